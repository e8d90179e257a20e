# ---- What would work against the rules. ----
$conflicts = New-Object -TypeName 'System.Collections.Generic.List[string]'

function Add-Conflict([string] $Text) { $conflicts.Add($Text) }

function Assert-Firewall {
    $service = Get-Service -Name 'mpssvc' -ErrorAction SilentlyContinue
    if (-not $service -or "$($service.Status)" -ne 'Running') {
        throw 'the service of the Windows firewall (mpssvc) does not run, so it takes no rules'
    }
}

# The profiles of the networks that this host is connected to; all of them where that is unknown.
function Get-ProfileInUse {
    try {
        $categories = @(Get-NetConnectionProfile | ForEach-Object -Process { "$($_.NetworkCategory)" })
    } catch {
        $categories = @()
    }
    if ($categories.Count -eq 0) { return 'Domain', 'Private', 'Public' }
    @($categories -replace '\ADomainAuthenticated\z', 'Domain') | Sort-Object -Unique
}

function Find-ProfileConflict {
    $inUse = @(Get-ProfileInUse)
    foreach ($one in @(Get-NetFirewallProfile -PolicyStore ActiveStore)) {
        $name = "$($one.Name)"
        if ("$($one.Enabled)" -eq 'False' -and $name -in $inUse) {
            Add-Conflict "the firewall is off for the profile $name, which is in use: the rules would do nothing"
        } elseif ("$($one.Enabled)" -eq 'False') {
            Write-Caution "the firewall is off for the profile $name"
        }
        if ("$($one.AllowInboundRules)" -eq 'False') {
            Add-Conflict "all incoming connections are blocked for the profile $name, whatever the rules say"
        }
    }
}

# The profiles for which a policy forbids local rules.
function Get-ForbiddenProfile {
    foreach ($one in @(Get-NetFirewallProfile -PolicyStore ActiveStore)) {
        if ("$($one.AllowLocalFirewallRules)" -eq 'False') { "$($one.Name)" }
    }
}

function Find-LocalRuleConflict {
    foreach ($name in @(Get-ForbiddenProfile)) {
        Add-Conflict "a policy forbids local rules for the profile $name (AllowLocalFirewallRules): put these rules into that policy (target windows-gpo), or let it allow local ones"
    }
}

function Find-NetshConflict {
    $others = @(Get-NetshRule)
    if ($others.Count -gt 0) {
        Add-Conflict ('rules of the target windows-netsh are here ({0}): run its remove.cmd first' -f $others[0].DisplayName)
    }
}

# Enabled rules that block some of these ports: they go before every rule that allows.
function Find-BlockingRule([object[]] $Wanted) {
    $rules = @(Get-NetFirewallRule -PolicyStore ActiveStore | Where-Object -FilterScript {
            "$($_.Action)" -eq 'Block' -and "$($_.Enabled)" -eq 'True'
        })
    if ($rules.Count -eq 0) { return }
    $ports = Get-FilterTable @(Get-NetFirewallPortFilter -PolicyStore ActiveStore)
    foreach ($rule in $rules) {
        $filter = $ports[$rule.InstanceID]
        if (-not $filter) { continue }
        $direction = "$($rule.Direction)"
        $blocked = @(Get-Text $filter.LocalPort)
        if ($direction -eq 'Outbound') { $blocked = @(Get-Text $filter.RemotePort) }
        foreach ($one in $Wanted) {
            if ($one.Direction -ne $direction) { continue }
            if ("$($filter.Protocol)" -notin $one.Protocol, 'Any') { continue }
            if (Test-PortOverlap $one.Ports $blocked) {
                [pscustomobject] @{ Rule = $rule; Wanted = $one }
            }
        }
    }
}

function Write-BlockingRule([object[]] $Wanted) {
    foreach ($found in @(Find-BlockingRule $Wanted)) {
        Write-Caution ('the rule "{0}" ({1}) blocks ports of {2}: where both match, it wins' -f
            $found.Rule.DisplayName, $found.Rule.Name, $found.Wanted.Name)
    }
}

function Stop-OnConflict([bool] $GoOn) {
    foreach ($text in $conflicts) {
        if ($GoOn) { Write-Caution $text } else { Write-Failure $text }
    }
    if ($conflicts.Count -gt 0 -and -not $GoOn) {
        throw 'nothing was changed; -Force goes on all the same'
    }
}
