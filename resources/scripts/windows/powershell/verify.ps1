#Requires -Version 5.1
#@ header
#
# Run it on this host: powershell -ExecutionPolicy Bypass -File verify.ps1. It changes nothing. It tries the host's
# outgoing connections and checks that the rules for the incoming ones are in force.

<#
.SYNOPSIS
Tries each outgoing connection of this host and checks the rules for the incoming ones.

.DESCRIPTION
States: open; refused (an answer, but nobody listens: the path is open); filtered (no answer or prohibited: a
firewall, or on a Windows host no service that listens; of an incoming rule: it is not in force); not-proved (a
try from here proves nothing). Exit codes: 0 nothing is filtered; 1 something is; 2 wrong usage.

.PARAMETER JsonPath
Writes the results to this file too (- is the standard output).

.PARAMETER Strict
Refused counts as a failure too.

.PARAMETER All
Tries every address of networks and ranges of at most 256 addresses.

.PARAMETER Help
Shows this text.

.EXAMPLE
powershell -ExecutionPolicy Bypass -File verify.ps1 -JsonPath results.json
#>
[CmdletBinding(PositionalBinding = $false)]
param(
    [string] $JsonPath = '',
    [switch] $Strict,
    [switch] $All,
    [switch] $Help,
    [Parameter(DontShow = $true, ValueFromRemainingArguments = $true)]
    [object[]] $Unknown = @()
)
$scriptName = 'verify.ps1'

#@ include powershell/messages.ps1

#@ include powershell/addresses.ps1

#@ include powershell/names.ps1

#@ include powershell/store.ps1

#@ include powershell/firewall.ps1

#@ include powershell/rules.ps1

#@ include powershell/ports.ps1

#@ include powershell/conflicts.ps1

#@ include powershell/networks.ps1

#@ include powershell/tries.ps1

#@ include powershell/dynamicports.ps1

# ---- The data of this host ----
$source = #@ source
$isServer = #@ server
$incoming = @(
#@ incoming
)

function Add-Connections {
#@ connections
}

# ---- Incoming: are the rules in force? ----

# Why no rule can be in force here, or why nothing can be said: a state and a sentence.
function Get-Trouble {
    try {
        Assert-Firewall
        Find-ProfileConflict
    } catch {
        if (-not (Test-Administrator)) { return 'not-proved', 'only an administrator can read the rules in force' }
        return 'filtered', $_.Exception.Message
    }
    if ($conflicts.Count -gt 0) { return 'filtered', $conflicts[0] }
}

# The rules in force by name; of a rule from a policy the same as of a local one.
function Get-ActiveRule([string[]] $Names) {
    $rules = @{}
    foreach ($rule in @(Get-NetFirewallRule -PolicyStore ActiveStore)) {
        if ("$($rule.Group)" -eq $group -and "$($rule.Name)" -in $Names) { $rules["$($rule.Name)"] = $rule }
    }
    $rules
}

# What is wrong with one part of a rule; nothing where it is in force as it was drawn.
function Get-PartTrouble([object] $Wanted, [object] $Active, [object] $Ports, [object] $Addresses) {
    if ("$($Active.Enabled)" -ne 'True' -or "$($Active.Action)" -ne 'Allow' -or "$($Active.Profile)" -ne 'Any') {
        return "the rule $($Wanted.Name) is switched off, or does not allow in every profile"
    }
    if ("$($Active.Direction)" -ne $Wanted.Direction -or "$($Ports.Protocol)" -ne $Wanted.Protocol -or
        (Get-PortKey @(Get-Text $Ports.LocalPort)) -ne (Get-PortKey $Wanted.Ports)) {
        return "the rule $($Wanted.Name) has another direction, protocol or other ports"
    }
    if ((Get-AddressKey @(Get-Text $Addresses.RemoteAddress)) -ne (Get-AddressKey $Wanted.Addresses)) {
        return "the rule $($Wanted.Name) has other addresses: apply again"
    }
    if ("$($Active.PrimaryStatus)" -notin '', 'OK') { return "Windows does not carry out the rule $($Wanted.Name): $($Active.Status)" }
}

function Add-IncomingRow([object] $Rule, [string] $State, [string] $Detail) {
    Add-Row $Rule.Id $Rule.Protocol ($Rule.Ports -join ',') $source '' $State $Detail
}

function Add-TroubleRows([string] $State, [string] $Detail) {
    foreach ($rule in $incoming) { Add-IncomingRow $rule $State $Detail }
}

function Test-Incoming {
    $trouble = @(Get-Trouble)
    if ($trouble.Count -gt 0) { return Add-TroubleRows $trouble[0] $trouble[1] }
    try {
        $wanted = @(Get-WantedRule $incoming)
    } catch {
        return Add-TroubleRows 'not-proved' $_.Exception.Message
    }
    try {
        $inForce = Read-InForce $wanted
    } catch {
        if (Test-Administrator) { throw }
        return Add-TroubleRows 'not-proved' 'only an administrator can read the rules in force'
    }
    foreach ($rule in $incoming) { Test-IncomingRule $rule $wanted $inForce }
}

# All that is compared, read at once.
function Read-InForce([object[]] $Wanted) {
    @{
        Rules = Get-ActiveRule @($Wanted | ForEach-Object -Process { $_.Name })
        Ports = Get-FilterTable @(Get-NetFirewallPortFilter -PolicyStore ActiveStore)
        Addresses = Get-FilterTable @(Get-NetFirewallAddressFilter -PolicyStore ActiveStore)
        Blocking = @(Find-BlockingRule $Wanted)
        Forbidden = @(Get-ForbiddenProfile)
    }
}

# What is wrong with a part of a rule, or nothing.
function Get-Wrong([object] $Part, [object] $InForce) {
    $active = $InForce.Rules[$Part.Name]
    if (-not $active) { return "the rule $($Part.Name) is missing" }
    if ($InForce.Forbidden.Count -gt 0 -and "$($active.PolicyStoreSourceType)" -eq 'Local') {
        return "a policy forbids local rules for the profile $($InForce.Forbidden[0]): put these rules into that policy"
    }
    Get-PartTrouble $Part $active $InForce.Ports[$active.InstanceID] $InForce.Addresses[$active.InstanceID]
}

function Test-IncomingRule([object] $Rule, [object[]] $Wanted, [object] $InForce) {
    $own = $namePrefix + $Rule.Id
    $parts = @($Wanted | Where-Object -FilterScript { $_.Name -eq $own -or $_.Name.StartsWith("${own}:") })
    $wrong = @(foreach ($part in $parts) { Get-Wrong $part $InForce })
    $blocking = @($InForce.Blocking | Where-Object -FilterScript { $_.Wanted.Name -in @($parts | ForEach-Object -Process { $_.Name }) })
    $note = ''
    if ($blocking.Count -gt 0) { $note = '; the rule "{0}" blocks where both match' -f $blocking[0].Rule.DisplayName }
    if ($wrong.Count -gt 0) {
        Add-IncomingRow $Rule 'filtered' $wrong[0]
    } elseif (Test-Listener $Rule.Protocol $Rule.Ports) {
        Add-IncomingRow $Rule 'open' ('the rule is in force' + $note)
    } else {
        Add-IncomingRow $Rule 'refused' ('the rule is in force, but nobody listens' + $note)
    }
}

#@ include powershell/results.ps1

if ($Help) {
    Get-Help -Name $PSCommandPath -Detailed
    exit 0
}
Assert-NoUnknownSwitch $Unknown
Assert-Windows
# Nothing but JSON on the standard output, for a caller who asks for it there.
$linesToError = $JsonPath -eq '-'
try {
    Test-Incoming
    Add-Connections
    if ($isServer) { Test-DynamicPort }
    Invoke-Tries
    foreach ($row in $tries) { Write-Row $row }
    if ($JsonPath -ne '') { Write-Json }
} catch {
    Stop-Failed $_.Exception.Message
}
$bad = @($tries | Where-Object -FilterScript { $_.State -eq 'filtered' -or ($Strict -and $_.State -eq 'refused') })
if ($bad.Count -gt 0) {
    Write-Line ('{0} of {1} failed.' -f $bad.Count, $tries.Count)
    exit 1
}
Write-Line ('Nothing that is required is filtered ({0} results).' -f $tries.Count)
exit 0
