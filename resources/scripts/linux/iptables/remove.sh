#!/bin/bash
#@ header
#
# Run it as root: bash remove.sh
# It takes away the chains PORTOLAN-IN and PORTOLAN-OUT, the jumps to them, the ipsets portolan...,
# what brings them back at start-up, a pending revert and /var/lib/portolan/linux-iptables; nothing else. After it the host is open as far as no other
# firewall closes it.
# Needs bash 4.4, iptables, flock and coreutils.
#
#@ include quoting.sh

#@ include messages.sh

#@ include iptables/firewall.sh

#@ include remove/switches.sh

#@ include state.sh

#@ include boot-program.sh

#@ include revert.sh

#@ include lasting.sh

#@ include remove/steps.sh
