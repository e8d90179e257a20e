#include "catalog/roles.h"

#include "base/resource.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace roles {
const RoleId kThreatManager(u"threat-manager"_s);
const RoleId kActivityMonitorAgent(u"activity-monitor-agent"_s);
const RoleId kThreatPreventionAgent(u"threat-prevention-agent"_s);
const RoleId kDomainController(u"domain-controller"_s);
const RoleId kPostgresql(u"postgresql"_s);
const RoleId kActionService(u"action-service"_s);
const RoleId kAccessAnalyzerConsole(u"access-analyzer-console"_s);
const RoleId kConsoleClient(u"console-client"_s);
} // namespace roles

namespace {

QStringList texts(const QJsonValue &array)
{
    QStringList result;
    const QJsonArray values = array.toArray();
    for (const QJsonValue &value : values)
        result += value.toString();
    return result;
}

QList<Platform> platformsFrom(const QStringList &names)
{
    QList<Platform> platforms;
    for (const QString &name : names)
        platforms += name == toString(Platform::Linux) ? Platform::Linux : Platform::Windows;
    return platforms;
}

RoleDefinition roleFromJson(const QJsonObject &json)
{
    RoleDefinition role;
    role.id = RoleId(json["id"_L1].toString());
    role.name = json["name"_L1].toString();
    role.shortName = json["shortName"_L1].toString();
    role.icon = json["icon"_L1].toString();
    role.section = json["section"_L1].toString();
    role.description = json["description"_L1].toString();
    role.namePattern = json["namePattern"_L1].toString();
    role.streams = texts(json["streams"_L1]);
    role.platforms = platformsFrom(texts(json["platforms"_L1]));
    role.optional = json["optional"_L1].toBool();
    role.agent = json["agent"_L1].toBool();
    return role;
}

QList<RoleDefinition> readRoles()
{
    QList<RoleDefinition> definitions;
    const QByteArray bytes = resourceBytes(u":/roles.json"_s);
    const QJsonArray array = QJsonDocument::fromJson(bytes).object()["roles"_L1].toArray();
    for (const QJsonValue &value : array)
        definitions.append(roleFromJson(value.toObject()));
    return definitions;
}

QStringList qualified(const RoleId &role, const QStringList &streams)
{
    QStringList result;
    for (const QString &stream : streams)
        result += role.text() + u'/' + stream;
    result.sort();
    return result;
}

} // namespace

const QList<RoleDefinition> &roleDefinitions()
{
    static const QList<RoleDefinition> definitions = readRoles();
    return definitions;
}

const RoleDefinition *findRole(const RoleId &id)
{
    const auto found = std::ranges::find(roleDefinitions(), id, &RoleDefinition::id);
    return found == roleDefinitions().end() ? nullptr : &*found;
}

QStringList sentStreams(const RoleDefinition &role, const QJsonObject &options)
{
    const auto option = options.constFind("streams"_L1);
    if (option == options.constEnd())
        return qualified(role.id, role.streams);
    QStringList sent;
    const QStringList named = texts(*option);
    for (const QString &stream : role.streams) {
        if (named.contains(stream))
            sent += stream;
    }
    return qualified(role.id, sent);
}

const RoleDefinition *primaryRole(const Host &host)
{
    const auto found = std::ranges::find_if(
        roleDefinitions(), [&](const RoleDefinition &role) { return host.hasRole(role.id); });
    return found == roleDefinitions().end() ? nullptr : &*found;
}

} // namespace portolan
