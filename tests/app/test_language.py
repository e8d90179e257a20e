#!/usr/bin/env python3
"""--language changes sheets and diagrams, and nothing else: data, messages and lists stay English,
whatever the language of the desktop."""
import os
import pathlib
import subprocess
import tempfile

PORTOLAN = os.environ["PORTOLAN"]
SOURCE = pathlib.Path(os.environ["SOURCE_DIR"])
SAMPLE = SOURCE / "resources/samples/head-office.portolan"
WRONG = SOURCE / "tests/data/bad/recoverable/bad-addresses.portolan"
GERMAN_DESKTOP = {**os.environ, "LANG": "de_DE.UTF-8", "LC_ALL": "de_DE.UTF-8", "LANGUAGE": "de"}

faults = []


def run(*words, env=None):
    return subprocess.run([PORTOLAN, *map(str, words)], capture_output=True, text=True,
                          env=env or os.environ)


def expect(what, condition, shown=""):
    if not condition:
        faults.append(f"{what}\n{shown}")


def same(*words):
    """In every language, on every desktop."""
    english = run(*words)
    for run_, how in ((run(*words, "--language", "de"), "--language de"),
                      (run(*words, env=GERMAN_DESKTOP), "a German desktop")):
        expect(f"{words} is changed by {how}",
               (run_.stdout, run_.stderr, run_.returncode)
               == (english.stdout, english.stderr, english.returncode),
               run_.stdout[:300] + run_.stderr)
    return english


def german(*words, contains):
    shown = run(*words, "--language", "de")
    for text in contains:
        expect(f"{words} lacks {text}", text in shown.stdout, shown.stdout[:2000] + shown.stderr)
    for text in ("Inbound", "Description", "expected", " is ", " the "):
        expect(f"{words} says \"{text}\"", text not in shown.stdout, shown.stdout[:2000])
    # What goes wrong is said in English.
    english = run(*words)
    expect(f"{words}: another message", shown.stderr == english.stderr, shown.stderr)
    expect(f"{words}: another exit code", shown.returncode == english.returncode)


for table in ("connections", "rules", "requirements", "check"):
    for drawing in (SAMPLE, WRONG):
        for data in ("json", "csv"):
            same(table, drawing, "--format", data)
same("catalog", "list")
same("catalog", "show", "threat-manager-3.1")
same("new", "--list")
same("help", "rules")
same("check", SOURCE / "tests/data/bad/unreadable/trailing-comma.portolan")
same("check", SOURCE / "no such file")
same("rules", SAMPLE, "--format", "tables")

german("connections", SAMPLE, contains=["Verbindungen", "Quelle", "Eingehend", "Syslog"])
german("rules", SAMPLE, contains=["Regeln je Host", "eingehend", "Kerberos-Authentifizierung"])
german("requirements", SAMPLE, contains=["Portanforderungen", "Firewallregeln für die Datenbank"])
german("check", WRONG, contains=["Fehler", "Schweregrad", "Abhilfe"])

with tempfile.TemporaryDirectory() as folder:
    for language, words in (("en", "Opens a connection to"), ("de", "Öffnet eine Verbindung zu")):
        picture = pathlib.Path(folder, f"{language}.svg")
        run("diagram", SAMPLE, "-o", picture, "--language", language)
        text = picture.read_text("utf-8")
        expect(f"the diagram lacks {words}", words in text)
        expect(f"the diagram is not marked {language}", f'xml:lang="{language}"' in text)

expect("no language xx", run("check", SAMPLE, "--language", "xx").returncode == 2)

for fault in faults:
    print(fault)
raise SystemExit(1 if faults else 0)
