# ---- Chains of others, as nft lists them. ----

# Base chains of others through which Portolan's packets pass too. An accept in one table does not
# override a drop in another. Reads a listing of all rules; prints: "closes" or "drops-some", hook,
# family, table and chain. The tables $own_tables are not others'.
chains_that_drop() {
    awk -v own="$own_tables" '
        BEGIN { while (match(own, /[^,]+/)) { mine[substr(own, RSTART, RLENGTH)] = 1; own = substr(own, RSTART + RLENGTH + 1) } }
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
                if (table[chain] in mine || table[chain] ~ /^(bridge|arp) / || dormant[table[chain]]) continue
                if (hook[chain] !~ /^(ingress|prerouting|input|output|postrouting|egress)$/) continue
                if (closes(chain, 0)) print "closes", hook[chain], chain
                else if (some[chain]) print "drops-some", hook[chain], chain
            }
        }' | sort
}
