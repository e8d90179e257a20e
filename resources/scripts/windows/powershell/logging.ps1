# ---- Logging of drops: a setting of the profiles, put back as it was once it is not asked for. ----

function Test-Logging { [IO.File]::Exists("$state\log-before.json") }

function Set-Logging([bool] $On) {
    if ($On -eq (Test-Logging)) { return }
    if ($On) {
        $before = @(Get-NetFirewallProfile -PolicyStore $store | ForEach-Object -Process {
                @{ Name = "$($_.Name)"; LogBlocked = "$($_.LogBlocked)" }
            })
        Write-State 'log-before' @{ Profiles = $before }
        Set-NetFirewallProfile -PolicyStore $store -Name 'Domain', 'Private', 'Public' -LogBlocked True
        return
    }
    foreach ($one in (Read-State 'log-before').Profiles) {
        Set-NetFirewallProfile -PolicyStore $store -Name $one.Name -LogBlocked $one.LogBlocked
    }
    Remove-State 'log-before'
}
