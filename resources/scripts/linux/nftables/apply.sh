#!/bin/bash
#@ header
#
# It CLOSES every port of this host that rules.nft does not open: read that file first.
#@ include apply/ways.sh
# Needs bash 4.4, nft 0.9.3 or newer, ss, flock, and what every Linux has (coreutils, awk, grep, sed).
#
#@ include quoting.sh

#@ include messages.sh

#@ include nftables/firewall.sh

#@ include apply/switches.sh

#@ include state.sh

#@ include nftables/boot.sh

#@ include revert.sh

#@ include lasting.sh

#@ include names.sh

#@ include rivals.sh

#@ include addresses.sh

#@ include closing.sh

#@ include drops.sh

#@ include otherchains.sh

#@ include nftables/new.sh

#@ include apply/steps.sh
