#include "exports/scripts/ansibleinventory.h"

#include "base/escaping.h"
#include "exports/scripts/fleettext.h"
#include "exports/scripts/scripttext.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

const QString kFolder = u"portolan_folder: "_s;

/// What people may set otherwise in their group_vars.
const QString kHead =
    uR"(# How to reach them (users, keys, WinRM) belongs into group_vars/portolan_linux.yml and
# group_vars/portolan_windows.yml, in a folder beside this file, and so does what shall be otherwise
# than here: seconds until rules go back unless they are kept, more switches of apply.
all:
  children:
    portolan:
      vars:
        portolan_revert_after: 180
        portolan_switches: []
      children:
)"_s;

/// Where Ansible finds a host: an address, else its name; empty where it has neither, or its name
/// is none that could be looked up.
QString reachedAt(const HostFacts &facts)
{
    if (const auto &runs = facts.addresses.entries(); !runs.isEmpty())
        return runs.first();
    static const QRegularExpression name(
        u"\\A[A-Za-z0-9_]([A-Za-z0-9_.-]{0,251}[A-Za-z0-9_])?\\.?\\z"_s);
    return facts.isKnownByName() && name.match(facts.name).hasMatch() ? facts.name : QString();
}

bool isMany(const Host &host, const HostFacts &facts)
{
    const auto isOne = [](const auto &run) { return run.first == run.last; };
    return host.count.value_or(1) > 1 || !std::ranges::all_of(facts.addresses.ipv4(), isOne) ||
           !std::ranges::all_of(facts.addresses.ipv6(), isOne);
}

QString groupName(const QString &prefix, const QString &text)
{
    static const QRegularExpression unfit(u"[^A-Za-z0-9_]"_s);
    return prefix + QString(text).replace(unfit, u"_"_s);
}

/// Groups and hosts share their names.
class Names
{
public:
    QString take(const QString &wanted, const QString &mark)
    {
        QString name = wanted;
        for (int i = 2; m_taken.contains(name); ++i)
            name = wanted + mark + QString::number(i);
        m_taken.insert(name);
        return name;
    }

private:
    QSet<QString> m_taken = {u"all"_s, u"ungrouped"_s, u"portolan"_s, u"portolan_linux"_s,
                             u"portolan_windows"_s};
};

/// A machine of the inventory, or several that people name themselves.
struct Entry
{
    HostId host;
    QString name;    ///< in the inventory
    QString folder;  ///< of its scripts
    QString address; ///< empty: a group of several machines
};

struct Group
{
    QString name;
    Platform platform = Platform::Windows;
    QList<Entry> hosts;
    QList<Entry> groups;
};

class Writer
{
public:
    explicit Writer(const FleetContext &context)
        : m_context(context)
    {
    }

    AnsibleInventory write()
    {
        collect();
        addNotes();
        m_text = u"---\n"_s +
                 yamlHeader(m_context, u"The hosts that Portolan wrote scripts for, in a group "
                                       "for each profile"_s) +
                 u"\n#\n"_s;
        for (const QString &note : std::as_const(m_inventory.notes))
            m_text += u"# "_s + yamlComment(note) + u'\n';
        m_text += kHead;
        addPlatform(Platform::Linux, u"portolan_linux"_s, u"/var/lib/portolan-ansible"_s);
        addPlatform(Platform::Windows, u"portolan_windows"_s, u"C:\\Program Files\\Portolan"_s);
        m_inventory.text = m_text.toUtf8();
        std::ranges::sort(m_inventory.hosts);
        return m_inventory;
    }

private:
    void collect()
    {
        QHash<HostId, const ScriptMachine *> machines;
        for (const ScriptMachine &machine : m_context.machines) {
            for (const HostId &host : machine.hosts)
                machines.insert(host, machine.targets.isEmpty() ? nullptr : &machine);
        }
        const QList<Profile> profiles = profilesOf(m_context.topology, m_context.derivation);
        for (const Profile &profile : profiles) {
            Group group{m_names.take(groupName(u"portolan_"_s, profile.name), u"_"_s),
                        profile.platform,
                        {},
                        {}};
            for (const HostId &host : profile.hosts) {
                if (const ScriptMachine *machine = machines.value(host))
                    addHost(host, *machine, group);
            }
            if (!group.hosts.isEmpty() || !group.groups.isEmpty())
                m_groups.append(group);
        }
        // Only now all groups have their names.
        for (Group &group : m_groups) {
            for (Entry &entry : group.hosts)
                entry.name = m_names.take(entry.host.text(), u"~"_s);
        }
    }

    void addNotes()
    {
        m_many.sort();
        m_unreachable.sort();
        if (!m_many.isEmpty()) {
            m_inventory.notes +=
                u"hosts that stand for several machines: %1. Name their machines in an inventory "
                "of your own, in the group portolan_host_... of each, and give both inventories to "
                "ansible-playbook."_s.arg(someOf(m_many));
        }
        if (!m_unreachable.isEmpty()) {
            m_inventory.notes += u"not in the inventory, for want of an address or a name that can "
                                 "be looked up: %1."_s.arg(someOf(m_unreachable));
        }
    }

    void addHost(const HostId &id, const ScriptMachine &machine, Group &group)
    {
        const Host &host = *m_context.topology.hosts.constFind(id);
        const HostFacts &facts = *m_context.derivation.facts(id);
        const bool many = isMany(host, facts);
        Entry entry{id, {}, machine.folder, reachedAt(facts)};
        if (!many && entry.address.isEmpty()) {
            m_unreachable += id.text();
            return;
        }
        m_inventory.hosts += id;
        if (!many) {
            group.hosts.append(entry);
            return;
        }
        entry.name = m_names.take(groupName(u"portolan_host_"_s, id.text()), u"_"_s);
        m_many += id.text();
        group.groups.append(entry);
    }

    /// What engines can run of that which was written for the platform.
    QString targetOf(Platform platform) const
    {
        for (const ScriptMachine &machine : m_context.machines) {
            for (const ScriptTarget *target : machine.targets) {
                if (machine.platform == platform && target->runsOnMachine())
                    return target->id();
            }
        }
        return {};
    }

    /// Into the folder @p remote of the machine only administrators can write: they run what lies
    /// there.
    void addPlatform(Platform platform, const QString &name, const QString &remote)
    {
        m_text += u"        "_s + name + u":\n"_s;
        const QString target = targetOf(platform);
        if (target.isEmpty())
            return;
        m_text += u"          vars:\n            portolan_target: "_s + yamlString(target) +
                  u"\n            portolan_remote: "_s + yamlString(remote) + u'\n';
        m_text += u"          children:\n"_s;
        for (const Group &group : std::as_const(m_groups)) {
            if (group.platform == platform)
                addGroup(group);
        }
    }

    void addGroup(const Group &group)
    {
        m_text += u"            "_s + group.name + u":\n"_s;
        if (!group.hosts.isEmpty())
            m_text += u"              hosts:\n"_s;
        for (const Entry &entry : group.hosts) {
            m_text += u"                "_s + yamlString(entry.name) + u':' + nameOf(entry) +
                      u"\n                  ansible_host: "_s + yamlString(entry.address) +
                      u"\n                  "_s + kFolder + yamlString(entry.folder) + u'\n';
        }
        if (!group.groups.isEmpty())
            m_text += u"              children:\n"_s;
        for (const Entry &entry : group.groups) {
            m_text += u"                "_s + entry.name + u':' + nameOf(entry) +
                      u"\n                  vars:\n                    "_s + kFolder +
                      yamlString(entry.folder) + u'\n';
        }
    }

    /// For people who know a host by its name.
    QString nameOf(const Entry &entry) const
    {
        const QString name = m_context.topology.hosts.value(entry.host).name;
        return name.isEmpty() || name == entry.name ? QString() : u"  # "_s + yamlComment(name);
    }

    const FleetContext &m_context;
    Names m_names;
    QList<Group> m_groups;
    QStringList m_many;        ///< ids
    QStringList m_unreachable; ///< ids
    AnsibleInventory m_inventory;
    QString m_text;
};

} // namespace

AnsibleInventory ansibleInventory(const FleetContext &context)
{
    return Writer(context).write();
}

} // namespace portolan
