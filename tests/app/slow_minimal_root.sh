#!/usr/bin/env bash
# The two commands of the README in a Debian 12 that has nothing but itself, as a newcomer would use
# them: app/run.sh without a display exports the sample, tests/run.sh passes. Needs debootstrap, root
# (or sudo without a password), the network and about 4 GB in /var/tmp; takes a quarter of an hour
# on two cores. PORTOLAN_DEBIAN_URL names another archive than Debian's own.
set -euo pipefail

if [ "$(id -u)" -ne 0 ]; then
    exec sudo -n --preserve-env=SOURCE_DIR,PORTOLAN_DEBIAN_URL -- "$0"
fi
# A mount namespace of its own: whatever happens, no mount is left behind.
if [ "${1:-}" != inside ]; then
    root=$(mktemp -d /var/tmp/portolan-root.XXXXXX)
    trap 'rm -rf --one-file-system -- "$root"' EXIT
    unshare --mount --propagation private -- "$0" inside "$root"
    exit
fi

root=$2
archive=${PORTOLAN_DEBIAN_URL:-http://deb.debian.org/debian}
start=$SECONDS
told() { printf '== %s: %s s\n' "$1" "$((SECONDS - start))" && start=$SECONDS; }

debootstrap --variant=minbase bookworm "$root" "$archive" >"$root.log" 2>&1 ||
    { tail -n 30 "$root.log"; exit 1; }
rm -f "$root.log"
told "debootstrap"

# How this machine reaches the network holds inside too: names, proxies, authorities.
cp -L /etc/resolv.conf /etc/hosts "$root/etc/"
find /etc/apt/apt.conf.d -name '*proxy*' -exec cp {} "$root/etc/apt/apt.conf.d/" \;
# Not in the place of the package ca-certificates, which writes its own file when it is installed.
[ ! -f /etc/ssl/certs/ca-certificates.crt ] ||
    cp -L /etc/ssl/certs/ca-certificates.crt "$root/etc/authorities.crt"

# What a clone would hold, and no more.
mkdir "$root/portolan"
(cd "$SOURCE_DIR" && find . \( -name build -o -name .git -o -name node_modules -o -name __pycache__ \) \
    -prune -o -type f -print0 | tar -c --null -T - -f -) | tar -x -C "$root/portolan"

# A machine's root is a mount; that of a bare chroot is not, and namespaces within want one.
mount --bind "$root" "$root"
mount -t proc proc "$root/proc"
mount --rbind /sys "$root/sys"
mount --rbind /dev "$root/dev"
mount -t tmpfs tmpfs "$root/run"

# newcomer COMMAND: what a login to that machine has in its environment, and no display.
newcomer() {
    chroot "$root" /usr/bin/env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin TERM=dumb LANG=C.UTF-8 \
        NODE_EXTRA_CA_CERTS=/etc/authorities.crt \
        ${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} \
        bash -c "cd /portolan && $1" </dev/null
}

newcomer app/run.sh
for file in index.html manifest.json apply.ps1 apply.sh rules.nft; do
    [ -n "$(find "$root/portolan/build/head-office" -name "$file" -size +0 -print -quit)" ] ||
        { echo "app/run.sh exported no $file"; exit 1; }
done
told "app/run.sh"

newcomer "app/run.sh check resources/samples/head-office.portolan" >"$root/check"
grep -q "hint" "$root/check" || { echo "no problems were listed"; cat "$root/check"; exit 1; }
told "app/run.sh check"

newcomer tests/run.sh
told "tests/run.sh"
