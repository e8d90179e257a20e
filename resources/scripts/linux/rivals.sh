# ---- Firewall managers that would work against these rules. ----
conflicts=()

# firewall-cmd takes a while, and does nothing without the bus.
firewalld_runs() {
    [[ -S /run/dbus/system_bus_socket ]] && command -v firewall-cmd >/dev/null &&
        firewall-cmd --state >/dev/null 2>&1
}

check_firewalld() {
    if (systemd_runs && systemctl is-active --quiet firewalld 2>/dev/null) || firewalld_runs; then
        conflicts+=("firewalld runs on this host, and its rules would still close Portolan's ports: open them in firewalld instead (target linux-firewalld), or stop and disable firewalld")
    fi
}

# ufw takes a while too; its own file tells where it is switched off.
ufw_runs() {
    command -v ufw >/dev/null && ! grep -qsi '^ENABLED=no' /etc/ufw/ufw.conf &&
        ufw status 2>/dev/null | grep -q '^Status: active'
}

check_ufw() {
    if ufw_runs; then
        conflicts+=("ufw is active on this host, and its rules would still close Portolan's ports: open them in ufw instead (target linux-ufw), or disable ufw")
    fi
}

# Rules that another target of Portolan keeps on this host.
check_other_targets() {
    local folder
    for folder in "$base"/linux-*/; do
        [[ -f $folder/kept || -f $folder/pending ]] || continue
        [[ $folder -ef $state ]] ||
            conflicts+=("rules of the target $(basename -- "$folder") are on this host: run its remove.sh first")
    done
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
