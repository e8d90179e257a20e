#!/usr/bin/env python3
"""Every promise of the canvas (tests/views/canvas.md) names tests that show it, and those exist."""
import pathlib
import re

from tree import ROOT, finish

PAGE = "tests/views/canvas.md"
PROMISE = re.compile(r"(\d+)\. ")
SHOWN = re.compile(r"\s+- (\w+/\w+): (.+)")


def tests_of(program):
    """The names of its test functions; none where there is no such program."""
    for ending, form in ((".cpp", r"void (\w+)\(\);"), (".py", r"^def (\w+)\(")):
        path = ROOT / "tests" / (program + ending)
        if path.exists():
            return set(re.findall(form, path.read_text("utf-8"), re.M))
    return set()


def main():
    faults, promise, shown, heading = [], "", True, ""
    lines = pathlib.Path(ROOT, PAGE).read_text("utf-8").splitlines() + ["## end"]
    for number, line in enumerate(lines, 1):
        begins = PROMISE.match(line)
        if (begins or line.startswith("## ")) and not shown:
            faults.append(f"{PAGE}: {heading} {promise}: no test shows it, and it is not open")
        if line.startswith("## "):
            heading, promise, shown = line[3:], "0", True
        elif begins:
            if int(begins[1]) != int(promise) + 1:
                faults.append(f"{PAGE}:{number}: expected number {int(promise) + 1}")
            promise, shown = begins[1], False
        elif line.strip().startswith("- **open**"):
            shown = True
        elif named := SHOWN.match(line):
            shown = True
            known = tests_of(named[1])
            faults += [f"{PAGE}:{number}: {named[1]} has no {test}"
                       for test in named[2].split(", ") if test not in known]
    finish(faults)


if __name__ == "__main__":
    main()
