#include "accessibility/accessibletexts.h"

#include "base/phrases.h"
#include "catalog/roles.h"
#include "commands/networkresults.h"
#include "rendering/badges.h"
#include "rendering/meanings.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan::views {

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(AccessibleCanvas)
};

QString listed(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QString hostName(const DrawingSession &session, const HostId &id)
{
    return session.topology().shownName(id).trimmed();
}

QStringList roleNames(const Host &host)
{
    QStringList names;
    for (const RoleDefinition &role : roleDefinitions()) {
        if (host.hasRole(role.id))
            names.append(phrase(role.name));
    }
    for (auto role = host.roles.keyBegin(); role != host.roles.keyEnd(); ++role) {
        if (!findRole(*role))
            names.append(role->text());
    }
    return names;
}

QString nameOf(const Zone &zone, int hosts)
{
    return listed({zone.shownName().trimmed(), Texts::tr("zone"), zone.networks.join(u", "_s),
                   Texts::tr("%n host(s)", nullptr, hosts)});
}

QString nameOf(const Host &host)
{
    const qint64 count = host.count.value_or(1);
    const QString machines =
        count > 1 ? Texts::tr("%n machine(s)", nullptr, int(count)) : QString();
    return listed({host.shownName().trimmed(), listed(roleNames(host)), machines});
}

QString nameOf(const DrawingSession &session, const AccessibleThing &connection)
{
    const Catalog &catalog = session.derivation().catalog();
    if (connection.row >= catalog.rowCount())
        return QString();
    const Requirement &requirement = catalog.requirement(connection.row);
    const QString ports = toString(requirement.protocol) + u' ' + requirement.ports.toString();
    const QString section = phrase(catalog.sectionOf(connection.row).shortTitle);
    const QString other = hostName(session, connection.other);
    return connection.opens ? Texts::tr("opens %1 on %2, %3").arg(ports, other, section)
                            : Texts::tr("accepts %1 from %2, %3").arg(ports, other, section);
}

QString nameOf(const Annotation &annotation)
{
    AnnotationBox box;
    box.kind = annotation.kind;
    box.text = annotation.text;
    return rendering::meaningOf(box).name;
}

/// Of the thing, those that nobody has accepted.
QStringList problemsOf(const DrawingSession &session, const AccessibleThing &thing)
{
    QStringList texts;
    for (const Problem &problem : session.problems()) {
        const bool isOfIt = std::ranges::binary_search(problem.zones, thing.zone) ||
                            std::ranges::binary_search(problem.hosts, thing.host) ||
                            std::ranges::binary_search(problem.annotations, thing.annotation);
        if (isOfIt && !problem.isWaived())
            texts.append(
                u"%1: %2"_s.arg(rendering::severityName(problem.severity), problem.message));
    }
    return texts;
}

/// Of any of its hosts, each text once.
QStringList problemsOf(const DrawingSession &session, const Card &fold)
{
    QStringList texts;
    for (const HostId &host : fold.members)
        texts += problemsOf(session, AccessibleThing::ofHost(host));
    texts.removeDuplicates();
    return texts;
}

/// Why it is needed, and what the network says of it.
QString detailsOf(const DrawingSession &session, const AccessibleThing &connection)
{
    const Catalog &catalog = session.derivation().catalog();
    if (connection.row >= catalog.rowCount())
        return {};
    QStringList sentences{phrase(catalog.requirement(connection.row).description)};
    const HostId &source = connection.opens ? connection.host : connection.other;
    const HostId &destination = connection.opens ? connection.other : connection.host;
    const auto *verdict = session.network().verdictOf({source, destination, connection.row, {}});
    if (verdict)
        sentences += listed({phrase(toString(verdict->verdict)), phrase(verdict->why)});
    if (verdict && verdict->here)
        sentences += Texts::tr("From here: %1").arg(phrase(toString(*verdict->here)));
    return sentences.join(u". "_s);
}

QString placeOf(const DrawingSession &session, const ZoneId &id)
{
    const auto zone = session.topology().zones.constFind(id);
    return zone == session.topology().zones.cend()
               ? QString()
               : Texts::tr("in zone %1").arg(zone->shownName().trimmed());
}

/// As its card has a dashed border.
bool isOptional(const Host &host)
{
    const RoleDefinition *role = primaryRole(host);
    return role && role->optional;
}

QString detailsOf(const DrawingSession &session, const Host &host, int connections)
{
    QStringList parts = {host.addresses.join(u", "_s), placeOf(session, host.zone)};
    parts.append(Texts::tr("%n connection(s)", nullptr, connections));
    if (host.pinned)
        parts.append(Texts::tr("pinned"));
    if (isOptional(host))
        parts.append(Texts::tr("optional"));
    return listed(parts);
}

} // namespace

QString accessibleName(const DrawingSession &session, const AccessibleThing &thing, int members)
{
    const Topology &topology = session.topology();
    if (thing.isConnection())
        return nameOf(session, thing);
    if (const auto zone = topology.zones.constFind(thing.zone); zone != topology.zones.cend())
        return nameOf(*zone, members);
    const auto annotation = topology.annotations.constFind(thing.annotation);
    if (annotation != topology.annotations.cend())
        return nameOf(*annotation);
    const auto host = topology.hosts.constFind(thing.host);
    return host == topology.hosts.cend() ? QString() : nameOf(*host);
}

QString accessibleDetails(const DrawingSession &session, const AccessibleThing &thing, int members)
{
    if (thing.isConnection())
        return detailsOf(session, thing);
    QStringList sentences;
    const auto host = session.topology().hosts.constFind(thing.host);
    if (host != session.topology().hosts.cend())
        sentences.append(detailsOf(session, *host, members));
    return (sentences + problemsOf(session, thing)).join(u". "_s);
}

QString accessibleHidden(const DrawingSession &session, const QSet<SectionId> &hidden,
                         const AccessibleThings &connections)
{
    const Catalog &catalog = session.derivation().catalog();
    QStringList titles;
    for (const Section &section : catalog.sections()) {
        const auto isOfIt = [&](const AccessibleThing &each) {
            return each.row < catalog.rowCount() && catalog.sectionOf(each.row).id == section.id;
        };
        if (hidden.contains(section.id) && std::ranges::any_of(connections, isOfIt))
            titles.append(phrase(section.shortTitle));
    }
    return titles.isEmpty() ? QString() : Texts::tr("not shown: %1").arg(titles.join(u", "_s));
}

QString accessibleName(const Card &fold)
{
    return rendering::meaningOf(fold).name;
}

QString accessibleDetails(const DrawingSession &session, const Card &fold, int connections)
{
    const QString hosts =
        Texts::tr("%1 to %2, folded", "hosts")
            .arg(hostName(session, fold.members.first()), hostName(session, fold.members.last()));
    const QString each = Texts::tr("%n connection(s) each", nullptr, connections);
    const QStringList sentences = {listed({hosts, placeOf(session, fold.zone), each})};
    return (sentences + problemsOf(session, fold)).join(u". "_s);
}

} // namespace portolan::views
