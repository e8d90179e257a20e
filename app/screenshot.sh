#!/usr/bin/env bash
# Takes the picture of the README: the real window with the head-office sample, on a display of its
# own. Needs Xvfb, xdotool and ImageMagick.
set -euo pipefail
# shellcheck source=app/prepare.sh
. "$(dirname "${BASH_SOURCE[0]}")/prepare.sh"

usage() {
    cat <<'TEXT'
usage: app/screenshot.sh [OUT.png [DRAWING]]

Opens the window with a drawing (the head-office sample) on a virtual display of 1440x900 and writes
its picture to OUT.png (resources/screenshots/head-office.png). PORTOLAN names the program to use
instead of that of build/release.
TEXT
}

case ${1:-} in
--help | -h) usage && exit 0 ;;
esac
out=${1:-$source_dir/resources/screenshots/head-office.png}
drawing=${2:-$source_dir/resources/samples/head-office.portolan}
if [ -z "${PORTOLAN:-}" ]; then
    build release portolan
    PORTOLAN=$source_dir/build/release/app/portolan
fi

work=$(mktemp -d)
pids=()
clean_up() {
    [ "${#pids[@]}" -eq 0 ] || kill "${pids[@]}" 2>/dev/null || true
    wait
    rm -rf -- "$work"
}
trap clean_up EXIT

start_display() {
    mkfifo "$work/number"
    Xvfb -displayfd 3 -screen 0 1440x900x24 -nolisten tcp -noreset 3>"$work/number" 2>"$work/xvfb.log" &
    pids+=($!)
    read -r number <"$work/number"
    export DISPLAY=:$number
}

# A home of its own: nobody's settings, no recent files, the default layout of the window.
start_program() {
    mkdir "$work/home" "$work/run"
    chmod 700 "$work/run"
    env -u WAYLAND_DISPLAY HOME="$work/home" XDG_CONFIG_HOME="$work/home/.config" \
        XDG_DATA_HOME="$work/home/.local/share" XDG_CACHE_HOME="$work/home/.cache" \
        XDG_RUNTIME_DIR="$work/run" QT_QPA_PLATFORM=xcb LANG=C.UTF-8 LANGUAGE=en \
        "$PORTOLAN" "$drawing" >"$work/program.log" 2>&1 &
    pids+=($!)
}

# No window manager runs: the window is made as large as the display by hand.
fill_display() {
    local window=''
    for _ in {1..100}; do
        window=$(xdotool search --onlyvisible --pid "${pids[1]}" 2>/dev/null | tail -n 1) || true
        [ -z "$window" ] || break
        kill -0 "${pids[1]}" 2>/dev/null || break
        sleep 0.2
    done
    if [ -z "$window" ]; then
        say "No window appeared."
        cat "$work/program.log" >&2
        return 1
    fi
    xdotool windowmove "$window" 0 0 windowsize "$window" 1440 900 mousemove 1438 898
}

# Until two pictures, a second apart, are the same: everything is laid out and painted.
take_picture() {
    local next last=''
    for _ in {1..30}; do
        sleep 1
        import -window root "$work/picture.png"
        next=$(identify -format '%#' "$work/picture.png")
        [ "$next" != "$last" ] || return 0
        last=$next
    done
    say "The window does not come to rest."
    return 1
}

start_display
start_program
fill_display
take_picture
mkdir -p "$(dirname "$out")"
convert "$work/picture.png" -strip -define png:compression-level=9 "$out"
say "Written: $out"
