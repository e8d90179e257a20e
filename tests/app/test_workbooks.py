#!/usr/bin/python3
"""Tables as workbooks of Excel, read back by openpyxl (python3-openpyxl): the same rows as in JSON,
also where a list is longer than a cell; texts and never formulas; the same bytes anywhere. Run by
the Python of the system, which has the package."""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

import openpyxl

sys.path.insert(0, os.path.join(os.environ["SOURCE_DIR"], "tests", "support"))
from graphs import NAMES, PORTOLAN, SAMPLES, deployment, load_samples, run  # noqa: E402

KINDS = ("connections", "rules", "requirements", "check")
LONGEST = 32767  # characters in a cell

failures = []


def check(holds, what):
    if not holds:
        failures.append(what)


def workbook_of(kind, drawing, path, **environment):
    done = run(kind, "-", "-o", path, input=json.dumps(drawing).encode(),
               env={**os.environ, **environment})
    check(done.stderr == b"" or kind == "check", f"{kind}: {done.stderr.decode()}")
    return openpyxl.load_workbook(path)


def rows_of(book):
    """The rows of all sheets but the cover, as dictionaries by their heads."""
    rows = []
    for sheet in book.worksheets[1:]:
        heads, *values = [[cell.value for cell in row] for row in sheet.iter_rows()]
        rows += [dict(zip(heads, row)) for row in values]
    return rows


def check_looks(name, book):
    """What a reader expects of a sheet, and that no cell is anything but text."""
    check(book.worksheets[0].sheet_state == "visible" and book.worksheets[0]["A1"].value, f"{name}: cover")
    for sheet in book.worksheets[1:]:
        table = next(iter(sheet.tables.values()))
        check(table.ref == sheet.dimensions, f"{name}: the table has {table.ref} of {sheet.dimensions}")
        check(table.autoFilter is not None, f"{name}: no filters")
        check(sheet.freeze_panes == "B2", f"{name}: frozen at {sheet.freeze_panes}")
        check(sheet.print_title_rows == "$1:$1", f"{name}: heads are printed once only")
        check(sheet.column_dimensions["A"].width > 5, f"{name}: widths")
        for row in sheet.iter_rows():
            for cell in row:
                check(cell.data_type in "sn", f"{name}: {cell.coordinate} is {cell.data_type}")
                check(cell.value is None or isinstance(cell.value, str), f"{name}: {cell.value!r}")
                check(len(cell.value or "") <= LONGEST, f"{name}: {cell.coordinate} is too long")


def joined_rules(rows):
    """Rules by host and id, with lists that went on in further rows."""
    rules = {}
    for row in rows:
        rule = rules.setdefault((row["Host"], row["Rule"]), {
            "direction": row["Direction"], "protocol": row["Protocol"], "ports": row["Ports"],
            "Remote addresses": [], "Remote names": [], "Remote hosts": []})
        for key in ("Remote addresses", "Remote names", "Remote hosts"):
            for entry in (row[key] or "").split(", "):
                if entry and entry not in rule[key]:
                    rule[key].append(entry)
    return rules


def check_rules(name, drawing, path):
    book = workbook_of("rules", drawing, path)
    check_looks(name, book)
    done = run("rules", "-", "--format", "json", input=json.dumps(drawing).encode())
    expected = json.loads(done.stdout)
    rules = joined_rules(rows_of(book))
    check(len(rules) == len(expected), f"{name}: {len(rules)} rules instead of {len(expected)}")
    for rule in expected:
        found = rules.get((rule["host"], rule["id"]), {})
        for key, head in (("remoteAddresses", "Remote addresses"), ("remoteHosts", "Remote hosts")):
            check(found.get(head) == rule[key], f"{name}: {key} of {rule['host']} {rule['id']}")
        ports = rule["localPorts"] if rule["direction"] == "in" else rule["remotePorts"]
        check(found.get("ports") == ports, f"{name}: ports of {rule['host']} {rule['id']}")
    return book


def fleet(count):
    """A server and agents whose addresses do not merge: lists that no cell holds."""
    hosts = [{"id": "tm01", "addresses": ["10.0.0.1"], "roles": {"threat-manager": {}}}]
    hosts += [{"id": f"fs{i:05}", "addresses": [f"10.{i // 12000 + 1}.{i // 100 % 120}.{i % 100 * 2}"],
               "roles": {"activity-monitor-agent": {}}} for i in range(count)]
    return {"format": "portolan-topology", "version": 1, "hosts": hosts}


def german_locale(folder):
    """A locale that writes 1,5: built here, because a machine may have none."""
    subprocess.run(["localedef", "-i", "de_DE", "-f", "UTF-8", folder / "de_DE.UTF-8"], check=True)
    return {"LOCPATH": str(folder), "LC_ALL": "de_DE.UTF-8", "LANG": "de_DE.UTF-8", "TZ": "Asia/Tokyo"}


def check_same_bytes(drawing, folder):
    first, second = folder / "first.xlsx", folder / "second.xlsx"
    workbook_of("rules", drawing, first)
    workbook_of("rules", drawing, second, **german_locale(folder))
    check(first.read_bytes() == second.read_bytes(), "other bytes elsewhere")


FULL = r"""
mount -t tmpfs -o size=16k tmpfs "$3"
TMPDIR=$3 exec "$1" "$5" "$2" -o "$4"
"""


def check_full(folder):
    """No room for temporary files: one line that says so, and nothing written."""
    place = folder / "full"
    place.mkdir()
    root = [] if os.geteuid() == 0 else ["--map-root-user"]
    for command in ("rules", "export"):
        out = folder / f"never.{command}.xlsx"
        done = subprocess.run(["unshare", "--mount", *root, "sh", "-c", FULL, "sh", PORTOLAN,
                               SAMPLES / "head-office.portolan", place, out, command],
                              capture_output=True)
        check(done.returncode == 3 and done.stderr.count(b"\n") == 1 and
              b"no room for temporary files" in done.stderr,
              f"full: {command}: {done.returncode} {done.stderr.decode()}")
        check(not out.exists(), f"{command}: a part was written")


def check_refusals():
    for arguments in ([], ["-o", "-"]):
        done = run("rules", "-", "--format", "xlsx", *arguments, input=b"{}")
        check(done.returncode == 2 and b"-o OUT" in done.stderr and not done.stdout,
              f"{arguments}: {done.returncode} {done.stderr.decode()}")


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for sample, drawing in load_samples():
            for kind in KINDS:
                check_looks(f"{sample} {kind}", workbook_of(kind, drawing, folder / "a.xlsx"))
            check_rules(sample, drawing, folder / "b.xlsx")
        hostile = deployment(NAMES + ["=1+1", "@SUM(A1)", "+1", "-1", "\t=1", "_x0041_"])
        check_rules("hostile", hostile, folder / "c.xlsx")
        large = check_rules("large", fleet(4000), folder / "d.xlsx")
        check(sum(row["Host"] == "tm01" for row in rows_of(large)) > 2, "no list went on in another row")
        empty = {"format": "portolan-topology", "version": 1, "hosts": []}
        check(len(workbook_of("rules", empty, folder / "e.xlsx").worksheets) == 1, "nothing but a cover")
        check_full(folder)
        check_same_bytes(next(load_samples())[1], folder)
    check_refusals()
    print("\n".join(failures))
    sys.exit(1 if failures else 0)


main()
