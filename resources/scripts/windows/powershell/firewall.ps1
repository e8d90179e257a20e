# ---- Portolan's rules: those in the group Portolan, and those that bear its names. ----
$group = 'Portolan'
$namePrefix = 'Portolan:'

# What a filter holds, whether it came as one text or as a list.
function Get-Text([object] $Value) {
    foreach ($one in @($Value)) { "$one" }
}

# The filters of one kind by the rule that they belong to: read at once, or it takes minutes.
function Get-FilterTable([object[]] $Filters) {
    $table = @{}
    foreach ($filter in $Filters) { $table[$filter.InstanceID] = $filter }
    $table
}

# The conditions of rules beside their ports and addresses, none of which Portolan ever sets.
function Get-OtherFilters {
    @{
        Program = Get-FilterTable @(Get-StoreApplication)
        Service = Get-FilterTable @(Get-StoreService)
        Interface = Get-FilterTable @(Get-StoreInterface)
        InterfaceType = Get-FilterTable @(Get-StoreInterfaceType)
        Security = Get-FilterTable @(Get-StoreSecurity)
    }
}

function Test-Any([object[]] $Values) {
    foreach ($value in $Values) {
        if ("$value" -notin '', 'Any', 'NotRequired') { return $false }
    }
    $true
}

# False where somebody gave a rule one of these conditions by hand.
function Test-Plain([string] $Id, [object] $OtherPorts, [object] $LocalAddress, [object] $Filters) {
    $security = $Filters.Security[$Id]
    Test-Any @($OtherPorts, $LocalAddress, $Filters.Program[$Id].Program, $Filters.Service[$Id].Service,
        $Filters.Interface[$Id].InterfaceAlias, $Filters.InterfaceType[$Id].InterfaceType,
        $security.Authentication, $security.LocalUser, $security.RemoteUser, $security.RemoteMachine)
}

# Portolan's rules in force, in the words that they are made from.
function Get-OwnRule {
    $rules = @(Get-StoreRule | Where-Object -FilterScript {
            "$($_.Group)" -eq $group -or "$($_.Name)".StartsWith($namePrefix)
        })
    if ($rules.Count -eq 0) { return }
    $addresses = Get-FilterTable @(Get-StoreAddress)
    $ports = Get-FilterTable @(Get-StorePort)
    $others = Get-OtherFilters
    foreach ($rule in $rules) {
        $id = $rule.InstanceID
        $port = $ports[$id]
        $ownPorts, $otherPorts = $port.LocalPort, $port.RemotePort
        if ("$($rule.Direction)" -eq 'Outbound') { $ownPorts, $otherPorts = $otherPorts, $ownPorts }
        [pscustomobject] @{
            Name = "$($rule.Name)"
            Group = "$($rule.Group)"
            DisplayName = "$($rule.DisplayName)"
            Description = "$($rule.Description)"
            Direction = "$($rule.Direction)"
            Protocol = "$($port.Protocol)"
            Ports = @(Get-Text $ownPorts)
            Addresses = @(Get-Text $addresses[$id].RemoteAddress)
            Enabled = "$($rule.Enabled)"
            Action = "$($rule.Action)"
            Profile = "$($rule.Profile)"
            Plain = Test-Plain $id $otherPorts $addresses[$id].LocalAddress $others
            Rule = $rule
        }
    }
}

# Rules of the target windows-netsh: no group, names that its script makes.
function Get-NetshRule {
    Get-StoreRule | Where-Object -FilterScript { "$($_.DisplayName)".StartsWith('Portolan ') -and "$($_.Group)" -eq '' }
}

# What is written down of a rule, to make it again.
function Select-Kept([object[]] $Rules) {
    foreach ($rule in $Rules) {
        @{
            Name = $rule.Name
            Group = $rule.Group
            DisplayName = $rule.DisplayName
            Description = $rule.Description
            Direction = $rule.Direction
            Protocol = $rule.Protocol
            Ports = [string[]] @($rule.Ports)
            Addresses = [string[]] @($rule.Addresses)
            Enabled = $rule.Enabled
            Action = $rule.Action
            Profile = $rule.Profile
        }
    }
}

function Get-PortKey([string[]] $Ports) { ($Ports | Sort-Object) -join ',' }

# '' where both are the same, 'Change' where a property can be set, 'Replace' where it cannot: -Group
# of Set-NetFirewallRule selects rules, it does not set.
function Compare-Rule([object] $Present, [object] $Wanted) {
    if (-not $Present.Plain -or $Present.Group -ne $Wanted.Group -or $Present.Name -cne $Wanted.Name -or
        $Present.Direction -ne $Wanted.Direction -or $Present.Protocol -ne $Wanted.Protocol -or
        (Get-PortKey $Present.Ports) -ne (Get-PortKey $Wanted.Ports)) {
        return 'Replace'
    }
    if ($Present.DisplayName -cne $Wanted.DisplayName -or $Present.Description -cne $Wanted.Description -or
        $Present.Enabled -ne $Wanted.Enabled -or $Present.Action -ne $Wanted.Action -or
        $Present.Profile -ne $Wanted.Profile -or
        (Get-AddressKey $Present.Addresses) -ne (Get-AddressKey $Wanted.Addresses)) {
        return 'Change'
    }
    ''
}

# What leads from the rules in force to those that are wanted: Make, Change, Replace, Remove.
function Get-Plan([object[]] $Present, [object[]] $Wanted) {
    $left = @{}
    foreach ($rule in $Present) { $left[$rule.Name] = $rule }
    foreach ($rule in $Wanted) {
        $there = $left[$rule.Name]
        $left.Remove($rule.Name)
        $step = 'Make'
        if ($there) { $step = Compare-Rule $there $rule }
        if ($step) { [pscustomobject] @{ Step = $step; Name = $rule.Name; Present = $there; Wanted = $rule } }
    }
    foreach ($rule in @($left.Values | Sort-Object -Property 'Name')) {
        [pscustomobject] @{ Step = 'Remove'; Name = $rule.Name; Present = $rule; Wanted = $null }
    }
}

# Brings Portolan's rules to exactly these, and looks whether they are.
function Set-OwnRule([object[]] $Wanted) {
    foreach ($step in @(Get-Plan @(Get-OwnRule) $Wanted)) {
        try {
            Invoke-Step $step
        } catch {
            throw ('the rule {0}: {1}' -f $step.Name, $_.Exception.Message)
        }
    }
    $wrong = @(Get-Plan @(Get-OwnRule) $Wanted | Where-Object -FilterScript { -not $_.Present -or $_.Present.Plain })
    if ($wrong.Count -gt 0) {
        throw ('the rule {0} is not in force as it was asked for, although no error was reported' -f $wrong[0].Name)
    }
}

# The drawings that rules in force say they are from.
function Get-DrawingInForce([object[]] $Rules) {
    $drawings = foreach ($rule in $Rules) {
        if ($rule.Description -match '\(drawing: (.*)\)\z') { $Matches[1] } else { 'unknown' }
    }
    $drawings | Sort-Object -Unique
}

function Write-Plan([object[]] $Plan) {
    $words = @{ Make = 'make   '; Change = 'change '; Replace = 'replace'; Remove = 'remove ' }
    foreach ($step in $Plan) { Write-Line ('  {0}  {1}' -f $words[$step.Step], $step.Name) }
}
