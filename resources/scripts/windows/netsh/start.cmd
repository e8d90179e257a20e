rem ---- What every run needs: the programs of Windows itself, whatever lies in this folder ----
:start
set "system=%SystemRoot%\System32"
set "base=%ProgramData%\Portolan"
set "state=%base%\windows-netsh"
set "key=HKLM\SOFTWARE\Portolan windows-netsh"
set "local_policy=HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy"
set "group_policy=HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall"
set "found=0"
if not defined PROCESSOR_ARCHITEW6432 exit /b 0
>&2 echo %script%: this is the cmd of 32 bits: run it in the one of 64 bits
exit /b 1

:check_rights
"%system%\reg.exe" query "HKU\S-1-5-19" >nul 2>&1 || goto no_rights
"%system%\netsh.exe" advfirewall show allprofiles >nul 2>&1 || goto no_firewall
exit /b 0
:no_rights
>&2 echo %script%: this needs an administrator: run it in a cmd that was started as administrator
exit /b 1
:no_firewall
>&2 echo %script%: the service of the Windows firewall, mpssvc, does not run, so it takes no rules
exit /b 1

rem A folder for what is only looked at, where nothing is to be changed.
:open_work
set "work=%TEMP%\portolan-%RANDOM%%RANDOM%%RANDOM%"
set "said=%work%\said.txt"
md "%work%" && exit /b 0
>&2 echo %script%: cannot make the folder "%work%"
exit /b 1

rem What netsh said last: it writes its errors where others write their results.
:show_said
if exist "%said%" type "%said%" >&2
exit /b 0
