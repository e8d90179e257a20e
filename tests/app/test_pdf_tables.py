#!/usr/bin/env python3
"""Tables as PDF in the hands of other programs: qpdf finds nothing wrong, pdftotext finds every row,
whatever people named their hosts; heads on each page, page numbers, bookmarks; the same bytes at any
time and place. Needs qpdf and poppler-utils."""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata

sys.path.insert(0, os.path.join(os.environ["SOURCE_DIR"], "tests", "support"))
from commandline import expect, expect_failure, finish, output, run  # noqa: E402
from graphs import NAMES, deployment, load_samples  # noqa: E402

KINDS = ("connections", "rules", "requirements", "check")
HEADS = {"connections": "Source", "rules": "Rule", "requirements": "Requirement", "check": "Severity"}
LISTS = ("remoteAddresses", "remoteHosts", "hosts", "servers", "streams")
TEXTS = ("host", "id", "source", "destination", "requirement", "code", "protocol")


def rows_of(kind, source):
    return json.loads(run(kind, "-", "--format", "json", stdin=source).stdout)


def written(kind, source, path, *arguments, **environment):
    done = run(kind, "-", "-o", path, *arguments, stdin=source, **environment)
    expect(kind == "check" or (done.returncode == 0 and not done.stderr),
           f"{path.name}: {done.returncode} {done.stderr.decode()}")
    return path


def pages_of(path):
    subprocess.run(["qpdf", "--check", path], check=True, stdout=subprocess.DEVNULL)
    text = subprocess.run(["pdftotext", path, "-"], check=True, capture_output=True).stdout.decode()
    return text.split("\f")[:-1]


def bookmarks_of(path):
    done = subprocess.run(["qpdf", "--json=1", "--json-key=outlines", path], check=True,
                          capture_output=True)
    return [entry["title"] for entry in json.loads(done.stdout)["outlines"]]


def check_texts(name, rows, pages):
    """Every word of every row; descriptions may be wrapped, so that they are compared by words."""
    words = set(" ".join(pages).replace(",", " ").split())
    for row in rows:
        wanted = [row[key] for key in TEXTS if key in row and not (key == "requirement" and "id" in row)]
        wanted += [entry for key in LISTS for entry in row.get(key, [])]
        wanted += row.get("description", "").replace(",", " ").split()
        for part in {*wanted, *re.split("[, ]", row.get("localPorts", row.get("ports", "")))}:
            expect(not part or part == "any" or part in words, f"{name}: lacks {part!r}")


def check_pages(name, kind, rows, pages):
    for number, page in enumerate(pages, 1):
        expect(f"Page {number} of {len(pages)}\n" in page, f"{name}: page {number} has no number")
        # Some pages of hostile names are one name; the last one may have notes only.
        if 1 < number < len(pages) and rows and name != "hostile rules":
            expect(HEADS[kind] in page.split("\n")[:12], f"{name}: page {number} has no heads")


def check_table(name, kind, drawing, path):
    source = json.dumps(drawing).encode()
    rows = rows_of(kind, source)
    pages = pages_of(written(kind, source, path))
    check_texts(f"{name} {kind}", rows, pages)
    check_pages(f"{name} {kind}", kind, rows, pages)
    groups = {"rules": "host", "connections": "section", "requirements": "section"}.get(kind)
    expected = list(dict.fromkeys(row[groups] for row in rows)) if groups else []
    found = bookmarks_of(path)
    expect(len(found) == len(expected) and all(a.startswith(b) for a, b in zip(found, expected)),
           f"{name} {kind}: bookmarks {found[:3]}, expected {expected[:3]}")
    return pages


def letters(text):
    """Of a text in whatever order its writing has: hosts are told apart by what they consist of."""
    plain = unicodedata.normalize("NFKC", text)
    return sorted(c for c in plain if c.isalnum() and c.isprintable())


def check_names(folder):
    """Hostile ones, those written from right to left, and one longer than a page."""
    names = NAMES + ["שרת הקבצים של חיפה", "خادم الملفات", "x" * 9000, " ".join(["word"] * 4000),
                     "a\u0301" * 300, "=1+1", "efficient-office-file"]
    pages = check_table("hostile", "rules", deployment(names), folder / "hostile.pdf")
    text = "".join(pages)
    found = letters(text)
    expect(found.count("x") >= 9000, "a long name is cut")
    expect(len(re.findall(r"\bword\b", text)) >= 4000, "a name of many words is cut")
    for name in ("שרת", "خادم", "efficient-office-file"):
        plain = unicodedata.normalize("NFKC", text) if not name.isascii() else text
        expect(name in plain or name[::-1] in plain, f"lacks the name {name}")


def fleet(count):
    """A server and agents whose addresses do not merge: lists longer than a page."""
    hosts = [{"id": "tm01", "addresses": ["10.0.0.1"], "roles": {"threat-manager": {}}}]
    hosts += [{"id": f"fs{i:05}", "addresses": [f"10.{i // 12000 + 1}.{i // 100 % 120}.{i % 100 * 2}"],
               "roles": {"activity-monitor-agent": {}}} for i in range(count)]
    return {"format": "portolan-topology", "version": 1, "hosts": hosts}


def check_long_lists(folder):
    pages = check_table("fleet", "rules", fleet(3000), folder / "fleet.pdf")
    listing = [page for page in pages if page.count("fs0") > 100 and "Remote hosts" in page]
    expect(len(listing) > 3, "no list goes on on another page")
    for page in listing:
        expect("tm01" in page and re.search(r"data-stream\.\w+/in", page),
               f"a page of a list does not say whose: {page[:200]!r}")


def check_same_bytes(folder):
    source = json.dumps(next(load_samples())[1]).encode()
    first = written("rules", source, folder / "first.pdf")
    second = written("rules", source, folder / "second.pdf", TZ="Asia/Tokyo", LC_ALL="tr_TR.UTF-8")
    expect(first.read_bytes() == second.read_bytes(), "other bytes elsewhere")
    expect(b"CreationDate" not in first.read_bytes(), "bears a time")


def check_paper(folder):
    source = json.dumps(next(load_samples())[1]).encode()
    for paper, size in (("A3", "1191 x 842"), ("letter", "792 x 612"), ("A5", "595 x 420")):
        path = written("rules", source, folder / "paper.pdf", "--paper", paper)
        check_texts(paper, rows_of("rules", source), pages_of(path))
        about = subprocess.run(["pdfinfo", path], check=True, capture_output=True).stdout.decode()
        sizes = [float(s) for s in re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", about).groups()]
        wanted = [float(s) for s in size.split(" x ")]
        expect(all(abs(a - b) < 1.5 for a, b in zip(sizes, wanted)), f"{paper}: {sizes}")
    expect_failure(2, ["rules", "-", "-o", folder / "no.pdf", "--paper", "A99"], "A99", stdin=source)
    expect(not (folder / "no.pdf").exists(), "an unknown paper leaves a file")
    expect_failure(2, ["rules", "-", "--format", "pdf"], "-o OUT", stdin=source)


def check_language(folder):
    source = json.dumps(next(load_samples())[1]).encode()
    path = written("requirements", source, folder / "german.pdf", "--language", "de")
    expect("Seite 1 von" in pages_of(path)[0], "no German page number")
    expect(b"/Lang" in subprocess.run(["qpdf", "--qdf", path, "-"], capture_output=True).stdout,
           "does not say its language")


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for sample, drawing in load_samples():
            for kind in KINDS:
                check_table(sample, kind, drawing, folder / f"{sample}.{kind}.pdf")
        empty = {"format": "portolan-topology", "version": 1, "hosts": []}
        expect("No rules" in check_table("empty", "rules", empty, folder / "e.pdf")[0], "says nothing")
        check_names(folder)
        check_long_lists(folder)
        check_same_bytes(folder)
        check_paper(folder)
        check_language(folder)
    finish()


main()
