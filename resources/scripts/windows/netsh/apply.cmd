@echo off
#@ header
rem
rem It only adds rules that allow. It closes nothing, and the other rules of this host stay as they are.
rem Before it changes anything it exports the WHOLE policy of the firewall. If a step fails, and when the time is
rem over, the WHOLE policy is imported again: what somebody else changed in the firewall in between is lost with it.
rem Run it in a cmd that was started as administrator:
rem   apply.cmd --dry-run   check everything and say what would be done; change nothing
rem   apply.cmd             add the rules; after 180 seconds they go back by themselves, unless kept
rem   apply.cmd --keep      keep them, once a NEW session to this host has worked
rem   remove.cmd            take everything away again
rem For Windows Server 2008 R2 and newer; where there is PowerShell 5.1, windows-powershell does more.
setlocal EnableExtensions DisableDelayedExpansion
set "script=apply.cmd"
#@ drawing
set "self=%~f0"
set "seconds=180"
for %%v in (dry keep unattended force log timed) do set "%%v="
if "%~1"=="--task" goto task

:arguments
if "%~1"=="" goto arguments_end
if "%~1"=="--help" goto help
if "%~1"=="--dry-run" set "dry=1" & shift & goto arguments
if "%~1"=="--keep" set "keep=1" & shift & goto arguments
if "%~1"=="--unattended" set "unattended=1" & shift & goto arguments
if "%~1"=="--force" set "force=1" & shift & goto arguments
if "%~1"=="--log" set "log=1" & shift & goto arguments
if "%~1"=="--revert-after" set "timed=1" & set "seconds=%~2" & shift & shift & goto arguments
>&2 echo %script%: unknown switch or argument "%~1" (--help shows what there is)
exit /b 2
:arguments_end
if not defined timed goto run
if defined keep goto no_time
if defined unattended goto no_time
if not defined seconds goto wrong_time
for /f "delims=0123456789" %%a in ("%seconds%") do goto wrong_time
if "%seconds:~0,1%"=="0" goto wrong_time
if not "%seconds:~0,5%"=="%seconds%" goto wrong_time
if %seconds% gtr 86400 goto wrong_time

:run
call :start || exit /b 1
call :check_rights || exit /b 1
if defined dry goto dry_run
call :open_state || exit /b 1
set "ran="
call :locked_run 9>"%state%\lock"
set "result=%errorlevel%"
if not defined ran goto busy
if not "%result%"=="0" if not defined state_Drawing if not defined state_Pending call :remove_state
exit /b %result%

:no_time
>&2 echo %script%: --revert-after has no meaning with --unattended or --keep: they set no revert timer (--help shows what there is)
exit /b 2
:wrong_time
>&2 echo %script%: --revert-after takes whole seconds from 1 to 86400 (--help shows what there is)
exit /b 2
:busy
>&2 echo %script%: another run of a Portolan script is at work on this host
exit /b 1

:help
echo Adds the rules of this host to the Windows firewall, by netsh, with names that begin with Portolan.
echo.
echo   --dry-run           checks everything and says what would be done; changes nothing
echo   --keep              keeps the rules that were applied: they last, no revert
echo   --revert-after S    seconds after which the rules go back unless kept; 180 if not given
echo   --unattended        sets no revert timer, keeps at once
echo   --force             goes on although something would work against the rules
echo   --log               logs what the firewall drops
echo   --help              shows this text
echo.
echo If a step fails, and when the time is over, the WHOLE policy of the firewall is imported as it was exported
echo before: what somebody else changed in it in between is lost with it.
echo Exit codes: 0 done; 1 failed, and the host is as it was; 2 wrong usage.
exit /b 0

#@ include netsh/start.cmd

#@ include netsh/state.cmd

#@ include netsh/rules.cmd

#@ include netsh/conflicts.cmd

#@ include netsh/revert.cmd

rem ---- Steps ----
:dry_run
call :open_work || exit /b 1
call :plan
set "result=%errorlevel%"
rd /s /q "%work%"
exit /b %result%
:plan
call :read_state
call :prepare || exit /b 1
call :forget_all || exit /b 1
call :each_wanted
exit /b

:locked_run
set "ran=1"
call :read_state
if defined keep goto keep_rules
call :prepare || exit /b 1
call :back_up || exit /b 1
if not defined unattended call :start_revert || goto failed
call :forget_all || goto failed
call :add_rules || goto failed
call :set_logging || goto failed
call :save || goto failed
exit /b 0

rem Everything that can fail before anything changes.
:prepare
call :check_conflicts || exit /b 1
call :resolve_names || exit /b 1
if not defined state_Drawing exit /b 0
if not "%state_Drawing%"=="%drawing%" echo Replacing rules of another drawing: %state_Drawing% (these are of: %drawing%)
exit /b 0

:back_up
del /f /q "%state%\undo.wfw" >nul 2>&1
"%system%\netsh.exe" advfirewall export "%state%\undo.wfw" >"%said%" 2>&1 || goto no_backup
if not exist "%state%\undo.wfw" goto no_backup
rem While rules wait to be kept, a revert brings back what was there before them.
if defined state_Pending exit /b 0
copy /y "%state%\undo.wfw" "%state%\before.wfw" >nul && exit /b 0
:no_backup
call :show_said
>&2 echo %script%: cannot back up the firewall policy (netsh advfirewall export); nothing was changed
exit /b 1

:failed
call :show_said
>&2 echo %script%: putting everything back as it was
"%system%\netsh.exe" advfirewall import "%state%\undo.wfw" >"%said%" 2>&1 || >&2 echo %script%: that failed too; by hand: netsh advfirewall import "%state%\undo.wfw"
call :put Drawing "%state_Drawing%"
call :put Logged "%state_Logged%"
call :put Pending "%state_Pending%"
if not defined unattended call :drop_revert %token%
exit /b 1

:save
call :put Drawing "%drawing%" || exit /b 1
if not defined unattended goto wait_to_be_kept
call :put Pending "" || exit /b 1
call :drop_revert %state_Pending%
echo Done: the rules are in force and stay.
exit /b 0
:wait_to_be_kept
type nul >"%state%\%token%.applied"
echo The rules are in force, for %seconds% seconds.
echo Now open a NEW session to this host. If that works, keep them:
echo   "%self%" --keep
echo Otherwise wait: the last kept policy comes back by itself.
exit /b 0

:keep_rules
if not defined state_Pending goto nothing_pending
if "%state_Drawing%"=="%drawing%" goto keep_own
if defined force goto keep_own
>&2 echo %script%: the rules that wait to be kept are of another drawing: %state_Drawing% (--force keeps them)
exit /b 1
:keep_own
call :each_wanted || goto other_hand
call :put Pending "" || exit /b 1
call :drop_revert %state_Pending%
echo Kept: these rules stay.
exit /b 0
:nothing_pending
if not "%state_Drawing%"=="%drawing%" goto nothing_to_keep
call :each_wanted || goto nothing_to_keep
echo Nothing to do: the rules in force are kept already.
exit /b 0
:nothing_to_keep
>&2 echo %script%: there is nothing to keep: no rules were applied, or they were reverted. Run it without --keep first
exit /b 1
:other_hand
>&2 echo %script%: the rules in force are not the ones that were applied (another hand): apply again
exit /b 1

rem Says the name of a rule that is to be, or looks whether it is in force.
:wanted
if not defined dry goto is_there
echo   make    Portolan %~1
exit /b 0
:is_there
"%system%\netsh.exe" advfirewall firewall show rule name="Portolan %~1" >nul 2>&1
exit /b

rem The rules of addresses that names have, as they were resolved: of which file, and the number of the first.
:add_named
set "part=%~2"
if not exist "%work%\names-%~1.txt" exit /b 1
for /f "usebackq delims=" %%a in ("%work%\names-%~1.txt") do call :add_part "%%a" || exit /b 1
rem Not one was added: without its addresses a rule would be open for everybody.
if "%part%"=="%~2" exit /b 1
exit /b 0
:add_part
if "%~1"=="" exit /b 1
set "name=Portolan %rule%:%part%"
if "%part%"=="1" set "name=Portolan %rule%"
"%system%\netsh.exe" advfirewall firewall add rule name="%name%" %options% remoteip=%~1 description="%reason%" >"%said%" 2>&1 || exit /b 1
set /a part+=1
exit /b 0

rem Names become addresses before anything changes. Only PowerShell asks all that this host asks for a name, and
rem gets every address of it.
:resolve_names
del /f /q "%work%\names-*.txt" >nul 2>&1
#@ resolving
exit /b 0

rem ---- The data of this host ----
:each_wanted
#@ wanted
exit /b 0

:add_rules
#@ rules
exit /b 0
#@ resolver
