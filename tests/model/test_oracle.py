#!/usr/bin/env python3
"""Connections, rules, the requirements sheet and problems of random drawings, against a second
telling of what they must be (tests/support/oracle.py), value for value; and the same bytes whatever
the order of hosts in the file. A failure names the seed: "test_oracle.py SEED" tries that drawing
alone and prints it, "test_oracle.py --all" tries ten times as many."""

import concurrent.futures
import json
import os
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(os.environ["SOURCE_DIR"]) / "tests/support"))

import oracle  # noqa: E402
import randomdrawings  # noqa: E402

DRAWINGS = 100
MANY_DRAWINGS = 1000  # with --all
TABLES = ("connections", "rules", "requirements")
# The program's own words: any text, but of one requirement the same one everywhere.
WORDS = ("description", "note")


def ask(table, drawing, *options):
    """(exit code, what it printed) of one command."""
    done = subprocess.run([os.environ["PORTOLAN"], table, "-", "--format", "json", *options],
                          input=json.dumps(drawing).encode(), capture_output=True, timeout=60,
                          check=False)
    assert done.returncode in (0, 1), done.stderr.decode()
    assert len(done.stderr.splitlines()) == done.returncode, done.stderr.decode()
    return done.returncode, done.stdout


def first_difference(expected, actual):
    for row, (left, right) in enumerate(zip(expected, actual)):
        if json.dumps(left) != json.dumps(right):
            return f"row {row}:\n  expected {json.dumps(left)}\n  printed  {json.dumps(right)}"
    return f"{len(actual)} rows, not {len(expected)}: " + json.dumps(
        (expected + actual)[min(len(expected), len(actual))])


def try_one(seed):
    """(what is wrong, the rows of each table)"""
    made = randomdrawings.RandomDrawing(seed)
    model = oracle.Oracle(made.drawing)
    faults, printed, words = [], {}, {}
    for table in TABLES:
        code, text = ask(table, made.drawing)
        rows = printed[table] = json.loads(text)
        for row in rows:
            words.setdefault(row["requirement"], set()).add(row["description"])
        bare = [{key: value for key, value in row.items() if key not in WORDS} for row in rows]
        expected = getattr(model, table)()
        if json.dumps(bare) != json.dumps(expected):
            faults.append(f"{table}: {first_difference(expected, bare)}")
        if (code, text) != ask(table, made.shuffled()):
            faults.append(f"{table}: another order in the file gives other bytes")
    for requirement, found in words.items():
        if len(found) != 1 or not min(found):
            faults.append(f"{requirement} is described as {sorted(found)}")
    faults += problem_faults(made.drawing, model)
    host = made.drawing["hosts"][seed % len(made.drawing["hosts"])]["id"]
    own = json.loads(ask("rules", made.drawing, "--host", host)[1])
    if own != [row for row in printed["rules"] if row["host"] == host]:
        faults.append(f"rules --host {host}: not its rows of the whole table")
    return faults, printed


def problem_faults(drawing, model):
    code, text = ask("check", drawing)
    problems = json.loads(text)
    told = sorted([problem["code"], problem["hosts"]] for problem in problems
                  if problem["code"] in oracle.SEVERITIES)
    faults = []
    if told != model.problems():
        faults.append(f"check: {first_difference(model.problems(), told)}")
    if code != any(problem["severity"] == "error" for problem in problems):
        faults.append(f"check: exit code {code}")
    for problem in problems:
        name = problem["code"]
        if problem["severity"] != oracle.SEVERITIES.get(name, problem["severity"]):
            faults.append(f"{name} is of severity {problem['severity']}")
        if problem["key"] != f"{name}:{','.join(problem['hosts'])}":
            faults.append(f"{name} has the key {problem['key']}")
    return faults


def main():
    is_all = sys.argv[1:] == ["--all"]
    drawings = MANY_DRAWINGS if is_all else DRAWINGS
    if sys.argv[1:] and not is_all:
        seed = int(sys.argv[1])
        print(json.dumps(randomdrawings.RandomDrawing(seed).drawing, indent=1, ensure_ascii=False))
        raise SystemExit("\n".join(try_one(seed)[0]) or None)
    failures, seen = 0, {table: 0 for table in TABLES}
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for seed, (faults, printed) in enumerate(pool.map(try_one, range(drawings))):
            failures += bool(faults)
            for fault in faults[:3] if failures <= 5 else ():
                print(f"FAILED: seed {seed}: {fault}")
            for table in TABLES:
                seen[table] += len(printed[table])
    print(f"{drawings} drawings: {seen}")
    if failures:
        raise SystemExit(f"{failures} of {drawings} drawings differ")


main()
