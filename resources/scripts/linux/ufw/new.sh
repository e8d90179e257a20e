# ---- The new rules: conflicts, what names add to them, and how they are written. ----
check_ufw_is_active() {
    ufw status 2>/dev/null | grep -q '^Status: active' ||
        fail "ufw is not active on this host, and this script never switches it on: 'ufw enable' does, after your own rules are in it; otherwise use the target linux-nftables"
}

# Equal rules that are the user's: ufw would turn a deny over silently, and give an allow another
# comment, so that remove would take it away.
compare_with_others() {
    local action direction protocol ports address comment key
    declare -gA others=()
    while IFS=$'\t' read -r action direction protocol ports address comment; do
        [[ $comment == "Portolan "* ]] || others["$direction $protocol $ports $address"]=$action
        if [[ $comment != "Portolan "* && $action != allow* ]] && grep -v '^#' "$folder/rules.ufw" |
            awk -F '\t' -v d="$direction" -v p="$protocol" -v n="$ports" '$1 == d && (p == "any" || $2 == p) && (n == "any" || $3 == n) { found = 1 } END { exit !found }'; then
            warn "a rule of ufw says $action for ports that these rules open: $direction $protocol $ports $address; where it comes first, it wins"
        fi
    done < <(all_tuples)
    while IFS=$'\t' read -r direction protocol ports address _; do
        key="$direction $protocol $ports $address"
        [[ -z ${others[$key]:-} || ${others[$key]} == allow ]] ||
            fail "a rule of ufw says ${others[$key]} where the drawing says allow: $key; nothing was changed. Take that rule away, or mend the drawing"
    done < <(new_rules)
}

# What rules.ufw and names say; outgoing only where ufw restricts it. The user's own rules are left out
# by write_rules.
new_rules() {
    local outgoing=.
    ! grep -qs '^DEFAULT_OUTPUT_POLICY="ACCEPT"' /etc/default/ufw || outgoing='^in	'
    { grep -Ev '^(#|$)' "$folder/rules.ufw"; ((${#additions[@]} == 0)) || printf '%s\n' "${additions[@]}"; } |
        grep "$outgoing" | sort -u
}

find_conflicts() {
    check_ufw_is_active
    check_other_targets
    check_firewalld
}

# add_address CODE ADDRESS; a code is direction, protocol, id and lists of ports.
add_address() {
    local direction protocol id ports list
    read -r direction protocol id ports <<<"$1"
    for list in $ports; do
        additions+=("$direction"$'\t'"$protocol"$'\t'"$list"$'\t'"$2"$'\t'"$id")
    done
}

add_logging() { say "Nothing to log here: 'ufw logging' says what ufw logs."; }

write_rules() {
    local line direction protocol ports address
    while read -r line; do
        IFS=$'\t' read -r direction protocol ports address _ <<<"$line"
        if [[ -n ${others["$direction $protocol $ports $address"]:-} ]]; then
            printf '# yours already: %s\n' "$line"
        else
            printf '%s\n' "$line"
        fi
    done < <(new_rules)
}

check_rules() {
    local count line
    compare_with_others
    count=$(write_rules | grep -vc '^#')
    ((count <= most_rules)) ||
        fail "these are $count rules, and ufw gets slow and hard to read with more than $most_rules: nothing was changed; use the target linux-nftables or linux-iptables, after 'ufw disable'"
    if grep -qsi '^IPV6=no' /etc/default/ufw && write_rules | cut -f 4 | grep -q :; then
        fail "IPv6 is switched off in /etc/default/ufw, but the rules have IPv6 addresses: nothing was changed"
    fi
    # One rule of each kind is enough to see whether ufw understands them.
    while read -r line; do
        ufw_rule "$line" --dry-run || return 1
    done < <(write_rules | grep -v '^#' | sort -u -k 5 -t $'\t')
}

# ufw keeps every rule at once. What waits to be kept must not come back after a restart: the unit
# brings back what was lasting before.
before_load() {
    if { ((!unattended)) || ((runtime)); } && [[ -z $(generation lasting) ]]; then
        install_lasting "$state/$new/snapshot"
    fi
}

list_all_rules() { all_tuples; }
