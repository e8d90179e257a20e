
:start_resolver
set "portolan_script=%self%"
set "portolan_work=%work%"
if not exist "%system%\WindowsPowerShell\v1.0\powershell.exe" goto no_resolver
"%system%\WindowsPowerShell\v1.0\powershell.exe" -NoProfile -NonInteractive -ExecutionPolicy Bypass -Command "$lines = [IO.File]::ReadAllLines($env:portolan_script); $from = [Array]::IndexOf($lines, 'rem ---- PowerShell ----') + 1; & ([ScriptBlock]::Create([string]::Join([Environment]::NewLine, $lines, $from, $lines.Length - $from)))" || exit /b 1
exit /b 0
:no_resolver
>&2 echo %script%: some hosts are known by name only, and there is no PowerShell on this host to look their addresses up: write addresses into the drawing, or install it
exit /b 1
rem ---- PowerShell ----
$scriptName = 'apply.cmd'

#@ include powershell/messages.ps1

#@ include powershell/names.ps1

#@ include netsh/names.ps1

try {
#@ named
    Write-Resolved
} catch {
    Stop-Failed $_.Exception.Message
}
exit 0
