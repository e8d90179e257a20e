"""Runs the program's commands as people's scripts do, without a display, and gathers what is not as
the public contract says."""
import os
import pathlib
import subprocess
import sys

PORTOLAN = os.environ["PORTOLAN"]
SOURCES = pathlib.Path(os.environ["SOURCE_DIR"])
SAMPLES = SOURCES / "resources" / "samples"
DISPLAY_VARIABLES = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_RUNTIME_DIR")

faults = []


def expect(holds, what):
    if not holds:
        faults.append(what)


def environment(**more):
    return {k: v for k, v in os.environ.items() if k not in DISPLAY_VARIABLES} | more


def run(*words, stdin=b"", **more):
    """One command; @p more goes into its environment."""
    return subprocess.run([PORTOLAN, *map(str, words)], input=stdin, capture_output=True,
                          env=environment(**more), timeout=120)


def output(*words, code=0, stdin=b"", **more):
    """What a command prints that ends with @p code; it speaks only when that is not 0."""
    done = run(*words, stdin=stdin, **more)
    expect(done.returncode == code, f"{words}: exit code {done.returncode}, expected {code}: "
                                    f"{done.stderr.decode()}")
    expect(bool(done.stderr) == (code != 0), f"{words}: standard error: {done.stderr.decode()!r}")
    return done.stdout


def expect_failure(code, words, *parts, subject=None, stdin=b"", **more):
    """The command ends with @p code, prints no result, and says one line with all of @p parts."""
    done = run(*words, stdin=stdin, **more)
    text = done.stderr.decode()
    head = f"portolan: {subject}: " if subject else "portolan: "
    expect(done.returncode == code, f"{words}: exit code {done.returncode}, expected {code}: {text}")
    expect(done.stdout == b"", f"{words}: prints {done.stdout[:80]!r} although it fails")
    expect(text.startswith(head) and text.count("\n") == 1 and text.endswith("\n"),
           f"{words}: not one line that begins with {head!r}: {text!r}")
    expect(text.isprintable() or text[:-1].isprintable(), f"{words}: control characters: {text!r}")
    for part in parts:
        expect(part in text, f"{words}: does not say {part!r}: {text!r}")
    return text


def finish():
    for fault in faults:
        print(fault)
    sys.exit(1 if faults else 0)
