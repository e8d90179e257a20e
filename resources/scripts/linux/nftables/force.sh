# ---- The rules in force, for verify.sh. ----

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

trouble_before_reading() {
    if ! command -v nft >/dev/null; then
        printf 'filtered:nft is missing'
    elif ! rules_present; then
        printf 'filtered:the table inet portolan is not loaded'
    fi
}

trouble_of_rules() {
    local closing ruleset
    if ! ruleset=$(nft -s list ruleset); then
        printf 'filtered:nft cannot list the rules'
        return
    fi
    closing=$(chains_that_drop <<<"$ruleset" | grep -E '^closes (ingress|prerouting|input) ' | head -n 1)
    if [[ -n $closing ]]; then
        printf 'filtered:another firewall drops before or after it: %s' "$(printable "${closing#closes }")"
    elif ! grep -q 'hook input .*policy drop' "$work/rules"; then
        printf 'filtered:the chain input of the table inet portolan is not as it was made'
    elif [[ -n $loaded ]] && foreign_drops "$work/rules" "$loaded"; then
        printf 'filtered:somebody added drops to the table inet portolan'
    fi
}
