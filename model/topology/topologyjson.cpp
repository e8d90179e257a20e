#include "topology/topologyjson.h"

#include "base/errortext.h"

#include <QJsonArray>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

// Writing -----------------------------------------------------------------------------------------

/// Adds fields to an object that begins with the unknown ones; a default is left out.
class Fields
{
public:
    explicit Fields(const QJsonObject &extra)
        : m_json(extra)
    {
    }

    void add(QLatin1StringView key, const QJsonValue &value) { m_json.insert(key, value); }
    void add(QLatin1StringView key, const QString &text)
    {
        if (!text.isEmpty())
            m_json.insert(key, text);
    }
    void add(QLatin1StringView key, const QJsonArray &array)
    {
        if (!array.isEmpty())
            m_json.insert(key, array);
    }
    void add(QLatin1StringView key, const QStringList &texts)
    {
        add(key, QJsonArray::fromStringList(texts));
    }
    void addIf(bool wanted, QLatin1StringView key, const QJsonValue &value)
    {
        if (wanted)
            add(key, value);
    }

    const QJsonObject &json() const { return m_json; }

private:
    QJsonObject m_json;
};

QStringList textsOf(const QList<HostId> &ids)
{
    QStringList texts;
    texts.reserve(ids.size());
    for (const HostId &id : ids)
        texts += id.text();
    return texts;
}

QJsonObject toJson(const Service &service)
{
    Fields fields(service.extra);
    fields.add("protocol"_L1, QJsonValue(service.protocol));
    fields.add("ports"_L1, QJsonValue(service.ports));
    fields.add("from"_L1, service.from);
    fields.add("why"_L1, service.why);
    return fields.json();
}

QJsonObject toJson(const Waiver &waiver)
{
    Fields fields(waiver.extra);
    fields.add("code"_L1, QJsonValue(waiver.code));
    fields.add("hosts"_L1, textsOf(waiver.hosts));
    fields.add("reason"_L1, waiver.reason);
    return fields.json();
}

QJsonObject toJson(const Settings &settings)
{
    const Settings usual;
    QJsonArray sshPorts;
    for (const int port : settings.sshPorts)
        sshPorts.append(port);
    Fields fields(settings.extra);
    fields.addIf(settings.bidirectional != usual.bidirectional, "bidirectional"_L1,
                 toString(settings.bidirectional));
    fields.addIf(settings.outbound != usual.outbound, "outbound"_L1, toString(settings.outbound));
    fields.add("management"_L1, settings.management);
    fields.addIf(settings.sshPorts != usual.sshPorts, "sshPorts"_L1, sshPorts);
    return fields.json();
}

template <typename Values>
QJsonArray arrayOf(const Values &values)
{
    QJsonArray array;
    for (const auto &value : values)
        array.append(toJson(value));
    return array;
}

QJsonObject rolesToJson(const QMap<RoleId, QJsonObject> &roles)
{
    QJsonObject json;
    for (auto it = roles.begin(); it != roles.end(); ++it)
        json.insert(it.key().text(), it.value());
    return json;
}

/// `{ "before": ..., "after": ... }`; a side that is not there is left out.
template <typename Change>
QJsonArray changesToJson(const QList<Change> &changes)
{
    QJsonArray array;
    for (const Change &change : changes) {
        QJsonObject json;
        if (change.before)
            json.insert("before"_L1, toJson(*change.before));
        if (change.after)
            json.insert("after"_L1, toJson(*change.after));
        array.append(json);
    }
    return array;
}

// Reading -----------------------------------------------------------------------------------------

/// A required field that must be a well-formed id.
template <typename Id>
Id idFrom(JsonFields &fields)
{
    fields.require({"id"_L1});
    const QString text = fields.text("id"_L1);
    if (!fields.hasFailed() && !isWellFormedId(text)) {
        fields.fail(Errors::tr("bad id \"%1\", expected 1 to 64 letters, digits, '.', '_' or '-', "
                               "beginning and ending with a letter or digit")
                        .arg(text.left(40)),
                    fields.pathOf("id"_L1));
    }
    return Id(text);
}

QList<HostId> hostIds(const QStringList &texts)
{
    QList<HostId> ids;
    ids.reserve(texts.size());
    for (const QString &text : texts)
        ids += HostId(text);
    return ids;
}

Expected<Service> serviceFromJson(const JsonNode &json, const QString &path)
{
    JsonFields fields(json, path);
    Service service;
    service.protocol = fields.text("protocol"_L1);
    service.ports = fields.text("ports"_L1);
    service.from = fields.texts("from"_L1);
    service.why = fields.text("why"_L1);
    service.extra = fields.rest();
    return fields.finished(std::move(service));
}

Expected<Waiver> waiverFromJson(const JsonNode &json, const QString &path)
{
    JsonFields fields(json, path);
    fields.require({"code"_L1});
    Waiver waiver;
    waiver.code = fields.text("code"_L1);
    waiver.hosts = hostIds(fields.texts("hosts"_L1));
    std::ranges::sort(waiver.hosts);
    waiver.reason = fields.text("reason"_L1);
    waiver.extra = fields.rest();
    return fields.finished(std::move(waiver));
}

Expected<Settings> settingsFromJson(const JsonNode &json, const QString &path)
{
    const Settings usual;
    JsonFields fields(json, path);
    Settings settings;
    settings.bidirectional = BidirectionalMode(
        fields.choice("bidirectional"_L1, {"as-documented"_L1, "server-only"_L1}));
    settings.outbound = OutboundMode(fields.choice("outbound"_L1, {"open"_L1, "restricted"_L1}));
    settings.management = fields.texts("management"_L1);
    settings.sshPorts = fields.ports("sshPorts"_L1, usual.sshPorts);
    settings.extra = fields.rest();
    return fields.finished(std::move(settings));
}

QMap<RoleId, QJsonObject> rolesFrom(JsonFields &fields)
{
    QMap<RoleId, QJsonObject> roles;
    for (const auto &[name, options] : fields.object("roles"_L1).GetObject()) {
        const QString role = textOf(name);
        if (options.IsObject())
            roles.insert(RoleId(role), objectOf(options));
        else
            fields.fail(Errors::tr("expected an object with the options of the role"),
                        fields.pathOf("roles"_L1) + u'.' + role);
    }
    return roles;
}

/// One side of a change; none where the field is absent.
template <typename T>
std::optional<T> sideOf(JsonFields &fields, QLatin1StringView key,
                        Expected<T> (*read)(const JsonNode &, const QString &))
{
    if (!fields.has(key))
        return std::nullopt;
    auto value = read(fields.object(key), fields.pathOf(key));
    if (value)
        return *std::move(value);
    fields.fail(value.error());
    return std::nullopt;
}

template <typename Change, typename T>
Expected<Change> changeFromJson(const JsonNode &json, const QString &path,
                                Expected<T> (*read)(const JsonNode &, const QString &))
{
    JsonFields fields(json, path);
    Change change;
    change.before = sideOf(fields, "before"_L1, read);
    change.after = sideOf(fields, "after"_L1, read);
    if (!change.before && !change.after)
        fields.fail(u"expected \"before\" or \"after\""_s, path);
    else if (change.before && change.after && change.before->id != change.after->id)
        fields.fail(u"expected the same id before and after"_s, path);
    return fields.finished(std::move(change));
}

Expected<HostChange> hostChangeFromJson(const JsonNode &json, const QString &path)
{
    return changeFromJson<HostChange>(json, path, hostFromJson);
}

Expected<ZoneChange> zoneChangeFromJson(const JsonNode &json, const QString &path)
{
    return changeFromJson<ZoneChange>(json, path, zoneFromJson);
}

Expected<AnnotationChange> annotationChangeFromJson(const JsonNode &json, const QString &path)
{
    return changeFromJson<AnnotationChange>(json, path, annotationFromJson);
}

Expected<BendChange> bendChangeFromJson(const JsonNode &json, const QString &path)
{
    return changeFromJson<BendChange>(json, path, bendFromJson);
}

Expected<Properties> propertiesFromJson(const JsonNode &json, const QString &path)
{
    JsonFields fields(json, path);
    return fields.finished(propertiesFrom(fields));
}

std::optional<PropertiesChange> propertiesChangeFrom(JsonFields &fields)
{
    if (!fields.has("properties"_L1))
        return std::nullopt;
    JsonFields sides(fields.object("properties"_L1), u"properties"_s);
    sides.require({"before"_L1, "after"_L1});
    const auto before = sideOf(sides, "before"_L1, propertiesFromJson);
    const auto after = sideOf(sides, "after"_L1, propertiesFromJson);
    const auto change = sides.finished(
        PropertiesChange{before.value_or(Properties()), after.value_or(Properties())});
    if (change)
        return *change;
    fields.fail(change.error());
    return std::nullopt;
}

} // namespace

QJsonObject toJson(const Host &host)
{
    Fields fields(host.extra);
    fields.add("id"_L1, QJsonValue(host.id.text()));
    fields.add("name"_L1, host.name);
    fields.add("addresses"_L1, host.addresses);
    fields.addIf(host.platform != Platform::Windows, "platform"_L1, toString(host.platform));
    fields.add("roles"_L1, QJsonValue(rolesToJson(host.roles)));
    fields.add("servers"_L1, textsOf(host.servers));
    fields.add("zone"_L1, host.zone.text());
    if (host.count)
        fields.add("count"_L1, QJsonValue(*host.count));
    fields.addIf(host.gone, "gone"_L1, true);
    fields.add("services"_L1, arrayOf(host.services));
    fields.add("notes"_L1, host.notes);
    if (host.position)
        fields.add("position"_L1, QJsonArray{host.position->x(), host.position->y()});
    fields.addIf(host.pinned, "pinned"_L1, true);
    fields.addIf(host.folded, "folded"_L1, true);
    return fields.json();
}

QJsonObject toJson(const Zone &zone)
{
    Fields fields(zone.extra);
    fields.add("id"_L1, QJsonValue(zone.id.text()));
    fields.add("name"_L1, zone.name);
    fields.add("networks"_L1, zone.networks);
    if (const auto &rect = zone.rect)
        fields.add("rect"_L1, QJsonArray{rect->x(), rect->y(), rect->width(), rect->height()});
    return fields.json();
}

QJsonObject toJson(const Annotation &annotation)
{
    const QRectF &rect = annotation.rect;
    Fields fields(annotation.extra);
    fields.add("id"_L1, QJsonValue(annotation.id.text()));
    fields.addIf(annotation.kind != AnnotationKind::Note, "kind"_L1, toString(annotation.kind));
    fields.add("text"_L1, annotation.text);
    fields.add("picture"_L1, annotation.picture);
    fields.add("rect"_L1, QJsonArray{rect.x(), rect.y(), rect.width(), rect.height()});
    return fields.json();
}

QJsonObject toJson(const Bend &bend)
{
    Fields fields(bend.extra);
    fields.add("id"_L1, QJsonValue(bend.id.text()));
    fields.add("section"_L1, QJsonValue(bend.section.text()));
    fields.add("server"_L1, QJsonValue(bend.server.text()));
    fields.add("peers"_L1, textsOf(bend.peers));
    fields.addIf(bend.axis != Axis::X, "axis"_L1, toString(bend.axis));
    fields.addIf(bend.end != LineEnd::Server, "end"_L1, toString(bend.end));
    fields.addIf(bend.order != 0, "order"_L1, bend.order);
    fields.add("distance"_L1, QJsonValue(bend.distance));
    return fields.json();
}

QJsonObject toJson(const Properties &properties)
{
    Fields fields(properties.extra);
    fields.add("title"_L1, properties.title);
    fields.add("author"_L1, properties.author);
    fields.add("revision"_L1, properties.revision);
    fields.add("date"_L1, properties.date);
    fields.add("notes"_L1, properties.notes);
    fields.add("catalog"_L1, properties.catalog.text());
    const QJsonObject settings = toJson(properties.settings);
    fields.addIf(!settings.isEmpty(), "settings"_L1, settings);
    fields.add("waivers"_L1, arrayOf(properties.waivers));
    return fields.json();
}

QJsonObject toJson(const Edit &edit)
{
    Fields fields({});
    fields.add("hosts"_L1, changesToJson(edit.hosts));
    fields.add("zones"_L1, changesToJson(edit.zones));
    fields.add("annotations"_L1, changesToJson(edit.annotations));
    fields.add("bends"_L1, changesToJson(edit.bends));
    if (edit.properties) {
        const QJsonObject change{{u"before"_s, toJson(edit.properties->before)},
                                 {u"after"_s, toJson(edit.properties->after)}};
        fields.add("properties"_L1, QJsonValue(change));
    }
    return fields.json();
}

Expected<Host> hostFromJson(const JsonNode &json, const QString &path)
{
    JsonFields fields(json, path);
    Host host;
    host.id = idFrom<HostId>(fields);
    fields.require({"roles"_L1});
    host.name = fields.text("name"_L1);
    host.addresses = fields.texts("addresses"_L1);
    host.platform = Platform(fields.choice("platform"_L1, {"windows"_L1, "linux"_L1}));
    host.roles = rolesFrom(fields);
    host.servers = hostIds(fields.texts("servers"_L1));
    host.zone = ZoneId(fields.text("zone"_L1));
    host.count = fields.integer("count"_L1);
    host.gone = fields.boolean("gone"_L1, false);
    host.services = fields.list<Service>("services"_L1, serviceFromJson);
    host.notes = fields.text("notes"_L1);
    host.position = fields.point("position"_L1);
    host.pinned = fields.boolean("pinned"_L1, false);
    host.folded = fields.boolean("folded"_L1, false);
    host.extra = fields.rest();
    return fields.finished(std::move(host));
}

Expected<Zone> zoneFromJson(const JsonNode &json, const QString &path)
{
    JsonFields fields(json, path);
    Zone zone;
    zone.id = idFrom<ZoneId>(fields);
    zone.name = fields.text("name"_L1);
    zone.networks = fields.texts("networks"_L1);
    zone.rect = fields.rect("rect"_L1);
    zone.extra = fields.rest();
    return fields.finished(std::move(zone));
}

Expected<Annotation> annotationFromJson(const JsonNode &json, const QString &path)
{
    JsonFields fields(json, path);
    Annotation annotation;
    annotation.id = idFrom<AnnotationId>(fields);
    fields.require({"rect"_L1});
    annotation.kind = AnnotationKind(fields.choice("kind"_L1, {"note"_L1, "picture"_L1}));
    annotation.text = fields.text("text"_L1);
    annotation.picture = fields.text("picture"_L1);
    annotation.rect = fields.rect("rect"_L1).value_or(QRectF());
    annotation.extra = fields.rest();
    return fields.finished(std::move(annotation));
}

Expected<Bend> bendFromJson(const JsonNode &json, const QString &path)
{
    JsonFields fields(json, path);
    Bend bend;
    bend.id = idFrom<BendId>(fields);
    fields.require({"section"_L1, "server"_L1, "distance"_L1});
    bend.section = SectionId(fields.text("section"_L1));
    bend.server = HostId(fields.text("server"_L1));
    bend.peers = hostIds(fields.texts("peers"_L1));
    std::ranges::sort(bend.peers);
    bend.axis = Axis(fields.choice("axis"_L1, {"x"_L1, "y"_L1}));
    bend.end = LineEnd(fields.choice("end"_L1, {"server"_L1, "peer"_L1}));
    bend.order = fields.integer("order"_L1).value_or(0);
    bend.distance = fields.number("distance"_L1).value_or(0);
    bend.extra = fields.rest();
    return fields.finished(std::move(bend));
}

Properties propertiesFrom(JsonFields &fields)
{
    Properties properties;
    properties.title = fields.text("title"_L1);
    properties.author = fields.text("author"_L1);
    properties.revision = fields.text("revision"_L1);
    properties.date = fields.text("date"_L1);
    properties.notes = fields.text("notes"_L1);
    properties.catalog = CatalogId(fields.text("catalog"_L1));
    const auto settings =
        settingsFromJson(fields.object("settings"_L1), fields.pathOf("settings"_L1));
    if (settings)
        properties.settings = *settings;
    else
        fields.fail(settings.error());
    properties.waivers = fields.list<Waiver>("waivers"_L1, waiverFromJson);
    properties.extra = fields.rest();
    return properties;
}

Expected<Edit> editFromJson(const JsonNode &json)
{
    JsonFields fields(json, QString());
    Edit edit;
    edit.hosts = fields.list<HostChange>("hosts"_L1, hostChangeFromJson);
    edit.zones = fields.list<ZoneChange>("zones"_L1, zoneChangeFromJson);
    edit.annotations = fields.list<AnnotationChange>("annotations"_L1, annotationChangeFromJson);
    edit.bends = fields.list<BendChange>("bends"_L1, bendChangeFromJson);
    edit.properties = propertiesChangeFrom(fields);
    return fields.finished(std::move(edit));
}

} // namespace portolan
