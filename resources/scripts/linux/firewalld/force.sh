# ---- The rules in force, for verify.sh. ----

# part_of RULE CODE: the lines of what show_rules prints that belong to one rule, and its sets.
part_of() { grep -E "(portolan[46]-$2(-names)?)([^a-z0-9-]|\$)"; }

trouble_before_reading() {
    if ! command -v dbus-send >/dev/null; then
        printf 'not-proved:the command dbus-send is missing'
    elif ! is_running; then
        printf 'filtered:firewalld does not run'
    elif ! rules_present; then
        printf 'filtered:the policy portolan-in is not loaded'
    fi
}

trouble_of_rules() {
    if [[ $(firewall-cmd --query-panic 2>/dev/null) == yes ]]; then
        printf 'filtered:firewalld is in panic mode and drops everything'
    fi
}
