rem ---- Portolan's rules: netsh knows no groups, so they go by their names, which are a fixed list ----

rem All rules of this host and those that policies give it, one a line: the words of netsh itself differ from
rem language to language.
:list_rules
"%system%\reg.exe" query "%local_policy%\FirewallRules" >"%work%\rules.txt" 2>nul || goto no_list
"%system%\reg.exe" query "%group_policy%\FirewallRules" >"%work%\policy.txt" 2>nul
exit /b 0
:no_list
>&2 echo %script%: cannot read the rules of the firewall from the registry
exit /b 1

rem Takes away the rule of this id and its further parts, :2, :3 and so on, whatever their number.
:forget
call :forget_name "Portolan %~1" || exit /b 1
set "part=1"
:forget_part
set /a part+=1
set "was_there="
call :forget_name "Portolan %~1:%part%" || exit /b 1
if defined was_there goto forget_part
if defined dry exit /b 0
"%system%\findstr.exe" /l /c:"|Name=Portolan %~1:" "%work%\rules.txt" >nul || exit /b 0
call :list_rules || exit /b 1
"%system%\findstr.exe" /l /c:"|Name=Portolan %~1:" "%work%\rules.txt" >nul || exit /b 0
rem One was missing in between.
if %part% lss 1000 goto forget_part
>&2 echo %script%: a rule named Portolan %~1: with another number is there: take it away by hand
exit /b 1

:forget_name
"%system%\netsh.exe" advfirewall firewall show rule name=%1 >nul 2>&1 || exit /b 0
set "was_there=1"
set /a found+=1
if defined dry echo   remove  %~1
if defined dry exit /b 0
"%system%\netsh.exe" advfirewall firewall delete rule name=%1 >"%said%" 2>&1 && exit /b 0
>&2 echo %script%: cannot remove the rule %~1
exit /b 1

rem Every name that a version of Portolan gives to rules.
:forget_all
#@ forget
exit /b 0

rem ---- Logging of drops: put back as it was once it is not asked for ----
:set_logging
if defined log if not defined state_Logged goto log_on
if not defined log if defined state_Logged goto log_off
exit /b 0
:log_on
set "switched="
call :log_profile domainprofile DomainProfile || exit /b 1
call :log_profile privateprofile StandardProfile || exit /b 1
call :log_profile publicprofile PublicProfile || exit /b 1
if not defined switched set "switched=none"
call :put Logged "%switched%"
exit /b
:log_profile
set "logs="
call :dword logs "%local_policy%\%~2\Logging" LogDroppedPackets
if "%logs%"=="0x1" exit /b 0
set "switched=%switched% %~1"
"%system%\netsh.exe" advfirewall set %~1 logging droppedconnections enable >"%said%" 2>&1
exit /b
:log_off
for %%p in (%state_Logged%) do if not "%%p"=="none" "%system%\netsh.exe" advfirewall set %%p logging droppedconnections disable >"%said%" 2>&1 || exit /b 1
call :put Logged ""
exit /b
