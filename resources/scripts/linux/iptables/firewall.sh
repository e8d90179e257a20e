# ---- What is Portolan's here: chains and sets of both families, and the jumps to the chains. ----
target=linux-iptables
tool=iptables
object='the chains PORTOLAN-IN and PORTOLAN-OUT'
effect='Every port that they do not open is closed.'
closes=1
own_tables='ip filter,ip6 filter'
follows='netfilter-persistent.service iptables.service ip6tables.service'
carried=(section families run_family jump_to drop_chain swap_sets drop_stale_sets load_rules)

need_tools() {
    need iptables iptables
    need iptables-restore iptables
    need iptables-save iptables
    need ipset ipset
    need ss iproute2
}

# Rules are kept in one file: sections that begin with "== sets", "== ipv4" and "== ipv6".
section() { awk -v name="$1" '/^== / { inside = $2 == name; next } inside' "$2"; }

# Where the kernel has no IPv6, nothing comes in by it.
families() {
    printf 'ipv4\n'
    [[ ! -e /proc/net/if_inet6 ]] || printf 'ipv6\n'
}

# run_family FAMILY "" | -restore | -save ARGUMENT...
run_family() {
    local command=iptables$2
    [[ $1 == ipv4 ]] || command=ip6tables$2
    shift 2
    "$command" "$@"
}

# jump_to FAMILY CHAIN OWN: as the first rule; another place that somebody gave it is left. Listed
# instead of asked for by -C, of which a failure looks like a no: the jump would be there twice.
jump_to() {
    local rules
    rules=$(run_family "$1" '' -w -S "$2") || return 1
    grep -qx -e "-A $2 -j $3" <<<"$rules" || run_family "$1" '' -w -I "$2" 1 -j "$3"
}

# drop_chain FAMILY CHAIN OWN: without a trace; nothing where it is not there.
drop_chain() {
    local rules
    rules=$(run_family "$1" '' -w -S) || return 1
    grep -qx -e "-N $3" <<<"$rules" || return 0
    while run_family "$1" '' -w -C "$2" -j "$3" 2>/dev/null; do
        run_family "$1" '' -w -D "$2" -j "$3" || return 1
    done
    run_family "$1" '' -w -F "$3" && run_family "$1" '' -w -X "$3"
}

# Each set is filled beside and takes the other's place at once.
swap_sets() {
    section sets "$1" | awk '
        function finish() { if (name != "") { print "create " make; print "swap portolan-new " name; print "destroy portolan-new" } }
        $1 == "create" {
            finish()
            name = $2; make = $0; sub(/^create /, "", make)
            fresh = make; sub(/^[^ ]+/, "portolan-new", fresh); sub(/ -exist$/, "", fresh)
            print "create " fresh
        }
        $1 == "add" { print "add portolan-new " $3 " -exist" }
        END { finish() }' | ipset restore
}

drop_stale_sets() {
    local name names
    names=$(ipset list -n) || return 1
    while read -r name; do
        section sets "$1" | grep -q "^create $name " || ipset destroy "$name" || return 1
    done < <(grep -E '^portolan([46]-|-new$)' <<<"$names")
    return 0
}

# load_rules FILE: the sets, then each family as one step, then the jumps; what FILE has not goes.
load_rules() {
    local family chain hook
    ipset destroy portolan-new 2>/dev/null
    swap_sets "$1" || return 1
    for family in $(families); do
        for chain in IN OUT; do
            hook=${chain}PUT
            section "$family" "$1" | grep -q "^:PORTOLAN-$chain " ||
                drop_chain "$family" "$hook" "PORTOLAN-$chain" || return 1
        done
        if section "$family" "$1" | grep -q '^\*filter'; then
            section "$family" "$1" | run_family "$family" -restore -w --noflush || return 1
        fi
        for chain in IN OUT; do
            hook=${chain}PUT
            ! section "$family" "$1" | grep -q "^:PORTOLAN-$chain " ||
                jump_to "$family" "$hook" "PORTOLAN-$chain" || return 1
        done
    done
    drop_stale_sets "$1"
}

no_rules() { :; }

own_sets() {
    local sets
    sets=$(ipset save) || return 1
    grep -E '^(create|add) portolan[46]-' <<<"$sets"
    return 0
}

# saved FAMILY: without the remark that the other backend has tables, too.
saved() { run_family "$1" -save -t filter 2>/dev/null; }

# What is in force, one line for each rule and address; nothing where no chain is there.
show_rules() {
    local family text sets
    sets=$(own_sets) || return 1
    for family in $(families); do
        text=$(saved "$family") || return 1
        grep -E '^(:PORTOLAN-|-A PORTOLAN-|-A (INPUT|OUTPUT) .*-j PORTOLAN-)' <<<"$text" |
            sed "s/ \[[0-9:]*\]\$//; s/^/$family /"
    done
    [[ -z $sets ]] || awk '{ if ($1 == "create") print "set", $1, $2; else print "set", $1, $2, $3 }' <<<"$sets" | sort
}

rules_present() {
    local shown
    shown=$(show_rules) || return 2
    [[ -n $shown ]]
}

# The same in the form of a file of rules.
snapshot_rules() {
    local family text sets
    sets=$(own_sets) || return 1
    printf '== sets\n'
    [[ -z $sets ]] || awk '$1 == "create" { print $1, $2, $3, $4, $5, "maxelem 1048576 -exist"; next } { print $1, $2, $3, "-exist" }' <<<"$sets"
    for family in $(families); do
        text=$(saved "$family") || return 1
        printf '== %s\n' "$family"
        ! grep -q '^:PORTOLAN-' <<<"$text" || {
            printf '*filter\n'
            grep -E '^(:PORTOLAN-|-A PORTOLAN-)' <<<"$text"
            printf 'COMMIT\n'
        }
    done
}

drawing_in_force() {
    local listing
    listing=$(show_rules) || return 1
    sed -n 's/^ipv4 .*--comment "from drawing: \(.*\)" -j ACCEPT$/\1/p' <<<"$listing" | head -n 1 | sed 's/\\\(.\)/\1/g' | tr -d '\000-\011\013-\037\177'
}
