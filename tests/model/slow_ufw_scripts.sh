#!/usr/bin/env bash
# Every flow and every fault, which takes minutes.
exec "$(dirname "$0")/test_ufw_scripts.py" --all
