"""Drawings whose graphs are compared, and what must be in them by the tables of the same program."""

import collections
import json
import os
import pathlib
import subprocess

PORTOLAN = os.environ["PORTOLAN"]
SAMPLES = pathlib.Path(os.environ["SOURCE_DIR"], "resources", "samples")

# Texts that one of the languages could take for code.
NAMES = [
    'a"] --> b["c', "`markdown`", "%%{init: {'theme':'dark'}}%%", "end", "subgraph x",
    "<b>bold</b>", "<script>alert(1)</script>", "&lt;", "#quot;", "a;b:::c", "\\N \\G \\l", 'a\\"b',
    "line\nfeed", "tab\there", "]] }} ))", "|label|", "--- \n---", "\u202egnirts", "日本 é 😀", "'",
    "]]>", "</object>", "$(x)", "{{x}}", "click h1 call x()", "nul\x00byte",
]

Line = collections.namedtuple("Line", "source destination section")


def run(*arguments, **more):
    return subprocess.run([PORTOLAN, *map(str, arguments)], capture_output=True, timeout=300, **more)


def load_samples():
    for path in sorted(SAMPLES.glob("*.portolan")):
        yield path.stem, json.loads(path.read_text("utf-8"))


def deployment(names):
    """A server and agents in zones; @p names: one name for each, or a text for all."""
    texts = names if isinstance(names, list) else [names] * len(NAMES)
    hosts = [{"id": "tm01", "name": texts[0], "addresses": ["10.0.0.1"], "zone": "z0",
              "roles": {"threat-manager": {}}}]
    for number, text in enumerate(texts):
        hosts.append({"id": f"h{number}", "name": text, "zone": f"z{number % 3}", "notes": text,
                      "addresses": [f"10.0.1.{number + 1}"],
                      "roles": {"activity-monitor-agent": {}}})
    return {"format": "portolan-topology", "version": 1, "title": " ".join(texts),
            "hosts": hosts, "zones": [{"id": f"z{i}", "name": texts[i]} for i in range(3)]}


def lines_of(drawing):
    """One line for each pair of hosts and section. Of both directions, the peer's stands."""
    done = run("connections", "-", "--format", "json", input=json.dumps(drawing).encode())
    servers = {host["id"] for host in drawing["hosts"] if "threat-manager" in host["roles"]}
    found = {}
    for row in json.loads(done.stdout):
        pair = frozenset((row["source"], row["destination"]))
        line = Line(row["source"], row["destination"], row["section"])
        if (pair, row["section"]) not in found or row["source"] not in servers:
            found[pair, row["section"]] = line
    return list(found.values())
