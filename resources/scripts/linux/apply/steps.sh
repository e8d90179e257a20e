# ---- What is the same for every firewall. A target gives: target, tool, object, effect, closes (texts and
# ---- switches), need_tools, load_rules FILE (brings Portolan's objects to what FILE says, and nothing else),
# ---- show_rules, snapshot_rules (as a FILE), rules_present, drawing_in_force, find_conflicts, write_rules
# ---- (as a FILE), check_rules, add_address, add_logging, before_load; `carried` names what load_rules needs.

# ---- The data of this host ----
drawing_mark=#@ drawing
restricts_outbound=#@ restricted

list_rules_files() {
    :
#@ files
}

describe_open_ports() {
    :
#@ opens
}

resolve_names() {
    :
#@ names
}

# name_in RULE NAME: its addresses become part of what the rule lets through.
name_in() {
    local address known=${resolved_names["$2"]+known}
    if ! resolve "$2"; then
        [[ " ${unresolved[*]} " == *" $2 "* ]] || unresolved+=("$2")
        return
    fi
    [[ -n $known ]] || say "  $2: ${found[*]}"
    for address in "${found[@]}"; do
        add_address "$1" "$address"
    done
}

# ---- Checks: before anything changes ----
folder=$(cd -- "$(dirname -- "$0")" && pwd)

# rules_file NAME SHA256
rules_file() {
    local sum
    [[ -r $folder/$1 ]] || fail "cannot read $folder/$1: it belongs beside this script"
    sum=$(sha256sum <"$folder/$1")
    if [[ ${sum%% *} != "$2" ]]; then
        conflicts+=("$folder/$1 is not the one that was made with this script: of another host, or edited")
    fi
}

find_additions() {
    local unresolved=()
    additions=()
    resolve_names
    ((${#unresolved[@]} == 0)) ||
        fail "no address for ${unresolved[*]}: nothing was changed; mend DNS, or write the addresses into the drawing"
    ((!log)) || add_logging
}

check_everything() {
    need_tools
    need flock util-linux
    need setsid util-linux
    need sha256sum coreutils
    need getent libc-bin
    list_rules_files
    find_conflicts
    stop_on_conflicts
    describe_open_ports
    find_additions
    check_rules || fail "$tool does not accept the rules"
}

say_what_is_replaced() {
    local other
    other=$(drawing_in_force) || fail "$tool cannot list the rules"
    if [[ -n $other && $other != "$drawing_mark" ]]; then
        say "Replacing rules of another drawing: $(printable "$other") (these are of: $drawing_mark)"
    fi
}

# The list of what the rules in force open, if they are the ones that Portolan knows of.
open_at_present() {
    local name
    for name in "$(generation pending)" "$(generation kept)"; do
        if [[ -n $name && -s $state/$name/opens ]] && cmp -s "$state/$name/loaded" <(show_rules); then
            printf '%s' "$state/$name/opens"
            return
        fi
    done
}

stop_on_shut_ports() {
    ((!closes)) || stop_on_shut "$(open_at_present)"
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
        snapshot_rules
    fi
}

new_generation() {
    new=g-$(date +%s)-$$
    undo+=(undo_generation)
    mkdir -- "$state/$new" || fail "cannot write to $state"
    write_rules >"$state/$new/rules" || fail "cannot write to $state"
    if ! { list_all_rules >"$state/$new/before" && snapshot_rules >"$state/$new/snapshot" &&
        write_revert_to >"$state/$new/revert-to" && list_opened >"$state/$new/opens" &&
        printf '%s\n' "$drawing_mark" >"$state/$new/drawing" &&
        printf '%s\n' "$runtime" >"$state/$new/runtime"; }; then
        fail "cannot back up the present rules"
    fi
}

load_new_rules() {
    before_load
    undo+=(undo_load)
    load_rules "$state/$new/rules" || fail "$tool did not load the rules"
    show_rules >"$state/$new/loaded" || fail "cannot read the rules back"
    [[ -s $state/$new/loaded ]] || fail "the rules are not in force although $tool reported no error"
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
    write_program revert revert_unless_kept tell_system || fail "cannot write to $state"
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
    stop_on_shut_ports
    say_what_is_replaced
    new_generation
    if ((unattended)); then apply_unattended; else apply_with_revert; fi
}

keep_pending() {
    pending_before=$(generation pending)
    if [[ -z $pending_before ]]; then
        if [[ -n $(generation kept) ]] && cmp -s "$state/$(generation kept)/loaded" <(show_rules); then
            say "Nothing to do: the rules in force are kept already."
            return
        fi
        fail "there is nothing to keep: no rules were applied, or they were reverted. Run it without --keep first"
    fi
    if [[ $(<"$state/$pending_before/drawing") != "$drawing_mark" ]] && ((!force)); then
        fail "the rules that wait to be kept are of another drawing: $(<"$state/$pending_before/drawing") (--force keeps them)"
    fi
    cmp -s "$state/$pending_before/loaded" <(show_rules) ||
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
    (stop_on_shut_ports) || exit 1
    say "Dry run: $tool accepts the rules. A run would load those in $folder"
    ((${#additions[@]} == 0)) || printf 'and with them: %s\n' "${additions[@]}"
    if ((unattended)); then say "and keep them at once."; else say "and go back after $revert_after seconds unless kept."; fi
}

need_root
if ((keep)); then
    need_tools
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
