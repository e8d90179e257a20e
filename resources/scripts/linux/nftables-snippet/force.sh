# ---- The rules in force, for verify.sh. ----

# part_of RULE SETS: the lines that belong to one rule, and its sets.
part_of() {
    awk -v rule="$1" -v sets="$2" '
        index($0, "comment \"" rule ": ") { print; next }
        $1 == "set" { inside = index($2, sets "_") == 1 && substr($2, length(sets) + 2) ~ /^(names_)?ipv[46]$/ }
        inside { print }
        $1 == "}" { inside = 0 }'
}

trouble_before_reading() {
    if ! command -v nft >/dev/null; then
        printf 'filtered:nft is missing'
    elif ! rules_present; then
        printf 'filtered:the chain portolan_input is not loaded'
    fi
}

trouble_of_rules() {
    local jump
    jump=$(sed -n 's/^=> input \([^ ]*\) .*/\1/p' "$work/rules" | head -n 1)
    if [[ -z $jump ]]; then
        printf 'filtered:nothing jumps to the chain portolan_input'
    elif nft -s list ruleset | chains_that_drop | grep -E '^closes (ingress|prerouting|input) ' |
        grep -qvx "closes input $(sed -n 's/^== //p' "$work/rules") $jump"; then
        printf 'filtered:another chain drops what it does not know'
    elif grep -Eq '(^|[ \t])(drop|reject)([ \t;]|$)' "$work/rules"; then
        printf 'filtered:somebody added drops to the chains of Portolan'
    fi
}
