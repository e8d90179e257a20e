#!/usr/bin/env python3
"""rules.nft of a host, loaded as it is, lets through what the drawing says, and nothing else.

Every address at the edge of what the drawing allows tries every port at the edge of what the ports
page names, over TCP and UDP, IPv4 and IPv6, inwards and outwards. What should pass is written down
here a second time, by hand. Needs nft, ip and unshare; root or user namespaces.
"""

import json
import os
import pathlib
import sys
import tempfile

SOURCE = pathlib.Path(os.environ["SOURCE_DIR"])
sys.path.insert(0, str(SOURCE / "tests/support"))

import machines  # noqa: E402
import traffic  # noqa: E402

def make_scripts(folder, outbound):
    drawing = json.loads((SOURCE / "tests/data/nftables/site.portolan").read_text("utf-8"))
    drawing["settings"]["outbound"] = outbound
    path = folder / f"{outbound}.portolan"
    path.write_text(json.dumps(drawing), "utf-8")
    machines.run(os.environ["PORTOLAN"], "scripts", str(path), "-o", str(folder / outbound),
                 "--target", "linux-nftables")
    return folder / outbound


def check_host(what, rules_file, own, rules_in, rules_out):
    before = machines.run("nft", "-s", "list", "ruleset")
    peer = machines.Peer(traffic.OTHERS + (traffic.SERVER if own != traffic.SERVER else []))
    machines.give_addresses(own)
    machines.run("nft", "-f", str(rules_file))
    once = machines.run("nft", "-s", "list", "ruleset")
    peer.call("listen", traffic.PORTS + [67, 547], traffic.PORTS + [67, 547])
    traffic.check_kept_open(what, peer, own)
    traffic.check_inbound(what, peer, own, rules_in)
    traffic.check_outbound(what, peer, own, rules_out)
    machines.run("nft", "-f", str(rules_file))
    traffic.expect(f"{what}: loaded twice is not as once",
           machines.run("nft", "-s", "list", "ruleset") == once)
    peer.close()
    machines.run("nft", "delete", "table", "inet", "portolan")
    traffic.expect(f"{what}: something stays behind",
           machines.run("nft", "-s", "list", "ruleset") == before)


def main():
    machines.enter_machine()
    machines.allow_many_sockets()
    machines.run("nft", "add table inet other { chain other { type filter hook input priority 5; } ; }")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for outbound in ("restricted", "open"):
            scripts = make_scripts(folder, outbound)
            restricted = outbound == "restricted"
            check_host(f"tm01 {outbound}", scripts / "tm01/linux-nftables/rules.nft", traffic.SERVER,
                       traffic.SERVER_IN, traffic.SERVER_OUT + traffic.KEPT_OUT if restricted else None)
            check_host(f"fs01 {outbound}", scripts / "fs01/linux-nftables/rules.nft", traffic.AGENT,
                       traffic.AGENT_IN, traffic.AGENT_OUT + traffic.KEPT_OUT if restricted else None)
    if traffic.failed:
        raise SystemExit(f"{len(traffic.failed)} failures")


main()
