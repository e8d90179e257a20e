rem ---- The revert: without --keep the host returns to its last kept policy, by a scheduled task of the system,
rem ---- after the time that was set or at the next start of the host. Times and dates of schtasks differ from
rem ---- language to language, so the task is started at once, and waits.
:start_revert
set "token=%RANDOM%%RANDOM%%RANDOM%"
copy /y "%self%" "%state%\revert-%token%.cmd" >nul || exit /b 1
if not defined state_Pending call :remember_kept || exit /b 1
call :put Pending %token% || exit /b 1
"%system%\schtasks.exe" /create /tn "Portolan windows-netsh revert %token%" /tr "\"%state%\revert-%token%.cmd\" --task %token% %seconds%" /sc onstart /ru SYSTEM /rl highest /f >nul || goto no_task
"%system%\schtasks.exe" /run /tn "Portolan windows-netsh revert %token%" >nul || goto no_task
rem Proves before anything changes that the system runs it on this host.
for /l %%n in (1,1,60) do if not exist "%state%\%token%.running" "%system%\ping.exe" -n 2 127.0.0.1 >nul
if exist "%state%\%token%.running" exit /b 0
:no_task
>&2 echo %script%: the scheduled task that would bring back the last kept policy does not run on this host; --unattended works without it
exit /b 1

:remember_kept
call :put KeptDrawing "%state_Drawing%" || exit /b 1
call :put KeptLogged "%state_Logged%"
exit /b

rem What the scheduled task runs: its number, and the seconds.
:task
call :start || exit /b 1
set "work=%state%"
set "tries=0"
set "token=%~2"
set "said=%state%\%token%.said"
rem A second run of it: the host was started anew.
if exist "%state%\%token%.running" goto task_due
type nul >"%state%\%token%.running"
rem The time for the changes does not count.
for /l %%n in (1,1,600) do if not exist "%state%\%token%.applied" "%system%\ping.exe" -n 2 127.0.0.1 >nul
set /a count=%~3 + 1
"%system%\ping.exe" -n %count% 127.0.0.1 >nul
:task_due
set "ran="
call :locked_revert 9>"%state%\lock" 2>nul
set "result=%errorlevel%"
if not defined ran goto task_later
if "%result%"=="2" goto task_later
if "%result%"=="0" goto task_done
set /a tries+=1
echo cannot bring back the policy: netsh advfirewall import "%state%\before.wfw" >>"%state%\revert.log"
if %tries% lss 5 goto task_later
exit /b 1
:task_later
"%system%\ping.exe" -n 11 127.0.0.1 >nul
goto task_due
:task_done
"%system%\schtasks.exe" /delete /tn "Portolan windows-netsh revert %token%" /f >nul 2>&1
del /f /q "%state%\%token%.*" >nul 2>&1
exit /b 0

rem 0 where there is nothing to do any more, 2 where a later apply is not through yet.
:locked_revert
set "ran=1"
call :read_state
rem What cannot be read does not mean that nothing waits.
if not defined state_Made exit /b 1
if not defined state_Pending exit /b 0
if not "%state_Pending%"=="%token%" exit /b 2
"%system%\netsh.exe" advfirewall import "%state%\before.wfw" >"%said%" 2>&1 || exit /b 1
call :put Drawing "%state_KeptDrawing%"
call :put Logged "%state_KeptLogged%"
call :put Pending ""
echo the rules were not kept: the last kept policy is back >>"%state%\revert.log"
exit /b 0
