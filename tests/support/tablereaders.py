"""Reads exported rules back from each format as a person's own program would: by Python's readers of
CSV, JSON and HTML, by GitHub's Markdown (cmark-gfm), and by openpyxl. What a format says of a rule
becomes a dictionary with the fields of the JSON output, as far as people are shown them."""

import collections
import csv
import html.parser
import io
import json
import re
import subprocess

HEADS = {"Rule": "id", "Direction": "direction", "Protocol": "protocol", "Ports": "ports",
         "Remote addresses": "remoteAddresses", "Remote names": "remoteNames",
         "Remote hosts": "remoteHosts", "Description": "description", "Host": "host"}
LISTS = ("remoteAddresses", "remoteNames", "remoteHosts")


def readable_list(text):
    """Texts joined by `, `, those with a comma in quotation marks."""
    entries, at = [], 0
    while at < len(text):
        quoted = re.compile(r'"((?:[^"]|"")*)"').match(text, at)
        end = quoted.end() if quoted else (text.find(", ", at) if text.find(", ", at) >= 0 else len(text))
        entries.append(quoted[1].replace('""', '"') if quoted else text[at:end])
        assert end == len(text) or text[end:end + 2] == ", ", text[at:]
        at = end + 2
    return entries


def csv_list(text):
    """Texts joined by `;`, with a backslash before each `;` and backslash of a text."""
    return [re.sub(r"\\(.)", r"\1", entry, flags=re.S)
            for entry in re.findall(r"(?:[^;\\]|\\.)+", text, re.S)]


def without_guard(field):
    """Without the apostrophes that keep spreadsheets from taking a field for a formula."""
    return re.sub(r"(^|[,;\"\t\r\n])'", r"\1", field)


def rule(fields):
    """One rule of a table for people: only what it has columns for."""
    found = {"remoteAddresses": [], "remoteNames": [], "remoteHosts": []}
    for head, text in fields.items():
        key = HEADS[head]
        found[key] = readable_list(text) if key in LISTS else text
    return found


def from_json(data):
    rules = json.loads(data)
    for one in rules:
        one["ports"] = one["localPorts"] if one["direction"] == "in" else one["remotePorts"]
        for key in ("localPorts", "remotePorts", "requirement"):
            del one[key]
    return rules


def from_csv(data):
    rules = []
    for row in csv.DictReader(io.StringIO(data.decode(), newline="")):
        plain = {key: without_guard(value) for key, value in row.items()}
        plain |= {key: csv_list(plain[key]) for key in LISTS}
        plain["ports"] = plain["localPorts" if plain["direction"] == "in" else "remotePorts"]
        rules.append({key: plain[key] for key in HEADS.values()})
    return rules


class Tables(html.parser.HTMLParser):
    """The cells of every table of a page, with the heading above it."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.heading, self.rows, self.heads, self.cell = "", [], [], None

    def handle_starttag(self, tag, attrs):
        if tag in ("h2", "th", "td"):
            self.cell = ""
        elif tag == "table":
            self.heads = []
        elif tag == "tr":
            self.cells = []

    def handle_data(self, data):
        if self.cell is not None:
            self.cell += data

    def handle_endtag(self, tag):
        if tag == "h2":
            self.heading = self.cell
        elif tag == "th":
            self.heads.append(self.cell)
        elif tag == "td":
            self.cells.append(self.cell)
        elif tag == "tr" and self.cells:
            self.rows.append((self.heading, dict(zip(self.heads, self.cells))))
        if tag in ("h2", "th", "td"):
            self.cell = None


def from_html(data):
    page = Tables()
    page.feed(data.decode())
    return [rule(fields) | {"host": heading.split(" ")[0]} for heading, fields in page.rows]


def from_markdown(data):
    made = subprocess.run(["cmark-gfm", "--extension", "table", "--unsafe"], input=data, check=True,
                          capture_output=True).stdout
    return from_html(made)


def from_workbook(book):
    """Rows that go on in further rows, because a list is longer than a cell, are joined."""
    rules = collections.OrderedDict()
    for sheet in book.worksheets[1:]:
        heads, *rows = [[cell.value or "" for cell in row] for row in sheet.iter_rows()]
        for row in rows:
            found = rule(dict(zip(heads, row)))
            whole = rules.setdefault((found["host"], found["id"]), found)
            for key in LISTS:
                whole[key] += [entry for entry in found[key] if entry not in whole[key]]
    return list(rules.values())
