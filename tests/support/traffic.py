"""Real connections between a host with rules (this machine, see machines.py) and others: every address
at the edge of what the drawing tests/data/nftables/site.portolan allows tries every port at the edge
of what the ports page names. What should pass is written down here a second time, by hand."""

import ipaddress

import machines

PORTS = [1, 21, 22, 23, 53, 68, 80, 88, 89, 110, 111, 123, 135, 389, 443, 445, 446, 514, 546, 2049,
         2222, 3389, 5434, 5435, 5436, 5439, 8079, 8080, 8081, 9389, 9999, 10000, 10001, 10002,
         19999, 20000, 20002, 20003, 49151, 49152, 60000, 65535]
OTHERS = """
10.9.1.0 10.9.1.15 10.9.1.16 10.9.0.255 10.9.2.4 10.9.2.5 10.9.2.9 10.9.2.10 10.9.3.1 10.9.3.2
10.9.3.3 10.9.4.0 10.9.4.3 10.9.4.4 10.9.4.16 10.9.4.17 10.9.4.18 10.9.5.0 10.9.5.9 10.9.5.255
10.9.4.255 10.9.6.0 10.9.6.7 10.9.6.8 10.9.7.1 10.9.7.2 10.200.0.1
fd00:9:1:: fd00:9:1::f fd00:9:1::10 fd00:9:3::1 fd00:9:3::2 fd00:9:4::11 fd00:9:4::10
fd00:9:5:: fd00:9:5::1 fd00:9:5:0:ffff:ffff:ffff:ffff fd00:9:5:1:: fd00:9:6::1 fd00:9:6::9
fd00:9:6::a fd00:9:7::2 fd00:9:7::3 fd00:dead::1
""".split()
SERVER = ["10.9.0.10", "fd00:9::10"]
AGENT = ["10.9.1.3", "fd00:9:1::3"]

# protocol, ports, other ends; as ports-requirements and the drawing have it.
MANAGEMENT = ["10.9.6.0/29", "fd00:9:6::1-fd00:9:6::9"]
ADMINS, ACCESS_ANALYZER = ["10.9.4.0/30"], ["10.9.4.17", "fd00:9:4::11"]
CONTROLLERS = ["10.9.3.1", "10.9.3.2", "fd00:9:3::1"]
ANYWHERE = ["0.0.0.0/0", "::/0"]
SSH = ("tcp", ["22", "2222"], MANAGEMENT)
SERVER_IN = [
    SSH,
    ("udp", ["10000"], ["10.9.1.0/28", "fd00:9:1::/124", "10.9.2.5-10.9.2.9"]),
    ("tcp", ["10001"], ["10.9.1.0/28", "fd00:9:1::/124", "10.9.3.1", "fd00:9:3::1"]),
    ("tcp", ["8080"], ADMINS + ACCESS_ANALYZER),
    ("tcp", ["20000-20002"], ["fd00:9:5::1"]),
]
SERVER_OUT = [
    ("tcp", ["8080"], ADMINS + ACCESS_ANALYZER + ["fd00:9:7::2"]),
    ("tcp", ["5435", "5439"], ["10.9.7.1"]),
    ("tcp", ["88", "135", "389", "9389", "49152-65535"], CONTROLLERS),
]
AGENT_IN = [
    SSH,
    ("tcp", ["445"], ["10.9.5.0/24"]),
    ("tcp", ["111", "2049"], ["fd00:9:5::/64", "10.9.5.9"]),
    ("udp", ["514"], ANYWHERE),
]
AGENT_OUT = [
    ("udp", ["10000"], SERVER),
    ("tcp", ["10001"], SERVER),
]
KEPT_OUT = [("tcp", ["53"], ANYWHERE), ("udp", ["53", "123"], ANYWHERE)]

failed = []


def expect(what, is_true):
    if not is_true:
        failed.append(what)
        print("FAILED: " + what, flush=True)


def contains(entry, address):
    address = ipaddress.ip_address(address)
    if "-" in entry:
        first, last = (ipaddress.ip_address(end) for end in entry.split("-"))
        return address.version == first.version and first <= address <= last
    return address in ipaddress.ip_network(entry)


def passes(rules, protocol, port, other):
    def has_port(ports):
        first, _, last = ports.partition("-")
        return int(first) <= port <= int(last or first)
    return any(rule[0] == protocol and any(map(has_port, rule[1])) and
               any(contains(entry, other) for entry in rule[2]) for rule in rules)


def tries_between(sources, targets, ports):
    return [[protocol, source, 0, target, port] for protocol in ("tcp", "udp")
            for source in sources for target in targets for port in ports
            if (":" in source) == (":" in target)]


def compare(what, tries, results, allowed):
    for one, result, should in zip(tries, results, allowed):
        protocol, source, source_port, target, port = one
        expect(f"{what}: {protocol} {source} ({source_port}) to {target} port {port}: {result}, "
               f"{'should pass' if should else 'should not'}", (result == "open") == should)
    print(f"{what}: {len(tries)} tries, {sum(allowed)} allowed")


def check_inbound(what, peer, own, rules):
    """Of a ruleset that closes everything else but DHCP."""
    tries = tries_between(OTHERS, own, PORTS)
    allowed = [passes(rules, one[0], one[4], one[1]) for one in tries]
    # The source port says nothing, but for DHCP.
    for source_port in (20, 22, 53, 67, 123, 547):
        for protocol in ("tcp", "udp"):
            tries += [[protocol, "10.200.0.1", source_port, own[0], port] for port in (135, 60000)]
            tries += [[protocol, "fd00:dead::1", source_port, own[1], port] for port in (135, 546)]
            allowed += [False] * 4
    tries += [["udp", "10.200.0.1", 67, own[0], 68]]
    allowed += [True]
    listeners = machines.Listeners(PORTS, PORTS)
    compare(what + " in", tries, machines.in_parts(
        tries, allowed, lambda *part: peer.call_answering(listeners, "try", *part)), allowed)
    near, far = machines.link_local(), peer.call("link-local")
    dhcp = [["udp", far, 547, near, 546], ["udp", far, 547, near, 547], ["udp", far, 1, near, 546]]
    compare(what + " in, DHCPv6", dhcp,
            peer.call_answering(listeners, "try", dhcp, 1), [True, False, False])
    listeners.close()


def check_outbound(what, peer, own, rules):
    """rules: None where nothing is restricted."""
    targets = OTHERS + (SERVER if own != SERVER else [])
    ports = PORTS if rules is not None else PORTS[::6]
    tries = tries_between(own, targets, ports)
    allowed = [rules is None or passes(rules, one[0], one[4], one[3]) for one in tries]
    tries += [["udp", own[0], 68, "10.200.0.1", 67], ["tcp", own[0], 22, "10.200.0.1", 60000],
              ["udp", own[0], 22, "10.200.0.1", 60000]]
    allowed += [True, rules is None, rules is None]
    compare(what + " out", tries, machines.in_parts(tries, allowed, machines.try_all), allowed)
    near, far = machines.link_local(), peer.call("link-local")
    dhcp = [["udp", near, 546, far, 547], ["udp", near, 1, far, 547]]
    allowed = [True, rules is None]
    compare(what + " out, DHCPv6", dhcp, machines.try_all(dhcp, sum(allowed)), allowed)


def check_kept_open(what, peer, own):
    """ICMP both ways, neighbours found anew, loopback."""
    for address, other in ((own[0], "10.200.0.1"), (own[1], "fd00:dead::1")):
        machines.run("ip", "neighbour", "flush", "all")
        expect(f"{what}: {address} answers no ping", peer.call("ping", address, other))
        machines.run("ip", "neighbour", "flush", "all")
        expect(f"{what}: no ping from {address}", machines.ping(other, address))
    loop = [[protocol, source, 0, source, 443] for protocol in ("tcp", "udp")
            for source in ("127.0.0.1", "::1")]
    listeners = machines.Listeners([443], [443])
    results = machines.try_all(loop, 4, listeners)
    listeners.close()
    expect(f"{what}: loopback is closed: {results}", results == ["open"] * 4)


def check_opened(what, peer, own, rules, left_out=()):
    """Of rules that only open ports of a host that is closed otherwise."""
    ports = [port for port in PORTS if port not in left_out]
    tries = tries_between(OTHERS, own, ports)
    allowed = [passes(rules, one[0], one[4], one[1]) for one in tries]
    listeners = machines.Listeners(ports, ports)
    compare(what + " in", tries, machines.in_parts(
        tries, allowed, lambda *part: peer.call_answering(listeners, "try", *part)), allowed)
    listeners.close()
