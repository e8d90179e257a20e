#!/usr/bin/env python3
"""The command "portolan diagram": the same bytes from the same drawing, pictures that other programs
open, one clear line for each kind of failure, and bounded memory. Needs libxml2-utils and
librsvg2-bin, qpdf and poppler-utils."""

import json
import os
import random
import resource
import struct
import subprocess
import sys
import tempfile
import time
import unicodedata

PORTOLAN = os.environ["PORTOLAN"]
SAMPLES = os.path.join(os.environ["SOURCE_DIR"], "resources", "samples")
DISPLAY_VARIABLES = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_RUNTIME_DIR")
MEMORY = 2 << 30  # bytes of address space, far less than a reckless picture takes

failures = []


def check(holds, what):
    if not holds:
        failures.append(what)


def limit_memory():
    if "SANITIZED" not in os.environ:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def run(*arguments, stdin=b"", **more):
    environment = {k: v for k, v in os.environ.items() if k not in DISPLAY_VARIABLES}
    environment.update(more)
    return subprocess.run([PORTOLAN, "diagram", *arguments], input=stdin, capture_output=True,
                          env=environment, preexec_fn=limit_memory, timeout=300)


def svg_of(drawing, *arguments, **more):
    done = run("-", "-o", "-", *arguments, stdin=json.dumps(drawing).encode(), **more)
    check(done.returncode == 0 and done.stderr == b"", f"{arguments}: {done.stderr.decode()}")
    return done.stdout


def png_size(data):
    return struct.unpack(">II", data[16:24]) if data[:8] == b"\x89PNG\r\n\x1a\n" else None


def load(name):
    with open(os.path.join(SAMPLES, name), encoding="utf-8") as file:
        return json.load(file)


def check_same_bytes(drawing):
    first = svg_of(drawing)
    check(first.startswith(b"<?xml") or first.startswith(b"<svg"), "no SVG on standard output")
    shuffled = dict(drawing)
    for seed in range(3):
        for part in ("hosts", "zones"):
            shuffled[part] = random.Random(seed).sample(drawing[part], len(drawing[part]))
        check(svg_of(shuffled) == first, f"another picture with hosts in another order ({seed})")
    for locale in ("C", "tr_TR.UTF-8", "ar_EG.UTF-8"):
        check(svg_of(drawing, LC_ALL=locale, LANG=locale, TZ="Asia/Tokyo") == first,
              f"another picture with the locale {locale}")


def check_readers(folder, sample):
    """Files of both formats and of several options open in other programs."""
    path = os.path.join(SAMPLES, sample)
    for number, options in enumerate(([], ["--scale", "2"], ["--paper", "A4"], ["--paper", "a3"])):
        svg = os.path.join(folder, f"{number}.svg")
        png = os.path.join(folder, f"{number}.PNG")
        for out in (svg, png):
            done = run(path, "-o", out, *options)
            check(done.returncode == 0 and done.stderr == b"",
                  f"{sample} {options}: {done.stderr.decode()}")
        subprocess.run(["xmllint", "--noout", svg], check=True)
        converted = subprocess.run(["rsvg-convert", "-f", "png", svg], check=True,
                                   capture_output=True).stdout
        with open(png, "rb") as file:
            size = png_size(file.read())
        check(size is not None, f"{sample} {options}: no PNG")
        seen = png_size(converted)
        if options[:1] != ["--paper"]:  # sizes in millimetres depend on the reader's resolution
            check(all(abs(a - b) <= 2 for a, b in zip(size, seen)),
                  f"{sample} {options}: {size} pixels, in SVG {seen}")
        check(abs(size[0] / size[1] - seen[0] / seen[1]) < 0.01, f"{sample} {options}: proportions")


def check_pdf(folder, drawing):
    """One page of vectors, its texts as texts, the same bytes at any time and place."""
    pages = []
    for number, environment in enumerate(({}, {"TZ": "Asia/Tokyo", "LC_ALL": "de_DE.UTF-8"})):
        path = os.path.join(folder, f"{number}.pdf")
        done = run("-", "-o", path, stdin=json.dumps(drawing).encode(), **environment)
        check(done.returncode == 0 and done.stderr == b"", f"PDF: {done.stderr.decode()}")
        with open(path, "rb") as file:
            pages.append(file.read())
        time.sleep(1.1)
    check(pages[0] == pages[1], "another PDF at another time")
    subprocess.run(["qpdf", "--check", path], check=True, stdout=subprocess.DEVNULL)
    text = subprocess.run(["pdftotext", path, "-"], check=True, capture_output=True).stdout.decode()
    text = unicodedata.normalize("NFKC", text)  # two letters may be one of the font's signs
    for expected in [host["addresses"][0] for host in drawing["hosts"]] + [drawing["title"]]:
        check(expected in text, f"the PDF lacks {expected}")
    paper = os.path.join(folder, "paper.pdf")
    run("-", "-o", paper, "--paper", "A3", stdin=json.dumps(drawing).encode())
    about = subprocess.run(["pdfinfo", paper], check=True, capture_output=True).stdout.decode()
    check("(A3)" in about, f"no A3: {about}")
    check("Pages:           1\n" in about, f"pages: {about}")


def texts_of(path, first=1, last=10_000):
    subprocess.run(["qpdf", "--check", path], check=True, stdout=subprocess.DEVNULL)
    done = subprocess.run(["pdftotext", "-f", str(first), "-l", str(last), path, "-"], check=True,
                          capture_output=True)
    return unicodedata.normalize("NFKC", done.stdout.decode())


def check_tiles(folder, drawing):
    """A large drawing on several sheets: all of it, and what lies on their borders on both."""
    out = os.path.join(folder, "tiles.pdf")
    done = run("-", "-o", out, "--paper", "A4", "--tile", stdin=json.dumps(drawing).encode())
    check(done.returncode == 0 and done.stdout == done.stderr == b"",
          f"tiles: {done.stdout.decode()}{done.stderr.decode()}")
    about = subprocess.run(["pdfinfo", out], check=True, capture_output=True).stdout.decode()
    pages = int(about.split("Pages:")[1].split()[0])
    check(pages > 2 and "(A4)" in about, f"tiles: {about}")
    check("how the sheets lie" in texts_of(out, 1, 1), "tiles: no overview")
    tiles = texts_of(out, 2)
    for host in drawing["hosts"]:
        check(host["addresses"][0] in tiles, f"tiles: lack {host['id']}")
    for number in range(2, pages + 1):
        name = " ".join(texts_of(out, number, number).split())  # the tool breaks lines as it likes
        check(": sheet " in name, f"tiles: page {number} has no name")
    small = {"format": "portolan-topology", "version": 1,
             "hosts": [{"id": "tm01", "roles": {"threat-manager": {}}}]}
    run("-", "-o", out, "--tile", stdin=json.dumps(small).encode())
    check("sheet A1, column 1 of 1" in texts_of(out, 2), "tiles: a small drawing")


def check_ports(folder, drawing):
    """The table of ports below a picture has each requirement of its connections, and no other."""
    source = json.dumps(drawing).encode()
    rows = json.loads(subprocess.run([PORTOLAN, "connections", "-", "--format", "json"],
                                     input=source, capture_output=True).stdout)
    wanted = {row["requirement"] for row in rows}
    out = os.path.join(folder, "ports.pdf")
    for options in ([], ["--paper", "A3"], ["--tile"]):
        run("-", "-o", out, "--ports", *options, stdin=source)
        text = texts_of(out)
        for requirement in wanted:
            check(requirement in text, f"ports {options}: lack {requirement}")
    check("database.postgresql" in wanted or "database.postgresql" not in text, "ports: too many")
    plain, svg = svg_of(drawing), svg_of(drawing, "--ports")
    subprocess.run(["xmllint", "--noout", "-"], input=svg, check=True)
    check(b"data-stream.syslog" in svg and b"data-stream.syslog" not in plain, "ports of an SVG")


def check_scopes(path, drawing):
    for scope, shown, hidden in (("zone:identity", "dc01", "fs01"), ("host:fs01", "fs01", "fs02")):
        done = run(path, "-o", "-", "--scope", scope)
        check(done.returncode == 0, f"{scope}: {done.stderr.decode()}")
        names = {host["id"]: host["name"].encode() for host in drawing["hosts"]}
        check(names[shown] in done.stdout, f"{scope} lacks {shown}")
        check(names[hidden] not in done.stdout, f"{scope} shows {hidden}")
    check(run(path, "-o", "-", "--scope", "all").stdout == run(path, "-o", "-").stdout,
          "--scope all is not what one gets without it")


def check_failures(folder, path):
    out = os.path.join(folder, "out.svg")
    cases = (
        (2, [path, "-o", out, "--scale", "0"], "from 0.05 to 16"),
        (2, [path, "-o", out, "--scale", "-1"], "from 0.05 to 16"),
        (2, [path, "-o", out, "--scale", "nan"], "from 0.05 to 16"),
        (2, [path, "-o", out, "--scale", "1e9"], "from 0.05 to 16"),
        (2, [path, "-o", out, "--scale", "large"], "from 0.05 to 16"),
        (2, [path, "-o", out, "--paper", "A99"], "expected A5, A4"),
        (2, [path, "-o", out, "--paper", ""], "expected"),
        (2, [path, "-o", out, "--scope", "dc01"], "expected all, zone:ID or host:ID"),
        (2, [path, "-o", out, "--scope", "zone:"], "expected all, zone:ID or host:ID"),
        (2, [path, "-o", out, "--scope", "zone:nowhere"], "identity"),
        (2, [path, "-o", out, "--scope", "host:nobody"], "aa01"),
        (2, [path, "-o", out, "--scale", "2", "--scale", "3"], "more than once"),
        (2, [path, "-o", os.path.join(folder, "out.eps")], ".svg, .png, .pdf, .drawio, .mmd, .dot"),
        (2, [path, "-o", os.path.join(folder, "out")], ".svg, .png, .pdf, .drawio, .mmd, .dot"),
        (2, [path], "-o OUT is missing"),
        (2, ["-o", out], "FILE is missing"),
        (3, [os.path.join(folder, "none.portolan"), "-o", out], "none.portolan"),
        (3, [path, "-o", os.path.join(folder, "no", "folder.svg")], "cannot be written"),
    )
    for code, arguments, expected in cases:
        done = run(*arguments)
        text = done.stderr.decode()
        check(done.returncode == code, f"{arguments[1:]}: exit code {done.returncode}, not {code}")
        check(text.startswith("portolan: ") and text.count("\n") == 1 and text.endswith("\n"),
              f"{arguments[1:]}: not one line: {text}")
        check(expected in text, f"{arguments[1:]}: {text}")
        check(done.stdout == b"" and not os.path.exists(out), f"{arguments[1:]}: something written")


def check_left_out(drawing):
    """A connection that an error of the drawing prevents: the picture is made, and that is said."""
    drawing["hosts"][0]["servers"] = ["nobody"]
    done = run("-", "-o", "-", stdin=json.dumps(drawing).encode())
    check(done.returncode == 1 and done.stdout.count(b"</svg>") >= 1, "no picture of what is there")
    check(done.stderr.count(b"\n") == 1 and b"aa01" in done.stderr, done.stderr.decode())


def check_large(folder):
    """A picture that would not fit into memory is refused before it is begun."""
    path = os.path.join(folder, "large.portolan")
    hosts = [{"id": f"fs{i}", "roles": {"activity-monitor-agent": {}}} for i in range(2000)]
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"format": "portolan-topology", "version": 1,
                   "hosts": [{"id": "tm01", "roles": {"threat-manager": {}}}] + hosts}, file)
    png = os.path.join(folder, "large.png")
    done = run(path, "-o", png, "--scale", "16")
    check(done.returncode == 2 and b"too large" in done.stderr, done.stderr.decode())
    check(not os.path.exists(png), "a part of a picture was written")
    check(run(path, "-o", "-", "--scale", "16").returncode == 0, "an SVG has no pixels to refuse")


def main():
    drawing = load("head-office.portolan")
    path = os.path.join(SAMPLES, "head-office.portolan")
    with tempfile.TemporaryDirectory() as folder:
        check_same_bytes(drawing)
        for sample in sorted(os.listdir(SAMPLES)):
            check_readers(folder, sample)
        check_pdf(folder, drawing)
        check_tiles(folder, drawing)
        check_ports(folder, drawing)
        check_scopes(path, drawing)
        check_failures(folder, path)
        check_left_out(drawing)
        check_large(folder)
    print("\n".join(failures))
    sys.exit(1 if failures else 0)


main()
