# ---- Hosts that are known by their name only. ----
declare -A resolved_names=()

# resolve NAME: sets `found` to its addresses; fails where it has none that another host could have.
resolve() {
    local line
    local name=$1
    found=()
    [[ $name =~ ^[A-Za-z0-9_]([A-Za-z0-9_.-]{0,252}[A-Za-z0-9_])?\.?$ && ! $name =~ ^[0-9.]+$ ]] || return 1
    if [[ -z ${resolved_names["$name"]+known} ]]; then
        resolved_names["$name"]=$(resolve_now "$name")
    fi
    while read -r line; do
        [[ -z $line ]] || found+=("$line")
    done <<<"${resolved_names["$name"]}"
    ((${#found[@]}))
}

resolve_now() {
    { getent ahostsv4 -- "$1"; getent ahostsv6 -- "$1"; } 2>/dev/null |
        awk '{ print $1 }' |
        grep -Ev '^(::ffff:|127\.|0\.|169\.254\.|fe[89ab][0-9a-f]:|::1$|::$)' |
        sort -u
}

family_of() { if [[ $1 == *:* ]]; then printf ipv6; else printf ipv4; fi; }
