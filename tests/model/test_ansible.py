#!/usr/bin/env python3
"""The playbooks of the target ansible are what ansible-playbook and ansible-lint take for good, and do
on several machines what they say: batch by batch, stopping at the first host that fails, keeping only
where a new connection works. Windows hosts are told by modules that only write down what they are
asked; their parameters are those of the collection. Needs ansible, ansible-lint, nft, ip and unshare;
root or user namespaces."""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

SOURCE = pathlib.Path(os.environ["SOURCE_DIR"])
sys.path.insert(0, str(SOURCE / "tests/support"))

import firewallscripts as fw  # noqa: E402
import fleetmachines  # noqa: E402
import machines  # noqa: E402

PLAYBOOKS = ["apply.yml", "keep.yml", "rollout.yml", "remove.yml", "verify.yml"]
ADDRESSES = {"fs01": ["10.0.1.1", "fd00::11"], "fs02": ["fd00::12"], "tm01": ["10.0.0.1", "fd00::1"]}
AGENT = {"activity-monitor-agent": {"streams": ["file-system", "active-directory"]}}
DRAWING = {
    "format": "portolan-topology", "version": 1, "title": "{{ lookup('pipe', 'touch /run/bad') }} \"",
    "hosts": [{"id": name, "name": "{{ x }}: # '" if name == "fs01" else name, "platform": "linux",
               "addresses": addresses,
               "roles": AGENT if name != "tm01" else {"threat-manager": {}}}
              for name, addresses in ADDRESSES.items()]
    + [{"id": "branch", "addresses": ["10.0.9.0/28"], "platform": "linux", "roles": AGENT},
       {"id": "ws01", "name": "ws01.corp.example", "platform": "windows", "roles": AGENT}],
}
SNIPPET = "linux-nftables-snippet"
RECORDER = """#!/usr/bin/python3
import json, sys
from ansible.module_utils.basic import AnsibleModule
module = AnsibleModule(argument_spec={key: {"type": "raw"} for key in ("argv", "path", "state", "src", "dest")})
with open("/run/windows", "a", encoding="utf-8") as log:
    log.write(json.dumps(["NAME", {k: v for k, v in module.params.items() if v is not None}]) + "\\n")
module.exit_json(changed=True, rc=0, stdout="", stdout_lines=[])
"""
checks = fw.Checks()


class Fleet:
    def __init__(self, folder):
        (folder / "scripts").mkdir()
        self.scripts = fw.write_scripts(
            DRAWING, folder / "scripts", "ansible", "linux-nftables", SNIPPET) / "ansible"
        self.machines = fleetmachines.start(ADDRESSES)
        self.machines["tm01"].run("tee", "-a", "/etc/hosts", input="10.0.2.1 ws01.corp.example\n")
        self.cut = folder / "cut"
        self.cut.mkdir()
        known = folder / "machines.json"
        known.write_text(json.dumps({machine.addresses[0]: machine.pid
                                     for machine in self.machines.values()}), "ascii")
        self.environment = {
            "PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8", "HOME": str(folder),
            "ANSIBLE_HOST_KEY_CHECKING": "0", "ANSIBLE_NOCOLOR": "1", "ANSIBLE_PIPELINING": "1",
            "ANSIBLE_CONNECTION_PLUGINS": str(SOURCE / "tests/support/ansible"),
            "PORTOLAN_MACHINES": str(known), "PORTOLAN_CUT": str(self.cut)}

    def play(self, playbook, *words, limit="portolan_linux", **values):
        values = {"ansible_connection": "machine", "ansible_become": False,
                  "ansible_python_interpreter": "/usr/bin/python3"} | values
        for mark in self.cut.glob("*-reset"):
            mark.unlink()
        return subprocess.run(
            ["ansible-playbook", "-i", "inventory.yml", playbook, "--limit", limit, *words,
             "-e", json.dumps(values)], cwd=self.scripts, env=self.environment, text=True,
            capture_output=True, check=False, timeout=300)

    def expect(self, what, done, code):
        checks.expect(f"{what}: exit code {done.returncode}, expected {code}",
                      (done.returncode != 0) == (code != 0), done.stdout[-4000:] + done.stderr)

    def in_force(self):
        return sorted(name for name, machine in self.machines.items()
                      if "table inet portolan" in machine.rules())

    def kept(self):
        return sorted(name for name, machine in self.machines.items()
                      if machine.has("/var/lib/portolan/linux-nftables/kept"))


def start_lint(fleet):
    """It checks the syntax as ansible-playbook does, too, and uses a core that single hosts leave idle."""
    fleet.lint = subprocess.Popen(
        ["ansible-lint", "--offline", "--strict", "--nocolor", "-q", *PLAYBOOKS], cwd=fleet.scripts,
        env=fleet.environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def lint(fleet):
    said, _ = fleet.lint.communicate(timeout=120)
    checks.expect("ansible-lint", fleet.lint.returncode == 0, said)


def windows_modules(fleet):
    names = sorted({name for playbook in PLAYBOOKS for name in re.findall(
        r"(ansible\.windows\.\w+):", (fleet.scripts / playbook).read_text("utf-8"))})
    done = machines.run("ansible-doc", "-j", *names, env=fleet.environment)
    known = {name: set(about["doc"]["options"]) for name, about in json.loads(done).items()}
    recorded = [json.loads(line) for line in windows(fleet)]
    checks.expect("what Windows hosts are told", recorded and all(
        set(given) <= known[f"ansible.windows.{name}"] for name, given in recorded), recorded)


def windows(fleet):
    """What the playbooks ask of Windows hosts, by modules that write it down."""
    folder = fleet.scripts.parent.parent / "fake/ansible_collections/ansible/windows"
    (folder / "plugins/modules").mkdir(parents=True)
    (folder / "galaxy.yml").write_text("namespace: ansible\nname: windows\nversion: 9.9.9\n", "ascii")
    for name in ("win_file", "win_copy", "win_command"):
        (folder / f"plugins/modules/{name}.py").write_text(RECORDER.replace("NAME", name), "ascii")
    real = fleet.environment
    fleet.environment = real | {"ANSIBLE_COLLECTIONS_PATH": str(folder.parents[2])}
    for playbook in ("rollout.yml", "remove.yml"):
        fleet.expect(f"windows {playbook}", fleet.play(
            playbook, limit="portolan_windows", ansible_connection="local",
            portolan_switches=["-Log"]), 0)
    fleet.environment = real
    lines = pathlib.Path("/run/windows").read_text("utf-8").splitlines()
    shell = ["powershell.exe", "-NoProfile", "-ExecutionPolicy", "Bypass", "-File"]
    asked = [given["argv"] for name, given in map(json.loads, lines) if name == "win_command"]
    script = "C:\\Program Files\\Portolan\\windows-powershell\\"
    checks.expect("the commands on Windows", asked == [
        [*shell, script + "apply.ps1", "-RevertAfter", "180", "-Log"],
        [*shell, script + "apply.ps1", "-Keep"],
        [*shell, script + "remove.ps1", "-Unattended"]], asked)
    return lines


def inventory(fleet):
    listed = json.loads(machines.run("ansible-inventory", "-i", "inventory.yml", "--list",
                                     cwd=fleet.scripts, env=fleet.environment))
    hosts = listed["_meta"]["hostvars"]
    checks.expect("hosts", sorted(hosts) == ["fs01", "fs02", "tm01", "ws01"], hosts)
    checks.expect("addresses", {name: one["ansible_host"] for name, one in hosts.items()} ==
                  {name: given[0] for name, given in ADDRESSES.items()} | {"ws01": "ws01.corp.example"},
                  hosts)
    agents = [name for name, group in listed.items()
              if group.get("hosts") == ["fs01", "fs02"]]
    checks.expect("the profile of the agents", len(agents) == 1 and re.fullmatch(
        r"portolan_activity_monitor_agent_linux_\w+", agents[0]), listed)
    checks.expect("a group for several machines", listed[agents[0]].get("children") ==
                  ["portolan_host_branch"], listed)
    (fleet.scripts / "machines.yml").write_text(
        "portolan_host_branch:\n  hosts:\n    branch7:\n", "ascii")
    one = json.loads(machines.run("ansible-inventory", "-i", "inventory.yml", "-i", "machines.yml",
                                  "--host", "branch7", cwd=fleet.scripts, env=fleet.environment))
    checks.expect("one of several machines", one.get("portolan_folder") == "branch" and
                  one.get("portolan_target") == "linux-nftables", one)


def help_page(fleet):
    """Its commands are those that are run here, and its variables are those of the playbooks."""
    page = (SOURCE / "resources/help/target-ansible.md").read_text("utf-8")
    commands = re.findall(r"^    ansible-playbook -i inventory.yml (?:-i machines.yml )?(\S+)(.*)$",
                          page, re.M)
    checks.expect("commands of the page", {name for name, _ in commands} == set(PLAYBOOKS) and
                  {rest for _, rest in commands} ==
                  {"", " --limit HOST", " --limit portolan_linux -e portolan_switches=--shut-others"}, commands)
    written = "".join((fleet.scripts / name).read_text("utf-8")
                      for name in [*PLAYBOOKS, "inventory.yml"])
    used = set(re.findall(r"\bportolan_[a-z_]+(?=[ \]}]|\s*[|:])", written))
    for name in re.findall(r"^\| `(portolan_\w+)`", page, re.M):
        checks.expect(f"{name} of the page", name in used, used)


def stops_at_the_first_failure(fleet):
    broken = fleet.machines["fs02"]
    broken.run("mkdir", "-m", "0777", "/var/lib/portolan")
    fleet.expect("a host fails", fleet.play("rollout.yml", portolan_batches=2), 2)
    checks.expect("the other one of its batch is not kept, and no further batch begins",
                  fleet.in_force() == ["fs01"] and not fleet.kept(), (fleet.in_force(), fleet.kept()))
    broken.run("rmdir", "/var/lib/portolan")


def nobody_is_locked_out(fleet):
    """After the rules of fs02 it takes no new connection: it is not kept, and goes back."""
    (fleet.cut / "fd00::12").touch()
    done = fleet.play("rollout.yml", limit="fs02", portolan_revert_after=8)
    fleet.expect("no new connection", done, 2)
    checks.expect("it was in force until then", "10.0.0.1" in fleet.machines["fs02"].rules()
                  and "fs02" not in fleet.kept(), done.stdout)
    checks.expect("it goes back by itself", fw.wait_for(lambda: "fs02" not in fleet.in_force()))
    (fleet.cut / "fd00::12").unlink()


def rolls_out(fleet):
    everybody = sorted(ADDRESSES)
    done = fleet.play("rollout.yml", portolan_batches=4, portolan_switches="--log --shut-others")
    fleet.expect("rollout", done, 0)
    checks.expect("everybody keeps", fleet.in_force() == everybody == fleet.kept(), fleet.kept())
    checks.expect("switches as one text", all("log prefix" in machine.rules()
                                              for machine in fleet.machines.values()), done.stdout)
    machine = fleet.machines["tm01"]
    mode = machine.run("stat", "-c", "%U %a", "/var/lib/portolan-ansible",
                       "/var/lib/portolan-ansible/linux-nftables/apply.sh")
    checks.expect("only root reads it", mode == "root 700\nroot 600\n", mode)


def verifies(fleet):
    """Of all hosts, although something is filtered on the way of one."""
    fleet.machines["tm01"].run(
        "nft", "add table inet other; add chain inet other in { type filter hook input priority -5; }; "
               "add rule inet other in ip saddr 10.0.1.1 tcp dport 10001 drop")
    done = fleet.play("verify.yml", portolan_results=str(fleet.cut / "results"))
    fleet.expect("verify", done, 2)
    checks.expect("who fails", re.findall(r"(\w+) .* failed=1 ", done.stdout) == ["fs01"], done.stdout)
    for name, state in (("fs01", "filtered"), ("fs02", "refused")):
        rows = json.loads((fleet.cut / f"results/{name}.json").read_text("utf-8"))
        states = [row["state"] for row in rows if row["rule"] == "data-stream.amqp/out"]
        checks.expect(f"results of {name}", state in states, rows)


def applies_and_keeps(fleet):
    """Into an existing chain, which one host has, by its name: it does not drop by its policy."""
    machine = fleet.machines["fs01"]
    machine.run("nft", "add table inet filter; add chain inet filter in { type filter hook input priority 0; }")
    variables = fleet.scripts / "host_vars/fs01.yml"
    variables.parent.mkdir()
    variables.write_text(f"portolan_target: {SNIPPET}\n"
                         'portolan_switches: ["--chain", "inet filter in"]\n', "ascii")
    kept = f"/var/lib/portolan/{SNIPPET}/kept"
    fleet.expect("apply", fleet.play("apply.yml", limit="fs01"), 0)
    checks.expect("it is not kept yet", "jump portolan_input" in machine.rules() and not machine.has(kept),
                  machine.rules())
    fleet.expect("keep", fleet.play("keep.yml", limit="fs01"), 0)
    checks.expect("it is kept", "jump portolan_input" in machine.rules() and machine.has(kept),
                  machine.rules())


def removes(fleet):
    fleet.expect("remove", fleet.play("remove.yml", limit="fs01", portolan_batches=4), 0)
    checks.expect("nothing stays", fleet.in_force() == ["fs02", "tm01"] and not any(
        fleet.machines["fs01"].has(path) for path in ("/var/lib/portolan", "/var/lib/portolan-ansible")), fleet.in_force())


def main():
    machines.enter_machine()
    os.environ["PATH"] = "/usr/sbin:/usr/bin:/sbin:/bin"
    with tempfile.TemporaryDirectory() as name:
        fleet = Fleet(pathlib.Path(name))
        for step in (inventory, help_page, start_lint, windows_modules, stops_at_the_first_failure,
                     nobody_is_locked_out, rolls_out, verifies, removes, applies_and_keeps, lint):
            step(fleet)
        checks.expect("no text became code", not os.path.exists("/run/bad"))
    checks.finish()


main()
