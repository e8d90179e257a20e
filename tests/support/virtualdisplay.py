"""The window as a person meets it: on a display of its own, with a mouse and a keyboard, a home
without settings, and nothing to look into but the screen and the files that it writes. Needs Xvfb
and xdotool."""
import os
import pathlib
import subprocess
import time

from commandline import PORTOLAN, environment

# A loaded machine is slow, not wrong.
PATIENCE = 60
STEP = 0.05


def wait_for(condition, what, seconds=PATIENCE):
    """The first true value of @p condition, which is asked again and again."""
    end = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > end:
            raise TimeoutError(f"waited in vain for {what}")
        time.sleep(STEP)


class Display:
    """A screen without a window manager: windows stand where the program puts them, and get the
    keys when @ref focus says so."""

    def __init__(self, width, height):
        read, write = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{width}x{height}x24",
             # Without a reset whenever the last client goes: that may be xdotool, and throws out
             # the program that is just coming.
             "-nolisten", "tcp", "-noreset"], pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as number:
            self.name = ":" + number.readline().strip()
        self.width, self.height = width, height

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.server.terminate()
        self.server.wait()

    def do(self, *words):
        """One call of xdotool, which takes any number of its commands in a row."""
        done = subprocess.run(["xdotool", *map(str, words)], env=environment(DISPLAY=self.name),
                              capture_output=True, text=True, timeout=PATIENCE)
        return done.stdout

    def picture(self, path):
        subprocess.run(["import", "-window", "root", str(path)],
                       env=environment(DISPLAY=self.name), check=True, timeout=PATIENCE)


class Window:
    """The running program with its main window, which fills the display."""

    def __init__(self, display, home, *words, **more):
        self.display = display
        runtime = pathlib.Path(home) / "run"
        runtime.mkdir(parents=True, exist_ok=True)
        runtime.chmod(0o700)
        settings = {"HOME": home, "XDG_CONFIG_HOME": f"{home}/config",
                    "XDG_DATA_HOME": f"{home}/data", "XDG_CACHE_HOME": f"{home}/cache",
                    "XDG_RUNTIME_DIR": runtime, "DISPLAY": display.name,
                    "QT_QPA_PLATFORM": "xcb", "LANG": "C.UTF-8", "LANGUAGE": "en",
                    "QT_ACCESSIBILITY": "0"} | more
        self.settings = {name: str(value) for name, value in settings.items()}
        self.log = open(pathlib.Path(home) / "log", "wb")
        self.process = subprocess.Popen(
            [PORTOLAN, *map(str, words)], cwd=home, stdin=subprocess.DEVNULL, stdout=self.log,
            stderr=self.log, env=environment(**self.settings))
        self.main = wait_for(lambda: self.windows(), "the main window")[0]
        display.do("windowmove", self.main, 0, 0, "windowsize", self.main, display.width,
                   display.height)
        self.focus(self.main)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.log.close()

    def windows(self):
        """The ids of what is on the screen, menus and dialogs too."""
        if self.process.poll() is not None:
            raise RuntimeError(f"the program ended with {self.process.returncode}")
        found = self.display.do("search", "--onlyvisible", "--pid", self.process.pid)
        return found.split()

    def ended(self):
        """The code with which the program ends by itself."""
        return self.process.wait(PATIENCE)

    def title(self, window=None):
        return self.display.do("getwindowname", window or self.main).strip()

    def focus(self, window):
        wait_for(lambda: self.display.do("windowfocus", window, "getwindowfocus").strip() == window,
                 f"window {window} to take the keys")

    def dialog(self, title):
        """The window of that title once it is there, with the keys."""
        def find():
            return [w for w in self.windows() if w != self.main and self.title(w).split(" — ")[0] == title]
        window = wait_for(find, f"the dialog {title!r}")[0]
        self.focus(window)
        return window

    def gone(self, window):
        """Waits until a dialog has closed, and gives the keys to the main window."""
        wait_for(lambda: window not in self.windows(), f"the dialog {window} to close")
        self.focus(self.main)
