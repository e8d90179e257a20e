#!/usr/bin/env python3
"""Head office, drawn from nothing: the start page, palette, canvas and inspector with a real mouse
and real keys, until the file says what the sample says. Then what one does with a drawing: open,
export, undo everything, and close it without losing anything. Needs Xvfb and xdotool."""
import json
import pathlib
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from commandline import SAMPLES, expect, finish, output  # noqa: E402
from virtualdisplay import PATIENCE, Display, Window, wait_for  # noqa: E402

SAMPLE = SAMPLES / "head-office.portolan"
WANTED = json.loads(SAMPLE.read_text())
HOSTS = {host["id"]: host for host in WANTED["hosts"]}
ZONES = {zone["id"]: zone for zone in WANTED["zones"]}
ROLES = {role["id"]: role for role in
         json.loads((SAMPLES.parent / "roles.json").read_text())["roles"]}

# Of the window on a display of this size, in its first layout, in pixels.
WIDTH, HEIGHT = 1920, 1200
PALETTE = {role: (90, 86 + 26 * row) for row, role in enumerate(ROLES)}
TITLE_FIELD = (WIDTH - 90, 122)
EMPTY_DRAWING = (620, 222)
NOWHERE = (1570, 300)
ZOOM = 1.25 ** -3
# Where the zones are drawn: left, top, right, bottom.
PLACES = {"files": (230, 90, 800, 420), "branches": (230, 480, 800, 740),
          "servers": (880, 250, 1070, 480), "identity": (1150, 90, 1510, 420),
          "administration": (1150, 480, 1510, 680)}
CARD = (172, 52)
DELETED = "fscl01"


class Drawing(Window):
    """What a person does with a drawing; @c path is its file, @c shift where the canvas shows the
    origin."""

    path = None
    shift = None

    def keys(self, *keys):
        self.display.do("key", "--delay", "1", *keys)

    def click(self, place, *, key=None):
        held = ["keydown", key] if key else []
        let_go = ["keyup", key] if key else []
        self.display.do("mousemove", *place, *held, "click", 1, *let_go)

    def drag(self, begin, end):
        x, y = begin
        self.display.do("mousemove", x, y, "mousedown", 1, "mousemove", x + 12, y + 12,
                        "mousemove", (x + end[0]) // 2, (y + end[1]) // 2, "mousemove", *end,
                        "mousemove_relative", 1, 0, "mousemove_relative", "--", -1, 0,
                        "mouseup", 1)

    def drag_out(self, begin, end):
        """Out of the palette: an exchange between windows, with one of its own for what is
        dragged."""
        count = len(self.windows())
        x, y = begin
        self.display.do("mousemove", x, y, "mousedown", 1, "mousemove", x + 20, y)

        def is_dragging():
            self.display.do("mousemove_relative", 5, 0)
            return len(self.windows()) > count
        wait_for(is_dragging, "something to be dragged")
        # One after the other, as a hand does; of moves that wait together only the last counts.
        for place in (((x + end[0]) // 2, (y + end[1]) // 2), (end[0] - 1, end[1]), end):
            self.display.do("mousemove", *place)
        self.display.do("mouseup", 1)
        wait_for(lambda: len(self.windows()) == count, "the drop")

    def saved(self, holds, patience=PATIENCE):
        """What the file says once that holds, or at last: keys and clicks take effect in their
        order, but only after a while."""
        def read():
            if "*" in self.title():
                self.keys("ctrl+s")
            drawing = json.loads(self.path.read_text())
            return drawing if holds(drawing) and "*" not in self.title() else None
        try:
            return wait_for(read, "what was drawn", patience)
        except TimeoutError:
            return json.loads(self.path.read_text())

    def pixel(self, place):
        return [round(self.shift[i] + place[i] * ZOOM) for i in (0, 1)]

    def spots(self, holds):
        """Where to click for each host, as the file says once that holds."""
        return {host["id"]: self.pixel(host["position"])
                for host in self.saved(holds)["hosts"]}


def typing(text):
    return ["type", "--args", 1, "--delay", 2, text]


def key(*keys):
    return ["key", "--delay", 1, *keys]


def replacing(text):
    return key("ctrl+a") + (typing(text) if text else key("Delete"))


def tabs(count):
    return key(*["Tab"] * count) if count else []


class Fields:
    """The way through the fields of the inspector: each is a number of tabs away from another."""

    def __init__(self, roles, single=True, services=0):
        self.order = ["name", "id"] if single else ["name"]
        self.order += ["addresses", "count", "platform"]
        for role in ROLES.values():
            self.order.append(role["id"])
            if role["id"] in roles:
                self.order += [f"{role['id']}/{stream}" for stream in role.get("streams", [])]
        if single:
            self.order += ["services", "add service"] + ["remove service"] * bool(services)
        self.order += ["zone", "position", "pinned", "folded", "gone", "notes"]
        self.at = 0
        self.words = []

    def to(self, field, *words):
        way = self.order.index(field) - self.at
        if way < 0:
            self.words += key(*["shift+Tab"] * -way)
        else:
            self.words += tabs(way)
        self.at += way
        self.words += words
        return self

    def set(self, field, value):
        return self.to(field, *replacing(str(value)))


def by_id(drawing):
    return {host["id"]: host for host in drawing["hosts"]}


def hosts_of(drawing, zone=None):
    """The ids of the hosts, of one zone or all."""
    return {host["id"] for host in drawing["hosts"] if zone in (None, host.get("zone"))}


def fill_host(window, host, *more):
    """What a text says of the selected host, from the canvas and back; @p more are other fields
    and what is done there."""
    wanted = HOSTS[host]
    fields = Fields(wanted["roles"])
    fields.set("name", wanted["name"]).set("id", host)
    fields.set("addresses", ", ".join(wanted["addresses"])).set("count", wanted.get("count", ""))
    for field, words in more:
        fields.to(field, *words)
    fields.set("notes", wanted.get("notes", ""))
    window.display.do(*key("Return"), *fields.words, *key("Escape"))


def place_of(zone, column, row):
    left, top = PLACES[zone][:2]
    return left + 20 + CARD[0] // 2 + column * CARD[0], top + 28 + CARD[1] // 2 + row * CARD[1]


def start(window):
    """From the start page to an empty drawing with its title block and settings."""
    window.click(EMPTY_DRAWING)
    wait_for(lambda: "Untitled" in window.title(), "an empty drawing")
    words = []
    for text in (WANTED["title"], WANTED["author"], WANTED["revision"], WANTED["date"]):
        words += replacing(text) + tabs(1)
    words += key("Home", "Down") + tabs(3) + replacing("\n".join(WANTED["settings"]["management"]))
    words += tabs(1) + replacing("22, 2222") + replacing("22") + tabs(1)
    words += replacing(WANTED["notes"]) + key("Escape")
    window.click(TITLE_FIELD)
    window.display.do(*words)
    window.keys(*["ctrl+minus"] * 3)


def draw_zones(window):
    for zone, (left, top, right, bottom) in PLACES.items():
        wanted = ZONES[zone]
        window.click(NOWHERE)
        window.keys("z")
        window.drag((left, top), (right, bottom))
        window.display.do(*key("Return"), *replacing(wanted["name"]), *tabs(1), *replacing(zone),
                          *tabs(1), *replacing(", ".join(wanted["networks"])), *key("Escape"))
        window.keys("s")


def save_as(window, path):
    window.keys("ctrl+s")
    dialog = window.dialog("Save Drawing As")
    window.display.do(*replacing(str(path)), *key("Return"))
    window.gone(dialog)
    window.path = path
    wait_for(lambda: path.name in window.title() and "*" not in window.title(), "the file")
    rects = {zone["id"]: zone["rect"] for zone in json.loads(path.read_text())["zones"]}
    expect(rects.keys() == PLACES.keys(), f"zones drawn: {sorted(rects)}")
    # Corners snap to the grid, this way and that.
    window.shift = [sum(place[axis] - rects[zone][axis] * ZOOM for zone, place in PLACES.items())
                    / len(PLACES) for axis in (0, 1)]


def zone_title(zone):
    left, top = PLACES[zone][:2]
    return left + 24, top + 8


def place(window, role, *places):
    """A click here and a click there, as often as needed."""
    window.click(PALETTE[role])
    for spot in places:
        window.click(spot)
    window.keys("Escape")


def place_by_enter(window, role, zone):
    """Enter on the palette places one at once, into the zone that is selected."""
    window.click(zone_title(zone))
    window.click(PALETTE[role])
    window.keys("Return", "Escape")


def draw_servers(window):
    window.drag_out(PALETTE["threat-manager"], place_of("servers", 0, 0))
    wait_for(lambda: "*" in window.title(), "the server to be dropped")
    fields = Fields({}).to("postgresql", *key("space"))
    window.display.do(*key("Return"), *fields.words, *key("Escape"))
    fill_host(window, "tm01")
    place(window, "action-service", place_of("servers", 0, 2))
    fill_host(window, "act01")


def draw_administration(window):
    clients = ["admins", "helpdesk", "soc"]
    spots = [place_of("administration", 0, row) for row in range(len(clients))]
    place(window, "console-client", *spots)
    for client, spot in zip(clients, spots):
        window.click(spot)
        fill_host(window, client)
    place_by_enter(window, "access-analyzer-console", "administration")
    fill_host(window, "aa01")


def draw_identity(window):
    """Six at once get another role, and one of its two streams; others are copies of the last."""
    spots = [place_of("identity", index % 2, index // 2) for index in range(6)]
    place(window, "domain-controller", *spots)
    left, top = PLACES["identity"][:2]
    window.drag((left + 10, top + 24), (spots[-1][0] + 70, spots[-1][1] + 16))
    fields = Fields({}, single=False)
    fields.to("threat-prevention-agent", *key("space", "Tab", "Tab", "space"))
    window.display.do(*key("Return"), *fields.words, *key("Escape"))
    for number, spot in enumerate(spots, 1):
        window.click(spot)
        fill_host(window, f"dc0{number}")
    window.keys("ctrl+c", "ctrl+v")
    fill_host(window, "dc-emea01")
    for host in ("dc-emea02", "dc-apac01"):
        window.keys("ctrl+d")
        fill_host(window, host)
    place_by_enter(window, "domain-controller", "identity")
    fill_host(window, "dc-apac02")


def draw_files(window):
    """Placed outside of every zone, then sent into one together."""
    servers = [f"fs{number:02}" for number in range(1, 11)]
    place(window, "activity-monitor-agent",
          *[(320 + 250 * (index % 5), 800 + 60 * (index // 5)) for index in range(10)])
    window.drag((215, 765), (1420, 890))
    agent = "activity-monitor-agent"
    fields = Fields({agent}, single=False).to(f"{agent}/active-directory", *key("space"))
    fields.to("zone", *typing("File"))
    window.display.do(*key("Return"), *fields.words, *key("Escape"))
    spots = window.spots(lambda drawing: hosts_of(drawing, "files") >= set(servers))
    for host in servers:
        window.click(spots[host])
        fill_host(window, host, *[(f"{agent}/active-directory", key("space"))] * (host == "fs09"))
    for host in ("nas01", "nas02", "fscl01"):
        window.keys("ctrl+d")
        fill_host(window, host)
    spots = window.spots(lambda drawing: hosts_of(drawing) >= {"nas01", "nas02", "fscl01"})
    window.click(spots["nas01"])
    window.click(spots["nas02"], key="shift")
    fields = Fields({agent}, single=False).to("platform", *typing("L"))
    window.display.do(*key("Return"), *fields.words, *key("Escape"))
    for host in ("nas01", "nas02"):
        window.click(spots[host])
        add_services(window, host)


def add_services(window, host):
    """The button goes on to the fields of the new line, Tab to the next, Enter ends it: what was
    typed is taken a moment later, and only then Esc leaves the inspector and not the field."""
    services = HOSTS[host]["services"]
    for number, service in enumerate(services, 1):
        fields = Fields(HOSTS[host]["roles"]).to("add service", *key("space"))
        window.display.do(*key("Return"), *fields.words, *typing(service["ports"]), *key("Tab"),
                          *typing(", ".join(service["from"])), *key("Tab"),
                          *typing(service["why"]), *key("Return"))
        so_far = services[:number]
        window.saved(lambda drawing: by_id(drawing)[host].get("services") == so_far)
        window.keys("Escape")


def draw_branches(window):
    agent = "activity-monitor-agent"
    place(window, agent, place_of("branches", 0, 0))
    branches = [host for host in HOSTS if host.startswith("br-")]
    fill_host(window, branches[0], (f"{agent}/active-directory", key("space")))
    for host in branches[1:]:
        window.keys("ctrl+d")
        fill_host(window, host)


def delete_and_undo(window):
    window.click(window.spots(lambda drawing: hosts_of(drawing) == set(HOSTS))[DELETED])
    window.keys("Delete")
    rest = window.saved(lambda drawing: DELETED not in hosts_of(drawing))
    expect(hosts_of(rest) == set(HOSTS) - {DELETED}, "Delete does not take just the host")
    window.keys("ctrl+z")


def without_places(drawing):
    """What a person says of a deployment, and not where it stands."""
    places = ("position", "rect", "pinned")
    return drawing | {kind: sorted(({name: value for name, value in thing.items()
                                     if name not in places} for thing in drawing[kind]),
                                   key=lambda thing: thing["id"])
                      for kind in ("zones", "hosts")}


def compare(drawing):
    drawn, wanted = without_places(drawing), without_places(WANTED)
    for kind in ("zones", "hosts"):
        ours, theirs = ({thing["id"]: thing for thing in it.pop(kind)} for it in (drawn, wanted))
        for name in sorted(ours.keys() | theirs.keys()):
            expect(ours.get(name) == theirs.get(name),
                   f"{name}: drawn {ours.get(name)}, the sample has {theirs.get(name)}")
    expect(drawn == wanted, f"drawn {drawn}, the sample has {wanted}")


def compare_derived(path):
    for command in ("connections", "rules"):
        drawn, wanted = (json.loads(output(command, it, "--format", "json"))
                         for it in (path, SAMPLE))
        expect(drawn == wanted, f"{command} are not those of the sample")


def is_empty(drawing):
    return drawing.keys() <= {"format", "version", "hosts", "zones"} and not (
        drawing.get("hosts") or drawing.get("zones"))


def undo_and_redo(window):
    """Back to nothing and forth again, to the byte; more often than there are steps does no
    harm. The last step forth is that of @ref delete_and_undo."""
    before = window.path.read_bytes()
    window.keys(*["ctrl+z"] * STEPS_AT_MOST)
    expect(is_empty(window.saved(is_empty, MANY_STEPS)),
           f"after undoing everything: {window.path.read_text()[:400]}")
    window.keys(*["ctrl+shift+z"] * STEPS_AT_MOST)
    window.saved(lambda drawing: hosts_of(drawing) == set(HOSTS) - {DELETED}, MANY_STEPS)
    window.keys("ctrl+z")
    window.saved(lambda drawing: hosts_of(drawing) == set(HOSTS))
    expect(window.path.read_bytes() == before, "redoing everything gives another drawing")


def tree(folder):
    return {file.relative_to(folder).as_posix(): file.read_bytes()
            for file in folder.rglob("*") if file.is_file()}


def export(window, folder):
    """Everything, which is the first of the dialog's presets."""
    window.keys("ctrl+e")
    dialog = window.dialog("Export")
    window.display.do(*key("Home", "alt+f"), *replacing(str(folder)), *key("Return"))
    wait_for((folder / "diagram.svg").exists, "the exported files")

    def close():
        window.keys("Escape")
        return dialog not in window.windows()
    wait_for(close, "the dialog to close")
    window.gone(dialog)


def compare_exports(path, folder):
    """The window writes what the command line writes."""
    reference = folder.parent / "reference"
    output("export", path, "-o", reference)
    ours, theirs = tree(folder), tree(reference)
    expect(ours.keys() == theirs.keys(),
           f"exported by one only: {sorted(ours.keys() ^ theirs.keys())}")
    different = [name for name in ours.keys() & theirs.keys() if ours[name] != theirs[name]]
    expect(not different, f"exported in different ways: {different}")


def close_without_losing(window):
    """Cancel keeps what is unsaved, Discard drops it."""
    before = window.path.read_bytes()
    window.click(TITLE_FIELD)
    window.display.do(*replacing("Another title"), *key("ctrl+w"))
    question = window.dialog("Portolan")
    window.keys("Escape")
    window.gone(question)
    expect("*" in window.title(), "Cancel loses what was not saved")
    window.keys("ctrl+w")
    window.dialog("Portolan")
    window.keys("Tab", "space")
    expect(window.ended() == 0, "closing the last window fails")
    expect(window.path.read_bytes() == before, "Discard saves")


STEPS_AT_MOST = 500
MANY_STEPS = 2 * PATIENCE


def draw(display, home, path):
    with Drawing(display, home) as window:
        start(window)
        draw_zones(window)
        save_as(window, path)
        for step in (draw_servers, draw_administration, draw_identity, draw_files, draw_branches,
                     delete_and_undo):
            step(window)
        compare(window.saved(
            lambda drawing: without_places(drawing) == without_places(WANTED)))
        compare_derived(path)
        undo_and_redo(window)
        window.keys("ctrl+q")
        expect(window.ended() == 0, "quitting fails")


def use(display, home, path):
    with Drawing(display, home, path) as window:
        window.path = path
        wait_for(lambda: path.name in window.title(), "the drawing to be opened")
        export(window, path.parent / "export")
        close_without_losing(window)
    compare_exports(path, path.parent / "export")


def main():
    with tempfile.TemporaryDirectory() as home, Display(WIDTH, HEIGHT) as display:
        path = pathlib.Path(home) / "drawn.portolan"
        try:
            draw(display, home, path)
            use(display, home, path)
        except (TimeoutError, RuntimeError) as error:
            expect(False, str(error))
    finish()


if __name__ == "__main__":
    main()
