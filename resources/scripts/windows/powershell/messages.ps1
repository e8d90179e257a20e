# ---- Messages ----
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'

# True where the standard output is for something else.
$linesToError = $false

function Write-Line([string] $Text) {
    if ($linesToError) { [Console]::Error.WriteLine($Text) } else { Write-Host $Text }
}

function Write-Caution([string] $Text) { Write-Failure ('warning: ' + $Text) }

# A message of one line on the error output.
function Write-Failure([string] $Text) {
    [Console]::Error.WriteLine(('{0}: {1}' -f $scriptName, ($Text -replace '\s+', ' ').Trim()))
}

# Ends the script: wrong usage.
function Stop-Usage([string] $Text) {
    Write-Failure ($Text + ' (-Help shows what there is)')
    exit 2
}

# Ends the script: failed, and nothing was changed.
function Stop-Failed([string] $Text) {
    Write-Failure $Text
    exit 1
}

function Assert-NoUnknownSwitch([object[]] $Unknown) {
    if ($Unknown.Count -gt 0) { Stop-Usage ('unknown switch or argument ' + $Unknown[0]) }
}

function Assert-Windows {
    if ([Environment]::OSVersion.Platform -ne [PlatformID]::Win32NT) {
        Stop-Failed 'this script is for the firewall of Windows'
    }
}

function Test-Administrator {
    $identity = [Security.Principal.WindowsIdentity]::GetCurrent()
    $principal = [Security.Principal.WindowsPrincipal] $identity
    $principal.IsInRole([Security.Principal.WindowsBuiltInRole]::Administrator)
}

function Assert-Administrator {
    if (-not (Test-Administrator)) {
        Stop-Failed 'this needs an administrator: run it in a PowerShell that was started as administrator'
    }
}
