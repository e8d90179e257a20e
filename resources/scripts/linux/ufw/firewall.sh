# ---- What is Portolan's here: the rules of ufw with comments that begin with "Portolan". ----
target=linux-ufw
tool=ufw
object='the rules of ufw with comments that begin with "Portolan"'
effect='They only open ports: what ufw closes otherwise stays closed.'
closes=0
follows=ufw.service
carried=(all_tuples own_rules ufw_rule load_rules)
most_rules=200

need_tools() { need ufw ufw; }

# all_tuples: of ufw's own files, a line each, with tabs between: action, direction, protocol, ports,
# address of the other end, and the comment or "-".
all_tuples() {
    sed -n 's/^### tuple ### //p' /etc/ufw/user.rules /etc/ufw/user6.rules 2>/dev/null | awk -v OFS='\t' '
        function digit(text, at) { return index("0123456789abcdef", substr(text, at, 1)) - 1 }
        function plain(code,   text, i, c) {
            for (i = 1; i < length(code); i += 2) {
                c = digit(code, i) * 16 + digit(code, i + 1)
                text = text (c < 32 || c == 127 ? "?" : sprintf("%c", c))
            }
            return text
        }
        {
            comment = "-"; way = $NF
            if ($NF ~ /^comment=/) { comment = plain(substr($NF, 9)); way = $(NF - 1) }
            here = way == "in" ? $4 : $6; there = way == "in" ? $6 : $4
            if (way !~ /^(in|out)$/ || $5 != "any" || here !~ /^(0\.0\.0\.0|::)\/0$/) there = there " with " here " " $5 " " way
            print $1, way, $2, $3, there, comment
        }'
}

# Rules are kept as in rules.ufw: direction, protocol, ports, address, rule id, with tabs between.
own_rules() {
    all_tuples | awk -F '\t' -v OFS='\t' '$6 ~ /^Portolan / { sub(/^Portolan /, "", $6); print $2, $3, $4, $5, $6 }' | sort -u
}

# ufw_rule LINE WORD...: the words of ufw, then those of a rule.
ufw_rule() {
    local direction protocol ports address id
    IFS=$'\t' read -r direction protocol ports address id <<<"$1"
    shift
    if [[ $direction == in ]]; then
        ufw "$@" allow in proto "$protocol" from "$address" to any port "$ports" comment "Portolan $id" >/dev/null
    else
        ufw "$@" allow out proto "$protocol" from any to "$address" port "$ports" comment "Portolan $id" >/dev/null
    fi
}

# load_rules FILE: adds what is missing, then takes away what is too much.
load_rules() {
    local line present wanted
    present=$(own_rules)
    wanted=$(grep -v '^#' "$1" | grep -v '^$' | sort -u)
    while read -r line; do
        [[ -z $line ]] || ufw_rule "$line" || return 1
    done < <(comm -13 <(printf '%s\n' "$present") <(printf '%s\n' "$wanted"))
    while read -r line; do
        [[ -z $line ]] || ufw_rule "$line" delete || return 1
    done < <(comm -23 <(printf '%s\n' "$present") <(printf '%s\n' "$wanted"))
    [[ $(own_rules) == "$wanted" ]]
}

no_rules() { :; }

show_rules() {
    printf 'ufw\n'
    own_rules
}

snapshot_rules() { own_rules; }

rules_present() { [[ -n $(own_rules) ]]; }

drawing_in_force() {
    local name
    [[ -n $(own_rules) ]] || return 0
    for name in "$(generation pending)" "$(generation kept)" "$(generation lasting)"; do
        if [[ -n $name ]] && cmp -s "$state/$name/loaded" <(show_rules); then
            cat -- "$state/$name/drawing"
            return
        fi
    done
    return 0
}
