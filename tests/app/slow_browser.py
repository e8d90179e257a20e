#!/usr/bin/env python3
"""Exported pages in a browser without a window: nothing is said on its console, nothing is asked for
over the network, their script runs under their own policy, and they print with every host on paper.
Needs chromium and poppler-utils."""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.environ["SOURCE_DIR"], "tests", "support"))
from commandline import SAMPLES, expect, finish, output, run  # noqa: E402
from graphs import NAMES, deployment, load_samples  # noqa: E402

KINDS = ("connections", "rules", "requirements", "check")


def browse(folder, page, *arguments):
    return subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu",
                           "--disable-background-networking", "--disable-component-update",
                           f"--user-data-dir={folder}/profile", "--enable-logging=stderr",
                           *arguments, page.as_uri()], capture_output=True, timeout=120)


def addresses_asked(path):
    """What pages asked for, by a log of Chromium's network; the browser has wishes of its own."""
    parameters = [event.get("params", {}) for event in json.loads(path.read_text())["events"]]
    return {each["url"] for each in parameters
            if "url" in each and each.get("initiator", "not an origin") != "not an origin"}


def check_page(name, folder, page):
    log = folder / "network.json"
    done = browse(folder, page, "--dump-dom", f"--log-net-log={log}")
    expect(b"CONSOLE" not in done.stderr, f"{name}: console: {done.stderr.decode()[-300:]}")
    asked = addresses_asked(log)
    expect(not asked, f"{name}: asks for {asked}")
    return done.stdout.decode()


def check_table(name, kind, drawing, folder):
    page = folder / f"{kind}.html"
    source = json.dumps(drawing).encode()
    page.write_bytes(run(kind, "-", "--format", "html", stdin=source).stdout)
    shown = check_page(f"{name} {kind}", folder, page)
    rows = json.loads(run(kind, "-", "--format", "json", stdin=source).stdout)
    expect(not rows or "<button type=\"button\">" in shown, f"{name} {kind}: its script did not run")
    expect(shown.count("<tr") >= len(rows), f"{name} {kind}: rows are missing")
    pdf = folder / "printed.pdf"
    browse(folder, page, f"--print-to-pdf={pdf}")
    text = subprocess.run(["pdftotext", pdf, "-"], check=True, capture_output=True).stdout.decode()
    printed = "".join(text.replace("-", "").split())  # which is lost at the end of a line
    for row in rows:
        host = row.get("host") or row.get("source")
        expect(not host or host.replace("-", "") in printed, f"{name} {kind}: printed without {host}")


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for sample, drawing in [*load_samples(), ("hostile", deployment(NAMES))]:
            for kind in KINDS:
                check_table(sample, kind, drawing, folder)
        output("export", SAMPLES / "head-office.portolan", "-o", folder / "all")
        check_page("index", folder, folder / "all" / "index.html")
    finish()


main()
