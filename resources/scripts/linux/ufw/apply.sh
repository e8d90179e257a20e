#!/bin/bash
#@ header
#
# It only OPENS ports, by rules of ufw with comments that begin with "Portolan". What ufw closes stays
# closed, and ufw is neither switched on nor off.
#@ include apply/ways.sh
# Needs bash 4.4, ufw, flock, and what every Linux has (coreutils, awk, grep, sed).
#
#@ include quoting.sh

#@ include messages.sh

#@ include ufw/firewall.sh

#@ include apply/switches.sh

#@ include state.sh

#@ include boot-program.sh

#@ include revert.sh

#@ include lasting.sh

#@ include names.sh

#@ include rivals.sh

#@ include addresses.sh

#@ include closing.sh

#@ include ufw/new.sh

#@ include apply/steps.sh
