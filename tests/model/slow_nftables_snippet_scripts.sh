#!/usr/bin/env bash
# Every flow and every fault, which takes minutes.
exec "$(dirname "$0")/test_nftables_snippet_scripts.py" --all
