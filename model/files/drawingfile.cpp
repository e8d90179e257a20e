#include "files/drawingfile.h"

#include "base/errortext.h"
#include "base/jsonfields.h"
#include "base/jsonwriter.h"
#include "base/pieces.h"
#include "topology/topologyjson.h"

#include <QBuffer>
#include <QFile>
#include <QSaveFile>

#include <algorithm>
#include <array>
#include <cstdio>
#include <vector>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kFormat = "portolan-topology"_L1;

/// The order in which fields are written, of all objects of the format together; others follow,
/// sorted by name.
constexpr QLatin1StringView kFieldOrder[] = {
    "format"_L1,   "version"_L1,  "title"_L1,         "author"_L1,      "revision"_L1,
    "date"_L1,     "id"_L1,       "kind"_L1,          "name"_L1,        "text"_L1,
    "networks"_L1, "rect"_L1,     "addresses"_L1,     "platform"_L1,    "roles"_L1,
    "servers"_L1,  "zone"_L1,     "count"_L1,         "gone"_L1,        "services"_L1,
    "protocol"_L1, "ports"_L1,    "from"_L1,          "why"_L1,         "position"_L1,
    "pinned"_L1,   "folded"_L1,   "notes"_L1,         "catalog"_L1,     "settings"_L1,
    "zones"_L1,    "code"_L1,     "bidirectional"_L1, "outbound"_L1,    "management"_L1,
    "sshPorts"_L1, "hosts"_L1,    "picture"_L1,       "annotations"_L1, "reason"_L1,
    "section"_L1,  "server"_L1,   "peers"_L1,         "axis"_L1,        "end"_L1,
    "order"_L1,    "distance"_L1, "bends"_L1,         "waivers"_L1,
};

/// Turns the tree of a drawing of one version into that of the next.
using Migration = void (*)(rapidjson::Document &);
/// The first leads from version 1 to 2, and so on.
constexpr std::array<Migration, kDrawingVersion - 1> kMigrations = {};

// Reading -----------------------------------------------------------------------------------------

Expected<int> versionOf(JsonFields &fields)
{
    fields.require({"format"_L1, "version"_L1, "hosts"_L1});
    const QString format = fields.text("format"_L1);
    if (!fields.hasFailed() && format != kFormat) {
        fields.fail(Errors::tr("not a Portolan drawing: \"%1\", expected \"%2\"")
                        .arg(format.left(40), kFormat),
                    u"format"_s);
    }
    const qint64 version = fields.integer("version"_L1).value_or(0);
    if (!fields.hasFailed() && version > kDrawingVersion) {
        fields.fail({ErrorCode::Newer,
                     Errors::tr("version %1 is newer than this program, expected at most %2")
                         .arg(version)
                         .arg(kDrawingVersion),
                     u"version"_s});
    }
    if (version < 1)
        fields.fail(
            Errors::tr("unknown version %1, expected 1 to %2").arg(version).arg(kDrawingVersion),
            u"version"_s);
    return fields.finished(int(version));
}

/// Brings a tree to the version of this program.
Expected<void> migrate(JsonDocument &document)
{
    if (!document.root().IsObject())
        return failure(ErrorCode::BadValue,
                       Errors::tr("not a Portolan drawing: expected an object"), u"1:1"_s);
    JsonFields fields(document.root(), QString());
    const Expected<int> version = versionOf(fields);
    if (!version)
        return tl::unexpected(version.error());
    for (std::size_t step = std::size_t(*version) - 1; step < kMigrations.size(); ++step)
        kMigrations[step](document.tree());
    return {};
}

template <typename T>
using Read = Expected<T> (*)(const JsonNode &, const QString &path);

/// The elements up to the first that is wrong, in its place what is wrong with it.
template <typename T>
std::vector<Expected<T>> readSome(const JsonNode &array, QLatin1StringView key, qsizetype begin,
                                  qsizetype end, Read<T> read)
{
    std::vector<Expected<T>> elements;
    elements.reserve(std::size_t(end - begin));
    for (qsizetype i = begin; i < end && (elements.empty() || elements.back()); ++i)
        elements.push_back(elementOf<T>(array[rapidjson::SizeType(i)],
                                        key + u'[' + QString::number(i) + u']', read));
    return elements;
}

/// Takes the elements that come next in an array field into a map by id.
template <typename Id, typename T>
Expected<void> takeAll(std::vector<Expected<T>> &elements, QLatin1StringView key,
                       QMap<Id, T> &result)
{
    for (Expected<T> &element : elements) {
        if (!element)
            return tl::unexpected(element.error());
        const Id id = element->id;
        const qsizetype before = result.size();
        // They mostly come sorted.
        result.insert(result.cend(), id, *std::move(element));
        if (result.size() == before)
            return failure(ErrorCode::BadValue,
                           Errors::tr("the id \"%1\" is used twice, expected once").arg(id.text()),
                           u"%1[%2].id"_s.arg(key).arg(before));
    }
    return {};
}

/// All elements of an array field.
template <typename Id, typename T>
Expected<QMap<Id, T>> readAll(JsonFields &fields, QLatin1StringView key, Read<T> read)
{
    constexpr qsizetype kWorthAThread = 500;
    const JsonNode &array = fields.array(key);
    QMap<Id, T> result;
    for (auto &elements :
         inPieces(qsizetype(array.Size()), kWorthAThread, [&](qsizetype begin, qsizetype end) {
             return readSome(array, key, begin, end, read);
         })) {
        if (const Expected<void> taken = takeAll(elements, key, result); !taken)
            return tl::unexpected(taken.error());
    }
    return fields.finished(std::move(result));
}

Expected<Topology> topologyFrom(const JsonNode &root)
{
    JsonFields fields(root, QString());
    fields.skip({"format"_L1, "version"_L1});
    auto zones = readAll<ZoneId, Zone>(fields, "zones"_L1, zoneFromJson);
    if (!zones)
        return tl::unexpected(zones.error());
    auto hosts = readAll<HostId, Host>(fields, "hosts"_L1, hostFromJson);
    if (!hosts)
        return tl::unexpected(hosts.error());
    auto annotations =
        readAll<AnnotationId, Annotation>(fields, "annotations"_L1, annotationFromJson);
    if (!annotations)
        return tl::unexpected(annotations.error());
    auto bends = readAll<BendId, Bend>(fields, "bends"_L1, bendFromJson);
    if (!bends)
        return tl::unexpected(bends.error());
    Properties properties = propertiesFrom(fields);
    return fields.finished(Topology{std::move(properties), *std::move(zones), *std::move(hosts),
                                    *std::move(annotations), *std::move(bends)});
}

Expected<QByteArray> cannotRead(const QFile &file)
{
    return failure(ErrorCode::CannotRead,
                   Errors::tr("cannot be read (%1), expected a drawing").arg(file.errorString()));
}

Expected<QByteArray> tooLarge()
{
    return failure(
        ErrorCode::CannotRead,
        Errors::tr("the file is larger than %1 MiB, the limit").arg(kMaxDrawingSize / 1024 / 1024));
}

Expected<QByteArray> readWithinLimit(QIODevice &device)
{
    constexpr qint64 kBlock = 1024 * 1024;
    QByteArray bytes;
    while (bytes.size() <= kMaxDrawingSize) {
        const QByteArray block = device.read(kBlock);
        if (block.isEmpty())
            return bytes;
        bytes += block;
    }
    return tooLarge();
}

// Writing -----------------------------------------------------------------------------------------

qsizetype rankOf(const QString &key)
{
    static const QHash<QString, qsizetype> ranks = [] {
        QHash<QString, qsizetype> result;
        for (const QLatin1StringView name : kFieldOrder)
            result.insert(name, result.size());
        return result;
    }();
    return ranks.value(key, ranks.size());
}

bool holdsObjects(const QJsonArray &array)
{
    return std::any_of(array.begin(), array.end(),
                       [](const QJsonValue &element) { return element.isObject(); });
}

void writeOrdered(JsonWriter &writer, const QJsonValue &value);

void writeFields(JsonWriter &writer, const QJsonObject &object)
{
    QStringList keys = object.keys();
    std::ranges::stable_sort(keys, std::ranges::less(), rankOf);
    writer.beginObject();
    for (const QString &key : keys) {
        writer.key(key);
        writeOrdered(writer, object.value(key));
    }
    writer.endObject();
}

void writeOrdered(JsonWriter &writer, const QJsonValue &value)
{
    const QJsonArray array = value.toArray();
    if (value.isObject())
        return writeFields(writer, value.toObject());
    if (!value.isArray() || !holdsObjects(array))
        return writer.json(value);
    writer.beginArray();
    for (const QJsonValue &element : array)
        writeOrdered(writer, element);
    writer.endArray();
}

template <typename Map>
void writeAll(JsonWriter &writer, QStringView key, const Map &values)
{
    writer.key(key);
    writer.beginArray();
    for (const auto &value : values)
        writeFields(writer, toJson(value));
    writer.endArray();
}

/// Like writeFields(), with what there are many of between the others as it comes: a fleet needs no
/// tree.
void writeRoot(JsonWriter &writer, const Topology &topology)
{
    QJsonObject json = toJson(topology.properties);
    json.insert("format"_L1, QString(kFormat));
    json.insert("version"_L1, kDrawingVersion);
    json.insert("hosts"_L1, QJsonValue::Null);
    if (!topology.zones.isEmpty())
        json.insert("zones"_L1, QJsonValue::Null);
    if (!topology.annotations.isEmpty())
        json.insert("annotations"_L1, QJsonValue::Null);
    if (!topology.bends.isEmpty())
        json.insert("bends"_L1, QJsonValue::Null);
    QStringList keys = json.keys();
    std::ranges::stable_sort(keys, std::ranges::less(), rankOf);
    writer.beginObject();
    for (const QString &key : keys) {
        if (key == "hosts"_L1) {
            writeAll(writer, key, topology.hosts);
        } else if (key == "zones"_L1) {
            writeAll(writer, key, topology.zones);
        } else if (key == "annotations"_L1) {
            writeAll(writer, key, topology.annotations);
        } else if (key == "bends"_L1) {
            writeAll(writer, key, topology.bends);
        } else {
            writer.key(key);
            writeOrdered(writer, json.value(key));
        }
    }
    writer.endObject();
}

} // namespace

Expected<Topology> readDrawing(const QByteArray &bytes)
{
    Expected<JsonDocument> document = readJson(bytes);
    if (!document)
        return tl::unexpected(document.error());
    if (const Expected<void> current = migrate(*document); !current)
        return tl::unexpected(current.error());
    return topologyFrom(document->root());
}

QByteArray writeDrawing(const Topology &topology)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    JsonWriter writer(buffer);
    writeRoot(writer, topology);
    // A buffer in memory takes everything.
    [[maybe_unused]] const bool complete = writer.finish();
    return bytes;
}

bool isCanonical(const QByteArray &bytes, const Topology &topology)
{
    return bytes == writeDrawing(topology);
}

Expected<QByteArray> loadDrawingBytes(const QString &path)
{
    QFile file(path);
    const bool open =
        path == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!open)
        return cannotRead(file);
    // What needs no reading to be refused: the size of a pipe is not known.
    if (!file.isSequential() && file.size() > kMaxDrawingSize)
        return tooLarge();
    auto bytes = readWithinLimit(file);
    return bytes && file.error() != QFile::NoError ? cannotRead(file) : bytes;
}

Expected<Topology> loadDrawing(const QString &path)
{
    return loadDrawingBytes(path).and_then(readDrawing);
}

Expected<void> saveDrawingBytes(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return failure(ErrorCode::CannotWrite,
                   Errors::tr("cannot be written (%1)").arg(file.errorString()));
}

Expected<void> saveDrawing(const QString &path, const Topology &topology)
{
    return saveDrawingBytes(path, writeDrawing(topology));
}

} // namespace portolan
