"""A step that fails: calls of a command, chosen one after the other, that end in an error before or
after they did their work."""

import os
import pathlib
import shutil
import subprocess

import fakes
import firewallscripts as fw

FOLDER = "/run/faults"
# What changes something on the disk.
OTHERS = "mv mkdir systemctl"


def run_with(scripts, script, switches, commands, fault="", kind="fail"):
    """The finished process, and the calls that it made of these commands."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    os.mkdir(FOLDER)
    fakes.wrap(FOLDER, commands, f"{scripts.tools}:{fw.SYSTEM_PATH}")
    environment = scripts.environment(FAULT=fault, FAULT_KIND=kind)
    environment["PATH"] = f"{FOLDER}:{environment['PATH']}"
    done = subprocess.run(["bash", str(scripts.folder / script), *switches], env=environment,
                          text=True, check=False, stdin=subprocess.DEVNULL, capture_output=True,
                          timeout=200)
    calls = pathlib.Path(FOLDER, "calls")
    return done, calls.read_text("ascii").split("\n")[:-1] if calls.exists() else []


def prepared(flows, switches):
    """The scripts on a fresh machine, applied before where there are switches."""
    fw.clean()
    flows.machine.fresh()
    scripts = flows.scripts(flows.two)
    if switches:
        done = scripts.apply(*switches)
        if done.returncode:
            raise SystemExit(f"{switches}: {done.stdout}{done.stderr}")
    return scripts if switches else flows.scripts()


def spread(calls, count):
    """So many of them, from the first to the last; all where there are no more."""
    last = len(calls) - 1
    return calls if last < count else [calls[i * last // (count - 1)] for i in range(count)]


def chosen(calls, every):
    return calls if every else spread(calls, 3)


def try_all(flows, script, switches, before, every):
    own = flows.machine.faults.split()
    scripts = prepared(flows, before)
    done, calls = run_with(scripts, script, switches, own + OTHERS.split())
    if done.returncode:
        raise SystemExit(f"{script} {switches}: {done.stdout}{done.stderr}")
    after = flows.machine.state()
    count = 0
    for call in chosen(calls, every):
        for kind in ("fail", "late") if every else ("late" if count % 2 else "fail",):
            scripts = prepared(flows, before)
            at_first = flows.machine.state()
            done, _ = run_with(scripts, script, switches, own + OTHERS.split(), call, kind)
            what = f"{script} {' '.join(switches)}, {call} ({kind})"
            flows.same(f"{what}: exit code {done.returncode}", at_first if done.returncode else after)
            count += 1
    print(f"{script} {' '.join(switches)}: {count} of {len(calls)} calls failed", flush=True)
