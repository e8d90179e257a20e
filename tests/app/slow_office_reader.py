#!/usr/bin/python3
"""Workbooks in the hands of LibreOffice: opened, converted back, and each cell compared with what
openpyxl reads. Needs libreoffice-calc and python3-openpyxl; run by the Python of the system."""

import csv
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import openpyxl

sys.path.insert(0, os.path.join(os.environ["SOURCE_DIR"], "tests", "support"))
from commandline import expect, finish, run  # noqa: E402
from graphs import NAMES, deployment, load_samples  # noqa: E402

KINDS = ("connections", "rules", "requirements", "check")
# Commas, quotation marks, UTF-8, from the first line, cells as they are stored, every sheet.
FILTER = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"


def converted(paths, folder):
    """The sheets that LibreOffice reads of each workbook, in their order."""
    done = subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
                           "--convert-to", FILTER, "--outdir", folder / "csv", *paths],
                          capture_output=True, timeout=300)
    expect(done.returncode == 0 and b"Error" not in done.stderr, f"soffice: {done.stderr.decode()}")


def check_sheet(name, sheet, path):
    expect(path.exists(), f"{name}: LibreOffice has no sheet {sheet.title!r}")
    if not path.exists():
        return
    with open(path, newline="", encoding="utf-8") as file:
        found = list(csv.reader(file))
    wanted = [[cell.value or "" for cell in row] for row in sheet.iter_rows()]
    expect(len(found) == len(wanted), f"{name} {sheet.title}: {len(found)} rows of {len(wanted)}")
    for number, (row, expected) in enumerate(zip(found, wanted), 1):
        row += [""] * (len(expected) - len(row))
        expect(row == expected, f"{name} {sheet.title}: row {number}: {row}, expected {expected}")


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        drawings = [*load_samples(), ("hostile", deployment(NAMES + ["=1+1", "1.5", "1/2", "TRUE", "'x"]))]
        paths = []
        for sample, drawing in drawings:
            for kind in KINDS:
                paths.append(folder / f"{sample}.{kind}.xlsx")
                run(kind, "-", "-o", paths[-1], stdin=json.dumps(drawing).encode())
        converted(paths, folder)
        for path in paths:
            book = openpyxl.load_workbook(path)
            for sheet in book.worksheets:
                check_sheet(path.stem, sheet, folder / "csv" / f"{path.stem}-{sheet.title}.csv")
    finish()


main()
