# ---- The new rules: conflicts, what names add to them, and how they are written. ----
check_firewalld_runs() {
    local version
    is_running ||
        fail "firewalld does not run on this host: start it, or use the target linux-nftables"
    version=$(property version)
    [[ ! $version =~ ^0\.[0-8](\.|$) ]] ||
        fail "firewalld $version has no policies: 0.9 or newer is needed (target linux-nftables, after firewalld is disabled)"
    firewall-cmd --check-config >/dev/null ||
        fail "the files of firewalld on this host have an error, and a reload would not come back: mend them first"
}

# others SWITCH...: what firewalld says, but for Portolan's own and for what a reload does not touch.
others() {
    firewall-cmd "$@" 2>/dev/null | awk '
        /^[^ \t]/ { skip = /^portolan-(in|out)/; sub(/ \(.*\)$/, "") }
        /^[ \t]*interfaces:/ || skip { next }
        { print }'
}

# A reload would lose what others did without --permanent.
check_runtime() {
    local what name others_direct=0
    for what in --list-all-zones --list-all-policies; do
        cmp -s <(others "$what") <(others --permanent "$what") ||
            conflicts+=("firewalld has rules that are not permanent (see firewall-cmd $what, with and without --permanent), and loading these would lose them: 'firewall-cmd --runtime-to-permanent' keeps them, 'firewall-cmd --reload' drops them")
    done
    for what in direct.getAllChains direct.getAllRules direct.getAllPassthroughs; do
        ! ask "$what" | grep -q '"\|struct\|[a-z]\{3\}[0-9]* *\[ *[^] ]' || others_direct=1
    done
    ((!others_direct)) || for what in --get-all-chains --get-all-rules --get-all-passthroughs; do
        cmp -s <(firewall-cmd --direct "$what" 2>/dev/null) <(firewall-cmd --permanent --direct "$what" 2>/dev/null) ||
            conflicts+=("firewalld has direct rules that are not permanent, and loading these would lose them")
    done
    while read -r name; do
        cmp -s <(firewall-cmd --ipset="$name" --get-entries) <(firewall-cmd --permanent --ipset="$name" --get-entries) ||
            conflicts+=("the ipset $(printable "$name") of firewalld has entries that are not permanent, and loading these would lose them")
    done < <(ask ipset.getIPSets | grep -Eo '[^ ]+' | grep -Ev '^(array|\[|\]|portolan[46]-.*)$')
}

find_conflicts() {
    check_firewalld_runs
    check_other_targets
    check_ufw
    check_runtime
}

add_address() { additions+=("ipsets/portolan$([[ $2 == *:* ]] && printf 6 || printf 4)-$1-names.xml $2"); }

add_logging() { say "Nothing to log here: 'firewall-cmd --set-log-denied' says what firewalld logs."; }

write_rules() {
    printf '%s\n' "${additions[@]}" | awk '
        NR == FNR { if ($1 != "") all[$1] = all[$1] "  <entry>" $2 "</entry>\n"; next }
        /^#/ { next }
        $1 == "==" { file = $2 }
        $1 == "</ipset>" { printf "%s", all[file] }
        { print }' - "$folder/rules.firewalld"
}

# firewalld's own check, of a folder that holds nothing else.
check_rules() {
    local check status=0
    check=$(mktemp -d) || return 1
    mkdir "$check/policies" "$check/ipsets"
    cat /etc/firewalld/firewalld.conf >"$check/firewalld.conf" 2>/dev/null
    write_rules | awk -v folder="$check" '$1 == "==" { file = folder "/" $2; next } { print >file }'
    firewall-offline-cmd --system-config "$check" --check-config 2>&1 | grep -v '^success$' >&2 && status=1
    rm -rf -- "$check"
    return "$status"
}

before_load() { :; }

list_all_rules() {
    firewall-cmd --list-all-zones && firewall-cmd --list-all-policies
}
