#!/usr/bin/env python3
"""verify.sh for nftables: what it finds open, refused, filtered and not to be proved, against real
listeners, and when its own rules are not in force. Needs nft, ip, ss and unshare; root or user
namespaces."""

import json
import os
import pathlib
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(os.environ["SOURCE_DIR"]) / "tests/support"))

import firewallscripts as fw  # noqa: E402
import machines  # noqa: E402

checks = fw.Checks()
exits = checks.exits


def verifying(scripts):
    """tm01 tries what it sends to: one end listens, one refuses, one drops, one is not there."""
    peer = machines.Peer(["10.9.4.17", "fd00:9:4::11", "10.9.7.1", "10.9.3.1", "10.9.4.0",
                          "10.9.4.1", "10.9.4.2", "10.9.4.3"])
    machines.give_addresses(["10.9.0.10", "fd00:9::10"])
    peer.call("listen", [88, 135, 8080], [])
    exits("before apply", scripts.verify(), 1, "the table inet portolan is not loaded")
    exits("apply", scripts.apply("--unattended"), 0)
    outcome = results(scripts, 1)
    got = {(row["rule"], row["address"], row["port"]): row["state"] for row in outcome}
    expected = {
        ("domain-controller.kerberos/out", "10.9.3.1", 88): "open",
        ("domain-controller.endpoint-mapper/out", "10.9.3.1", 135): "open",
        ("domain-controller.ldap/out", "10.9.3.1", 389): "refused",
        ("domain-controller.kerberos/out", "10.9.3.2", 88): "filtered",
        ("domain-controller.dynamic/out", "10.9.3.1", "49152-65535"): "not-proved",
        ("database.postgresql/out", "10.9.7.1", 5435): "refused",
        ("console.access/out", "10.9.4.0/30", 8080): "not-proved",
        ("data-stream.access-analyzer/out", "10.9.4.17", 8080): "not-proved",
        ("data-stream.syslog/in", "", 10000): "refused",
        ("server.dynamic-ports", "", "49152-65535"): "not-proved",
    }
    for key, state in expected.items():
        checks.expect(f"verify: {key} is {got.get(key)}, not {state}", got.get(key) == state)
    for row in outcome:
        checks.expect(f"fields of {row}", list(row) == [
            "rule", "source", "destination", "address", "protocol", "port", "state", "ms",
            "detail"] and isinstance(row["detail"], str))
    incoming_rules(scripts)
    every_address(scripts)
    agent(scripts, peer)


def every_address(scripts):
    """--all tries each address of a network, of at most 256 of them."""
    drawing = fw.site()
    for host in drawing["hosts"]:
        if host["id"] == "pg01":
            host["addresses"] = ["10.9.4.2-10.9.4.3", "10.9.7.0/31", "10.9.10.0/23"]
    with tempfile.TemporaryDirectory(dir="/run") as folder:
        fw.write_scripts(drawing, folder)
        own = fw.Scripts(f"{folder}/tm01/linux-nftables", scripts.tools)
        for switches, states in (([], {"10.9.4.2/31": "not-proved",
                                       "10.9.7.0/31": "not-proved", "10.9.10.0/23": "not-proved"}),
                                 (["--all"], {"10.9.4.2": "refused", "10.9.4.3": "refused",
                                              "10.9.7.0": "filtered", "10.9.7.1": "refused",
                                              "10.9.10.0/23": "not-proved"})):
            got = {row["address"]: row["state"] for row in results(own, 1, *switches)
                   if row["rule"] == "database.postgresql/out" and row["port"] == 5435}
            checks.expect(f"verify {switches}: {got}", got == states)


def results(scripts, code, *switches):
    done = scripts.verify("--json", "/run/results.json", *switches)
    exits("verify", done, code)
    text = pathlib.Path("/run/results.json").read_text("utf-8")
    return json.loads(text)


def incoming_rules(scripts):
    """Verify tells when its own rules are not in force as they were made."""
    state = {row["rule"]: row["state"] for row in results(scripts, 1)}
    checks.expect("the rule is there", state["data-stream.amqp/in"] == "refused")
    listeners = machines.Listeners([10001], [])
    state = {row["rule"]: row["state"] for row in results(scripts, 1)}
    checks.expect("the rule serves", state["data-stream.amqp/in"] == "open")
    listeners.close()
    for what, change in (
            ("removed element", "delete element inet portolan in_data-stream.amqp_ipv4 "
                                "{ 10.9.3.1 }"),
            ("added drop", "insert rule inet portolan input tcp dport 10001 drop"),
            ("another table", "table inet they { chain in { type filter hook input priority 10; "
                              "policy drop; }; }")):
        exits("apply", scripts.apply("--unattended"), 0)
        machines.run("nft", change)
        state = {row["rule"]: row["state"] for row in results(scripts, 1)}
        checks.expect(f"{what} is seen", state["data-stream.amqp/in"] == "filtered", str(state))
    machines.run("nft", "delete", "table", "inet", "they")
    exits("remove", scripts.remove(), 0)


def agent(scripts, peer):
    """fs01 has nothing filtered when its server answers; refused counts with --strict only."""
    own = fw.Scripts(scripts.folder.parents[1] / "fs01/linux-nftables", scripts.tools)
    peer.close()
    server = machines.Peer(["10.9.0.10", "fd00:9::10"])
    machines.give_addresses(["10.9.1.3", "fd00:9:1::3"])
    exits("apply", own.apply("--unattended"), 0)
    rows = results(own, 0)
    checks.expect("refused by the server", [row["state"] for row in rows if row["port"] == 10001]
                  == ["refused", "refused"], str(rows))
    checks.expect("UDP proves nothing", all(row["state"] == "not-proved" for row in rows
                                            if row["protocol"] == "UDP"), str(rows))
    results(own, 1, "--strict")
    printed = json.loads(own.verify("--json", "-").stdout)
    checks.expect("--json - prints nothing but JSON", len(printed) == len(rows))
    server.call("listen", [10001], [])
    rows = results(own, 0, "--strict")
    checks.expect("the server listens", [row["state"] for row in rows if row["port"] == 10001]
                  == ["open", "open"], str(rows))
    server.close()
    exits("remove", own.remove(), 0)


def main():
    machines.enter_machine()
    with tempfile.TemporaryDirectory(dir="/run") as folder:
        fw.write_scripts(fw.site(), folder)
        fw.fresh()
        verifying(fw.Scripts(f"{folder}/tm01/linux-nftables", fw.tools_folder()))
    checks.finish()


main()
