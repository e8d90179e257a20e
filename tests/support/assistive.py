"""What a screen reader knows of the window, over the accessibility bus of a session of its own.
Needs dbus-run-session, at-spi2-core and the Python of the system with Atspi (gir1.2-atspi-2.0,
python3-gi)."""
import os
import sys
import warnings

from virtualdisplay import Window, wait_for


def in_own_session():
    """Begins the script anew where nobody else's assistive technology is."""
    if "PORTOLAN_OWN_SESSION" not in os.environ:
        os.execvpe("dbus-run-session", ["dbus-run-session", "--", sys.executable, *sys.argv],
                   os.environ | {"PORTOLAN_OWN_SESSION": "yes"})


in_own_session()
warnings.simplefilter("ignore", DeprecationWarning)  # of later names for the same
import gi  # noqa: E402
gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402


def things(thing, role=None):
    """Everything in @p thing, depth first, of that role."""
    for place in range(thing.get_child_count()):
        child = thing.get_child_at_index(place)
        if child is None:  # gone since it was counted
            continue
        if role is None or child.get_role_name() == role:
            yield child
        yield from things(child, role)


def children(thing):
    return [thing.get_child_at_index(place) for place in range(thing.get_child_count())]


def named(candidates, start):
    """The one whose name begins with @p start; none when there is none."""
    return next((each for each in candidates if each.get_name().startswith(start)), None)


def is_(thing, state):
    """Asked anew: the client keeps what it was told, and is told later."""
    thing.clear_cache()
    return thing.get_state_set().contains(getattr(Atspi.StateType, state))


def actions(thing):
    """The names of its actions with their keys."""
    found = thing.get_action_iface()
    return {Atspi.Action.get_action_name(found, place): Atspi.Action.get_key_binding(found, place)
            for place in range(Atspi.Action.get_n_actions(found))}


def act(thing, name):
    Atspi.Action.do_action(thing.get_action_iface(), list(actions(thing)).index(name))


class HeardWindow(Window):
    """The program as somebody meets it who hears what is on the screen."""

    def __init__(self, display, home, *words):
        # The registry runs before the program, as with a screen reader.
        Atspi.init()
        self.desktop = Atspi.get_desktop(0)
        self.desktop.get_child_count()
        super().__init__(display, home, *words, QT_ACCESSIBILITY="1",
                         QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1")
        self.application = wait_for(lambda: named(self.top(), "portolan"), "the program")

    def top(self):
        self.desktop.clear_cache()
        return [each for each in children(self.desktop) if each]

    def find(self, role, start=""):
        return wait_for(lambda: named(things(self.application, role), start),
                        f"a {role} {start!r}")
