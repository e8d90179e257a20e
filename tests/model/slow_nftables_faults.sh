#!/usr/bin/env bash
# Every fault of every run, which takes minutes.
exec "$(dirname "$0")/test_nftables_faults.py" --all
