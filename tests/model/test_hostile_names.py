#!/usr/bin/env python3
"""Text never becomes code: what every target for Linux and for whole drawings writes for a drawing
whose every text is hostile is read by bash, nft, iptables, ipset and readers of XML and YAML as the
very commands and rules that harmless texts give, and what is written for cmd has nothing that cmd
could read otherwise. Needs bash 5.2, nft, iptables, unshare and python3-yaml; root or user
namespaces."""

import ast
import difflib
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

SOURCE = pathlib.Path(os.environ["SOURCE_DIR"])
sys.path.insert(0, str(SOURCE / "tests/support"))

import machines  # noqa: E402

TEXTS = [
    "a'b\"c $(reboot) `reboot` ${HOME} $HOME ; rm -rf / # \n#@ header\n\r\x07\u2028\u202e EOF\nEOF\n",
    "\u2018O\u2019Neil\u201c\u201d } { %s * ? ~ ! | & < > done; fi \\",
    "\" -j ACCEPT\nCOMMIT\n*nat\n--> ]]> <accept/> -- --- & \" '",
    "\t10.0.0.0/8\tany\n== policies/x.xml\n=> input x\nadd portolan4-x 0.0.0.0/1\n\ud83d\ude00",
    "{{ lookup('pipe','id') }} {% x %} %PATH% ^ \\\" \\' \\\\",
]
failures = 0


def expect(what, is_true, detail=""):
    global failures
    if not is_true:
        failures += 1
        print(f"FAILED: {what}\n{detail}".rstrip(), flush=True)


def written(folder, name, text):
    """The scripts of the drawing in which everybody's text is this one."""
    drawing = json.loads((SOURCE / "tests/data/nftables/site.portolan").read_text("utf-8"))
    for key in ("title", "author", "notes"):
        drawing[key] = text
    for host in drawing["hosts"]:
        host["name"] = host["notes"] = text
        for service in host.get("services", []):
            service["why"] = text
    drawing["hosts"].append({"id": "fs09", "name": text, "roles": {"activity-monitor-agent": {}}})
    path = folder / f"{name}.portolan"
    path.write_text(json.dumps(drawing), "utf-8")
    machines.run(os.environ["PORTOLAN"], "scripts", str(path), "-o", str(folder / name),
                 "--target", "all", "--target", "ansible", "--target", "probe-kit")
    return folder / name


DATA = re.compile(r"^ *(?:opens|manages|name_in|incoming|connection|rules_file) .*|"
                  r"^(?:drawing_mark|source)=.*", re.M)


def bash_shape(path):
    """The program as bash understands it, in which the quoted words of our data are all alike."""
    printed = machines.run("bash", "--pretty-print", str(path))
    return DATA.sub(lambda line: re.sub(r"'(?:[^']|'\\'')*'", "WORD", line.group()), printed)


def rules_of(text, comment):
    """The lines that are no comments, with all comments of rules alike."""
    lines = [line for line in text.splitlines() if line and not line.lstrip().startswith("#")]
    return re.sub(comment, "COMMENT", "\n".join(lines))


def nft_shape(path):
    text = path.read_text("utf-8")
    if "table inet portolan" not in text:
        text = "table inet t {\n" + text + "}\n"
    machines.run("nft", "flush", "ruleset")
    machines.run("nft", "-f", "-", input=text)
    return rules_of(machines.run("nft", "-s", "list", "ruleset"), r'comment "[^"\n]*"')


def iptables_shape(path):
    """Loaded for real, with the sets that the rules name."""
    six = path.suffix == ".v6"
    machines.run("nft", "flush", "ruleset")
    machines.run("ipset", "restore", "-file", str(path.with_suffix(".ipset")))
    command = "ip6tables" if six else "iptables"
    subprocess.run([f"{command}-restore", "--noflush", str(path)], check=True)
    saved = machines.run(f"{command}-save")
    machines.run("nft", "flush", "ruleset")
    machines.run("ipset", "destroy")
    return rules_of(saved, r'--comment ("(?:[^"\\]|\\.)*"|[^ ]+)')


def firewalld_shape(path):
    shape = []
    for part in path.read_text("utf-8").split("\n== ")[1:]:
        name, _, text = part.partition("\n")
        tree = ElementTree.fromstring(text)
        shape.append((name, [(one.tag, sorted(one.attrib.items()),
                              one.text if one.tag == "entry" else "") for one in tree.iter()]))
    return shape


READ_YAML = "import json, sys, yaml; print(json.dumps(yaml.safe_load(open(sys.argv[1], encoding='utf-8'))))"


def entries_of(tree):
    """The hosts and groups of an inventory that have values, as name and values."""
    if not isinstance(tree, dict):
        return []
    found = [(name, one.get("vars", one)) for name, one in tree.items()
             if isinstance(one, dict) and "portolan_folder" in one.get("vars", one)]
    return found + [entry for one in tree.values() for entry in entries_of(one)]


def yaml_shape(path):
    """Of an inventory without the host whose only address is its name, which no look-up takes."""
    content = json.loads(machines.run("/usr/bin/python3", "-c", READ_YAML, str(path)))
    if path.name != "inventory.yml":
        return content
    return sorted((entry for entry in entries_of(content) if entry[0] != "fs09"), key=str)


def python_shape(path):
    """The program as Python understands it; comments are not part of that."""
    return ast.dump(ast.parse(path.read_bytes()))


def json_shape(path):
    """Which host is looked up by which name, and the token of the drawing, are all that may differ."""
    content = json.loads(path.read_text("utf-8"))
    for probe in content["send"]:
        probe["where"] = "NAME" if probe["kind"] == "name" else probe["where"]
    return content | {"token": len(content["token"])}


def plain_shape(path):
    return rules_of(path.read_text("utf-8"), r"$^")


CMD_TEXT = re.compile(r'(description="|set "drawing=|set "reason=)[^"\n]*"|^rem .*', re.M)


def cmd_shape(path):
    """Line by line but for remarks and texts, in which nothing means anything to cmd."""
    text = path.read_bytes().decode("ascii")
    longest = max(map(len, text.split("\r\n")))
    for found in CMD_TEXT.finditer(text):
        inner = found.group().removeprefix(found.group(1) or "").rstrip("\"\r")
        if not found.group(1) and "LEFT OUT" not in inner and " from the drawing " not in inner:
            continue
        expect(f"{path}: {inner}", inner == "%reason%" or not re.search(r'[%^&<>!|"`*?~]', inner))
    expect(f"{path}: lines end with CR LF, and none is too long",
           text.count("\r") == text.count("\n") == text.count("\r\n") and longest <= 8000)
    return CMD_TEXT.sub(lambda found: found.group(1) or "rem", text.replace("\r", ""))


SHAPES = {".sh": bash_shape, ".nft": nft_shape, ".v4": iptables_shape, ".v6": iptables_shape,
          ".ipset": plain_shape, ".ufw": plain_shape, ".firewalld": firewalld_shape,
          ".yml": yaml_shape, ".cmd": cmd_shape, ".py": python_shape,
          ".json": json_shape}


def main():
    machines.enter_machine()
    os.environ["PATH"] = "/usr/sbin:/usr/bin:/sbin:/bin"
    with tempfile.TemporaryDirectory(dir="/run") as name:
        folder = pathlib.Path(name)
        harmless = written(folder, "harmless", "name.corp.example")
        files = sorted(path for pattern in ("linux-*/*", "ansible/*", "windows-netsh/*",
                                                  "probe-kit/*/*.py", "probe-kit/*/*.json")
                       for path in harmless.rglob(pattern))
        expect("files of every target", {path.suffix for path in files} == set(SHAPES), str(files))
        expected = {path: SHAPES[path.suffix](path) for path in files}
        for number, text in enumerate(TEXTS):
            hostile = written(folder, f"hostile{number}", text)
            for path in files:
                other = hostile / path.relative_to(harmless)
                shape = SHAPES[path.suffix](other)
                expect(f"{other.relative_to(folder)} is read otherwise", shape == expected[path],
                       "\n".join(difflib.unified_diff(str(expected[path]).splitlines(),
                                                      str(shape).splitlines(), n=0)))
                if path.suffix not in (".firewalld", ".json"):
                    expect(f"{other.relative_to(folder)} has control characters", not re.search(
                        "[\x00-\x08\x0b-\x1f\x7f\u2028-\u202e]", other.read_text("utf-8")))
        print(f"{len(files)} files, {len(TEXTS)} texts")
    if failures:
        raise SystemExit(f"{failures} failures")


main()
