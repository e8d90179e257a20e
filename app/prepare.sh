# shellcheck shell=bash
# What app/run.sh, tests/run.sh and .ci/run share: packages, compiler cache, building.
# Sourced, never run. Everything here speaks on stderr: stdout belongs to the program.

source_dir=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() { printf '%s\n' "$*" >&2; }

# stage NAME COMMAND...: runs the command and tells how long it took.
stage() {
    local name=$1 start=$SECONDS status=0
    shift
    "$@" || status=$?
    if [ "$status" -eq 0 ]; then
        say "== $name: $((SECONDS - start)) s"
    else
        say "== $name: failed after $((SECONDS - start)) s"
    fi
    return "$status"
}

is_installed() {
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# missing_packages LIST...: the packages of these lists that this machine lacks.
missing_packages() {
    local package command
    sed -e 's/#.*//' "$@" | while read -r package command; do
        [ -n "$package" ] || continue
        if [ -n "$command" ] && PATH=$PATH:/usr/sbin:/sbin command -v "$command" >/dev/null; then
            continue
        fi
        is_installed "$package" || printf '%s\n' "$package"
    done
}

# as_root COMMAND...: runs it as root, through sudo where this is another user.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo -- "$@"
    fi
}

# keep_firewall_off PACKAGE...: Debian starts firewalld when it is installed, which would close this
# machine's ports. The tests only need its program, in a namespace of their own.
keep_firewall_off() {
    case " $* " in *" firewalld "*) ;; *) return 0 ;; esac
    [ -d /run/systemd/system ] || return 0
    say "firewalld is for the tests only: its service is masked, so that it does not start here."
    say "To use it on this machine as well: systemctl unmask firewalld"
    as_root systemctl mask firewalld.service >/dev/null 2>&1
}

# install_packages LIST...: installs what is missing, and asks apt only then.
install_packages() {
    local list missing
    if ! command -v apt-get >/dev/null; then
        explain_other_systems "$@"
        return 0
    fi
    # No process substitution: it needs /dev/fd, which a bare chroot lacks.
    list=$(missing_packages "$@")
    [ -n "$list" ] || return 0
    mapfile -t missing <<<"$list"
    say "Portolan needs these packages, which are installed now: ${missing[*]}"
    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
        say "That takes root, and there is no sudo here. As root, run:"
        say "    apt-get update && apt-get install --no-install-recommends ${missing[*]}"
        return 1
    fi
    keep_firewall_off "${missing[@]}" || return 1
    mkdir -p "$source_dir/build"
    quietly "$source_dir/build/packages.log" as_root apt-get update &&
        quietly "$source_dir/build/packages.log" as_root env DEBIAN_FRONTEND=noninteractive \
            apt-get install -y --no-install-recommends "${missing[@]}"
}

# quietly LOG COMMAND...: what the command prints goes to LOG, and is shown only when it fails.
quietly() {
    local log=$1
    shift
    "$@" >"$log" 2>&1 && return 0
    cat "$log" >&2
    return 1
}

# Elsewhere people install by their own system's means; what is needed is said once a tool is absent.
explain_other_systems() {
    command -v cmake >/dev/null && command -v ninja >/dev/null && return 0
    say "This system has no apt-get, so nothing is installed here. Portolan needs a C++20 compiler,"
    say "CMake 3.25, Ninja, Qt 6.4 or newer (base, svg, tools), tl-expected, RapidJSON, libxlsxwriter, libzip, libqpdf."
    say "With OpenSSL, large folders of scripts are written faster."
    say "The names of the packages on Debian and Ubuntu:"
    sed -e 's/#.*//' -e '/^ *$/d' -e 's/ .*//' -e 's/^/    /' "$@" >&2
}

# The tests' own Node packages, at the versions of the lock file.
install_node_modules() {
    local folder=$source_dir/tests/support/node
    [ -f "$folder/package-lock.json" ] || return 0
    [ "$folder/node_modules/.package-lock.json" -nt "$folder/package-lock.json" ] && return 0
    say "Installing the Node packages that the tests need."
    (cd "$folder" && npm ci --prefer-offline --no-audit --no-fund --loglevel=error) >&2 &&
        touch "$folder/node_modules/.package-lock.json"
}

# Precompiled headers have 200 MB: the cache is to read each once, and none to preprocess a source.
export CCACHE_BASEDIR=$source_dir CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=pch_defines,time_macros
export CCACHE_DEPEND=1 CCACHE_INODECACHE=1

use_compiler_cache() {
    command -v ccache >/dev/null || return 0
    export CMAKE_CXX_COMPILER_LAUNCHER=ccache
}

# The programs of the tests are many, and GNU ld takes minutes for them. Not mold: some programs that
# Debian 12's links do not start (its RELRO protects a page that is not there), and a build stood
# still with it.
use_fast_linker() {
    command -v ld.lld >/dev/null || return 0
    export LDFLAGS=-fuse-ld=lld
}

# build PRESET TARGET [CMAKE_OPTION]...: configures and builds; its output only when it fails, or
# on a terminal, where a person watches the progress.
build() {
    local preset=$1 target=$2 log
    shift 2
    log=$source_dir/build/$preset.log
    mkdir -p "$source_dir/build"
    # Only from the start: a launcher that comes later would have everything compiled again.
    if [ ! -f "$source_dir/build/$preset/CMakeCache.txt" ]; then
        use_compiler_cache
        use_fast_linker
    fi
    [ -z "${CI:-}" ] || set -- -DPORTOLAN_WERROR=ON "$@"
    (cd "$source_dir" && quietly "$log" cmake --preset "$preset" "$@") || return 1
    if [ -t 2 ]; then
        (cd "$source_dir" && cmake --build --preset "$preset" --target "$target") >&2
    elif ! (cd "$source_dir" && cmake --build --preset "$preset" --target "$target") >"$log" 2>&1; then
        grep -avE '^\[[0-9]+/[0-9]+\] (Building|Automatic|Linking|Running)' "$log" | tail -n 200 >&2
        return 1
    fi
}
