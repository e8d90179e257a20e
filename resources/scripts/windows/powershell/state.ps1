# ---- What Portolan keeps on this host: a folder that only administrators and the system can use.
#   pending.json     applied but not kept: the rules, and what a revert brings back
#   kept.json        the rules that were kept last
#   log-before.json  how the logging of drops was set before -Log
#   before.wfw       the whole firewall policy before the last apply, for people (netsh advfirewall import)
#   revert.ps1       the script that the scheduled task runs
$base = Join-Path -Path ([Environment]::GetFolderPath('CommonApplicationData')) -ChildPath 'Portolan'
$state = Join-Path -Path $base -ChildPath 'windows-powershell'
$administrators = 'S-1-5-32-544'
$system = 'S-1-5-18'
$lock = $null

function Get-OwnerSid([object] $Acl) { $Acl.GetOwner([Security.Principal.SecurityIdentifier]).Value }

# True where nobody but administrators and the system can change what lies there.
function Test-PrivateAcl([string] $Path) {
    $acl = Get-Acl -LiteralPath $Path
    if ((Get-OwnerSid $acl) -notin $administrators, $system) { return $false }
    foreach ($rule in $acl.GetAccessRules($true, $true, [Security.Principal.SecurityIdentifier])) {
        if ("$($rule.AccessControlType)" -eq 'Deny') { continue }
        if ($rule.IdentityReference.Value -notin $administrators, $system) { return $false }
    }
    $true
}

function Invoke-Icacls([string[]] $Arguments) {
    $program = Join-Path -Path ([Environment]::SystemDirectory) -ChildPath 'icacls.exe'
    $null = & $program $Arguments
    if ($LASTEXITCODE -ne 0) { throw "icacls cannot set the rights of the folder $($Arguments[0])" }
}

function Close-ForOthers([string] $Path) {
    Invoke-Icacls @($Path, '/setowner', "*$administrators", '/q')
    Invoke-Icacls @($Path, '/inheritance:r', '/grant:r', "*${administrators}:(OI)(CI)F", "*${system}:(OI)(CI)F", '/q')
    if (@(Get-ChildItem -LiteralPath $Path -Force).Count -gt 0) {
        throw "somebody put files into $Path while it was made: look at them, then remove the folder"
    }
}

# Others may write to a new folder of the system's data until it is closed for them: what they put
# there in between is not trusted.
function New-PrivateFolder([string] $Path) {
    $null = [IO.Directory]::CreateDirectory($Path)
    try {
        Close-ForOthers $Path
    } catch {
        if (@([IO.Directory]::GetFileSystemEntries($Path)).Count -eq 0) { [IO.Directory]::Delete($Path) }
        throw
    }
}

function Assert-PrivateFolder([string] $Path) {
    $item = Get-Item -LiteralPath $Path -Force
    if (-not $item.PSIsContainer -or ($item.Attributes -band [IO.FileAttributes]::ReparsePoint)) {
        throw "$Path is not a folder of its own (a file or a link): remove it, Portolan needs it"
    }
    if (-not (Test-PrivateAcl $Path)) {
        throw "others than administrators own $Path or may write to it: look at what it holds, then remove it"
    }
}

# Makes or checks both folders, and lets one run at a time go on.
function Open-State {
    foreach ($path in $base, $state) {
        if (-not (Test-Path -LiteralPath $path)) { New-PrivateFolder $path }
        Assert-PrivateFolder $path
    }
    for ($try = 0; $try -lt 120; $try++) {
        try {
            $script:lock = [IO.File]::Open("$state\lock", [IO.FileMode]::OpenOrCreate, [IO.FileAccess]::ReadWrite, [IO.FileShare]::None)
            return
        } catch {
            Start-Sleep -Milliseconds 500
        }
    }
    throw 'another run of a Portolan script is at work on this host'
}

function Close-State {
    if ($script:lock) {
        $script:lock.Dispose()
        $script:lock = $null
    }
}

function Test-EmptyFolder([string] $Path) {
    @(Get-ChildItem -LiteralPath $Path -Force | Where-Object -FilterScript { $_.Name -ne 'lock' }).Count -eq 0
}

# Takes the folders away where they hold nothing any more; the lock must be this run's.
function Remove-EmptyState {
    if (-not (Test-EmptyFolder $state)) { return }
    Close-State
    # Another run may have been waiting for the lock: then the folder is its own.
    Remove-Item -LiteralPath $state -Recurse -Force -ErrorAction SilentlyContinue
    if (Test-EmptyFolder $base) { Remove-Item -LiteralPath $base -Recurse -Force -ErrorAction SilentlyContinue }
}

# Whole or not at all.
function Write-State([string] $Name, [object] $Value) {
    $path = "$state\$Name.json"
    $text = ConvertTo-Json -InputObject $Value -Depth 8 -Compress
    [IO.File]::WriteAllText("$path.new", $text)
    if ([IO.File]::Exists($path)) {
        [IO.File]::Replace("$path.new", $path, [NullString]::Value)
    } else {
        [IO.File]::Move("$path.new", $path)
    }
}

# Nothing where there is no such file.
function Read-State([string] $Name) {
    $path = "$state\$Name.json"
    if ([IO.File]::Exists($path)) { ConvertFrom-Json -InputObject ([IO.File]::ReadAllText($path)) }
}

function Remove-State([string] $Name) {
    $path = "$state\$Name.json"
    if ([IO.File]::Exists($path)) { [IO.File]::Delete($path) }
}

function Restore-State([string] $Name, [object] $Value) {
    if ($Value) { Write-State $Name $Value } else { Remove-State $Name }
}

# ---- A failed step leaves the host as it was: each step says first how to take it back. ----
$undo = New-Object -TypeName 'System.Collections.Stack'

function Add-Undo([string] $What, [scriptblock] $How) {
    $undo.Push(@{ What = $What; How = $How })
}

function Clear-Undo { $undo.Clear() }

function Invoke-Undo {
    if ($undo.Count -gt 0) { Write-Failure 'putting everything back as it was' }
    while ($undo.Count -gt 0) {
        $step = $undo.Pop()
        try {
            & $step.How
        } catch {
            Write-Failure ('could not put back {0}: {1}' -f $step.What, $_.Exception.Message)
        }
    }
}
