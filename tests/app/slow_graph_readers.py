#!/usr/bin/env python3
"""Exported graphs in the hands of Mermaid's own parser and of draw.io's own library: each shows the
hosts, zones and connections of the drawing, and the names as they were typed. Fetches both from npm."""

import html
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.environ["SOURCE_DIR"], "tests", "support"))
from graphs import NAMES, deployment, lines_of, load_samples, run  # noqa: E402

READERS = pathlib.Path(os.environ["SOURCE_DIR"], "tests", "support", "graphreaders")

failures = []


def check(holds, what):
    if not holds:
        failures.append(what)


def read(path):
    done = subprocess.run(["node", READERS / "read.mjs", path], capture_output=True, text=True)
    check(done.returncode == 0, f"{path.name}: {done.stderr[-500:]}")
    return json.loads(done.stdout) if done.returncode == 0 else None


def shown(text):
    """A label of Mermaid as a browser shows it, its first line."""
    decoded = re.sub(r"ﬂ°°(\d+)¶ß", lambda match: f"&#{match[1]};", text)
    return html.unescape(re.split("<br/?>", decoded)[0])


def check_drawing(name, drawing, folder):
    source = folder / f"{name}.portolan"
    source.write_text(json.dumps(drawing), "utf-8")
    names = [host.get("name", host["id"]) for host in drawing["hosts"]]
    plain = {text for text in names if text.isprintable() and len(text) < 20}
    for ending in ("mmd", "drawio"):
        path = folder / f"{name}.{ending}"
        run("diagram", source, "-o", path)
        graph = read(path)
        if graph is None:
            continue
        labels = {shown(label) if ending == "mmd" else label.split("\n")[0]
                  for label in graph["hosts"].values()}
        check(len(graph["hosts"]) == len(names), f"{path.name}: {len(graph['hosts'])} hosts")
        check(len(graph["edges"]) == len(lines_of(drawing)), f"{path.name}: connections")
        check(graph["groups"] == len(drawing.get("zones", [])), f"{path.name}: zones")
        check(plain <= labels, f"{path.name}: not shown: {sorted(plain - labels)}")


def main():
    if not (READERS / "node_modules").exists():
        subprocess.run(["npm", "ci", "--no-audit", "--no-fund", "--loglevel=error"], cwd=READERS,
                       check=True, stdout=subprocess.DEVNULL)
    with tempfile.TemporaryDirectory() as folder:
        for name, drawing in load_samples():
            check_drawing(name, drawing, pathlib.Path(folder))
        check_drawing("hostile", deployment(NAMES), pathlib.Path(folder))
    print("\n".join(failures))
    sys.exit(1 if failures else 0)


main()
