#include "base/picture.h"
#include "files/drawingfile.h"
#include "files/templates.h"
#include "support/sourcetree.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString dataFolder(const QString &name)
{
    return sourcePath(u"tests/data/"_s + name);
}

QString samplesFolder()
{
    return sourcePath(u"resources/samples"_s);
}

/// One row for each drawing of a folder.
void addFiles(const QString &folder)
{
    QTest::addColumn<QByteArray>("bytes");
    const QDir dir(folder);
    const QStringList names = dir.entryList({u"*.portolan"_s}, QDir::Files);
    QVERIFY(!names.isEmpty());
    for (const QString &name : names)
        QTest::newRow(qUtf8Printable(name)) << bytesOf(dir.filePath(name));
}

QJsonObject expectations(const QString &folder)
{
    return QJsonDocument::fromJson(bytesOf(dataFolder(folder) + u"/expected.json"_s)).object();
}

QJsonObject treeOf(const QByteArray &bytes)
{
    return QJsonDocument::fromJson(bytes).object();
}

/// Turns every array of objects round, and hands back the bytes that QJsonDocument makes of it,
/// which are far from canonical.
QByteArray shuffled(const QByteArray &bytes)
{
    QJsonObject tree = treeOf(bytes);
    for (const QString &key : {u"hosts"_s, u"zones"_s}) {
        QJsonArray turned;
        const QJsonArray array = tree[key].toArray();
        for (const QJsonValue &value : array)
            turned.prepend(value);
        if (tree.contains(key))
            tree[key] = turned;
    }
    return QJsonDocument(tree).toJson(QJsonDocument::Compact);
}

Topology small()
{
    return readDrawing(R"({"format": "portolan-topology", "version": 1, "title": "small",
        "hosts": [{"id": "tm01", "roles": {"threat-manager": {}}}]})")
        .value();
}

/// A drawing with one host, whose JSON is @p host.
QByteArray withHost(const QByteArray &host)
{
    return R"({"format": "portolan-topology", "version": 1, "hosts": [)" + host + "]}";
}

} // namespace

class TestDrawingFile : public QObject
{
    Q_OBJECT

private slots:
    void samplesAreCanonical_data();
    void samplesAreCanonical();
    void orderAndSpacingOfTheFileDoNotMatter_data();
    void orderAndSpacingOfTheFileDoNotMatter();
    void lineEndsAndByteOrderMarkAreRead();
    void aFleetIsCanonicalToo();
    void everyFieldComesBack();
    void defaultsAreLeftOut();
    void unreadableFilesSayWhere_data();
    void unreadableFilesSayWhere();
    void theFirstBadHostOfAFleetIsNamed();
    void recoverableFilesLoseNothing_data();
    void recoverableFilesLoseNothing();
    void unknownFieldsAreKeptEverywhere();
    void integersKeepAllTheirDigits();
    void nestingHasALimit();
    void manyFieldsOfOneObjectAreKept();
    void everyTruncationFails();
    void everyFlippedByteIsHandled();
    void aNewerVersionIsToldApart();
    void tooLargeFilesAreRefused();
    void whatIsNoFileCannotBeRead();
    void savingReplaces();
    void failedSavingLeavesTheOldFile();
};

void TestDrawingFile::samplesAreCanonical_data()
{
    addFiles(samplesFolder());
}

void TestDrawingFile::samplesAreCanonical()
{
    QFETCH(const QByteArray, bytes);
    const auto topology = readDrawing(bytes);
    QVERIFY2(topology, topology ? "" : qUtf8Printable(topology.error().message));
    QCOMPARE(writeDrawing(*topology), bytes);
    QVERIFY(isCanonical(bytes, *topology));
}

void TestDrawingFile::orderAndSpacingOfTheFileDoNotMatter_data()
{
    addFiles(samplesFolder());
}

void TestDrawingFile::orderAndSpacingOfTheFileDoNotMatter()
{
    QFETCH(const QByteArray, bytes);
    const QByteArray other = shuffled(bytes);
    QVERIFY(other != bytes);
    const auto topology = readDrawing(other);
    QVERIFY(topology.has_value());
    QCOMPARE(writeDrawing(*topology), bytes);
    QVERIFY(!isCanonical(other, *topology));
}

void TestDrawingFile::lineEndsAndByteOrderMarkAreRead()
{
    const QByteArray bytes = writeDrawing(small());
    QByteArray windows = bytes;
    windows.replace("\n", "\r\n");
    QCOMPARE(writeDrawing(readDrawing(windows).value()), bytes);
    QCOMPARE(writeDrawing(readDrawing("\xEF\xBB\xBF" + bytes).value()), bytes);
    QVERIFY(!isCanonical(windows, small()));
}

void TestDrawingFile::aFleetIsCanonicalToo()
{
    const Topology topology = makeTemplate(u"enterprise"_s, {2'000, 200}).value();
    const QByteArray bytes = writeDrawing(topology);
    const auto read = readDrawing(bytes);
    QVERIFY(read.has_value());
    QVERIFY(*read == topology);
    QCOMPARE(writeDrawing(*read), bytes);
}

void TestDrawingFile::everyFieldComesBack()
{
    const QByteArray bytes = bytesOf(dataFolder(u"drawings/every-field.portolan"_s));
    const auto topology = readDrawing(bytes);
    QVERIFY2(topology, topology ? "" : qUtf8Printable(topology.error().message));
    QCOMPARE(writeDrawing(*topology), bytes);
    const Host host = topology->hosts.value(HostId(u"fs01"_s));
    QCOMPARE(host.position, std::optional(QPointF(320.5, -200)));
    QVERIFY(host.pinned);
    QCOMPARE(host.count, std::optional<qint64>(12));
    QVERIFY(host.platform == Platform::Linux);
    QCOMPARE(host.servers, QList<HostId>{HostId(u"tm01"_s)});
    QCOMPARE(host.services.value(0).from, QStringList{u"10.0.0.0/8"_s});
    QCOMPARE(topology->zones.value(ZoneId(u"files"_s)).rect,
             std::optional(QRectF(0, -16, 640, 480.25)));
    const Annotation note = topology->annotations.value(AnnotationId(u"note-1"_s));
    QVERIFY(note.kind == AnnotationKind::Note);
    QCOMPARE(note.text, u"Maintenance\non Sundays"_s);
    QCOMPARE(note.rect, QRectF(80, -96, 208, 72.5));
    const Annotation logo = topology->annotations.value(AnnotationId(u"logo"_s));
    QVERIFY(logo.kind == AnnotationKind::Picture);
    QCOMPARE(embeddedPicture(logo.picture).value().size, QSizeF(2, 1));
    const Bend bend = topology->bends.value(BendId(u"bend-1"_s));
    QCOMPARE(bend.server, HostId(u"tm01"_s));
    QCOMPARE(bend.peers, QList<HostId>{HostId(u"fs01"_s)});
    QVERIFY(bend.axis == Axis::Y && bend.end == LineEnd::Peer);
    QCOMPARE(bend.order, 1);
    QCOMPARE(bend.distance, -24.5);
    QCOMPARE(topology->properties.settings.sshPorts, (QList<int>{22, 2222}));
    QVERIFY(topology->properties.settings.outbound == OutboundMode::Restricted);
    QVERIFY(topology->properties.settings.bidirectional == BidirectionalMode::ServerOnly);
    QCOMPARE(topology->properties.waivers.value(0).reason, u"agreed"_s);
}

void TestDrawingFile::defaultsAreLeftOut()
{
    const QByteArray written = writeDrawing(small());
    for (const char *field : {"platform", "settings", "servers", "zones", "waivers", "position",
                              "pinned", "count", "services", "catalog", "annotations", "bends"})
        QVERIFY2(!written.contains(QByteArray("\"") + field + '"'), field);
}

void TestDrawingFile::unreadableFilesSayWhere_data()
{
    addFiles(dataFolder(u"bad/unreadable"_s));
}

void TestDrawingFile::unreadableFilesSayWhere()
{
    QFETCH(const QByteArray, bytes);
    const QString name = QString::fromUtf8(QTest::currentDataTag()).chopped(9);
    const QJsonObject expected = expectations(u"bad/unreadable"_s)[name].toObject();
    const auto topology = readDrawing(bytes);
    QVERIFY(!topology);
    const Error error = topology.error();
    QVERIFY(!error.message.isEmpty());
    const QRegularExpression place(expected["place"_L1].toString());
    QVERIFY2(!expected.isEmpty() && place.match(error.where).hasMatch(),
             qUtf8Printable(error.where + u": "_s + error.message));
}

/// Fleets are read in pieces, at the same time.
void TestDrawingFile::theFirstBadHostOfAFleetIsNamed()
{
    QByteArrayList hosts;
    for (int i = 0; i < 4000; ++i)
        hosts += R"({"roles": {}, "id": "h)" + QByteArray::number(i) + R"("})";
    const auto placeOfFault = [&] {
        const auto topology =
            readDrawing("{\"format\": \"portolan-topology\", \"version\": 1, \"hosts\": [" +
                        hosts.join(',') + "]}");
        return topology ? u"none"_s : topology.error().where;
    };
    QCOMPARE(placeOfFault(), u"none"_s);
    hosts[3999] = "1";
    QCOMPARE(placeOfFault(), u"hosts[3999]"_s);
    hosts[3500] = hosts[20];
    QCOMPARE(placeOfFault(), u"hosts[3500].id"_s);
    hosts[1000] = R"({"roles": {}, "id": 1})";
    QCOMPARE(placeOfFault(), u"hosts[1000].id"_s);
}

void TestDrawingFile::recoverableFilesLoseNothing_data()
{
    addFiles(dataFolder(u"bad/recoverable"_s));
}

void TestDrawingFile::recoverableFilesLoseNothing()
{
    QFETCH(const QByteArray, bytes);
    const auto topology = readDrawing(bytes);
    QVERIFY2(topology, topology ? "" : qUtf8Printable(topology.error().message));
    const QByteArray written = writeDrawing(*topology);
    // These files have their hosts in order and no field with its default, so that they may differ
    // from what is written only in spacing.
    QCOMPARE(treeOf(written), treeOf(bytes));
    QCOMPARE(writeDrawing(readDrawing(written).value()), written);
}

void TestDrawingFile::unknownFieldsAreKeptEverywhere()
{
    const QByteArray bytes = bytesOf(dataFolder(u"bad/recoverable/unknown-fields.portolan"_s));
    const QJsonObject tree = treeOf(writeDrawing(readDrawing(bytes).value()));
    const QJsonObject host = tree["hosts"_L1][1].toObject();
    QVERIFY(tree.contains("vendor"_L1));
    QVERIFY(tree["settings"_L1].toObject().contains("vendor"_L1));
    QVERIFY(tree["zones"_L1][0].toObject().contains("vendor"_L1));
    QVERIFY(tree["waivers"_L1][0].toObject().contains("vendor"_L1));
    QVERIFY(host.contains("vendor"_L1));
    QVERIFY(host["services"_L1][0].toObject().contains("vendor"_L1));
    QVERIFY(host["roles"_L1]["activity-monitor-agent"_L1].toObject().contains("vendor"_L1));
}

void TestDrawingFile::integersKeepAllTheirDigits()
{
    const QByteArray written = writeDrawing(
        readDrawing(bytesOf(dataFolder(u"bad/recoverable/unknown-fields.portolan"_s))).value());
    for (const char *digits : {"9007199254740993", "-9223372036854775808", "9223372036854775807"})
        QVERIFY2(written.contains(digits), digits);
}

void TestDrawingFile::nestingHasALimit()
{
    const auto nested = [](int levels) {
        return withHost(R"({"id": "a", "roles": {}, "x": )" + QByteArray(levels, '[') +
                        QByteArray(levels, ']') + '}');
    };
    QVERIFY(readDrawing(nested(20)).has_value());
    const auto tooDeep = readDrawing(nested(1'000'000));
    QVERIFY(!tooDeep);
    QVERIFY(tooDeep.error().code == ErrorCode::Syntax);
}

void TestDrawingFile::manyFieldsOfOneObjectAreKept()
{
    constexpr int kFields = 100'000;
    QByteArray fields;
    // From the last in order to the first: entering them as they come would take minutes.
    for (int i = kFields; i-- > 0;)
        fields += "\"k" + QByteArray::number(kFields + i) + "\": " + QByteArray::number(i) + ",";
    const auto drawing = [&fields](const QByteArray &last) {
        return withHost(R"({"id": "a", "roles": {}, "x": {)" + fields + last + "}}");
    };
    const auto topology = readDrawing(drawing(R"("k": 1)"));
    QVERIFY(topology.has_value());
    const QJsonObject kept = topology->hosts.value(HostId(u"a"_s)).extra.value("x"_L1).toObject();
    QCOMPARE(kept.size(), kFields + 1);
    QCOMPARE(kept.value(u"k100007"_s).toInt(), 7);
    for (const char *twice : {R"("k100007": 1)", R"("k199999": 1)"}) {
        const auto refused = readDrawing(drawing(twice));
        QVERIFY(!refused && refused.error().message.contains(u"twice"));
    }
}

void TestDrawingFile::everyTruncationFails()
{
    const QByteArray bytes = bytesOf(dataFolder(u"drawings/every-field.portolan"_s)).trimmed();
    for (qsizetype size = 0; size < bytes.size(); ++size) {
        const auto topology = readDrawing(bytes.first(size));
        QVERIFY2(!topology, qPrintable(QString::number(size)));
        QVERIFY(topology.error().where.contains(u':'));
    }
}

void TestDrawingFile::everyFlippedByteIsHandled()
{
    const QByteArray bytes = bytesOf(dataFolder(u"drawings/every-field.portolan"_s));
    int readable = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        for (const int mask : {0x01, 0x10, 0x80}) {
            QByteArray flipped = bytes;
            flipped[i] = char(flipped[i] ^ mask);
            const auto topology = readDrawing(flipped);
            if (!topology)
                continue;
            ++readable;
            const QByteArray written = writeDrawing(*topology);
            QCOMPARE(writeDrawing(readDrawing(written).value()), written);
        }
    }
    QVERIFY(readable > 0);
}

void TestDrawingFile::aNewerVersionIsToldApart()
{
    const auto topology =
        readDrawing(R"({"format": "portolan-topology", "version": 2, "hosts": 1})");
    QVERIFY(!topology);
    QVERIFY(topology.error().code == ErrorCode::Newer);
    QVERIFY(topology.error().message.contains(u"newer"));
}

void TestDrawingFile::tooLargeFilesAreRefused()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"large.portolan"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    // Sparse where the file system can: it takes no room.
    QVERIFY(file.resize(kMaxDrawingSize + 1));
    file.close();
    const auto topology = loadDrawing(file.fileName());
    QVERIFY(!topology);
    QVERIFY(topology.error().code == ErrorCode::CannotRead);
    QVERIFY(topology.error().message.contains(u"256 MiB"));
}

void TestDrawingFile::whatIsNoFileCannotBeRead()
{
    QTemporaryDir folder;
    for (const QString &path : {folder.filePath(u"none.portolan"_s), folder.path(), QString()}) {
        const auto topology = loadDrawing(path);
        QVERIFY2(!topology, qUtf8Printable(path));
        QVERIFY(topology.error().code == ErrorCode::CannotRead);
        QVERIFY(topology.error().message.size() > 20);
    }
}

void TestDrawingFile::savingReplaces()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"drawing.portolan"_s);
    QVERIFY(saveDrawing(path, makeTemplate(u"head-office"_s).value()));
    QVERIFY(saveDrawing(path, small()));
    QCOMPARE(bytesOf(path), writeDrawing(small()));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"drawing.portolan"_s});
}

void TestDrawingFile::failedSavingLeavesTheOldFile()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"drawing.portolan"_s);
    QVERIFY(saveDrawing(path, small()));
    for (const QString &target : {folder.filePath(u"none/drawing.portolan"_s),
                                  path + u"/drawing.portolan"_s, folder.path()}) {
        const auto saved = saveDrawing(target, small());
        QVERIFY2(!saved, qUtf8Printable(target));
        QVERIFY(saved.error().code == ErrorCode::CannotWrite);
    }
    QCOMPARE(bytesOf(path), writeDrawing(small()));
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             QStringList{u"drawing.portolan"_s});
}

QTEST_GUILESS_MAIN(TestDrawingFile)
#include "tst_drawingfile.moc"
