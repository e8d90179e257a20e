set -u
export LC_ALL=C
PATH="${PATH:-}:/usr/sbin:/usr/bin:/sbin:/bin"
umask 077
me=${0##*/}

say() { printf '%s\n' "$*"; }
warn() { printf '%s: warning: %s\n' "$me" "$*" >&2; }
fail() { printf '%s: %s\n' "$me" "$*" >&2; exit 1; }
usage_error() { printf '%s: %s (--help shows what there is)\n' "$me" "$*" >&2; exit 2; }

# Text of other programs, for a terminal: nothing but printable ASCII.
printable() { printf '%s' "${1//[^[:print:]]/?}"; }

# need TOOL PACKAGE: ends the script where a tool is missing.
need() {
    command -v "$1" >/dev/null || fail "the command $1 is missing; install the package $2"
}

need_root() {
    ((EUID == 0)) || fail "this needs root: run it as root, or with sudo"
}

systemd_runs() { [[ -d /run/systemd/system ]]; }
