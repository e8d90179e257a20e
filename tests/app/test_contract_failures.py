#!/usr/bin/env python3
"""What goes wrong on the command line: every kind of failure has its exit code and one clear line,
files stay whole, nothing of a broken drawing is silently left out, and nothing that a drawing says
reaches a terminal as anything but text. Needs util-linux, locales and libc-l10n."""
import json
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(os.environ["SOURCE_DIR"]) / "tests" / "support"))

from commandline import (PORTOLAN, SAMPLES, SOURCES, environment, expect,  # noqa: E402
                         expect_failure, finish, output, run)

BAD = SOURCES / "tests/data/bad"
SAMPLE = SAMPLES / "head-office.portolan"
TABLES = ("check", "connections", "rules", "requirements")
USAGE = 2
FILE_FAILED = 3


def expected_of(folder):
    return json.loads((BAD / folder / "expected.json").read_text(encoding="utf-8")).items()


def check_unreadable():
    for number, (name, expected) in enumerate(expected_of("unreadable")):
        path = BAD / "unreadable" / f"{name}.portolan"
        command = TABLES[number % len(TABLES)]
        line = expect_failure(FILE_FAILED, (command, path), subject=path)
        place = line.removeprefix(f"portolan: {path}: ")
        expect(re.match(expected["place"], place), f"{name}: not at {expected['place']}: {line}")
        expect_failure(FILE_FAILED, (command, "-"), subject="standard input",
                       stdin=path.read_bytes())


def check_recoverable():
    """They open; errors are told by "check", and what others leave out for them is said."""
    for name, expected in expected_of("recoverable"):
        path = BAD / "recoverable" / f"{name}.portolan"
        problems = json.loads(output("check", path, "--format", "json", code=expected["exit"]))
        codes = {problem["code"] for problem in problems}
        expect(set(expected["codes"]) <= codes, f"{name}: {codes}, expected {expected['codes']}")
        errors = {p["code"] for p in problems if p["severity"] == "error"}
        expect(bool(errors) == (expected["exit"] == 1), f"{name}: errors {errors}")
        for command in TABLES[1:]:
            done = run(command, path, "--format", "json")
            expect(done.returncode in (0, expected["exit"]), f"{command} {name}: "
                                                             f"exit code {done.returncode}")
            expect(done.stderr.count(b"\n") == done.returncode, f"{command} {name}: {done.stderr}")
            json.loads(done.stdout)


def drawing(*hosts, **more):
    server = {"id": "tm01", "addresses": ["10.0.0.10"], "roles": {"threat-manager": {}}}
    return json.dumps({"format": "portolan-topology", "version": 1, "hosts": [server, *hosts],
                       **more}).encode()


def agent(host, **more):
    return {"id": host, "roles": {"activity-monitor-agent": {}}, **more}


def check_left_out():
    """Exit code 1 where an error of the drawing costs a row or an address, and only there."""
    good = agent("good", addresses=["10.0.0.2"])
    bad = agent("bad", addresses=["10.0.0.3", "10.0.0.999"])
    cases = (
        (drawing(good, bad), "bad", ("rules",)),
        (drawing(good, agent("lost")), "lost", ("rules",)),
        (drawing(good, agent("stray", addresses=["10.0.0.4"], servers=["tm02"])), "stray",
         ("rules", "connections", "requirements")),
        (drawing(good, catalog="threat-manager-9"), "threat-manager-9",
         ("rules", "connections", "requirements")),
        # An error that concerns no connection costs none.
        (drawing(good, {"id": "idle", "addresses": ["nowhere"], "roles": {}}), "", ()),
        (drawing(good, settings={"management": ["nowhere"]}), "", ()),
    )
    for text, named, commands in cases:
        for command in TABLES[1:]:
            code = 1 if command in commands else 0
            done = run(command, "-", "--format", "json", stdin=text)
            expect(done.returncode == code, f"{command}, {named}: exit code {done.returncode}")
            expect(done.stderr.count(b"\n") == code, f"{command}, {named}: {done.stderr}")
            expect(code == 0 or named.encode() in done.stderr, f"{command}: not {named}")
            expect(b"good" in done.stdout, f"{command}, {named}: the rest was not written")
        output("check", "-", stdin=text, code=1)
    # Of hosts that were not asked for nothing is missed.
    output("rules", "-", "--host", "good", stdin=drawing(good, bad))
    output("rules", "-", "--host", "tm01", stdin=drawing(good, bad), code=1)
    # Any number of hosts is one line of bounded length.
    many = run("rules", "-", stdin=drawing(*(agent(f"h{i}") for i in range(5000))))
    expect(many.returncode == 1 and len(many.stderr) < 400, f"{len(many.stderr)} bytes of message")


def check_strict(folder):
    tidy = SAMPLE.read_bytes()
    output("check", "--strict", "-", stdin=tidy)
    untidy = tidy.replace(b'"version": 1,', b'"version":  1,')
    output("check", "-", stdin=untidy)
    done = run("check", "--strict", "-", "--format", "json", stdin=untidy)
    expect(done.returncode == 1 and b"canonical form from 3:14 on" in done.stderr, f"{done.stderr}")
    expect(done.stdout == output("check", "-", "--format", "json", stdin=tidy), "strict: problems")
    for other in (tidy + b"\n", tidy[:-1], b"\xef\xbb\xbf" + tidy, tidy.replace(b"\n", b"\r\n")):
        output("check", "--strict", "-", stdin=other, code=1)
    path = folder / "waived.portolan"
    waived = json.loads(drawing(agent("bad", addresses=["10.0.0.999"])))
    waived["waivers"] = [{"code": "invalid-address", "hosts": ["bad"], "reason": "agreed"}]
    path.write_text(json.dumps(waived))
    output("check", path, code=1)


def check_usage(folder):
    """None of these reads or writes anything."""
    out = folder / "never"
    for words, *parts in (
            (("chek", SAMPLE), '"check"'),
            (("nosuchcommand",), "--help"),
            ((SAMPLE, "check"), "a command comes first"),
            (("--frobnicate",), "--help"),
            (("check",), "FILE is missing"),
            (("check", SAMPLE, SAMPLE), "expected FILE"),
            (("check", ""), "empty"),
            (("check", SAMPLE, "--frobnicate"), "frobnicate"),
            (("check", SAMPLE, "-format", "json"), '"--format"'),
            (("check", SAMPLE, "--formt", "json"), '"--format"'),
            (("check", SAMPLE, "--format"), "format"),
            (("check", SAMPLE, "--format", ""), "empty"),
            (("check", SAMPLE, "--format", "json", "--format", "csv"), "more than once"),
            (("check", SAMPLE, "-o", out, "-o", out), "more than once"),
            (("check", SAMPLE, "--strict=yes"), "strict"),
            (("check", SAMPLE, "--host", "tm01"), "host"),
            (("check", SAMPLE, "--language", "xx"), "expected one of: en"),
            (("rules", SAMPLE, "--format", "docx", "-o", out), "text, csv, json, md, html"),
            (("rules", SAMPLE, "--host", "nobody", "-o", out), '"nobody"'),
            (("rules", SAMPLE, "--host", ""), "empty"),
            (("new", "-o", out), "--template", "--list"),
            (("new", "--template", "head-office"), "-o", "FILE"),
            (("new", "--template", "nothing", "-o", out), "head-office", "enterprise"),
            (("new", "--template", "head-office", "--agents", "10", "-o", out), "enterprise"),
            (("new", "--template", "enterprise", "--agents", "-1", "-o", out), "0 to 500000"),
            (("new", "--template", "enterprise", "--agents", "1e3", "-o", out), "0 to 500000"),
            (("new", "--template", "enterprise", "--agents", "500001", "-o", out), "0 to 500000"),
            (("new", "--template", "enterprise", "--agents", "99999999999999", "-o", out), "500000"),
            (("new", "--template", "enterprise", "--domain-controllers", "x", "-o", out), "50000"),
            (("new", "--list", "--template", "head-office"), "--list"),
            (("new", "more"), "more"),
            (("catalog",), "list"), (("catalog", "show"), "threat-manager-3.1"),
            (("catalog", "show", "nothing"), "threat-manager-3.1"),
            (("catalog", "burn"), "list"), (("catalog", "list", "more"), "list"),
            (("help", "nothing"), "rules")):
        expect_failure(USAGE, words, *parts)
    # Formats that may come are refused by name; what a table would destroy is refused as well.
    available = [form for form in ("xlsx", "pdf")
                 if f"{form}".encode() not in run("help", "rules").stdout]
    for form in available:
        for words in (("--format", form, "-o", out), ("-o", f"{out}.{form}")):
            expect_failure(USAGE, ("rules", SAMPLE, *words), "text, csv, json, md, html")
    copy = folder / "copy.portolan"
    copy.write_bytes(SAMPLE.read_bytes())
    (folder / "link").symlink_to(copy)
    for path in (copy, folder / "link", folder / ".." / folder.name / "copy.portolan"):
        expect_failure(USAGE, ("rules", copy, "-o", path), "the drawing itself")
    expect(copy.read_bytes() == SAMPLE.read_bytes(), "a table replaced its drawing")
    expect(not list(folder.glob("never*")), "wrong usage writes files")


def check_not_written(folder):
    """A place that cannot be written: what is there stays as it is, nothing is left beside."""
    plain = folder / "plain"
    plain.write_text("as it was")
    for words in (("check", SAMPLE), ("rules", SAMPLE, "--format", "html"), ("catalog", "list"),
                  ("new", "--template", "enterprise", "--agents", "500")):
        for place in (plain / "out", folder, folder / "missing" / "out", "/dev/full"):
            expect_failure(FILE_FAILED, (*words, "-o", place), "cannot be written", "expected",
                           subject=place)
    expect(plain.read_text() == "as it was", "a file was touched")
    (folder / "target").write_text("old")
    (folder / "alias").symlink_to("target")
    output("catalog", "list", "-o", folder / "alias")
    expect((folder / "alias").is_symlink(), "a link was replaced")
    expect((folder / "target").read_bytes() == output("catalog", "list"), "the link's file is old")


# Both places are mounted where nobody else sees them: root may write past permissions.
MOUNTED = r"""
set -e
program=$1 sample=$2 place=$3
mount -t tmpfs -o size=16k tmpfs "$place"
echo old >"$place/out.json"
cp "$place/out.json" "$place/kept"
refused() {
    status=0
    "$program" "$@" >"$place.stdout" 2>"$place.stderr" || status=$?
    [ "$status" -eq 3 ] || { echo "$*: exit code $status"; return; }
    [ "$(wc -l <"$place.stderr")" -eq 1 ] || { echo "$*:"; cat "$place.stderr"; }
    [ ! -s "$place.stdout" ] || echo "$*: prints"
    cmp "$place/kept" "$place/out.json" || true
    [ "$(ls -A "$place" | wc -l)" -eq 2 ] || { echo "$*: left behind:"; ls -A "$place"; }
}
refused rules "$sample" -o "$place/out.json" --format html
refused new --template enterprise --agents 2000 -o "$place/out.json"
refused new --template enterprise --agents 2000 -o "$place/new.portolan"
mount -o remount,ro "$place"
refused rules "$sample" -o "$place/out.json"
refused new --template single-server -o "$place/out.json"
refused check "$sample" -o "$place/other.json"
"""


def check_full_and_read_only(folder):
    place = folder / "place"
    place.mkdir()
    root = [] if os.geteuid() == 0 else ["--map-root-user"]
    done = subprocess.run(["unshare", "--mount", *root, "sh", "-c", MOUNTED, "sh", PORTOLAN,
                           SAMPLE, place], capture_output=True, env=environment(), timeout=120)
    expect(done.returncode == 0 and not done.stdout + done.stderr,
           f"on a full or read-only disk: {(done.stdout + done.stderr).decode()}")


def shell(line, *words):
    return subprocess.run(["sh", "-c", line, "sh", PORTOLAN, *map(str, words)],
                          capture_output=True, env=environment(), timeout=120)


def check_streams(folder):
    """Streams that are closed, full, or that nobody reads to the end."""
    out = folder / "out.json"
    for redirect in (">&-", ">/dev/full", "<&- >&-"):
        done = shell(f'"$1" rules "$2" {redirect}', SAMPLE)
        expect(done.returncode == FILE_FAILED and done.stderr.count(b"\n") == 1 and
               b"standard output: cannot be written" in done.stderr, f"{redirect}: {done.stderr}")
    for redirect in (">&-", "2>&-", "<&- >&- 2>&-"):
        done = shell(f'"$1" rules "$2" -o "$3" {redirect}', SAMPLE, out)
        expect(done.returncode == 0, f"{redirect} with -o: exit code {done.returncode}")
        expect(out.read_bytes() == output("rules", SAMPLE, "--format", "json"), f"{redirect}: file")
        done = shell(f'"$1" rules "$2" --host nobody -o "$3" {redirect}', SAMPLE, out)
        expect(done.returncode == USAGE, f"{redirect}: exit code {done.returncode}")
        expect(b"nobody" not in out.read_bytes(), f"{redirect}: a message in a file")
    done = shell('"$1" check - <&-')
    expect(done.returncode == FILE_FAILED and b"standard input: cannot be read" in done.stderr,
           f"closed standard input: {done.stderr}")
    expect_failure(FILE_FAILED, ("check", folder), "cannot be read", subject=folder)
    expect_failure(FILE_FAILED, ("check", folder / "none"), "expected", subject=folder / "none")

    big = output("new", "--template", "enterprise", "--agents", "3000", "-o", "-")
    for ignored in (False, True):
        with subprocess.Popen([PORTOLAN, "rules", "-"], stdin=subprocess.PIPE, env=environment(),
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              restore_signals=not ignored) as process:
            process.stdin.write(big)
            process.stdin.close()
            process.stdout.read(10)
            process.stdout.close()
            message = process.stderr.read()
            code = process.wait(timeout=60)
        expect(code == (FILE_FAILED if ignored else -signal.SIGPIPE), f"closed pipe: {code}")
        expect(message.count(b"\n") == ignored, f"closed pipe: {message}")
    done = shell('"$1" rules "$2" --format json -o /dev/stdout | cat', SAMPLE)
    expect(done.stdout == output("rules", SAMPLE, "--format", "json"), "-o /dev/stdout")


def check_huge(folder):
    huge = folder / "huge.portolan"
    with open(huge, "wb") as file:
        file.truncate(256 * 1024 * 1024 + 1)
    limit = "" if "SANITIZED" in os.environ else "ulimit -v 500000; "
    for line in ('"$1" check "$2"', '"$1" check - <"$2"', 'head -c 300000000 "$2" | "$1" check -'):
        done = shell((limit if "|" not in line else "") + line, huge)
        expect(done.returncode == FILE_FAILED and b"larger than 256 MiB" in done.stderr,
               f"{line}: {done.returncode} {done.stderr}")
    huge.unlink()


def check_terminal(folder):
    """Texts of a drawing, names of files and words are printed as text."""
    evil = "\x1b]0;owned\x07\x1b[2J\r\n\t\u202e\u2028\x9b31m"
    text = drawing(agent("fs01", name=evil, addresses=[evil], notes=evil),
                   {"id": "x", "roles": {evil: {evil: evil}}, "zone": "gone", "name": "x"},
                   title=evil, author=evil, revision=evil, date=evil, catalog=evil)
    for command in TABLES:
        done = run(command, "-", stdin=text)
        for stream in (done.stdout.decode(), done.stderr.decode()):
            wrong = [c for c in stream if not c.isprintable() and c != "\n"]
            expect(not wrong, f"{command} prints {wrong!r}")
        json.loads(run(command, "-", "--format", "json", stdin=text).stdout)
    path = folder / f"a{evil[:9]}b"
    expect_failure(FILE_FAILED, ("check", path), "\\x1b]0;owned")
    expect_failure(USAGE, ("rules", SAMPLE, "--host", evil), "\\x1b]0;owned")
    expect_failure(USAGE, ("rules", SAMPLE, f"--{evil}"), "\\x1b]0;owned")
    expect_failure(USAGE, (evil,), "\\x1b]0;owned")


def check_language(folder):
    """What the system says of a failure is English too."""
    subprocess.run(["localedef", "-i", "de_DE", "-f", "UTF-8", folder / "de_DE.UTF-8"], check=True)
    german = {"LOCPATH": str(folder), "LC_ALL": "de_DE.UTF-8", "LANGUAGE": "de"}
    plain = folder / "plain"
    plain.touch()
    said = subprocess.run(["cat", plain / "x"], capture_output=True, env=environment(**german))
    expect(b"Ist kein Verzeichnis" in said.stderr, f"no German here to try it: {said.stderr}")
    expect_failure(FILE_FAILED, ("check", plain / "x"), "Not a directory", **german)
    expect_failure(FILE_FAILED, ("check", SAMPLE, "-o", plain / "x"), "Not a directory", **german)
    expect_failure(USAGE, ("check",), "FILE is missing", **german)


def main():
    check_unreadable()
    check_recoverable()
    check_left_out()
    for part in (check_strict, check_usage, check_not_written, check_full_and_read_only,
                 check_streams, check_huge, check_terminal, check_language):
        with tempfile.TemporaryDirectory() as folder:
            part(pathlib.Path(folder))


main()
finish()
