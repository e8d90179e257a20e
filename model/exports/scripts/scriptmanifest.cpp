#include "exports/scripts/scriptmanifest.h"

#include "base/jsonwriter.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

const QString kGenerator = u"portolan "_s;

QStringList textsOf(const QList<HostId> &hosts)
{
    QStringList texts;
    for (const HostId &host : hosts)
        texts += host.text();
    return texts;
}

/// A manifest is a file like any other, and anybody may have written it.
bool leadsOut(const QString &path)
{
    const QStringList parts = path.split(u'/');
    return path.contains(u'\\') || path.contains(u':') || parts.contains(u""_s) ||
           parts.contains(u"."_s) || parts.contains(u".."_s);
}

bool passesLink(const QDir &folder, const QString &path)
{
    for (qsizetype end = path.indexOf(u'/'); end >= 0; end = path.indexOf(u'/', end + 1)) {
        if (QFileInfo(folder.filePath(path.first(end))).isSymLink())
            return true;
    }
    return QFileInfo(folder.filePath(path)).isSymLink();
}

} // namespace

QByteArray scriptManifest(const Topology &topology, const Derivation &derivation,
                          ScriptLayout layout, const QList<ManifestEntry> &files)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    JsonWriter json(buffer);
    json.beginObject();
    json.member(u"generator", kGenerator + QStringLiteral(PORTOLAN_VERSION));
    json.member(u"drawing", topology.properties.title);
    json.member(u"catalog", derivation.catalog().id().text());
    json.member(u"layout", toString(layout));
    json.key(u"files");
    json.beginArray();
    for (const ManifestEntry &file : files) {
        json.beginObject();
        json.member(u"path", file.path);
        json.member(u"hosts", textsOf(file.hosts));
        json.member(u"target", file.target);
        json.member(u"purpose", file.purpose);
        json.member(u"sha256", QString::fromLatin1(file.sha256));
        json.endObject();
    }
    json.endArray();
    json.endObject();
    if (!json.finish())
        qFatal("a buffer in memory took no JSON");
    return bytes;
}

QMap<QString, QByteArray> earlierFiles(const QDir &folder)
{
    QFile file(folder.filePath(u"manifest.json"_s));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject manifest = QJsonDocument::fromJson(file.readAll()).object();
    if (!manifest.value(u"generator"_s).toString().startsWith(kGenerator))
        return {};
    QMap<QString, QByteArray> files;
    const QJsonArray entries = manifest.value(u"files"_s).toArray();
    for (const QJsonValue &entry : entries) {
        const QString path = entry[u"path"_s].toString();
        if (!leadsOut(path))
            files.insert(path, entry[u"sha256"_s].toString().toLatin1());
    }
    return files;
}

QByteArray hashOfFile(const QDir &folder, const QString &path)
{
    QFile file(folder.filePath(path));
    if (passesLink(folder, path) || !QFileInfo(file).isFile() || !file.open(QIODevice::ReadOnly))
        return {};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return hash.addData(&file) ? hash.result().toHex() : QByteArray();
}

} // namespace portolan
