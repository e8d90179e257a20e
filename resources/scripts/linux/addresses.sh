# An address as a hexadecimal number, 8 digits for IPv4 and 32 for IPv6.
address_number() {
    local address=${1%%%*} head tail groups=() filled i
    if [[ $address == *.* ]]; then
        IFS=. read -r -a groups <<<"${address##*:}"
        printf '%02x' "${groups[@]}"
        return
    fi
    head=${address%%::*}
    tail=
    [[ $address != *::* ]] || tail=${address#*::}
    IFS=: read -r -a groups <<<"$head"
    IFS=: read -r -a filled <<<"$tail"
    for ((i = ${#groups[@]}; i < 8 - ${#filled[@]}; i++)); do
        groups+=(0)
    done
    for i in "${groups[@]}" ${filled[@]+"${filled[@]}"}; do
        printf '%04x' "$((16#$i))"
    done
}
