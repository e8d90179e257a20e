# ---- What Portolan keeps on this host: a folder that only root can read and write. ----
#   pending, kept, lasting   each names a generation: applied but not kept, last kept, loaded at boot
#   <generation>/            its rules, what they open, and what a revert brings back
#   before                   all firewall rules of the host before the last apply, for people
base=/var/lib/portolan
state=$base/$target
service=portolan-${target#linux-}
locked=0

private_folder() {
    local mode reason
    [[ ! -L $1 ]] || fail "$1 is a symbolic link: remove it, Portolan needs a folder of its own"
    # Another run may make it at the same moment.
    [[ -d $1 ]] || reason=$(mkdir -m 0700 -- "$1" 2>&1) || [[ -d $1 ]] ||
        fail "cannot make the folder $1: $reason"
    read -r -a mode < <(stat -c '%u %a' -- "$1")
    [[ ${mode[0]} == 0 ]] || fail "$1 does not belong to root: check who made it, then remove it"
    (((8#${mode[1]} & 8#022) == 0)) || fail "others may write to $1: check it, then remove it"
    chmod 0700 -- "$1" || fail "cannot close $1 for others"
}

# One run at a time, the pending revert included. The lock is on the folder itself, which another
# run may have removed while this one waited.
lock_base() {
    local try
    for try in 1 2 3; do
        private_folder "$base"
        exec 9<"$base"
        flock -w 60 9 || fail "another run of a Portolan script is at work on this host"
        [[ $base -ef /proc/$$/fd/9 ]] && locked=1 && return
    done
    fail "cannot lock $base (tried $try times)"
}

open_state() {
    lock_base
    private_folder "$state"
    settle_after_restart
}

# write_file PATH: whole or not at all.
write_file() {
    cat >"$1.new" && mv -f -- "$1.new" "$1" && return
    rm -f -- "$1.new"
    return 1
}

# generation NAME: what `pending`, `kept` or `lasting` names; nothing where there is none.
generation() {
    local name=
    [[ -f $state/$1 ]] && name=$(<"$state/$1")
    [[ -n $name && -d $state/$name ]] && printf '%s' "$name"
    return 0
}

# restore_name NAME GENERATION: the opposite of writing a name; no generation takes it away.
restore_name() {
    if [[ -n $2 ]]; then
        printf '%s\n' "$2" | write_file "$state/$1"
    else
        rm -f -- "$state/$1"
    fi
}

# A restart ends everything that was not lasting, and with it what waits for its revert.
settle_after_restart() {
    local now=
    [[ -r /proc/sys/kernel/random/boot_id ]] && now=$(</proc/sys/kernel/random/boot_id)
    if [[ -f $state/boot-id && $(<"$state/boot-id") != "$now" ]]; then
        rm -f -- "$state/pending" "$state/kept"
        [[ ! -f $state/lasting ]] || cp -p -- "$state/lasting" "$state/kept"
    fi
    printf '%s\n' "$now" | write_file "$state/boot-id" || fail "cannot write to $state"
}

forget_old_generations() {
    local folder name
    for folder in "$state"/g-*/; do
        name=$(basename -- "$folder")
        case $name in
        "$(generation pending)" | "$(generation kept)" | "$(generation lasting)") ;;
        *) rm -rf -- "$folder" ;;
        esac
    done
}

# A run that came to nothing leaves no folder behind.
remove_empty_state() {
    ((locked)) && [[ -d $state && -z $(compgen -G "$state/g-*") ]] || return 0
    rm -f -- "$state"/{boot,boot-id,nothing,revert,snapshot} "$state"/saved-* "$state"/*.new
    rmdir -- "$state" "$base" 2>/dev/null
    return 0
}

# ---- A failed step leaves the host as it was: each step says first how to take it back. ----
undo=()
done_with() { undo=(); }

take_back() {
    local status=$? step
    trap - EXIT
    trap '' HUP INT TERM PIPE
    if ((${#undo[@]})); then
        status=1
        printf '%s: putting everything back as it was\n' "$me" >&2
        for ((step = ${#undo[@]} - 1; step >= 0; step--)); do
            "${undo[step]}" || printf '%s: could not: %s\n' "$me" "${undo[step]}" >&2
        done
    fi
    remove_empty_state
    exit "$status"
}
trap take_back EXIT
trap 'exit 1' HUP INT TERM
# A reader of the output that goes away does not end the script half-way.
trap : PIPE
