#!/usr/bin/env python3
"""A step that fails, at every stage: each call of each command that apply.sh and remove.sh make
fails once, without or after having done its work, and the host is as it was. The same for a script
that is killed: the revert brings the state before. Without --all or a run's name, a handful of the
calls from the first to the last. Needs nft, ip, ss and unshare; root or user namespaces."""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(os.environ["SOURCE_DIR"]) / "tests/support"))

import fakes  # noqa: E402
import firewallscripts as fw  # noqa: E402
import machines  # noqa: E402
from faults import spread  # noqa: E402

checks = fw.Checks()
# What changes something, or tells how things are. Nothing else outside the shell can fail but for
# want of memory.
COMMANDS = ("nft systemctl systemd-run mkdir rmdir mv cp cat chmod rm stat flock setsid sha256sum "
            "getent ss date cmp").split()


class Faulty:
    """Runs scripts with a fault at one call of one command."""

    def __init__(self, scripts):
        self.scripts = scripts
        self.inner = scripts.tools
        # The unit names the path of nft: always the same.
        self.folder = "/run/faults"
        shutil.rmtree(self.folder, ignore_errors=True)
        os.mkdir(self.folder)
        fakes.wrap(self.folder, COMMANDS, f"{self.inner}:{fw.SYSTEM_PATH}")

    def run(self, script, switches, fault="", kind="fail"):
        for path in pathlib.Path(self.folder).glob("*.count"):
            path.unlink()
        pathlib.Path(self.folder, "calls").write_text("", "ascii")
        environment = self.scripts.environment(FAULT=fault, FAULT_KIND=kind)
        environment["PATH"] = f"{self.folder}:{environment['PATH']}"
        command = ("export SCRIPT_PID=$$; exec bash \"$@\"", "run",
                   str(self.scripts.folder / script), *switches)
        return subprocess.run(["bash", "-c", *command], env=environment, text=True, check=False,
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=120)

    def calls(self):
        return pathlib.Path(self.folder, "calls").read_text("ascii").split("\n")[:-1]


def lasting_files():
    """Everything on the disk that decides about rules: not what names processes and times."""
    found = fw.files()
    volatile = ("/pid", "/unit", "/boot-id", "/revert", "/saved-unit", "/saved-boot",
                "/saved-lasting", "/saved-hook", "/snapshot")
    return {path: text for path, text in found.items()
            if path.startswith("/etc") or not path.endswith(volatile)}


def state():
    return fw.rules(), lasting_files()


# ---- What there is before ----

def nothing(scripts):
    del scripts


def kept(scripts):
    expect_done("kept before", scripts.apply("--unattended"))


def kept_and_waiting(scripts):
    kept(scripts)
    expect_done("waiting before", scripts.apply("--log", "--revert-after", "900"))


def waiting(scripts):
    expect_done("waiting before", scripts.apply("--revert-after", "900"))


def expect_done(what, done):
    checks.expect(what, done.returncode == 0, done.stdout + done.stderr)


# Those that are tried without --all, and how many faults of each, spread over the run.
QUICK = {"first apply", "unattended again, systemd", "keep, systemd", "remove", "kill"}
QUICK_FAULTS = 6
# name, what is there before, script and its switches, with systemd
RUNS = [
    ("first apply", nothing, "apply.sh", ["--revert-after", "900"], False),
    ("first apply, unattended", nothing, "apply.sh", ["--unattended"], False),
    ("first apply, systemd", nothing, "apply.sh", ["--revert-after", "900"], True),
    ("apply beside what waits", kept_and_waiting, "apply.sh", ["--revert-after", "900"], False),
    ("unattended again, systemd", kept, "apply.sh", ["--unattended", "--log"], True),
    ("keep", waiting, "apply.sh", ["--keep"], False),
    ("keep, systemd", kept_and_waiting, "apply.sh", ["--keep"], True),
    ("remove", kept_and_waiting, "remove.sh", [], False),
    ("remove, systemd", kept, "remove.sh", [], True),
]


def prepared(folder, before, with_systemd):
    fw.fresh()
    scripts = fw.Scripts(folder, fw.tools_folder())
    if with_systemd:
        fakes.running_systemd(scripts.tools)
    before(scripts)
    return scripts, state()


def check_fault(what, done, before, after):
    """Either it failed and everything is as before, or it did what it does without a fault."""
    said = done.stdout + done.stderr
    checks.expect(f"{what}: exit code {done.returncode}", done.returncode in (0, 1), said)
    now = state()
    wanted = before if done.returncode else after
    checks.expect(f"{what}: exit code {done.returncode}, but the rules are not so",
                  now[0] == wanted[0], said)
    if done.returncode:
        same = now[1] == wanted[1]
        difference = {path for path in now[1].keys() | wanted[1].keys()
                      if now[1].get(path) != wanted[1].get(path)}
        checks.expect(f"{what}: the files are not as before", same, f"{difference}\n{said}")
        checks.expect(f"{what}: failed without a word", done.stderr != "")
    else:
        wanted_etc = {path: text for path, text in wanted[1].items() if path.startswith("/etc")}
        now_etc = {path: text for path, text in now[1].items() if path.startswith("/etc")}
        checks.expect(f"{what}: done, but start-up is not so", now_etc == wanted_etc, said)


def faults_of(name, folder, before, script, switches, with_systemd):
    scripts, _ = prepared(folder, before, with_systemd)
    faulty = Faulty(scripts)
    expect_done(name, faulty.run(script, switches))
    after, calls = state(), faulty.calls()
    # A fault after the work only tells something where there is work to take back.
    faults = [(call, "fail") for call in calls]
    faults += [(call, "late") for call in calls if call.split()[0] in ("nft", "systemctl", "mv")]
    faults = chosen_of(faults)
    for call, kind in faults:
        scripts, at_first = prepared(folder, before, with_systemd)
        done = Faulty(scripts).run(script, switches, call, kind)
        check_fault(f"{name}, {call} ({kind})", done, at_first, after)
    print(f"{name}: {len(faults)} faults", flush=True)


def kills_of(folder):
    """Killed at any call from the moment on at which rules could be in force."""
    scripts, _ = prepared(folder, kept, False)
    faulty = Faulty(scripts)
    switches = ["--log", "--revert-after", "1"]
    expect_done("apply", faulty.run("apply.sh", switches))
    calls = [call for call in faulty.calls() if call.split()[0] in ("nft", "mv", "setsid", "rm")]
    calls = chosen_of(calls)
    for call in calls:
        scripts, at_first = prepared(folder, kept, False)
        Faulty(scripts).run("apply.sh", switches, call, "kill")
        checks.expect(f"killed at {call}: the state before comes back",
                      fw.wait_for(lambda: fw.rules() == at_first[0]), fw.rules())
        time.sleep(0.1)
        expect_done(f"apply after a kill at {call}", scripts.apply("--unattended"))
        expect_done(f"remove after a kill at {call}", scripts.remove())
        checks.expect(f"killed at {call}: removed", fw.table() == "")
    print(f"killed: {len(calls)} times", flush=True)


def is_chosen(name):
    """--all, some by name, or the quick ones."""
    chosen = sys.argv[1:]
    return chosen == ["--all"] or name in (chosen or QUICK)


def chosen_of(calls):
    """All where runs are named."""
    return calls if sys.argv[1:] else spread(calls, QUICK_FAULTS)


def main():
    machines.enter_machine()
    with tempfile.TemporaryDirectory(dir="/run") as folder:
        fw.write_scripts(fw.site(), folder)
        scripts = f"{folder}/tm01/linux-nftables"
        for name, before, script, switches, with_systemd in RUNS:
            if is_chosen(name):
                faults_of(name, scripts, before, script, switches, with_systemd)
        if is_chosen("kill"):
            kills_of(scripts)
    checks.finish()


main()
