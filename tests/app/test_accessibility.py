#!/usr/bin/python3
"""A drawing by ear: a client of the accessibility bus lists zones, hosts and connections by name,
moves the focus, follows a connection, opens a host's menu, renames it and hears what was undone.
Needs Xvfb and xdotool, and what support/assistive.py names."""
import json
import os
import pathlib
import shutil
import sys
import tempfile

sys.path.insert(0, os.path.join(os.environ["SOURCE_DIR"], "tests", "support"))
from assistive import Atspi, HeardWindow, act, actions, children, is_, named, things  # noqa: E402
from commandline import SAMPLES, expect, finish  # noqa: E402
from virtualdisplay import Display, wait_for  # noqa: E402

SAMPLE = SAMPLES / "head-office.portolan"
DRAWING = json.loads(SAMPLE.read_text())


def hosts_of(canvas):
    canvas.clear_cache()
    return list(things(canvas, "list item"))


def names_everything(canvas):
    zones = [each for each in children(canvas) if each.get_role_name() == "panel"]
    for zone in DRAWING["zones"]:
        members = sum(host.get("zone") == zone["id"] for host in DRAWING["hosts"])
        heard = named(zones, zone["name"] + ", zone, ")
        expect(heard is not None, f"nothing is called zone {zone['name']}")
        if heard:
            expect(heard.get_name().endswith(f"{members} hosts" if members > 1 else "1 host"),
                   f"{heard.get_name()!r} does not end with {members} hosts")
            expect(heard.get_child_count() == members, f"{heard.get_name()!r}: other children")
    heard = [each.get_name().split(",")[0] for each in hosts_of(canvas)]
    expect(sorted(heard) == sorted(host["name"] for host in DRAWING["hosts"]),
           f"other hosts than those of the drawing: {sorted(heard)}")


def describes_a_host(canvas):
    host = named(hosts_of(canvas), "dc01.corp.example")
    expect(host.get_name() == "dc01.corp.example, Domain controller, Threat Prevention agent",
           f"dc01 is called {host.get_name()!r}")
    told = host.get_description()
    for part in ("10.0.8.11", "in zone Identity", "connections"):
        expect(part in told, f"dc01 is described without {part!r}: {told!r}")
    for child in children(host):
        heard = child.get_name()
        expect(child.get_role_name() == "link" and heard.startswith(("opens ", "accepts ")),
               f"a connection is a {child.get_role_name()} {heard!r}")
    expect(actions(host).get("Rename") == "F2", f"actions and keys: {actions(host)}")
    wait_for(lambda: any("Warning" in each.get_description() or "Hint" in each.get_description()
                         for each in hosts_of(canvas)), "a problem in a description")


def follows_a_connection(canvas):
    agent = named(hosts_of(canvas), "fs01.")
    act(agent, "SetFocus")
    wait_for(lambda: is_(agent, "FOCUSED"), "fs01 to take the focus")
    act(agent, "Next connection")
    link = children(agent)[0]
    expect(link.get_name() == "opens UDP 10000 on tm01.corp.example, Data stream",
           f"the connection of fs01 is called {link.get_name()!r}")
    wait_for(lambda: is_(link, "FOCUSED") and is_(link, "SELECTED"), "the connection to be chosen")
    act(link, "Press")
    server = named(hosts_of(canvas), "tm01.")
    wait_for(lambda: is_(server, "FOCUSED"), "the other end to take the focus")
    wait_for(lambda: is_(server, "SHOWING"), "the other end to come into sight")


def name_field(canvas):
    """Where a name is typed, once it has the keys."""
    def find():
        canvas.clear_cache()
        return next((each for each in things(canvas, "text") if is_(each, "FOCUSED")), None)
    return wait_for(find, "a field for the name")


def opens_a_menu(window, canvas):
    act(named(hosts_of(canvas), "fs02."), "Press")
    host = named(hosts_of(canvas), "fs05.")
    before = set(window.windows())
    act(host, "ShowMenu")
    menu = wait_for(lambda: set(window.windows()) - before, "a menu").pop()
    expect(is_(host, "SELECTED"), "the menu is of another host")
    window.display.do("key", "n")  # Re_n_ame
    name_field(canvas)
    window.display.do("key", "Escape")
    window.gone(menu)


def renames(window, canvas):
    host = named(hosts_of(canvas), "fs03.")
    act(host, "Rename")
    Atspi.EditableText.set_text_contents(name_field(canvas).get_editable_text_iface(),
                                         "files03.corp.example")
    window.display.do("key", "Return")
    wait_for(lambda: named(hosts_of(canvas), "files03.corp.example,"), "the new name")
    expect(named(hosts_of(canvas), "fs03.") is None, "the old name is still there")
    window.display.do("key", "ctrl+z")
    wait_for(lambda: named(hosts_of(canvas), "fs03.corp.example,"), "the old name again")
    window.find("label", "Undone: ")


def tells_what_is_gone(window, canvas):
    host = named(hosts_of(canvas), "fs04.")
    count = len(hosts_of(canvas))
    act(host, "Press")
    wait_for(lambda: is_(host, "SELECTED"), "fs04 to be selected")
    window.display.do("key", "Delete")
    wait_for(lambda: len(hosts_of(canvas)) == count - 1, "one host less")
    expect(named(hosts_of(canvas), "fs04.") is None, "the deleted host is still there")
    window.display.do("key", "ctrl+z")
    wait_for(lambda: len(hosts_of(canvas)) == count, "the host again")


with tempfile.TemporaryDirectory() as home, Display(1280, 800) as display:
    drawing = pathlib.Path(home) / "drawing.portolan"
    shutil.copy(SAMPLE, drawing)
    with HeardWindow(display, home, drawing) as window:
        canvas = window.find("canvas", "Drawing")
        wait_for(lambda: len(hosts_of(canvas)) == len(DRAWING["hosts"]), "all hosts")
        names_everything(canvas)
        describes_a_host(canvas)
        follows_a_connection(canvas)
        opens_a_menu(window, canvas)
        renames(window, canvas)
        tells_what_is_gone(window, canvas)
finish()
