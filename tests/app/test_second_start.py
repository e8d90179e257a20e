#!/usr/bin/env python3
"""A second start opens its drawings in the program that runs: one process, no file twice. It does not
wait for one that hangs, nor stumble over what one left that was killed. Needs Xvfb and xdotool."""
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from commandline import PORTOLAN, SAMPLES, environment, expect, finish  # noqa: E402
from virtualdisplay import PATIENCE, Display, Window, wait_for  # noqa: E402


def start(window, folder, *words):
    """Another start beside the window's; its exit code, and what it said."""
    done = subprocess.run([PORTOLAN, *words], cwd=folder, capture_output=True, text=True,
                          env=environment(**window.settings), timeout=PATIENCE)
    expect(not done.stdout and not done.stderr, f"{words}: says {done.stdout}{done.stderr}")
    return done.returncode


def titles(window):
    return sorted(filter(None, (window.title(each).split(" – ")[0]
                                for each in window.windows())))


def hands_over(window, folder):
    wait_for(lambda: titles(window) == ["one.portolan"], "the first drawing")
    expect(start(window, folder, "two.portolan") == 0, "a second start fails")
    wait_for(lambda: titles(window) == ["one.portolan", "two.portolan"], "the second drawing")
    expect(start(window, folder, "one.portolan", "two.portolan") == 0, "a third start fails")
    expect(titles(window) == ["one.portolan", "two.portolan"], f"twice: {titles(window)}")
    expect(start(window, folder) == 0, "a start without files fails")
    wait_for(lambda: titles(window) == ["Portolan", "one.portolan", "two.portolan"],
             "a window with the start page")
    expect(start(window, folder, "three.portolan") == 0, "a start with a third file fails")
    wait_for(lambda: titles(window) == ["one.portolan", "three.portolan", "two.portolan"],
             "the third drawing in the free window")


with tempfile.TemporaryDirectory() as home, Display(1280, 800) as display:
    for name in ("one", "two", "three"):
        shutil.copy(SAMPLES / "head-office.portolan", pathlib.Path(home) / f"{name}.portolan")
    with Window(display, home, "one.portolan") as window:
        hands_over(window, home)
        window.process.send_signal(signal.SIGSTOP)
        hung = window.process
        with Window(display, home, "three.portolan") as second:
            wait_for(lambda: titles(second) == ["three.portolan"], "a start beside one that hangs")
            expect(start(second, home, "two.portolan") == 0, "a start after that fails")
            wait_for(lambda: titles(second) == ["three.portolan", "two.portolan"],
                     "the drawing in the one that answers")
        hung.send_signal(signal.SIGKILL)
        window.process.wait()
    # What was left behind keeps nobody from starting.
    with Window(display, home, "two.portolan") as window:
        wait_for(lambda: titles(window) == ["two.portolan"], "a drawing after a crash")
        expect(start(window, home, "one.portolan") == 0, "a second start after a crash fails")
        wait_for(lambda: titles(window) == ["one.portolan", "two.portolan"], "both")
finish()
