#!/usr/bin/env python3
"""The commands that fill a folder, "portolan scripts" and "portolan export": what they write and
say, exit codes, the same bytes from the same drawing, links that lead somewhere, and a folder that
stays whole when something fails."""

import hashlib
import html.parser
import json
import os
import pathlib
import random
import re
import resource
import signal
import subprocess
import tempfile

PORTOLAN = os.environ["PORTOLAN"]
SAMPLES = pathlib.Path(os.environ["SOURCE_DIR"]) / "resources/samples"
DISPLAY_VARIABLES = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_RUNTIME_DIR")
SITE = {
    "format": "portolan-topology", "version": 1, "title": "A <b>site</b> & \"more\"",
    "hosts": [
        {"id": "fs01", "name": "fs01", "addresses": ["10.0.1.1"], "platform": "linux",
         "roles": {"activity-monitor-agent": {}}},
        {"id": "fs02", "name": "<i>\u202efs02", "addresses": ["10.0.1.2"], "platform": "linux",
         "roles": {"activity-monitor-agent": {}}},
        {"id": "idle", "name": "idle", "roles": {}},
        {"id": "rules.csv", "addresses": ["10.0.1.4"], "roles": {"activity-monitor-agent": {}}},
        {"id": "tm01", "name": "tm01", "addresses": ["10.0.0.1"],
         "roles": {"threat-manager": {}}}]}
FIELDS = ["path", "hosts", "target", "purpose", "sha256"]

failures = []


def check(holds, what):
    if not holds:
        failures.append(what)


def run(command, *arguments, stdin="", before=None, **more):
    environment = {k: v for k, v in os.environ.items() if k not in DISPLAY_VARIABLES}
    environment.update(more)
    return subprocess.run([PORTOLAN, command, *map(str, arguments)], input=stdin.encode(),
                          capture_output=True, env=environment, timeout=300, preexec_fn=before)


def exits(what, done, code, *texts, said_on="stderr"):
    """With its output: nothing on stderr on success, else one line of the usual form."""
    errors = done.stderr.decode()
    check(done.returncode == code, f"{what}: exit code {done.returncode}, not {code}: {errors}")
    if code == 0:
        check(errors == "", f"{what}: stderr is not empty: {errors}")
    else:
        check(errors.count("\n") == 1 and errors.startswith("portolan: "),
              f"{what}: not one clear line: {errors}")
    for text in texts:
        said = (errors if said_on == "stderr" else done.stdout.decode())
        check(text in said, f"{what}: does not say \"{text}\": {said}")


def tree(folder):
    """Path and bytes of each file below a folder."""
    return {str(path.relative_to(folder)): path.read_bytes()
            for path in sorted(pathlib.Path(folder).rglob("*")) if path.is_file()}


def manifest(folder):
    return json.loads((pathlib.Path(folder) / "manifest.json").read_text("utf-8"))


def write_drawing(path, **changes):
    path.write_text(json.dumps({**SITE, **changes}), "utf-8")
    return path


def check_manifest(what, folder):
    listed = manifest(folder)
    check(list(listed) == ["generator", "drawing", "catalog", "layout", "files"],
          f"{what}: fields {list(listed)}")
    check(re.fullmatch(r"portolan \d+\.\d+\.\d+", listed["generator"]), f"{what}: generator")
    for file in listed["files"]:
        check(list(file) == FIELDS, f"{what}: fields of {file}")
        content = (folder / file["path"]).read_bytes()
        check(hashlib.sha256(content).hexdigest() == file["sha256"], f"{what}: hash of {file}")
    return listed


def usual_runs(folder):
    drawing = write_drawing(folder / "site.portolan")
    out = folder / "usual"
    done = run("scripts", drawing, "-o", out)
    exits("scripts", done, 0, "14 scripts in 4 folders", said_on="stdout")
    listed = check_manifest("scripts", out)
    targets = {file["path"].split("/")[0]: file["target"] for file in listed["files"]}
    check(targets == {"fs01": "linux-nftables", "fs02": "linux-nftables",
                      "rules.csv": "windows-powershell", "tm01": "windows-powershell"},
          f"usual targets: {targets}")
    for path, content in tree(out).items():
        if path.endswith(".ps1"):
            check(content.startswith(b"\xef\xbb\xbf") and
                  content.count(b"\n") == content.count(b"\r\n"), f"{path}: BOM and CR LF")
        else:
            check(b"\r" not in content, f"{path}: CR")
    check(os.access(out / "fs01/linux-nftables/apply.sh", os.X_OK), "apply.sh is executable")
    exits("standard input", run("scripts", "-", "-o", folder / "stdin", stdin=json.dumps(SITE)), 0)
    check(tree(folder / "stdin") == tree(out), "the same from standard input")


def choices(folder):
    drawing = write_drawing(folder / "site.portolan")
    exits("all", run("scripts", drawing, "-o", folder / "all", "--target", "all"), 0)
    listed = {(file["hosts"][0], file["target"]) for file in manifest(folder / "all")["files"]}
    linux = {"linux-" + name for name in ("nftables", "nftables-snippet", "iptables", "firewalld",
                                          "ufw")}
    check({target for host, target in listed if host == "fs01"} == linux
          and {target for host, target in listed if host == "tm01"}
          == {"windows-powershell", "windows-gpo", "windows-netsh"}, "all targets")
    exits("one target", run("scripts", drawing, "-o", folder / "one", "--target", "linux-nftables",
                            "--target", "linux-nftables"), 0)
    check({file["target"] for file in manifest(folder / "one")["files"]} == {"linux-nftables"},
          "one target")
    fleet = {"fs01", "fs02", "rules.csv", "tm01"}
    for names, hosts in ((["ansible"], {"ansible"} | fleet), (["probe-kit"], {"probe-kit"}),
                         (["probe-kit", "linux-ufw"], {"probe-kit", "fs01", "fs02"})):
        out = folder / "-".join(names)
        exits(f"{names}", run("scripts", drawing, "-o", out,
                              *[word for name in names for word in ("--target", name)]), 0)
        listed = check_manifest(f"{names}", out)["files"]
        check({file["path"].split("/")[0] for file in listed} == hosts, f"folders of {names}")
    check("ansible" not in {file["target"] for file in manifest(folder / "all")["files"]},
          "what is for the whole drawing is not among all")
    exits("hosts", run("scripts", drawing, "-o", folder / "hosts", "--host", "tm01", "--host",
                       "fs02"), 0)
    check({file["hosts"][0] for file in manifest(folder / "hosts")["files"]} == {"tm01", "fs02"},
          "two hosts")
    exits("profiles", run("scripts", drawing, "-o", folder / "profiles", "--layout", "profiles"), 0)
    listed = check_manifest("profiles", folder / "profiles")
    check(listed["layout"] == "profiles" and listed["files"][0]["hosts"] == ["fs01", "fs02"],
          "profiles")
    exits("no rules", run("scripts", drawing, "-o", folder / "idle", "--host", "idle"), 0,
          "0 scripts", said_on="stdout")


def wrong_usage(folder):
    drawing = write_drawing(folder / "site.portolan")
    out = folder / "wrong"
    for what, arguments, texts in (
            ("no such target", ["--target", "linux-pf"], ["windows-powershell", "linux-nftables"]),
            ("no such layout", ["--layout", "zones"], ["hosts, profiles"]),
            ("no such host", ["--host", "tm99"], ["tm99"]),
            ("another platform", ["--target", "linux-nftables", "--host", "tm01"],
             ["\"tm01\" is a windows host", "linux-nftables (for linux hosts)"])):
        exits(what, run("scripts", drawing, "-o", out, *arguments), 2, *texts)
    windows = write_drawing(folder / "windows.portolan", hosts=[SITE["hosts"][4]])
    exits("no host of the platform", run("scripts", windows, "-o", out, "--target",
                                         "linux-nftables"), 2, "no host of the drawing")
    exits("no folder", run("scripts", drawing), 2, "-o DIR is missing")
    exits("export has no targets", run("export", drawing, "-o", out, "--target", "all"), 2)
    exits("no file", run("scripts", folder / "none.portolan", "-o", out), 3, "none.portolan")
    check(not out.exists(), "wrong usage writes nothing")


def left_out(folder):
    hosts = [*SITE["hosts"], {"id": "fs09", "roles": {"activity-monitor-agent": {}}}]
    drawing = write_drawing(folder / "left.portolan", hosts=hosts)
    for command in ("scripts", "export"):
        out = folder / f"left-{command}"
        exits(command + " without fs09", run(command, drawing, "-o", out), 1, "left out",
              "fs09 has neither a usable address nor a name")
        check((out / "tm01/windows-powershell/apply.ps1").exists(), "the rest is written")
    check("fs09 has neither" in (folder / "left-export/index.html").read_text("utf-8"),
          "the first page says what is left out")


def earlier_files(folder):
    drawing = write_drawing(folder / "site.portolan")
    out = folder / "earlier"
    exits("first", run("scripts", drawing, "-o", out), 0)
    (out / "fs01/linux-nftables/apply.sh").write_text("mine\n", "utf-8")
    (out / "fs02/notes.txt").write_text("notes\n", "utf-8")
    exits("second", run("scripts", drawing, "-o", out, "--host", "tm01"), 0,
          "kept, as somebody changed it: fs01/linux-nftables/apply.sh",
          "kept, as no run wrote it: fs02/notes.txt", said_on="stdout")
    now = tree(out)
    check(set(now) == {"manifest.json", "fs01/linux-nftables/apply.sh", "fs02/notes.txt",
                       "tm01/windows-powershell/apply.ps1", "tm01/windows-powershell/remove.ps1",
                       "tm01/windows-powershell/verify.ps1"}, f"what stays: {sorted(now)}")


def no_room():
    """Like a disk that is full: no file gets larger than this."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20000, 20000))


def whole_or_not(folder):
    drawing = write_drawing(folder / "site.portolan")
    for command in ("scripts", "export"):
        out = folder / f"whole-{command}"
        exits("no room", run(command, drawing, "-o", out, before=no_room), 3)
        check(not out.exists(), f"{command}: nothing is left of a folder that did not get whole")
        exits("first", run(command, drawing, "-o", out), 0)
        (out / "fs01/linux-nftables/apply.sh").write_text("mine\n", "utf-8")
        before = tree(out)
        exits("no room", run(command, drawing, "-o", out, before=no_room), 3,
              "cannot be written")
        check(tree(out) == before, f"{command}: the old folder stays when there is no room")
        (out / "manifest.json").unlink()
        (out / "manifest.json").mkdir()
        (out / "manifest.json/x").write_text("in the way", "utf-8")
        before = tree(out)
        exits("in the way", run(command, drawing, "-o", out), 3, "manifest.json", "in the way")
        check(tree(out) == before, f"{command}: the old folder stays when something is in the way")
    (folder / "file").write_text("a file", "utf-8")
    exits("a file", run("scripts", drawing, "-o", folder / "file"), 3, "it is a file")


class Links(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.targets, self.tags = set(), set()
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.targets |= {value for name, value in attrs if name in ("href", "src")}


def everything(folder):
    """Of each sample: links lead somewhere, nothing is left unlinked, the same bytes anywhere."""
    drawings = [*sorted(SAMPLES.glob("*.portolan")), write_drawing(folder / "site.portolan")]
    for drawing in drawings:
        out = folder / "everything" / drawing.stem
        exits(f"export {drawing.stem}", run("export", drawing, "-o", out), 0, "index.html",
              said_on="stdout")
        page = (out / "index.html").read_text("utf-8")
        links = Links(page)
        check(links.targets | {"index.html"} == set(tree(out)),
              f"{drawing.stem}: links and files: {links.targets ^ set(tree(out))}")
        check(not links.tags & {"b", "i", "script"}, f"{drawing.stem}: text became code")
        check_manifest(drawing.stem, out)
        for kind in ("connections", "rules", "requirements"):
            alone = run(kind, drawing, "--format", "json")
            check(alone.stdout == (out / f"{kind}.json").read_bytes(), f"{drawing.stem}: {kind}")
        for ending in ("svg", "png", "pdf", "drawio", "mmd", "dot"):
            run("diagram", drawing, "-o", folder / f"alone.{ending}")
            check((folder / f"alone.{ending}").read_bytes() ==
                  (out / f"diagram.{ending}").read_bytes(), f"{drawing.stem}: diagram.{ending}")
    shuffled = {**SITE, "hosts": random.Random(1).sample(SITE["hosts"], len(SITE["hosts"]))}
    again = folder / "again"
    exits("export elsewhere", run("export", "-", "-o", again, stdin=json.dumps(shuffled),
                                  TZ="Asia/Tokyo", LC_ALL="de_DE.UTF-8", HOME=str(folder)), 0)
    check(tree(again) == tree(folder / "everything/site"), "the same bytes anywhere")
    check((again / "rules.csv~2/windows-powershell/apply.ps1").exists(),
          "a host named like a table gets another folder")


def main():
    for flow in (usual_runs, choices, wrong_usage, left_out, earlier_files, whole_or_not,
                 everything):
        with tempfile.TemporaryDirectory() as folder:
            flow(pathlib.Path(folder))
    if failures:
        raise SystemExit("\n".join(failures))


main()
