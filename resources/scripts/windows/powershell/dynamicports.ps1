# ---- The dynamic port range that the vendor asks for on the server. ----

# Start and count. The words of netsh are localized: the numbers that end its lines count.
function Get-DynamicRange([string] $Family, [string] $Protocol) {
    $program = Join-Path -Path ([Environment]::SystemDirectory) -ChildPath 'netsh.exe'
    $text = (& $program int $Family show dynamicport $Protocol) -join "`n"
    $found = [regex]::Matches($text, '(?m)(\d+)\s*$')
    if ($LASTEXITCODE -ne 0 -or $found.Count -ne 2) { return }
    [int] $found[0].Groups[1].Value
    [int] $found[1].Groups[1].Value
}

function Test-DynamicPort {
    foreach ($protocol in 'tcp', 'udp') {
        foreach ($family in 'ipv4', 'ipv6') {
            $range = @(Get-DynamicRange $family $protocol)
            $state = 'filtered'
            if ($range.Count -ne 2) {
                $state = 'not-proved'
                $detail = "netsh does not tell the dynamic ports of $family"
            } elseif ($range[0] -eq 49152 -and $range[1] -eq 16384) {
                $state = 'open'
                $detail = "$family as asked for"
            } elseif ($range[0] -le 49152 -and $range[0] + $range[1] -ge 65536) {
                $state = 'open'
                $detail = "warning: $family has a wider range, start $($range[0]), count $($range[1])"
            } else {
                $detail = "$family has start $($range[0]), count $($range[1]); start 49152 and count 16384 are asked for"
            }
            Add-Row 'server.dynamic-ports' $protocol.ToUpperInvariant() '49152-65535' $source '' $state $detail
        }
    }
}
