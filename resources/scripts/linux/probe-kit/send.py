#!/usr/bin/env python3
# -*- coding: utf-8 -*-
#@ header
#
# Run it on this host while listen.py or listen.ps1 runs on the other end; it changes nothing:
#   python3 send.py                       try everything that this host sends
#   python3 send.py --address 10.0.0.1    only to this address, also where the drawing has a network
#   python3 send.py --json results.json   write the results to this file too (- is the standard output)
# Needs Python 3.6 or newer, nothing else, and probes.json beside it.
"""Tries each outgoing connection of this host, towards a listener of the kit on the other end.

States: open (somebody took the connection, or the listener answered); refused (an answer, but nobody listens: the path
is open, unless a firewall rejects); filtered (no answer or prohibited; also where no listener runs, or another program
has a UDP port); not-proved. Exit codes: 0 nothing is filtered; 1 something is; 2 wrong usage."""
import argparse
import concurrent.futures
import errno
import hashlib
import ipaddress
import json
import os
import platform
import re
import secrets
import socket
import sys
import time

#@ include probe-kit/kit.py


SECONDS = 3.0  # for each try
PROHIBITED = (errno.EACCES, errno.EPERM, errno.EHOSTUNREACH)
NO_WAY = (errno.ENETUNREACH, errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT)


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--address", help="try only this address, also where the drawing has a network")
    parser.add_argument("--json", metavar="FILE", help="write the results to this file too (- is the standard output)")
    parser.add_argument("--strict", action="store_true", help="refused counts as a failure too")
    arguments = parser.parse_args()
    if arguments.address is not None:
        try:
            arguments.address = ipaddress.ip_address(arguments.address)
        except ValueError:
            parser.error("--address takes one IPv4 or IPv6 address")
    return arguments


def has_address(where, address):
    """Whether a network or a range has it; an address has itself."""
    first, _, last = where.partition("-")
    if last:
        first, last = ipaddress.ip_address(first), ipaddress.ip_address(last)
        return first.version == address.version and first <= address <= last
    return address in ipaddress.ip_network(where)


def is_of_another_host(address):
    return not (address.is_loopback or address.is_link_local or address.is_multicast or address.is_unspecified
                or getattr(address, "ipv4_mapped", None))


def resolve(name):
    try:
        found = {entry[4][0] for entry in socket.getaddrinfo(name, None)}
    except (OSError, UnicodeError):
        return []
    found = [ipaddress.ip_address(text) for text in found if "%" not in text]
    return sorted(filter(is_of_another_host, found), key=lambda one: (one.version, one))


def addresses_of(probe, wanted):
    """What to try, and why nothing where that is so."""
    if probe["kind"] == "range":
        return [], "a range of ports, of which none is known to be in use"
    if probe["kind"] == "name":
        found = resolve(probe["where"])
        if not found:
            return [], "the name does not resolve on this host"
        return ([one for one in found if wanted in (None, one)], "")
    if wanted is not None:
        return ([wanted] if has_address(probe["where"], wanted) else []), ""
    if probe["kind"] == "network":
        return [], "a network: --address says where the listener runs"
    return [ipaddress.ip_address(probe["where"])], ""


def ask_udp(client, token):
    """Asks up to three times; raises socket.timeout where nobody answers."""
    for attempt in range(3):
        number = secrets.token_hex(16).encode("ascii")
        client.send(b"portolan-probe " + token + b" " + number)
        client.settimeout(SECONDS / 3)
        try:
            while client.recv(2048) != answer_to(token, number):
                pass
            return "the listener answered"
        except socket.timeout:
            if attempt == 2:
                raise


def has_ipv6():
    """Whether this host has an address for other hosts."""
    try:
        with open("/proc/net/if_inet6", encoding="ascii") as file:
            return any(line.split()[3] == "00" for line in file)
    except OSError:
        return False


def outcome(probe, address, token):
    """State and detail of one try."""
    kind = socket.SOCK_DGRAM if probe["protocol"] == "UDP" else socket.SOCK_STREAM
    try:
        family = socket.AF_INET6 if address.version == 6 else socket.AF_INET
        with socket.socket(family, kind) as client:
            client.settimeout(SECONDS)
            client.connect((str(address), probe["port"]))
            return "open", ask_udp(client, token) if kind == socket.SOCK_DGRAM else "connected"
    except socket.timeout:
        return "filtered", "no answer: filtered, or no listener of this drawing has the port"
    except OSError as error:
        if error.errno == errno.ECONNREFUSED:
            return "refused", "an answer, but nobody listens: start the listener"
        if error.errno in NO_WAY and address.version == 6 and not has_ipv6():
            return "not-proved", "this host has no address of that family"
        if error.errno in PROHIBITED:
            return "filtered", "prohibited: " + error.strerror
        return "filtered", error.strerror or str(error)


def result(probe, source, address, state, detail, begin=None):
    milliseconds = None if begin is None else int((time.monotonic() - begin) * 1000)
    return {"rule": probe["rule"], "source": source, "destination": probe["destination"], "address": address,
            "protocol": probe["protocol"], "port": probe["port"], "state": state, "ms": milliseconds, "detail": detail}


def try_one(probe, source, address, token):
    begin = time.monotonic()
    return result(probe, source, str(address), *outcome(probe, address, token), begin)


def try_all(kit, source, wanted):
    token = kit["token"].encode("ascii")
    results = []
    with concurrent.futures.ThreadPoolExecutor(64) as pool:
        for probe in kit["send"]:
            addresses, why = addresses_of(probe, wanted)
            if why and wanted is None:
                results.append(result(probe, source, probe["where"], "not-proved", why))
            results += [pool.submit(try_one, probe, source, address, token) for address in addresses]
    return [one if isinstance(one, dict) else one.result() for one in results]


def write_json(path, results):
    text = json.dumps(results, ensure_ascii=False, indent=2) + "\n"
    if path == "-":
        sys.stdout.write(text)
        return
    try:
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        fail(f"cannot write {path}: {error.strerror}")


def main():
    arguments = parse_arguments()
    kit = read_kit()
    source = kit["hosts"][0] if len(kit["hosts"]) == 1 else platform.node()
    results = try_all(kit, source, arguments.address)
    if not results and arguments.address is not None:
        fail(f"this host sends nothing to {arguments.address}", 2)
    # Nothing but JSON on the standard output, for a caller who asks for it there.
    shown = sys.stderr if arguments.json == "-" else sys.stdout
    for row in results:
        print("{state:10}  {rule}  {destination} {address}  {protocol} {port}  {detail}".format(**row), file=shown)
    if arguments.json is not None:
        write_json(arguments.json, results)
    bad = ("filtered", "refused") if arguments.strict else ("filtered",)
    failed = sum(row["state"] in bad for row in results)
    if failed:
        print(f"{failed} of {len(results)} failed.", file=shown)
        sys.exit(1)
    print(f"Nothing is filtered ({len(results)} results).", file=shown)


main()
