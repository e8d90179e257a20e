#include "exports/scripts/ansible.h"

#include "exports/scripts/ansibleinventory.h"
#include "exports/scripts/fleettext.h"
#include "exports/scripts/scriptframe.h"

#include <QCoreApplication>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Playbook
{
    QString name;
    QString what;
};

QList<Playbook> playbooks()
{
    return {
        {u"apply.yml"_s, u"Puts the firewall rules in force, for a time"_s},
        {u"keep.yml"_s, u"Keeps the firewall rules that were applied"_s},
        {u"rollout.yml"_s, u"Puts the firewall rules in force and keeps them, batch by batch"_s},
        {u"remove.yml"_s, u"Takes away the firewall rules"_s},
        {u"verify.yml"_s, u"Checks the connections and firewall rules"_s},
    };
}

} // namespace

QString Ansible::id() const
{
    return u"ansible"_s;
}

QString Ansible::title() const
{
    return QCoreApplication::translate("ScriptTarget", "Ansible");
}

QString Ansible::explanation() const
{
    return QCoreApplication::translate("ScriptTarget",
                                       "Playbooks that bring the scripts to all hosts, in batches");
}

FleetFiles Ansible::files(const FleetContext &context) const
{
    const AnsibleInventory inventory = ansibleInventory(context);
    FleetFiles all{{}, inventory.notes};
    all.files.append(
        {{u"inventory.yml"_s, ScriptPurpose::Inventory, inventory.text, false}, inventory.hosts});
    for (const Playbook &playbook : playbooks()) {
        const FrameInserts inserts{{u"header"_s, yamlHeader(context, playbook.what)}};
        const QByteArray text = filledFrame(u":/scripts/ansible"_s, playbook.name, inserts);
        all.files.append({{playbook.name, ScriptPurpose::Playbook, text, false}, inventory.hosts});
    }
    return all;
}

} // namespace portolan
