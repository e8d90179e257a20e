# ---- The one object that is Portolan's here: the table `inet portolan`. ----
target=linux-nftables

load_rules() { nft -f - <"$1"; }

# Whether the table is in force; 2 where nft cannot tell.
table_present() {
    local tables
    tables=$(nft list tables) || return 2
    grep -qx 'table inet portolan' <<<"$tables"
}

# list_table [SWITCH]: nothing where there is no table; fails where nft cannot tell.
list_table() {
    table_present
    case $? in
    0) nft "$@" list table inet portolan ;;
    1) ;;
    *) return 1 ;;
    esac
}

# The table in force, without its counters.
show_table() { list_table -s; }

# What brings the table back as it is now, counters and all, or takes it away where there is none.
snapshot_table() {
    printf 'add table inet portolan\ndelete table inet portolan\n'
    list_table
}

# The drawing of the rules in force, as the comment of their first rule names it.
drawing_in_force() {
    local listing
    listing=$(show_table) || return 1
    sed -n 's/.*comment "from drawing: \(.*\)"$/\1/p' <<<"$listing" | head -n 1 | tr -d '\000-\011\013-\037\177'
}

# Base chains of others through which Portolan's packets pass too. An accept in one table does not
# override a drop in another. Reads a listing of all rules; prints: "closes" or "drops-some", hook,
# family, table and chain.
chains_that_drop() {
    awk '
        function bare(rule) {
            gsub(/"[^"]*"/, "", rule)
            gsub(/^[ \t]+|[ \t]+$/, "", rule)
            gsub(/(^| )(comment|counter|log|prefix|level [a-z]+|flags [a-z]+)/, "", rule)
            gsub(/^ +| +$/, "", rule)
            return rule
        }
        function closes(chain, depth,   i, jump) {
            if (depth > 8) return 0
            if (policy[chain] == "drop") return 1
            for (i = 1; i <= count[chain]; i++) {
                if (rules[chain, i] ~ /^(drop|reject)/) return 1
                if (rules[chain, i] ~ /^(jump|goto) [^ ]+$/) {
                    jump = rules[chain, i]; sub(/^[a-z]+ /, "", jump)
                    if (closes(table[chain] " " jump, depth + 1)) return 1
                }
            }
            return 0
        }
        $1 == "table" && $4 == "{" { here = $2 " " $3; chain = ""; next }
        $1 == "flags" && /dormant/ { dormant[here] = 1 }
        $1 == "chain" && $3 == "{" { chain = here " " $2; table[chain] = here; next }
        $1 == "}" { chain = ""; next }
        chain == "" { next }
        $1 == "type" && $3 == "hook" {
            hook[chain] = $4
            policy[chain] = /policy drop/ ? "drop" : "accept"
            next
        }
        {
            count[chain]++
            rules[chain, count[chain]] = bare($0)
            if (/(^|[ \t])(drop|reject)([ \t]|$)/) some[chain] = 1
        }
        END {
            for (chain in hook) {
                if (table[chain] == "inet portolan" || table[chain] ~ /^(bridge|arp) / || dormant[table[chain]]) continue
                if (hook[chain] !~ /^(ingress|prerouting|input|output|postrouting|egress)$/) continue
                if (closes(chain, 0)) print "closes", hook[chain], chain
                else if (some[chain]) print "drops-some", hook[chain], chain
            }
        }' | sort
}
