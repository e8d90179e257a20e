#!/usr/bin/env python3
"""Translations are finished and say what the program says: nothing is open or left over, values
and mnemonics are those of the source, every text of the program is in them, and none that a window
shows goes around tr(). Needs lupdate of Qt 6."""
import pathlib
import re
import shutil
import subprocess
import tempfile
import xml.etree.ElementTree as ElementTree

from tree import ROOT, files, finish, lines, sources

# Setters of what people see, given a literal that nobody can translate.
SHOWN = re.compile(r"\b(set(?:Text|ToolTip|StatusTip|WhatsThis|WindowTitle|Title|PlaceholderText|"
                   r"AccessibleName|AccessibleDescription|InformativeText|Label|LabelText|Prefix|"
                   r"Suffix)|addRow|addAction|addMenu|addTab|addButton|showMessage)\(\s*"
                   r"(?:u\"|QStringLiteral\(\")([^\"]*)\"")
# What quotation marks of a language begin and end with.
MARKS = {"de": "„“"}


def messages(path):
    """(context, source, translations, kind) of each entry."""
    for context in ElementTree.parse(ROOT / path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.iter("numerusform")]
            yield (context.findtext("name"), message.findtext("source"),
                   forms or [translation.text or ""], translation.get("type"))


def values(text):
    return sorted(re.findall(r"%L?(?:\d+|n)", text))


def fault_of(source, text, language, is_singular):
    """What is wrong with one translation; None where nothing is."""
    if not text.strip():
        return "is empty"
    # A singular may say "one" instead of the number.
    if values(text) != values(source) and not is_singular:
        return f"has the values {values(text)}"
    if ("&" in text) != ("&" in source):
        return "has no mnemonic, or one too many"
    for end in "…:.?":
        if source.endswith(end) != text.endswith(end):
            return f"ends otherwise than with \"{source[-1]}\""
    if text != text.strip() or "..." in text or '"' in text:
        return "has blanks at its ends, three dots for an ellipsis, or straight quotation marks"
    begin, end = MARKS.get(language, "“”")
    if text.count(begin) != text.count(end) or "“" in source and begin not in text:
        return f"has other quotation marks than {begin} {end}"
    return None


def translations():
    faults, count = [], 0
    for path in files("translations", endings=(".ts",)):
        language = path.stem.removeprefix("portolan_")
        for context, source, forms, kind in messages(path):
            count += 1
            if kind:
                faults.append(f"{path}: {context}: {kind}: {source}")
                continue
            for index, text in enumerate(forms):
                fault = fault_of(source, text, language, index == 0 and len(forms) > 1)
                if fault:
                    faults.append(f"{path}: {context}: {source}: \"{text}\" {fault}")
    assert count > 500
    return faults


def incomplete():
    """What translations/update.py would still do."""
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        for path in files("translations", endings=(".ts",)):
            shutil.copy(ROOT / path, folder)
        subprocess.run([ROOT / "translations/update.py", folder], check=True)
        for path in files("translations", endings=(".ts",)):
            wanted = {entry[:2] for entry in messages(pathlib.Path(folder, path.name))}
            there = {entry[:2] for entry in messages(path)}
            faults += [f"{path}: {context}: missing: {source}"
                       for context, source in sorted(wanted - there)]
            faults += [f"{path}: {context}: left over: {source}"
                       for context, source in sorted(there - wanted)]
    return faults


def clashes():
    """Two labels of one dialog with one key; those of menus are tested where the menus are."""
    faults = []
    for path in files("translations", endings=(".ts",)):
        taken = {}
        for context, source, forms, _ in messages(path):
            for text, language in ((source, "English"), (forms[0], path.stem)):
                found = re.search(r"&(\w)", text)
                if not found or not context.endswith("Dialog"):
                    continue
                other = taken.setdefault((context, language, found[1].lower()), source)
                if other != source:
                    faults.append(f"{path}: {context}: one key in {language}: {other}, {source}")
    return faults


def literals():
    faults = []
    for path in sources("app", "views"):
        for number, line in lines(path):
            found = SHOWN.search(line)
            if found and re.search(r"[A-Za-z]{2}", re.sub(r"%\d", "", found[2])):
                faults.append(f"{path}:{number}: {found[1]}() of a text without tr()")
    return faults


finish(translations() + incomplete() + clashes() + literals())
