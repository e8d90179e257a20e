#!/usr/bin/env python3
"""The drawing for programs that draw graphs, read by others: Graphviz (needs graphviz), and draw.io's
XML by its structure. Each shows exactly the hosts, zones and connections that the tables list, and
names that look like code change no more than the text that is shown. (That Mermaid and draw.io's own
libraries read it is tried by slow_graph_readers.py.)"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

sys.path.insert(0, os.path.join(os.environ["SOURCE_DIR"], "tests", "support"))
from graphs import NAMES, deployment, lines_of, load_samples, run  # noqa: E402

failures = []


def check(holds, what):
    if not holds:
        failures.append(what)


def read_dot(path):
    """Nodes with their labels, and edges as (tail, head)."""
    program = 'N{printf("N\\t%s\\t%s\\n",$.name,$.label)} E{printf("E\\t%s\\t%s\\n",$.tail.name,$.head.name)}'
    # By the fields of a line: labels have no tabs, as control characters are shown.
    done = subprocess.run(["gvpr", program, path], capture_output=True, text=True, check=True)
    rows = [line.split("\t") for line in done.stdout.split("\n") if line]
    subprocess.run(["dot", "-Tcanon", "-o", os.devnull, path], check=True)
    return ({row[1]: row[2] for row in rows if row[0] == "N"},
            sorted(tuple(row[1:]) for row in rows if row[0] == "E"))


def check_dot(name, drawing, path):
    nodes, edges = read_dot(path)
    check(set(nodes) == {host["id"] for host in drawing["hosts"]}, f"{name}: nodes of the DOT")
    check(edges == sorted((line.source, line.destination) for line in lines_of(drawing)),
          f"{name}: edges of the DOT")


def read_drawio(path):
    """All cells by id; of an object its own attributes and those of its cell."""
    cells = {}
    for element in ElementTree.parse(path).getroot().find("diagram/mxGraphModel/root"):
        cell = element if element.tag == "mxCell" else element.find("mxCell")
        geometry = cell.find("mxGeometry")
        values = {**cell.attrib, **element.attrib, "geometry": geometry}
        check(element.get("id") not in cells, f"{path}: the id {element.get('id')} twice")
        cells[element.get("id")] = values
    return cells


def check_drawio(name, drawing, path):
    cells = read_drawio(path)
    hosts = {key[5:]: cell for key, cell in cells.items() if key.startswith("host-")}
    zones = {key[5:]: cell for key, cell in cells.items() if key.startswith("zone-")}
    edges = [cell for cell in cells.values() if cell.get("edge")]
    check(set(hosts) == {host["id"] for host in drawing["hosts"]}, f"{name}: hosts of the draw.io")
    check(set(zones) == {zone["id"] for zone in drawing.get("zones", [])}, f"{name}: its zones")
    for host in drawing["hosts"]:
        zone = host.get("zone")
        parent = f"zone-{zone}" if zone in zones else "1"
        check(hosts[host["id"]]["parent"] == parent, f"{name}: {host['id']} lies in {parent}")
        if parent != "1":
            box, card = zones[zone]["geometry"], hosts[host["id"]]["geometry"]
            for side, length in (("x", "width"), ("y", "height")):
                inside = float(card.get(side)) + float(card.get(length)) <= float(box.get(length))
                check(float(card.get(side)) >= 0 and inside, f"{name}: {host['id']} leaves its zone")
    ends = sorted((edge["source"][5:], edge["target"][5:]) for edge in edges)
    check(ends == sorted((line.source, line.destination) for line in lines_of(drawing)),
          f"{name}: connectors of the draw.io")
    check(all(edge["ports"] and edge["section"] for edge in edges), f"{name}: facts of connectors")


def check_sample(name, drawing, folder):
    source = folder / f"{name}.portolan"
    source.write_text(json.dumps(drawing), "utf-8")
    for ending, look in (("dot", check_dot), ("drawio", check_drawio)):
        path = folder / f"{name}.{ending}"
        done = run("diagram", source, "-o", path)
        check(done.returncode == 0 and done.stderr == b"", f"{name}: {done.stderr.decode()}")
        look(name, drawing, path)
    scoped = run("diagram", source, "-o", folder / "part.drawio", "--scope",
                 f"host:{drawing['hosts'][0]['id']}")
    check(scoped.returncode == 0, f"{name}: a part: {scoped.stderr.decode()}")


def check_zones(name, drawing, folder):
    """The hosts of a zone that have one main role as one node, and what any of them needs as one."""
    source = folder / f"{name}.portolan"
    source.write_text(json.dumps(drawing), "utf-8")
    for ending in ("dot", "mmd"):
        done = run("diagram", source, "-o", folder / f"zones.{ending}", "--zones")
        check(done.returncode == 0 and done.stdout == done.stderr == b"", f"{name}: {done.stdout}")
    nodes, edges = read_dot(folder / "zones.dot")
    hosts = {host["id"]: host for host in drawing["hosts"]}
    zones = {zone["id"] for zone in drawing.get("zones", [])}
    kinds = {(host.get("zone") if host.get("zone") in zones else None, frozenset(host["roles"]))
             for host in hosts.values()}
    servers = [key for key, host in hosts.items() if "threat-manager" in host["roles"]]
    check(len(servers) < len(nodes) <= len(kinds) + len(servers), f"{name}: {len(nodes)} nodes")
    check(set(servers) <= set(nodes), f"{name}: a server is grouped")
    check(len(edges) <= len(lines_of(drawing)), f"{name}: edges")
    check({section for section in edges} and all(a in nodes and b in nodes for a, b in edges),
          f"{name}: ends of edges")


def large(count):
    """Far more hosts than Mermaid reads by itself."""
    hosts = [{"id": "tm01", "roles": {"threat-manager": {}}}]
    hosts += [{"id": f"fs{i}", "zone": f"z{i % 7}", "roles": {"activity-monitor-agent": {}}}
              for i in range(count)]
    return {"format": "portolan-topology", "version": 1, "hosts": hosts,
            "zones": [{"id": f"z{i}", "name": f"Zone {i}"} for i in range(7)]}


def check_large(folder):
    drawing = large(2000)
    check_zones("large", drawing, folder)
    nodes, edges = read_dot(folder / "zones.dot")
    check(len(nodes) == 8 and len(edges) == 7, f"large: {len(nodes)} nodes, {len(edges)} edges")
    check(sum("286 hosts" in label or "285 hosts" in label for label in nodes.values()) == 7,
          f"large: counts: {sorted(nodes.values())}")
    text = (folder / "zones.mmd").read_text("utf-8")
    check(text.count("-->") == 7 and "285 hosts" in text, "large: Mermaid")


def structure(text):
    """What is left of a DOT or Mermaid text without what stands between quotation marks."""
    kept = []
    for line in text.split("\n"):
        parts = line.replace("\\\\", "").replace('\\"', "").split('"')
        kept.append('"'.join(parts[::2]))
    return kept


def check_names(folder):
    """The same drawing with harmless and with hostile names has the same structure."""
    harmless, hostile = deployment("plain"), deployment(NAMES)
    for name, drawing in (("harmless", harmless), ("hostile", hostile)):
        (folder / f"{name}.portolan").write_text(json.dumps(drawing), "utf-8")
        for ending in ("dot", "mmd", "drawio"):
            run("diagram", folder / f"{name}.portolan", "-o", folder / f"{name}.{ending}")
    check_dot("hostile", hostile, folder / "hostile.dot")
    check_drawio("hostile", hostile, folder / "hostile.drawio")
    for ending in ("dot", "mmd"):
        texts = [(folder / f"{name}.{ending}").read_text("utf-8") for name in ("harmless", "hostile")]
        check(structure(texts[0]) == structure(texts[1]), f"names change the structure of {ending}")
    cells = read_drawio(folder / "hostile.drawio")
    for host in hostile["hosts"]:
        name = host["name"]
        if name.isprintable() and "\u200f" not in name and "\ufeff" not in name and len(name) < 20:
            check(cells[f"host-{host['id']}"]["label"].split("\n")[0] == name, f"draw.io: {name!r}")


def main():
    with tempfile.TemporaryDirectory() as folder:
        for name, drawing in load_samples():
            check_sample(name, drawing, pathlib.Path(folder))
            check_zones(name, drawing, pathlib.Path(folder))
        check_names(pathlib.Path(folder))
        check_large(pathlib.Path(folder))
    print("\n".join(failures))
    sys.exit(1 if failures else 0)


main()
