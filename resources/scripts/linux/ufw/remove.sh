#!/bin/bash
#@ header
#
# Run it as root: bash remove.sh
# It takes away the rules of ufw with comments that begin with "Portolan",
# what brings them back at start-up, a pending revert and /var/lib/portolan/linux-ufw; nothing else.
# Needs bash 4.4, ufw, flock and coreutils.
#
#@ include quoting.sh

#@ include messages.sh

#@ include ufw/firewall.sh

#@ include remove/switches.sh

#@ include state.sh

#@ include boot-program.sh

#@ include revert.sh

#@ include lasting.sh

#@ include remove/steps.sh
