# ---- What is Portolan's here: two chains and their sets in a table of somebody else. ----
target=linux-nftables-snippet
tool=nft
object='the chains portolan_input and portolan_output'
effect='They only open ports: what the chain that jumps to them closes stays closed.'
closes=0
own_tables=
follows=nftables.service
carried=(own_objects own_jumps load_rules)

need_tools() { need nft nftables; }

# Rules are kept in one file: "== FAMILY TABLE", a line "=> HOOK CHAIN MARK" for each chain that jumps
# to portolan_HOOK, and what stands inside of the table. No such line: no rules.

# own_objects: a line each: jump or chain or set, table, chain or name, and of a
# jump its handle, its hook and its mark.
own_objects() {
    local listing
    listing=$(nft -a list ruleset) || return 1
    awk '
        $1 == "table" { here = $2 " " $3; next }
        ($1 == "chain" || $1 == "set") && $3 == "{" { chain = $2 }
        $1 == "chain" && $2 ~ /^portolan_(input|output)$/ { print "chain", here, $2; next }
        $1 == "set" && $2 ~ /^portolan_/ { print "set", here, $2; next }
        match($0, /jump portolan_(input|output) /) {
            hook = substr($0, RSTART + 14, RLENGTH - 15)
            mark = $0; sub(/.* comment "from drawing: /, "", mark); sub(/" # handle [0-9]+$/, "", mark)
            print "jump", here, chain, $NF, hook, mark
        }' <<<"$listing"
}

# The jumps of a file as own_objects prints them, without a handle.
own_jumps() {
    awk '$1 == "==" { here = $2 " " $3 }
        $1 == "=>" { mark = $0; sub(/^=> [^ ]+ [^ ]+ /, "", mark); print "jump", here, $3, $2, mark }' "$1"
}

# load_rules FILE: everything as one transaction. A jump that is in its place stays there.
load_rules() {
    local own jumps kept='' kind family table name handle hook mark here
    own=$(own_objects) || return 1
    jumps=$(own_jumps "$1")
    here=$(sed -n 's/^== //p' "$1")
    {
        while read -r kind family table name handle hook mark; do
            [[ $kind == jump ]] || continue
            if grep -qxF "jump $family $table $name $hook $mark" <<<"$jumps"; then
                kept+="jump $family $table $name $hook $mark"$'\n'
            else
                printf 'delete rule %s %s %s handle %s\n' "$family" "$table" "$name" "$handle"
            fi
        done <<<"$own"
        awk '$1 == "chain" { print "flush chain", $2, $3, $4 }' <<<"$own"
        awk -v here="$here" '$1 == "chain" && $2 " " $3 != here { print "delete chain", $2, $3, $4 }' <<<"$own"
        awk '$1 == "set" { print "delete set", $2, $3, $4 }' <<<"$own"
        if [[ -n $here ]]; then
            printf 'table %s {\nchain portolan_input { }\nchain portolan_output { }\n' "$here"
            grep -Ev '^(==|=>) ' "$1"
            printf '}\n'
        fi
        while read -r kind family table name hook mark; do
            [[ -z $kind ]] || grep -qxF "jump $family $table $name $hook $mark" <<<"$kept" ||
                printf 'insert rule %s %s %s counter jump portolan_%s comment "from drawing: %s"\n' \
                    "$family" "$table" "$name" "$hook" "$mark"
        done <<<"$jumps"
    } | nft -f -
}

no_rules() { :; }

# blocks [SWITCH]...: the sets and chains that are Portolan's, as nft lists them.
blocks() {
    local family table own listing
    own=$(own_objects) || return 1
    while read -r family table; do
        [[ -n $family ]] || continue
        listing=$(nft "$@" list table "$family" "$table") || return 1
        awk '
            $1 == "set" || $1 == "chain" { inside = $2 ~ /^portolan_/ }
            inside
            /^\t}/ { inside = 0 }' <<<"$listing"
    done < <(awk '$1 != "jump" { print $2, $3 }' <<<"$own" | sort -u)
}

# head_lines: the table that is jumped from, and the jumps; nothing where no rules are in force.
head_lines() {
    local own
    own=$(own_objects) || return 1
    awk '$1 == "jump" {
            if (!count++) print "==", $2, $3
            mark = $0; sub(/^jump [^ ]+ [^ ]+ [^ ]+ [^ ]+ [^ ]+ /, "", mark); print "=>", $6, $4, mark
        }' <<<"$own"
}

show_rules() { head_lines && blocks -s; }

snapshot_rules() { head_lines && blocks; }

rules_present() {
    local own
    own=$(own_objects) || return 2
    [[ -n $own ]]
}

drawing_in_force() {
    local lines
    lines=$(head_lines) || return 1
    sed -n 's/^=> [^ ]* [^ ]* //p' <<<"$lines" | head -n 1
}
