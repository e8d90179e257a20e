#!/usr/bin/env bash
# What "cmake --install" puts in place: the program runs from there, and every file for the desktop
# passes the checker of its own kind. Needs desktop-file-utils, appstream, shared-mime-info, man-db,
# libxml2-utils and librsvg2-bin.
set -euo pipefail

build=$(cd "$(dirname "$PORTOLAN")/.." && pwd)
root=$(mktemp -d)
trap 'rm -rf -- "$root"' EXIT
fail() { printf '%s\n' "$*" >&2; exit 1; }

cmake --install "$build" --prefix "$root" >"$root/log" || { cat "$root/log"; exit 1; }
name=io.github.portolan.Portolan
desktop=$root/share/applications/$name.desktop
version=$("$root/bin/portolan" --version)

# The desktop entry, and that what it names is there.
desktop-file-validate "$desktop"
[ -x "$root/bin/$(sed -n 's/^TryExec=//p' "$desktop")" ] || fail "TryExec is not installed"
icon=$root/share/icons/hicolor/scalable/apps/$(sed -n 's/^Icon=//p' "$desktop").svg
rsvg-convert -w 64 -o "$root/icon.png" "$icon"

# Software centres.
appstreamcli validate --no-net "$root/share/metainfo/$name.metainfo.xml" >"$root/log" ||
    { cat "$root/log"; exit 1; }
grep -q "<release version=\"${version##* }\"" "$root/share/metainfo/$name.metainfo.xml" ||
    fail "the metainfo does not know the release $version"

# The type of drawings, by name and by content, is the one that the desktop entry opens.
XDG_DATA_DIRS=$root/share update-mime-database "$root/share/mime" 2>"$root/log"
grep -v '^$' "$root/log" && fail "update-mime-database complains"
type=$(sed -n 's/^MimeType=\(.*\);$/\1/p' "$desktop")
grep -qF ":$type:*.portolan" "$root/share/mime/globs2" || fail "no MIME type for *.portolan"
grep -qaF "\"portolan-topology\"" "$root/share/mime/magic" || fail "no MIME type by content"
[ -f "$root/share/icons/hicolor/scalable/mimetypes/${type/\//-}.svg" ] || fail "drawings lack an icon"

# The manual page: no warnings, and every command and option of the program is in it.
page=$root/share/man/man1/portolan.1
warnings=$(LC_ALL=C.UTF-8 MANROFFSEQ='' MANWIDTH=80 \
    man --warnings -E UTF-8 -l -Tutf8 -Z "$page" 2>&1 >/dev/null)
[ -z "$warnings" ] || fail "man: $warnings"
manual=$(LC_ALL=C.UTF-8 MANWIDTH=80 man -E UTF-8 -l -Tutf8 "$page" | col -b)
"$root/bin/portolan" help | sed -n 's/^  \([a-z]\{1,\}\)  .*/\1/p' >"$root/commands"
[ -s "$root/commands" ] || fail "the help lists no commands"
while read -r command; do
    grep -qw -- "$command" <<<"$manual" || fail "the manual page lacks the command $command"
    "$root/bin/portolan" help "$command" | grep -oE -- '--[a-z][a-z-]+' | sort -u >"$root/options"
    while read -r option; do
        grep -qF -- "$option" <<<"$manual" || fail "the manual page lacks $option of $command"
    done <"$root/options"
done <"$root/commands"
