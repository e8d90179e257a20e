print_help() {
    cat <<'EOF'
Usage: verify.sh [SWITCH]...
Tries each outgoing connection of this host and checks the rules for the incoming ones.

  --json FILE  write the results to FILE too (- is the standard output)
  --strict     refused counts as a failure too
  --all        try every address of networks and ranges of at most 256 addresses
  --help       this text

States: open; refused (an answer, but nobody listens: the path is open); filtered (no answer, or
prohibited; of an incoming rule: it is not in force); not-proved (a try from here proves nothing).
Exit codes: 0 nothing is filtered; 1 something is; 2 wrong usage.
EOF
}

json="" strict=0 all=0
while (($#)); do
    case $1 in
    --json)
        (($# > 1)) || usage_error "--json needs a file"
        json=$2
        shift
        ;;
    --json=*) json=${1#*=} ;;
    --strict) strict=1 ;;
    --all) all=1 ;;
    --help | -h) print_help && exit 0 ;;
    *) usage_error "unknown switch $(printable "$1")" ;;
    esac
    shift
done
