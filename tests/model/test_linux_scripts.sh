#!/usr/bin/env bash
# The scripts for Linux of every sample, and of drawings whose every text is hostile: none of them
# troubles shellcheck or holds a control character, and nft takes the rules. Needs nft, shellcheck,
# unshare; root or user namespaces.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf -- "$folder"' EXIT

python3 - "$SOURCE_DIR/tests/data/nftables/site.portolan" "$folder" <<'PYTHON'
import json, sys

texts = ["a'b\"c $(reboot) `reboot` ${HOME} $HOME ; rm -rf / # \n#@ header\n\r\x07\u2028\u202e EOF\nEOF\n",
         "\u2018O\u2019Neil\u201c\u201d } { %s * ? ~ ! | & < > done; fi \\"]
for number, text in enumerate(texts):
    drawing = json.load(open(sys.argv[1], encoding="utf-8"))
    for key in ("title", "author", "notes"):
        drawing[key] = text
    for host in drawing["hosts"]:
        host["name"] = host["notes"] = text
        for service in host.get("services", []):
            service["why"] = text
    drawing["hosts"].append({"id": "fs09", "name": text, "roles": {"activity-monitor-agent": {}}})
    with open(f"{sys.argv[2]}/hostile{number}.portolan", "w", encoding="utf-8") as file:
        json.dump(drawing, file)
PYTHON

for drawing in "$SOURCE_DIR"/resources/samples/*.portolan "$folder"/hostile*.portolan; do
    "$PORTOLAN" scripts "$drawing" -o "$folder/$(basename "$drawing" .portolan)" --target all \
        --layout profiles >/dev/null
done
mapfile -t scripts < <(find "$folder" -name '*.sh')
mapfile -t rules < <(find "$folder" -path '*/linux-nftables/*' -name 'rules.nft')
((${#scripts[@]} >= 9 && ${#rules[@]} >= 3)) || { echo "too few scripts: ${scripts[*]}"; exit 1; }
# Profiles differ in data only: of each drawing, one script of each target and name is looked at.
mapfile -t different < <(printf '%s\n' "${scripts[@]}" | sort |
    awk -F / -v from="$folder/" '{
        split(substr($0, length(from) + 1), part, "/")
        if (!seen[part[1], $(NF - 1), $NF]++)
            print
    }')
((${#different[@]} >= 60)) || { echo "too few scripts: ${different[*]}"; exit 1; }
shellcheck "${different[@]}"
if LC_ALL=C grep -nP '[\x00-\x08\x0b-\x1f\x7f]|\xe2\x80[\xa8-\xae]' "${scripts[@]}" "${rules[@]}"; then
    echo "control characters in scripts"
    exit 1
fi

namespaces=(--net)
[ "$(id -u)" -eq 0 ] || namespaces+=(--user --map-root-user)
for file in "${rules[@]}"; do
    unshare "${namespaces[@]}" nft -c -f "$file"
done
