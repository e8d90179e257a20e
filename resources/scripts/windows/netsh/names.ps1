# ---- The addresses of each rule's names, in files of lines that fit into one rule of netsh. ----
$resolved = @{}
$unresolved = New-Object -TypeName 'System.Collections.Generic.List[string]'

function Resolve-Rule([int] $Number, [string[]] $Names) {
    $all = @(foreach ($name in $Names) {
            $found = @(Resolve-HostName $name)
            if ($found.Count -eq 0) { $unresolved.Add($name) } else { Write-Line ('  {0}: {1}' -f $name, ($found -join ' ')) }
            $found
        })
    $resolved[$Number] = @($all | Sort-Object -Unique)
}

function Join-Addresses([string[]] $Addresses) {
    $line = ''
    $count = 0
    foreach ($address in $Addresses) {
        if ($count -eq 1000 -or $line.Length + $address.Length -gt 7000) {
            $line
            $line = ''
            $count = 0
        }
        if ($line) { $line += ',' }
        $line += $address
        $count++
    }
    if ($line) { $line }
}

function Write-Resolved {
    if ($unresolved.Count -gt 0) {
        throw ('no address for {0}: nothing was changed; mend DNS, or write the addresses into the drawing' -f
            (@($unresolved | Sort-Object -Unique) -join ', '))
    }
    foreach ($number in @($resolved.Keys)) {
        [IO.File]::WriteAllLines("$env:portolan_work\names-$number.txt", [string[]] @(Join-Addresses $resolved[$number]))
    }
}
