boot_rules=$state/boot.rules
boot_command="$BASH $state/boot"
