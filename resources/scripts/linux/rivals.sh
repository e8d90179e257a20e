# ---- Firewall managers that would work against these rules. ----
conflicts=()

check_firewalld() {
    if (systemd_runs && systemctl is-active --quiet firewalld 2>/dev/null) ||
        { command -v firewall-cmd >/dev/null && firewall-cmd --state >/dev/null 2>&1; }; then
        conflicts+=("firewalld runs on this host, and its rules would still close Portolan's ports: open them in firewalld instead of running this, or stop and disable firewalld")
    fi
}

check_ufw() {
    if command -v ufw >/dev/null && ufw status 2>/dev/null | grep -q '^Status: active'; then
        conflicts+=("ufw is active on this host, and its rules would still close Portolan's ports: open them in ufw instead of running this, or disable ufw")
    fi
}

# What the older backend of iptables (ip6tables) holds, which nft does not show. Asking it makes its
# tables, so it is asked only where they are there already.
legacy_rules() {
    # A file of /proc has no size; only reading it tells.
    [[ -n $(cat "/proc/net/${1/tables/_tables}_names" 2>/dev/null) ]] && "$1-legacy-save" 2>/dev/null
}

holds_rules() { grep -Eq '^-A |^:[^ ]+ DROP'; }

check_iptables() {
    local command
    for command in iptables ip6tables; do
        if legacy_rules "$command" | grep -Eq '^:INPUT DROP|^-A INPUT -j (DROP|REJECT)'; then
            conflicts+=("$command-legacy holds rules that close everything else: move them to Portolan's, or take them away")
        elif legacy_rules "$command" | holds_rules && "$command-nft-save" 2>/dev/null | holds_rules; then
            conflicts+=("both backends of $command hold rules ($command-legacy and $command-nft): empty one of them")
        fi
    done
}

stop_on_conflicts() {
    local conflict
    for conflict in "${conflicts[@]}"; do
        if ((force)); then
            warn "$conflict (--force: going on)"
        else
            printf '%s: %s\n' "$me" "$conflict" >&2
        fi
    done
    ((force || ${#conflicts[@]} == 0)) || fail "nothing was changed; --force goes on all the same"
}
