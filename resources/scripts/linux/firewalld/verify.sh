#!/bin/bash
#@ header
#
#@ include verify/ways.sh
# Needs bash 4.4 (with /dev/tcp), timeout (coreutils), awk, getent; firewalld and ss for incoming ones.
#
#@ include quoting.sh

#@ include messages.sh

#@ include verify/switches.sh

#@ include firewalld/firewall.sh

state=/var/lib/portolan/$target
unproved=() unproved_where=()

#@ include json.sh

#@ include addresses.sh

#@ include names.sh

#@ include tries.sh

#@ include firewalld/force.sh

#@ include verify/steps.sh
