#!/usr/bin/env python3
"""The scripts of the target: see targetflows.py. Needs the firewall itself; root or user namespaces."""

import os
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(os.environ["SOURCE_DIR"]) / "tests/support"))

import targetflows  # noqa: E402

targetflows.main("firewalld")
