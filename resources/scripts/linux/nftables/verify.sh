#!/bin/bash
#@ header
#
# Run it on this host: bash verify.sh. It changes nothing. It tries the host's outgoing connections,
# and, as root, checks that the rules for the incoming ones are in force.
# Needs bash 4.4 (with /dev/tcp), timeout (coreutils), awk, getent; nft and ss for incoming ones.
#
# shellcheck disable=SC1003,SC1110,SC1111,SC1112,SC2016 # what people typed stands in single quotes, and is no code

#@ include messages.sh

print_help() {
    cat <<'EOF'
Usage: verify.sh [SWITCH]...
Tries each outgoing connection of this host and checks the rules for the incoming ones.

  --json FILE  write the results to FILE too (- is the standard output)
  --strict     refused counts as a failure too
  --all        try every address of networks and ranges of at most 256 addresses
  --help       this text

States: open; refused (an answer, but nobody listens: the path is open); filtered (no answer, or
prohibited; of an incoming rule: it is not in force); not-proved (a try from here proves nothing).
Exit codes: 0 nothing is filtered; 1 something is; 2 wrong usage.
EOF
}

json="" strict=0 all=0
while (($#)); do
    case $1 in
    --json)
        (($# > 1)) || usage_error "--json needs a file"
        json=$2
        shift
        ;;
    --json=*) json=${1#*=} ;;
    --strict) strict=1 ;;
    --all) all=1 ;;
    --help | -h) print_help && exit 0 ;;
    *) usage_error "unknown switch $(printable "$1")" ;;
    esac
    shift
done

#@ include nftables/table.sh

state=/var/lib/portolan/$target
unproved=() unproved_where=()

#@ include json.sh

#@ include addresses.sh

#@ include names.sh

#@ include tries.sh

# ---- Incoming: are the rules in force? ----

# part_of RULE: the lines of a table listing that belong to one rule, and its sets.
part_of() {
    awk -v rule="$1" -v sets="$2" '
        index($0, "comment \"" rule ": ") { print; next }
        $1 == "set" { inside = index($2, sets "_") == 1 && substr($2, length(sets) + 2) ~ /^(names_)?ipv[46]$/ }
        inside { print }
        $1 == "}" { inside = 0 }'
}

# foreign_drops LISTING LOADED: a drop or reject that somebody put into the table afterwards.
foreign_drops() {
    diff <(grep -E '(^|[ \t])(drop|reject)([ \t;]|$)' "$2") <(grep -E '(^|[ \t])(drop|reject)([ \t;]|$)' "$1") |
        grep -q '^>'
}

read_table() {
    local name
    trouble=
    loaded=
    if ((EUID != 0)); then
        trouble='not-proved:only root can read the rules in force'
    elif ! command -v nft >/dev/null; then
        trouble='filtered:nft is missing'
    elif ! table_present; then
        trouble='filtered:the table inet portolan is not loaded'
    else
        show_table >"$work/table"
        for name in pending kept; do
            [[ -f $state/$name && -f $state/$(<"$state/$name")/loaded ]] || continue
            loaded=$state/$(<"$state/$name")/loaded
            break
        done
        trouble=$(trouble_of_table)
    fi
}

trouble_of_table() {
    local closing ruleset
    if ! ruleset=$(nft -s list ruleset); then
        printf 'filtered:nft cannot list the rules'
        return
    fi
    closing=$(chains_that_drop <<<"$ruleset" | grep -E '^closes (ingress|prerouting|input) ' | head -n 1)
    if [[ -n $closing ]]; then
        printf 'filtered:another firewall drops before or after it: %s' "$(printable "${closing#closes }")"
    elif ! grep -q 'hook input .*policy drop' "$work/table"; then
        printf 'filtered:the chain input of the table inet portolan is not as it was made'
    elif [[ -n $loaded ]] && foreign_drops "$work/table" "$loaded"; then
        printf 'filtered:somebody added drops to the table inet portolan'
    fi
}

# listens PROTOCOL PORTS: whether a program listens on one of the ports.
listens() {
    local port range
    for range in ${2//,/ }; do
        while read -r port; do
            ((port >= ${range%-*} && port <= ${range#*-})) && return 0
        done < <(ss -H -l -n "--${1,,}" 2>/dev/null | awk '{ sub(/.*:/, "", $4); if ($4 ~ /^[0-9]+$/) print $4 }')
    done
    return 1
}

# incoming RULE PROTOCOL PORTS SETS
incoming() {
    local outcome=open detail='the rule is in force'
    if [[ -n $trouble ]]; then
        outcome=${trouble%%:*}
        detail=${trouble#*:}
    elif ! part_of "$1" "$4" <"$work/table" | grep -q accept; then
        outcome=filtered
        detail='the rule is missing in the table inet portolan'
    elif [[ -n $loaded ]] && ! cmp -s <(part_of "$1" "$4" <"$loaded") <(part_of "$1" "$4" <"$work/table"); then
        outcome=filtered
        detail='the rule or its addresses were changed after they were applied'
    elif ! listens "$2" "$3"; then
        outcome=refused
        detail='the rule is in force, but nobody listens'
    fi
    result "$1" '' "$source" '' "$2" "$3" "$outcome" '' "$detail"
}

# ---- Results ----
rows=()
failures=0

# result RULE SOURCE DESTINATION ADDRESS PROTOCOL PORT STATE MS DETAIL
result() {
    local port
    printf '%-10s  %s  %s%s  %s %s  %s\n' "$7" "$1" "$3" "${4:+ $4}" "$5" "$6" "$9"
    if [[ $7 == filtered ]] || { ((strict)) && [[ $7 == refused ]]; }; then
        failures=$((failures + 1))
    fi
    port=$6
    [[ $port =~ ^[0-9]+$ ]] || port=$(json_string "$port")
    rows+=("{ \"rule\": $(json_string "$1"), \"source\": $(json_string "$2"), \"destination\": $(json_string "$3"), \"address\": $(json_string "$4"), \"protocol\": \"$5\", \"port\": $port, \"state\": \"$7\", \"ms\": ${8:-null}, \"detail\": $(json_string "$9") }")
}

print_json() {
    local i
    printf '['
    for i in "${!rows[@]}"; do
        ((i == 0)) || printf ','
        printf '\n  %s' "${rows[i]}"
    done
    printf '\n]\n'
}

# The vendor asks for Windows' dynamic port range on the server; here it can only be told.
dynamic_ports() {
    local range=unknown
    [[ ! -r /proc/sys/net/ipv4/ip_local_port_range ]] || range=$(tr '\t' '-' </proc/sys/net/ipv4/ip_local_port_range)
    result server.dynamic-ports '' "$source" '' TCP 49152-65535 not-proved '' "the range of this system is $range; the vendor asks for that of Windows"
}

# ---- The data of this host ----
source=#@ source

incoming_rules() {
    :
#@ incoming
}

outgoing_connections() {
    :
#@ connections
}

need timeout coreutils
need awk mawk
work=$(mktemp -d) || fail "cannot make a folder for the results"
trap 'rm -rf -- "$work"' EXIT
[[ $json != - ]] || exec 4>&1 >&2

read_table
incoming_rules
outgoing_connections
run_tries
collect_tries
if [[ $json == - ]]; then
    print_json >&4
elif [[ -n $json ]]; then
    print_json >"$json" || fail "cannot write $json"
fi
if ((failures)); then
    say "$failures of ${#rows[@]} failed."
    exit 1
fi
say "Nothing that is required is filtered (${#rows[@]} results)."
