#!/usr/bin/env python3
"""Every file has a room, and dependencies point in one direction: app -> views -> model -> Qt Core
and Network. Needs the headers of Qt to know which module a header belongs to."""
import pathlib
import re
import shutil
import subprocess

from tree import ROOT, files, finish, lines, sources, text

# The rooms of each library: the folders that may hold its files. "." is the library's own folder.
ROOMS = {
    "model": {"base", "topology", "catalog", "rules", "checks", "layout", "files", "exports",
              "exports/tables", "exports/scripts", "exports/diagrams", "imports", "tables",
              "probing"},
    "views": {"rendering", "canvas", "accessibility", "tools", "commands", "panels",
              "panels/inspector", "panels/scripts", "dialogs"},
    "app": {".", "commandline", "window", "settings", "sessions"},
    "tests": {".", "model", "views", "app", "benchmarks", "architecture", "support"},
}
TOP = {"CMakeLists.txt", "CMakePresets.json", "README.md", "LICENSE", "CONTRIBUTING.md",
       ".clang-format", ".clang-tidy", ".editorconfig", ".gitignore", ".gitattributes",
       "app", "model", "views", "resources", "translations", "tests", ".ci"}

# Whose headers a library may include, as folders of this tree and as modules of Qt.
MAY_INCLUDE = {
    "model": ({"model"}, {"QtCore", "QtNetwork"}),
    "views/rendering": ({"model", "views/rendering"},
                        {"QtCore", "QtNetwork", "QtGui", "QtSvg", "QtPrintSupport"}),
    "views": ({"model", "views"},
              {"QtCore", "QtNetwork", "QtGui", "QtSvg", "QtPrintSupport", "QtWidgets",
               "QtConcurrent", "QtSvgWidgets"}),
    "app": ({"model", "views", "app"}, None),
}
MAY_LINK = {
    "portolan_model": {"Qt6::Core", "Qt6::Network"},
    "portolan_rendering": {"portolan_model", "Qt6::Gui", "Qt6::Svg", "Qt6::PrintSupport"},
    "portolan_views": {"portolan_rendering", "portolan_model", "Qt6::Widgets", "Qt6::Concurrent",
                       "Qt6::PrintSupport", "Qt6::SvgWidgets"},
}
OTHERS = {"portolan_options", "tl::expected", "PUBLIC", "PRIVATE", "INTERFACE", "xlsxwriter", "libzip",
          "qpdf::libqpdf", "OpenSSL::Crypto"}


def without_room():
    faults = [f"{path}: the top level holds only {', '.join(sorted(TOP))}"
              for path in files() if path.parts[0] not in TOP]
    for path in sources():
        room = path.parent.relative_to(path.parts[0]).as_posix()
        if room not in ROOMS[path.parts[0]]:
            faults.append(f"{path}: \"{room}\" is no room of {path.parts[0]}")
    return faults


def qt_modules():
    """The module of each header of Qt, by the name that it is included by."""
    for tool in ("qtpaths6", "qmake6", "/usr/lib/qt6/bin/qtpaths6", "/usr/lib/qt6/bin/qmake"):
        if shutil.which(tool):
            query = [tool, "-query", "QT_INSTALL_HEADERS"]
            folder = pathlib.Path(subprocess.check_output(query, text=True).strip())
            break
    modules = {}
    for module in folder.glob("Qt*"):
        if module.is_dir():
            modules.update({header.name: module.name for header in module.iterdir()})
    assert modules["QWidget"] == "QtWidgets" and modules["QString"] == "QtCore"
    return modules


def library_of(path):
    return "views/rendering" if path.parts[:2] == ("views", "rendering") else path.parts[0]


def owner_of(included):
    """The library that has a header, by the name that it is included by; none for others."""
    for library in ("model", "views", "app"):
        if (ROOT / library / included).is_file():
            return library_of(pathlib.Path(library, included))
    return None


def wrong_includes():
    faults = []
    modules = qt_modules()
    for path in sources("model", "views", "app"):
        folders, allowed = MAY_INCLUDE[library_of(path)]
        for number, line in lines(path):
            own = re.match(r'\s*#\s*include\s+"([^"]+)"', line)
            other = re.match(r"\s*#\s*include\s+<([^>]+)>", line)
            if own:
                owner = owner_of(own[1])
                generated = own[1].endswith(".moc")
                reached = owner in folders or (owner or "").split("/")[0] in folders
                if not generated and not reached:
                    faults.append(f"{path}:{number}: {own[1]} is out of reach from here")
            elif other and allowed is not None:
                module = other[1].split("/")[0] if "/" in other[1] else modules.get(other[1], "")
                if module.startswith("Qt") and module not in allowed:
                    faults.append(f"{path}:{number}: {other[1]} is of {module}")
    return faults


def wrong_links():
    faults = []
    for path in ("model/CMakeLists.txt", "views/CMakeLists.txt"):
        for target, words in re.findall(r"target_link_libraries\(\s*(\w+)([^)]*)\)", text(path)):
            extra = set(words.split()) - MAY_LINK[target] - OTHERS
            faults += [f"{path}: {target} must not link {name}" for name in sorted(extra)]
    return faults


finish(without_room() + wrong_includes() + wrong_links())
