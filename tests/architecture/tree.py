"""What the tests of this folder share: the files of the repository, and a way to report faults."""
import os
import pathlib
import sys

ROOT = pathlib.Path(os.environ.get("SOURCE_DIR") or pathlib.Path(__file__).resolve().parents[2])
IGNORED = {"build", ".git", "node_modules", "__pycache__", ".cache", ".vscode"}


def files(*folders, endings=()):
    """Paths of the repository's files, relative to its root, sorted; never those of builds."""
    found = []
    for folder in folders or ("",):
        for path, names, entries in os.walk(ROOT / folder):
            names[:] = sorted(name for name in names if name not in IGNORED)
            found += [pathlib.Path(path, entry).relative_to(ROOT) for entry in entries
                      if entry not in IGNORED]
    return sorted(path for path in found if not endings or path.suffix in endings)


def sources(*folders):
    return files(*(folders or ("app", "model", "views", "tests")), endings=(".h", ".cpp"))


def text(path):
    return (ROOT / path).read_text(encoding="utf-8")


def lines(path):
    """Numbered from 1."""
    return enumerate(text(path).splitlines(), start=1)


def finish(faults):
    """Ends the test: every fault is a line."""
    for fault in faults:
        print(fault)
    sys.exit(1 if faults else 0)
