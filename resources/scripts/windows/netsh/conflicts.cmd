rem ---- What would work against the rules ----
:check_conflicts
set "conflicts=0"
call :list_rules || exit /b 1
call :check_profile Domain DomainProfile DomainProfile
call :check_profile Private StandardProfile StandardProfile PrivateProfile
call :check_profile Public PublicProfile PublicProfile
call :check_rivals
call :check_blocks
if "%conflicts%"=="0" exit /b 0
if defined force exit /b 0
>&2 echo %script%: nothing was changed; --force goes on all the same
exit /b 1

:conflict
set /a conflicts+=1
if defined force goto caution
>&2 echo %script%: %~1
exit /b 0
:caution
>&2 echo %script%: warning: %~1
exit /b 0

rem What a policy sets goes before what is set on this host. Which profile is in use now, no program of an old
rem Windows tells in a form that is the same in all its languages: each counts.
:check_profile
set "enabled="
set "shut="
set "merges="
call :dword enabled "%local_policy%\%~2" EnableFirewall
call :dword shut "%local_policy%\%~2" DoNotAllowExceptions
call :check_policy %~3
if not "%~4"=="" call :check_policy %~4
if "%enabled%"=="0x0" call :conflict "the firewall is off for the profile %~1: the rules would do nothing there"
if "%shut%"=="0x1" call :conflict "all incoming connections are blocked for the profile %~1, whatever the rules say"
if "%merges%"=="0x0" call :conflict "a policy forbids local rules for the profile %~1 (AllowLocalFirewallRules): put these rules into that policy (target windows-gpo), or let it allow local ones"
exit /b 0
:check_policy
call :dword enabled "%group_policy%\%~1" EnableFirewall
call :dword shut "%group_policy%\%~1" DoNotAllowExceptions
call :dword merges "%group_policy%\%~1" AllowLocalPolicyMerge
exit /b 0

rem Rules of the targets windows-powershell and windows-gpo: by their names, or by their group.
:check_rivals
"%system%\findstr.exe" /l /b /c:"    Portolan:" "%work%\rules.txt" >nul && goto rival_here
"%system%\findstr.exe" /l /c:"|EmbedCtxt=Portolan|" "%work%\rules.txt" >nul && goto rival_here
:check_rival_policy
"%system%\findstr.exe" /l /b /c:"    Portolan:" "%work%\policy.txt" >nul && goto rival_policy
"%system%\findstr.exe" /l /c:"|EmbedCtxt=Portolan|" "%work%\policy.txt" >nul && goto rival_policy
exit /b 0
:rival_here
call :conflict "rules of the target windows-powershell are here, in the group Portolan: stay with its apply.ps1, or run its remove.ps1 first"
goto check_rival_policy
:rival_policy
call :conflict "this host has rules of the target windows-gpo by policy: stay with that policy, or take them out of it first"
exit /b 0

rem Enabled rules that block some of these ports: they go before every rule that allows.
:check_blocks
#@ blocks
exit /b 0

rem Direction, number of the protocol, kind of port, ports.
:find_blocks
"%system%\findstr.exe" /l /c:"|Action=Block|Active=TRUE|Dir=%~1|" "%work%\rules.txt" >"%work%\blocks.txt"
"%system%\findstr.exe" /l /c:"|Action=Block|Active=TRUE|Dir=%~1|" "%work%\policy.txt" >>"%work%\blocks.txt"
"%system%\findstr.exe" /l /c:"|Protocol=%~2|" "%work%\blocks.txt" >"%work%\same.txt"
"%system%\findstr.exe" /v /l /c:"|Protocol=" "%work%\blocks.txt" >>"%work%\same.txt"
"%system%\findstr.exe" /v /l /c:"|%~3" "%work%\same.txt" >"%work%\hits.txt"
for %%p in (%~4) do "%system%\findstr.exe" /l /c:"|%~3=%%p|" "%work%\same.txt" >>"%work%\hits.txt"
rem Of a range it is not worked out whether it meets these ports.
"%system%\findstr.exe" /r /c:"|%~3[0-9_]*=[0-9]*-[0-9]" "%work%\same.txt" >>"%work%\hits.txt"
for /f "usebackq tokens=1" %%n in ("%work%\hits.txt") do >&2 echo %script%: warning: the rule %%n blocks, perhaps ports of these rules (%~1 %~4): where both match, it wins
exit /b 0
