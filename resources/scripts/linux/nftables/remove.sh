#!/bin/bash
#@ header
#
# Run it as root: bash remove.sh
# It takes away the table inet portolan, what loads it at start-up, a pending revert and
# /var/lib/portolan/linux-nftables; nothing else. Needs bash 4.4, nft, flock and coreutils.
#
# shellcheck disable=SC1003,SC1110,SC1111,SC1112,SC2016 # what people typed stands in single quotes, and is no code

#@ include messages.sh

print_help() {
    cat <<'EOF'
Usage: remove.sh [SWITCH]...
Takes away what apply.sh added: the table inet portolan, its start-up unit, its revert timer and
its files. After it the host is open as far as no other firewall closes it.

  --dry-run     say what would be taken away; change nothing
  --unattended  ask nothing (it never asks; for the same call everywhere)
  --force       go on although the rules are those of another drawing
  --help        this text

Exit codes: 0 done; 1 failed, and the host is as it was; 2 wrong usage.
EOF
}

force=0 dry_run=0
while (($#)); do
    case $1 in
    --dry-run) dry_run=1 ;;
    --unattended) ;;
    --force) force=1 ;;
    --help | -h) print_help && exit 0 ;;
    *) usage_error "unknown switch $(printable "$1")" ;;
    esac
    shift
done

#@ include nftables/table.sh

#@ include state.sh

#@ include revert.sh

drawing_mark=#@ drawing
unit_file=/etc/systemd/system/$service.service
hook_file=/etc/network/if-pre-up.d/$service

undo_table() { load_rules "$state/snapshot"; }

undo_files() {
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

remove_table() {
    snapshot_table >"$state/snapshot" || fail "cannot back up the present rules"
    undo+=(undo_table)
    printf 'add table inet portolan\ndelete table inet portolan\n' | nft -f - ||
        fail "nft did not remove the table"
}

remove_start_up() {
    rm -f -- "$state/saved-unit" "$state/saved-hook"
    [[ ! -e $unit_file ]] || cp -p -- "$unit_file" "$state/saved-unit" || fail "cannot back up $unit_file"
    [[ ! -e $hook_file ]] || cp -p -- "$hook_file" "$state/saved-hook" || fail "cannot back up $hook_file"
    undo+=(undo_files)
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

undo_state() { [[ ! -d $removed ]] || mv -T -- "$removed" "$state"; }

# Moved away as one step; from then on nothing refers to it.
remove_state() {
    local name
    name=$(generation pending)
    removed=$base/removed-$$
    undo+=(undo_state)
    mv -T -- "$state" "$removed" || fail "cannot remove $state"
    done_with
    state=$removed
    [[ -z $name ]] || disarm_revert "$name"
    rm -rf -- "$removed" || warn "cannot remove $removed, which has no effect any more"
    rmdir -- "$base" 2>/dev/null
    return 0
}

need_root
need nft nftables
need flock util-linux
table_present
present=$?
((present < 2)) || fail "nft cannot list the tables"
if ((present == 1)) && [[ ! -e $state && ! -e $unit_file && ! -e $hook_file ]]; then
    say "Nothing to do: there is nothing of Portolan's on this host."
    exit 0
fi
other=$(drawing_in_force) || fail "nft cannot list the rules"
if [[ -n $other && $other != "$drawing_mark" ]]; then
    say "The rules in force are of another drawing: $other (this script is of: $drawing_mark)"
    ((force || dry_run)) || fail "nothing was changed; --force removes them all the same"
fi
if ((dry_run)); then
    say "Dry run: would remove the table inet portolan, $unit_file, $hook_file and $state, as far as they exist."
    exit 0
fi
open_state
remove_table
remove_start_up
remove_state
say "Done: Portolan's rules are gone from this host."
