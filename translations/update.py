#!/usr/bin/env python3
"""Brings the .ts files up to date with the texts of the program: those in its sources, and those
in its data, which lupdate cannot read. Needs lupdate of Qt 6.

Usage: translations/update.py [FOLDER]    where the .ts files are; else beside this script
"""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent

# What phrase() (model/base/phrases.h) is given of the program's data, by the name of the field.
ROLE_FIELDS = ("name", "shortName", "description")
CATALOG_FIELDS = ("name", "title", "shortTitle", "description", "note", "direction")


def tool():
    """Qt 6 installs its lupdate outside of the path, under a name of its own, or both."""
    for name in ("lupdate-qt6", "lupdate6"):
        if shutil.which(name):
            return name
    for paths in ("qtpaths6", "qmake6"):
        for folder in ("QT_INSTALL_BINS", "QT_INSTALL_LIBEXECS"):
            if shutil.which(paths):
                query = [paths, "-query", folder]
                found = subprocess.run(query, capture_output=True, text=True, check=True)
                program = pathlib.Path(found.stdout.strip(), "lupdate")
                if program.is_file():
                    return str(program)
    sys.exit("translations/update.py: no lupdate of Qt 6 is installed")


def texts(value, fields, name=""):
    """The texts of these fields, in their order, at any depth."""
    if isinstance(value, dict):
        for key, member in value.items():
            yield from texts(member, fields, key)
    elif isinstance(value, list):
        for member in value:
            yield from texts(member, fields, name)
    elif isinstance(value, str) and value and name in fields:
        yield value


def data_texts():
    roles = ROOT / "resources/roles.json"
    # Newest first: its texts are the ones that people see.
    catalogs = sorted((ROOT / "resources/catalogs").glob("*.json"), reverse=True)
    found = list(texts(json.loads(roles.read_text("utf-8")), ROLE_FIELDS))
    for catalog in catalogs:
        found += texts(json.loads(catalog.read_text("utf-8")), CATALOG_FIELDS)
    return list(dict.fromkeys(found))


def as_source(phrases):
    """A source for lupdate. A string of JSON without escapes of its own is one of C++."""
    marks = [f'QT_TRANSLATE_NOOP("Data", {json.dumps(text, ensure_ascii=False)})'
             for text in phrases]
    return "const char *const kTexts[] = {\n" + ",\n".join(marks) + "};\n"


def sources():
    """For lupdate: where headers are found, without which it misses the context, and the files."""
    folders = [ROOT / name for name in ("app", "model", "views")]
    return [f"-I{folder}" for folder in folders] + sorted(
        str(path) for folder in folders for path in folder.rglob("*")
        if path.suffix in (".h", ".cpp"))


def update(folder):
    with tempfile.TemporaryDirectory() as scratch:
        data = pathlib.Path(scratch, "data.cpp")
        data.write_text(as_source(data_texts()), "utf-8")
        names = pathlib.Path(scratch, "sources.txt")
        names.write_text("\n".join([*sources(), str(data)]) + "\n", "utf-8")
        for file in sorted(folder.glob("portolan_*.ts")):
            language = re.fullmatch(r"portolan_(\w+)\.ts", file.name)[1]
            only = ["-pluralonly"] if language == "en" else []
            subprocess.run([tool(), "-silent", "-no-obsolete", "-locations", "none",
                            "-source-language", "en", "-target-language", language,
                            "-tr-function-alias", "translate+=sharedText", *only,
                            f"@{names}", "-ts", str(file)], check=True)


if __name__ == "__main__":
    update(pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
