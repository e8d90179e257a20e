#!/bin/bash
#@ header
#
# It only OPENS ports, by the policies portolan-in and portolan-out of firewalld. It closes nothing:
# what other zones and policies of firewalld let in stays open.
#@ include apply/ways.sh
# Needs bash 4.4, firewalld 0.9 or newer, flock, and what every Linux has (coreutils, awk, grep, sed).
#
#@ include quoting.sh

#@ include messages.sh

#@ include firewalld/firewall.sh

#@ include apply/switches.sh

#@ include state.sh

#@ include boot-program.sh

#@ include revert.sh

#@ include firewalld/lasting.sh

#@ include names.sh

#@ include rivals.sh

#@ include addresses.sh

#@ include closing.sh

#@ include firewalld/new.sh

#@ include apply/steps.sh
