#Requires -Version 5.1
#@ header
#
# It puts the rules into a group policy, and from there they come to every computer that the policy applies to.
# They only allow. Run it as a domain administrator, where the module NetSecurity can reach the domain:
#   powershell -ExecutionPolicy Bypass -File apply.ps1 -Gpo 'domain\name' -WhatIf  say what would be done; change nothing
#   powershell -ExecutionPolicy Bypass -File apply.ps1 -Gpo 'domain\name'          put them into the policy
#   powershell -ExecutionPolicy Bypass -File remove.ps1 -Gpo 'domain\name'         take them out again
# Clients may have refreshed at any moment, so that nothing goes back by itself: try it first with a policy that is
# linked to one computer only.

<#
.SYNOPSIS
Puts the rules of this host or profile into a group policy, in the group Portolan.

.DESCRIPTION
The policy must exist. It is opened once, changed, and saved once; what was there is saved in a file beside this
script. A second run leaves the same rules. Exit codes: 0 done; 1 failed, and the policy is as it was; 2 wrong usage.

.PARAMETER Gpo
The group policy, as 'domain\name'.

.PARAMETER DomainController
The one to write to; it must not be a read-only one.

.PARAMETER Unattended
Asks nothing (it never asks; for the same call everywhere).

.PARAMETER Force
Replaces rules that are of another drawing, and goes on beside rules of the target windows-netsh.

.PARAMETER Keep
Not for a policy, which goes back by nothing: wrong usage. So are -RevertAfter and -Log.

.PARAMETER Help
Shows this text.

.EXAMPLE
powershell -ExecutionPolicy Bypass -File apply.ps1 -Gpo 'corp.example\Threat Manager' -WhatIf
Says what would be done; changes nothing.
#>
[CmdletBinding(SupportsShouldProcess = $true, PositionalBinding = $false)]
param(
    [string] $Gpo = '',
    [string] $DomainController = '',
    [switch] $Unattended,
    [switch] $Force,
    [switch] $Keep,
    [string] $RevertAfter = '',
    [switch] $Log,
    [switch] $Help,
    [Parameter(DontShow = $true, ValueFromRemainingArguments = $true)]
    [object[]] $Unknown = @()
)
$scriptName = 'apply.ps1'

#@ include powershell/messages.ps1

#@ include powershell/addresses.ps1

#@ include powershell/names.ps1

#@ include gpo/store.ps1

#@ include powershell/firewall.ps1

#@ include powershell/rules.ps1

# ---- The data of this host or profile ----
$drawing = #@ drawing
$drawn = @(
#@ rules
)

function Assert-Usage {
    Assert-NoUnknownSwitch $Unknown
    if ($Keep -or $RevertAfter -ne '') {
        Stop-Usage 'a policy does not go back by itself, as clients may have refreshed: there is no -Keep and no -RevertAfter'
    }
    if ($Log) { Stop-Usage '-Log would change the policy''s own settings: switch logging on in the policy' }
    Assert-Gpo
}

function Assert-Drawing([object[]] $Present) {
    foreach ($other in @(Get-DrawingInForce $Present)) {
        if ($other -ceq $drawing) { continue }
        Write-Line "Replacing rules of another drawing: $other (these are of: $drawing)"
        if (-not $Force -and -not $WhatIfPreference) { throw 'nothing was changed; -Force replaces them in the policy' }
    }
}

function Assert-NoNetshRule {
    $others = @(Get-NetshRule)
    if ($others.Count -eq 0) { return }
    Write-Caution ('rules of the target windows-netsh are in the policy ({0}): take them out of it first' -f $others[0].DisplayName)
    if (-not $Force) { throw 'nothing was changed; -Force goes on all the same' }
}

function Invoke-Apply {
    $wanted = @(Get-WantedRule $drawn)
    $script:session = Open-Policy
    Assert-NoNetshRule
    $present = @(Get-OwnRule)
    $plan = @(Get-Plan $present $wanted)
    if ($plan.Count -eq 0) {
        Write-Line 'Nothing to do: the rules are in the policy already.'
        return
    }
    Assert-Drawing $present
    Write-Line ('Rules in {0}: {1} wanted, {2} to make, change or remove.' -f $Gpo, $wanted.Count, $plan.Count)
    Write-Plan $plan
    if (-not $PSCmdlet.ShouldProcess($Gpo, 'Bring the firewall rules of the group Portolan to these')) { return }
    Backup-Policy $present
    Save-Plan $plan $wanted
    Write-Line 'Done: computers get the rules as they refresh their policy (gpupdate).'
}

if ($Help) {
    Get-Help -Name $PSCommandPath -Detailed
    exit 0
}
Assert-Usage
Assert-Windows
try {
    Invoke-Apply
} catch {
    Stop-Failed $_.Exception.Message
}
exit 0
