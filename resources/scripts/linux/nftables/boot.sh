boot_rules=$state/boot.nft
boot_command="$(command -v nft) -f $boot_rules"
