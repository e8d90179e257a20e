#!/bin/bash
#@ header
#
# It CLOSES every port of this host that rules.nft does not open: read that file first.
# Run it as root, with rules.nft beside it:
#   bash apply.sh --dry-run    check everything and say what would be done; change nothing
#   bash apply.sh              load the rules; after 180 seconds they go back by themselves, unless kept
#   bash apply.sh --keep       keep them, once a NEW session to this host has worked
#   bash remove.sh             take everything away again
# Needs bash 4.4, nft 0.9.3 or newer, ss, flock, and what every Linux has (coreutils, awk, grep, sed).
#
# shellcheck disable=SC1003,SC1110,SC1111,SC1112,SC2016 # what people typed stands in single quotes, and is no code

#@ include messages.sh

print_help() {
    cat <<'EOF'
Usage: apply.sh [SWITCH]...
Loads the rules of rules.nft, which lies beside this script, into the table inet portolan.
Every port that they do not open is closed.

  --keep            keep the rules that were applied: they last over restarts, no revert
  --revert-after S  go back after S seconds unless kept (default 180)
  --unattended      ask nothing, set no revert timer, keep at once
  --runtime         nothing lasting: a restart brings back what was lasting before
  --shut-others     go on although the rules shut ports that are in use now
  --force           go on although another firewall would work against the rules
  --log             log what is dropped, at most 10 lines a minute (prefix "portolan drop")
  --dry-run         check everything and say what would be done; change nothing
  --help            this text

Exit codes: 0 done; 1 failed, and the host is as it was; 2 wrong usage.
EOF
}

# ---- Switches ----
keep=0 unattended=0 runtime=0 shut_others=0 force=0 log=0 dry_run=0 revert_after=
while (($#)); do
    case $1 in
    --keep) keep=1 ;;
    --unattended) unattended=1 ;;
    --runtime) runtime=1 ;;
    --shut-others) shut_others=1 ;;
    --force) force=1 ;;
    --log) log=1 ;;
    --dry-run) dry_run=1 ;;
    --revert-after)
        (($# > 1)) || usage_error "--revert-after needs a number of seconds"
        revert_after=$2
        shift
        ;;
    --revert-after=*) revert_after=${1#*=} ;;
    --help | -h) print_help && exit 0 ;;
    *) usage_error "unknown switch $(printable "$1")" ;;
    esac
    shift
done
if [[ -n $revert_after ]]; then
    ((!unattended && !keep)) || usage_error "--revert-after has no meaning with --unattended or --keep: they set no revert timer"
    [[ $revert_after =~ ^[1-9][0-9]{0,5}$ ]] || usage_error "--revert-after takes whole seconds from 1 to 999999"
fi
revert_after=${revert_after:-180}

#@ include nftables/table.sh

#@ include state.sh

boot_rules=$state/boot.nft
boot_command="$(command -v nft) -f $boot_rules"

#@ include revert.sh

#@ include lasting.sh

#@ include names.sh

#@ include rivals.sh

#@ include addresses.sh

#@ include closing.sh

# ---- The data of this host ----
drawing_mark=#@ drawing
rules_sha256=#@ checksum
restricts_outbound=#@ restricted

describe_open_ports() {
    :
#@ opens
}

resolve_names() {
    :
#@ names
}

# name_in SET NAME: its addresses go into SET_ipv4 and SET_ipv6.
name_in() {
    local address known=${resolved_names["$2"]+known}
    if ! resolve "$2"; then
        [[ " ${unresolved[*]} " == *" $2 "* ]] || unresolved+=("$2")
        return
    fi
    [[ -n $known ]] || say "  $2: ${found[*]}"
    for address in "${found[@]}"; do
        additions+=("add element inet portolan $1_$(family_of "$address") { $address }")
    done
}

# ---- Checks: before anything changes ----
folder=$(cd -- "$(dirname -- "$0")" && pwd)
rules_file=$folder/rules.nft

check_rules_file() {
    local sum
    [[ -r $rules_file ]] || fail "cannot read $rules_file: it belongs beside this script"
    sum=$(sha256sum <"$rules_file")
    if [[ ${sum%% *} != "$rules_sha256" ]]; then
        conflicts+=("$rules_file is not the one that was made with this script: of another host, or edited")
    fi
}

check_other_chains() {
    local kind hook chain ruleset
    ruleset=$(nft -s list ruleset) || fail "nft cannot list the rules"
    while read -r kind hook chain; do
        if [[ $hook == output || $hook == postrouting || $hook == egress ]] && ((!restricts_outbound)) && [[ $kind != closes ]]; then
            continue
        fi
        if [[ $kind == closes ]]; then
            conflicts+=("the chain $(printable "$chain") ($hook) drops what it does not know, so Portolan's ports would stay closed: take that chain away, or accept the same ports in it too")
        else
            warn "the chain $(printable "$chain") ($hook) drops some packets; Portolan's rules cannot override it"
        fi
    done < <(chains_that_drop <<<"$ruleset")
}

# What is loaded besides rules.nft, in the same transaction.
find_additions() {
    local chain unresolved=()
    additions=()
    resolve_names
    ((${#unresolved[@]} == 0)) ||
        fail "no address for ${unresolved[*]}: nothing was changed; mend DNS, or write the addresses into the drawing"
    ((log)) || return 0
    for chain in input output; do
        [[ $chain == input ]] || ((restricts_outbound)) || continue
        additions+=("add rule inet portolan $chain limit rate 10/minute burst 10 packets counter log prefix \"portolan drop $chain: \"")
    done
}

write_rules() {
    cat -- "$rules_file" && { ((${#additions[@]} == 0)) || printf '%s\n' "${additions[@]}"; }
}

check_everything() {
    need nft nftables
    need ss iproute2
    need flock util-linux
    need setsid util-linux
    need sha256sum coreutils
    need getent libc-bin
    check_rules_file
    check_firewalld
    check_ufw
    check_iptables
    check_other_chains
    stop_on_conflicts
    describe_open_ports
    find_additions
    write_rules | nft -c -f - || fail "nft does not accept the rules"
}

say_what_is_replaced() {
    local other
    other=$(drawing_in_force) || fail "nft cannot list the rules"
    if [[ -n $other && $other != "$drawing_mark" ]]; then
        say "Replacing rules of another drawing: $other (these are of: $drawing_mark)"
    fi
}

# The list of what the rules in force open, if they are the ones that Portolan knows of.
open_at_present() {
    local name
    for name in "$(generation pending)" "$(generation kept)"; do
        if [[ -n $name && -s $state/$name/opens ]] && cmp -s "$state/$name/loaded" <(show_table); then
            printf '%s' "$state/$name/opens"
            return
        fi
    done
}

# ---- Steps ----
undo_load() { load_rules "$state/$new/snapshot"; }

undo_pending() { restore_name pending "$pending_before"; }

undo_kept() { restore_name kept "$kept_before"; }

undo_generation() {
    disarm_revert "$new"
    rm -rf -- "${state:?}/$new"
}

# What a revert brings back: the last kept rules, or what was there before the first apply.
write_revert_to() {
    local kept
    kept=$(generation kept)
    if [[ -n $pending_before ]]; then
        cat -- "$state/$pending_before/revert-to"
    elif [[ -n $kept ]]; then
        cat -- "$state/$kept/rules"
    else
        snapshot_table
    fi
}

new_generation() {
    new=g-$(date +%s)-$$
    undo+=(undo_generation)
    mkdir -- "$state/$new" || fail "cannot write to $state"
    write_rules >"$state/$new/rules" || fail "cannot write to $state"
    if ! { nft list ruleset >"$state/$new/before" && snapshot_table >"$state/$new/snapshot" &&
        write_revert_to >"$state/$new/revert-to" && list_opened >"$state/$new/opens" &&
        printf '%s\n' "$drawing_mark" >"$state/$new/drawing" &&
        printf '%s\n' "$runtime" >"$state/$new/runtime"; }; then
        fail "cannot back up the present rules"
    fi
}

load_new_rules() {
    undo+=(undo_load)
    load_rules "$state/$new/rules" || fail "nft did not load the rules"
    show_table >"$state/$new/loaded" || fail "cannot read the rules back"
    [[ -s $state/$new/loaded ]] || fail "the rules are not in force although nft reported no error"
}

keep_generation() {
    if ((runtime)) || [[ $(<"$state/$1/runtime") == 1 ]]; then
        say "Nothing lasting, as asked: a restart of the host ends these rules."
    else
        make_lasting "$1"
    fi
    kept_before=$(generation kept)
    undo+=(undo_kept undo_pending)
    printf '%s\n' "$1" | write_file "$state/kept" || fail "cannot write to $state"
    rm -f -- "$state/pending" || fail "cannot remove $state/pending"
    done_with
}

tidy_up() {
    [[ -z $pending_before ]] || disarm_revert "$pending_before"
    rm -f -- "$state"/saved-*
    forget_old_generations
}

apply_unattended() {
    load_new_rules
    keep_generation "$new"
    tidy_up
    say "Done: the rules are in force."
}

apply_with_revert() {
    write_revert_program || fail "cannot write to $state"
    arm_revert "$new" "$revert_after" || fail "cannot start a revert timer; --unattended works without one"
    undo+=(undo_pending)
    printf '%s\n' "$new" | write_file "$state/pending" || fail "cannot write to $state"
    load_new_rules
    done_with
    tidy_up
    say "The rules are in force, for $revert_after seconds."
    say "Now open a NEW session to this host. If that works, keep them:"
    say "  bash $(printf '%q' "$0") --keep"
    say "Otherwise wait: the last kept state comes back by itself."
}

apply_rules() {
    pending_before=$(generation pending)
    stop_on_shut "$(open_at_present)"
    say_what_is_replaced
    new_generation
    if ((unattended)); then apply_unattended; else apply_with_revert; fi
}

keep_pending() {
    pending_before=$(generation pending)
    if [[ -z $pending_before ]]; then
        if [[ -n $(generation kept) ]] && cmp -s "$state/$(generation kept)/loaded" <(show_table); then
            say "Nothing to do: the rules in force are kept already."
            return
        fi
        fail "there is nothing to keep: no rules were applied, or they were reverted. Run it without --keep first"
    fi
    if [[ $(<"$state/$pending_before/drawing") != "$drawing_mark" ]] && ((!force)); then
        fail "the rules that wait to be kept are of another drawing: $(<"$state/$pending_before/drawing") (--force keeps them)"
    fi
    cmp -s "$state/$pending_before/loaded" <(show_table) ||
        fail "the rules in force are not the ones that were applied (a restart, or another hand): apply again"
    keep_generation "$pending_before"
    tidy_up
    say "Kept: these rules stay."
}

ask_to_keep() {
    local answer
    [[ -t 0 && -t 1 ]] || return 0
    exec 9<&-
    read -r -t "$revert_after" -p "Keep them now? Only if a new session works. [y/N] " answer || answer=
    if [[ $answer == [yY] || $answer == [yY][eE][sS] ]]; then
        open_state
        keep_pending
    else
        say "Not kept; they go back by themselves."
    fi
}

dry_run() {
    say_what_is_replaced
    pending_before=$(generation pending)
    (stop_on_shut "$(open_at_present)") || exit 1
    say "Dry run: nft accepts the rules. A run would load $rules_file"
    ((${#additions[@]} == 0)) || printf 'and with it: %s\n' "${additions[@]}"
    if ((unattended)); then say "and keep it at once."; else say "and go back after $revert_after seconds unless kept."; fi
}

need_root
if ((keep)); then
    need nft nftables
    if ((dry_run)); then
        say "Dry run: would keep the rules that wait to be kept: $(generation pending)"
        exit 0
    fi
    open_state
    keep_pending
    exit 0
fi
check_everything
if ((dry_run)); then
    dry_run
    exit 0
fi
open_state
apply_rules
((unattended)) || ask_to_keep
