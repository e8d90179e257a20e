#include "probing/resultsfile.h"

#include "base/errortext.h"
#include "base/jsonfields.h"
#include "base/jsonreader.h"
#include "base/jsonwriter.h"

#include <QBuffer>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kFormat{"portolan-results"};

/// Of a folder of scripts: no results.
const QStringList kOtherFiles = {u"manifest.json"_s, u"probes.json"_s};

void readPort(const JsonNode &node, JsonFields &fields, ProbeResult &result)
{
    fields.skip({"port"_L1});
    const JsonNode &port = node.FindMember("port")->value;
    const bool isNumber = port.IsInt64();
    const QString text =
        isNumber ? QString::number(port.GetInt64()) : (port.IsString() ? textOf(port) : QString());
    const auto ports = PortSet::parse(text);
    if (!ports)
        fields.fail(Errors::tr("expected a port or a list of ports"), fields.pathOf("port"_L1));
    result.port = text;
}

void readMilliseconds(const JsonNode &node, JsonFields &fields, ProbeResult &result)
{
    const auto found = node.FindMember("ms");
    if (found != node.MemberEnd() && found->value.IsNull())
        fields.skip({"ms"_L1});
    else
        result.ms = fields.integer("ms"_L1);
    if (result.ms.value_or(0) < 0)
        fields.fail(Errors::tr("expected an integer"), fields.pathOf("ms"_L1));
}

template <typename T>
T valueOr(JsonFields &fields, QLatin1StringView key, const Expected<T> &value, T fallback)
{
    if (!value)
        fields.fail(value.error().message, fields.pathOf(key));
    return value.value_or(fallback);
}

Expected<ProbeResult> readResult(const JsonNode &node, const QString &path)
{
    JsonFields fields(node, path);
    fields.require({"rule"_L1, "destination"_L1, "protocol"_L1, "port"_L1, "state"_L1});
    ProbeResult result;
    if (fields.hasFailed())
        return fields.finished(result);
    result.rule = fields.text("rule"_L1);
    result.source = fields.text("source"_L1);
    result.destination = fields.text("destination"_L1);
    result.address = fields.text("address"_L1);
    result.protocol = valueOr(fields, "protocol"_L1, protocolFromString(fields.text("protocol"_L1)),
                              Protocol::Tcp);
    readPort(node, fields, result);
    result.state = valueOr(fields, "state"_L1, probeStateFromString(fields.text("state"_L1)),
                           ProbeState::NotProved);
    readMilliseconds(node, fields, result);
    result.detail = fields.text("detail"_L1);
    return fields.finished(result);
}

Expected<QList<ProbeResult>> readArray(const JsonNode &nodes)
{
    QList<ProbeResult> results;
    results.reserve(nodes.Size());
    for (const JsonNode &node : nodes.GetArray()) {
        auto result = elementOf<ProbeResult>(node, u"[%1]"_s.arg(results.size()), readResult);
        if (!result)
            return tl::unexpected(std::move(result).error());
        results.append(*std::move(result));
    }
    return results;
}

Expected<ProbeResultSet> readEnvelope(const JsonNode &root)
{
    JsonFields fields(root, {});
    fields.require({"format"_L1, "version"_L1, "time"_L1, "results"_L1});
    if (!fields.hasFailed() && fields.text("format"_L1) != kFormat)
        fields.fail(Errors::tr("expected \"%1\"").arg(kFormat), u"format"_s);
    const qint64 version = fields.integer("version"_L1).value_or(kResultsVersion);
    if (!fields.hasFailed() && version > kResultsVersion) {
        return failure(ErrorCode::Newer,
                       Errors::tr("version %1 is newer than this program, which reads up to %2")
                           .arg(version)
                           .arg(kResultsVersion),
                       u"version"_s);
    }
    ProbeResultSet set;
    set.time = QDateTime::fromString(fields.text("time"_L1), Qt::ISODate).toUTC();
    if (!fields.hasFailed() && !set.time.isValid())
        fields.fail(Errors::tr("expected a time, such as 2026-01-31T12:00:00Z"), u"time"_s);
    set.place = fields.text("place"_L1);
    set.results = fields.list<ProbeResult>("results"_L1, readResult);
    return fields.finished(set);
}

/// Windows PowerShell's `>` writes UTF-16 with its mark.
QByteArray asUtf8(const QByteArray &bytes)
{
    const auto encoding = QStringConverter::encodingForData(bytes);
    const bool isUtf16 =
        encoding == QStringConverter::Utf16LE || encoding == QStringConverter::Utf16BE;
    if (!isUtf16 || !(bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff")))
        return bytes;
    const QString text = QStringDecoder(*encoding)(bytes);
    return text.toUtf8();
}

void writeResult(JsonWriter &json, const ProbeResult &result)
{
    json.beginObject();
    json.member(u"rule", result.rule);
    json.member(u"source", result.source);
    json.member(u"destination", result.destination);
    json.member(u"address", result.address);
    json.member(u"protocol", toString(result.protocol));
    bool isNumber = false;
    const int port = result.port.toInt(&isNumber);
    if (isNumber)
        json.member(u"port", port);
    else
        json.member(u"port", result.port);
    json.member(u"state", toString(result.state));
    json.key(u"ms");
    if (result.ms)
        json.value(*result.ms);
    else
        json.null();
    json.member(u"detail", result.detail);
    json.endObject();
}

QStringList filesIn(const QString &folder)
{
    QStringList files;
    QDirIterator all(folder, {u"*.json"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString path = all.next();
        if (!kOtherFiles.contains(all.fileName()))
            files += path;
    }
    files.sort();
    return files;
}

} // namespace

Expected<ProbeResultSet> readResults(const QByteArray &bytes)
{
    const auto document = readJson(asUtf8(bytes));
    if (!document)
        return tl::unexpected(document.error());
    if (document->root().IsObject())
        return readEnvelope(document->root());
    if (!document->root().IsArray()) {
        return failure(ErrorCode::BadValue,
                       Errors::tr("expected a list of results, as verify and the probe kit write "
                                  "it"));
    }
    return readArray(document->root()).map([](QList<ProbeResult> results) {
        return ProbeResultSet{{}, {}, {}, std::move(results)};
    });
}

QByteArray writeResults(const ProbeResultSet &set)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    JsonWriter json(buffer);
    json.beginObject();
    json.member(u"format", QString(kFormat));
    json.member(u"version", kResultsVersion);
    json.member(u"time", set.time.toUTC().toString(Qt::ISODate));
    json.member(u"place", set.place);
    json.key(u"results");
    json.beginArray();
    for (const ProbeResult &result : set.results)
        writeResult(json, result);
    json.endArray();
    json.endObject();
    if (!json.finish())
        qFatal("a buffer in memory took no JSON");
    return bytes;
}

Expected<ProbeResultSet> loadResults(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::CannotRead, file.errorString());
    if (file.size() > kMaxResultsSize)
        return failure(ErrorCode::CannotRead, Errors::tr("the file is too large for results"));
    auto set = readResults(file.readAll());
    if (set) {
        set->file = path;
        if (!set->time.isValid())
            set->time = QFileInfo(path).lastModified().toUTC();
    }
    return set;
}

tl::expected<QList<ProbeResultSet>, ResultsFailure> loadAllResults(const QString &path)
{
    QStringList files{path};
    if (QFileInfo(path).isDir()) {
        files = filesIn(path);
        if (files.isEmpty()) {
            return tl::unexpected(ResultsFailure{
                path,
                {ErrorCode::CannotRead, Errors::tr("there are no results (*.json) in it"), {}}});
        }
    }
    QList<ProbeResultSet> sets;
    for (const QString &file : std::as_const(files)) {
        auto set = loadResults(file);
        if (!set)
            return tl::unexpected(ResultsFailure{file, std::move(set).error()});
        sets.append(*std::move(set));
    }
    return sets;
}

} // namespace portolan
