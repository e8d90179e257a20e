#!/usr/bin/env python3
"""`portolan probe` between machines of their own: what listens, refuses, drops, prohibits and is slow
is told apart, over both families; names are looked up at a name server of the test's own and each of
their addresses is tried; nothing is sent without --from-here. And what it and real verify scripts
find out is put together by `portolan results`. Needs ip, nft and unshare; root or user namespaces."""
import csv
import io
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

SOURCE = pathlib.Path(os.environ["SOURCE_DIR"])
sys.path.insert(0, str(SOURCE / "tests/support"))

import fleetmachines  # noqa: E402
import machines  # noqa: E402
from commandline import PORTOLAN, environment, expect, finish  # noqa: E402

ADDRESSES = {"here": ["10.0.0.50", "fd00::50"], "dc": ["10.0.0.1", "10.0.0.2", "fd00::1"],
             "tm": ["10.0.0.10"], "dns": ["10.0.0.53"]}
ZONE = {"multi.test": ["10.0.0.1", "10.0.0.2", "fd00::1"], "six.test": ["fd00::1"],
        "silent.test": "silent", "refused.test": "refused", "failing.test": "failing",
        "liar.test": ["0.0.0.0", "224.0.0.1", "10.0.0.2"],
        "me.test": ["127.0.0.1", "::1"], "10.0.0.1": ["multi.test"], "10.0.0.2": ["elsewhere.test"],
        "elsewhere.test": ["10.9.9.9"], "fd00::1": ["six.test"], "10.0.0.9": ["bad name;x.test"],
        "10.0.0.10": "silent", "10.0.0.11": "refused"}
DC = {"domain-controller": {}}
DRAWING = {
    "format": "portolan-topology", "version": 1, "title": "Probes",
    "hosts": [
        {"id": "tm01", "addresses": ["10.0.0.10"], "platform": "linux", "roles": {"threat-manager": {}}},
        {"id": "dc01", "addresses": ["10.0.0.1", "fd00::1"], "roles": DC},
        {"id": "gone", "addresses": ["10.0.0.77"], "roles": DC},
        {"id": "group", "addresses": ["10.0.0.0/30"], "roles": DC},
        {"id": "multi", "name": "multi.test", "roles": DC},
        {"id": "six", "name": "six.test", "roles": DC},
        {"id": "none", "name": "none.test", "roles": DC},
        {"id": "silent", "name": "silent.test", "roles": DC},
        {"id": "refused", "name": "refused.test", "roles": DC},
        {"id": "liar", "name": "liar.test", "roles": DC}]}
LISTEN = """
import socket, sys, time
held = []
for family, any_address in ((socket.AF_INET, "0.0.0.0"), (socket.AF_INET6, "::")):
    for port in map(int, sys.argv[1:]):
        one = socket.socket(family)
        one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            one.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        one.bind((any_address, port))
        one.listen(4096)
        held.append(one)
print("ready", flush=True)
while True:
    time.sleep(1000)
"""
# 88 listens, 135 does not; 389 is dropped, 9389 prohibited, over IPv4 only.
DROPS = """
table inet t {
    chain i {
        type filter hook input priority 0;
        meta nfproto ipv4 tcp dport 389 drop
        meta nfproto ipv4 tcp dport 9389 reject with icmp admin-prohibited
    }
}
"""
COUNTER = """
table inet watch {
    chain o {
        type filter hook output priority 0;
        meta l4proto { tcp, udp } counter
    }
}
"""


def start(machine, *command):
    process = machine.start(*command)
    while True:
        line = process.stdout.readline()
        if line == "ready\n":
            return process
        if not line:
            raise SystemExit(f"{command[:2]} ended")


def brief(rows):
    return [(row["destination"], row["address"], row["port"], row["state"], row["ms"]) for row in rows]


class Bench:
    def __init__(self, folder):
        self.folder = folder
        self.file = folder / "drawing.portolan"
        self.file.write_text(json.dumps(DRAWING), "utf-8")
        self.machines = fleetmachines.start(ADDRESSES)
        self.here = self.machines["here"]
        python = sys.executable
        self.running = [
            start(self.machines["dc"], python, "-c", LISTEN, "88", "389", "9389"),
            start(self.machines["dns"], python, str(SOURCE / "tests/support/nameserver.py"),
                  json.dumps(ZONE))]
        self.machines["dc"].run("nft", "-f", "-", input=DROPS)
        self.here.run("nft", "-f", "-", input=COUNTER)
        for path, text in (("/etc/resolv.conf", "nameserver 10.0.0.53\noptions timeout:1 attempts:1\n"),
                           ("/etc/nsswitch.conf", "hosts: files dns\n")):
            self.here.run("tee", path, input=text)

    def close(self):
        for process in self.running:
            process.terminate()
            process.wait()

    def run(self, *words):
        command = self.here.entered(PORTOLAN, *map(str, words))
        return subprocess.run(command, text=True, capture_output=True, env=environment(), check=False,
                              timeout=120)

    def probe(self, *words, code=0, seconds=2):
        done = self.run("probe", self.file, "--timeout", seconds, "--format", "json", *words)
        expect(done.returncode == code, f"probe {words}: exit code {done.returncode}: {done.stderr}")
        expect(bool(done.stderr) == (code != 0), f"probe {words}: standard error {done.stderr!r}")
        return json.loads(done.stdout)

    def sent(self):
        """Packets of TCP and UDP that left here so far."""
        words = self.here.run("nft", "list", "table", "inet", "watch").split()
        return int(words[words.index("packets") + 1])


def states(rows, address, destination=None):
    return {row["port"]: row["state"] for row in rows
            if row["address"] == address and destination in (None, row["destination"])}


def check_nothing_is_sent(bench):
    rows = bench.probe()
    expect(rows != [] and {row["state"] for row in rows} == {"not-proved"}, f"a plan with states: {brief(rows)}")
    expect(bench.sent() == 0, f"{bench.sent()} packets without --from-here")


def check_one_host(bench):
    rows = bench.probe("--from-here", "--host", "dc01", code=1)
    expect(bench.sent() > 0, "the watch sees nothing")
    expect(list(rows[0]) == ["rule", "source", "destination", "address", "protocol", "port", "state",
                             "ms", "detail"], f"fields {list(rows[0])}")
    expect({(row["source"], row["destination"], row["protocol"]) for row in rows} == {("", "dc01", "TCP")},
           f"ends: {brief(rows)}")
    expect(states(rows, "10.0.0.1") ==
           {88: "open", 135: "refused", 389: "filtered", 9389: "filtered", "49152-65535": "not-proved"},
           f"over IPv4: {states(rows, '10.0.0.1')}")
    expect(states(rows, "fd00::1") ==
           {88: "open", 135: "refused", 389: "open", 9389: "open", "49152-65535": "not-proved"},
           f"over IPv6: {states(rows, 'fd00::1')}")
    by_port = {row["port"]: row for row in rows if row["address"] == "10.0.0.1"}
    expect(1900 <= by_port[389]["ms"] <= 4000, f"a time-out of 2 s took {by_port[389]['ms']} ms")
    expect(by_port["49152-65535"]["ms"] is None, "what is not tried has a time")


def check_names(bench):
    rows = bench.probe("--from-here", "--host", "multi", "--host", "six", "--host", "none", "--host", "refused",
                       "--host", "liar", "--host", "silent", code=1)
    for address in ("10.0.0.1", "10.0.0.2", "fd00::1"):
        expect(states(rows, address, "multi").get(88) == "open", f"multi.test: {address} was not tried")
    expect({row["address"] for row in rows if row["destination"] == "six" and row["port"] == 88} == {"fd00::1"},
           "six.test is not IPv6 only")
    expect({row["address"] for row in rows if row["destination"] == "liar" and row["port"] == 88} ==
           {"10.0.0.2"}, "an address that no host has was tried")
    for host in ("none", "silent", "refused"):
        found = [row for row in rows if row["destination"] == host]
        expect(found != [] and {row["state"] for row in found} == {"not-proved"} and
               {row["address"] for row in found} == {host + ".test"}, f"{host}.test: {brief(found)}")
    details = {host: {row["detail"] for row in rows if row["destination"] == host and row["port"] == 88}
               for host in ("none", "silent")}
    expect(details["none"] != details["silent"], f"no such name and no answer are the same: {details}")


def check_networks(bench):
    rows = bench.probe("--from-here", "--host", "group")
    expect({row["address"] for row in rows} == {"10.0.0.0/30"}, f"a network was tried unasked: {brief(rows)}")
    rows = bench.probe("--from-here", "--host", "group", "--all", code=1)
    expect(states(rows, "10.0.0.1")[88] == "open" and states(rows, "10.0.0.2")[88] == "open",
           f"with --all: {brief(rows)}")
    rows = bench.probe("--from-here", "--host", "group", "--all", "--most", "3")
    expect({row["address"] for row in rows} == {"10.0.0.0/30"}, f"more than --most was tried: {brief(rows)}")
    text = bench.run("probe", bench.file, "--host", "group").stdout
    expect("10.0.0.0/30, addresses: 4" in text and "not the source" in text, f"remarks: {text}")


def check_no_such_machine(bench):
    rows = bench.probe("--from-here", "--host", "gone", seconds=5, code=1)
    found, = [row for row in rows if row["port"] == 88]
    expect(found["state"] == "filtered", f"no such machine: {found}")


def check_slow(bench):
    """The first packet is lost, and sent again after a second."""
    bench.machines["dc"].run("nft", "-f", "-", input="""
        flush chain inet t i
        add rule inet t i tcp dport 88 tcp flags syn ct state new limit rate over 1/day burst 1 packets accept
        add rule inet t i tcp dport 88 tcp flags syn drop
    """)
    rows = bench.probe("--from-here", "--host", "dc01", seconds=8)
    slow = [row["ms"] for row in rows if row["port"] == 88 and row["state"] == "open"]
    expect(len(slow) == 2 and max(slow) >= 900, f"slow: {brief(rows)}")
    bench.machines["dc"].run("nft", "-f", "-", input="flush ruleset\n" + DROPS)


UNRESOLVED = {
    "format": "portolan-topology", "version": 1, "title": "Names",
    "hosts": [
        {"id": name, **what, "roles": DC} for name, what in {
            "multi": {"name": "multi.test"}, "six": {"name": "six.test"}, "none": {"name": "none.test"},
            "silent": {"name": "silent.test"}, "failing": {"name": "failing.test"}, "me": {"name": "me.test"},
            "both": {"name": "multi.test", "addresses": ["10.1.1.1"]}, "a1": {"addresses": ["10.0.0.1"]},
            "a2": {"addresses": ["10.0.0.2"]}, "a6": {"addresses": ["fd00::1", "10.3.0.0/24"]},
            "a9": {"addresses": ["10.0.0.9"]}, "a10": {"addresses": ["10.0.0.10"]},
            "a11": {"addresses": ["10.0.0.11"]}, "a12": {"addresses": ["10.0.0.12"]}}.items()]}
# Of what is no name, the system's own resolver says nothing.
FOUND = {
    "multi": "addresses", "six": "addresses", "none": "unknown", "silent": "no-answer", "failing": "no-answer",
    "me": "doubtful", "a1": "name", "a2": "doubtful", "a6": "name", "a9": "unknown", "a10": "unknown",
    "a11": "unknown", "a12": "unknown"}


def check_resolving(bench):
    file, out = bench.folder / "names.portolan", bench.folder / "resolved.portolan"
    file.write_text(json.dumps(UNRESOLVED), "utf-8")
    before = bench.sent()
    done = bench.run("resolve", file, "--format", "json")
    rows = {row["host"]: row for row in json.loads(done.stdout)}
    found = {host: row["finding"] for host, row in rows.items()}
    expect(done.returncode == 1 and done.stderr.count("\n") == 1, f"resolve: {done.returncode} {done.stderr}")
    expect(found == FOUND, f"found: {found}")
    expect(all(list(row) == ["host", "questions", "finding", "addresses", "name", "detail"]
               for row in rows.values()), f"fields of resolve: {rows}")
    expect(rows["multi"]["addresses"] == ["10.0.0.1", "10.0.0.2", "fd00::1"], f"addresses: {rows['multi']}")
    expect(bench.sent() > before, "nothing was asked")
    expect(not out.exists() and json.loads(file.read_text("utf-8")) == UNRESOLVED, "written without -o")
    done = bench.run("resolve", file, "-o", out)
    hosts = {host["id"]: host for host in json.loads(out.read_text("utf-8"))["hosts"]}
    expect(done.returncode == 1 and hosts["six"]["addresses"] == ["fd00::1"] and hosts["a1"]["name"] == "multi.test",
           f"resolved: {hosts}")
    for host in UNRESOLVED["hosts"]:
        changed = hosts[host["id"]]
        expect(FOUND.get(host["id"]) in ("addresses", "name") or
               (host.get("name"), host.get("addresses")) == (changed.get("name"), changed.get("addresses")),
               f"changed: {changed}")
    done = bench.run("resolve", file, "--host", "six", "-o", "-")
    expect(done.returncode == 0 and json.loads(done.stdout)["format"] == "portolan-topology", f"to stdout: {done}")


def check_deadline(bench):
    """A resolver that waits for ever is not waited for, not even at the program's end."""
    path = "/etc/resolv.conf"
    patient = "nameserver 10.0.0.53\noptions timeout:30 attempts:2\n"
    usual = bench.here.run("cat", path)
    bench.here.run("tee", path, input=patient)
    begin = time.monotonic()
    done = bench.run("resolve", bench.folder / "names.portolan", "--host", "silent", "--format", "json")
    seconds = time.monotonic() - begin
    bench.here.run("tee", path, input=usual)
    expect(json.loads(done.stdout)[0]["finding"] == "no-answer" and 19 <= seconds <= 28,
           f"a look-up without an answer took {seconds:.0f} s: {done}")


def check_formats(bench):
    done = bench.run("probe", bench.file, "--host", "dc01", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    expect(done.returncode == 0 and rows[0]["destination"] == "dc01", f"CSV: {done}")
    wrong = bench.run("probe", bench.file, "--rate", "0")
    expect(wrong.returncode == 2 and wrong.stderr.count("\n") == 1, f"--rate 0: {wrong}")


def check_results(bench):
    """Real scripts on the source and real checks from here, put together."""
    scripts = bench.folder / "scripts"
    done = bench.run("scripts", bench.file, "-o", scripts, "--host", "tm01")
    expect(done.returncode == 0, f"scripts: {done}")
    results = bench.folder / "results"
    (results / "tm01").mkdir(parents=True)
    verify = scripts / "tm01/linux-nftables/verify.sh"
    tm = bench.machines["tm"]
    subprocess.run(tm.entered("bash", str(verify), "--json", str(results / "tm01/verify.json")),
                   capture_output=True, check=False, timeout=120)
    (results / "here.json").write_text(json.dumps(bench.probe("--from-here", "--host", "dc01", code=1)), "utf-8")
    done = bench.run("results", bench.file, results, "--format", "json", "--host", "dc01")
    expect(done.returncode == 1 and done.stderr.count("\n") == 1, f"results: {done.returncode} {done.stderr}")
    verdicts = {row["ports"]: row for row in json.loads(done.stdout)
                if (row["source"], row["destination"]) == ("tm01", "dc01")}
    expect(all(list(row) == ["verdict", "source", "destination", "protocol", "ports", "requirement", "fromSource",
                             "atDestination", "fromHere", "time", "why"] for row in verdicts.values()),
           f"fields of results: {verdicts}")
    shown = {ports: row["verdict"] for ports, row in verdicts.items()}
    expect(shown == {"88": "proven", "135": "proven", "389": "refuted", "9389": "refuted",
                     "49152-65535": "unproved"}, f"verdicts: {shown}")
    expect((verdicts["88"]["fromSource"], verdicts["135"]["fromSource"], verdicts["389"]["fromHere"]) ==
           ("open", "refused", "filtered"), f"who saw what: {verdicts}")
    page = bench.folder / "report.html"
    done = bench.run("results", bench.file, results, "-o", page)
    expect(done.returncode == 1 and "refuted" in page.read_text("utf-8"), f"HTML: {done}")
    check_old(bench, results)


def check_old(bench, results):
    month_ago = time.time() - 40 * 86400
    os.utime(results / "tm01/verify.json", (month_ago, month_ago))
    done = bench.run("results", bench.file, results, "--format", "json", "--host", "dc01")
    shown = {row["ports"]: row["verdict"] for row in json.loads(done.stdout)}
    expect(done.returncode == 0 and shown["88"] == "old", f"results of 40 days ago: {done.stderr} {shown}")
    done = bench.run("results", bench.file, results, "--format", "json", "--host", "dc01", "--max-age", "60")
    expect(done.returncode == 1, f"with --max-age: {done.returncode}")
    (results / "broken.json").write_text("[", "utf-8")
    done = bench.run("results", bench.file, results)
    expect(done.returncode == 3 and done.stdout == "" and "broken.json" in done.stderr, f"a broken file: {done}")


def main():
    machines.enter_machine()
    with tempfile.TemporaryDirectory() as name:
        bench = Bench(pathlib.Path(name))
        for check in (check_nothing_is_sent, check_one_host, check_names, check_networks,
                      check_no_such_machine, check_slow, check_resolving, check_deadline, check_formats, check_results):
            check(bench)
        bench.close()
    finish()


if __name__ == "__main__":
    main()
