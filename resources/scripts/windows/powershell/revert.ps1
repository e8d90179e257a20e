# ---- The revert: without -Keep the host returns to its last kept rules, by a scheduled task of the
# ---- system, after the time that was set or at the next start of the host.
$taskName = 'Portolan windows-powershell revert'

function New-RevertTask([string] $Token, [DateTime] $At) {
    $program = Join-Path -Path ([Environment]::SystemDirectory) -ChildPath 'WindowsPowerShell\v1.0\powershell.exe'
    $arguments = '-NoProfile -NonInteractive -ExecutionPolicy Bypass -File "{0}" -TaskToken {1}' -f "$state\revert.ps1", $Token
    $action = New-ScheduledTaskAction -Execute $program -Argument $arguments
    $principal = New-ScheduledTaskPrincipal -UserId 'S-1-5-18' -LogonType ServiceAccount -RunLevel Highest
    $settings = New-ScheduledTaskSettingsSet -AllowStartIfOnBatteries -DontStopIfGoingOnBatteries `
        -StartWhenAvailable -MultipleInstances Queue -Priority 4 `
        -ExecutionTimeLimit (New-TimeSpan -Minutes 30)
    $later = New-ScheduledTaskTrigger -Once -At ($At.ToLocalTime())
    # As universal time: no change to or from summer time moves it.
    $later.StartBoundary = $At.ToString('yyyy-MM-ddTHH:mm:ss', [Globalization.CultureInfo]::InvariantCulture) + 'Z'
    $start = New-ScheduledTaskTrigger -AtStartup
    $null = Register-ScheduledTask -TaskName $taskName -TaskPath '\' -Action $action -Principal $principal `
        -Settings $settings -Trigger $later, $start -Force `
        -Description 'Portolan: brings back the last kept firewall rules unless the new ones are kept'
}

function Get-RevertTask {
    Get-ScheduledTask | Where-Object -FilterScript { $_.TaskName -eq $taskName -and $_.TaskPath -eq '\' }
}

function Remove-RevertTask {
    if (@(Get-RevertTask).Count -gt 0) { Unregister-ScheduledTask -TaskName $taskName -TaskPath '\' -Confirm:$false }
}

# The task of a revert that waited before this run, with what is left of its time.
function Restore-RevertTask([object] $Pending) {
    if (-not $Pending) { return Remove-RevertTask }
    $at = [DateTime]::new([long] $Pending.Deadline, [DateTimeKind]::Utc)
    $soon = [DateTime]::UtcNow.AddSeconds(10)
    if ($at -lt $soon) { $at = $soon }
    New-RevertTask $Pending.Token $at
}

# Proves before anything changes that the system runs the revert on this host: its run finds nothing
# to do and says so in a file.
function Test-RevertTask([string] $Token) {
    $proof = "$state\$Token.tried"
    Start-ScheduledTask -TaskName $taskName -TaskPath '\'
    for ($try = 0; $try -lt 120; $try++) {
        if ([IO.File]::Exists($proof)) {
            [IO.File]::Delete($proof)
            return
        }
        Start-Sleep -Milliseconds 500
    }
    throw ('the scheduled task that would bring back the last kept rules does not run on this host ' +
        '(a policy for scripts or tasks?); -Unattended works without it')
}

function Write-RevertLog([string] $Text) {
    $time = [DateTime]::UtcNow.ToString('yyyy-MM-dd HH:mm:ss', [Globalization.CultureInfo]::InvariantCulture)
    [IO.File]::AppendAllText("$state\revert.log", "$time UTC  $Text`r`n")
}

function Restore-Kept([object] $Pending) {
    Set-OwnRule @($Pending.RevertTo.Rules)
    Set-Logging ([bool] $Pending.RevertTo.Log)
    Remove-State 'pending'
    Remove-RevertTask
}

# Its time has come: by its own task, or, should that one be gone, by a later one.
function Test-Due([object] $Pending, [string] $Token) {
    if (-not $Pending) { return $false }
    $Pending.Token -eq $Token -or [DateTime]::UtcNow.Ticks -ge [long] $Pending.Deadline
}

# What the scheduled task runs.
function Invoke-Revert([string] $Token) {
    $pending = Read-State 'pending'
    if (-not $pending -or $pending.Token -ne $Token) { [IO.File]::WriteAllText("$state\$Token.tried", '') }
    if (-not (Test-Due $pending $Token)) { return }
    Open-State
    for ($try = 1; $try -le 5; $try++) {
        try {
            $pending = Read-State 'pending'
            if (-not (Test-Due $pending $Token)) { return }
            Restore-Kept $pending
            Write-RevertLog 'the rules were not kept: the last kept state is back'
            return
        } catch {
            Write-RevertLog ('cannot bring back the last kept rules: ' + $_.Exception.Message)
            Start-Sleep -Seconds (5 * $try)
        }
    }
    exit 1
}
