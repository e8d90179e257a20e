"""Commands that stand in for those of a machine, put before them in the PATH.

`systemctl` and `systemd-run` do what the scripts need of them, where no service manager runs;
`wrap` puts a fault into any command.
"""

import contextlib
import os
import pathlib
import shutil
import socket
import subprocess

SYSTEMCTL = r"""#!/bin/bash
PATH=/usr/sbin:/usr/bin:/sbin:/bin
arguments=()
for argument in "$@"; do
    [[ $argument == --* ]] || arguments+=("$argument")
done
units=/etc/systemd/system
wanted=$units/sysinit.target.wants
unit=${arguments[1]:-}
case ${arguments[0]} in
daemon-reload) ;;
is-active) exit 3 ;;
enable) mkdir -p "$wanted" && ln -sf "$units/$unit" "$wanted/$unit" ;;
disable) rm -f "$wanted/$unit" && { [[ ! -d $wanted ]] || rmdir "$wanted"; } ;;
restart) bash -c "$(sed -n 's/^ExecStart=//p' "$units/$unit")" ;;
stop)
    if [[ -f /run/timers/$unit ]]; then
        kill -- "-$(<"/run/timers/$unit")"
        rm -f "/run/timers/$unit"
    fi
    ;;
*) exit 1 ;;
esac
"""

SYSTEMD_RUN = r"""#!/bin/bash
PATH=/usr/sbin:/usr/bin:/sbin:/bin
while [[ $1 == --* ]]; do
    case $1 in
    --unit=*) unit=${1#*=} ;;
    --on-active=*) seconds=${1#*=} ;;
    esac
    shift
done
mkdir -p /run/timers
setsid bash -c 'echo $$ >"/run/timers/$0.timer"; sleep "$1"; shift; exec "$@"' \
    "$unit" "$seconds" "$@" </dev/null >/dev/null 2>&1 &
while [[ ! -s /run/timers/$unit.timer ]]; do sleep 0.01; done
"""

# Fails, or ends the script, at the chosen call of one command; before or after it did its work.
WRAPPER = r"""#!/bin/bash
# Scripts compare what two calls say side by side: each has its own number all the same.
exec {{lock}}>{folder}/{name}.lock
{flock} "$lock"
count=0
[[ ! -f {folder}/{name}.count ]] || read -r count <{folder}/{name}.count
count=$((count + 1))
printf '%s\n' "$count" >{folder}/{name}.count
printf '%s\n' "{name} $count" >>{folder}/calls
exec {{lock}}>&-
fault() {{
    case $FAULT_KIND in
    kill) kill -KILL "$SCRIPT_PID"; kill -KILL $$ ;;
    *) exit 1 ;;
    esac
}}
if [[ ${{FAULT:-}} == "{name} $count" ]]; then
    [[ $FAULT_KIND == fail || $FAULT_KIND == kill ]] && fault
    {command} "$@"
    fault
fi
exec {command} "$@"
"""


def write(folder, name, text):
    path = pathlib.Path(folder) / name
    path.write_text(text, encoding="utf-8")
    path.chmod(0o755)


def link(folder, name, program):
    """The program under a name that decides what it does."""
    os.makedirs(folder, exist_ok=True)
    path = pathlib.Path(folder) / name
    path.unlink(missing_ok=True)
    path.symlink_to(program)


def installed_systemd(folder):
    """systemd is there, but does not run."""
    os.makedirs("/etc/systemd/system", exist_ok=True)
    write(folder, "systemctl", SYSTEMCTL)


def running_systemd(folder):
    os.makedirs("/run/systemd/system", exist_ok=True)
    installed_systemd(folder)
    write(folder, "systemd-run", SYSTEMD_RUN)


def no_systemd():
    shutil.rmtree("/run/systemd", ignore_errors=True)


@contextlib.contextmanager
def running_manager(folder, name):
    """For a while firewalld or ufw says that it runs."""
    bus, switch = pathlib.Path("/run/dbus/system_bus_socket"), pathlib.Path("/etc/ufw/ufw.conf")
    if name == "ufw":
        before = switch.read_text("utf-8") if switch.exists() else ""
        switch.write_text("ENABLED=yes\n", "ascii")
        command = "ufw"
        write(folder, command, "#!/bin/sh\n[ \"$1\" = status ] && echo 'Status: active'\n")
        yield
        switch.write_text(before, "utf-8")
    else:
        bus.parent.mkdir(exist_ok=True)
        command = "firewall-cmd"
        write(folder, command, "#!/bin/sh\n[ \"$1\" = --state ]\n")
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind(str(bus))
        yield
        bus.unlink()
        bus.parent.rmdir()
    pathlib.Path(folder, command).unlink()


def has_legacy_iptables():
    """Whether this kernel has the older backend of iptables."""
    return all(subprocess.run([f"{command}-legacy", "-S"], capture_output=True,
                              check=False).returncode == 0 for command in ("iptables", "ip6tables"))


def iptables_rules(folder):
    """For a kernel without it: a function that sets what the tools would show of both backends."""
    def save(lines):
        policy = "DROP" if "-P INPUT DROP" in lines else "ACCEPT"
        rules = [line for line in lines if line.startswith("-A")]
        return "\n".join(["*filter", f":INPUT {policy} [0:0]", *rules, "COMMIT"])

    def set_rules(*, legacy, newer):
        for backend, lines in (("legacy", legacy), ("nft", newer)):
            write(folder, f"ip6tables-{backend}-save", f"#!/bin/sh\necho '{save(lines)}'\n")
        write(folder, "cat", "#!/bin/sh\ncase $1 in\n/proc/net/ip6_tables_names) echo filter ;;\n"
                             "*) exec /bin/cat \"$@\" ;;\nesac\n")
    return set_rules


def wrap(folder, names, search):
    """Wrappers of the commands that a PATH has, for environments with FAULT and FAULT_KIND."""
    flock = shutil.which("flock", path=search)  # not one that is wrapped itself
    for name in names:
        command = shutil.which(name, path=search)
        if command:
            write(folder, name, WRAPPER.format(folder=folder, name=name, command=command,
                                               flock=flock))


@contextlib.contextmanager
def hidden(name):
    """For a while the machine lacks a command: its folder holds links to all the others."""
    command = shutil.which(name)
    if not command:
        yield
        return
    folder = pathlib.Path(command).parent.resolve()
    original, links = pathlib.Path("/run/original"), pathlib.Path("/run/links")
    for path in (original, links):
        path.mkdir()
    for path in folder.iterdir():
        if path.name != name:
            (links / path.name).symlink_to(original / path.name)
    subprocess.run(["mount", "--bind", folder, original], check=True)
    subprocess.run(["mount", "--bind", links, folder], check=True)
    yield
    subprocess.run([original / "umount", folder], check=True)
    subprocess.run(["umount", original], check=True)
