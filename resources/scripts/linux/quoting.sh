# shellcheck disable=SC1003,SC1110,SC1111,SC1112,SC2016 # what people typed stands in single quotes, and is no code
# shellcheck disable=SC2034 # not every script uses all that they share
