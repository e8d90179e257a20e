# ---- The rules in force, for verify.sh. ----

# part_of RULE CODE: the lines of what show_rules prints that belong to one rule, and its sets.
part_of() {
    awk -v rule="$1" -v code="$2" '
        index($0, "--comment \"" rule ": ") { print; next }
        $1 == "set" && ($3 == "portolan4-" code || $3 == "portolan6-" code) { print }'
}

trouble_before_reading() {
    if ! command -v iptables-save >/dev/null || ! command -v ipset >/dev/null; then
        printf 'filtered:iptables or ipset is missing'
    elif ! rules_present; then
        printf 'filtered:the chain PORTOLAN-IN is not loaded'
    fi
}

trouble_of_rules() {
    local closing
    if command -v nft >/dev/null; then
        closing=$(nft -s list ruleset | chains_that_drop | grep -E '^closes (ingress|prerouting|input) ' | head -n 1)
    fi
    if [[ -n ${closing:-} ]]; then
        printf 'filtered:another firewall drops before or after it: %s' "$(printable "${closing#closes }")"
    elif ! grep -q '^ipv4 -A INPUT -j PORTOLAN-IN$' "$work/rules"; then
        printf 'filtered:nothing jumps to the chain PORTOLAN-IN'
    elif ! saved ipv4 | grep -E '^-A INPUT ' | head -n 1 | grep -q -- '-j PORTOLAN-IN$'; then
        printf 'filtered:the jump to PORTOLAN-IN is not the first rule of the chain INPUT any more'
    elif [[ -n $loaded ]] && ! cmp -s <(grep -E ' -j (DROP|REJECT)' "$loaded") <(grep -E ' -j (DROP|REJECT)' "$work/rules"); then
        printf 'filtered:somebody changed what the chain PORTOLAN-IN drops'
    fi
}
