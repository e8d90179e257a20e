"""What the rules of a drawing must be, told a second time.

Written from the vendor's page and the format of drawings alone, with Python's own address types and
the plainest loops that do it, so that it shares no mistake with the program. Never mend it by
looking into model/: where the two differ, the documents decide.
"""

import ipaddress
import re

NEWEST = "threat-manager-3.1"
DYNAMIC = "49152-65535"

# Which roles a requirement ties, and the streams that use it; None: whoever has the role.
SYSLOG = [("activity-monitor-agent", "file-system")]
AMQP = [("activity-monitor-agent", "active-directory"),
        ("threat-prevention-agent", "active-directory"),
        ("threat-prevention-agent", "file-system")]
STREAMS = {"active-directory", "file-system"}

DATA = "Data Stream Firewall Rules"
LOOPBACK = "Application Services Firewall Rules"
DATABASE = "Database Firewall Rules"
CONSOLE = "Application Console Access Firewall Rules"
CONTROLLERS = "Active Directory Domain Controllers Firewall Rules"
ACTIONS = "Remote Action Service Firewall Rules"


def page(database_ports, services=(), ldaps=()):
    """The rows of the page: section, id, direction, protocol, ports, ties."""
    controllers = [("domain-controller", None)]
    return [
        (DATA, "data-stream.syslog", "Inbound", "UDP", "10000", SYSLOG),
        (DATA, "data-stream.amqp", "Inbound", "TCP", "10001", AMQP),
        (DATA, "data-stream.access-analyzer", "Bidirectional", "TCP", "8080",
         [("access-analyzer-console", None)]),
        *services,
        (DATABASE, "database.postgresql", "Outbound", "TCP", database_ports,
         [("postgresql", None)]),
        (CONSOLE, "console.access", "Bidirectional", "TCP", "8080", [("console-client", None)]),
        (CONSOLE, "server.dynamic-ports", "", "", DYNAMIC, []),
        (CONTROLLERS, "domain-controller.kerberos", "Outbound", "TCP", "88", controllers),
        (CONTROLLERS, "domain-controller.endpoint-mapper", "Outbound", "TCP", "135", controllers),
        (CONTROLLERS, "domain-controller.ldap", "Outbound", "TCP", "389", controllers),
        *[(CONTROLLERS, name, "Outbound", "TCP", ports, controllers) for name, ports in ldaps],
        (CONTROLLERS, "domain-controller.adws", "Outbound", "TCP", "9389", controllers),
        (CONTROLLERS, "domain-controller.dynamic", "Outbound", "TCP", DYNAMIC, controllers),
        (ACTIONS, "action-service.remote", "Outbound", "TCP", "8080", [("action-service", None)]),
    ]


# Problems whose meaning the format's documents fix to the letter, with their severity.
SEVERITIES = {
    "invalid-address": "error", "no-name-or-address": "error", "no-threat-manager": "error",
    "unknown-server": "error", "any-address": "warning", "duplicate-address": "warning",
    "duplicate-name": "warning", "no-common-family": "warning", "remote-postgresql": "warning",
    "unknown-role": "warning", "action-service-direction": "hint", "bidirectional-letter": "hint",
    "name-only": "hint", "postgresql-direction": "hint",
}
ROLES = {"threat-manager", "activity-monitor-agent", "threat-prevention-agent",
         "domain-controller", "postgresql", "action-service", "access-analyzer-console",
         "console-client"}

CATALOGS = {
    "threat-manager-3.0": page(
        "5432",
        [(LOOPBACK, "application-services.login", "Bidirectional", "TCP", "55555,55556", []),
         (LOOPBACK, "application-services.event-service", "Bidirectional", "TCP", "55557", []),
         (LOOPBACK, "application-services.dynamic", "Bidirectional", "TCP", DYNAMIC, [])],
        [("domain-controller.ldaps", "636")]),
    "threat-manager-3.1-initial": page("5435"),
    "threat-manager-3.1": page("5435,5439"),
}


# --- Addresses: runs of numbers, apart for each family ------------------------------------------

MAPPED = ipaddress.ip_network("::ffff:0:0/96")


def address(text):
    """An address as (family, number); None where it is none."""
    if re.fullmatch(r"\d{1,3}(\.\d{1,3}){3}", text, re.ASCII):
        parts = text.split(".")
        if any(str(int(part)) != part or int(part) > 255 for part in parts):
            return None
        return 4, int.from_bytes(bytes(map(int, parts)), "big")
    if not re.fullmatch(r"[0-9A-Fa-f:.]+", text, re.ASCII):
        return None
    try:
        found = ipaddress.IPv6Address(text)
    except ValueError:
        return None
    return None if found in MAPPED else (6, int(found))


def entry(text):
    """What one entry of a host covers, as (family, first, last); None where it is invalid."""
    if "/" in text:
        base, _, length = text.partition("/")
        found = address(base)
        if found is None or not re.fullmatch(r"\d+", length, re.ASCII):
            return None
        bits = 32 if found[0] == 4 else 128
        if int(length) > bits:
            return None
        size = 1 << (bits - int(length))
        if found[1] % size:
            return None
        return found[0], found[1], found[1] + size - 1
    parts = text.split("-")
    ends = [address(part.strip(" ") if parts[1:] else part) for part in parts]
    if len(ends) > 2 or None in ends or ends[0][0] != ends[-1][0] or ends[0][1] > ends[-1][1]:
        return None
    return ends[0][0], ends[0][1], ends[-1][1]


def spelled(family, first, last):
    kind = ipaddress.IPv4Address if family == 4 else ipaddress.IPv6Address
    size = last - first + 1
    if size == 1:
        return str(kind(first))
    if size & (size - 1) == 0 and first % size == 0:
        return f"{kind(first)}/{(32 if family == 4 else 128) - size.bit_length() + 1}"
    return f"{kind(first)}-{kind(last)}"


def union(entries):
    """The canonical spelling of everything that the valid entries cover."""
    runs = []
    for family, first, last in sorted(found for text in entries if (found := entry(text))):
        if runs and runs[-1][0] == family and first <= runs[-1][2] + 1:
            runs[-1][2] = max(runs[-1][2], last)
        else:
            runs.append([family, first, last])
    return [spelled(*run) for run in runs]


# --- Connections --------------------------------------------------------------------------------

def by_bytes(texts):
    return sorted(set(texts), key=lambda text: text.encode("utf-8"))


def streams_using(host, ties):
    """The streams of the host that need the requirement; None where it has no role that does."""
    found, is_tied = set(), False
    for role, stream in ties:
        if role not in host["roles"]:
            continue
        sent = host["roles"][role].get("streams")
        if stream is None:
            is_tied = True
        elif stream in (STREAMS if sent is None else sent):
            is_tied = True
            found.add(f"{role}/{stream}")
    return by_bytes(found) if is_tied else None


def servers_of(host, servers):
    """The ids of the servers that a host belongs to, itself never."""
    named = host.get("servers", [])
    if named:
        return {server for server in named if server in servers} - {host["id"]}
    return set() if host["id"] in servers else set(servers)


class Oracle:
    """Everything that the commands must print about a drawing."""

    def __init__(self, drawing):
        self.drawing = drawing
        self.page = CATALOGS[drawing.get("catalog", NEWEST)]
        self.hosts = {host["id"]: host for host in drawing["hosts"]}
        self.servers = {name for name, host in self.hosts.items()
                        if "threat-manager" in host["roles"]}
        setting = drawing.get("settings", {}).get("bidirectional", "as-documented")
        self.is_letter = setting == "as-documented"
        # By row: the pairs of server and peer; and what opens what, with streams.
        self.pairs = [set() for _ in self.page]
        self.found = [{} for _ in self.page]
        for host in drawing["hosts"]:
            for server in servers_of(host, self.servers):
                for row in range(len(self.page)):
                    self.tie(row, server, host)

    def tie(self, row, server, host):
        _, requirement, direction, _, _, ties = self.page[row]
        streams = streams_using(host, ties)
        if streams is None:
            return
        if requirement == "database.postgresql" and "postgresql" in self.hosts[server]["roles"]:
            return
        self.pairs[row].add((server, host["id"]))
        if direction in ("Inbound", "Bidirectional"):
            self.found[row][host["id"], server] = streams
        if direction == "Outbound" or (direction == "Bidirectional" and self.is_letter):
            self.found[row][server, host["id"]] = streams

    def connections(self):
        rows = []
        for (section, requirement, direction, protocol, ports, _), found in zip(
                self.page, self.found):
            for source, destination in sorted(found):
                rows.append({"source": source, "destination": destination, "protocol": protocol,
                             "ports": ports, "requirement": requirement, "section": section,
                             "direction": direction, "streams": found[source, destination]})
        return rows

    def rules(self):
        rows = []
        for host in sorted(self.hosts):
            for direction, here, there in (("in", 1, 0), ("out", 0, 1)):
                for number, row in enumerate(self.page):
                    others = by_bytes(pair[there] for pair in self.found[number]
                                      if pair[here] == host)
                    if others:
                        rows.append(self.rule(host, direction, row, others))
        return rows

    def rule(self, host, direction, row, others):
        _, requirement, _, protocol, ports, _ = row
        remotes = [self.hosts[other] for other in others]
        return {"host": host, "id": f"{requirement}/{direction}", "direction": direction,
                "protocol": protocol, "localPorts": ports if direction == "in" else "any",
                "remotePorts": "any" if direction == "in" else ports,
                "remoteAddresses": union(text for remote in remotes
                                         for text in addresses(remote)),
                "remoteNames": by_bytes(remote["name"] for remote in remotes
                                        if not addresses(remote) and remote.get("name")),
                "remoteHosts": others, "requirement": requirement}

    def requirements(self):
        rows = []
        for (section, requirement, direction, protocol, ports, _), pairs in zip(
                self.page, self.pairs):
            servers = by_bytes(server for server, _ in pairs)
            if requirement == "server.dynamic-ports":
                servers = sorted(self.servers)
            rows.append({"section": section, "requirement": requirement, "direction": direction,
                         "protocol": protocol, "ports": ports, "applies": bool(pairs),
                         "hosts": by_bytes(host for _, host in pairs), "servers": servers})
        return rows

    # --- Problems: {code: the hosts of each} ----------------------------------------------------

    def problems(self):
        """Those of SEVERITIES: code and hosts of each, sorted."""
        single = {
            "invalid-address": self.having(lambda host: None in map(entry, addresses(host))),
            "no-name-or-address": self.having(
                lambda host: not addresses(host) and not host.get("name")),
            "unknown-server": self.having(lambda host: set(host.get("servers", [])) - self.servers),
            "unknown-role": self.having(lambda host: set(host["roles"]) - ROLES),
            "any-address": self.having(
                lambda host: {"0.0.0.0/0", "::/0"} & set(union(addresses(host)))),
            "remote-postgresql": self.reached("database.postgresql"),
            "postgresql-direction": self.reached("database.postgresql"),
            "action-service-direction": self.reached("action-service.remote"),
            "name-only": self.having(self.is_named_only),
        }
        groups = {
            "duplicate-address": self.shared(
                lambda host: [text for text in addresses(host) if is_single(text)],
                lambda text: entry(text)[:2]),
            "duplicate-name": self.shared(lambda host: [host.get("name", "")] * bool(
                host.get("name")), str.casefold),
            "no-common-family": {tuple(sorted(pair)) for found in self.found for pair in found
                                 if self.is_apart(*pair)},
            "no-threat-manager": set() if self.servers else {()},
            "bidirectional-letter": {()} if self.is_letter and self.opens_peers() else set(),
        }
        groups.update({code: {(host,) for host in hosts} for code, hosts in single.items()})
        return sorted([code, list(hosts)] for code, found in groups.items() for hosts in found)

    def having(self, test):
        return {name for name, host in self.hosts.items() if test(host)}

    def reached(self, requirement):
        """The destinations of a requirement's connections."""
        return {destination for row, found in zip(self.page, self.found) if row[1] == requirement
                for _, destination in found}

    def is_named_only(self, host):
        is_connected = any(host["id"] in pair for found in self.found for pair in found)
        return is_connected and not addresses(host) and bool(host.get("name"))

    def shared(self, values, comparable):
        """The hosts of each value that several have."""
        holders = {}
        for name, host in self.hosts.items():
            for value in values(host):
                holders.setdefault(comparable(value), set()).add(name)
        return {tuple(sorted(names)) for names in holders.values() if len(names) > 1}

    def is_apart(self, source, destination):
        families = [{found[0] for text in addresses(self.hosts[name]) if (found := entry(text))}
                    for name in (source, destination)]
        return all(families) and not families[0] & families[1]

    def opens_peers(self):
        return any((server, peer) in found for row, found, pairs in zip(
            self.page, self.found, self.pairs) if row[2] == "Bidirectional"
            for server, peer in pairs)


def addresses(host):
    return host.get("addresses", [])


def is_single(text):
    found = entry(text)
    return found is not None and found[1] == found[2]
