# ---- Lasting: a restart loads what was kept. ----
unit_file=/etc/systemd/system/$service.service
hook_file=/etc/network/if-pre-up.d/$service

unit_text() {
    cat <<EOF
# Written by Portolan. It goes away with remove.sh.
[Unit]
Description=Firewall rules for Threat Manager (Portolan)
DefaultDependencies=no
RequiresMountsFor=$base
After=local-fs.target systemd-modules-load.service nftables.service
Before=network-pre.target shutdown.target
Wants=network-pre.target
Conflicts=shutdown.target
PartOf=nftables.service
ReloadPropagatedFrom=nftables.service

[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=$1
ExecReload=$1

[Install]
WantedBy=sysinit.target nftables.service
EOF
}

hook_text() {
    printf '#!/bin/sh\n# Written by Portolan. It goes away with remove.sh.\nexec %s\n' "$1"
}

# Keeps what lies at a path, for restore_path.
save_path() {
    rm -f -- "$state/saved-$1"
    [[ ! -e $2 ]] || cp -p -- "$2" "$state/saved-$1" || fail "cannot back up $2"
}

restore_path() {
    if [[ -e $state/saved-$1 ]]; then
        mkdir -p -- "$(dirname -- "$2")" && mv -f -- "$state/saved-$1" "$2"
    else
        rm -f -- "$2"
    fi
}

undo_lasting() {
    restore_path boot "$boot_rules"
    restore_path lasting "$state/lasting"
    restore_path hook "$hook_file"
    if command -v systemctl >/dev/null; then
        [[ -e $state/saved-unit ]] || systemctl disable --quiet "$service.service" 2>/dev/null
        restore_path unit "$unit_file"
        # An earlier version of the rules stays switched on, however far the step before came.
        [[ ! -e $unit_file ]] || systemctl enable --quiet "$service.service" 2>/dev/null
        ! systemd_runs || systemctl daemon-reload
    fi
    return 0
}

# make_lasting GENERATION
make_lasting() {
    save_path boot "$boot_rules"
    save_path lasting "$state/lasting"
    save_path unit "$unit_file"
    save_path hook "$hook_file"
    undo+=(undo_lasting)
    write_file "$boot_rules" <"$state/$1/rules" || fail "cannot write $boot_rules"
    printf '%s\n' "$1" | write_file "$state/lasting" || fail "cannot write $state/lasting"
    if command -v systemctl >/dev/null; then
        install_unit
    elif [[ -d /etc/network/if-pre-up.d ]]; then
        hook_text "$boot_command" | write_file "$hook_file" || fail "cannot write $hook_file"
        chmod 0755 "$hook_file" || fail "cannot write $hook_file"
        say "Lasting: $hook_file loads them before a network interface comes up."
    else
        warn "nothing here loads rules at start-up (no systemd, no ifupdown): let your start-up run '$boot_command'"
    fi
}

# Starting the unit loads the same rules once more; it proves that the system may do so at boot.
install_unit() {
    local unit
    mkdir -p -- "${unit_file%/*}" || fail "cannot make ${unit_file%/*}"
    unit=$(unit_text "$boot_command") || fail "cannot write $unit_file"
    printf '%s\n' "$unit" | write_file "$unit_file" || fail "cannot write $unit_file"
    chmod 0644 "$unit_file" || fail "cannot write $unit_file"
    if systemd_runs; then
        systemctl daemon-reload || fail "systemctl daemon-reload failed"
    fi
    systemctl enable --quiet "$service.service" 2>/dev/null ||
        fail "systemctl enable $service.service failed"
    if systemd_runs; then
        systemctl restart "$service.service" ||
            fail "$service.service does not start: see 'systemctl status $service.service'"
    fi
    say "Lasting: $service.service loads them at every start of the host."
}
