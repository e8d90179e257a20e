# ---- Tries: one TCP connection each, up to 32 at a time. ----
tries=()
try_seconds=3

# connection RULE PROTOCOL PORTS HOST KIND WHERE [COUNT]
#   KIND address: WHERE is tried; network: WHERE, COUNT addresses, each tried with --all;
#   name: resolved first; unprovable: a try would prove nothing.
connection() {
    local rule=$1 protocol=$2 port=$3 host=$4 kind=$5 where=$6 address
    if [[ $kind == unprovable ]]; then
        not_proved "$@" "no try could prove this one: a console listens on nothing, and of a range no port is known"
    elif [[ $protocol != TCP ]]; then
        not_proved "$@" "UDP has no answer that proves anything"
    elif [[ $kind == network ]] && ((!all)); then
        not_proved "$@" "a network: --all tries each of its addresses"
    elif [[ $kind == network ]] && (($7 > 256)); then
        not_proved "$@" "more than 256 addresses"
    elif [[ $kind == network ]]; then
        address=${where%%[-/]*}
        while read -r address; do
            plan_try "$rule" "$host" "$address" "$port"
        done < <(addresses_from "$address" "$7")
    elif [[ $kind == name ]] && ! resolve "$where"; then
        not_proved "$@" "the name does not resolve on this host"
    elif [[ $kind == name ]]; then
        for address in "${found[@]}"; do
            plan_try "$rule" "$host" "$address" "$port"
        done
    else
        plan_try "$rule" "$host" "$where" "$port"
    fi
}

plan_try() { tries+=("try $1 $2 $3 $4"); }

# Kept in the order of the drawing: the results of tries come in between later.
not_proved() {
    local detail=${!#}
    unproved+=("$detail")
    tries+=("unproved $1 $4 $((${#unproved[@]} - 1)) $3 $2")
    unproved_where+=("$6")
}

# addresses_from FIRST COUNT
addresses_from() {
    local i groups=() number
    if [[ $1 == *:* ]]; then
        number=$(address_number "$1")
        for ((i = 0; i < $2; i++)); do
            # At most 256 addresses: only the lowest 32 bits can change.
            printf '%s%08x\n' "${number:0:24}" "$((16#${number:24} + i))"
        done | sed 's/..../&:/g; s/:$//'
        return
    fi
    IFS=. read -r -a groups <<<"$1"
    number=$(((groups[0] << 24) + (groups[1] << 16) + (groups[2] << 8) + groups[3]))
    for ((i = 0; i < $2; i++, number++)); do
        printf '%d.%d.%d.%d\n' "$((number >> 24))" "$((number >> 16 & 255))" "$((number >> 8 & 255))" "$((number & 255))"
    done
}

milliseconds() { printf '%s' "$(($(date +%s%N) / 1000000))"; }

# has_family ADDRESS: whether this host has an address of that family for other hosts.
has_family() {
    if [[ $1 == *:* ]]; then
        awk '$4 == "00" && $6 != "lo" { found = 1 } END { exit !found }' /proc/net/if_inet6 2>/dev/null
    else
        awk 'NR > 1 && $1 != "lo" { found = 1 } END { exit !found }' /proc/net/route 2>/dev/null
    fi
}

# try_now ADDRESS PORT: prints state, milliseconds and detail, tab-separated.
try_now() {
    local begin end text status
    begin=$(milliseconds)
    # shellcheck disable=SC2016 # the inner bash expands its own arguments
    text=$(timeout "$try_seconds" "$BASH" -c 'exec 3<>"/dev/tcp/$1/$2"' try "$1" "$2" 2>&1)
    status=$?
    end=$(milliseconds)
    printf '%s\t%s\t%s\n' "$(judge_try "$status" "$text" "$1")" "$((end - begin))" "$(detail_of_try "$status" "$text")"
}

judge_try() {
    if (($1 == 0)); then
        printf open
    elif [[ $2 == *"Connection refused"* ]]; then
        printf refused
    elif [[ $2 == *"etwork is unreachable"* || $2 == *"annot assign requested address"* ]] && ! has_family "$3"; then
        printf not-proved
    else
        printf filtered
    fi
}

detail_of_try() {
    if (($1 == 0)); then
        printf 'connected'
    elif (($1 == 124)); then
        printf 'no answer in %s s' "$try_seconds"
    else
        case $2 in
        *"Connection refused"*) printf 'an answer, but nobody listens: the path is open' ;;
        *"No route to host"*) printf 'prohibited, or no such machine (no route to host)' ;;
        *"etwork is unreachable"*) printf 'no way to that network from this host' ;;
        *"not permitted"* | *"ermission denied"*) printf 'prohibited by a firewall on this host' ;;
        *"imed out"*) printf 'no answer' ;;
        *) printf '%s' "$(printable "${2##*: }")" ;;
        esac
    fi
}

run_tries() {
    local i kind rule host address port running=0
    for i in "${!tries[@]}"; do
        read -r kind rule host address port _ <<<"${tries[i]}"
        [[ $kind == try ]] || continue
        if ((running >= 32)); then
            wait -n
            running=$((running - 1))
        fi
        try_now "$address" "$port" >"$work/$i" &
        running=$((running + 1))
    done
    wait
}

collect_tries() {
    local i kind rule host address port protocol outcome ms detail
    for i in "${!tries[@]}"; do
        read -r kind rule host address port protocol <<<"${tries[i]}"
        if [[ $kind == try ]]; then
            IFS=$'\t' read -r outcome ms detail <"$work/$i"
            result "$rule" "$source" "$host" "$address" TCP "$port" "$outcome" "$ms" "$detail"
        else
            result "$rule" "$source" "$host" "${unproved_where[address]}" "$protocol" "$port" not-proved '' "${unproved[address]}"
        fi
    done
}
