drawing_mark=#@ drawing

undo_rules() {
    rm -f -- "$state/nothing"
    load_rules "$state/snapshot"
}

remove_rules() {
    snapshot_rules >"$state/snapshot" || fail "cannot back up the present rules"
    undo+=(undo_rules)
    no_rules >"$state/nothing" || fail "cannot write to $state"
    load_rules "$state/nothing" || fail "$tool did not remove the rules"
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
need_tools
need flock util-linux
rules_present
present=$?
((present < 2)) || fail "$tool cannot list the rules"
if ((present == 1)) && [[ ! -e $state ]] && ! lasts; then
    say "Nothing to do: there is nothing of Portolan's on this host."
    exit 0
fi
other=$(drawing_in_force) || fail "$tool cannot list the rules"
if [[ -n $other && $other != "$drawing_mark" ]]; then
    say "The rules in force are of another drawing: $(printable "$other") (this script is of: $drawing_mark)"
    ((force || dry_run)) || fail "nothing was changed; --force removes them all the same"
fi
if ((dry_run)); then
    say "Dry run: would remove $object, $(lasting_objects) and $state, as far as they exist."
    exit 0
fi
open_state
remove_rules
remove_lasting
remove_state
say "Done: Portolan's rules are gone from this host."
