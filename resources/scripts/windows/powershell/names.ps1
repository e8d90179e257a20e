# ---- Hosts that are known by their name only. ----

# False for an address that another host could not have, or that no rule should name.
function Test-HostAddress([Net.IPAddress] $Address) {
    if ([Net.IPAddress]::IsLoopback($Address)) { return $false }
    if ($Address.AddressFamily -eq [Net.Sockets.AddressFamily]::InterNetwork) {
        return $Address.ToString() -notmatch '\A(?:0\.|127\.|169\.254\.|2(?:2[4-9]|[345][0-9])\.)'
    }
    -not ($Address.IsIPv4MappedToIPv6 -or $Address.IsIPv6LinkLocal -or $Address.IsIPv6Multicast -or
        $Address.ToString() -eq '::')
}

# The addresses of a name; none where it does not resolve. What only looks like a name (an address,
# or the empty text, which would be this host) does not resolve.
function Resolve-HostName([string] $Name) {
    $parsed = $null
    if ($Name -notmatch '\A[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,252}[A-Za-z0-9_])?\.?\z') { return }
    if ([Net.IPAddress]::TryParse($Name, [ref] $parsed)) { return }
    try {
        $found = [Net.Dns]::GetHostAddresses($Name)
    } catch {
        return
    }
    foreach ($address in $found) {
        if (Test-HostAddress $address) { $address.ToString() }
    }
}
