#!/bin/bash
#@ header
#
#@ include verify/ways.sh
# Needs bash 4.4 (with /dev/tcp), timeout (coreutils), awk, getent; nft and ss for incoming ones.
#
#@ include quoting.sh

#@ include messages.sh

#@ include verify/switches.sh

#@ include nftables/firewall.sh

#@ include drops.sh

state=/var/lib/portolan/$target
unproved=() unproved_where=()

#@ include json.sh

#@ include addresses.sh

#@ include names.sh

#@ include tries.sh

#@ include nftables/force.sh

#@ include verify/steps.sh
