# ---- Lasting: firewalld starts with its own files, which say what was kept. ----
lasts() { [[ -n $(own_files) ]]; }

lasting_objects() { printf 'their files in /etc/firewalld'; }

save_path() {
    rm -f -- "$state/saved-$1"
    [[ ! -e $2 ]] || cp -p -- "$2" "$state/saved-$1" || fail "cannot back up $2"
}

restore_path() {
    if [[ -e $state/saved-$1 ]]; then mv -f -- "$state/saved-$1" "$2"; else rm -f -- "$2"; fi
}

undo_lasting() {
    restore_path boot "$state/boot.rules"
    restore_path lasting "$state/lasting"
    write_permanent "$state/boot.rules"
}

# make_lasting GENERATION
make_lasting() {
    save_path boot "$state/boot.rules"
    save_path lasting "$state/lasting"
    undo+=(undo_lasting)
    write_file "$state/boot.rules" <"$state/$1/rules" || fail "cannot write $state/boot.rules"
    printf '%s\n' "$1" | write_file "$state/lasting" || fail "cannot write $state/lasting"
    write_permanent "$state/boot.rules" || fail "cannot write to /etc/firewalld"
    say "Lasting: firewalld has them in its own files."
}

remove_lasting() {
    save_path boot "$state/boot.rules"
    save_path lasting "$state/lasting"
    undo+=(undo_lasting)
    rm -f -- "$state/boot.rules" || fail "cannot remove $state/boot.rules"
    write_permanent "$state/boot.rules" || fail "cannot write to /etc/firewalld"
}
