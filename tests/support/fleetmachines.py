"""Several machines beside each other, each with a network, an /etc, a /run and a /var/lib of its own,
on one cable. The test itself runs on a further one (machines.enter_machine())."""
import pathlib
import subprocess
import sys
import time

import machines


class FleetMachine:
    def __init__(self, number, addresses):
        self.addresses = addresses
        self.holder = subprocess.Popen(
            ["unshare", "--net", "--mount", "--propagation", "private", "--pid", "--fork",
             "--kill-child", "--mount-proc", sys.executable, __file__],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        if self.holder.stdout.readline() != "ready\n":
            raise SystemExit("a machine did not start")
        children = pathlib.Path(f"/proc/{self.holder.pid}/task/{self.holder.pid}/children")
        self.pid = int(children.read_text("ascii"))
        self._plug_in(f"port{number}")

    def _plug_in(self, port):
        machines.run("ip", "link", "add", port, "type", "veth", "peer", "name", machines.DEVICE,
                     "netns", str(self.pid))
        machines.run("ip", "link", "set", port, "master", "switch", "up")
        lines = "".join(
            f"address add {address}/{'64' if ':' in address else '8'} dev {machines.DEVICE}"
            f"{' nodad' if ':' in address else ''}\n" for address in self.addresses)
        self.run("ip", "-batch", "-", input=f"link set {machines.DEVICE} up\n{lines}")

    def entered(self, *command):
        return ["nsenter", "--target", str(self.pid), "--net", "--mount", "--root", "--pid",
                "--", *command]

    def run(self, *command, **options):
        """A command on the machine, which must succeed; gives its standard output."""
        return machines.run(*self.entered(*command), **options)

    def start(self, *command):
        """A program on the machine, whose process ends when it is ended: in no namespace of processes,
        into which it would be born as a child."""
        enter = ["nsenter", "--target", str(self.pid), "--net", "--mount", "--root", "--"]
        return subprocess.Popen([*enter, *command], text=True, stdout=subprocess.PIPE,
                                stderr=subprocess.STDOUT)

    def rules(self):
        return self.run("nft", "-s", "list", "ruleset")

    def has(self, path):
        return pathlib.Path(f"/proc/{self.pid}/root{path}").exists()


def start(addresses):
    """A machine for each name, with these addresses."""
    machines.run("ip", "link", "add", "switch", "type", "bridge")
    machines.run("ip", "link", "set", "switch", "up")
    return {name: FleetMachine(number, given)
            for number, (name, given) in enumerate(addresses.items())}


if __name__ == "__main__":
    machines.set_up_machine()
    print("ready", flush=True)
    while sys.stdin.read(1):
        time.sleep(1)
