@echo off
#@ header
rem
rem Run it in a cmd that was started as administrator: remove.cmd
rem It takes away the rules of the firewall that bear Portolan's names, a pending revert and its files; nothing else.
rem Before it changes anything it exports the WHOLE policy of the firewall. If a step fails, the WHOLE policy is
rem imported again: what somebody else changed in the firewall in between is lost with it.
setlocal EnableExtensions DisableDelayedExpansion
set "script=remove.cmd"
#@ drawing
for %%v in (dry unattended force log) do set "%%v="

:arguments
if "%~1"=="" goto run
if "%~1"=="--help" goto help
if "%~1"=="--dry-run" set "dry=1" & shift & goto arguments
if "%~1"=="--unattended" set "unattended=1" & shift & goto arguments
if "%~1"=="--force" set "force=1" & shift & goto arguments
>&2 echo %script%: unknown switch or argument "%~1" (--help shows what there is)
exit /b 2

:run
call :start || exit /b 1
call :check_rights || exit /b 1
call :open_work || exit /b 1
call :look
set "result=%errorlevel%"
rd /s /q "%work%"
if not "%result%"=="0" exit /b 1
if defined dry exit /b 0
if "%found%"=="0" if not defined state_Made echo Nothing to do: there is nothing of Portolan's on this host.
if "%found%"=="0" if not defined state_Made exit /b 0
call :open_state || exit /b 1
set "ran="
call :locked_run 9>"%state%\lock"
set "result=%errorlevel%"
if not defined ran goto busy
if not "%result%"=="0" exit /b 1
call :remove_state
echo Done: Portolan's rules are gone from this host.
exit /b 0

:busy
>&2 echo %script%: another run of a Portolan script is at work on this host
exit /b 1

:help
echo Takes away what apply.cmd added to the Windows firewall.
echo.
echo   --dry-run      says what would be taken away; changes nothing
echo   --unattended   asks nothing (it never asks; for the same call everywhere)
echo   --force        goes on although the rules are those of another drawing
echo   --help         shows this text
echo.
echo If a step fails, the WHOLE policy of the firewall is imported as it was exported before.
echo Exit codes: 0 done; 1 failed, and the host is as it was; 2 wrong usage.
exit /b 0

#@ include netsh/start.cmd

#@ include netsh/state.cmd

#@ include netsh/rules.cmd

rem ---- Steps ----
rem What there is, and whose it is; changes nothing.
:look
set "asked=%dry%"
set "dry=1"
call :read_state
call :list_rules || exit /b 1
call :forget_all || exit /b 1
set "dry=%asked%"
if not defined state_Drawing exit /b 0
if "%state_Drawing%"=="%drawing%" exit /b 0
echo The rules in force are of another drawing: %state_Drawing% (this script is of: %drawing%)
if defined force exit /b 0
if defined dry exit /b 0
>&2 echo %script%: nothing was changed; --force removes them all the same
exit /b 1

:locked_run
set "ran=1"
call :read_state
call :list_rules || exit /b 1
del /f /q "%state%\undo.wfw" >nul 2>&1
"%system%\netsh.exe" advfirewall export "%state%\undo.wfw" >"%said%" 2>&1 || goto no_backup
if not exist "%state%\undo.wfw" goto no_backup
call :forget_all || goto failed
call :set_logging || goto failed
call :put Pending "" || goto failed
call :drop_revert %state_Pending%
exit /b 0
:no_backup
call :show_said
>&2 echo %script%: cannot back up the firewall policy (netsh advfirewall export); nothing was changed
exit /b 1
:failed
call :show_said
>&2 echo %script%: putting everything back as it was
"%system%\netsh.exe" advfirewall import "%state%\undo.wfw" >"%said%" 2>&1 || >&2 echo %script%: that failed too; by hand: netsh advfirewall import "%state%\undo.wfw"
call :put Logged "%state_Logged%"
exit /b 1
