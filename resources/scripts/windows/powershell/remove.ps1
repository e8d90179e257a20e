#Requires -Version 5.1
#@ header
#
# Run it in a PowerShell that was started as administrator:
#   powershell -ExecutionPolicy Bypass -File remove.ps1
# It takes away the firewall rules of the group Portolan, a pending revert and its files; nothing else.

<#
.SYNOPSIS
Takes away what apply.ps1 added to the Windows firewall.

.DESCRIPTION
Removes the rules of the group Portolan, the scheduled task of a pending revert, the logging that -Log
switched on, and the folder windows-powershell in %ProgramData%\Portolan. Exit codes: 0 done; 1 failed, and the host
is as it was; 2 wrong usage.

.PARAMETER Unattended
Asks nothing (it never asks; for the same call everywhere).

.PARAMETER Force
Goes on although the rules are those of another drawing.

.PARAMETER Help
Shows this text.

.EXAMPLE
powershell -ExecutionPolicy Bypass -File remove.ps1 -WhatIf
Says what would be taken away; changes nothing.
#>
[CmdletBinding(SupportsShouldProcess = $true, PositionalBinding = $false)]
param(
    [switch] $Unattended,
    [switch] $Force,
    [switch] $Help,
    [Parameter(DontShow = $true, ValueFromRemainingArguments = $true)]
    [object[]] $Unknown = @()
)
$scriptName = 'remove.ps1'

#@ include powershell/messages.ps1

#@ include powershell/addresses.ps1

#@ include powershell/store.ps1

#@ include powershell/firewall.ps1

#@ include powershell/state.ps1

#@ include powershell/logging.ps1

#@ include powershell/revert.ps1

# ---- The data of this host ----
$drawing = #@ drawing

function Assert-OwnDrawing {
    foreach ($other in @(Get-DrawingInForce $presentBefore)) {
        if ($other -ceq $drawing) { continue }
        Write-Line "The rules in force are of another drawing: $other (this script is of: $drawing)"
        if (-not $Force -and -not $WhatIfPreference) { throw 'nothing was changed; -Force removes them all the same' }
    }
}

function Remove-Everything {
    Add-Undo 'the rules' { Set-OwnRule $presentBefore }
    Set-OwnRule @()
    Add-Undo 'the logging' { Set-Logging $logBefore }
    Set-Logging $false
    Add-Undo 'the revert task' { Restore-RevertTask $pendingBefore }
    Remove-RevertTask
    Clear-Undo
    foreach ($item in @(Get-ChildItem -LiteralPath $state -Force | Where-Object -FilterScript { $_.Name -ne 'lock' })) {
        Remove-Item -LiteralPath $item.FullName -Recurse -Force
    }
    Remove-EmptyState
}

function Invoke-Remove {
    $script:presentBefore = @(Get-OwnRule)
    if ($presentBefore.Count -eq 0 -and -not (Test-Path -LiteralPath $state) -and @(Get-RevertTask).Count -eq 0) {
        Write-Line 'Nothing to do: there is nothing of Portolan''s on this host.'
        return
    }
    Assert-OwnDrawing
    Write-Plan @(Get-Plan $presentBefore @())
    if (-not $PSCmdlet.ShouldProcess([Environment]::MachineName, 'Remove the firewall rules of the group Portolan and the files of Portolan')) { return }
    Open-State
    $script:presentBefore = @(Get-OwnRule)
    $script:pendingBefore = Read-State 'pending'
    $script:logBefore = Test-Logging
    Remove-Everything
    Write-Line 'Done: Portolan''s rules are gone from this host.'
}

if ($Help) {
    Get-Help -Name $PSCommandPath -Detailed
    exit 0
}
Assert-NoUnknownSwitch $Unknown
Assert-Windows
Assert-Administrator
$failed = $true
try {
    Invoke-Remove
    $failed = $false
} catch {
    Write-Failure $_.Exception.Message
} finally {
    # Also when somebody pressed Ctrl+C.
    Invoke-Undo
    if ($lock) { Remove-EmptyState }
    Close-State
}
if ($failed) { exit 1 }
exit 0
