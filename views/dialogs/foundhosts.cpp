#include "dialogs/foundhosts.h"

#include "base/phrases.h"
#include "catalog/roles.h"
#include "rendering/icons.h"
#include "rules/hostsearch.h"

#include <QCoreApplication>

namespace portolan::views {

using namespace Qt::StringLiterals;

namespace {

constexpr int kShownAddresses = 3;

QStringList roleNames(const Host &host)
{
    QStringList names;
    for (auto it = host.roles.keyBegin(); it != host.roles.keyEnd(); ++it) {
        const RoleDefinition *role = findRole(*it);
        names += role ? phrase(role->name) : it->text();
    }
    return names;
}

SearchDialog::Entry entryOf(const Host &host)
{
    const RoleDefinition *role = primaryRole(host);
    return {rendering::icon(rendering::roleIconName(role ? role->id : RoleId())), host.shownName(),
            (host.addresses.mid(0, kShownAddresses) + roleNames(host)).join(u" · "_s),
            host.id.text()};
}

} // namespace

SearchDialog::Found foundHosts(const DrawingSession &session, const QString &text,
                               const std::function<bool(const Host &)> &isWanted)
{
    QList<HostId> hits = findHosts(session.topology(), session.derivation(), text);
    if (isWanted)
        hits.removeIf(
            [&](const HostId &id) { return !isWanted(*session.topology().hosts.find(id)); });
    SearchDialog::Found found;
    for (const HostId &id : hits.mid(0, SearchDialog::kMostShown))
        found.entries.append(entryOf(session.topology().hosts.value(id)));
    found.summary =
        QCoreApplication::translate("FoundHosts", "%n host(s) found", nullptr, int(hits.size()));
    return found;
}

} // namespace portolan::views
