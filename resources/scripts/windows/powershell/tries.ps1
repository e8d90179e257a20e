# ---- Tries: one TCP connection each, up to 64 at a time, in the order of the drawing. For PowerShell
# ---- 2.0 too, where verify.cmd runs it.
$tries = New-Object -TypeName 'System.Collections.Generic.List[object]'
$maxTries = 64
# A host that refuses is asked three times by Windows, which takes two seconds.
$tryMilliseconds = 5000
$maxNetwork = 256

function Add-Row([string] $Rule, [string] $Protocol, [string] $Port, [string] $Destination, [string] $Address, [string] $State, [string] $Detail) {
    $tries.Add((New-Object -TypeName 'PSObject' -Property @{
            Rule = $Rule; Protocol = $Protocol; Port = $Port; Destination = $Destination; Address = $Address
            State = $State; Milliseconds = $null; Detail = $Detail; Client = $null; Task = $null; Clock = $null
            }))
}

# What is tried of one outgoing connection, or why it is not. Kind: address, network, name,
# unprovable.
function Add-Connection([string] $Rule, [string] $Protocol, [string] $Port, [string] $Destination, [string] $Kind, [string] $Where) {
    $why = ''
    $addresses = @()
    if ($Kind -eq 'unprovable') {
        $why = 'no try could prove this one: a console listens on nothing, and of a range no port is known'
    } elseif ($Protocol -ne 'TCP') {
        $why = 'UDP has no answer that proves anything'
    } elseif ($Kind -eq 'network' -and -not $All) {
        $why = 'a network: -All tries each of its addresses'
    } elseif ($Kind -eq 'network') {
        $addresses = @(Expand-Network $Where)
        if ($addresses.Count -eq 0) { $why = "more than $maxNetwork addresses" }
    } elseif ($Kind -eq 'name') {
        $addresses = @(Resolve-HostName $Where)
        if ($addresses.Count -eq 0) { $why = 'the name does not resolve on this host' }
    } else {
        $addresses = @($Where)
    }
    if ($why) { Add-Row $Rule $Protocol $Port $Destination $Where 'not-proved' $why }
    foreach ($address in $addresses) { Add-Row $Rule $Protocol $Port $Destination $address '' '' }
}

# Whether this host has an address of that family for other hosts.
function Test-Family([Net.Sockets.AddressFamily] $Family) {
    foreach ($interface in [Net.NetworkInformation.NetworkInterface]::GetAllNetworkInterfaces()) {
        if ($interface.OperationalStatus -ne [Net.NetworkInformation.OperationalStatus]::Up) { continue }
        foreach ($one in $interface.GetIPProperties().UnicastAddresses) {
            if ($one.Address.AddressFamily -eq $Family -and (Test-HostAddress $one.Address)) { return $true }
        }
    }
    $false
}

function Start-Try([object] $Row) {
    $address = [Net.IPAddress]::Parse($Row.Address)
    $Row.Clock = [Diagnostics.Stopwatch]::StartNew()
    try {
        $Row.Client = New-Object -TypeName 'System.Net.Sockets.TcpClient' -ArgumentList $address.AddressFamily
        $Row.Task = $Row.Client.BeginConnect($address, [int] $Row.Port, $null, $null)
    } catch {
        Set-Outcome $Row 'filtered' ($_.Exception.GetBaseException().Message)
    }
}

function Set-Outcome([object] $Row, [string] $State, [string] $Detail) {
    $Row.State = $State
    $Row.Detail = $Detail
    $Row.Milliseconds = $Row.Clock.ElapsedMilliseconds
    if ($Row.Client) { $Row.Client.Close() }
}

# What an error of the network means for the path.
function Set-ErrorOutcome([object] $Row, [Exception] $Trouble) {
    $code = ''
    if ($Trouble -is [Net.Sockets.SocketException]) { $code = "$($Trouble.SocketErrorCode)" }
    $noWay = 'NetworkUnreachable', 'HostUnreachable', 'AddressNotAvailable', 'AddressFamilyNotSupported' -contains $code
    if ($code -eq 'ConnectionRefused') {
        Set-Outcome $Row 'refused' 'an answer, but nobody listens: the path is open'
    } elseif ($noWay -and -not (Test-Family ([Net.IPAddress]::Parse($Row.Address).AddressFamily))) {
        Set-Outcome $Row 'not-proved' 'this host has no address of that family'
    } elseif ($code -eq 'AccessDenied') {
        Set-Outcome $Row 'filtered' 'prohibited by a firewall on this host'
    } elseif ($code -eq 'TimedOut') {
        Set-Outcome $Row 'filtered' 'no answer: filtered, or no service listens'
    } else {
        Set-Outcome $Row 'filtered' $Trouble.Message
    }
}

# True once the try has an outcome.
function Complete-Try([object] $Row) {
    if ($Row.State) { return $true }
    if (-not $Row.Task.IsCompleted) {
        if ($Row.Clock.ElapsedMilliseconds -lt $tryMilliseconds) { return $false }
        Set-Outcome $Row 'filtered' ('no answer in {0} s: filtered, or no service listens' -f ($tryMilliseconds / 1000))
    } else {
        try {
            $Row.Client.EndConnect($Row.Task)
            Set-Outcome $Row 'open' 'connected'
        } catch {
            Set-ErrorOutcome $Row ($_.Exception.GetBaseException())
        }
    }
    $true
}

function Invoke-Tries {
    $waiting = New-Object -TypeName 'System.Collections.Queue'
    foreach ($row in $tries) { if (-not $row.State) { $waiting.Enqueue($row) } }
    $running = @()
    while ($waiting.Count -gt 0 -or $running.Count -gt 0) {
        while ($waiting.Count -gt 0 -and $running.Count -lt $maxTries) {
            $row = $waiting.Dequeue()
            Start-Try $row
            $running += $row
        }
        Start-Sleep -Milliseconds 10
        $running = @($running | Where-Object -FilterScript { -not (Complete-Try $_) })
    }
}
