#!/usr/bin/env bash
# Ten times as many drawings, which takes minutes.
exec "$(dirname "$0")/test_oracle.py" --all
