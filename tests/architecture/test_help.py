#!/usr/bin/env python3
"""Help and paperwork keep up with the program: every problem, role, script switch, target and field of
the drawing is explained, and every link between pages leads somewhere."""
import json
import pathlib
import re

from tree import ROOT, files, finish, text

HELP = "resources/help"


def missing(names, page, what):
    content = text(f"{HELP}/{page}")
    return [f"{HELP}/{page}: says nothing of the {what} {name}" for name in sorted(names)
            if f"`{name}`" not in content]


def problems():
    registry = text("model/checks/checktopology.cpp")
    codes = set(re.findall(r'\{QLatin1StringView\("([a-z-]+)"\), k(?:Error|Warning|Hint)', registry))
    headings = re.findall(r"^### `(.+)`$", text(f"{HELP}/problems.md"), re.M)
    faults = [f"{HELP}/problems.md: no section on {code}" for code in sorted(codes - set(headings))]
    faults += [f"{HELP}/problems.md: {code} is no problem" for code in headings
               if code not in codes]
    severities = {"Error": "Errors", "Warning": "Warnings", "Hint": "Hints"}
    parts = re.split(r"^## ", text(f"{HELP}/problems.md"), flags=re.M)
    for code, severity in re.findall(r'\("([a-z-]+)"\), k(Error|Warning|Hint)', registry):
        part = next((part for part in parts if f"### `{code}`" in part), severities[severity])
        if not part.startswith(severities[severity]):
            faults.append(f"{HELP}/problems.md: {code} is not under {severities[severity]}")
    if len(codes) < 20:
        faults.append("model/checks/checktopology.cpp: the list of checks was not understood")
    return faults


def roles():
    ids = {role["id"] for role in json.loads(text("resources/roles.json"))["roles"]}
    return missing(ids, "hosts.md", "role")


def switches():
    """Of the scripts, from their own help and parameters."""
    page = text(f"{HELP}/scripts.md")
    found = set()
    for path in files("resources/scripts", endings=(".sh",)):
        found |= set(re.findall(r"^  (--[a-z-]+)", text(path), re.M))
    for path in files("resources/scripts", endings=(".cmd",)):
        found |= set(re.findall(r"^echo   (--[a-z-]+)", text(path), re.M))
    for path in files("resources/scripts", endings=(".ps1",)):
        found |= {f"-{name}" for name in re.findall(r"^\.PARAMETER (\w+)", text(path), re.M)}
    assert {"--dry-run", "--json", "-Keep", "-JsonPath"} <= found
    return [f"{HELP}/scripts.md: says nothing of {name}" for name in sorted(found)
            if name not in page]


def targets():
    """Each has its page, in a list of all, and the list its row."""
    ids = set()
    for path in files("model/exports/scripts", endings=(".cpp",)):
        ids |= set(re.findall(r'::id\(\) const\n\{\n    return u"([a-z-]+)"_s;', text(path)))
    count = sum(len(re.findall(r"^    static const \w+ \w+;$", text(registry), re.M))
                for registry in ("model/exports/scripts/scripttarget.cpp",
                                 "model/exports/scripts/fleettarget.cpp"))
    if not ids or len(ids) != count:
        return [f"model/exports/scripts: {len(ids)} ids of {count} targets were understood"]
    pages = {page.name for page in files(HELP)}
    faults = [f"{HELP}: no page target-{name}.md" for name in sorted(ids)
              if f"target-{name}.md" not in pages]
    rows = text(f"{HELP}/scripts.md")
    return faults + [f"{HELP}/scripts.md: no row of {name}" for name in sorted(ids)
                     if f"| [`{name}`](target-{name}.md) |" not in rows]


def fields():
    """The schema describes whatever is written."""
    order = text("model/files/drawingfile.cpp").split("kFieldOrder[] = {")[1].split("};")[0]
    schema = text("resources/drawing.schema.json")
    return [f"resources/drawing.schema.json: no field {name}"
            for name in re.findall(r'"(\w+)"_L1', order) if f'"{name}":' not in schema]


def links():
    faults = []
    for path in [page for page in files(endings=(".md",)) if page.parts[0] != "tests"]:
        for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", text(path)):
            if not re.match(r"[a-z]+:", target) and not (ROOT / path.parent / target).exists():
                faults.append(f"{path}: {target} leads nowhere")
    pages = {page.name for page in files(HELP)} - {"index.md"}
    listed = set(re.findall(r"\]\((\w[\w-]*\.md)\)", text(f"{HELP}/index.md")))
    return faults + [f"{HELP}/index.md: does not list {page}" for page in sorted(pages - listed)]


def translated():
    """A translated page says what the English one does: the same headings, rows, links and code."""
    marks = {"headings": r"^#+ ", "points of lists": r"^(?:- |\d+\. )", "rows": r"^\|",
             "code": r"`[^`]+`|^    .*$", "links": r"\]\([^)]*\)"}
    faults = []
    english = [page for page in files(HELP) if len(page.parts) == 3]
    for folder in sorted({page.parent for page in files(HELP)} - {pathlib.Path(HELP)}):
        for page in english:
            other = folder / page.name
            if not (ROOT / other).is_file():
                faults.append(f"{other}: there is no translation of {page}")
                continue
            faults += [f"{other}: other {what} than {page}" for what, mark in marks.items()
                       if sorted(re.findall(mark, text(page), re.M))
                       != sorted(re.findall(mark, text(other), re.M))]
    return faults


finish(problems() + roles() + switches() + targets() + fields() + links() + translated())
