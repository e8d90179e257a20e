#!/usr/bin/env python3
"""The course of the scripts of windows-netsh, run by Wine's cmd with programs that stand in for netsh,
schtasks, findstr and the like (tests/support/oldwindows); its registry is Wine's own. Needs wine, clang,
lld and llvm. Arguments: flows by name.

That cmd knows neither `||` nor `&&` as they are, leaves the error level of `md` and `copy` alone, ends
with 0 where `exit /b` says nothing, and has no handle 9. The scripts are written for Windows, so these
are put in other words here; nothing else is changed. Locking is not tried thereby."""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

SOURCE = pathlib.Path(os.environ["SOURCE_DIR"])
PORTOLAN = os.environ["PORTOLAN"]
PROGRAMS = ("netsh", "findstr", "icacls", "cacls", "schtasks", "fsutil", "ping")
POWERSHELL = "WindowsPowerShell/v1.0/powershell"
PARAMETERS = r"HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy"
POLICY = r"HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall"
STATE = r"HKLM\SOFTWARE\Portolan windows-netsh"
FOREIGN = "v2.10|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=3389|Name=Remote|"
BLOCK = "v2.10|Action=Block|Active=TRUE|Dir=Out|Protocol=6|RPort=5432|Name=Block|"
DRAWING = {
    "format": "portolan-topology", "version": 1, "title": "Büro & %PATH%",
    "hosts": [
        {"id": "fs01", "addresses": ["10.1.0.1"], "platform": "windows", "roles": {"activity-monitor-agent": {}}},
        {"id": "fs02", "name": "fs02.corp.example", "platform": "windows", "roles": {"activity-monitor-agent": {}}},
        {"id": "pg01", "addresses": ["10.1.0.3"], "platform": "windows", "roles": {"postgresql": {}}},
        {"id": "tm01", "addresses": ["10.1.0.4"], "platform": "windows", "roles": {"threat-manager": {}}},
    ],
}
failures = 0


def expect(what, is_true, detail=""):
    global failures
    if not is_true:
        failures += 1
        print(f"FAILED: {what}\n{detail}".rstrip(), flush=True)


def for_wine(script):
    text = script.replace(" || ", " & if errorlevel 1 ").replace(" && ", " & if not errorlevel 1 ")
    text = re.sub(r"^exit /b\r", r"exit /b %errorlevel%\r", text, flags=re.M)
    text = re.sub(r'^((?:if not exist "[^"]*" )?(?:md|copy) )', r"cmd /c exit 0\r\n\1", text, flags=re.M)
    return text.replace(r' 9>"%state%\lock"', "")


class OldWindows:
    """A Wine prefix with the scripts of tm01 in C:\\w."""

    def __init__(self, folder):
        self.folder = folder
        self.environment = dict(os.environ, WINEPREFIX=str(folder / "wine"), WINEDEBUG="-all", HOME=str(folder),
                                WINEDLLOVERRIDES=",".join(f"{name}.exe" for name in (*PROGRAMS, "powershell")) +
                                "=n;mscoree,mshtml=")
        self.run("wineboot", "-i")
        self.run("wineserver", "-p")
        self.c = folder / "wine/drive_c"
        self.fake = self.c / "fake"
        for place in (self.fake, self.c / "w", self.c / "windows/system32/WindowsPowerShell/v1.0"):
            place.mkdir(parents=True, exist_ok=True)
        self.build()
        self.registry("add", PARAMETERS + r"\FirewallRules", "/v", "foreign", "/d", FOREIGN)

    def run(self, *arguments, seconds=300):
        """What is left running in the background must not hold a pipe."""
        with open(self.folder / "said", "w+b") as said:
            done = subprocess.run(arguments, env=self.environment, stdin=subprocess.DEVNULL, stdout=said,
                                  stderr=said, timeout=seconds, check=False)
            said.seek(0)
            return done.returncode, said.read().decode("latin-1")

    def build(self):
        source = SOURCE / "tests/support/oldwindows/oldwindows.c"
        functions = re.findall(r"^API .*?(\w+)\(", source.read_text("utf-8"), re.M)
        libraries = {"kernel32": [name for name in functions if not name.startswith("Reg")],
                     "advapi32": [name for name in functions if name.startswith("Reg")]}
        for library, names in libraries.items():
            definition = self.folder / f"{library}.def"
            definition.write_text(f"LIBRARY {library}.dll\nEXPORTS\n" + "\n".join(names) + "\n")
            subprocess.run(["llvm-dlltool", "-m", "i386:x86-64", "-d", definition, "-l",
                            self.folder / f"{library}.lib"], check=True)
        subprocess.run(["clang", "--target=x86_64-pc-windows-msvc", "-O1", "-ffreestanding", "-fno-builtin",
                        "-mno-stack-arg-probe", "-Wall", "-Werror", "-c", source, "-o",
                        self.folder / "fake.obj"], check=True)
        program = self.folder / "fake.exe"
        subprocess.run(["lld-link", "/nodefaultlib", "/subsystem:console", "/entry:start", f"/out:{program}",
                        self.folder / "fake.obj", *(self.folder / f"{name}.lib" for name in libraries)],
                       check=True)
        for name in (*PROGRAMS, POWERSHELL):
            place = self.c / f"windows/system32/{name}.exe"
            place.unlink(missing_ok=True)
            place.write_bytes(program.read_bytes())

    def registry(self, verb, *arguments):
        return self.run("wine", "reg", verb, *arguments, *(["/f"] if verb != "query" else []))

    def rules(self):
        _, said = self.registry("query", PARAMETERS + r"\FirewallRules")
        return sorted(line.strip() for line in said.splitlines() if "REG_SZ" in line)

    def write(self, drawing):
        (self.folder / "site.portolan").write_text(json.dumps(drawing), "utf-8")
        subprocess.run([PORTOLAN, "scripts", self.folder / "site.portolan", "-o", self.folder / "scripts",
                        "--target", "windows-netsh", "--host", "tm01"], check=True, capture_output=True)
        for name in ("apply.cmd", "remove.cmd"):
            content = (self.folder / "scripts/tm01/windows-netsh" / name).read_bytes().decode("ascii")
            (self.c / "w" / name).write_bytes(for_wine(content).encode("ascii"))

    def call(self, command):
        # What only an administrator may read; Wine forgets it now and then.
        self.registry("add", r"HKU\S-1-5-19")
        code, self.said = self.run("wine", "cmd", "/c", rf"C:\w\{command}")
        return code

    def is_clean(self):
        return (not (self.c / "ProgramData/Portolan").exists()
                and self.registry("query", STATE)[0] != 0
                and not list(self.fake.glob("task*")))

    def wants(self, command, code, words=()):
        found = self.call(command)
        words = [words] if isinstance(words, str) else words
        expect(f"{command}: {found}, not {code}", found == code and all(word in self.said for word in words),
               self.said)

    def failing(self, name):
        """While the block runs, what goes by this name fails."""
        return Marker(self.fake / name)


class Marker:
    def __init__(self, file):
        self.file = file

    def __enter__(self):
        self.file.touch()

    def __exit__(self, *_):
        self.file.unlink()


def twice_and_away(host, before):
    host.wants("apply.cmd --dry-run", 0, "make    Portolan data-stream.syslog/in:2")
    expect("a dry run changes nothing", host.rules() == before and host.is_clean())
    host.wants("apply.cmd --unattended", 0, "Done: the rules are in force and stay.")
    first = host.rules()
    named = [rule for rule in first if "Name=Portolan data-stream.syslog/in:2|" in rule]
    expect("names resolved", len(named) == 1 and "RA=10.7.0.1,10.7.0.2|" in named[0], str(first))
    expect("no rule without addresses", all("|RA=" in rule and "|RA=|" not in rule for rule in first
                                            if "Portolan" in rule), str(first))
    # A further part of another version, beyond a gap; and a drawing without those names.
    host.registry("add", PARAMETERS + r"\FirewallRules", "/v", "old", "/d",
                  "v2.10|Action=Allow|Active=TRUE|Dir=In|Protocol=17|Name=Portolan data-stream.syslog/in:6|")
    host.wants("apply.cmd --unattended", 0)
    expect("twice is once", host.rules() == first, str(host.rules()))
    host.wants("apply.cmd --keep", 0, "kept already")
    host.write(DRAWING | {"title": "Another"})
    host.wants("remove.cmd", 1, ["of another drawing: Buro \\x26 \\x25PATH\\x25", "--force"])
    expect("nothing was removed", host.rules() == first)
    host.write(DRAWING)
    host.wants("remove.cmd", 0, "Done")
    expect("as before", host.rules() == before and host.is_clean(), str(host.rules()))
    host.wants("remove.cmd", 0, "Nothing to do")


def reverts(host, before):
    host.wants("apply.cmd --revert-after 40", 0, "for 40 seconds")
    expect("in force", len(host.rules()) > len(before))
    for _ in range(40):
        time.sleep(1)
        if host.rules() == before:
            break
    expect("the revert came", host.rules() == before, str(host.rules()))
    time.sleep(2)
    expect("its task is gone", not list(host.fake.glob("task*")))
    host.wants("apply.cmd --keep", 1, "nothing to keep")
    host.wants("apply.cmd --revert-after 600", 0)
    kept = host.rules()
    host.wants("apply.cmd --keep", 0, "Kept: these rules stay.")
    expect("no task", not list(host.fake.glob("task*")) and host.rules() == kept)
    host.wants("remove.cmd", 0)
    expect("as before", host.rules() == before and host.is_clean(),
           f"{host.rules()}\n{sorted((host.c / 'ProgramData').rglob('*ortolan*/**'))}")


def failures_change_nothing(host, before):
    for marker, words in (("fail-add", "putting everything back"), ("fail-export", "cannot back up"),
                          ("no-names", ""), ("open-acl", "others than administrators"),
                          ("is-link", "others than administrators")):
        with host.failing(marker):
            host.wants("apply.cmd --unattended", 1, words)
        expect(f"{marker}: as before", host.rules() == before, str(host.rules()))
        host.run("rm", "-rf", str(host.c / "ProgramData/Portolan"))
        host.registry("delete", STATE)
    with host.failing("no-service"):
        host.wants("apply.cmd", 1, "mpssvc, does not run")
    (host.c / "ProgramData/Portolan").mkdir()
    host.wants("apply.cmd", 1, "is there, and it is not of this target")
    (host.c / "ProgramData/Portolan").rmdir()


def conflicts(host, before):
    cases = [
        (PARAMETERS + r"\PublicProfile", "EnableFirewall", "0", "the firewall is off for the profile Public"),
        (POLICY + r"\DomainProfile", "AllowLocalPolicyMerge", "0",
         "a policy forbids local rules for the profile Domain"),
        (POLICY + r"\PrivateProfile", "DoNotAllowExceptions", "1", "blocked for the profile Private"),
    ]
    for key, name, value, words in cases:
        host.registry("add", key, "/v", name, "/t", "REG_DWORD", "/d", value)
        host.wants("apply.cmd --dry-run", 1, [words, "--force goes on"])
        host.registry("delete", key)
    rivals = [
        (PARAMETERS, "Portolan:console.access/in", "Action=Allow", "windows-powershell"),
        (PARAMETERS, "{1}", "Action=Allow|EmbedCtxt=Portolan", "windows-powershell"),
        (POLICY, "Portolan:console.access/in", "Action=Allow", "windows-gpo"),
    ]
    for key, name, value, words in rivals:
        host.registry("add", key + r"\FirewallRules", "/v", name, "/d", f"v2.10|{value}|Active=TRUE|")
        host.wants("apply.cmd --dry-run", 1, ["rules of the target " + words, "--force goes on"])
        host.wants("apply.cmd --dry-run --force", 0, "warning: ")
        host.registry("delete", key + r"\FirewallRules", "/v", name)
    for block in (BLOCK.replace("5432", "5435"), BLOCK.replace("|RPort=5432", ""), BLOCK.replace("5432", "1-9")):
        host.registry("add", PARAMETERS + r"\FirewallRules", "/v", "block", "/d", block)
        host.wants("apply.cmd --dry-run", 0, "warning: the rule block blocks")
    host.registry("add", PARAMETERS + r"\FirewallRules", "/v", "block", "/d", BLOCK.replace("5432", "9"))
    host.wants("apply.cmd --dry-run", 0)
    expect("another port is no warning", "warning" not in host.said, host.said)
    host.registry("delete", PARAMETERS + r"\FirewallRules", "/v", "block")
    expect("as before", host.rules() == before)


def main():
    with tempfile.TemporaryDirectory() as name:
        host = OldWindows(pathlib.Path(name))
        try:
            host.write(DRAWING)
            (host.fake / "names-1.txt").write_text("10.7.0.1,10.7.0.2\r\n10.7.0.3\r\n")
            (host.fake / "names-2.txt").write_text("10.7.0.9\r\n")
            before = host.rules()
            for flow in (twice_and_away, failures_change_nothing, conflicts, reverts):
                if sys.argv[1:] and flow.__name__ not in sys.argv:
                    continue
                flow(host, before)
                print(flow.__name__, flush=True)
        finally:
            host.run("wineserver", "-k")
    if failures:
        sys.exit(f"{failures} failures")


main()
