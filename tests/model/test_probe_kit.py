#!/usr/bin/env python3
"""The probe kit, between two machines: what gets through is open, what a rule drops is filtered, over
UDP and TCP and both families. The listener answers nobody without the token of the drawing, and never
with more than it was asked. Needs nft, ip, pyflakes3 and unshare; root or user namespaces."""
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

SOURCE = pathlib.Path(os.environ["SOURCE_DIR"])
sys.path.insert(0, str(SOURCE / "tests/support"))

import firewallscripts as fw  # noqa: E402
import fleetmachines  # noqa: E402
import machines  # noqa: E402

ADDRESSES = {"fs01": ["10.0.1.1", "fd00::11"], "tm01": ["10.0.0.1", "fd00::1"]}
DRAWING = {
    "format": "portolan-topology", "version": 1, "title": "coding: utf-7 '''\n\"\"\"",
    "hosts": [
        {"id": "admin", "addresses": ["10.0.2.0/24"], "platform": "linux",
         "roles": {"console-client": {}}},
        {"id": "fs01", "addresses": ADDRESSES["fs01"], "platform": "linux",
         "roles": {"activity-monitor-agent": {"streams": ["file-system", "active-directory"]}}},
        {"id": "fs02", "name": "no.such.name", "platform": "windows",
         "roles": {"activity-monitor-agent": {}}},
        {"id": "tm01", "addresses": ADDRESSES["tm01"], "platform": "linux",
         "roles": {"threat-manager": {}}}],
}
BOTH = set(ADDRESSES["tm01"])
# Sends each line of hexadecimal digits to the port and tells what comes back within half a second.
ASK = """
import socket, sys
client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
client.settimeout(0.5)
for line in sys.stdin:
    client.sendto(bytes.fromhex(line), ("10.0.0.1", 10000))
    try:
        print(client.recv(4096).hex())
    except socket.timeout:
        print("silent")
"""
checks = fw.Checks()


class Kit:
    def __init__(self, folder):
        (folder / "scripts").mkdir()
        self.folder = fw.write_scripts(DRAWING, folder / "scripts", "probe-kit") / "probe-kit"
        self.machines = fleetmachines.start(ADDRESSES)

    def listener(self, *words):
        """Started, and listening."""
        process = self.machines["tm01"].start("/usr/bin/python3", "-u", str(self.folder / "tm01/listen.py"), *words)
        process.shown = ""
        while "ends by itself" not in process.shown and process.poll() is None:
            process.shown += process.stdout.readline()
        return process

    def send(self, *words):
        """Exit code and rows of the sender on fs01."""
        command = self.machines["fs01"].entered(
            "/usr/bin/python3", str(self.folder / "fs01/send.py"), "--json", "-", *words)
        done = subprocess.run(command, text=True, capture_output=True, check=False, timeout=60)
        checks.expect("one row of text for each result", done.stderr.count("\n") ==
                      len(json.loads(done.stdout)) + 1 if done.stdout else done.returncode == 2, done)
        return done.returncode, json.loads(done.stdout) if done.stdout else done.stderr

    def rule(self, text):
        self.machines["tm01"].run("nft", "add table inet t; add chain inet t i { type filter hook input "
                                  "priority 0; }; add rule inet t i " + text)

    def no_rule(self):
        self.machines["tm01"].run("nft", "delete", "table", "inet", "t")


def ended(process):
    process.terminate()
    return process.shown + process.communicate()[0]


def states(rows, protocol):
    return {(row["address"], row["state"]) for row in rows if row["protocol"] == protocol}


def what_is_written(kit):
    listed = json.loads((kit.folder.parent / "manifest.json").read_text("utf-8"))["files"]
    purposes = {(file["path"], file["purpose"], *file["hosts"]) for file in listed}
    checks.expect("files", purposes == {
        ("probe-kit/admin/listen.py", "listener", "admin"), ("probe-kit/admin/send.py", "sender", "admin"),
        ("probe-kit/admin/probes.json", "rules", "admin"), ("probe-kit/fs01/send.py", "sender", "fs01"),
        ("probe-kit/fs01/probes.json", "rules", "fs01"), ("probe-kit/fs02/send.ps1", "sender", "fs02"),
        ("probe-kit/fs02/probes.json", "rules", "fs02"), ("probe-kit/tm01/listen.py", "listener", "tm01"),
        ("probe-kit/tm01/send.py", "sender", "tm01"), ("probe-kit/tm01/probes.json", "rules", "tm01")},
        purposes)
    machines.run("/usr/bin/python3", "-m", "pyflakes", *map(str, kit.folder.glob("*/*.py")))
    page = (SOURCE / "resources/help/target-probe-kit.md").read_text("utf-8")
    for script, words in re.findall(r"^    python3 (\w+\.py)(.*)$", page, re.M):
        usage = machines.run("/usr/bin/python3", str(kit.folder / "tm01" / script), "--help")
        for switch in re.findall(r"--\w+", words):
            checks.expect(f"{script} has no {switch}", switch in usage, usage)


def without_a_rule(kit):
    listener = kit.listener()
    code, rows = kit.send()
    checks.expect("everything is open", code == 0 and states(rows, "UDP") == states(rows, "TCP") ==
                  {(address, "open") for address in BOTH}, rows)
    first = rows[0]
    checks.expect("a row as of verify", list(first) == [
        "rule", "source", "destination", "address", "protocol", "port", "state", "ms", "detail"] and
        first["source"] == "fs01" and first["destination"] == "tm01" and
        type(first["port"]) is int and type(first["ms"]) is int, first)
    code, rows = kit.send("--address", "fd00::1")
    checks.expect("one address", code == 0 and {row["address"] for row in rows} == {"fd00::1"}, rows)
    code, said = kit.send("--address", "10.0.0.2")
    checks.expect("nobody's address", code == 2 and "sends nothing to 10.0.0.2" in said, said)
    shown = ended(listener)
    for address in ADDRESSES["fs01"]:
        for what in ("UDP 10000", "TCP 10001"):
            checks.expect(f"{what} heard", f"heard: {what} from {address}\n" in shown, shown)


def with_a_rule(kit):
    listener = kit.listener()
    kit.rule("ip protocol udp udp dport 10000 drop; add rule inet t i ip6 nexthdr tcp tcp dport 10001 drop")
    code, rows = kit.send()
    checks.expect("dropped over IPv4", code == 1 and states(rows, "UDP") ==
                  {("10.0.0.1", "filtered"), ("fd00::1", "open")}, rows)
    checks.expect("dropped over IPv6", states(rows, "TCP") ==
                  {("10.0.0.1", "open"), ("fd00::1", "filtered")}, rows)
    kit.no_rule()
    kit.rule("udp dport 10000 reject with icmpx admin-prohibited")
    _, rows = kit.send()
    checks.expect("prohibited", states(rows, "UDP") == {(address, "filtered") for address in BOTH}, rows)
    kit.no_rule()
    ended(listener)
    code, rows = kit.send()
    checks.expect("nobody listens", code == 0 and {row["state"] for row in rows} == {"refused"}, rows)
    checks.expect("strict", kit.send("--strict")[0] == 1)


def only_with_the_token(kit):
    token = json.loads((kit.folder / "tm01/probes.json").read_text("utf-8"))["token"].encode("ascii")
    number = b"0" * 32
    good = b"portolan-probe " + token + b" " + number
    reply = b"portolan-reply " + hashlib.sha256(token + number).hexdigest().encode("ascii")
    bad = [b"", b"x", good + b"\n", good[:-1], good.replace(token, b"0" * 32), reply, good * 30]
    listener = kit.listener()
    shown = kit.machines["fs01"].run("/usr/bin/python3", "-c", ASK,
                                     input="".join(one.hex() + "\n" for one in [*bad, good]))
    checks.expect("answers", shown.split() == ["silent"] * len(bad) + [reply.hex()], shown)
    checks.expect("no more than it was asked", len(reply) < len(good))
    ended(listener)


def ports_in_use(kit):
    other = kit.machines["tm01"].start("/usr/bin/python3", "-c", """
import socket, time
s = socket.socket(socket.AF_INET6, socket.SOCK_DGRAM); s.bind(("::", 10000))
print("up", flush=True); time.sleep(60)""")
    other.stdout.readline()
    listener = kit.listener("--seconds", "3")
    checks.expect("what is in use", "not listening: UDP 10000 (data-stream.syslog/in): another program"
                  in listener.shown and "listening: TCP 10001 (data-stream.amqp/in)" in listener.shown,
                  listener.shown)
    code, rows = kit.send()
    checks.expect("another program does not prove it", code == 1 and
                  {state for _, state in states(rows, "UDP")} == {"filtered"}, rows)
    begin = time.monotonic()
    checks.expect("it ends by itself", listener.wait(20) == 0 and time.monotonic() - begin < 10)
    other.kill()


def what_has_no_address(kit):
    rows = json.loads((kit.folder / "tm01/probes.json").read_text("utf-8"))
    kinds = {(row["destination"], row["kind"], row["where"]) for row in rows["send"]}
    checks.expect("the server's leg", ("admin", "network", "10.0.2.0/24") in kinds, kinds)
    command = kit.machines["tm01"].entered("/usr/bin/python3", str(kit.folder / "tm01/send.py"))
    done = subprocess.run(command, text=True, capture_output=True, check=False)
    checks.expect("a network is not tried", "a network: --address says" in done.stdout and
                  done.returncode == 0, done)
    done = subprocess.run([*command, "--address", "10.0.2.77"], text=True, capture_output=True, check=False)
    checks.expect("one of its addresses is", " 10.0.2.77 " in done.stdout, done)
    broken = kit.folder / "fs01/probes.json"
    broken.write_text("{", "ascii")
    checks.expect("broken data", "cannot read" in subprocess.run(
        [*command[:-1], str(kit.folder / "fs01/send.py")], text=True, capture_output=True,
        check=False).stderr)


def main():
    machines.enter_machine()
    os.environ["PATH"] = "/usr/sbin:/usr/bin:/sbin:/bin"
    with tempfile.TemporaryDirectory() as name:
        kit = Kit(pathlib.Path(name))
        for step in (what_is_written, without_a_rule, with_a_rule, only_with_the_token, ports_in_use,
                     what_has_no_address):
            step(kit)
    checks.finish()


main()
