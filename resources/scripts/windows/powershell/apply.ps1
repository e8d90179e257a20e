#Requires -Version 5.1
#@ header
#
# It only adds rules that allow. It closes nothing, and the other rules of this host stay as they are.
# Run it in a PowerShell that was started as administrator:
#   powershell -ExecutionPolicy Bypass -File apply.ps1 -WhatIf  check everything and say what would be done; change nothing
#   powershell -ExecutionPolicy Bypass -File apply.ps1          add the rules; after 180 seconds they go back by themselves, unless kept
#   powershell -ExecutionPolicy Bypass -File apply.ps1 -Keep    keep them, once a NEW session to this host has worked
#   powershell -ExecutionPolicy Bypass -File remove.ps1         take everything away again
# For Windows PowerShell 5.1 or PowerShell 7, Windows 8.1 or Server 2012 R2 and newer.

<#
.SYNOPSIS
Adds the rules of this host to the Windows firewall, in the group Portolan.

.DESCRIPTION
Everything is checked first. The rules go back to the last kept ones by themselves, after a time or at the
next start of the host, unless they are kept. A second run leaves the same rules. Exit codes: 0 done;
1 failed, and the host is as it was; 2 wrong usage.

.PARAMETER Keep
Keeps the rules that were applied: they last, no revert.

.PARAMETER RevertAfter
Seconds after which the rules go back unless kept; 180 if not given.

.PARAMETER Unattended
Asks nothing, sets no revert timer, keeps at once.

.PARAMETER Force
Goes on although something would work against the rules, or somebody changed Portolan's rules by hand.

.PARAMETER Log
Logs what the firewall drops, in its own log file, which is limited in size. Without it, logging is as before.

.PARAMETER Help
Shows this text.

.EXAMPLE
powershell -ExecutionPolicy Bypass -File apply.ps1 -WhatIf
Checks everything and says what would be done; changes nothing.
#>
[CmdletBinding(SupportsShouldProcess = $true, PositionalBinding = $false)]
param(
    [switch] $Keep,
    [string] $RevertAfter = '',
    [switch] $Unattended,
    [switch] $Force,
    [switch] $Log,
    [switch] $Help,
    # Of the scheduled task that does the revert.
    [Parameter(DontShow = $true)]
    [string] $TaskToken = '',
    [Parameter(DontShow = $true, ValueFromRemainingArguments = $true)]
    [object[]] $Unknown = @()
)
$scriptName = 'apply.ps1'

#@ include powershell/messages.ps1

#@ include powershell/addresses.ps1

#@ include powershell/names.ps1

#@ include powershell/store.ps1

#@ include powershell/firewall.ps1

#@ include powershell/rules.ps1

#@ include powershell/state.ps1

#@ include powershell/logging.ps1

#@ include powershell/revert.ps1

#@ include powershell/ports.ps1

#@ include powershell/conflicts.ps1

# ---- The data of this host ----
$drawing = #@ drawing
$drawn = @(
#@ rules
)

# ---- Switches ----
function Assert-Usage {
    Assert-NoUnknownSwitch $Unknown
    if ($RevertAfter -eq '') { return }
    if ($Keep -or $Unattended) {
        Stop-Usage '-RevertAfter has no meaning with -Unattended or -Keep: they set no revert timer'
    }
    if ($RevertAfter -notmatch '\A[1-9][0-9]{0,5}\z') {
        Stop-Usage '-RevertAfter takes whole seconds from 1 to 999999'
    }
}

# ---- Checks: before anything changes ----
function Find-HandMadeCondition([object[]] $Present) {
    $changed = @($Present | Where-Object -FilterScript { -not $_.Plain })
    if ($changed.Count -gt 0) {
        Add-Conflict ('somebody gave {0} of Portolan''s rules conditions of their own ({1}), which would be lost' -f
            $changed.Count, $changed[0].Name)
    }
}

function Test-Everything([object[]] $Wanted, [object[]] $Present) {
    Find-ProfileConflict
    Find-LocalRuleConflict
    Find-NetshConflict
    Find-HandMadeCondition $Present
    Stop-OnConflict $Force
    Write-BlockingRule $Wanted
}

function Write-Replaced([object[]] $Present) {
    foreach ($other in @(Get-DrawingInForce $Present)) {
        if ($other -cne $drawing) {
            Write-Line "Replacing rules of another drawing: $other (these are of: $drawing)"
        }
    }
}

# ---- Steps ----
function Backup-Policy {
    $program = Join-Path -Path ([Environment]::SystemDirectory) -ChildPath 'netsh.exe'
    $file = "$state\before.wfw"
    if ([IO.File]::Exists($file)) { [IO.File]::Delete($file) }
    $null = & $program advfirewall export $file
    if ($LASTEXITCODE -ne 0 -or -not [IO.File]::Exists($file)) { throw 'cannot back up the firewall policy (netsh advfirewall export)' }
}

# What a revert brings back: the last kept rules, or what was there before the first apply.
function Get-RevertTo([object] $Pending, [object] $Kept, [object[]] $Present) {
    if ($Pending) { return $Pending.RevertTo }
    if ($Kept) { return @{ Rules = @($Kept.Rules); Log = [bool] $Kept.Log } }
    @{ Rules = @(Select-Kept $Present); Log = Test-Logging }
}

# The script that runs now, byte for byte, so that a signature on it holds.
function Copy-RevertScript {
    if (-not $PSCommandPath) { throw 'the revert needs this script as a file: save it and run the file, or use -Unattended' }
    $content = [IO.File]::ReadAllBytes($PSCommandPath)
    $target = "$state\revert.ps1"
    $before = $null
    if ([IO.File]::Exists($target)) { $before = [IO.File]::ReadAllBytes($target) }
    $script:revertScriptBefore = $before
    Add-Undo 'the script of the revert' {
        if ($revertScriptBefore) {
            [IO.File]::WriteAllBytes("$state\revert.ps1", $revertScriptBefore)
        } elseif ([IO.File]::Exists("$state\revert.ps1")) {
            [IO.File]::Delete("$state\revert.ps1")
        }
    }
    [IO.File]::WriteAllBytes($target, $content)
}

function Start-RevertTimer([object] $RevertTo) {
    $token = [Guid]::NewGuid().ToString('N')
    Copy-RevertScript
    Add-Undo 'the revert task' { Restore-RevertTask $pendingBefore }
    # The time for the trial and the changes does not count.
    New-RevertTask $token ([DateTime]::UtcNow.AddSeconds($seconds + 600))
    Test-RevertTask $token
    $deadline = [DateTime]::UtcNow.AddSeconds($seconds)
    Add-Undo 'what waits to be kept' { Restore-State 'pending' $pendingBefore }
    Write-State 'pending' @{
        Token = $token
        Deadline = $deadline.Ticks
        Drawing = "drawing: $drawing"
        Rules = @(Select-Kept $wanted)
        Log = [bool] $Log
        RevertTo = $RevertTo
    }
    New-RevertTask $token $deadline
}

function Set-Everything {
    Add-Undo 'the rules' { Set-OwnRule $presentBefore }
    Set-OwnRule $wanted
    Add-Undo 'the logging' { Set-Logging $logBefore }
    Set-Logging ([bool] $Log)
}

function Save-Kept([object] $Rules, [bool] $Logs) {
    Add-Undo 'what was kept' { Restore-State 'kept' $keptBefore }
    Write-State 'kept' @{ Drawing = "drawing: $drawing"; Rules = @($Rules); Log = $Logs }
    Add-Undo 'what waits to be kept' { Restore-State 'pending' $pendingBefore }
    Remove-State 'pending'
    Add-Undo 'the revert task' { Restore-RevertTask $pendingBefore }
    Remove-RevertTask
}

# True when a run would find everything as it leaves it.
function Test-NothingToDo([object[]] $Plan) {
    if ($Plan.Count -gt 0 -or $pendingBefore -or -not $keptBefore) { return $false }
    $logBefore -eq [bool] $Log -and @(Get-Plan $presentBefore @($keptBefore.Rules)).Count -eq 0
}

function Invoke-Apply {
    $revertTo = Get-RevertTo $pendingBefore $keptBefore $presentBefore
    Add-Undo 'the folder' { Remove-EmptyState }
    Backup-Policy
    Add-Undo 'the backup' { if (-not $keptBefore -and -not $pendingBefore) { Remove-Item -LiteralPath "$state\before.wfw" -Force } }
    if (-not $Unattended) { Start-RevertTimer $revertTo }
    Set-Everything
    if ($Unattended) { Save-Kept (Select-Kept $wanted) ([bool] $Log) }
    Clear-Undo
    if ($Unattended) {
        Write-Line 'Done: the rules are in force and stay.'
        return
    }
    $script:waitsToBeKept = $true
    Write-Line "The rules are in force, for $seconds seconds."
    Write-Line 'Now open a NEW session to this host. If that works, keep them:'
    Write-Line ('  powershell -ExecutionPolicy Bypass -File "{0}" -Keep' -f $PSCommandPath)
    Write-Line 'Otherwise wait: the last kept state comes back by itself.'
}

function Invoke-Keep {
    if (-not $pendingBefore) {
        if ($keptBefore -and @(Get-Plan $presentBefore @($keptBefore.Rules)).Count -eq 0) {
            Write-Line 'Nothing to do: the rules in force are kept already.'
            return
        }
        throw 'there is nothing to keep: no rules were applied, or they were reverted. Run it without -Keep first'
    }
    if ($pendingBefore.Drawing -cne "drawing: $drawing" -and -not $Force) {
        throw ('the rules that wait to be kept are of another {0} (-Force keeps them)' -f $pendingBefore.Drawing)
    }
    if (@(Get-Plan $presentBefore @($pendingBefore.Rules)).Count -gt 0) {
        throw 'the rules in force are not the ones that were applied (another hand): apply again'
    }
    if (-not $PSCmdlet.ShouldProcess([Environment]::MachineName, 'Keep the firewall rules that were applied')) { return }
    Save-Kept @($pendingBefore.Rules) ([bool] $pendingBefore.Log)
    Clear-Undo
    Write-Line 'Kept: these rules stay.'
}

# Nothing where nobody sits at a console.
function Read-Answer {
    $arguments = [Environment]::GetCommandLineArgs() -join ' '
    if ($Host.Name -ne 'ConsoleHost' -or -not [Environment]::UserInteractive -or $arguments -match '(?i)\s-noni') { return }
    if ([Console]::IsInputRedirected -or [Console]::IsOutputRedirected) { return }
    Write-Host 'Keep them now? Only if a new session works. [y/N] ' -NoNewline
    $until = [DateTime]::UtcNow.AddSeconds($seconds)
    while ([DateTime]::UtcNow -lt $until) {
        if ([Console]::KeyAvailable) {
            $key = "$([Console]::ReadKey($true).KeyChar)"
            Write-Line $key
            return $key
        }
        Start-Sleep -Milliseconds 200
    }
    Write-Line ''
}

function Request-Keep {
    $answer = Read-Answer
    if ($answer -eq 'y') {
        Open-State
        $script:pendingBefore = Read-State 'pending'
        $script:keptBefore = Read-State 'kept'
        $script:presentBefore = @(Get-OwnRule)
        Invoke-Keep
    } elseif ($null -ne $answer) {
        Write-Line 'Not kept; they go back by themselves.'
    }
}

function Read-Present {
    $script:pendingBefore = Read-State 'pending'
    $script:keptBefore = Read-State 'kept'
    $script:logBefore = Test-Logging
    $script:presentBefore = @(Get-OwnRule)
}

function Invoke-Plan {
    $plan = @(Get-Plan $presentBefore $wanted)
    if (Test-NothingToDo $plan) {
        Write-Line 'Nothing to do: the rules are in force and kept already.'
        return
    }
    Write-Replaced $presentBefore
    Write-Line ('Firewall rules: {0} wanted, {1} to make, change or remove.' -f $wanted.Count, $plan.Count)
    Write-Plan $plan
    if ($PSCmdlet.ShouldProcess([Environment]::MachineName, 'Bring the firewall rules of the group Portolan to these')) {
        Invoke-Apply
    }
}

function Invoke-Run {
    Assert-Firewall
    if (-not $WhatIfPreference) { Open-State }
    Read-Present
    if ($Keep) {
        Invoke-Keep
        return
    }
    $script:wanted = @(Get-WantedRule $drawn)
    Test-Everything $wanted $presentBefore
    Invoke-Plan
    if ($waitsToBeKept) {
        # The revert must not wait for an answer.
        Close-State
        Request-Keep
    }
}

if ($Help) {
    Get-Help -Name $PSCommandPath -Detailed
    exit 0
}
Assert-Usage
Assert-Windows
Assert-Administrator
$seconds = 180
if ($RevertAfter -ne '') { $seconds = [int] $RevertAfter }
$waitsToBeKept = $false
$failed = $true
try {
    if ($TaskToken -ne '') {
        Invoke-Revert $TaskToken
    } else {
        Invoke-Run
    }
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
