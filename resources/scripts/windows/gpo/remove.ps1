#Requires -Version 5.1
#@ header
#
# It takes the rules of the group Portolan out of a group policy; nothing else. Run it as a domain administrator:
#   powershell -ExecutionPolicy Bypass -File remove.ps1 -Gpo 'domain\name'

<#
.SYNOPSIS
Takes away what apply.ps1 put into a group policy.

.DESCRIPTION
Removes the rules of the group Portolan from the policy, which is opened and saved once; what was there is saved in a
file beside this script. Exit codes: 0 done; 1 failed, and the policy is as it was; 2 wrong usage.

.PARAMETER Gpo
The group policy, as 'domain\name'.

.PARAMETER DomainController
The one to write to; it must not be a read-only one.

.PARAMETER Unattended
Asks nothing (it never asks; for the same call everywhere).

.PARAMETER Force
Goes on although the rules are those of another drawing.

.PARAMETER Help
Shows this text.

.EXAMPLE
powershell -ExecutionPolicy Bypass -File remove.ps1 -Gpo 'corp.example\Threat Manager' -WhatIf
Says what would be taken away; changes nothing.
#>
[CmdletBinding(SupportsShouldProcess = $true, PositionalBinding = $false)]
param(
    [string] $Gpo = '',
    [string] $DomainController = '',
    [switch] $Unattended,
    [switch] $Force,
    [switch] $Help,
    [Parameter(DontShow = $true, ValueFromRemainingArguments = $true)]
    [object[]] $Unknown = @()
)
$scriptName = 'remove.ps1'

#@ include powershell/messages.ps1

#@ include powershell/addresses.ps1

#@ include gpo/store.ps1

#@ include powershell/firewall.ps1

# ---- The data of this host or profile ----
$drawing = #@ drawing

function Assert-OwnDrawing([object[]] $Present) {
    foreach ($other in @(Get-DrawingInForce $Present)) {
        if ($other -ceq $drawing) { continue }
        Write-Line "The rules in the policy are of another drawing: $other (this script is of: $drawing)"
        if (-not $Force -and -not $WhatIfPreference) { throw 'nothing was changed; -Force removes them all the same' }
    }
}

function Invoke-Remove {
    $script:session = Open-Policy
    $present = @(Get-OwnRule)
    if ($present.Count -eq 0) {
        Write-Line 'Nothing to do: there is nothing of Portolan''s in the policy.'
        return
    }
    Assert-OwnDrawing $present
    $plan = @(Get-Plan $present @())
    Write-Plan $plan
    if (-not $PSCmdlet.ShouldProcess($Gpo, 'Remove the firewall rules of the group Portolan')) { return }
    Backup-Policy $present
    Save-Plan $plan @()
    Write-Line 'Done: computers lose the rules as they refresh their policy (gpupdate).'
}

if ($Help) {
    Get-Help -Name $PSCommandPath -Detailed
    exit 0
}
Assert-NoUnknownSwitch $Unknown
Assert-Gpo
Assert-Windows
try {
    Invoke-Remove
} catch {
    Stop-Failed $_.Exception.Message
}
exit 0
