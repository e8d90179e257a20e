# ---- The rules in force, for verify.sh. ----

# part_of RULE CODE: the lines that belong to one rule; where there are none, equal rules of the user's.
part_of() {
    awk -F '\t' -v rule="$1" -v code="$2" '
        $5 == rule { print "allow", $0; found = 1 }
        END { exit !found }' && return
    all_tuples | awk -F '\t' -v code="$2" '
        BEGIN { split(code, c, " ") }
        $1 == "allow" && $2 == c[1] && $3 == c[2] && $4 == c[4] { print }'
}

trouble_before_reading() {
    if ! command -v ufw >/dev/null; then
        printf 'filtered:ufw is missing'
    elif ! ufw status 2>/dev/null | grep -q '^Status: active'; then
        printf 'filtered:ufw is not active'
    fi
}

trouble_of_rules() { :; }
