#!/usr/bin/env bash
# Every shell script of the repository passes shellcheck. (Those that the program writes have tests
# of their own.)
set -euo pipefail
cd "$SOURCE_DIR"
mapfile -t scripts < <(
    find app tests .ci -name node_modules -prune -o -type f \( -name '*.sh' -o -path .ci/run \) -print
)
shellcheck -x "${scripts[@]}"
