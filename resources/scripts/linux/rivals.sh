# ---- Firewall managers that would work against these rules. ----
conflicts=()

check_firewalld() {
    if (systemd_runs && systemctl is-active --quiet firewalld 2>/dev/null) ||
        { command -v firewall-cmd >/dev/null && firewall-cmd --state >/dev/null 2>&1; }; then
        conflicts+=("firewalld runs on this host, and its rules would still close Portolan's ports: use the target linux-firewalld")
    fi
}

check_ufw() {
    if command -v ufw >/dev/null && ufw status 2>/dev/null | grep -q '^Status: active'; then
        conflicts+=("ufw is active on this host, and its rules would still close Portolan's ports: use the target linux-ufw")
    fi
}

# Rules of the older iptables backend, which nft does not show.
check_legacy_iptables() {
    local command names
    for command in iptables ip6tables; do
        names=/proc/net/${command/tables/_tables}_names
        if [[ -r $names ]] && grep -qx filter "$names" && command -v "$command-legacy" >/dev/null &&
            "$command-legacy" -S INPUT 2>/dev/null | grep -Eq '^-P INPUT DROP|^-A INPUT -j (DROP|REJECT)'; then
            conflicts+=("$command-legacy holds rules that close everything else: move them to Portolan's, or take them away")
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
