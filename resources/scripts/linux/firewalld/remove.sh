#!/bin/bash
#@ header
#
# Run it as root: bash remove.sh
# It takes away the policies portolan-in and portolan-out of firewalld, and its ipsets portolan...,
# what brings them back at start-up, a pending revert and /var/lib/portolan/linux-firewalld; nothing else.
# Needs bash 4.4, firewalld 0.9 or newer, flock and coreutils.
#
#@ include quoting.sh

#@ include messages.sh

#@ include firewalld/firewall.sh

#@ include remove/switches.sh

#@ include state.sh

#@ include boot-program.sh

#@ include revert.sh

#@ include firewalld/lasting.sh

#@ include remove/steps.sh
