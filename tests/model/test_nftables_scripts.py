#!/usr/bin/env python3
"""apply.sh and remove.sh for nftables, as a person or another program runs them: keep, revert,
conflicts, what they would shut, names, switches and exit codes. Needs nft, ip, ss and unshare; root
or user namespaces."""

import contextlib
import os
import pathlib
import signal
import socket
import sys
import tempfile
import threading
import time

sys.path.insert(0, str(pathlib.Path(os.environ["SOURCE_DIR"]) / "tests/support"))

import fakes  # noqa: E402
import firewallscripts as fw  # noqa: E402
import machines  # noqa: E402

checks = fw.Checks()
exits = checks.exits
NAMED = ["10.9.8.9", "10.9.8.8", "10.9.1.1", "fd00:9:8::9"]
NOT_NAMED = ["10.9.8.7", "fd00:9:8::8"]
STATE = pathlib.Path("/var/lib/portolan/linux-nftables")


def unchanged(what, before):
    now = fw.traces()
    checks.expect(f"{what}: the rules are not as before", now[0] == before[0], now[0])
    checks.expect(f"{what}: the files are not as before", now[1] == before[1],
                  str(sorted(set(now[1]) ^ set(before[1]))))


def keeping(scripts):
    """Applied, kept, applied again, removed."""
    before = fw.traces()
    exits("apply", scripts.apply(), 0, "for 180 seconds", "--keep")
    checks.expect("applied rules are in force", "policy drop" in fw.table())
    checks.expect("a revert waits", len(fw.reverts()) > 0)
    once = fw.rules()
    exits("keep", scripts.apply("--keep"), 0, "Kept")
    checks.expect("no revert waits once kept", fw.wait_for(lambda: not fw.reverts()))
    checks.expect("keeping changes no rule", fw.rules() == once)
    exits("keep again", scripts.apply("--keep"), 0, "kept already")
    exits("apply again", scripts.apply(), 0)
    checks.expect("twice is once", fw.rules() == once)
    exits("keep the second", scripts.apply("--keep"), 0)
    exits("unattended", scripts.apply("--unattended"), 0)
    checks.expect("unattended is the same", fw.rules() == once)
    checks.expect("older generations are forgotten", len(list(STATE.glob("g-*"))) == 1,
                  str(sorted(fw.files())))
    exits("dry removal", scripts.remove("--dry-run"), 0, "would remove")
    checks.expect("a dry removal changes nothing", fw.rules() == once)
    exits("remove", scripts.remove(), 0, "gone from this host")
    unchanged("remove", before)
    exits("remove again", scripts.remove("--unattended"), 0, "Nothing to do")
    unchanged("remove again", before)


def removing_what_waits(scripts):
    before = fw.traces()
    exits("apply", scripts.apply(), 0)
    exits("remove", scripts.remove(), 0)
    checks.expect("remove ends the revert", fw.wait_for(lambda: not fw.reverts()))
    unchanged("remove before keep", before)


def reverting(scripts):
    """Nobody keeps the rules: first with nothing before, then with kept rules."""
    before = fw.rules()
    exits("apply", scripts.apply("--revert-after", "1"), 0, "for 1 seconds")
    checks.expect("the first apply goes back", fw.wait_for(lambda: fw.rules() == before), fw.rules())
    exits("keep too late", scripts.apply("--keep"), 1, "nothing to keep")
    exits("unattended", scripts.apply("--unattended"), 0)
    kept = fw.rules()
    exits("log", scripts.apply("--log", "--revert-after=1"), 0)
    logged = fw.rules()
    checks.expect("drops are logged, a few", "limit rate 10/minute burst 10 packets" in logged
                  and 'log prefix "portolan drop input: "' in logged, logged)
    checks.expect("the second apply goes back to what was kept",
                  fw.wait_for(lambda: fw.rules() == kept), fw.rules())
    checks.expect("the revert is told to the system",
                  "the last kept state is back" in pathlib.Path("/run/log").read_text("utf-8"))


def second_replaces_first(scripts):
    before = fw.rules()
    exits("first", scripts.apply("--revert-after", "1"), 0)
    exits("second", scripts.apply("--log", "--revert-after", "4"), 0)
    time.sleep(2)
    checks.expect("the first revert is replaced", "log prefix" in fw.table())
    checks.expect("the second goes to before the first",
                  fw.wait_for(lambda: fw.rules() == before), fw.rules())


def terminal_killed(scripts):
    before = fw.rules()
    pid, terminal = scripts.in_terminal("--revert-after", "3")
    shown = fw.read_until(terminal, "[y/N]")
    checks.expect("a person is asked", "Keep them now?" in shown, shown)
    checks.expect("rules are in force while asked", fw.table() != "")
    os.close(terminal)
    os.waitpid(pid, 0)
    checks.expect("rules outlive the terminal", fw.table() != "")
    checks.expect("the revert outlives the terminal",
                  fw.wait_for(lambda: fw.rules() == before), fw.rules())


def killed_hard(scripts):
    before = fw.rules()
    pid, terminal = scripts.in_terminal("--revert-after", "3")
    fw.read_until(terminal, "[y/N]")
    os.kill(pid, signal.SIGKILL)
    os.close(terminal)
    os.waitpid(pid, 0)
    checks.expect("the revert outlives the script",
                  fw.wait_for(lambda: fw.rules() == before), fw.rules())


def kept_at_the_terminal(scripts):
    pid, terminal = scripts.in_terminal("--revert-after", "20")
    fw.read_until(terminal, "[y/N]")
    os.write(terminal, b"y\n")
    shown = fw.read_until(terminal, "Kept")
    _, status = os.waitpid(pid, 0)
    os.close(terminal)
    checks.expect("kept at the terminal", status == 0 and "Kept" in shown, shown)
    checks.expect("no revert waits", fw.wait_for(lambda: not fw.reverts()))


def restarting(scripts):
    """What a start of the host loads is what was last kept."""
    unit = pathlib.Path("/etc/systemd/system/portolan-nftables.service")
    exits("apply", scripts.apply("--revert-after", "60"), 0)
    checks.expect("nothing lasts before it is kept", not unit.exists())
    exits("keep", scripts.apply("--keep"), 0, "at every start")
    kept = fw.rules()
    exits("apply with log", scripts.apply("--log"), 0)
    fakes_restart(scripts)
    checks.expect("a restart brings the kept rules", fw.rules() == kept, fw.rules())
    exits("keep after the restart", scripts.apply("--keep"), 0, "kept already")
    exits("runtime", scripts.apply("--log", "--unattended", "--runtime"), 0, "Nothing lasting")
    checks.expect("runtime rules are in force", "log prefix" in fw.table())
    fakes_restart(scripts)
    checks.expect("a restart ends what was not lasting", fw.rules() == kept, fw.rules())
    exits("remove", scripts.remove(), 0)
    checks.expect("the unit is gone", not unit.exists() and
                  not any("portolan" in path for path in fw.files()), str(fw.files().keys()))


def fakes_restart(scripts):
    """The kernel forgets the rules and has another boot id; then the unit runs, where there is one."""
    for pid in fw.reverts():
        with contextlib.suppress(ProcessLookupError):
            os.killpg(os.getpgid(pid), signal.SIGKILL)
    path = pathlib.Path("/run/boot-id")
    path.write_text(f"{time.monotonic()}\n", "ascii")
    machines.run("mount", "--bind", str(path), "/proc/sys/kernel/random/boot_id")
    machines.run("nft", "-f", "-", input="flush ruleset\n" + fw.OTHER_TABLE)
    unit = pathlib.Path("/etc/systemd/system/sysinit.target.wants/portolan-nftables.service")
    if unit.exists():
        start = [line for line in unit.read_text("ascii").splitlines()
                 if line.startswith("ExecStart=")]
        machines.run("sh", "-c", start[0].partition("=")[2])


def ifupdown(scripts):
    """Without systemd the hook of ifupdown loads the rules."""
    hook = pathlib.Path("/etc/network/if-pre-up.d/portolan-nftables")
    before = fw.traces()
    os.remove(f"{scripts.tools}/systemctl")
    with fakes.hidden("systemctl"):
        hook_loads(scripts, hook)
    unchanged("remove", before)


def hook_loads(scripts, hook):
    exits("unattended", scripts.apply("--unattended"), 0, "if-pre-up.d")
    kept = fw.rules()
    machines.run("nft", "flush", "ruleset")
    machines.run("nft", "-f", "-", input=fw.OTHER_TABLE)
    machines.run(str(hook))
    checks.expect("the hook loads the rules", fw.rules() == kept)
    exits("remove", scripts.remove(), 0)


def systemd(scripts):
    """With a service manager: its timer reverts, its unit lasts."""
    fakes.running_systemd(scripts.tools)
    before = fw.traces()
    exits("apply", scripts.apply("--revert-after", "2"), 0)
    checks.expect("the revert is a timer", len(list(pathlib.Path("/run/timers").iterdir())) == 1)
    checks.expect("the timer reverts", fw.wait_for(lambda: fw.rules() == before[0]), fw.rules())
    exits("apply", scripts.apply("--revert-after", "60"), 0)
    exits("keep", scripts.apply("--keep"), 0)
    checks.expect("keeping stops the timer", not [
        path for path in pathlib.Path("/run/timers").iterdir()
        if path.read_text("ascii").strip() in map(str, fw.reverts())] and not fw.reverts())
    exits("remove", scripts.remove(), 0)
    now = fw.traces()
    checks.expect("remove restores the rules", now[0] == before[0])
    checks.expect("remove leaves no file", not any("portolan" in path for path in now[1]),
                  str(now[1].keys()))


def conflicting(scripts):
    for name, text in {
        "a policy": "table ip they { chain in { type filter hook input priority 10; policy drop; }; }",
        "a last rule": "table inet they { chain in { type filter hook input priority -10; "
                       "tcp dport 22 accept; counter reject; }; }",
        "a jump": "table inet they { chain rest { counter log prefix \"x \" drop; }; "
                  "chain in { type filter hook input priority -10; jump rest; }; }",
        "output": "table inet they { chain out { type filter hook output priority 10; "
                  "policy drop; }; }",
    }.items():
        machines.run("nft", text)
        before = fw.traces()
        exits("conflict: " + name, scripts.apply("--unattended"), 1,
              "drops what it does not know", "take that chain away", "nothing was changed")
        unchanged("conflict: " + name, before)
        exits("dry conflict: " + name, scripts.apply("--dry-run"), 1)
        exits("forced: " + name, scripts.apply("--unattended", "--force"), 0, "going on")
        exits("remove: " + name, scripts.remove(), 0)
        unchanged("remove: " + name, before)
        machines.run("nft", "delete table " + text.split("{")[0].split("table")[1])
    machines.run("nft", "table inet they { chain in { type filter hook input priority 10; "
                        "ip saddr 192.0.2.1 drop; }; chain through { type filter hook forward "
                        "priority 0; policy drop; }; }")
    exits("some drops", scripts.apply("--unattended"), 0, "warning", "drops some packets")


def other_firewalls(scripts):
    # What tells at once, without asking them, that they do not run.
    os.makedirs("/run/dbus")
    with socket.socket(socket.AF_UNIX) as bus, contextlib.suppress(FileNotFoundError):
        bus.bind("/run/dbus/system_bus_socket")
        os.remove("/etc/ufw/ufw.conf")
    for name, text, advice in (
            ("firewall-cmd", "[ \"$1\" = --state ]", "open them in firewalld"),
            ("ufw", "[ \"$1\" = status ] && echo 'Status: active'", "open them in ufw")):
        fakes.write(scripts.tools, name, f"#!/bin/sh\n{text}\n")
        before = fw.traces()
        exits(name, scripts.apply("--unattended"), 1, advice, "nothing was changed")
        unchanged(name, before)
        exits(name + " forced", scripts.apply("--unattended", "--force"), 0)
        exits(name + " remove", scripts.remove(), 0)
        os.remove(f"{scripts.tools}/{name}")
    fakes.write(scripts.tools, "ufw", "#!/bin/sh\necho 'Status: inactive'\n")
    fakes.write(scripts.tools, "firewall-cmd", "#!/bin/sh\nexit 252\n")
    exits("both asleep", scripts.apply("--unattended"), 0)


def iptables(scripts):
    """Rules of the older backend of iptables, which nft does not show."""
    def rules_are(*, legacy, newer):
        for backend, lines in (("legacy", legacy), ("nft", newer)):
            for line in ["-P INPUT ACCEPT", "-F INPUT", *lines]:
                machines.run(f"ip6tables-{backend}", *line.split())

    if not fakes.has_legacy_iptables():
        rules_are = fakes.iptables_rules(scripts.tools)
    allow, close = "-A INPUT -p tcp --dport 9 -j ACCEPT", "-A INPUT -j DROP"
    for what, found, text in (
            ("a last rule", {"legacy": [allow, close], "newer": []}, "close everything else"),
            ("a policy", {"legacy": ["-P INPUT DROP"], "newer": []}, "close everything else"),
            ("both", {"legacy": [allow], "newer": [allow]}, "both backends of ip6tables")):
        rules_are(**found)
        before = fw.traces()
        exits("iptables, " + what, scripts.apply("--unattended"), 1, "ip6tables-legacy", text,
              "nothing was changed")
        unchanged("iptables, " + what, before)
        exits("iptables, forced", scripts.apply("--unattended", "--force"), 0, "going on")
        exits("iptables, remove", scripts.remove(), 0)
    rules_are(legacy=[allow], newer=[])
    exits("iptables, only older rules that close nothing", scripts.apply("--unattended"), 0)
    rules_are(legacy=[], newer=[])


def listening(scripts):
    """Nothing in use is shut unseen."""
    def stops(what, **environment):
        before = fw.traces()
        exits(what, scripts.apply("--unattended", **environment), 1, "would shut", "--shut-others")
        exits(what + ", dry", scripts.apply("--dry-run", **environment), 1, "would shut")
        unchanged(what, before)

    for family, kind, address, port, stopped in (
            (socket.AF_INET, socket.SOCK_STREAM, "0.0.0.0", 8443, True),
            (socket.AF_INET6, socket.SOCK_STREAM, "::", 8444, True),
            (socket.AF_INET, socket.SOCK_DGRAM, "0.0.0.0", 8445, True),
            (socket.AF_INET, socket.SOCK_RAW, "0.0.0.0", 89, True),
            (socket.AF_INET, socket.SOCK_STREAM, "127.0.0.1", 8446, False),
            (socket.AF_INET6, socket.SOCK_STREAM, "::1", 8446, False),
            (socket.AF_INET, socket.SOCK_STREAM, "0.0.0.0", 22, False),
            (socket.AF_INET, socket.SOCK_DGRAM, "0.0.0.0", 10000, False),
            (socket.AF_INET, socket.SOCK_STREAM, "0.0.0.0", 20001, False)):
        with socket.socket(family, kind, port if kind == socket.SOCK_RAW else 0) as used:
            used.bind((address, 0 if kind == socket.SOCK_RAW else port))
            if kind == socket.SOCK_STREAM:
                used.listen()
            if stopped:
                stops(f"{address} {port}")
            else:
                exits(f"{address} {port} stays", scripts.apply("--dry-run"), 0)
    with socket.create_server(("0.0.0.0", 8443)):
        exits("shut", scripts.apply("--unattended", "--shut-others"), 0, "would shut", "8443")
        exits("shut already", scripts.apply("--unattended"), 0)
        exits("remove", scripts.remove(), 0)
    stops("session from elsewhere", SSH_CONNECTION="10.200.0.1 40000 10.9.0.10 22")
    stops("session to a closed port", SSH_CONNECTION="10.9.6.1 40000 10.9.0.10 2022")
    stops("session over IPv6", SSH_CONNECTION="fd00:9:6::a 40000 fd00:9::10 22")
    for client in ("10.9.6.0", "10.9.6.7", "::ffff:10.9.6.7", "fd00:9:6::1", "fd00:9:6:0:0::9"):
        exits(f"session from {client}",
              scripts.apply("--dry-run", SSH_CONNECTION=f"{client} 40000 10.9.0.10 2222"), 0)


def names(scripts):
    """A host that only its name is known of: every address of it, found before anything changes."""
    drawing = fw.site()
    drawing["hosts"].append({"id": "fs09", "name": "fs09.corp.example",
                             "roles": {"activity-monitor-agent": {}}})
    with tempfile.TemporaryDirectory(dir="/run") as folder:
        fw.write_scripts(drawing, folder)
        named = fw.Scripts(f"{folder}/tm01/linux-nftables", scripts.tools)
        # A resolver looks for addresses of the families only that the machine has.
        peer = machines.Peer(NAMED + NOT_NAMED)
        machines.give_addresses(["10.9.0.10", "fd00:9::10"])
        before = fw.traces()
        exits("no such name", named.apply("--unattended"), 1, "no address for fs09.corp.example",
              "nothing was changed")
        unchanged("no such name", before)
        hosts = pathlib.Path("/etc/hosts")
        old = hosts.read_text("ascii")
        hosts.write_text(old + "127.0.1.1 fs09.corp.example\nfe80::1 fs09.corp.example\n", "ascii")
        exits("loopback only", named.apply("--unattended"), 1, "no address")
        hosts.write_text(old + "".join(f"{one} fs09.corp.example\n" for one in NAMED), "ascii")
        exits("dry run", named.apply("--dry-run"), 0, "10.9.8.8", "fd00:9:8::9")
        exits("resolved", named.apply("--unattended"), 0, "10.9.8.9", "fd00:9:8::9")
        loaded = fw.table()
        exits("resolved again", named.apply("--unattended"), 0)
        checks.expect("resolved twice is once", fw.table() == loaded)
        traffic_of_names(peer)
        hosts.write_text(old, "ascii")
        exits("remove", named.remove(), 0)


def traffic_of_names(peer):
    tries = [[protocol, other, 0, "fd00:9::10" if ":" in other else "10.9.0.10", port]
             for other in NAMED + NOT_NAMED for protocol, port in (("udp", 10000), ("tcp", 10001))]
    allowed = [one[1] in NAMED for one in tries]
    listeners = machines.Listeners([10001], [10000])
    results = peer.call_answering(listeners, "try", tries, sum(allowed))
    for one, result, should in zip(tries, results, allowed):
        checks.expect(f"names: {one} {result}", (result == "open") == should)
    listeners.close()
    peer.close()


def another_drawing(scripts):
    drawing = fw.site()
    drawing["title"] = "Another \"site\" $(reboot)"
    with tempfile.TemporaryDirectory(dir="/run") as folder:
        fw.write_scripts(drawing, folder)
        other = fw.Scripts(f"{folder}/tm01/linux-nftables", scripts.tools)
        exits("first drawing", scripts.apply("--unattended"), 0)
        first = fw.rules()
        exits("other drawing", other.apply(), 0, "Replacing rules of another drawing: Site for")
        exits("not its own", scripts.apply("--keep"), 1, "another drawing")
        exits("its own", other.apply("--keep"), 0)
        exits("remove not its own", scripts.remove(), 1, "another drawing", "--force")
        exits("remove its own", other.remove(), 0)
        exits("back to the first", scripts.apply("--unattended"), 0)
        checks.expect("the first rules again", fw.rules() == first)
        exits("removed by force", other.remove("--force"), 0)


def wrong_files(scripts):
    with tempfile.TemporaryDirectory(dir="/run") as folder:
        for name in ("apply.sh", "rules.nft"):
            path = pathlib.Path(folder) / name
            path.write_bytes((scripts.folder / name).read_bytes())
        copy = fw.Scripts(folder, scripts.tools)
        before = fw.traces()
        (copy.folder / "rules.nft").open("a", encoding="ascii").write("# edited\n")
        exits("edited", copy.apply("--unattended"), 1, "not the one that was made with this script")
        exits("edited, forced", copy.apply("--unattended", "--force"), 0)
        exits("remove", scripts.remove(), 0)
        (copy.folder / "rules.nft").open("a", encoding="ascii").write("nonsense\n")
        exits("broken", copy.apply("--unattended", "--force"), 1, "nft does not accept")
        (copy.folder / "rules.nft").unlink()
        exits("missing", copy.apply("--unattended", "--force"), 1, "cannot read")
        unchanged("wrong files", before)


def switches(scripts):
    before = fw.traces()
    for script in ("apply.sh", "remove.sh", "verify.sh"):
        exits(script + " --help", scripts.run(script, "--help"), 0, "Usage: " + script, "Exit codes")
        exits(script + " --nonsense", scripts.run(script, "--nonsense"), 2, "unknown switch")
        exits(script + " word", scripts.run(script, "word"), 2)
    for wrong in (["--revert-after"], ["--revert-after", "0"], ["--revert-after", "-5"],
                  ["--revert-after", "soon"], ["--revert-after=1x"], ["--revert-after", "08"],
                  ["--revert-after", "5", "--unattended"], ["--keep", "--revert-after=5"]):
        exits(f"apply.sh {wrong}", scripts.apply(*wrong), 2)
    exits("verify.sh --json", scripts.verify("--json"), 2)
    exits("keep nothing", scripts.apply("--keep"), 1, "nothing to keep")
    exits("dry keep", scripts.apply("--keep", "--dry-run"), 0)
    exits("dry run", scripts.apply("--dry-run"), 0, "nft accepts the rules")
    exits("dry run, unattended", scripts.apply("--dry-run", "--unattended", "--log"), 0)
    unchanged("no run at all", before)
    exits("state of others", open_state_folder(scripts), 1, "others may write")


def open_state_folder(scripts):
    os.makedirs("/var/lib/portolan")
    os.chmod("/var/lib/portolan", 0o777)
    done = scripts.apply("--unattended")
    checks.expect("nothing loaded from an open folder", fw.table() == "")
    os.rmdir("/var/lib/portolan")
    return done


def private_state(scripts):
    exits("apply", scripts.apply("--unattended"), 0)
    for path in [STATE.parent, *STATE.parent.rglob("*")]:
        checks.expect(f"{path} is open to others", path.stat().st_mode & 0o077 == 0)


def reader_goes_away(scripts):
    """The output is a pipe that nobody reads: the work is done all the same."""
    read_end, write_end = os.pipe()
    os.close(read_end)
    pid = os.fork()
    if pid == 0:
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
        os.dup2(write_end, 1)
        os.dup2(os.open(os.devnull, os.O_RDWR), 2)
        os.execvpe("bash", ["bash", str(scripts.folder / "apply.sh"), "--unattended"],
                   scripts.environment())
    os.close(write_end)
    os.waitpid(pid, 0)
    checks.expect("done without a reader", (STATE / "kept").exists() and fw.table() != "")


def two_at_once(scripts):
    """Two runs wait for each other; both leave the same rules."""
    done = []
    runs = [threading.Thread(target=lambda: done.append(scripts.apply("--unattended")))
            for _ in range(3)]
    for run in runs:
        run.start()
    for run in runs:
        run.join()
    checks.expect("three at once", [one.returncode for one in done] == [0, 0, 0],
                  "".join(one.stderr for one in done))


FLOWS = [keeping, removing_what_waits, reverting, second_replaces_first, terminal_killed,
         killed_hard, kept_at_the_terminal, restarting, ifupdown, systemd, conflicting,
         other_firewalls, iptables, listening, names, another_drawing, wrong_files, switches, private_state,
         reader_goes_away, two_at_once]


def main():
    machines.enter_machine()
    chosen = sys.argv[1:]
    with tempfile.TemporaryDirectory(dir="/run") as folder:
        fw.write_scripts(fw.site(), folder)
        for flow in FLOWS:
            if chosen and flow.__name__ not in chosen:
                continue
            begin = time.monotonic()
            fw.fresh()
            scripts = fw.Scripts(f"{folder}/tm01/linux-nftables", fw.tools_folder())
            flow(scripts)
            print(f"{flow.__name__}: {time.monotonic() - begin:.1f} s", flush=True)
    checks.finish()


main()
