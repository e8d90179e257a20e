"""A connection of Ansible to the machines of tests/support/fleetmachines.py: instead of a network and
SSH, it enters the namespaces of the machine that has the address.

PORTOLAN_MACHINES is a file of JSON with the process of each address. An address in the folder
PORTOLAN_CUT takes no new connection: who is connected already goes on, as with SSH."""
import json
import os
import pathlib
import shutil

from ansible.errors import AnsibleConnectionFailure
from ansible.plugins.connection.local import Connection as Local

DOCUMENTATION = """
    name: machine
    short_description: a machine made of namespaces
    description: enters the namespaces of a process
    author: Portolan
    options: {}
"""


class Connection(Local):
    transport = "machine"

    def _process(self):
        address = self._play_context.remote_addr
        known = json.loads(pathlib.Path(os.environ["PORTOLAN_MACHINES"]).read_text("ascii"))
        is_cut = (pathlib.Path(os.environ["PORTOLAN_CUT"]) / address).exists()
        if address not in known or (is_cut and self._is_reset(address)):
            raise AnsibleConnectionFailure(f"no way to {address}")
        return known[address]

    def _mark(self, address):
        return pathlib.Path(os.environ["PORTOLAN_CUT"]) / f"{address}-reset"

    def _is_reset(self, address):
        return self._mark(address).exists()

    def reset(self):
        self._mark(self._play_context.remote_addr).touch()

    def exec_command(self, cmd, in_data=None, sudoable=True):
        enter = f"nsenter --target {self._process()} --net --mount --root --pid -- "
        return super().exec_command(enter + cmd, in_data=in_data, sudoable=sudoable)

    def put_file(self, in_path, out_path):
        # Not by Local, which follows links: that of a process's root leads nowhere from here.
        shutil.copyfile(in_path, f"/proc/{self._process()}/root{out_path}")

    def fetch_file(self, in_path, out_path):
        shutil.copyfile(f"/proc/{self._process()}/root{in_path}", out_path)
