#include "catalog/catalog.h"

#include "base/resource.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

template <typename Value>
struct Named
{
    QLatin1StringView name;
    Value value;
};

constexpr Named<Direction> kDirections[] = {
    {"Inbound"_L1, Direction::Inbound},
    {"Outbound"_L1, Direction::Outbound},
    {"Bidirectional"_L1, Direction::Bidirectional},
};

constexpr Named<RequirementKind> kKinds[] = {
    {"connection"_L1, RequirementKind::Connection},
    {"loopback"_L1, RequirementKind::Loopback},
    {"demand"_L1, RequirementKind::Demand},
};

template <typename Value, std::size_t size>
Expected<Value> valueNamed(const Named<Value> (&names)[size], const QString &name,
                           const QString &where)
{
    const auto found = std::ranges::find(names, name, &Named<Value>::name);
    if (found == std::end(names))
        return failure(ErrorCode::BadValue, u"unknown value \"%1\""_s.arg(name), where);
    return found->value;
}

QString text(const QJsonObject &json, QLatin1StringView key)
{
    return json.value(key).toString();
}

QStringList texts(const QJsonValue &array)
{
    QStringList result;
    const QJsonArray values = array.toArray();
    for (const QJsonValue &value : values)
        result += value.toString();
    return result;
}

QList<RoleTie> tiesFromJson(const QJsonArray &array)
{
    QList<RoleTie> ties;
    for (const QJsonValue &value : array) {
        const QJsonObject json = value.toObject();
        ties.append({RoleId(text(json, "role"_L1)), texts(json["streams"_L1])});
    }
    return ties;
}

/// Direction and protocol, which a demand does not have.
Expected<void> readTransport(Requirement &requirement, const QJsonObject &json)
{
    const QString &where = requirement.id.text();
    const auto direction = valueNamed(kDirections, text(json, "direction"_L1), where);
    if (!direction)
        return tl::unexpected(direction.error());
    const auto protocol = protocolFromString(text(json, "protocol"_L1));
    if (!protocol)
        return failure(ErrorCode::BadValue, protocol.error().message, where);
    requirement.direction = *direction;
    requirement.protocol = *protocol;
    return {};
}

Expected<Requirement> requirementFromJson(const QJsonObject &json)
{
    Requirement requirement;
    requirement.id = RequirementId(text(json, "id"_L1));
    requirement.description = text(json, "description"_L1);
    requirement.note = text(json, "note"_L1);
    requirement.ties = tiesFromJson(json["ties"_L1].toArray());
    requirement.unlessServerHas = RoleId(text(json, "unlessServerHas"_L1));
    const auto kind =
        valueNamed(kKinds, json["kind"_L1].toString(u"connection"_s), requirement.id.text());
    if (!kind)
        return tl::unexpected(kind.error());
    requirement.kind = *kind;
    const auto ports = PortSet::parse(text(json, "ports"_L1));
    if (!ports)
        return failure(ErrorCode::BadValue, ports.error().message, requirement.id.text());
    requirement.ports = *ports;
    if (requirement.kind != RequirementKind::Demand) {
        if (const auto read = readTransport(requirement, json); !read)
            return tl::unexpected(read.error());
    }
    return requirement;
}

Expected<Section> sectionFromJson(const QJsonObject &json)
{
    Section section;
    section.id = SectionId(text(json, "id"_L1));
    section.title = text(json, "title"_L1);
    section.shortTitle = text(json, "shortTitle"_L1);
    section.note = text(json, "note"_L1);
    const QJsonArray rows = json["requirements"_L1].toArray();
    for (const QJsonValue &row : rows) {
        auto requirement = requirementFromJson(row.toObject());
        if (!requirement)
            return tl::unexpected(requirement.error());
        section.requirements.append(*std::move(requirement));
    }
    return section;
}

QList<Catalog> readBundledCatalogs()
{
    QList<Catalog> catalogs;
    const QDir folder(u":/catalogs"_s);
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    for (const QString &name : names) {
        auto catalog = Catalog::fromJson(resourceBytes(folder.filePath(name)));
        if (!catalog)
            qFatal("catalog %s: %s", qUtf8Printable(name), qUtf8Printable(catalog.error().message));
        catalogs.append(*std::move(catalog));
    }
    std::ranges::sort(catalogs, std::ranges::greater(), &Catalog::order);
    return catalogs;
}

} // namespace

QString toString(Direction direction)
{
    return std::ranges::find(kDirections, direction, &Named<Direction>::value)->name;
}

Expected<Catalog> Catalog::fromJson(const QByteArray &bytes)
{
    QJsonParseError error;
    const QJsonObject json = QJsonDocument::fromJson(bytes, &error).object();
    if (error.error != QJsonParseError::NoError)
        return failure(ErrorCode::Syntax, error.errorString());
    Catalog catalog;
    catalog.m_id = CatalogId(text(json, "id"_L1));
    catalog.m_name = text(json, "name"_L1);
    catalog.m_note = text(json, "note"_L1);
    catalog.m_order = json["order"_L1].toInt();
    const QJsonArray sections = json["sections"_L1].toArray();
    for (const QJsonValue &value : sections) {
        auto section = sectionFromJson(value.toObject());
        if (!section)
            return tl::unexpected(section.error());
        for (int i = 0; i < section->requirements.size(); ++i)
            catalog.m_rows.append({int(catalog.m_sections.size()), i});
        catalog.m_sections.append(*std::move(section));
    }
    return catalog;
}

int Catalog::rowOf(const RequirementId &id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (requirement(row).id == id)
            return row;
    }
    return -1;
}

const QList<Catalog> &bundledCatalogs()
{
    static const QList<Catalog> catalogs = readBundledCatalogs();
    return catalogs;
}

const Catalog &defaultCatalog()
{
    return bundledCatalogs().first();
}

const Catalog *findCatalog(const CatalogId &id)
{
    const auto found = std::ranges::find(bundledCatalogs(), id, &Catalog::id);
    return found == bundledCatalogs().end() ? nullptr : &*found;
}

const Catalog &catalogFor(const CatalogId &id)
{
    const Catalog *named = findCatalog(id);
    return named ? *named : defaultCatalog();
}

} // namespace portolan
