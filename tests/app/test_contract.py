#!/usr/bin/env python3
"""What the commands print is what the public contract says: fields, their order, values and sorting
of every JSON output, CSV, formats by option and by ending, standard input and output, and the same
bytes whatever the order of hosts, the language and the place."""
import csv
import io
import json
import os
import pathlib
import random
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(os.environ["SOURCE_DIR"]) / "tests" / "support"))

from commandline import SAMPLES, SOURCES, expect, finish, output, run  # noqa: E402

TABLES = ("check", "connections", "rules", "requirements")
FIELDS = {
    "connections": {"source": str, "destination": str, "protocol": str, "ports": str,
                    "requirement": str, "section": str, "direction": str, "streams": list,
                    "description": str},
    "rules": {"host": str, "id": str, "direction": str, "protocol": str, "localPorts": str,
              "remotePorts": str, "remoteAddresses": list, "remoteNames": list,
              "remoteHosts": list, "requirement": str, "description": str},
    "requirements": {"section": str, "requirement": str, "direction": str, "protocol": str,
                     "ports": str, "description": str, "applies": bool, "hosts": list,
                     "servers": list, "note": str},
    "check": {"key": str, "severity": str, "code": str, "hosts": list, "message": str, "fix": str,
              "waived": str},
}
REQUIREMENTS = [
    "data-stream.syslog", "data-stream.amqp", "data-stream.access-analyzer",
    "database.postgresql", "console.access", "server.dynamic-ports", "domain-controller.kerberos",
    "domain-controller.endpoint-mapper", "domain-controller.ldap", "domain-controller.adws",
    "domain-controller.dynamic", "action-service.remote"]
DRAWING = {
    "format": "portolan-topology", "version": 1, "title": "Contract",
    "hosts": [
        {"id": "ws", "roles": {"activity-monitor-agent": {"streams": ["active-directory"]}},
         "name": "ws.corp.example"},
        {"id": "tm01", "name": "tm01.corp.example", "addresses": ["10.0.0.10"],
         "roles": {"threat-manager": {}}},
        {"id": "fs01", "addresses": ["10.0.2.5-10.0.2.9", "10.0.1.0/28"], "platform": "linux",
         "roles": {"activity-monitor-agent": {"streams": ["file-system"]}}},
        {"id": "B", "addresses": ["fd00::1", "10.0.1.16/28"],
         "roles": {"activity-monitor-agent": {}}}]}


def rows(command, drawing, *options, code=0):
    return json.loads(output(command, "-", "--format", "json", *options, code=code,
                             stdin=json.dumps(drawing).encode()))


def sample_rows(command, sample):
    return json.loads(output(command, sample, "--format", "json"))


def check_fields(name, command, table):
    for row in table:
        expect(list(row) == list(FIELDS[command]), f"{name} {command}: fields {list(row)}")
        for field, kind in FIELDS[command].items():
            expect(type(row.get(field)) is kind, f"{name} {command}: {field} is {row.get(field)!r}")


def check_values():
    """The very examples of the contract."""
    connections = rows("connections", DRAWING)
    first = dict(connections[1])
    expect(first.pop("description") != "", "a connection without a description")
    expect(first == {"source": "fs01", "destination": "tm01", "protocol": "UDP", "ports": "10000",
                     "requirement": "data-stream.syslog",
                     "section": "Data Stream Firewall Rules", "direction": "Inbound",
                     "streams": ["activity-monitor-agent/file-system"]}, f"connection: {first}")
    expect([(row["requirement"], row["source"]) for row in connections] ==
           [("data-stream.syslog", "B"), ("data-stream.syslog", "fs01"),
            ("data-stream.amqp", "B"), ("data-stream.amqp", "ws")], f"order: {connections}")

    rules = rows("rules", DRAWING)
    expect([(row["host"], row["id"]) for row in rules] ==
           [("B", "data-stream.syslog/out"), ("B", "data-stream.amqp/out"),
            ("fs01", "data-stream.syslog/out"), ("tm01", "data-stream.syslog/in"),
            ("tm01", "data-stream.amqp/in"), ("ws", "data-stream.amqp/out")], f"rules: {rules}")
    syslog = dict(rules[3])
    expect(syslog.pop("description") == connections[0]["description"], "two descriptions of a row")
    expect(syslog == {"host": "tm01", "id": "data-stream.syslog/in", "direction": "in",
                      "protocol": "UDP", "localPorts": "10000", "remotePorts": "any",
                      "remoteAddresses": ["10.0.1.0/27", "10.0.2.5-10.0.2.9", "fd00::1"],
                      "remoteNames": [], "remoteHosts": ["B", "fs01"],
                      "requirement": "data-stream.syslog"}, f"rule: {syslog}")
    expect(rules[4]["remoteNames"] == ["ws.corp.example"], f"names: {rules[4]}")
    expect(rules[5]["localPorts"] == "any" and rules[5]["remotePorts"] == "10001",
           f"outbound: {rules[5]}")

    sheet = {row["requirement"]: row for row in rows("requirements", DRAWING)}
    expect(list(sheet) == REQUIREMENTS, f"order of the page: {list(sheet)}")
    demand = sheet["server.dynamic-ports"]
    expect((demand["direction"], demand["protocol"], demand["ports"], demand["hosts"],
            demand["servers"]) == ("", "", "49152-65535", [], ["tm01"]), f"demand: {demand}")
    expect(sheet["data-stream.syslog"]["applies"] is True, "syslog does not apply")
    expect(sheet["data-stream.syslog"]["hosts"] == ["B", "fs01"], "hosts of syslog")
    expect(sheet["console.access"]["applies"] is False, "the console applies without clients")
    expect(sheet["console.access"]["hosts"] == [], "hosts where nothing applies")


def check_consistency(name, sample):
    """Rules and requirements have exactly the ends of the connections, in the promised order."""
    connections = sample_rows("connections", sample)
    order = {row["requirement"]: i for i, row in enumerate(sample_rows("requirements", sample))}
    keys = [(order[c["requirement"]], c["source"].encode(), c["destination"].encode())
            for c in connections]
    expect(keys == sorted(set(keys)), f"{name}: connections are not sorted")

    rules = sample_rows("rules", sample)
    keys = [(r["host"].encode(), r["direction"] != "in", order[r["requirement"]]) for r in rules]
    expect(keys == sorted(set(keys)), f"{name}: rules are not sorted")
    ends = {(r["host"], r["id"], other) for r in rules for other in r["remoteHosts"]}
    expected = {(c["destination"], c["requirement"] + "/in", c["source"]) for c in connections}
    expected |= {(c["source"], c["requirement"] + "/out", c["destination"]) for c in connections}
    expect(ends == expected, f"{name}: rules and connections differ: {ends ^ expected}")
    for rule in rules:
        ports = {"in": "remotePorts", "out": "localPorts"}[rule["direction"]]
        expect(rule[ports] == "any", f"{name}: {ports} of {rule['id']} is {rule[ports]}")

    for row in sample_rows("requirements", sample):
        mine = [c for c in connections if c["requirement"] == row["requirement"]]
        expect(row["applies"] == bool(mine), f"{name}: applies of {row['requirement']}")
        touched = {c["source"] for c in mine} | {c["destination"] for c in mine}
        if row["requirement"] != "server.dynamic-ports":
            expect(set(row["hosts"]) | set(row["servers"]) == touched,
                   f"{name}: hosts of {row['requirement']}")
        expect(row["hosts"] == sorted(row["hosts"]), f"{name}: hosts are not sorted")


def check_csv(name, sample):
    for command in TABLES:
        data = output(command, sample, "--format", "csv")
        expect(b"\r" not in data, f"{name} {command}: CSV with carriage returns")
        table = list(csv.DictReader(io.StringIO(data.decode(), newline="")))
        expected = [row for row in sample_rows(command, sample)
                    if row.get("requirement") != "server.dynamic-ports"]
        expect(len(table) == len(expected), f"{name} {command}: {len(table)} rows in CSV")
        for line, row in zip(table, expected):
            expect(list(line) == list(FIELDS[command]), f"{name} {command}: CSV of {list(line)}")
            for field, value in row.items():
                text = (";".join(value) if isinstance(value, list) else
                        str(value).lower() if isinstance(value, bool) else value)
                expect(line[field] == text, f"{name} {command}: {field} is {line[field]!r}")


def check_same_bytes(name, sample):
    """Whatever the order of hosts, the locale, the time zone, and where it is read from."""
    drawing = json.loads(sample.read_text(encoding="utf-8"))
    for part in ("hosts", "zones"):
        drawing[part] = random.Random(7).sample(drawing[part], len(drawing[part]))
    shuffled = json.dumps(drawing).encode()
    for command in TABLES:
        for form in ("text", "csv", "json", "md", "html"):
            words = (command, sample, "--format", form)
            first = output(*words)
            first.decode("utf-8")
            expect(b"\r" not in first and first.endswith(b"\n"), f"{words}: line ends")
            expect(output(command, "-", "--format", form, stdin=shuffled) == first,
                   f"{words}: other bytes from another order")
            for locale in ("de_DE.UTF-8", "tr_TR.UTF-8", "C"):
                expect(output(*words, LANG=locale, LC_ALL=locale, LANGUAGE="de:tr",
                              TZ="Asia/Tokyo") == first, f"{words}: other bytes in {locale}")


def check_outputs(folder):
    """The format is that of --format, else that of the ending, else text; "-" is standard output."""
    sample = SAMPLES / "two-servers.portolan"
    for command in TABLES:
        for ending, form in (("csv", "csv"), ("json", "json"), ("md", "md"), ("html", "html"),
                             ("txt", "text"), ("HTML", "html"), ("JSON", "json"),
                             ("markdown", "md"), ("htm", "html"), ("list", "text")):
            path = folder / f"out.{ending}"
            path.write_text("something else that was here before\n" * 5000)
            expect(output(command, sample, "-o", path) == b"", f"{command} -o prints")
            expect(path.read_bytes() == output(command, sample, "--format", form),
                   f"{command} -o out.{ending} is not {form}")
        text = output(command, sample)
        expect(output(command, sample, "--format", "text", "-o", "-") == text, f"{command} -o -")
        expect(output(command, "-", stdin=sample.read_bytes()) == text, f"{command} -")
        output(command, sample, "--format", "csv", "-o", folder / "really.json")
        expect((folder / "really.json").read_bytes() == output(command, sample, "--format=csv"),
               f"{command}: the ending is stronger than --format")
    expect(sorted(path.name for path in folder.iterdir() if path.name.startswith("out")) ==
           sorted(f"out.{e}" for e in ("csv", "json", "md", "html", "txt", "HTML", "JSON",
                                       "markdown", "htm", "list")), "files are left beside")


def check_hosts():
    every = rows("rules", DRAWING)
    for wanted in (["tm01"], ["ws", "fs01"], ["fs01", "ws", "fs01"]):
        options = [word for host in wanted for word in ("--host", host)]
        expect(rows("rules", DRAWING, *options) == [r for r in every if r["host"] in wanted],
               f"rules of {wanted}")
        expect(rows("connections", DRAWING, *options) ==
               [c for c in rows("connections", DRAWING)
                if {c["source"], c["destination"]} & set(wanted)], f"connections of {wanted}")


def check_new(folder):
    listed = [line.split()[0] for line in output("new", "--list").decode().splitlines()]
    expect(listed == ["single-server", "head-office", "remote-database", "two-servers",
                      "enterprise"], f"templates: {listed}")
    for template in listed:
        path = folder / f"{template}.portolan"
        expect(output("new", "--template", template, "-o", path) == b"", "new prints")
        printed = output("new", "--template", template, "-o", "-")
        expect(printed == path.read_bytes(), f"{template}: -o - differs")
        output("check", "--strict", path)
        if template != "enterprise":
            expect(printed == (SAMPLES / f"{template}.portolan").read_bytes(), f"{template} differs")
    for agents, controllers in ((0, 0), (3, 2), (25, 0)):
        drawing = json.loads(output("new", "--template", "enterprise", "--agents", agents,
                                    "--domain-controllers", controllers, "-o", "-"))
        roles = [role for host in drawing["hosts"] for role in host["roles"]]
        expect(roles.count("domain-controller") == controllers, "number of domain controllers")
        expect(roles.count("activity-monitor-agent") == agents, "number of agents")
        expect(len(drawing["hosts"]) == agents + controllers + 1, "number of hosts")


def check_catalogs_and_help():
    listed = json.loads(output("catalog", "list", "--format", "json"))
    expect([row["id"] for row in listed if row["default"]] == ["threat-manager-3.1"], "the default")
    for row in listed:
        shown = json.loads(output("catalog", "show", row["id"], "--format", "json"))
        expect(shown["id"] == row["id"], f"catalog show {row['id']}")
        expect(row["id"] in output("catalog", "show", row["id"]).decode(), "catalog as text")
    expect(output("--version").decode().startswith("portolan "), "--version")
    overview = output("--help")
    expect(overview == output("help") == output("-h"), "three helps differ")
    for command in ("new", "check", "connections", "rules", "requirements", "catalog", "help"):
        expect(f"\n  {command} ".encode() in overview, f"--help lacks {command}")
        help_text = output("help", command)
        expect(help_text == output(command, "--help") == output(command, "-h"), f"help {command}")
        expect(max(map(len, help_text.decode().splitlines())) <= 80, f"help {command} is too wide")


def check_languages():
    """Readable formats speak the language that is asked for; data, never."""
    sample = SAMPLES / "head-office.portolan"
    known = run("rules", sample, "--language", "xx").stderr.decode()
    for language in ("en", "de") if " de" in known else ("en",):
        for command in TABLES:
            for form in ("csv", "json"):
                expect(output(command, sample, "--format", form, "--language", language) ==
                       output(command, sample, "--format", form), f"{command} {form} {language}")
            for form in ("text", "md", "html"):
                same = (output(command, sample, "--format", form, "--language", language) ==
                        output("--language", "en", command, sample, "--format", form))
                expect(same == (language == "en"), f"{command} {form} in {language}")


def main():
    samples = sorted(SAMPLES.glob("*.portolan"))
    samples += [SOURCES / "tests/data/drawings/every-field.portolan"]
    for sample in samples:
        for command in TABLES:
            check_fields(sample.stem, command, sample_rows(command, sample))
        check_consistency(sample.stem, sample)
        check_csv(sample.stem, sample)
    check_same_bytes("head-office", SAMPLES / "head-office.portolan")
    check_values()
    check_hosts()
    check_catalogs_and_help()
    check_languages()
    with tempfile.TemporaryDirectory() as folder:
        check_outputs(pathlib.Path(folder))
        check_new(pathlib.Path(folder))


main()
finish()
