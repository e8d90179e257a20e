#!/bin/bash
#@ header
#
# It only OPENS ports: it puts rules into a table of the family inet that somebody else made, in front
# of the rules of the chain that closes what it does not know (--chain names one where there are several).
#@ include apply/ways.sh
# Needs bash 4.4, nft 0.9.3 or newer, ss, flock, and what every Linux has (coreutils, awk, grep, sed).
#
#@ include quoting.sh

#@ include messages.sh

#@ include nftables-snippet/firewall.sh

#@ include apply/switches.sh

#@ include state.sh

#@ include boot-program.sh

#@ include revert.sh

#@ include lasting.sh

#@ include names.sh

#@ include rivals.sh

#@ include addresses.sh

#@ include closing.sh

#@ include drops.sh

#@ include nftables-snippet/new.sh

#@ include apply/steps.sh
