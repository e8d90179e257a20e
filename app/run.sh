#!/usr/bin/env bash
# Builds Portolan, installing what is missing, and runs it.
set -euo pipefail
# shellcheck source=app/prepare.sh
. "$(dirname "${BASH_SOURCE[0]}")/prepare.sh"

usage() {
    cat <<'TEXT'
usage: app/run.sh [ARGUMENT...]

Builds Portolan in build/release and runs it with these arguments. On Debian and Ubuntu the packages
that are missing are installed first, by root or through sudo; their names are printed.

  app/run.sh                           opens the window
  app/run.sh FILE.portolan             opens the window with a drawing
  app/run.sh check FILE.portolan       any command of the program; "app/run.sh help" lists them
  app/run.sh --help                    this text

Without arguments and without a display, the head-office sample is exported into build/head-office
instead: tables, diagrams and firewall scripts, linked from its index.html.
TEXT
}

has_display() {
    [ "$(uname -s)" != Linux ] || [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]
}

export_sample() {
    local sample=$source_dir/resources/samples/head-office.portolan
    local folder=$source_dir/build/head-office
    say "There is no display here, so no window can open. Exporting the head-office sample instead."
    "$program" export "$sample" -o "$folder"
    say "Written to $folder; start with index.html."
}

if [ "${1:-}" = --help ]; then
    usage
    exit 0
fi

install_packages "$source_dir/app/packages.txt"
[ -x "$source_dir/build/release/app/portolan" ] ||
    say "Building Portolan; the first time takes some minutes."
build release portolan

program=$source_dir/build/release/app/portolan
if [ $# -eq 0 ] && ! has_display; then
    export_sample
else
    exec "$program" "$@"
fi
