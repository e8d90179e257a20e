"""Drawings that no person would make, but that a person may: everything that matters to the rules,
mixed without taste. The same seed gives the same drawing."""

import ipaddress
import random

INVALID = [
    "010.0.0.1", "10.0.0.01", "10.1", "167772161", "0x0a.0.0.1", "10.0.0.256", "10.0.0.1.2",
    "10.0.0.", ".10.0.0", "10.0.0.5/24", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/-1", "/24",
    "10.0.0.0/255.255.255.0", "10.0.0.0/24/24", "10.0.0.9-10.0.0.1", "10.0.0.1-", "-10.0.0.1",
    "10.0.0.1-10.0.0.2-10.0.0.3", "10.0.0.0/30-10.0.0.9", "10.0.0.1-fd00::1", "10.0.0.1-9",
    "10.0.0.1,10.0.0.2", "10.0.0.1 10.0.0.2", "10.0.0.+1", "10.0.0.1:80", "any", "*",
    "fs01.corp.example", "::ffff:10.0.0.1", "::ffff:a00:1", "0:0:0:0:0:ffff:10.0.0.0/120",
    "fe80::1%eth0", "fe80::1%1", "[fd00::1]", "fd00::1/64", "fd00::/129", "fd00::2-fd00::1",
    ":::", "1:2:3", "1::2::3", "12345::", "fd00::g", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7::8",
    "fd00:", ":fd00::1", "::10.0.0.256", "::10.0.1", "::010.0.0.1", "10.0.0.1::",
    "１０.0.0.1", "10。0。0。1", "0.0.0.0/-0", "1e1.0.0.1",
]
# Spellings and places where sets of addresses are easily wrong by one, or differently written.
SPECIAL = [
    "0.0.0.0", "255.255.255.255", "0.0.0.0-0.0.0.1", "255.255.255.254-255.255.255.255",
    "9.255.255.255-10.0.0.0", "127.255.255.255", "128.0.0.0/1", "0.0.0.0/1", "10.0.0.0/8",
    "::", "::/128", "::1", "FD00::000A", "fd00:0:0:0:0:0:0:b",
    "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "fd00::ffff - fd00::1:0", "2001:db8:0:1:1:1:1:1",
    "2001:0:0:1:0:0:0:1", "2001:db8:0:0:1:0:0:1", "2001:db8::/33", "2001:db8:8000::/33",
    "fd00::ffff:ffff:ffff:ffff", "fd00:0:0:1::", "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8",
    "10.0.0.7/32", "fd00::7/128", "10.0.0.9-10.0.0.9", "10.0.0.8   -10.0.0.11",
    "64:ff9b::10.0.0.1", "0.0.0.0/0", "::/0", "::/1",
    "8000::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
]
ROLES = ["threat-manager", "activity-monitor-agent", "threat-prevention-agent",
         "domain-controller", "postgresql", "action-service", "access-analyzer-console",
         "console-client"]
CATALOGS = ["threat-manager-3.0", "threat-manager-3.1-initial", "threat-manager-3.1"]


class RandomDrawing:
    def __init__(self, seed):
        self.random = random.Random(seed)
        count = self.random.choice([1, 3, 5, 8, 13, 21, 34])
        ids = [f"{self.random.choice('abHZ09')}{number}{self.random.choice(['', '-x', '.y', '_0'])}"
               + self.random.choice("aZ0") for number in range(count)]
        servers = self.random.choice([0, 1, 1, 1, 2, 4])
        self.servers = set(self.random.sample(ids, min(count, servers)))
        self.ids = ids
        # All servers name each other: the one case in which each end of a connection is both.
        self.are_peers = self.often(1, 4)
        self.drawing = {"format": "portolan-topology", "version": 1}
        if not self.often(1, 4):
            self.drawing["catalog"] = self.random.choice(CATALOGS)
        if not self.often(1, 4):
            self.drawing["settings"] = {
                "bidirectional": self.random.choice(["as-documented", "server-only"])}
        self.drawing["hosts"] = [self.host(name) for name in ids]

    def often(self, times, of):
        return self.random.randrange(of) < times

    def host(self, name):
        host = {"id": name, "roles": self.roles(name)}
        if not self.often(1, 5):
            host["name"] = self.random.choice(
                [f"{name}.corp.example"] * 3 + ["twin.corp.example", "Twin.corp.example", "",
                 "Ä.test"])
        if not self.often(1, 6):
            host["addresses"] = [self.entry() for _ in range(self.random.choice([0, 1, 1, 2, 5]))]
        if self.are_peers and name in self.servers:
            host["servers"] = sorted(self.servers)
        elif self.often(1, 3):
            host["servers"] = self.named_servers(name)
        if self.often(1, 2):
            host["platform"] = self.random.choice(["windows", "linux"])
        return host

    def roles(self, name):
        count = self.random.choice([0, 1, 1, 1, 2, 3, 8])
        if self.are_peers and name in self.servers and self.often(1, 2):
            count = 8
        names = self.random.sample(ROLES[1:], min(count, len(ROLES) - 1))
        if name in self.servers:
            names.insert(self.random.randrange(len(names) + 1), "threat-manager")
        if self.often(1, 8):
            names.append("mail-server")
        return {role: self.options(role) for role in names}

    def options(self, role):
        options = {}
        if self.often(1, 2) and (role.endswith("-agent") or self.often(1, 8)):
            known = ["file-system", "active-directory"]
            options["streams"] = self.random.choice(
                [[], [known[0]], [known[1]], known, ["registry"], ["registry", known[0]],
                 [known[1], known[1]]])
        if self.often(1, 10):
            options["colour"] = "blue"
        return options

    def named_servers(self, name):
        known = sorted(self.servers) or ["nobody"]
        others = [other for other in self.ids if other not in self.servers] or ["nobody"]
        return self.random.choice([
            [], [self.random.choice(known)], self.random.sample(known, len(known)), ["nobody"],
            ["nobody", self.random.choice(known)], [name], [self.random.choice(others)],
            [self.random.choice(known)] * 2, [self.random.choice(known).swapcase()]])

    def entry(self):
        kind = self.random.randrange(16)
        if kind == 0:
            return self.random.choice(INVALID)
        if kind <= 2:
            return self.random.choice(SPECIAL)
        # A small space, so that entries meet, touch and cover each other.
        base, bits = self.random.choice([(int(ipaddress.IPv4Address("10.0.0.0")), 32),
                                         (int(ipaddress.IPv6Address("fd00::")), 128)])
        kind_of = ipaddress.IPv4Address if bits == 32 else ipaddress.IPv6Address
        first = self.random.randrange(64)
        if kind <= 7:
            return self.spelling(kind_of(base + first))
        if kind <= 11:
            size = self.random.choice([1, 2, 4, 8, 16])
            length = bits - size.bit_length() + 1
            return f"{self.spelling(kind_of(base + first // size * size))}/{length}"
        last = min(first + self.random.choice([0, 1, 2, 3, 7, 15]), 63)
        dash = self.random.choice(["-", "-", " - "])
        return f"{self.spelling(kind_of(base + first))}{dash}{self.spelling(kind_of(base + last))}"

    def spelling(self, found):
        if found.version == 4 or self.often(1, 2):
            return str(found)
        return self.random.choice([found.exploded, found.exploded.upper(), str(found).upper()])

    def shuffled(self):
        """The same drawing, with everything in another order that must not matter."""
        def mixed(items):
            return self.random.sample(items, len(items))

        def mixed_host(host):
            changed = dict(mixed(list(host.items())))
            changed["roles"] = dict(mixed(list(host["roles"].items())))
            for field in ("addresses", "servers"):
                if field in host:
                    changed[field] = mixed(host[field])
            return changed
        hosts = [mixed_host(host) for host in mixed(self.drawing["hosts"])]
        return {**self.drawing, "hosts": hosts}
