# ---- Incoming: are the rules in force? ----
# $work/rules has the rules in force, $loaded names the file of those that were applied, and $trouble is
# why none of them can work: a state, a colon and a sentence.

read_rules() {
    local name
    trouble=
    loaded=
    : >"$work/rules"
    if ((EUID != 0)); then
        trouble='not-proved:only root can read the rules in force'
        return
    fi
    trouble=$(trouble_before_reading)
    [[ -z $trouble ]] || return 0
    show_rules >"$work/rules"
    for name in pending kept; do
        [[ -f $state/$name && -f $state/$(<"$state/$name")/loaded ]] || continue
        loaded=$state/$(<"$state/$name")/loaded
        break
    done
    trouble=$(trouble_of_rules)
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
    elif ! part_of "$1" "$4" <"$work/rules" | grep -Eqi "accept|allow"; then
        outcome=filtered
        detail="the rule is missing in $object"
    elif [[ -n $loaded ]] && ! cmp -s <(part_of "$1" "$4" <"$loaded") <(part_of "$1" "$4" <"$work/rules"); then
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

read_rules
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
