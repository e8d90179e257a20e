# ---- The new rules: conflicts, what names add to them, and how they are written. ----
# The backend that `iptables` is not: its chains see the same packets.
check_backends() {
    local command other=legacy present
    iptables --version | grep -q nf_tables || other=nft
    for command in iptables ip6tables; do
        if [[ $other == legacy ]]; then
            present=$(legacy_rules "$command")
        else
            present=$("$command-nft-save" 2>/dev/null)
        fi
        if grep -Eq '^:INPUT DROP|^-A INPUT (.* )?-j (DROP|REJECT)|^-A ' <<<"$present"; then
            conflicts+=("the other backend of $command holds rules ($command-$other): both see every packet; empty it, or make it the one that $command is (update-alternatives)")
        fi
    done
}

find_conflicts() {
    check_other_targets
    check_firewalld
    check_ufw
    check_backends
    ! command -v nft >/dev/null || check_other_chains
}

add_address() {
    local family=4
    [[ $2 != *:* ]] || family=6
    additions+=("add portolan$family-$1 $2 -exist")
}

add_logging() { :; }

# Drops are logged just before they happen.
rules_of_family() {
    printf '== %s\n' "$1"
    if ((log)); then
        awk '$1 == "-A" && $NF == "DROP" {
                print "-A " $2 " -m limit --limit 10/min --limit-burst 10 -j LOG --log-prefix \"portolan drop " ($2 ~ /IN$/ ? "input" : "output") ": \""
            } { print }' "$folder/$2"
    else
        cat -- "$folder/$2"
    fi
}

write_rules() {
    printf '== sets\n'
    { cat -- "$folder/rules.ipset" && { ((${#additions[@]} == 0)) || printf '%s\n' "${additions[@]}"; }; } |
        awk '$1 == "create" { order[++count] = $2; make[$2] = $0 }
            $1 == "add" && ($2 in make) { fill[$2] = fill[$2] $0 "\n" }
            END { for (i = 1; i <= count; i++) printf "%s\n%s", make[order[i]], fill[order[i]] }' || return 1
    rules_of_family ipv4 rules.v4 && rules_of_family ipv6 rules.v6
}

# iptables-restore looks for the sets that rules name, so they are left out of its check.
check_rules() {
    local family
    for family in $(families); do
        rules_of_family "$family" "rules.v${family#ipv}" | tail -n +2 |
            sed -E 's/ -m set --match-set [^ ]+ (src|dst)//' | run_family "$family" -restore -w --noflush --test || return 1
    done
}

before_load() { :; }

list_all_rules() {
    local family
    for family in $(families); do
        run_family "$family" -save 2>/dev/null || return 1
    done
    ipset save
}
