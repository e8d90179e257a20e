# Run it on this host: bash verify.sh. It changes nothing. It tries the host's outgoing connections,
# and, as root, checks that the rules for the incoming ones are in force.
