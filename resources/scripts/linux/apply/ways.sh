# Run it as root, with the other files of its folder beside it:
#   bash apply.sh --dry-run    check everything and say what would be done; change nothing
#   bash apply.sh              put the rules in force; after 180 seconds they go back by themselves, unless kept
#   bash apply.sh --keep       keep them, once a NEW session to this host has worked
#   bash remove.sh             take everything away again
