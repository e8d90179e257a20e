#!/bin/bash
#@ header
#
# Run it as root: bash remove.sh
# It takes away the table inet portolan, what loads it at start-up, a pending revert and
# /var/lib/portolan/linux-nftables; nothing else. After it the host is open as far as no other
# firewall closes it. Needs bash 4.4, nft, flock and coreutils.
#
#@ include quoting.sh

#@ include messages.sh

#@ include nftables/firewall.sh

#@ include remove/switches.sh

#@ include state.sh

#@ include nftables/boot.sh

#@ include revert.sh

#@ include lasting.sh

#@ include remove/steps.sh
