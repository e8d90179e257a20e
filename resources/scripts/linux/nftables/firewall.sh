# ---- The one object that is Portolan's here: the table `inet portolan`. ----
target=linux-nftables
tool=nft
object='the table inet portolan'
effect='Every port that they do not open is closed.'
closes=1
own_tables='inet portolan'
follows=nftables.service
carried=(load_rules)

need_tools() {
    need nft nftables
    need ss iproute2
}

load_rules() { nft -f - <"$1"; }

no_rules() { printf 'add table inet portolan\ndelete table inet portolan\n'; }

# Whether the table is in force; 2 where nft cannot tell.
rules_present() {
    local tables
    tables=$(nft list tables) || return 2
    grep -qx 'table inet portolan' <<<"$tables"
}

# list_table [SWITCH]: nothing where there is no table; fails where nft cannot tell.
# It asks twice: a table that nft names can be missing to it a moment later (seen once, while other
# runs of apply.sh had their rules checked).
list_table() {
    local listing
    rules_present
    case $? in
    0)
        listing=$(nft "$@" list table inet portolan 2>/dev/null) || {
            sleep 0.2
            listing=$(nft "$@" list table inet portolan)
        } || return 1
        printf '%s\n' "$listing"
        ;;
    1) ;;
    *) return 1 ;;
    esac
}

# The table in force, without its counters.
show_rules() { list_table -s; }

# What brings the table back as it is now, counters and all, or takes it away where there is none.
snapshot_rules() {
    no_rules
    list_table
}

# The drawing of the rules in force, as the comment of their first rule names it.
drawing_in_force() {
    local listing
    listing=$(show_rules) || return 1
    sed -n 's/.*comment "from drawing: \(.*\)"$/\1/p' <<<"$listing" | head -n 1 | tr -d '\000-\011\013-\037\177'
}
