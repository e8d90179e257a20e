#!/usr/bin/env python3
"""No packet leaves without somebody's action: on a machine of its own, whose every packet is counted,
the program opens a drawing, edits, saves, exports and plans a check, and nothing is sent; then somebody
presses Check. Needs ip, nft, unshare, Xvfb and xdotool; root or user namespaces."""
import json
import os
import pathlib
import sys
import tempfile

SOURCE = pathlib.Path(os.environ["SOURCE_DIR"])
sys.path.insert(0, str(SOURCE / "tests/support"))

import machines  # noqa: E402
from commandline import SAMPLES, expect, finish, output  # noqa: E402
from virtualdisplay import Display, Window, wait_for  # noqa: E402

DRAWING = {
    "format": "portolan-topology", "version": 1, "title": "Quiet",
    "hosts": [
        {"id": "dc01", "name": "dc01.corp.example", "roles": {"domain-controller": {}}},
        {"id": "fs01", "addresses": ["127.0.0.2"], "roles": {"activity-monitor-agent": {}}},
        {"id": "tm01", "addresses": ["127.0.0.1"], "roles": {"threat-manager": {}}}]}
COUNTER = """
table inet watch {
    chain o {
        type filter hook output priority 0;
        meta l4proto { tcp, udp } counter
    }
}
"""


def sent():
    words = machines.run("nft", "list", "table", "inet", "watch").split()
    return int(words[words.index("packets") + 1])


def check_commands(folder):
    sample = SAMPLES / "head-office.portolan"
    output("check", sample, "-o", folder / "problems.json")
    output("export", sample, "-o", folder / "export")
    output("probe", folder / "quiet.portolan")
    expect(sent() == 0, f"commands sent {sent()} packets")


def command(window, name):
    window.display.do("key", "ctrl+shift+p")
    search = window.dialog("Commands")
    window.display.do("type", name)
    window.display.do("key", "Return")
    wait_for(lambda: search not in window.windows(), "the search to close")


def check_window(folder, display):
    file = folder / "quiet.portolan"
    with Window(display, str(folder), file) as window:
        wait_for(lambda: window.title().startswith("quiet"), "the drawing")
        before = file.read_bytes()
        window.display.do("key", "ctrl+a", "key", "ctrl+d", "key", "ctrl+l", "key", "ctrl+s")
        wait_for(lambda: file.read_bytes() != before, "the drawing to be saved")
        command(window, "Resolve Names")
        dialog = window.dialog("Resolve Names")
        window.display.do("key", "Escape")
        window.gone(dialog)
        command(window, "Check from Here")
        window.dialog("Check from Here")
        expect(sent() == 0, f"the window sent {sent()} packets unasked")
        window.display.do("key", "Return")
        wait_for(sent, "packets once somebody wants them")


def main():
    machines.enter_machine()
    machines.run("nft", "-f", "-", input=COUNTER)
    with tempfile.TemporaryDirectory() as name, Display(1280, 800) as display:
        folder = pathlib.Path(name)
        (folder / "quiet.portolan").write_text(json.dumps(DRAWING), "utf-8")
        check_commands(folder)
        check_window(folder, display)
    finish()


if __name__ == "__main__":
    main()
