#!/usr/bin/python3
"""Lists of hosts as people have them, imported by `portolan import`: workbooks, encodings, exports of
Active Directory, hostile text; `portolan hosts` and back changes nothing; errors by line. Needs
python3-openpyxl, and is run by the Python of the system, which has it."""

import json
import os
import pathlib
import sys
import tempfile
import zipfile

import openpyxl

sys.path.insert(0, os.path.join(os.environ["SOURCE_DIR"], "tests", "support"))
from commandline import SAMPLES, expect, expect_failure, finish, output, run  # noqa: E402
from graphs import NAMES  # noqa: E402
from randomdrawings import RandomDrawing  # noqa: E402

DRAWING = {"format": "portolan-topology", "version": 1, "hosts": [
    {"id": "tm01", "name": "tm01.corp.example", "addresses": ["10.0.0.10"],
     "roles": {"threat-manager": {}}},
    {"id": "dc01", "name": "dc01.corp.example", "addresses": ["10.0.0.1"], "position": [8, 16],
     "roles": {"domain-controller": {}}}]}

# In every cell that may hold any text.
HOSTILE = ["=1+1", "@SUM(A1)", "-", "+49 30", "'quoted'", "'", "a;b,c", 'say "x"', "<b>&amp;</b>",
           "$(reboot)", "`id`", "%PATH%", "\\;", "two\nlines", "\tx", "'=x", "אבג", "x" * 3000]


def imported(drawing, list_path, *words, code=0):
    """The drawing with the list in it, as an object, and what was said."""
    done = run("import", "-", "--hosts", list_path, "-o", "-", *words,
               stdin=json.dumps(drawing).encode())
    expect(done.returncode == code, f"{list_path.name} {words}: exit code {done.returncode}, "
                                    f"expected {code}: {done.stderr.decode()}")
    return json.loads(done.stdout or b"{}"), done.stderr.decode()


def host(drawing, name):
    found = [each for each in drawing.get("hosts", []) if each.get("name", each["id"]) == name]
    expect(len(found) == 1, f"{name}: {len(found)} hosts")
    return found[0] if found else {}


def lists_of_text(folder):
    """The same two hosts in every spelling."""
    lists = {
        "semicolons.csv": "Name;IP-Adresse;Bemerkung\nfs01;10.1.0.1, fd00::1;a;\ndc01;10.0.0.2;\n".encode(),
        "bom.csv": b"\xef\xbb\xbf" + "Rechnername,IP\nfs01,\"10.1.0.1;fd00::1\"\ndc01,10.0.0.2\n".encode(),
        "utf16.csv": "DNSHostName\tIPv4Address\tIPv6Address\nfs01\t10.1.0.1\tfd00::1\ndc01\t10.0.0.2\t\n"
                     .encode("utf-16"),
        "quoted.csv": b'"Name","Addresses","Notes"\r\n"fs01","10.1.0.1\nfd00::1","two\r\nlines"\r\n'
                      b'"dc01","10.0.0.2",""\r\n',
        "hosts": b"# what there is\n127.0.0.1 # nothing\n10.1.0.1 fs01\nfd00::1 fs01\n10.0.0.2 dc01\n",
        "names.txt": b"fs01 10.1.0.1 fd00::1\n\ndc01 10.0.0.2\n",
        "latin.csv": "Gerät;IP-Adresse\nfs01;10.1.0.1 fd00::1\ndc01;10.0.0.2\n".encode("latin-1"),
    }
    for name, content in lists.items():
        path = folder / name
        path.write_bytes(content)
        after, _ = imported(DRAWING, path, code=1 if name == "hosts" else 0)
        expect(host(after, "fs01").get("addresses") == ["10.1.0.1", "fd00::1"],
               f"{name}: {host(after, 'fs01')}")
        dc01 = host(after, "dc01.corp.example")
        expect(dc01.get("addresses") == ["10.0.0.2"], f"{name}: {dc01}")
        expect(dc01.get("position") == [8, 16], f"{name}: moved to {dc01.get('position')}")


def active_directory(folder):
    computers = [{"DistinguishedName": "CN=FS01,DC=corp,DC=example", "DNSHostName": "fs01.corp.example",
                  "Enabled": True, "IPv4Address": "10.1.0.1", "Name": "FS01",
                  "OperatingSystem": "Windows Server 2022 Standard", "SID": {"BinaryLength": 28},
                  "Description": None},
                 {"DNSHostName": "lx01.corp.example", "Enabled": True, "Name": "LX01",
                  "IPv4Address": None, "OperatingSystem": "Red Hat Enterprise Linux"}]
    path = folder / "computers.json"
    for content in (computers, {"value": computers, "Count": 2}):
        path.write_text(json.dumps(content), encoding="utf-8-sig")
        after, _ = imported(DRAWING, path, "--role", "activity-monitor-agent")
        expect(host(after, "fs01.corp.example").get("roles") == {"activity-monitor-agent": {}}, "role")
        expect(host(after, "lx01.corp.example").get("platform") == "linux", "platform")
    path.write_text(json.dumps(computers[0]))  # one computer is no array
    expect(host(imported(DRAWING, path)[0], "fs01.corp.example"), "a single computer")
    controllers = folder / "controllers.csv"
    controllers.write_text(
        '#TYPE Microsoft.ActiveDirectory.Management.ADDomainController\n'
        '"ComputerObjectDN","Domain","HostName","IPv4Address","IPv6Address","IsGlobalCatalog","Name",'
        '"OperatingSystem","OperationMasterRoles","Site"\n'
        '"CN=DC01,OU=Domain Controllers","corp.example","dc01.corp.example","10.0.0.1","fd00::d","True",'
        '"DC01","Windows Server 2019","Microsoft.ActiveDirectory.Management.ADPropertyValueCollection",'
        '"Berlin"\n')
    after, _ = imported(DRAWING, controllers, "--map", "zone=Site")
    dc01 = host(after, "dc01.corp.example")
    expect(dc01.get("addresses") == ["10.0.0.1", "fd00::d"] and dc01.get("zone") == "Berlin",
           f"controllers: {dc01}")
    csvde = folder / "csvde.csv"
    csvde.write_bytes('DN,objectClass,cn,description,name,dNSHostName,operatingSystem\r\n'
                      '"CN=FS09,DC=corp",top;computer,FS09,X\'C3BC\',FS09,fs09.corp.example,'
                      'Windows Server 2019\r\n'.encode("utf-16"))
    expect(host(imported(DRAWING, csvde)[0], "fs09.corp.example").get("platform", "windows") == "windows",
           "csvde")


def ugly_workbook(path):
    """A cover, an empty sheet, titles in merged cells above the head, gaps, numbers, formulas."""
    book = openpyxl.Workbook()
    book.active.title = "Deckblatt"
    book.active["A1"] = "Serverliste, Stand November"
    book.create_sheet("Leer")
    sheet = book.create_sheet("Server")
    sheet["B2"] = "Serverliste"
    sheet.merge_cells("B2:E2")
    for column, title in enumerate(("Nr.", "Rechnername", "IP-Adresse", "Beschreibung", "Anzahl"), 1):
        sheet.cell(4, column, title)
    rows = [(1, "fs01", "10.1.0.1\nfd00::1", "=1+1", 12), (2, "dc01", "10.0.0.2", "zwei\nZeilen", None),
            (None,) * 5, (4, "fs04", "10.1.0.4", '=CONCATENATE("a","b")', 3.0)]
    for number, row in enumerate(rows, 5):
        for column, value in enumerate(row, 1):
            cell = sheet.cell(number, column, value)
            if value == "=1+1":
                cell.data_type = "s"  # a text that looks like a formula
    sheet.auto_filter.ref = "A4:E8"
    sheet.add_table(openpyxl.worksheet.table.Table(displayName="Liste", ref="A4:E8"))
    sheet.freeze_panes = "A5"
    book.save(path)


def workbooks(folder):
    path = folder / "ugly.xlsx"
    ugly_workbook(path)
    after, _ = imported(DRAWING, path)
    fs01 = host(after, "fs01")
    expect(fs01.get("addresses") == ["10.1.0.1", "fd00::1"] and fs01.get("count") == 12
           and fs01.get("notes") == "=1+1", f"workbook: {fs01}")
    expect(host(after, "dc01.corp.example").get("notes") == "zwei\nZeilen", "workbook: line feed")
    expect(host(after, "fs04").get("count") == 3, "workbook: number")
    expect_failure(2, ["import", SAMPLES / "head-office.portolan", "--hosts", path, "--sheet", "Nix"],
                   "Deckblatt, Server", subject=str(path))
    content = ("<office:document-content "
               'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
               'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
               'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">'
               "<office:body><office:spreadsheet>"
               '<table:table table:name="Liste"><table:table-column/>' + "".join(
                   "<table:table-row>" + "".join(
                       f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p>'
                       "</table:table-cell>" for cell in row) + "</table:table-row>"
                   for row in (("Name", "IP"), ("fs01", "10.1.0.1"), ("dc01", "10.0.0.2"))) +
               "</table:table></office:spreadsheet></office:body></office:document-content>")
    ods = folder / "list.ods"
    with zipfile.ZipFile(ods, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content, zipfile.ZIP_DEFLATED)
    expect(host(imported(DRAWING, ods)[0], "fs01").get("addresses") == ["10.1.0.1"], "ods")


def bad_workbooks(folder):
    good = (folder / "ugly.xlsx").read_bytes()
    sample = SAMPLES / "head-office.portolan"
    bad = {"cut.xlsx": good[:len(good) // 2], "empty.xlsx": b"PK\x03\x04", "old.xls": b"\xd0\xcf\x11\xe0" + b"x" * 99,
           "wrong.json": b'[{"Name": "a"}, 3]', "broken.json": b'[{"Name": ', "noise.xlsx": b"PK\x03\x04" + os.urandom(4000)}
    bomb = folder / "bomb.xlsx"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        with archive.open("xl/worksheets/sheet1.xml", "w") as entry:
            for _ in range(600):
                entry.write(b" " * 1024 * 1024)
    bad["bomb.xlsx"] = bomb.read_bytes()
    for name, content in bad.items():
        path = folder / name
        path.write_bytes(content)
        expect_failure(3, ["import", sample, "--hosts", path, "-o", folder / "none.portolan"],
                       subject=str(path))
        expect(not (folder / "none.portolan").exists(), f"{name}: a drawing was written")
    for seed in range(60):  # any byte of a workbook may be wrong: an error or a list, never a crash
        content = bytearray(good)
        for position in range(seed, len(content), 97):
            content[position] ^= seed + 1
        path.write_bytes(content)
        done = run("import", sample, "--hosts", path)
        expect(done.returncode in (0, 1, 3), f"damaged workbook {seed}: {done.returncode}")


def round_trip(name, drawing, folder):
    """The list of a drawing, in every form that has its values, changes nothing in it."""
    source = folder / "drawing.portolan"
    source.write_text(json.dumps(drawing))
    canonical = folder / "canonical.portolan"
    for form in ("csv", "json", "xlsx"):
        path = folder / f"hosts.{form}"
        output("hosts", source, "-o", path)
        done = run("import", source, "--hosts", path, "-o", canonical)
        listed = [line for line in done.stdout.decode().splitlines() if line.strip()]
        expect(done.returncode in (0, 1), f"{name} {form}: {done.returncode} {done.stderr.decode()}")
        again = folder / "again.portolan"
        (folder / "nothing.csv").write_text("Name,IP\n")
        output("import", source, "--hosts", folder / "nothing.csv", "-o", again)
        expect(canonical.read_bytes() == again.read_bytes(),
               f"{name} {form}: the list changes the drawing: {listed[-8:]}")


def round_trips(folder):
    for sample in sorted(SAMPLES.glob("*.portolan")):
        round_trip(sample.name, json.loads(sample.read_text()), folder)
    every = pathlib.Path(os.environ["SOURCE_DIR"]) / "tests/data/drawings/every-field.portolan"
    round_trip("every field", json.loads(every.read_text()), folder)
    for seed in range(25):
        round_trip(f"random {seed}", RandomDrawing(seed).drawing, folder)
    hosts = [{"id": f"h{number}", "roles": {"activity-monitor-agent": {}}, "addresses": [f"10.0.0.{number}"],
              "name": text.replace("\n", " ").strip(), "notes": text}
             for number, text in enumerate([text for text in NAMES if text.isprintable()] + HOSTILE)]
    round_trip("hostile", {"format": "portolan-topology", "version": 1, "hosts": hosts}, folder)


def errors_by_line(folder):
    path = folder / "list.csv"
    path.write_text('Name,IP,Zone\nfs01,10.1.0.300,\n"open,1\n,,\nfs02,10.1.0.2,\n')
    _, said = imported(DRAWING, path, code=1)
    for line in (2, 3, 4):
        expect(f"Line {line}: " in said, f"line {line} is not told: {said}")
    expect("Line 5" not in said and said.count("\n") == 3, said)
    sample = SAMPLES / "head-office.portolan"
    for words, part in ((["--map", "colour=Name"], "expected FIELD=COLUMN"),
                        (["--map", "zone=Ort"], "Name, IP, Zone"), (["--zone", "nowhere"], "no zone"),
                        (["--role", "mail"], "domain-controller"), (["--missing", "burn"], "keep")):
        expect_failure(2, ["import", sample, "--hosts", path, *words], part)
    expect_failure(3, ["import", sample, "--hosts", folder / "absent.csv"], subject=str(folder / "absent.csv"))
    # Without -o nothing is written, and all is said.
    listed = run("import", sample, "--hosts", path, "--format", "json", "--missing", "mark")
    rows = json.loads(listed.stdout)
    expect({"changed", "gone"} <= {row["finding"] for row in rows}, "findings are listed")


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        lists_of_text(folder)
        active_directory(folder)
        workbooks(folder)
        bad_workbooks(folder)
        round_trips(folder)
        errors_by_line(folder)
    finish()


main()
