#Requires -Version 5.1
#@ header
#
# Run it on this host while listen.py or listen.ps1 runs on the other end; it changes nothing:
#   powershell -ExecutionPolicy Bypass -File send.ps1                          try everything that this host sends
#   powershell -ExecutionPolicy Bypass -File send.ps1 -Address 10.0.0.1        only to this address, also where the drawing has a network
#   powershell -ExecutionPolicy Bypass -File send.ps1 -JsonPath results.json   write the results to this file too

<#
.SYNOPSIS
Tries each outgoing connection of this host, towards a listener of the kit on the other end.

.DESCRIPTION
States: open (somebody took the connection, or the listener answered); refused (an answer, but nobody listens: the path is
open, unless a firewall rejects); filtered (no answer or prohibited; also where no listener runs, or another program has a
UDP port); not-proved. Exit codes: 0 nothing is filtered; 1 something is; 2 wrong usage.

.PARAMETER Address
Tries only this address, also where the drawing has a network.

.PARAMETER JsonPath
Writes the results to this file too (- is the standard output).

.PARAMETER Strict
Refused counts as a failure too.

.PARAMETER Help
Shows this text.

.EXAMPLE
powershell -ExecutionPolicy Bypass -File send.ps1 -JsonPath results.json
#>
[CmdletBinding(PositionalBinding = $false)]
param(
    [string] $Address = '',
    [string] $JsonPath = '',
    [switch] $Strict,
    [switch] $Help,
    [Parameter(DontShow = $true, ValueFromRemainingArguments = $true)]
    [object[]] $Unknown = @()
)
$scriptName = 'send.ps1'

#@ include powershell/messages.ps1

#@ include powershell/addresses.ps1

#@ include powershell/names.ps1

#@ include powershell/networks.ps1

#@ include powershell/tries.ps1

#@ include powershell/results.ps1

#@ include probe-kit/kit.ps1

$source = #@ source

# ---- What is tried ----

# Whether the address is in a network or range, or is the same.
function Test-Within([string] $Where, [string] $Wanted) {
    $one = ConvertTo-Interval $Wanted
    $all = ConvertTo-Interval $Where
    $one.Family -eq $all.Family -and [bigint]::Compare($one.First, $all.First) -ge 0 -and
        [bigint]::Compare($one.First, $all.Last) -le 0
}

function Select-Address([object] $Probe) {
    if ($Probe.kind -eq 'name') {
        foreach ($found in @(Resolve-HostName $Probe.where)) {
            if (-not $Address -or (Test-Within $found $Address)) { $found }
        }
    } elseif (-not $Address) {
        $Probe.where
    } elseif (Test-Within $Probe.where $Address) {
        $Address
    }
}

function Add-Probe([object] $Probe) {
    $why = ''
    $addresses = @()
    if ($Probe.kind -eq 'range') {
        $why = 'a range of ports, of which none is known to be in use'
    } elseif ($Probe.kind -eq 'network' -and -not $Address) {
        $why = 'a network: -Address says where the listener runs'
    } else {
        $addresses = @(Select-Address $Probe)
        if ($addresses.Count -eq 0 -and $Probe.kind -eq 'name') { $why = 'the name does not resolve on this host' }
    }
    if ($why -and -not $Address) {
        Add-Row $Probe.rule $Probe.protocol "$($Probe.port)" $Probe.destination $Probe.where 'not-proved' $why
    }
    foreach ($one in $addresses) { Add-Row $Probe.rule $Probe.protocol "$($Probe.port)" $Probe.destination $one '' '' }
}

# ---- UDP: asked up to three times ----
function Test-Answer([object] $Row, [string] $Token) {
    $number = [Guid]::NewGuid().ToString('N')
    $question = Get-Question $Token $number
    $null = $Row.Client.Send($question, $question.Length)
    $sender = [Net.IPEndPoint]::new([Net.IPAddress]::Any, 0)
    $answer = [Text.Encoding]::ASCII.GetString($Row.Client.Receive([ref] $sender))
    $answer -ceq (Get-Answer $Token $number)
}

function Test-Udp([object] $Row, [string] $Token) {
    $Row.Clock = [Diagnostics.Stopwatch]::StartNew()
    $to = [Net.IPAddress]::Parse($Row.Address)
    try {
        $Row.Client = [Net.Sockets.UdpClient]::new($to.AddressFamily)
        $Row.Client.Client.ReceiveTimeout = 1000
        $Row.Client.Connect($to, [int] $Row.Port)
        for ($i = 0; $i -lt 3; $i++) {
            try {
                if (Test-Answer $Row $Token) { return Set-Outcome $Row 'open' 'the listener answered' }
            } catch {
                $trouble = $_.Exception.GetBaseException()
                if ("$($trouble.SocketErrorCode)" -ne 'TimedOut') { throw $trouble }
            }
        }
        Set-Outcome $Row 'filtered' 'no answer: filtered, or no listener of this drawing has the port'
    } catch {
        $trouble = $_.Exception.GetBaseException()
        if ("$($trouble.SocketErrorCode)" -eq 'ConnectionReset') {
            return Set-Outcome $Row 'refused' 'an answer, but nobody listens: start the listener'
        }
        Set-ErrorOutcome $Row $trouble
    }
}

if ($Help) {
    Get-Help -Name $PSCommandPath -Detailed
    exit 0
}
Assert-NoUnknownSwitch $Unknown
$parsed = $null
if ($Address -and -not [Net.IPAddress]::TryParse($Address, [ref] $parsed)) { Stop-Usage '-Address takes one IPv4 or IPv6 address' }
Assert-Windows
# Nothing but JSON on the standard output, for a caller who asks for it there.
$linesToError = $JsonPath -eq '-'
$kit = Read-Kit
try {
    foreach ($probe in @($kit.send)) { Add-Probe $probe }
    if ($Address -and $tries.Count -eq 0) { Stop-Usage "this host sends nothing to $Address" }
    foreach ($row in $tries) { if (-not $row.State -and $row.Protocol -eq 'UDP') { Test-Udp $row $kit.token } }
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
Write-Line ('Nothing is filtered ({0} results).' -f $tries.Count)
exit 0
