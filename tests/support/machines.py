"""Two machines made of namespaces, for tests that load firewall rules and send real traffic.

The test itself runs on the first one: a network of its own, and /etc, /run and /var/lib of its own,
so that scripts which need root may do to it what they like. As root it takes network, mount and
process namespaces; anybody else gets a user namespace besides. The second machine, Peer, is a
process in another network, joined by a cable, which owns all the addresses that the test gives it.
"""

import errno
import json
import os
import resource
import select
import selectors
import socket
import struct
import subprocess
import sys
import time

DEVICE = "cable0"
MARK = "PORTOLAN_TEST_MACHINE"


def run(*command, **options):
    """Runs a command that must succeed; gives its standard output."""
    done = subprocess.run(command, text=True, capture_output=True, **options)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}: exit code {done.returncode}\n{done.stderr}")
    return done.stdout


def enter_machine():
    """Starts the program again on a machine of its own; returns only there."""
    if MARK in os.environ:
        set_up_machine()
        return
    # Processes too: a test that ends the reverts it finds must find none of another test.
    names = ["--net", "--mount", "--propagation", "private",
             "--pid", "--fork", "--kill-child", "--mount-proc"]
    if os.geteuid() != 0:
        names += ["--user", "--map-root-user"]
    os.environ[MARK] = "1"
    os.execvp("unshare", ["unshare", *names, "--", sys.executable, *sys.argv])


def set_up_machine():
    run("mount", "-t", "tmpfs", "own", "/run")
    for folder in ("etc", "lib"):
        os.mkdir("/run/" + folder)
    # What an ordinary user cannot read is left out; nothing here needs it.
    subprocess.run(["cp", "-r", "--preserve=mode,links", "/etc/.", "/run/etc"],
                   stderr=subprocess.DEVNULL, check=False)
    run("mount", "--bind", "/run/etc", "/etc")
    run("mount", "--bind", "/run/lib", "/var/lib")
    for path, text in (("/etc/nsswitch.conf", "hosts: files\n"), ("/etc/resolv.conf", ""),
                       ("/etc/hosts", "127.0.0.1 localhost\n::1 localhost\n")):
        if os.path.lexists(path):
            os.remove(path)
        with open(path, "w", encoding="ascii") as file:
            file.write(text)
    run("ip", "link", "set", "lo", "up")


def allow_many_sockets():
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))


def give_addresses(addresses):
    """Each on the cable, reachable without a router, usable at once."""
    lines = [f"link set {DEVICE} up"]
    lines += [f"address add {address}/{'64' if ':' in address else '32'} dev {DEVICE}"
              f"{' nodad' if ':' in address else ''}" for address in addresses]
    lines += [f"route replace 10.0.0.0/8 dev {DEVICE}", f"route replace fd00::/16 dev {DEVICE}"]
    with open(f"/proc/sys/net/ipv6/conf/{DEVICE}/accept_dad", "w", encoding="ascii") as file:
        file.write("0")
    run("ip", "-batch", "-", input="\n".join(lines) + "\n")


def link_local():
    words = run("ip", "-6", "address", "show", "dev", DEVICE, "scope", "link").split()
    return words[words.index("inet6") + 1].split("/")[0]


# ---- Listening: whoever answers proves that a packet came through ----

class Listeners:
    """Answers on every port given, over TCP and UDP and both families."""

    def __init__(self, tcp, udp):
        self.selector = selectors.DefaultSelector()
        for family in (socket.AF_INET, socket.AF_INET6):
            for port in tcp:
                self._add(family, socket.SOCK_STREAM, port).listen(4096)
            for port in udp:
                self._add(family, socket.SOCK_DGRAM, port)

    def _add(self, family, kind, port):
        listener = socket.socket(family, kind)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            listener.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
            listener.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_RECVPKTINFO, 1)
        else:
            listener.setsockopt(socket.IPPROTO_IP, 8, 1)  # IP_PKTINFO
        listener.setblocking(False)
        listener.bind(("::" if family == socket.AF_INET6 else "0.0.0.0", port))
        self.selector.register(listener, selectors.EVENT_READ)
        return listener

    def close(self):
        for key in list(self.selector.get_map().values()):
            key.fileobj.close()
        self.selector.close()

    def answer(self, seconds):
        for key, _ in self.selector.select(seconds):
            try:
                if key.fileobj.type == socket.SOCK_STREAM:
                    key.fileobj.accept()[0].close()
                else:
                    # Answered from the very address that was asked.
                    data, about, _, sender = key.fileobj.recvmsg(2048, 256)
                    key.fileobj.sendmsg([data], about, 0, sender)
            except OSError:
                pass


# ---- Trying ----

def start_try(what):
    """what: [protocol, source, source port (0: any), target, port]. A socket, or the result."""
    protocol, source, source_port, target, port = what
    family = socket.AF_INET6 if ":" in target else socket.AF_INET
    sock = socket.socket(family, socket.SOCK_DGRAM if protocol == "udp" else socket.SOCK_STREAM)
    sock.setblocking(False)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    scope = socket.if_nametoindex(DEVICE) if target.startswith("fe80") else 0
    end = (0, scope) if family == socket.AF_INET6 else ()
    try:
        sock.bind((source, source_port, *end))
        result = sock.connect_ex((target, port, *end))
        if protocol == "udp" and result == 0:
            sock.send(b"portolan")
    except OSError as error:
        result = error.errno
    if result in (0, errno.EINPROGRESS):
        return sock
    sock.close()
    return errno.errorcode[result]


def end_try(sock):
    """open, or the name of an error."""
    if sock.type == socket.SOCK_STREAM:
        error = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        return errno.errorcode[error] if error else "open"
    try:
        sock.recv(2048)
        return "open"
    except OSError as error:
        return errno.errorcode[error.errno]


def try_all(tries, expected, listeners=None, grace=0.8, limit=30.0):
    """The result of each try, "silent" where nothing came back.

    Waits until as many as expected were answered, then a grace time for what should not be.
    """
    results = ["silent"] * len(tries)
    waiting = selectors.DefaultSelector()
    if listeners:
        waiting.register(listeners.selector, selectors.EVENT_READ)
    sockets = 0
    for index, what in enumerate(tries):
        sock = start_try(what)
        if isinstance(sock, str):
            results[index] = sock
            continue
        events = selectors.EVENT_READ if what[0] == "udp" else selectors.EVENT_WRITE
        waiting.register(sock, events, index)
        sockets += 1
    begin = last = time.monotonic()
    while sockets and time.monotonic() - begin < limit:
        if results.count("open") >= expected and time.monotonic() - last > grace:
            break
        for key, _ in waiting.select(0.05):
            if key.data is None:
                listeners.answer(0)
                continue
            results[key.data] = end_try(key.fileobj)
            waiting.unregister(key.fileobj)
            key.fileobj.close()
            sockets -= 1
            last = time.monotonic()
    for key in list(waiting.get_map().values()):
        if key.data is not None:
            key.fileobj.close()
    return results


def in_parts(tries, allowed, attempt, size=2000):
    """Tries as many at a time as a host has sockets for; attempt(tries, how many should open)."""
    results = []
    for first in range(0, len(tries), size):
        part = slice(first, first + size)
        results += attempt(tries[part], sum(allowed[part]))
    return results


def ping(target, source, seconds=5.0):
    """Whether an echo request is answered."""
    ipv6 = ":" in target
    sock = socket.socket(socket.AF_INET6 if ipv6 else socket.AF_INET, socket.SOCK_RAW,
                         socket.IPPROTO_ICMPV6 if ipv6 else socket.IPPROTO_ICMP)
    body = struct.pack("!HH", 4711, 1) + b"portolan"
    head = struct.pack("!BBH", 128 if ipv6 else 8, 0, 0)
    if not ipv6:
        total = sum(struct.unpack(f"!{len(head + body) // 2}H", head + body))
        total = (total & 0xffff) + (total >> 16)
        head = struct.pack("!BBH", 8, 0, ~(total + (total >> 16)) & 0xffff)
    sock.bind((source, 0))
    try:
        sock.sendto(head + body, (target, 0))
    except OSError:
        return False
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if not select.select([sock], [], [], 0.1)[0]:
            continue
        packet = sock.recv(2048)
        if not ipv6:
            packet = packet[(packet[0] & 15) * 4:]
        if packet[0] == (129 if ipv6 else 0) and packet[4:] == body:
            return True
    return False


# ---- The other machine ----

class Peer:
    """The other end of the cable, driven by one JSON line each way."""

    def __init__(self, addresses):
        self.process = subprocess.Popen(
            ["unshare", "--net", "--", sys.executable, __file__],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self._wait()
        run("ip", "link", "add", DEVICE, "type", "veth", "peer", "name", DEVICE,
            "netns", str(self.process.pid))
        run("ip", "link", "set", DEVICE, "up")
        self.call("addresses", addresses)

    def _wait(self):
        line = self.process.stdout.readline()
        if not line:
            raise SystemExit("the other machine ended")
        return json.loads(line)

    def send(self, name, *arguments):
        self.process.stdin.write(json.dumps([name, *arguments]) + "\n")
        self.process.stdin.flush()

    def call(self, name, *arguments):
        self.send(name, *arguments)
        return self._wait()

    def call_answering(self, listeners, name, *arguments):
        """The same, while this machine answers what the other one sends."""
        self.send(name, *arguments)
        while not select.select([self.process.stdout], [], [], 0)[0]:
            listeners.answer(0.05)
        return self._wait()

    def close(self):
        run("ip", "link", "delete", DEVICE)
        self.process.stdin.close()
        self.process.wait()


def serve():
    """What the process of the other machine does until its input ends."""
    allow_many_sockets()
    run("ip", "link", "set", "lo", "up")
    print(json.dumps("ready"), flush=True)
    listeners = None
    pending = ""
    while True:
        if listeners:
            listeners.answer(0.02)
        if not select.select([sys.stdin], [], [], 0 if listeners else None)[0]:
            continue
        chunk = os.read(sys.stdin.fileno(), 1 << 20).decode()
        if not chunk:
            return
        pending += chunk
        if not pending.endswith("\n"):
            continue
        name, *arguments = json.loads(pending)
        pending = ""
        answer = None
        if name == "addresses":
            give_addresses(*arguments)
        elif name == "listen":
            listeners = Listeners(*arguments)
        elif name == "try":
            answer = try_all(*arguments)
        elif name == "ping":
            answer = ping(*arguments)
        elif name == "link-local":
            answer = link_local()
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    serve()
