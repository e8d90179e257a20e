# ---- What both ends know. A question bears the token of the drawing and a number that nobody guesses; the
# ---- answer proves that a listener with the same token got it. It is shorter than the question.
$folder = Split-Path -Path $PSCommandPath -Parent

function Read-Kit {
    try {
        [IO.File]::ReadAllText("$folder\probes.json") | ConvertFrom-Json
    } catch {
        Stop-Failed ("cannot read $folder\probes.json, which belongs beside this script: " + $_.Exception.Message)
    }
}

function Get-Question([string] $Token, [string] $Number) {
    [Text.Encoding]::ASCII.GetBytes("portolan-probe $Token $Number")
}

function Get-Answer([string] $Token, [string] $Number) {
    $hash = [Security.Cryptography.SHA256]::Create().ComputeHash([Text.Encoding]::ASCII.GetBytes($Token + $Number))
    'portolan-reply ' + ([BitConverter]::ToString($hash) -replace '-', '').ToLowerInvariant()
}
