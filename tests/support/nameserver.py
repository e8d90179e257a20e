"""A name server for tests, on UDP port 53 of every address: it answers what its zone says, and behaves
as badly as a name asks for.

    python3 nameserver.py ZONE      ZONE is JSON: {"name": ["address", ...], "address": ["name"]}

A zone's value may also be "silent" (no answer), "refused" or "failing" (SERVFAIL). What is not in the
zone does not exist. Says "ready" once it listens, and each question that it is asked."""
import ipaddress
import json
import socket
import struct
import sys

A, PTR, AAAA = 1, 12, 28
CODES = {"failing": 2, "refused": 5}


def name_at(data, at):
    """A name that is not compressed, as in questions, and where it ends."""
    labels = []
    while data[at]:
        labels.append(data[at + 1:at + 1 + data[at]].decode("ascii"))
        at += 1 + data[at]
    return ".".join(labels).lower(), at + 1


def wire(name):
    return b"".join(bytes([len(label)]) + label.encode() for label in name.split(".")) + b"\0"


def key_of(name, kind):
    """What the zone has it under: of a reverse name the address."""
    if kind == PTR and name.endswith(".in-addr.arpa"):
        return ".".join(reversed(name.split(".")[:4]))
    if kind == PTR and name.endswith(".ip6.arpa"):
        digits = "".join(reversed(name.split(".")[:32]))
        return str(ipaddress.ip_address(int(digits, 16).to_bytes(16, "big")))
    return name


def records(found, kind):
    if kind == PTR:
        return [wire(name) for name in found]
    addresses = map(ipaddress.ip_address, found)
    return [address.packed for address in addresses
            if address.version == (6 if kind == AAAA else 4)]


def answer(query, zone):
    name, end = name_at(query, 12)
    kind, = struct.unpack("!H", query[end:end + 2])
    found = zone.get(key_of(name, kind))
    print(json.dumps([name, kind]), flush=True)
    if found == "silent":
        return None
    code = CODES[found] if isinstance(found, str) else 0 if found is not None else 3
    data = [] if code or kind not in (A, PTR, AAAA) else records(found, kind)
    head = query[:2] + struct.pack("!HHHHH", 0x8180 | code, 1, len(data), 0, 0)
    body = b"".join(b"\xc0\x0c" + struct.pack("!HHIH", kind, 1, 60, len(one)) + one
                    for one in data)
    return head + query[12:end + 4] + body


def serve(zone):
    server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    server.bind(("0.0.0.0", 53))
    print("ready", flush=True)
    while True:
        query, asker = server.recvfrom(2048)
        reply = answer(query, zone)
        if reply is not None:
            server.sendto(reply, asker)


if __name__ == "__main__":
    serve(json.loads(sys.argv[1]))
