# ---- Lasting: a restart loads what was kept. ----
#   $boot_rules    what is loaded at start-up, by $boot_command
#   $follows       services that load the rules of others, and would take these away with them
unit_file=/etc/systemd/system/$service.service
hook_file=/etc/network/if-pre-up.d/$service

lasts() { [[ -e $unit_file || -e $hook_file ]]; }

lasting_objects() { printf '%s, %s' "$unit_file" "$hook_file"; }

unit_text() {
    cat <<EOF
# Written by Portolan. It goes away with remove.sh.
[Unit]
Description=Firewall rules for Threat Manager (Portolan)
DefaultDependencies=no
RequiresMountsFor=$base
After=local-fs.target systemd-modules-load.service $follows
Before=network-pre.target shutdown.target
Wants=network-pre.target
Conflicts=shutdown.target
PartOf=$follows
ReloadPropagatedFrom=$follows

[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=$1
ExecReload=$1

[Install]
WantedBy=sysinit.target $follows
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
    restore_path program "$state/boot"
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

load_at_boot() { load_rules "$state/boot.rules"; }

# install_lasting FILE: has the rules of the file loaded at every start.
install_lasting() {
    save_path boot "$boot_rules"
    save_path program "$state/boot"
    save_path lasting "$state/lasting"
    save_path unit "$unit_file"
    save_path hook "$hook_file"
    undo+=(undo_lasting)
    write_file "$boot_rules" <"$1" || fail "cannot write $boot_rules"
    [[ $boot_command != *"$state/boot" ]] || write_program boot load_at_boot || fail "cannot write $state/boot"
    if command -v systemctl >/dev/null; then
        loaded_by=$service.service
        install_unit
    elif [[ -d /etc/network/if-pre-up.d ]]; then
        loaded_by=$hook_file
        hook_text "$boot_command" | write_file "$hook_file" || fail "cannot write $hook_file"
        chmod 0755 "$hook_file" || fail "cannot write $hook_file"
    else
        loaded_by=
        warn "nothing here loads rules at start-up (no systemd, no ifupdown): let your start-up run '$boot_command'"
    fi
}

# make_lasting GENERATION
make_lasting() {
    install_lasting "$state/$1/rules"
    printf '%s\n' "$1" | write_file "$state/lasting" || fail "cannot write $state/lasting"
    [[ -z $loaded_by ]] || say "Lasting: $loaded_by loads them at every start of the host."
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
}

undo_removal() {
    local pair
    for pair in "unit $unit_file" "hook $hook_file"; do
        [[ ! -e $state/saved-${pair%% *} ]] || cp -p -- "$state/saved-${pair%% *}" "${pair#* }"
    done
    if [[ -e $unit_file ]]; then
        systemctl enable --quiet "$service.service" 2>/dev/null
        ! systemd_runs || systemctl daemon-reload
    fi
    return 0
}

remove_lasting() {
    rm -f -- "$state/saved-unit" "$state/saved-hook"
    [[ ! -e $unit_file ]] || cp -p -- "$unit_file" "$state/saved-unit" || fail "cannot back up $unit_file"
    [[ ! -e $hook_file ]] || cp -p -- "$hook_file" "$state/saved-hook" || fail "cannot back up $hook_file"
    undo+=(undo_removal)
    if [[ -e $unit_file ]]; then
        if systemd_runs; then
            systemctl stop "$service.service" || fail "systemctl stop $service.service failed"
        fi
        systemctl disable --quiet "$service.service" 2>/dev/null ||
            fail "systemctl disable $service.service failed"
    fi
    rm -f -- "$unit_file" "$hook_file" || fail "cannot remove $unit_file"
    ! systemd_runs || systemctl daemon-reload || fail "systemctl daemon-reload failed"
}
