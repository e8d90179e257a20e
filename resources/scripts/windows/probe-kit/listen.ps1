#Requires -Version 5.1
#@ header
#
# Run it on this host while send.py or send.ps1 runs on the other end:
#   powershell -ExecutionPolicy Bypass -File listen.ps1               listen for 600 seconds
#   powershell -ExecutionPolicy Bypass -File listen.ps1 -Seconds 60   for another time
# If Windows asks whether PowerShell may be reached, close the question and look for rules of that name afterwards: allowing it
# would open more than the drawing, and forbidding it adds a rule that blocks PowerShell.

<#
.SYNOPSIS
Listens on the ports that the drawing opens on this host, so that the other end can prove that its packets get here.

.DESCRIPTION
It opens no firewall, tells which ports another program uses, answers over UDP only who knows the token of the drawing, with
less than was asked, and ends by itself. Exit codes: 0 done; 1 it could listen on nothing; 2 wrong usage.

.PARAMETER Seconds
Ends after so many seconds; 600 if not given.

.PARAMETER Help
Shows this text.

.EXAMPLE
powershell -ExecutionPolicy Bypass -File listen.ps1 -Seconds 60
#>
[CmdletBinding(PositionalBinding = $false)]
param(
    [string] $Seconds = '600',
    [switch] $Help,
    [Parameter(DontShow = $true, ValueFromRemainingArguments = $true)]
    [object[]] $Unknown = @()
)
$scriptName = 'listen.ps1'

#@ include powershell/messages.ps1

#@ include powershell/names.ps1

#@ include probe-kit/kit.ps1

# ---- Sockets ----
$sockets = New-Object -TypeName 'System.Collections.Generic.List[object]'

# The addresses of this host. An answer must come from the one that was asked, so each has a UDP socket of its own.
function Get-OwnAddress {
    foreach ($interface in [Net.NetworkInformation.NetworkInterface]::GetAllNetworkInterfaces()) {
        if ($interface.OperationalStatus -ne [Net.NetworkInformation.OperationalStatus]::Up) { continue }
        foreach ($one in $interface.GetIPProperties().UnicastAddresses) {
            if (Test-HostAddress $one.Address) { $one.Address }
        }
    }
}

function Open-Socket([string] $Protocol, [int] $Port, [Net.IPAddress] $Address) {
    $kind, $type = [Net.Sockets.SocketType]::Stream, [Net.Sockets.ProtocolType]::Tcp
    if ($Protocol -eq 'UDP') { $kind, $type = [Net.Sockets.SocketType]::Dgram, [Net.Sockets.ProtocolType]::Udp }
    $socket = [Net.Sockets.Socket]::new($Address.AddressFamily, $kind, $type)
    try {
        $socket.ExclusiveAddressUse = $true
        $socket.Bind([Net.IPEndPoint]::new($Address, $Port))
        if ($Protocol -eq 'TCP') { $socket.Listen(128) }
    } catch {
        $socket.Close()
        throw
    }
    $sockets.Add([pscustomobject] @{ Socket = $socket; Protocol = $Protocol; Port = $Port })
}

function Get-Reason([Exception] $Trouble) {
    $code = ''
    if ($Trouble -is [Net.Sockets.SocketException]) { $code = "$($Trouble.SocketErrorCode)" }
    if ($code -in 'AddressAlreadyInUse', 'AccessDenied') {
        return 'another program uses it: what it gets cannot be proved here'
    }
    $Trouble.Message
}

function Start-Listening([object] $Wanted) {
    $addresses = @([Net.IPAddress]::Any, [Net.IPAddress]::IPv6Any)
    if ($Wanted.protocol -eq 'UDP') { $addresses = @(Get-OwnAddress) }
    $name = '{0} {1} ({2})' -f $Wanted.protocol, $Wanted.port, $Wanted.rule
    $works = $false
    $reasons = @()
    foreach ($address in $addresses) {
        try {
            Open-Socket $Wanted.protocol $Wanted.port $address
            $works = $true
        } catch {
            $reasons += Get-Reason ($_.Exception.GetBaseException())
        }
    }
    foreach ($reason in @($reasons | Sort-Object -Unique)) { Write-Line "not listening: ${name}: $reason" }
    if ($works) { Write-Line "listening: $name" }
}

# ---- Answering ----

# Who sent a question of this drawing, or opened a connection; nothing for anything else.
function Receive-Probe([object] $One, [string] $Token) {
    if ($One.Protocol -eq 'TCP') {
        $connection = $One.Socket.Accept()
        $sender = $connection.RemoteEndPoint.Address
        $connection.Close()
        return $sender
    }
    $buffer = New-Object -TypeName 'byte[]' -ArgumentList 2048
    $any = [Net.IPAddress]::Any
    if ($One.Socket.AddressFamily -eq [Net.Sockets.AddressFamily]::InterNetworkV6) { $any = [Net.IPAddress]::IPv6Any }
    $sender = [Net.EndPoint] [Net.IPEndPoint]::new($any, 0)
    $length = $One.Socket.ReceiveFrom($buffer, [ref] $sender)
    $text = [Text.Encoding]::ASCII.GetString($buffer, 0, $length)
    if ($text -cnotmatch '\Aportolan-probe ([0-9a-f]{32}) ([0-9a-f]{32})\z' -or $Matches[1] -cne $Token) { return }
    $answer = [Text.Encoding]::ASCII.GetBytes((Get-Answer $Token $Matches[2]))
    $null = $One.Socket.SendTo($answer, $sender)
    $sender.Address
}

function Invoke-Listening([string] $Token, [int] $Limit) {
    $heard = @{}
    $clock = [Diagnostics.Stopwatch]::StartNew()
    while ($clock.Elapsed.TotalSeconds -lt $Limit) {
        $idle = $true
        foreach ($one in $sockets) {
            if (-not $one.Socket.Poll(0, [Net.Sockets.SelectMode]::SelectRead)) { continue }
            $idle = $false
            try {
                $sender = Receive-Probe $one $Token
            } catch {
                # Of a sender that is gone, or something larger than any question.
                continue
            }
            if (-not $sender) { continue }
            $line = 'heard: {0} {1} from {2}' -f $one.Protocol, $one.Port, $sender
            if (-not $heard.ContainsKey($line)) { Write-Line $line }
            $heard[$line] = $true
        }
        if ($idle) { Start-Sleep -Milliseconds 20 }
    }
}

if ($Help) {
    Get-Help -Name $PSCommandPath -Detailed
    exit 0
}
Assert-NoUnknownSwitch $Unknown
if ($Seconds -notmatch '\A[1-9][0-9]{0,4}\z') { Stop-Usage '-Seconds takes whole seconds from 1 to 99999' }
Assert-Windows
$kit = Read-Kit
try {
    foreach ($wanted in @($kit.listen)) { Start-Listening $wanted }
    foreach ($range in @($kit.ranges)) {
        Write-Line ('not listening: {0} {1} ({2}): a range of ports' -f $range.protocol, $range.ports, $range.rule)
    }
    if ($sockets.Count -eq 0) { Stop-Failed 'there is no port to listen on' }
    Write-Line "It ends by itself after $Seconds seconds, or with Ctrl+C."
    Invoke-Listening $kit.token ([int] $Seconds)
} finally {
    foreach ($one in $sockets) { $one.Socket.Close() }
}
exit 0
