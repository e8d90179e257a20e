"""What a machine must have for each Linux target, how it is put back to where it was, restarted, and
compared.
Everything runs on a machine of its own."""

import contextlib
import os
import pathlib
import re
import shutil
import signal
import subprocess
import time

import fakes
import firewallscripts as fw
import machines

DBUS = """<busconfig><type>system</type><listen>unix:path=/run/dbus/system_bus_socket</listen>
<auth>EXTERNAL</auth><policy context="default"><allow user="*"/><allow own="*"/>
<allow send_destination="*"/><allow receive_sender="*"/></policy></busconfig>
"""


def run(*command):
    return machines.run(*command)


class Machine:
    """One target's machine; this one is for what needs nothing special."""

    target = ""
    closes = False
    # Commands whose calls are made to fail.
    faults = ""
    # Whether a run takes so long that only one flow is for every day.
    is_slow = False
    # A call in the middle of loading rules, which fails after its work.
    fault = ""
    # Ports that the machine lets in by itself, which prove nothing.
    left_out = ()

    def prepare(self):
        """Once, before anything is tried."""

    def fresh(self):
        """As at first, with rules of somebody else."""

    def state(self):
        """What is compared "as before"."""
        raise NotImplementedError

    def conflicts(self):
        """What stops apply here: what it is, a command that makes it so and one that undoes that, a
        word of the reason, and whether --force goes on."""
        return []

    def restart(self):
        """The kernel forgets everything; then what starts at boot starts."""
        forget_processes()
        self.forget()
        self.start_others()
        start_unit(self.target)

    def forget(self):
        raise NotImplementedError

    def start_others(self):
        raise NotImplementedError


def forget_processes():
    for pid in fw.reverts():
        with contextlib.suppress(ProcessLookupError):
            os.killpg(os.getpgid(pid), signal.SIGKILL)
    path = pathlib.Path("/run/boot-id")
    path.write_text(f"{time.monotonic()}\n", "ascii")
    run("mount", "--bind", str(path), "/proc/sys/kernel/random/boot_id")


def start_unit(target):
    name = target.replace("linux-", "portolan-")
    unit = pathlib.Path(f"/etc/systemd/system/sysinit.target.wants/{name}.service")
    if unit.exists():
        start = [line for line in unit.read_text("ascii").splitlines()
                 if line.startswith("ExecStart=")]
        run("sh", "-c", start[0].partition("=")[2])


class Snippet(Machine):
    target = "linux-nftables-snippet"
    faults = "nft"
    others = """
table inet filter {
	set theirs { type ipv4_addr; elements = { 192.0.2.1 } }
	chain input {
		type filter hook input priority filter; policy drop;
		iif lo accept
		ct state established,related accept
		meta l4proto { icmp, ipv6-icmp } accept
		ip saddr @theirs counter accept comment "theirs"
	}
	chain other { tcp dport 1 drop; }
}
table ip nat { chain post { type nat hook postrouting priority srcnat; }; }
"""

    def conflicts(self):
        chain = "table inet they { chain in { type filter hook input priority 10; policy drop; }; }"
        return [("another chain that drops", ["nft", chain], ["nft", "delete table inet they"],
                 "several chains close the ports", False)]

    def fresh(self):
        machines.run("nft", "-f", "-", input="flush ruleset\n" + self.others)

    def state(self):
        return fw.rules()

    def forget(self):
        run("nft", "flush", "ruleset")

    def start_others(self):
        self.fresh()


class Iptables(Machine):
    target = "linux-iptables"
    closes = True
    is_slow = True
    faults = "iptables ip6tables iptables-restore ip6tables-restore ipset"
    fault = "iptables-restore 2"
    foreign = ["-N THEIRS", "-A THEIRS -p tcp --dport 9 -j DROP",
               "-A INPUT -p tcp --dport 9 -j THEIRS", "-A FORWARD -j THEIRS",
               "-A OUTPUT -p udp --dport 9 -j ACCEPT", "-t nat -A POSTROUTING -p tcp --dport 9 -j RETURN"]

    def __init__(self, backend):
        self.backend = backend

    def prepare(self):
        """The backend is what `iptables` is, for scripts and for this test."""
        for family in ("iptables", "ip6tables"):
            for what in ("", "-save", "-restore"):
                fakes.link(fw.BACKENDS, family + what, f"/usr/sbin/xtables-{self.backend}-multi")

    def tool(self, name, *arguments):
        return run(f"{fw.BACKENDS}/{name}", *arguments)

    def conflicts(self):
        chain = "table inet they { chain in { type filter hook input priority 10; policy drop; }; }"
        found = [("another chain that drops", ["nft", chain], ["nft", "delete table inet they"],
                  "drops what it does not know", True)]
        other = "legacy" if self.backend == "nft" else "nft"
        if fakes.has_legacy_iptables():
            rule = ["INPUT", "-p", "tcp", "--dport", "9", "-j", "ACCEPT"]
            found.append(("the other backend", [f"iptables-{other}", "-A", *rule],
                          [f"iptables-{other}", "-D", *rule],
                          "the other backend of iptables holds rules", True))
        return found

    def forget(self):
        run("nft", "flush", "ruleset")
        for backend in ("nft", "legacy"):
            for family in ("iptables", "ip6tables"):
                for table in ("filter", "nat", "mangle"):
                    for what in ("-F", "-X"):
                        subprocess.run([f"{family}-{backend}", "-t", table, what],
                                       capture_output=True, check=False)
        run("ipset", "destroy")

    def start_others(self):
        for family in ("iptables", "ip6tables"):
            for rule in self.foreign:
                self.tool(family, *rule.split())
        run("ipset", "create", "theirs", "hash:ip")
        run("ipset", "add", "theirs", "192.0.2.1")

    def fresh(self):
        self.forget()
        self.start_others()

    def state(self):
        """iptables-save without counters and without empty chains of the system's own."""
        text = ""
        for family in ("iptables", "ip6tables"):
            saved = self.tool(family + "-save")
            saved = re.sub(r"\[[0-9]+:[0-9]+\]", "", re.sub(r"(?m)^#.*\n", "", saved))
            text += family + "\n" + re.sub(r"(?m)^:[A-Z]+ ACCEPT *\n", "", saved)
        text = re.sub(r"\*[a-z]+\nCOMMIT\n", "", text)
        sets = re.sub(r" initval 0x[0-9a-f]+| bucketsize \d+| hashsize \d+", "", run("ipset", "save"))
        return text + "\n".join(sorted(sets.splitlines()))


class Ufw(Machine):
    target = "linux-ufw"
    faults = "ufw"
    fault = "ufw 7"
    is_slow = True
    left_out = (68,)
    own = "/run/ufw-pristine"

    def prepare(self):
        run("ufw", "--force", "enable")
        run("ufw", "logging", "off")
        run("ufw", "allow", "proto", "tcp", "from", "10.9.1.0/28", "to", "any", "port", "10001")
        run("ufw", "deny", "proto", "tcp", "from", "192.0.2.0/24", "to", "any", "port", "25")
        run("ufw", "allow", "from", "192.0.2.7", "comment", "theirs")
        shutil.copytree("/etc/ufw", self.own)
        self.forget()
        run("nft", "flush", "ruleset")

    def conflicts(self):
        rule = ["deny", "proto", "udp", "from", "10.9.1.0/28", "to", "any", "port", "10000"]
        return [("an equal deny", ["ufw", *rule], ["ufw", "delete", *rule],
                 "says deny where the drawing says allow", False)]

    def fresh(self):
        shutil.copytree(self.own, "/etc/ufw", dirs_exist_ok=True)
        run("/lib/ufw/ufw-init", "force-reload")

    def state(self):
        files = [pathlib.Path("/etc/ufw/" + name).read_text("utf-8")
                 for name in ("user.rules", "user6.rules")]
        tuples = sorted(re.findall(r"### tuple ###.*", "".join(files)))
        # Rules that are put back are at the end of ufw's chains.
        return "\n".join(tuples + sorted(fw.rules().splitlines()))

    def forget(self):
        run("/lib/ufw/ufw-init", "stop")

    def start_others(self):
        run("/lib/ufw/ufw-init", "start")


class Firewalld(Machine):
    target = "linux-firewalld"
    faults = "firewall-cmd firewall-offline-cmd"
    fault = "firewall-cmd 8"
    left_out = (22, 546)
    is_slow = True
    daemon = None

    def prepare(self):
        os.makedirs("/run/dbus")
        pathlib.Path("/run/bus.conf").write_text(DBUS, "ascii")
        run("dbus-daemon", "--config-file=/run/bus.conf", "--fork")
        os.makedirs("/etc/firewalld/policies", exist_ok=True)
        os.makedirs("/etc/firewalld/ipsets", exist_ok=True)
        pathlib.Path("/etc/firewalld/ipsets/theirs.xml").write_text(
            '<ipset type="hash:ip"><entry>192.0.2.1</entry></ipset>', "ascii")
        self.start_others()

    def start_others(self):
        with open("/run/firewalld.log", "w", encoding="ascii") as log:
            self.daemon = subprocess.Popen(["firewalld", "--nofork", "--nopid"], stdout=log,
                                           stderr=log)
        fw.wait_for(lambda: subprocess.run(["firewall-cmd", "--state"], capture_output=True,
                                           check=False).returncode == 0, 60)

    def forget(self):
        self.daemon.kill()
        self.daemon.wait()
        run("nft", "flush", "ruleset")

    def conflicts(self):
        return [("rules that are not permanent", ["firewall-cmd", "--add-port=9/tcp"],
                 ["firewall-cmd", "--remove-port=9/tcp"], "rules that are not permanent", False)]

    def own_files(self):
        folder = pathlib.Path("/etc/firewalld")
        return [*folder.glob("policies/portolan*"), *folder.glob("ipsets/portolan*")]

    def fresh(self):
        for path in self.own_files():
            path.unlink()
        if "portolan" in fw.rules():
            run("firewall-cmd", "--reload")

    def state(self):
        folder = pathlib.Path("/etc/firewalld")
        files = "".join(f"{path}\n{path.read_text('utf-8')}" for path in sorted(folder.rglob("*.xml")))
        # Handles of sets and the order of chains change with each reload; the rules do not.
        return files + "\n".join(sorted(fw.rules().splitlines()))


MACHINES = {"snippet": Snippet, "iptables-nft": lambda: Iptables("nft"),
            "iptables-legacy": lambda: Iptables("legacy"), "ufw": Ufw, "firewalld": Firewalld}
