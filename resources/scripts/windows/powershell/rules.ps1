# What the rules are to be, names resolved. A rule with names is cut anew at 1,000 addresses.
function Get-WantedRule([object[]] $Drawn) {
    $unresolved = New-Object -TypeName 'System.Collections.Generic.List[string]'
    $wanted = @(foreach ($rule in $Drawn) {
            $parts = $rule.Parts
            if ($rule.Names.Count -gt 0) { $parts = @(Get-ResolvedPart $rule $unresolved) }
            for ($i = 0; $i -lt $parts.Count; $i++) { Get-WantedPart $rule $parts[$i] $i }
        })
    if ($unresolved.Count -gt 0) {
        throw ('no address for {0}: nothing was changed; mend DNS, or write the addresses into the drawing' -f
            (@($unresolved | Sort-Object -Unique) -join ', '))
    }
    $wanted
}

# The exact union of the known addresses of a rule and those of its names, in parts.
function Get-ResolvedPart([object] $Rule, [object] $Unresolved) {
    $all = @(foreach ($part in $Rule.Parts) { $part.Addresses })
    foreach ($name in $Rule.Names) {
        $found = @(Resolve-HostName $name)
        if ($found.Count -eq 0) { $Unresolved.Add($name) } else { Write-Line ('  {0}: {1}' -f $name, ($found -join ' ')) }
        $all += $found
    }
    $union = @(Join-Address $all)
    for ($from = 0; $from -lt $union.Count; $from += $maxAddressesPerRule) {
        $name = $namePrefix + $Rule.Id
        if ($from -gt 0) { $name += ':' + ($from / $maxAddressesPerRule + 1) }
        $to = [Math]::Min($from + $maxAddressesPerRule, $union.Count) - 1
        @{ Name = $name; Addresses = @($union[$from..$to]) }
    }
}

function Get-WantedPart([object] $Rule, [object] $Part, [int] $Index) {
    $title = $Rule.DisplayName
    if ($Index -gt 0) { $title += ', part ' + ($Index + 1) }
    [pscustomobject] @{
        Name = $Part.Name
        Group = $group
        DisplayName = $title
        Description = $Rule.Description
        Direction = $Rule.Direction
        Protocol = $Rule.Protocol
        Ports = [string[]] @($Rule.Ports)
        Addresses = [string[]] @($Part.Addresses)
        Enabled = 'True'
        Action = 'Allow'
        Profile = 'Any'
    }
}
