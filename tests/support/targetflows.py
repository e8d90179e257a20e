"""What every Linux target must do, tried with the real firewall: the lines of "every target" that a
network engineer would look for. `main(machine)` runs all of it, or the flows that are named."""

import json
import os
import pathlib
import sys
import tempfile
import time

import fakes
import faults
import firewallscripts as fw
import machines
import targetmachines
import traffic

checks = fw.Checks()
exits = checks.exits


class Flows:
    def __init__(self, machine, folder):
        self.machine = machine
        self.folder = pathlib.Path(folder)
        self.one = self.written("one", {})
        self.two = self.written("two", {"title": "Another \"site\" $(reboot)"}, extra=True)

    def written(self, name, changes, extra=False, named=False):
        """The folder of tm01's scripts, of a drawing that differs in some way."""
        drawing = fw.site(outbound="open")
        drawing.update(changes)
        if extra:
            drawing["hosts"].append({"id": "fs08", "addresses": ["10.9.8.0/29"],
                                     "roles": {"activity-monitor-agent": {}}})
        if named:
            drawing["hosts"].append({"id": "fs09", "name": "fs09.corp.example",
                                     "roles": {"activity-monitor-agent": {}}})
        folder = self.folder / name
        folder.mkdir()
        fw.write_scripts(drawing, folder, self.machine.target)
        return folder / "tm01" / self.machine.target

    def scripts(self, folder=None):
        return fw.Scripts(folder or self.one, fw.tools_folder())

    def same(self, what, before, now=None):
        now = self.machine.state() if now is None else now
        gone = sorted(set(before.splitlines()) - set(now.splitlines()))
        new = sorted(set(now.splitlines()) - set(before.splitlines()))
        checks.expect(f"{what}: not as before", now == before, f"gone {gone}\nnew {new}")

    # ---- The flows ----

    def in_short(self):
        """All at once, with few runs."""
        scripts, other = self.scripts(), self.scripts(self.two)
        self.machine.restart()
        before, files = self.machine.state(), fw.files()
        exits("apply", scripts.apply("--revert-after", "600"), 0, "for 600 seconds")
        self.lets_through_now()
        self.machine.restart()
        self.same("a restart before it is kept", before)
        exits("unattended", scripts.apply("--unattended"), 0)
        once = self.machine.state()
        exits("again", scripts.apply("--unattended"), 0)
        self.same("twice is once", once)
        self.machine.restart()
        self.same("a restart after it is kept", once)
        call = self.machine.fault
        done, _ = faults.run_with(other, "apply.sh", ["--unattended"], self.machine.faults.split(),
                                  call, "late")
        exits(f"{call} fails", done, 1)
        self.same(f"{call} fails", once)
        exits("another", other.apply("--revert-after", "1"), 0, "Replacing rules of another")
        checks.expect("nobody keeps it", fw.wait_for(lambda: self.machine.state() == once, 40))
        self.same("nobody keeps it", once)
        exits("remove", scripts.remove(), 0)
        self.same("remove", before)
        left = sorted(set(fw.files()) ^ set(files))
        checks.expect("remove leaves no file", not left, str(left))

    def twice_is_once(self):
        scripts, other = self.scripts(), self.scripts(self.two)
        before, files = self.machine.state(), fw.files()
        exits("dry run", scripts.apply("--dry-run"), 0, "Dry run")
        exits("nothing to remove", scripts.remove(), 0, "Nothing to do")
        exits("nothing to keep", scripts.apply("--keep"), 1, "nothing to keep")
        self.same("dry run", before)
        exits("apply", scripts.apply(), 0, "for 180 seconds", "--keep")
        exits("keep", scripts.apply("--keep"), 0, "Kept", "Lasting")
        checks.expect("no revert waits once kept", fw.wait_for(lambda: not fw.reverts()))
        once = self.machine.state()
        checks.expect("the rules are in force", once != before)
        exits("keep again", scripts.apply("--keep"), 0, "kept already")
        exits("unattended", scripts.apply("--unattended"), 0, "in force")
        self.same("twice is once", once)
        exits("of another drawing", other.apply("--unattended"), 0, "Replacing rules of another")
        exits("not its own", scripts.remove(), 1, "another drawing", "--force")
        exits("back", scripts.apply("--unattended"), 0)
        self.same("back to the first", once)
        exits("remove", scripts.remove(), 0, "gone from this host")
        self.same("remove", before)
        left = sorted(set(fw.files()) ^ set(files))
        checks.expect("remove leaves no file", not left, str(left))
        exits("remove again", scripts.remove("--unattended"), 0, "Nothing to do")

    def reverts(self):
        scripts, other = self.scripts(), self.scripts(self.two)
        before = self.machine.state()
        exits("apply", scripts.apply("--revert-after", "1"), 0)
        checks.expect("nobody keeps it: back to before",
                      fw.wait_for(lambda: self.machine.state() == before, 40))
        self.same("nobody keeps it", before)
        exits("too late", scripts.apply("--keep"), 1, "nothing to keep")
        exits("unattended", scripts.apply("--unattended"), 0)
        kept = self.machine.state()
        exits("another, not kept", other.apply("--revert-after", "600"), 0)
        exits("a third replaces the revert", other.apply("--revert-after", "1"), 0)
        checks.expect("back to what was kept", fw.wait_for(lambda: self.machine.state() == kept, 40))
        self.same("back to what was kept", kept)
        checks.expect("the system is told", "last kept state is back" in
                      pathlib.Path("/run/log").read_text("utf-8"))
        exits("remove", scripts.remove(), 0)
        self.same("remove", before)

    def restarts(self):
        """Before it is kept a restart brings the last kept state, afterwards it brings the rules."""
        scripts, other = self.scripts(), self.scripts(self.two)
        self.machine.restart()
        before = self.machine.state()
        exits("apply", scripts.apply("--revert-after", "600"), 0)
        self.machine.restart()
        self.same("a restart before it is kept", before)
        exits("apply again", scripts.apply("--revert-after", "600"), 0)
        exits("keep", scripts.apply("--keep"), 0)
        kept = self.machine.state()
        self.machine.restart()
        self.same("a restart after it is kept", kept)
        exits("another", other.apply("--revert-after", "600"), 0)
        self.machine.restart()
        self.same("a restart before another is kept", kept)
        exits("another, nothing lasting", other.apply("--unattended", "--runtime"), 0, "Nothing lasting")
        self.machine.restart()
        self.same("a restart ends what is not lasting", kept)
        exits("remove", scripts.remove(), 0)
        self.machine.restart()
        self.same("a restart after remove", before)

    def names(self):
        folder = self.written("named", {}, named=True)
        scripts = self.scripts(folder)
        before = self.machine.state()
        exits("no such name", scripts.apply("--unattended"), 1, "no address for fs09.corp.example",
              "nothing was changed")
        self.same("no such name", before)
        hosts = pathlib.Path("/etc/hosts")
        old = hosts.read_text("ascii")
        peer = machines.Peer(["10.9.8.9", "fd00:9:8::9", "10.9.8.7"])
        machines.give_addresses(traffic.SERVER)
        hosts.write_text(old + "10.9.8.9 fs09.corp.example\nfd00:9:8::9 fs09.corp.example\n", "ascii")
        exits("resolved", scripts.apply("--unattended"), 0, "10.9.8.9", "fd00:9:8::9")
        once = self.machine.state()
        exits("resolved again", scripts.apply("--unattended"), 0)
        self.same("resolved twice is once", once)
        tries = [[protocol, source, 0, traffic.SERVER[":" in source], port]
                 for source in ("10.9.8.9", "fd00:9:8::9", "10.9.8.7")
                 for protocol, port in (("udp", 10000), ("tcp", 10001))]
        listeners = machines.Listeners([10001], [10000])
        results = peer.call_answering(listeners, "try", tries, 4)
        listeners.close()
        for one, result in zip(tries, results):
            checks.expect(f"names: {one}: {result}", (result == "open") == (one[1] != "10.9.8.7"))
        peer.close()
        hosts.write_text(old, "ascii")
        exits("remove", scripts.remove(), 0)
        self.same("remove", before)

    def verified(self, scripts):
        scripts.verify("--json", "/run/results.json")
        text = pathlib.Path("/run/results.json").read_text("utf-8")
        return {row["rule"]: row["state"] for row in json.loads(text)}

    def lets_through(self):
        scripts = self.scripts()
        exits("apply", scripts.apply("--unattended", "--shut-others"), 0)
        self.lets_through_now()
        exits("remove", scripts.remove(), 0)

    def lets_through_now(self):
        """Every pair that is drawn, and no other where the rest is closed."""
        peer = machines.Peer(traffic.OTHERS)
        machines.give_addresses(traffic.SERVER)
        peer.call("listen", traffic.PORTS + [67, 547], traffic.PORTS + [67, 547])
        if self.machine.closes:
            traffic.check_kept_open("tm01", peer, traffic.SERVER)
            traffic.check_inbound("tm01", peer, traffic.SERVER, traffic.SERVER_IN)
            traffic.check_outbound("tm01", peer, traffic.SERVER, None)
        else:
            drawn = [rule for rule in traffic.SERVER_IN
                     if rule is not traffic.SSH and rule[1] != ["20000-20002"]]
            traffic.check_opened("tm01", peer, traffic.SERVER, drawn, self.machine.left_out)
        peer.close()

    def restricts(self):
        """Outbound restricted: what is drawn, and what every host needs."""
        if not self.machine.closes:
            return
        drawing = fw.site(outbound="restricted")
        folder = self.folder / "restricted"
        folder.mkdir()
        fw.write_scripts(drawing, folder, self.machine.target)
        scripts = self.scripts(folder / "fs01" / self.machine.target)
        before = self.machine.state()
        peer = machines.Peer(traffic.OTHERS + traffic.SERVER)
        machines.give_addresses(traffic.AGENT)
        exits("apply", scripts.apply("--unattended", "--shut-others", "--log"), 0)
        peer.call("listen", traffic.PORTS + [67, 547], traffic.PORTS + [67, 547])
        traffic.check_kept_open("fs01", peer, traffic.AGENT)
        traffic.check_inbound("fs01", peer, traffic.AGENT, traffic.AGENT_IN)
        traffic.check_outbound("fs01", peer, traffic.AGENT, traffic.AGENT_OUT + traffic.KEPT_OUT)
        peer.close()
        exits("remove", scripts.remove(), 0)
        self.same("remove", before)

    def verifies(self):
        scripts = self.scripts()
        done = scripts.verify()
        exits("before apply", done, 1, "filtered")
        exits("apply", scripts.apply("--unattended"), 0)
        rows = self.verified(scripts)
        checks.expect("in force, nobody listens", rows["data-stream.amqp/in"] == "refused", str(rows))
        listeners = machines.Listeners([10001], [])
        rows = self.verified(scripts)
        checks.expect("in force, and served", rows["data-stream.amqp/in"] == "open", str(rows))
        listeners.close()
        exits("remove", scripts.remove(), 0)
        for script in ("apply.sh", "remove.sh", "verify.sh"):
            exits(script + " --help", scripts.run(script, "--help"), 0, "Usage: " + script, "Exit codes")
            exits(script + " --nonsense", scripts.run(script, "--nonsense"), 2, "unknown switch")

    def failing_steps(self):
        """Each call of what changes the firewall fails once: everything is as before."""
        every = sys.argv[1:] == ["--all"]
        for script, switches, prepared in (("apply.sh", ["--revert-after", "900"], []),
                                           ("apply.sh", ["--unattended"], ["--unattended"]),
                                           ("remove.sh", [], ["--unattended"])):
            faults.try_all(self, script, switches, prepared, every)

    def follows_the_help(self):
        """Every command of the target's page, in its order, does what the page says."""
        page = (fw.SOURCE / f"resources/help/target-{self.machine.target}.md").read_text("utf-8")
        commands = [line.strip().removeprefix("sudo ").split() for line in page.splitlines()
                    if line.startswith("    ")]
        checks.expect("commands in the help", len(commands) >= 6, str(commands))
        scripts = self.scripts()
        before = self.machine.state()
        for bash, script, *switches in commands:
            listeners = machines.Listeners([8080, 10001], [10000]) if script == "verify.sh" else None
            done = scripts.run(script, *switches)
            if listeners:
                listeners.close()
            exits(f"{bash} {script} {switches}", done, 0)
            if script == "remove.sh":
                self.same("undone as the help says", before)

    def another_target(self):
        """Rules of another target stop it."""
        scripts = self.scripts()
        os.makedirs("/var/lib/portolan/linux-something", mode=0o700)
        pathlib.Path("/var/lib/portolan/linux-something/kept").write_text("g-1\n", "ascii")
        before = self.machine.state()
        exits("another target", scripts.apply("--unattended"), 1, "linux-something", "nothing was changed")
        self.same("another target", before)
        exits("another target, forced", scripts.apply("--unattended", "--force"), 0, "going on")
        exits("remove", scripts.remove(), 0)
        self.same("remove", before)

    def stops(self, scripts, what, words, may_force):
        before = self.machine.state()
        done = scripts.apply("--unattended")
        exits(what, done, 1, words)
        self.same(what, before)
        if may_force:
            exits(what, done, 1, "nothing was changed")
            exits(what + ", forced", scripts.apply("--unattended", "--force"), 0, "going on")
            exits("remove", scripts.remove(), 0)

    def conflicting(self):
        """What would work against the rules stops it, and says what to use instead."""
        scripts = self.scripts()
        for what, make, undo, words, may_force in self.machine.conflicts():
            machines.run(*make)
            self.stops(scripts, what, words, may_force)
            machines.run(*undo)
        for name in {"ufw", "firewalld"} - {self.machine.target.removeprefix("linux-")}:
            with fakes.running_manager(scripts.tools, name):
                self.stops(scripts, f"{name} runs", f"open them in {name} instead", True)


FLOWS = ["twice_is_once", "reverts", "restarts", "names", "lets_through", "restricts", "verifies",
         "failing_steps", "another_target", "conflicting", "follows_the_help"]


def main(*names):
    """names: of machines. Without arguments what is for every day;
    --all, or flows by name."""
    machines.enter_machine()
    machines.allow_many_sockets()
    for name in names:
        try_machine(name)
    checks.failures += len(traffic.failed)
    checks.finish()


def chosen_flows(machine):
    chosen = sys.argv[1:]
    if not chosen:
        return ["in_short", "conflicting"] if machine.is_slow else FLOWS
    return FLOWS if chosen == ["--all"] else chosen


def try_machine(name):
    machine = targetmachines.MACHINES[name]()
    machine.prepare()
    with tempfile.TemporaryDirectory(dir="/run") as folder:
        flows = Flows(machine, folder)
        for flow in chosen_flows(machine):
            begin = time.monotonic()
            fw.clean()
            machine.fresh()
            getattr(flows, flow)()
            print(f"{name}, {flow}: {time.monotonic() - begin:.1f} s", flush=True)
