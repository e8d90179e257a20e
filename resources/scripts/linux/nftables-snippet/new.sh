# ---- The new rules: conflicts, what names add to them, and how they are written. ----
# Which chain closes: the one that the switch names, or the only one.
choose_chain() {
    local closing count kind hook chain
    closing=$(nft -s list ruleset | chains_that_drop | grep '^closes ') || closing=
    if [[ -n $chain_wanted ]]; then
        chosen=$chain_wanted
        read -r family table name <<<"$chosen"
        nft list chain "$family" "$table" "$name" 2>/dev/null | grep -q 'hook input' ||
            fail "there is no chain '$(printable "$chosen")' at the hook input: --chain takes family, table and chain, as in 'inet filter input'"
    else
        count=$(grep -c '^closes input ' <<<"$closing")
        chosen=$(sed -n 's/^closes input //p' <<<"$closing" | head -n 1)
        ((count > 0)) || fail "no chain of this host closes its ports, so that there is nothing to open (target linux-nftables closes them; --chain names a chain all the same)"
        ((count == 1)) || fail "several chains close the ports of this host: --chain says which one shall open them, and the others must do so too: $(sed -n 's/^closes input //p' <<<"$closing" | paste -sd,)"
        read -r family table name <<<"$chosen"
    fi
    [[ $family == inet ]] || fail "the chain '$(printable "$chosen")' is not of the family inet, but the rules are for IPv4 and IPv6 (target linux-iptables is for tables of iptables)"
    while read -r kind hook chain; do
        if [[ -n $kind && $hook =~ ^(ingress|prerouting|input)$ && $chain != "$chosen" ]]; then
            conflicts+=("the chain $(printable "$chain") ($hook) drops what it does not know, too, so Portolan's ports would stay closed")
        fi
    done <<<"$closing"
    output_chain=$(sed -n "s/^closes output inet $table //p" <<<"$closing" | head -n 1)
}

find_conflicts() {
    check_other_targets
    check_firewalld
    check_ufw
    choose_chain
}

add_address() { additions+=("$1_names_$(family_of "$2") $2"); }

add_logging() { say "Nothing to log: these rules drop nothing, the chain that jumps to them does."; }

# What names resolve to goes into their sets, which have none yet.
write_rules() {
    printf '== %s %s\n=> input %s %s\n' "$family" "$table" "$name" "$drawing_mark"
    [[ -z $output_chain ]] || ! grep -q '^chain portolan_output ' "$folder/rules.nft" ||
        printf '=> output %s %s\n' "$output_chain" "$drawing_mark"
    printf '%s\n' "${additions[@]}" | awk '
        NR == FNR { if ($1 != "") all[$1] = all[$1] (all[$1] == "" ? "" : ", ") $2; next }
        { print }
        $1 == "set" { set = $2 }
        $1 == "type" && (set in all) { print "\telements = { " all[set] " }"; delete all[set] }' - "$folder/rules.nft"
}

check_rules() {
    { printf 'table inet portolan_check {\n' && write_rules | grep -Ev '^(==|=>) ' && printf '}\n'; } | nft -c -f -
}

before_load() { :; }

list_all_rules() { nft list ruleset; }
