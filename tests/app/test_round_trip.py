#!/usr/bin/python3
"""Rules read back from XLSX, CSV, HTML, Markdown and JSON are the same rules, whatever the hosts are
called. Needs cmark-gfm and python3-openpyxl, and is run by the Python of the system, which has it."""

import json
import os
import pathlib
import re
import sys
import tempfile

import openpyxl

sys.path.insert(0, os.path.join(os.environ["SOURCE_DIR"], "tests", "support"))
import tablereaders  # noqa: E402
from commandline import expect, finish, output  # noqa: E402
from graphs import NAMES, load_samples  # noqa: E402

READERS = {"csv": tablereaders.from_csv, "html": tablereaders.from_html,
           "md": tablereaders.from_markdown}
# What a list could come apart at.
SEPARATORS = ["Smith, John", 'the "old" one', "a,b", '"', '""', ",", ", ", '", "', "x; y", "\\;", "a|b",
              " blank ", "=1+1, +2", "@x", "-", "'quoted'", "a\\", "'; x", "<br>", "&amp;", "**b**"]


def nameless(names):
    """A server whose agents have names and no addresses, so that its rules name them."""
    hosts = [{"id": "tm01", "name": "tm", "addresses": ["10.0.0.1"],
              "roles": {"threat-manager": {}}}]
    hosts += [{"id": f"h{number}", "name": name, "roles": {"activity-monitor-agent": {}}}
              for number, name in enumerate(names)]
    return {"format": "portolan-topology", "version": 1, "hosts": hosts}


def compare(name, drawing, folder):
    source = json.dumps(drawing).encode()
    wanted = tablereaders.from_json(output("rules", "-", "--format", "json", stdin=source))
    path = folder / "rules.xlsx"
    output("rules", "-", "-o", path, stdin=source)
    found = {"xlsx": tablereaders.from_workbook(openpyxl.load_workbook(path))}
    for form, reader in READERS.items():
        found[form] = reader(output("rules", "-", "--format", form, stdin=source))
    for form, rules in found.items():
        expect(len(rules) == len(wanted), f"{name} {form}: {len(rules)} of {len(wanted)} rules")
        for rule, expected in zip(rules, wanted):
            for key, value in expected.items():
                expect(rule.get(key) == value, f"{name} {form}: {expected['host']} {expected['id']} "
                                               f"{key}: {rule.get(key)!r}, expected {value!r}")


def check_columns(drawing):
    """Where every host has a table, columns share the page; on paper it has no width of its own."""
    source = json.dumps(drawing).encode()
    page = output("rules", "-", "--format", "html", stdin=source).decode()
    widths = [float(width) for width in re.findall(r"^th:nth-child\(\d+\) { width: ([0-9.]+)%; }$", page, re.M)]
    heads = page[page.index("<thead>"):page.index("</thead>")].count("<th ")
    expect(len(widths) == heads and abs(sum(widths) - 100) < 1, f"widths of {heads} columns: {widths}")
    expect(all("@media screen" in line for line in page.splitlines() if "min-width" in line),
           "a width that would be cut on paper")
    few = output("requirements", "-", "--format", "html", stdin=source).decode()
    expect("nth-child(1) { width" not in few, "tables of a few sections have fixed columns")


def main():
    with tempfile.TemporaryDirectory() as folder:
        for name, drawing in load_samples():
            compare(name, drawing, pathlib.Path(folder))
            if name == "head-office":
                check_columns(drawing)
        names = [name for name in NAMES if name.isprintable()] + SEPARATORS
        compare("hostile", nameless(names), pathlib.Path(folder))
    finish()


main()
