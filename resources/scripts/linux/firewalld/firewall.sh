# ---- What is Portolan's here: two policies and the ipsets that they look into. ----
target=linux-firewalld
tool=firewalld
object='the policies portolan-in and portolan-out of firewalld'
effect='They only open ports: what firewalld closes otherwise stays closed.'
closes=0
carried=(ask property is_running own_files write_permanent load_rules)

need_tools() {
    need firewall-cmd firewalld
    need firewall-offline-cmd firewalld
    need dbus-send 'dbus-bin (dbus-tools)'
}

# Rules are kept in one file, as in rules.firewalld: "== FILE", and that file of /etc/firewalld.

# ask INTERFACE.METHOD [ARGUMENT]: of firewalld as it runs; firewall-cmd takes half a second for each.
ask() {
    dbus-send --system --print-reply=literal --dest=org.fedoraproject.FirewallD1 \
        /org/fedoraproject/FirewallD1 "org.fedoraproject.FirewallD1.$1" ${2+"string:$2"} 2>&1
}

# property NAME: of firewalld as it runs.
property() {
    dbus-send --system --print-reply=literal --dest=org.fedoraproject.FirewallD1 \
        /org/fedoraproject/FirewallD1 org.freedesktop.DBus.Properties.Get \
        string:org.fedoraproject.FirewallD1 "string:$1" 2>/dev/null | awk '{ print $NF }'
}

is_running() { [[ $(property state) == RUNNING ]]; }

own_files() { compgen -G '/etc/firewalld/policies/portolan-*.xml'; compgen -G '/etc/firewalld/ipsets/portolan[46]-*.xml'; }

# write_permanent FILE: what firewalld reads when it starts; a file that is not there says nothing.
write_permanent() {
    local path
    mkdir -p /etc/firewalld/policies /etc/firewalld/ipsets || return 1
    while read -r path; do
        [[ -f $1 ]] && grep -qxF "== ${path#/etc/firewalld/}" "$1" || rm -f -- "$path" || return 1
    done < <(own_files)
    [[ -f $1 ]] || return 0
    (umask 022 && awk '
        $1 == "==" { if (file != "" && close(file) != 0) exit 1; file = "/etc/firewalld/" $2; printf "" >file; next }
        file != "" { print >file }
        END { if (file != "" && close(file) != 0) exit 1 }' "$1")
}

# load_rules FILE: in force at once, by one reload; what firewalld starts with stays what was kept.
load_rules() {
    local status=0
    { write_permanent "$1" && firewall-cmd --reload >/dev/null && is_running; } || status=1
    write_permanent "$state/boot.rules" || status=1
    return "$status"
}

no_rules() { :; }

# A policy's rules and an ipset's addresses, one a line; nothing where there are none.
show_rules() {
    local policy name text sets
    for policy in portolan-in portolan-out; do
        text=$(ask policy.getPolicySettings "$policy") || continue
        printf 'policy %s\n' "$policy"
        grep -Eo 'from drawing: .*' <<<"$text" | sed 's/ *) *$//'
        grep -Eo 'rule [^)]*accept' <<<"$text" | sed 's/   */\n/g' | sort
    done
    sets=$(ask ipset.getIPSets) || return 1
    while read -r name; do
        [[ -n $name ]] || continue
        printf 'set %s\n' "$name"
        ask ipset.getEntries "$name" | grep -Eo '[0-9a-f.:]+(/[0-9]+)?' | sed "s/^/set $name /" | sort
    done < <(grep -Eo 'portolan[46]-[^ ]+' <<<"$sets" | sort)
}

rules_present() {
    local shown
    shown=$(show_rules) || return 2
    [[ -n $shown ]]
}

# What is in force came from a file of rules, or from what firewalld started with.
snapshot_rules() {
    local name path
    [[ -n $(show_rules) ]] || return 0
    for name in "$(generation pending)" "$(generation kept)"; do
        if [[ -n $name ]] && cmp -s "$state/$name/loaded" <(show_rules); then
            cat -- "$state/$name/rules"
            return
        fi
    done
    while read -r path; do
        printf '== %s\n' "${path#/etc/firewalld/}"
        cat -- "$path"
    done < <(own_files)
}

drawing_in_force() {
    local shown
    shown=$(show_rules) || return 1
    sed -n 's/^from drawing: //p' <<<"$shown" | head -n 1
}
