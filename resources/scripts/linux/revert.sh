# ---- The revert: without --keep the host returns to its last kept rules. ----

# Runs later, from the file $state/revert, when this script and its terminal may be gone.
revert_unless_kept() {
    local token=$1 seconds=$2 try
    trap '' HUP
    printf '%s\n' "$$" >"$state/$token/pid"
    sleep "$seconds" 9<&-
    exec 9<"$base" || return 0
    flock 9
    [[ -f $state/pending && $(<"$state/pending") == "$token" ]] || return 0
    for try in 1 2 3 4 5; do
        if load_rules "$state/$token/revert-to"; then
            rm -f -- "$state/pending"
            tell_system "rules of $target were not kept: the last kept state is back"
            return 0
        fi
        sleep "$try" 9<&-
    done
    tell_system "cannot bring back the last kept rules of $target: see $state/$token/revert-to"
    return 1
}

tell_system() {
    command -v logger >/dev/null && logger -t portolan -- "$1"
    return 0
}

# write_program NAME FUNCTION [FUNCTION]...: a file that runs alone and calls the first function, with
# what it needs to load rules.
write_program() {
    local name=$1
    shift
    {
        printf '#!/bin/bash\n# Written by Portolan: brings back the last kept firewall rules.\n'
        printf 'set -u\nexport LC_ALL=C\nPATH=%q\numask 077\n' "$PATH"
        printf 'base=%q\nstate=%q\ntarget=%q\n' "$base" "$state" "$target"
        declare -f "$@" "${carried[@]}"
        printf '%s "$@"\n' "$1"
    } | write_file "$state/$name"
}

# arm_revert GENERATION SECONDS: by systemd, which no log-out reaches, else by a process of its own
# session. Fails where neither starts.
arm_revert() {
    local unit=portolan-revert-$1 try
    if systemd_runs && command -v systemd-run >/dev/null; then
        if systemd-run --quiet --unit="$unit" --on-active="$2" --timer-property=AccuracySec=1s \
            "$BASH" "$state/revert" "$1" 0 9<&-; then
            printf '%s\n' "$unit" >"$state/$1/unit"
            return 0
        fi
        warn "systemd-run failed; a process of its own will do the revert"
    fi
    setsid "$BASH" "$state/revert" "$1" "$2" </dev/null >/dev/null 2>&1 9<&- &
    disown
    for try in 1 2 3 4 5 6 7 8 9 10; do
        [[ -s $state/$1/pid ]] && return 0
        sleep "0.$try"
    done
    return 1
}

# disarm_revert GENERATION: harmless where nothing is armed.
disarm_revert() {
    local pid
    if [[ -f $state/$1/unit ]]; then
        systemctl stop "$(<"$state/$1/unit").timer" >/dev/null 2>&1
    elif [[ -s $state/$1/pid ]]; then
        pid=$(<"$state/$1/pid")
        if [[ -r /proc/$pid/cmdline ]] && tr '\0' ' ' <"/proc/$pid/cmdline" | grep -qF -- "revert $1 "; then
            kill -- "-$pid" 2>/dev/null
        fi
    fi
    return 0
}
