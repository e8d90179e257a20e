#include "checks/unknownchecks.h"

#include "base/portset.h"
#include "catalog/roles.h"
#include "checks/checktext.h"
#include "checks/likeness.h"

#include <QJsonArray>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

// The fields of the drawing file whose absence would change what is derived or generated.
const QStringList &drawingFields()
{
    static const QStringList fields = {u"catalog"_s, u"settings"_s, u"zones"_s, u"waivers"_s};
    return fields;
}

const QStringList &zoneFields()
{
    static const QStringList fields = {u"networks"_s};
    return fields;
}

const QStringList &hostFields()
{
    static const QStringList fields = {u"name"_s,    u"addresses"_s, u"platform"_s,
                                       u"servers"_s, u"streams"_s,   u"services"_s};
    return fields;
}

const QStringList &serviceFields()
{
    static const QStringList fields = {u"protocol"_s, u"ports"_s, u"from"_s};
    return fields;
}

const QStringList &settingFields()
{
    static const QStringList fields = {u"bidirectional"_s, u"outbound"_s, u"management"_s,
                                       u"sshPorts"_s};
    return fields;
}

/// Fields that look like misspelt ones.
QStringList misspelt(const QJsonObject &extra, const QStringList &known)
{
    QStringList found;
    for (auto field = extra.constBegin(); field != extra.constEnd(); ++field) {
        if (!nearest(field.key(), known).isEmpty())
            found += Checks::tr("field %1").arg(withSuggestion(field.key(), known));
    }
    return found;
}

QString valueText(const QJsonValue &value)
{
    return value.isString() ? value.toString() : Checks::tr("something that is no text");
}

/// Streams of the option that the role does not send.
QStringList unknownStreams(const RoleDefinition &role, const QJsonValue &option)
{
    if (!option.isArray())
        return {Checks::tr("streams of %1 that are no list").arg(role.id.text())};
    QStringList unknown;
    const QJsonArray streams = option.toArray();
    for (const QJsonValue &stream : streams) {
        if (!stream.isString() || !role.streams.contains(stream.toString()))
            unknown += Checks::tr("stream %1 of %2")
                           .arg(withSuggestion(valueText(stream), role.streams), role.id.text());
    }
    return unknown;
}

/// A role that is itself unknown has options that nobody can judge.
QStringList unknownOptions(const Host &host)
{
    QStringList unknown;
    for (auto role = host.roles.cbegin(); role != host.roles.cend(); ++role) {
        const RoleDefinition *definition = findRole(role.key());
        if (!definition)
            continue;
        for (auto option = role->constBegin(); option != role->constEnd(); ++option) {
            if (option.key() == u"streams"_s && !definition->streams.isEmpty())
                unknown += unknownStreams(*definition, *option);
            else
                unknown +=
                    Checks::tr("option %1 of %2").arg(quoted(option.key()), role.key().text());
        }
    }
    return unknown;
}

QStringList unreadableServices(const Host &host)
{
    QStringList unreadable;
    for (const Service &service : host.services) {
        if (const auto protocol = protocolFromString(service.protocol); !protocol)
            unreadable += Checks::tr("service protocol %1").arg(protocol.error().message);
        if (const auto ports = PortSet::parse(service.ports); !ports)
            unreadable += Checks::tr("service ports %1").arg(ports.error().message);
        unreadable += misspelt(service.extra, serviceFields());
    }
    return unreadable;
}

void addDrawing(Findings &findings, const Topology &topology)
{
    const Properties &properties = topology.properties;
    QStringList unknown = misspelt(properties.extra, drawingFields());
    const QJsonObject &settings = properties.settings.extra;
    for (auto setting = settings.constBegin(); setting != settings.constEnd(); ++setting)
        unknown += Checks::tr("setting %1").arg(withSuggestion(setting.key(), settingFields()));
    QList<ZoneId> zones;
    for (const Zone &zone : topology.zones) {
        const QStringList ofZone = misspelt(zone.extra, zoneFields());
        unknown += ofZone;
        if (!ofZone.isEmpty())
            zones += zone.id;
    }
    if (unknown.isEmpty())
        return;
    findings.append(
        {{},
         Checks::tr("The drawing says something that is not known here: %1. It is kept, "
                    "and has no effect.")
             .arg(listed(unknown)),
         Checks::tr("Correct or remove it, unless a newer version wrote it."),
         std::nullopt,
         zones});
}

} // namespace

Findings findUnknownCatalog(const CheckContext &context)
{
    const Topology &topology = context.topology();
    const CatalogId &id = topology.properties.catalog;
    if (id.isEmpty() || findCatalog(id))
        return {};
    QStringList known;
    for (const Catalog &catalog : bundledCatalogs())
        known += catalog.id().text();
    Properties mended = topology.properties;
    mended.catalog = context.derivation().catalog().id();
    return {{{},
             Checks::tr("The drawing names the catalog %1, which is not one of %2. %3 is used.")
                 .arg(quoted(id.text()), listed(known), mended.catalog.text()),
             Checks::tr("Use %1.").arg(mended.catalog.text()),
             changeProperties(topology, mended)}};
}

Findings findUnknownOptions(const CheckContext &context)
{
    Findings findings;
    for (const Host &host : context.topology().hosts) {
        const QStringList unknown =
            unknownOptions(host) + unreadableServices(host) + misspelt(host.extra, hostFields());
        if (unknown.isEmpty())
            continue;
        findings.append({{host.id},
                         Checks::tr("%1 says something that is not known here: %2. It is kept, and "
                                    "has no effect.")
                             .arg(host.id.text(), listed(unknown)),
                         Checks::tr("Correct or remove it, unless a newer version wrote it.")});
    }
    addDrawing(findings, context.topology());
    return findings;
}

} // namespace portolan
