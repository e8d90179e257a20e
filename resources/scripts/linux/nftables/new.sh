# ---- The new rules: conflicts, what names add to them, and how they are written. ----
find_conflicts() {
    check_other_targets
    check_firewalld
    check_ufw
    check_iptables
    check_other_chains
}

# What is loaded besides rules.nft, in the same transaction.
add_address() { additions+=("add element inet portolan $1_names_$(family_of "$2") { $2 }"); }

add_logging() {
    local chain
    for chain in input output; do
        [[ $chain == input ]] || ((restricts_outbound)) || continue
        additions+=("add rule inet portolan $chain limit rate 10/minute burst 10 packets counter log prefix \"portolan drop $chain: \"")
    done
}

write_rules() {
    cat -- "$folder/rules.nft" && { ((${#additions[@]} == 0)) || printf '%s\n' "${additions[@]}"; }
}

check_rules() { write_rules | nft -c -f -; }

before_load() { :; }

list_all_rules() { nft list ruleset; }
