#!/bin/bash
#@ header
#
# Run it as root: bash remove.sh
# It takes away the chains portolan_input and portolan_output, their sets, and the jumps to them,
# what brings them back at start-up, a pending revert and /var/lib/portolan/linux-nftables-snippet; nothing else.
# Needs bash 4.4, nft 0.9.3 or newer, flock and coreutils.
#
#@ include quoting.sh

#@ include messages.sh

#@ include nftables-snippet/firewall.sh

#@ include remove/switches.sh

#@ include state.sh

#@ include boot-program.sh

#@ include revert.sh

#@ include lasting.sh

#@ include remove/steps.sh
