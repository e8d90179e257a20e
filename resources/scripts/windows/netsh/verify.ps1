# ---- Networks: PowerShell 2.0 counts no further than 64 bits, so only those of IPv4 are tried. ----

function ConvertTo-Count([string] $Text) {
    $bytes = [Net.IPAddress]::Parse($Text).GetAddressBytes()
    [Array]::Reverse($bytes)
    [long] [BitConverter]::ToUInt32($bytes, 0)
}

# The addresses of a network or range; none where it has more than are tried.
function Expand-Network([string] $Text) {
    if ($Text -notmatch '\A([0-9.]+)(?:/([0-9]+)|-([0-9.]+))\z') { return }
    $first, $bits, $end = (ConvertTo-Count $Matches[1]), $Matches[2], $Matches[3]
    if ($end) { $last = ConvertTo-Count $end } else { $last = $first + [long] [Math]::Pow(2, 32 - [int] $bits) - 1 }
    if ($last - $first -ge $maxNetwork) { return }
    for ($number = $first; $number -le $last; $number++) {
        $bytes = [BitConverter]::GetBytes([uint32] $number)
        [Array]::Reverse($bytes)
        (New-Object -TypeName 'System.Net.IPAddress' -ArgumentList (, $bytes)).ToString()
    }
}

# ---- Incoming: are the rules there, and does Windows heed them? As the registry has them, since what
# ---- netsh shows differs from language to language.
$firewallKey = 'HKLM:\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy'
$policyKey = 'HKLM:\SOFTWARE\Policies\Microsoft\WindowsFirewall'
$inForce = @{}
$forbidding = ''

function Get-Values([string] $Path) {
    $values = @{}
    if (Test-Path -LiteralPath $Path) {
        $key = Get-Item -LiteralPath $Path
        foreach ($name in @($key.GetValueNames())) { $values[$name] = "$($key.GetValue($name))" }
    }
    $values
}

function Read-InForce {
    foreach ($text in @((Get-Values "$firewallKey\FirewallRules").Values)) {
        if ($text -match '\|Name=(Portolan [^|]*)\|') { $inForce[$Matches[1]] = $text }
    }
    foreach ($name in 'DomainProfile', 'StandardProfile', 'PrivateProfile', 'PublicProfile') {
        if ((Get-Values "$policyKey\$name")['AllowLocalPolicyMerge'] -eq '0') { $script:forbidding = $name }
    }
}

# What is wrong with one rule; nothing where it is in force.
function Get-Wrong([string] $Name, [string] $Protocol) {
    $number = 6
    if ($Protocol -eq 'UDP') { $number = 17 }
    $text = $inForce[$Name]
    if (-not $text) { return "the rule $Name is missing" }
    if ($text -notmatch "\|Action=Allow\|Active=TRUE\|Dir=In\|Protocol=$number\|") {
        return "the rule $Name is switched off, or does not allow what it was made for: apply again"
    }
    if ($forbidding) { return "a policy forbids local rules for $($forbidding): put these rules into that policy" }
}

function Test-Incoming([string] $Rule, [string] $Protocol, [string[]] $Ports, [string[]] $Names) {
    $wrong = @(foreach ($name in $Names) { Get-Wrong $name $Protocol })
    $state, $detail = 'refused', 'the rule is in force, but nobody listens'
    if ($wrong.Count -gt 0) {
        $state, $detail = 'filtered', $wrong[0]
    } elseif (Test-Listener $Protocol $Ports) {
        $state, $detail = 'open', 'the rule is in force'
    }
    Add-Row $Rule $Protocol ($Ports -join ',') $source '' $state $detail
}

# ---- Results; PowerShell 2.0 writes no JSON by itself. ----
function ConvertTo-JsonText([object] $Value) {
    if ($null -eq $Value) { return 'null' }
    if ($Value -is [int] -or $Value -is [long]) { return "$Value" }
    $text = '"'
    foreach ($letter in "$Value".ToCharArray()) {
        $code = [int] $letter
        if ($code -lt 32 -or $code -gt 126 -or $code -eq 34 -or $code -eq 92) { $text += '\u{0:x4}' -f $code } else { $text += $letter }
    }
    $text + '"'
}

function ConvertTo-Result([object] $Row) {
    $from = $source
    if ($Row.Rule.EndsWith('/in') -or $Row.Rule -eq 'server.dynamic-ports') { $from = '' }
    $port = $Row.Port
    if ($port -match '\A[0-9]+\z') { $port = [int] $port }
    $fields = @(
        @('rule', $Row.Rule), @('source', $from), @('destination', $Row.Destination), @('address', $Row.Address),
        @('protocol', $Row.Protocol), @('port', $port), @('state', $Row.State), @('ms', $Row.Milliseconds),
        @('detail', $Row.Detail)
    )
    '  {' + (@($fields | ForEach-Object -Process { '"' + $_[0] + '": ' + (ConvertTo-JsonText $_[1]) }) -join ', ') + '}'
}

function Write-Results {
    foreach ($row in $tries) {
        Write-Line ('{0,-10}  {1}  {2} {3}  {4} {5}  {6}' -f $row.State, $row.Rule, $row.Destination, $row.Address, $row.Protocol, $row.Port, $row.Detail)
    }
    if (-not $env:portolan_json) { return }
    $separator = ',' + [Environment]::NewLine
    $json = '[' + [Environment]::NewLine + (@(foreach ($row in $tries) { ConvertTo-Result $row }) -join $separator) + [Environment]::NewLine + ']'
    if ($env:portolan_json -eq '-') { return [Console]::Out.WriteLine($json) }
    $path = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($env:portolan_json)
    [IO.File]::WriteAllText($path, $json + [Environment]::NewLine)
}

function Get-ExitCode {
    $bad = @($tries | Where-Object -FilterScript { $_.State -eq 'filtered' -or ($env:portolan_strict -and $_.State -eq 'refused') })
    if ($bad.Count -gt 0) {
        Write-Line ('{0} of {1} failed.' -f $bad.Count, $tries.Count)
        return 1
    }
    Write-Line ('Nothing that is required is filtered ({0} results).' -f $tries.Count)
    0
}
