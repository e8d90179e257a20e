"""Runs the generated scripts of one host on a machine of its own (see machines.py)."""

import json
import os
import pathlib
import pty
import re
import shutil
import signal
import subprocess
import tempfile
import time

import fakes
import machines

SOURCE = pathlib.Path(os.environ["SOURCE_DIR"])
# Where a test puts links to the backend of iptables that it wants.
BACKENDS = "/run/backends"
SYSTEM_PATH = f"{BACKENDS}:/usr/sbin:/usr/bin:/sbin:/bin"
OTHER_TABLE = """
table inet other {
	set known { type ipv4_addr; elements = { 192.0.2.1 } }
	chain input { type filter hook input priority 5; ip saddr @known counter comment "theirs"; }
}
"""
# Where the scripts may leave something.
FOLDERS = ("/etc/systemd/system", "/etc/network/if-pre-up.d", "/var/lib/portolan")


class Checks:
    def __init__(self):
        self.failures = 0
        self.count = 0

    def expect(self, what, is_true, detail=""):
        self.count += 1
        if not is_true:
            self.failures += 1
            print(f"FAILED: {what}\n{detail}".rstrip(), flush=True)

    def exits(self, what, done, code, *texts):
        """texts: parts of what it must have said."""
        said = done.stdout + done.stderr
        self.expect(f"{what}: exit code {done.returncode}, not {code}", done.returncode == code, said)
        for text in texts:
            self.expect(f"{what} does not say: {text}", text in said, said)

    def finish(self):
        print(f"{self.count} checks")
        if self.failures:
            raise SystemExit(f"{self.failures} failures")


def write_scripts(drawing, folder, *targets):
    """The folder with the scripts of each host."""
    path = pathlib.Path(folder) / "drawing.portolan"
    path.write_text(json.dumps(drawing), "utf-8")
    machines.run(os.environ["PORTOLAN"], "scripts", str(path), "-o", str(folder),
                 *(f"--target={target}" for target in targets or ["linux-nftables"]))
    return pathlib.Path(folder)


def site(**settings):
    drawing = json.loads((SOURCE / "tests/data/nftables/site.portolan").read_text("utf-8"))
    drawing["settings"].update(settings)
    return drawing


def rules():
    return machines.run("nft", "-s", "list", "ruleset")


def table():
    return subprocess.run(["nft", "-s", "list", "table", "inet", "portolan"], text=True,
                          capture_output=True, check=False).stdout


def files():
    """Path and content of everything that scripts may write."""
    found = {}
    for folder in map(pathlib.Path, FOLDERS):
        for path in sorted(folder.rglob("*")):
            found[str(path)] = path.read_bytes() if path.is_file() else b""
    return found


def traces():
    """What a person would see of the scripts: the rules and the files."""
    return rules(), files()


class Scripts:
    """The scripts in one folder, and how they are run."""

    def __init__(self, folder, tools=None):
        self.folder = pathlib.Path(folder)
        self.tools = tools

    def environment(self, **more):
        path = f"{self.tools}:{SYSTEM_PATH}" if self.tools else SYSTEM_PATH
        return {"PATH": path, "LANG": "C.UTF-8", **more}

    def run(self, script, *switches, **environment):
        """The finished process; environment adds variables."""
        return subprocess.run(["bash", str(self.folder / script), *switches], text=True,
                              stdin=subprocess.DEVNULL, capture_output=True, check=False,
                              env=self.environment(**environment), timeout=120)

    def apply(self, *switches, **environment):
        return self.run("apply.sh", *switches, **environment)

    def remove(self, *switches, **environment):
        return self.run("remove.sh", *switches, **environment)

    def verify(self, *switches, **environment):
        return self.run("verify.sh", *switches, **environment)

    def in_terminal(self, *switches):
        """(process id, file of the terminal) of apply.sh, run by a person at a terminal."""
        pid, terminal = pty.fork()
        if pid == 0:
            os.execvpe("bash", ["bash", str(self.folder / "apply.sh"), *switches],
                       self.environment())
        return pid, terminal


def read_until(terminal, text, seconds=30):
    """What a terminal shows up to a text, or all of it."""
    shown = ""
    end = time.monotonic() + seconds
    while text not in shown and time.monotonic() < end:
        try:
            shown += os.read(terminal, 4096).decode("utf-8", "replace")
        except OSError:
            break
    return shown


def wait_for(condition, seconds=20):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.1)
    return condition()


def reverts():
    """Process ids of reverts that wait."""
    found = []
    for path in pathlib.Path("/proc").glob("[0-9]*/cmdline"):
        try:
            if re.search(rb"/var/lib/portolan/[a-z-]+/revert\0", path.read_bytes()):
                found.append(int(path.parent.name))
        except OSError:
            pass
    return found


def fresh():
    """The machine as it was: only the rules of somebody else."""
    clean()
    machines.run("nft", "-f", "-", input="flush ruleset\n" + OTHER_TABLE)


def clean():
    """No file and no waiting revert of the scripts."""
    for pid in reverts():
        try:
            os.killpg(os.getpgid(pid), signal.SIGKILL)
        except ProcessLookupError:
            pass
    fakes.no_systemd()
    for folder in FOLDERS:
        shutil.rmtree(folder, ignore_errors=True)
    shutil.rmtree("/run/timers", ignore_errors=True)
    for folder in FOLDERS[:2]:
        os.makedirs(folder)


def tools_folder():
    folder = tempfile.mkdtemp(dir="/run")
    fakes.write(folder, "logger", "#!/bin/sh\necho \"$*\" >>/run/log\n")
    fakes.installed_systemd(folder)
    return folder
