rem ---- What Portolan keeps on this host: a folder and a key of the registry that only administrators can change
rem   Made         the folder is Portolan's own
rem   Pending      rules that are not kept yet; the number of their revert
rem   Drawing      whose rules are in force
rem   Logged       where --log switched the logging of drops on
rem   Kept...      the same of what a revert brings back
rem   before.wfw   the whole policy, which a revert brings back
:open_state
set "work=%state%"
set "said=%state%\said.txt"
"%system%\reg.exe" query "%key%" /v Made >nul 2>&1 && goto open_own
if not exist "%base%" goto make_state
>&2 echo %script%: "%base%" is there, and it is not of this target: run remove.ps1 of windows-powershell, or look at what it holds and remove it
exit /b 1

:open_own
if not exist "%base%" goto make_state
"%system%\fsutil.exe" reparsepoint query "%base%" >nul 2>&1 && goto not_private
"%system%\cacls.exe" "%base%" /s 2>nul | "%system%\findstr.exe" /l /c:"D:P" >nul || goto not_private
"%system%\cacls.exe" "%base%" /s 2>nul | "%system%\findstr.exe" /r ";;;[^BS] ;;;B[^A] ;;;S[^Y]" >nul && goto not_private
if not exist "%state%" md "%state%" || goto no_folder
"%system%\fsutil.exe" reparsepoint query "%state%" >nul 2>&1 && goto not_private
"%system%\cacls.exe" "%state%" /s 2>nul | "%system%\findstr.exe" /l /c:";;;BA)" >nul || goto not_private
"%system%\cacls.exe" "%state%" /s 2>nul | "%system%\findstr.exe" /r ";;;[^BS] ;;;B[^A] ;;;S[^Y]" >nul && goto not_private
exit /b 0

rem Others may write to a new folder of the system's data until it is closed for them: what they put there in
rem between is not trusted.
:make_state
md "%base%" || goto no_folder
"%system%\icacls.exe" "%base%" /setowner *S-1-5-32-544 /q >nul || goto no_rights_set
"%system%\icacls.exe" "%base%" /inheritance:r /grant:r *S-1-5-32-544:(OI)(CI)F *S-1-5-18:(OI)(CI)F /q >nul || goto no_rights_set
for /f "delims=" %%f in ('dir /b /a "%base%" 2^>nul') do goto not_empty
md "%state%" || goto no_folder
call :put Made 1 || goto no_folder
goto open_own

:not_private
>&2 echo %script%: others than administrators may write to "%base%", or it is a link: look at what it holds, then remove it
exit /b 1
:not_empty
>&2 echo %script%: somebody put files into "%base%" while it was made: look at them, then remove the folder
exit /b 1
:no_rights_set
rd "%base%" 2>nul
>&2 echo %script%: icacls cannot set the rights of the folder "%base%"
exit /b 1
:no_folder
rd "%base%" >nul 2>&1
>&2 echo %script%: cannot make the folder "%state%"
exit /b 1

rem The lock must not be held any more.
:remove_state
rd /s /q "%state%"
rd "%base%" 2>nul
"%system%\reg.exe" delete "%key%" /f >nul 2>&1
exit /b 0

:read_state
for %%v in (Made Pending Drawing Logged KeptDrawing KeptLogged) do set "state_%%v="
"%system%\reg.exe" query "%key%" >"%work%\state.txt" 2>nul || exit /b 0
for /f "usebackq tokens=1,2,*" %%a in ("%work%\state.txt") do if "%%b"=="REG_SZ" set "state_%%a=%%c"
exit /b 0

rem A name and its value; without a value it is taken away.
:put
if "%~2"=="" goto put_nothing
"%system%\reg.exe" add "%key%" /v %~1 /t REG_SZ /d "%~2" /f >nul
exit /b
:put_nothing
"%system%\reg.exe" delete "%key%" /v %~1 /f >nul 2>&1
exit /b 0

rem A variable, a key and the name of a number in it; the variable stays as it is where there is none.
:dword
"%system%\reg.exe" query "%~2" /v %~3 >"%work%\value.txt" 2>nul || exit /b 0
for /f "usebackq tokens=2,3" %%a in ("%work%\value.txt") do if "%%a"=="REG_DWORD" set "%~1=%%b"
exit /b 0

rem The scheduled task and the files of a revert.
:drop_revert
if "%~1"=="" exit /b 0
"%system%\schtasks.exe" /end /tn "Portolan windows-netsh revert %~1" >nul 2>&1
"%system%\schtasks.exe" /delete /tn "Portolan windows-netsh revert %~1" /f >nul 2>&1
del /f /q "%state%\%~1.*" "%state%\revert-%~1.cmd" >nul 2>&1
exit /b 0
