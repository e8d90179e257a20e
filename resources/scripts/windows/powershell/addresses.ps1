# ---- Addresses: the firewall gives them back in another spelling, so they are compared as
# ---- intervals of numbers, each family for itself.
$maxAddressesPerRule = 1000

function ConvertTo-Number([Net.IPAddress] $Address) {
    $bytes = $Address.GetAddressBytes()
    [Array]::Reverse($bytes)
    # One more byte, or a high bit would be taken for the sign.
    [bigint]::new([byte[]] ($bytes + [byte] 0))
}

function ConvertTo-Address([bigint] $Number, [int] $Family) {
    $length = 16
    if ($Family -eq 4) { $length = 4 }
    $bytes = New-Object -TypeName 'byte[]' -ArgumentList $length
    $digits = $Number.ToByteArray()
    for ($i = 0; $i -lt [Math]::Min($length, $digits.Length); $i++) {
        $bytes[$length - 1 - $i] = $digits[$i]
    }
    [Net.IPAddress]::new([byte[]] $bytes).ToString()
}

function New-Interval([int] $Family, [bigint] $First, [bigint] $Last) {
    [pscustomobject] @{ Family = $Family; First = $First; Last = $Last }
}

# An address, a network (with a length or a mask) or a range; nothing for a keyword such as Any.
function ConvertTo-Interval([string] $Text) {
    if ($Text -notmatch '\A\s*([0-9A-Fa-f:.]+)(?:\s*([/-])\s*([0-9A-Fa-f:.]+))?\s*\z') { return }
    $address, $separator, $end = $Matches[1], $Matches[2], $Matches[3]
    $from = $null
    if (-not [Net.IPAddress]::TryParse($address, [ref] $from)) { return }
    $bits = 128
    $family = 6
    if ($from.AddressFamily -eq [Net.Sockets.AddressFamily]::InterNetwork) {
        $bits = 32
        $family = 4
    }
    $first = ConvertTo-Number $from
    if (-not $separator) { return New-Interval $family $first $first }
    if ($separator -eq '/' -and $end -match '\A[0-9]{1,3}\z') {
        if ([int] $end -gt $bits) { return }
        $size = [bigint]::Pow(2, $bits - [int] $end)
    } else {
        $to = $null
        if (-not [Net.IPAddress]::TryParse($end, [ref] $to)) { return }
        if ($to.AddressFamily -ne $from.AddressFamily) { return }
        $number = ConvertTo-Number $to
        if ($separator -eq '-') { return New-Interval $family $first $number }
        $size = [bigint]::Subtract([bigint]::Pow(2, $bits), $number)
    }
    $first = [bigint]::Subtract($first, [bigint]::Remainder($first, $size))
    New-Interval $family $first ([bigint]::Subtract([bigint]::Add($first, $size), [bigint]::One))
}

# The same set as runs that neither overlap nor touch, IPv4 first, ascending.
function Merge-Interval([object[]] $Intervals) {
    $open = $null
    foreach ($next in @($Intervals | Sort-Object -Property 'Family', 'First', 'Last')) {
        $touches = $false
        if ($open) {
            $touches = $open.Family -eq $next.Family -and
                [bigint]::Compare($next.First, [bigint]::Add($open.Last, [bigint]::One)) -le 0
        }
        if ($touches) {
            $open.Last = [bigint]::Max($open.Last, $next.Last)
        } else {
            if ($open) { $open }
            $open = New-Interval $next.Family $next.First $next.Last
        }
    }
    if ($open) { $open }
}

# Keys that were made, by the addresses as they were written: thousands take seconds.
$addressKeys = @{}

# The set as one text, the same for every spelling of it; keywords stay what they are.
function Get-AddressKey([string[]] $Addresses) {
    $written = $Addresses -join ','
    if (-not $addressKeys.ContainsKey($written)) { $addressKeys[$written] = New-AddressKey $Addresses }
    $addressKeys[$written]
}

function New-AddressKey([string[]] $Addresses) {
    $words = New-Object -TypeName 'System.Collections.Generic.List[string]'
    $intervals = New-Object -TypeName 'System.Collections.Generic.List[object]'
    foreach ($text in $Addresses) {
        $interval = ConvertTo-Interval $text
        if ($interval) { $intervals.Add($interval) } else { $words.Add($text) }
    }
    if ($intervals.Count -gt 0) {
        foreach ($run in @(Merge-Interval $intervals.ToArray())) {
            $words.Add('{0}:{1}-{2}' -f $run.Family, $run.First, $run.Last)
        }
    }
    $words -join ','
}

# As the firewall takes it: an address or a range.
function ConvertFrom-Interval([object] $Interval) {
    $first = ConvertTo-Address $Interval.First $Interval.Family
    if ([bigint]::Compare($Interval.First, $Interval.Last) -eq 0) { return $first }
    $last = ConvertTo-Address $Interval.Last $Interval.Family
    "$first-$last"
}

# The exact union of addresses, as the firewall takes them. All of a family is written as halves.
function Join-Address([string[]] $Addresses) {
    $intervals = @(foreach ($text in $Addresses) { ConvertTo-Interval $text })
    if ($intervals.Count -eq 0) { return }
    foreach ($run in @(Merge-Interval $intervals)) {
        $text = ConvertFrom-Interval $run
        if ($text -eq '0.0.0.0-255.255.255.255') {
            '0.0.0.0/1'
            '128.0.0.0/1'
        } elseif ($text -eq '::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff') {
            '::/1'
            '8000::/1'
        } else {
            $text
        }
    }
}
