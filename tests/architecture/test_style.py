#!/usr/bin/env python3
"""The house style that no compiler sees. Needs clang-format 14 (others format a little
differently)."""
import json
import re
import statistics
import subprocess

from tree import ROOT, files, finish, lines, sources, text

MAX_LINES = 500
MAX_FUNCTION = 60
TEXTS = (".h", ".cpp", ".md", ".txt", ".json", ".py", ".sh", ".ps1", ".in", ".xml", ".desktop",
         ".cmake", ".css", ".js", ".1")

# What has no place in the tree, with the reason.
FORBIDDEN = [
    (r"\b(TODO|FIXME|XXX|HACK)\b", "work that is left belongs into the tracker"),
    (r"\bQSKIP\b", "a test that does not run proves nothing"),
    (r"\bconst_cast<|\breinterpret_cast<", "no cast around the type system"),
    (r"/(work|home|root)/[a-z]", "a path of one machine"),
    (r"https?://[^\s\"')]*(mirror|artifactory|nexus|pypi\.|proxy)", "an address of one network"),
]
CASTS_ALLOWED = {"tests"}
POSIX = re.compile(r"\s*#\s*include\s+<(unistd\.h|sys/|pwd\.h|dirent\.h|fcntl\.h|linux/)")


def badly_formatted():
    names = [str(ROOT / path) for path in sources()]
    run = subprocess.run(["clang-format-14", "--dry-run", "-Werror", *names],
                         capture_output=True, text=True)
    return [line for line in run.stderr.splitlines() if "error:" in line]


def too_long():
    return [f"{path}: {count} lines, at most {MAX_LINES}" for path in sources()
            if (count := len(text(path).splitlines())) > MAX_LINES]


def functions(path):
    """(line, length) of each body. The formatter puts the braces of a function, and of no other
    block with code in it, into the first column. The rows of a table within are data."""
    start, table, rows = None, False, 0
    for number, line in lines(path):
        if line == "{":
            start, rows = number, 0
        elif line == "}" and start:
            yield start, number - start - 1 - rows
            start = None
        elif re.match(r"    static const .*= \{$", line):
            table = True
        elif line.startswith("    };"):
            table = False
        rows += table


def long_functions():
    found = [(length, path, line) for path in sources("app", "model", "views")
             for line, length in functions(path)]
    lengths = [length for length, _, _ in found]
    print(f"{len(found)} functions: median {statistics.median(lengths):.0f} lines, "
          f"{100 * sum(length <= 30 for length in lengths) / len(lengths):.1f} % at most 30")
    for length, path, line in sorted(found, reverse=True)[:10]:
        print(f"  {length:3} lines  {path}:{line}")
    return [f"{path}:{line}: a function of {length} lines, at most {MAX_FUNCTION}"
            for length, path, line in found if length > MAX_FUNCTION]


def forbidden():
    faults = []
    for path in files(endings=TEXTS):
        if path.name == "package-lock.json" or path.parts[:2] == ("tests", "architecture"):
            continue
        for number, line in lines(path):
            for pattern, why in FORBIDDEN:
                if "_cast" in pattern and (path.parts[0] in CASTS_ALLOWED or path.suffix == ".js"):
                    continue
                if re.search(pattern, line):
                    faults.append(f"{path}:{number}: {why}: {line.strip()[:80]}")
    return faults


def only_on_posix():
    """Outside of #ifdef, that is."""
    faults = []
    for path in sources("app", "model", "views"):
        depth = 0
        for number, line in lines(path):
            depth += bool(re.match(r"\s*#\s*if", line)) - bool(re.match(r"\s*#\s*endif", line))
            if depth == 0 and POSIX.match(line):
                faults.append(f"{path}:{number}: {line.strip()} is not there on Windows")
    return faults


def guards():
    """What keeps text and bytes apart must stay switched on."""
    cmake = text("CMakeLists.txt")
    wanted = ["QT_NO_CAST_FROM_ASCII", "QT_NO_CAST_TO_ASCII", "QT_NO_FOREACH",
              "QT_DISABLE_DEPRECATED_BEFORE=0x060400", "-Wall", "-Wextra", "-Wpedantic",
              "-Wshadow", "-Wconversion"]
    return [f"CMakeLists.txt: {name} is gone" for name in wanted if name not in cmake]


def headers():
    return [f"{path}: does not begin with #pragma once" for path in sources("app", "model", "views")
            if path.suffix == ".h" and not text(path).startswith("#pragma once\n")]


def white_space():
    faults = []
    for path in files(endings=TEXTS):
        if path.parts[:2] == ("tests", "data"):
            continue
        content = (ROOT / path).read_bytes()
        if content and not content.endswith(b"\n"):
            faults.append(f"{path}: no line feed at the end")
        if b"\r" in content:
            faults.append(f"{path}: carriage returns; they are written by the program, not kept")
    return faults


def lock_files():
    """Packages come from the public registry, whoever wrote the lock file."""
    faults = []
    for path in files(endings=(".json",)):
        if path.name != "package-lock.json":
            continue
        packages = json.loads(text(path)).get("packages", {})
        for name, package in packages.items():
            source = package.get("resolved", "https://registry.npmjs.org/")
            if not source.startswith("https://registry.npmjs.org/"):
                faults.append(f"{path}: {name} comes from {source}")
    return faults


finish(badly_formatted() + too_long() + long_functions() + forbidden() + only_on_posix() + guards()
       + headers() + white_space() + lock_files())
