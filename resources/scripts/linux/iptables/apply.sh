#!/bin/bash
#@ header
#
# It CLOSES every port of this host that rules.v4 and rules.v6 do not open: read them first.
#@ include apply/ways.sh
# Needs bash 4.4, iptables, ipset, ss, flock, and what every Linux has (coreutils, awk, grep, sed).
#
#@ include quoting.sh

#@ include messages.sh

#@ include iptables/firewall.sh

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

#@ include otherchains.sh

#@ include iptables/new.sh

#@ include apply/steps.sh
