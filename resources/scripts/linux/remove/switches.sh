print_help() {
    cat <<EOF
Usage: remove.sh [SWITCH]...
Takes away what apply.sh added: $object, what brings it back at start-up,
its revert timer and its files.

  --dry-run     say what would be taken away; change nothing
  --unattended  ask nothing (it never asks; for the same call everywhere)
  --force       go on although the rules are those of another drawing
  --help        this text

Exit codes: 0 done; 1 failed, and the host is as it was; 2 wrong usage.
EOF
}

force=0 dry_run=0
while (($#)); do
    case $1 in
    --dry-run) dry_run=1 ;;
    --unattended) ;;
    --force) force=1 ;;
    --help | -h) print_help && exit 0 ;;
    *) usage_error "unknown switch $(printable "$1")" ;;
    esac
    shift
done
