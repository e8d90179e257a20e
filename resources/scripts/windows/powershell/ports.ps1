# ---- Ports: numbers and ranges, and who listens on them. ----

# Ports of a rule overlap where one range meets another; a keyword other than Any meets nothing here.
function Test-PortOverlap([string[]] $Some, [string[]] $Others) {
    foreach ($one in $Some) {
        foreach ($other in $Others) {
            if ($other -eq 'Any') { return $true }
            if ($one -notmatch '\A[0-9-]+\z' -or $other -notmatch '\A[0-9-]+\z') { continue }
            $a, $b = @($one -split '-'), @($other -split '-')
            if ([int] $a[0] -le [int] $b[-1] -and [int] $b[0] -le [int] $a[-1]) { return $true }
        }
    }
    $false
}

# Whether a program listens on one of the ports.
function Test-Listener([string] $Protocol, [string[]] $Ports) {
    $properties = [Net.NetworkInformation.IPGlobalProperties]::GetIPGlobalProperties()
    $ends = $properties.GetActiveTcpListeners()
    if ($Protocol -eq 'UDP') { $ends = $properties.GetActiveUdpListeners() }
    foreach ($end in $ends) {
        if ([Net.IPAddress]::IsLoopback($end.Address)) { continue }
        if (Test-PortOverlap $Ports @("$($end.Port)")) { return $true }
    }
    $false
}
