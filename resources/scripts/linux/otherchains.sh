check_other_chains() {
    local kind hook chain ruleset
    ruleset=$(nft -s list ruleset) || fail "nft cannot list the rules"
    while read -r kind hook chain; do
        if [[ $hook == output || $hook == postrouting || $hook == egress ]] && ((!restricts_outbound)) && [[ $kind != closes ]]; then
            continue
        fi
        if [[ $kind == closes ]]; then
            conflicts+=("the chain $(printable "$chain") ($hook) drops what it does not know, so Portolan's ports would stay closed: take that chain away, or put the rules into it (target linux-nftables-snippet)")
        else
            warn "the chain $(printable "$chain") ($hook) drops some packets; Portolan's rules cannot override it"
        fi
    done < <(chains_that_drop <<<"$ruleset")
}
