# ---- Results ----
function ConvertTo-Result([object] $Row) {
    $from, $to = $source, $Row.Destination
    if ($Row.Rule.EndsWith('/in') -or $Row.Rule -eq 'server.dynamic-ports') { $from = '' }
    $port = $Row.Port
    if ($port -match '\A[0-9]+\z') { $port = [int] $port }
    [ordered] @{
        rule = $Row.Rule; source = $from; destination = $to; address = $Row.Address; protocol = $Row.Protocol
        port = $port; state = $Row.State; ms = $Row.Milliseconds; detail = $Row.Detail
    }
}

function Write-Json {
    $results = @(foreach ($row in $tries) { ConvertTo-Result $row })
    $json = ConvertTo-Json -InputObject $results -Depth 4
    if ($JsonPath -eq '-') { return $json }
    $path = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($JsonPath)
    [IO.File]::WriteAllText($path, $json + "`r`n")
}

function Write-Row([object] $Row) {
    $text = '{0,-10}  {1}  {2} {3}  {4} {5}  {6}' -f $Row.State, $Row.Rule, $Row.Destination, $Row.Address, $Row.Protocol, $Row.Port, $Row.Detail
    Write-Line $text
}
