# ---- Nothing is shut unseen: these rules close every port that they do not open. ----
opened=()
managers=()

# opens PROTOCOL FIRST LAST WHY
opens() { opened+=("$1 $2 $3 $4"); }
# manages FIRST LAST: addresses as hexadecimal numbers from which administrators come.
manages() { managers+=("$1 $2"); }

# is_opened PROTOCOL PORT, by the list `opens` lines of a file, or of this script
is_opened() {
    local protocol first last _
    while read -r protocol first last _; do
        if [[ $protocol == "$1" ]] && (($2 >= first && $2 <= last)); then
            return 0
        fi
    done
    return 1
}

list_opened() { printf '%s\n' "${opened[@]}"; }

# Listening sockets that other hosts can reach, as: protocol, port, address, program. $1 and $2 are
# what ss says of TCP and UDP, and of raw sockets.
reachable_listeners() {
    awk '
        function program(text) { return match(text, /\("[^"]*"/) ? substr(text, RSTART + 2, RLENGTH - 3) : "-" }
        {
            port = $5; sub(/.*:/, "", port)
            address = $5; sub(/:[^:]*$/, "", address)
            if (address ~ /^127\./ || address ~ /%lo$/ || address == "[::1]" || address ~ /^\[::ffff:127\./) next
            if (port ~ /^[0-9]+$/) print $1, port, address, program($0)
        }' <<<"$1" | sort -u -k1,1 -k2,2n -k3
    awk '
        { number = $4; sub(/.*:/, "", number)
          if (number ~ /^[0-9]+$/ && number != 1 && number != 58 && number != 255) print "ip-protocol", number, $4, "-" }' <<<"$2" | sort -u
}

# What listens now, can be reached now, and could not be reached any more.
find_shut_listeners() {
    local protocol port address program sockets raw_sockets
    sockets=$(ss -H -lntup) || fail "ss cannot list the listening sockets"
    raw_sockets=$(ss -H -lwn) || fail "ss cannot list the listening sockets"
    shut=()
    while read -r protocol port address program; do
        is_opened "$protocol" "$port" < <(list_opened) && continue
        [[ ! -s $1 ]] || is_opened "$protocol" "$port" <"$1" || continue
        shut+=("$protocol $port on $address ($(printable "$program"))")
    done < <(reachable_listeners "$sockets" "$raw_sockets")
}

# The SSH session that this script runs in: sudo hides the variable, the parents still have it.
ssh_session() {
    local pid=$$ value
    if [[ -n ${SSH_CONNECTION:-} ]]; then
        printf '%s' "$SSH_CONNECTION"
        return
    fi
    while [[ -n $pid && $pid -gt 1 && -r /proc/$pid/environ ]]; do
        value=$(tr '\0' '\n' 2>/dev/null <"/proc/$pid/environ" | sed -n 's/^SSH_CONNECTION=//p')
        if [[ -n $value ]]; then
            printf '%s' "$value"
            return
        fi
        pid=$(awk '/^PPid:/ { print $2 }' "/proc/$pid/status" 2>/dev/null)
    done
}

is_manager() {
    local number first last range
    ((${#managers[@]})) || return 0
    number=$(address_number "$1")
    for range in "${managers[@]}"; do
        read -r first last <<<"$range"
        if [[ ${#first} == "${#number}" && ! $number < $first && ! $number > $last ]]; then
            return 0
        fi
    done
    return 1
}

find_shut_session() {
    local client port _
    shut_session=
    read -r client _ _ port <<<"$(ssh_session)"
    [[ ${client:-} =~ ^[0-9a-fA-F.:]+(%.*)?$ && ${port:-} =~ ^[0-9]+$ ]] || return 0
    if ! is_opened tcp "$port" < <(list_opened); then
        shut_session="your own session: SSH to port $port, which these rules do not open"
    elif ! is_manager "$client"; then
        shut_session="your own session: SSH from $client, which is not among the drawing's management addresses"
    fi
}

# stop_on_shut FILE: FILE lists what is open at present; empty or missing: everything.
stop_on_shut() {
    local line
    find_shut_listeners "$1"
    find_shut_session
    [[ -z $shut_session ]] || shut+=("$shut_session")
    ((${#shut[@]})) || return 0
    say "These rules would shut what is open on this host now:"
    for line in "${shut[@]}"; do
        say "  $line"
    done
    if ((shut_others)); then
        say "--shut-others was given: going on."
        return 0
    fi
    fail "nothing was changed; write what must stay open into the host's services (or the management addresses) of the drawing, or give --shut-others"
}
