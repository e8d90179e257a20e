@echo off
#@ header
rem
rem Run it on this host: verify.cmd. It changes nothing. It tries the host's outgoing connections and checks that the
rem rules for the incoming ones are there. cmd itself can try no connection: this needs PowerShell 2.0 or newer.
setlocal EnableExtensions DisableDelayedExpansion
set "script=verify.cmd"
set "portolan_script=%~f0"
for %%v in (portolan_json portolan_strict portolan_all) do set "%%v="

:arguments
if "%~1"=="" goto run
if "%~1"=="--help" goto help
if "%~1"=="--strict" set "portolan_strict=1" & shift & goto arguments
if "%~1"=="--all" set "portolan_all=1" & shift & goto arguments
if "%~1"=="--json" if not "%~2"=="" set "portolan_json=%~2" & shift & shift & goto arguments
>&2 echo %script%: unknown switch or argument "%~1", or no file behind it (--help shows what there is)
exit /b 2

:help
echo Tries each outgoing connection of this host and checks the rules for the incoming ones.
echo.
echo   --json FILE   writes the results to this file too (- is the standard output)
echo   --strict      refused counts as a failure too
echo   --all         tries every address of networks and ranges of at most 256 addresses
echo   --help        shows this text
echo.
echo States: open; refused (an answer, but nobody listens: the path is open); filtered (no answer or prohibited: a
echo firewall, or on a Windows host no service that listens; of an incoming rule: it is not in force); not-proved.
echo Exit codes: 0 nothing is filtered; 1 something is; 2 wrong usage.
exit /b 0

:run
set "system=%SystemRoot%\System32"
if not exist "%system%\WindowsPowerShell\v1.0\powershell.exe" goto no_powershell
"%system%\WindowsPowerShell\v1.0\powershell.exe" -NoProfile -NonInteractive -ExecutionPolicy Bypass -Command "$lines = [IO.File]::ReadAllLines($env:portolan_script); $from = [Array]::IndexOf($lines, 'rem ---- PowerShell ----') + 1; & ([ScriptBlock]::Create([string]::Join([Environment]::NewLine, $lines, $from, $lines.Length - $from)))"
exit /b %errorlevel%
:no_powershell
>&2 echo %script%: there is no PowerShell on this host, and cmd can try no connection: nothing was looked at
exit /b 1
rem ---- PowerShell ----
# For PowerShell 2.0 and newer.
$scriptName = 'verify.cmd'
$All = $env:portolan_all -eq '1'

#@ include powershell/messages.ps1

#@ include powershell/names.ps1

#@ include powershell/ports.ps1

#@ include powershell/tries.ps1

#@ include powershell/dynamicports.ps1

#@ include netsh/verify.ps1

# ---- The data of this host ----
$source = #@ source
$isServer = #@ server

$linesToError = $env:portolan_json -eq '-'
try {
    Read-InForce
#@ incoming
#@ connections
    if ($isServer) { Test-DynamicPort }
    Invoke-Tries
    Write-Results
} catch {
    Stop-Failed $_.Exception.Message
}
exit (Get-ExitCode)
