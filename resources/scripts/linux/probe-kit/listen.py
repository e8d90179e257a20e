#!/usr/bin/env python3
# -*- coding: utf-8 -*-
#@ header
#
# Run it on this host, as root where a port is below 1024, while send.py or send.ps1 runs on the other end:
#   python3 listen.py                 listen for 600 seconds
#   python3 listen.py --seconds 60    for another time
# Needs Python 3.6 or newer, nothing else, and probes.json beside it.
"""Listens on the ports that the drawing opens on this host, so that the other end can prove that its packets get
here. It opens no firewall, tells which ports another program uses, answers over UDP only who knows the token of
the drawing, with less than was asked, and ends by itself.

Exit codes: 0 done; 1 it could listen on nothing; 2 wrong usage."""
import argparse
import errno
import hashlib
import json
import os
import re
import selectors
import socket
import sys
import time

#@ include probe-kit/kit.py


IP_PKTINFO = 8  # of Linux; older versions of Python have no name for it


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=int, default=600, help="end after so many seconds (600)")
    arguments = parser.parse_args()
    if not 1 <= arguments.seconds <= 86400:
        parser.error("--seconds takes whole seconds from 1 to 86400")
    return arguments


def open_socket(family, protocol, port):
    kind = socket.SOCK_DGRAM if protocol == "UDP" else socket.SOCK_STREAM
    listener = socket.socket(family, kind)
    try:
        if family == socket.AF_INET6:
            listener.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        if protocol == "UDP" and family == socket.AF_INET6:
            listener.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_RECVPKTINFO, 1)
        elif protocol == "UDP":
            listener.setsockopt(socket.IPPROTO_IP, IP_PKTINFO, 1)
        else:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.setblocking(False)
        listener.bind(("::" if family == socket.AF_INET6 else "0.0.0.0", port))
        if protocol == "TCP":
            listener.listen(128)
    except OSError:
        listener.close()
        raise
    return listener


def why_not(error):
    if error.errno == errno.EADDRINUSE:
        return "another program uses it: what it gets cannot be proved here"
    if error.errno in (errno.EACCES, errno.EPERM):
        return "only root may listen there"
    return error.strerror


def listen(selector, rule, protocol, port):
    """True where at least one family works."""
    works, reasons = False, []
    for family in (socket.AF_INET, socket.AF_INET6):
        try:
            selector.register(open_socket(family, protocol, port), selectors.EVENT_READ, (protocol, port))
            works = True
        except OSError as error:
            if error.errno not in (errno.EAFNOSUPPORT, errno.EADDRNOTAVAIL):
                reasons.append(why_not(error))
    for reason in sorted(set(reasons)):
        print(f"not listening: {protocol} {port} ({rule}): {reason}", flush=True)
    if works:
        print(f"listening: {protocol} {port} ({rule})", flush=True)
    return works


def answer(listener, what, token):
    """What came in, by whom; nothing where it is no question of this drawing."""
    if what[0] == "TCP":
        connection, sender = listener.accept()
        connection.close()
        return sender[0]
    data, about, _, sender = listener.recvmsg(2048, 256)
    question = QUESTION.fullmatch(data)
    if not question or question.group(1) != token:
        return None
    # From the very address that was asked, or a firewall on the way takes it for something new.
    listener.sendmsg([answer_to(token, question.group(2))], about, 0, sender)
    return sender[0]


def serve(selector, token, seconds):
    heard = set()
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        for key, _ in selector.select(max(0, end - time.monotonic())):
            try:
                sender = answer(key.fileobj, key.data, token)
            except OSError:
                continue
            if sender and (key.data, sender) not in heard:
                heard.add((key.data, sender))
                print(f"heard: {key.data[0]} {key.data[1]} from {sender}", flush=True)


def main():
    arguments = parse_arguments()
    kit = read_kit()
    selector = selectors.DefaultSelector()
    opened = {}
    for one in kit["listen"]:
        what = one["protocol"], one["port"]
        if what not in opened:
            opened[what] = listen(selector, one["rule"], *what)
    for one in kit["ranges"]:
        print(f"not listening: {one['protocol']} {one['ports']} ({one['rule']}): a range of ports", flush=True)
    if not any(opened.values()):
        fail("there is no port to listen on")
    print(f"It ends by itself after {arguments.seconds} seconds, or with Ctrl+C.", flush=True)
    try:
        serve(selector, kit["token"].encode("ascii"), arguments.seconds)
    except KeyboardInterrupt:
        pass


main()
