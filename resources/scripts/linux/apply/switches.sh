print_help() {
    cat <<EOF
Usage: apply.sh [SWITCH]...
Puts the rules beside this script in force, in $object.
$effect

  --keep            keep the rules that were applied: they last over restarts, no revert
  --revert-after S  go back after S seconds unless kept (default 180)
  --unattended      ask nothing, set no revert timer, keep at once
  --runtime         nothing lasting: a restart brings back what was lasting before
  --shut-others     go on although the rules shut ports that are in use now
  --force           go on although something would work against the rules
  --log             log what is dropped, at most 10 lines a minute (prefix "portolan drop")
  --chain CHAIN     of linux-nftables-snippet: the chain that shall open them ("inet filter input")
  --dry-run         check everything and say what would be done; change nothing
  --help            this text

Exit codes: 0 done; 1 failed, and the host is as it was; 2 wrong usage.
EOF
}

# ---- Switches ----
keep=0 unattended=0 runtime=0 shut_others=0 force=0 log=0 dry_run=0 revert_after='' chain_wanted=
while (($#)); do
    case $1 in
    --keep) keep=1 ;;
    --unattended) unattended=1 ;;
    --runtime) runtime=1 ;;
    --shut-others) shut_others=1 ;;
    --force) force=1 ;;
    --log) log=1 ;;
    --dry-run) dry_run=1 ;;
    --revert-after)
        (($# > 1)) || usage_error "--revert-after needs a number of seconds"
        revert_after=$2
        shift
        ;;
    --revert-after=*) revert_after=${1#*=} ;;
    --chain)
        (($# > 1)) || usage_error "--chain needs a family, a table and a chain"
        chain_wanted=$2
        shift
        ;;
    --help | -h) print_help && exit 0 ;;
    *) usage_error "unknown switch $(printable "$1")" ;;
    esac
    shift
done
[[ -z $chain_wanted || $target == linux-nftables-snippet ]] || usage_error "--chain is for the target linux-nftables-snippet"
if [[ -n $revert_after ]]; then
    ((!unattended && !keep)) || usage_error "--revert-after has no meaning with --unattended or --keep: they set no revert timer"
    [[ $revert_after =~ ^[1-9][0-9]{0,5}$ ]] || usage_error "--revert-after takes whole seconds from 1 to 999999"
fi
revert_after=${revert_after:-180}
