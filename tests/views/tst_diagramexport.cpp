#include "files/drawingfile.h"
#include "rendering/diagramexport.h"
#include "rendering/diagramsheet.h"
#include "rendering/svgsurface.h"
#include "support/sourcetree.h"

#include <QDir>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace portolan;
using namespace portolan::rendering;
using namespace Qt::StringLiterals;

namespace {

Topology sample(const QString &name)
{
    return loadDrawing(sourcePath(u"resources/samples/"_s + name)).value();
}

Expected<DiagramPicture> svgOf(const Topology &topology, const DiagramOptions &options = {})
{
    return diagramSvg(topology, Derivation(topology), options);
}

Expected<DiagramPicture> pngOf(const Topology &topology, const DiagramOptions &options = {})
{
    return diagramPng(topology, Derivation(topology), options);
}

/// What an SVG holds, as a reader of XML sees it.
struct SvgContents
{
    QStringList texts;
    QStringList titles; ///< of groups
    QStringList roles;
    QSet<QString> elements;
    QList<QXmlStreamAttribute> attributes;
    QString width;
    QString error;
};

SvgContents contentsOf(const QByteArray &svg)
{
    SvgContents contents;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QString element = reader.name().toString();
        contents.elements.insert(element);
        contents.attributes += reader.attributes();
        if (element == u"svg"_s)
            contents.width = reader.attributes().value(u"width"_s).toString();
        if (reader.attributes().hasAttribute(u"role"_s))
            contents.roles.append(reader.attributes().value(u"role"_s).toString());
        if (element == u"text"_s)
            contents.texts.append(reader.readElementText());
        if (element == u"title"_s)
            contents.titles.append(reader.readElementText());
    }
    contents.error = reader.errorString();
    return contents;
}

/// Names that are code or nonsense to some reader.
const QStringList &hostileNames()
{
    static const QStringList names = {
        u"<script>alert(1)</script>"_s,
        u"</text><image href='file:///etc/passwd'/>"_s,
        u"a & b &amp; &lt; ]]>"_s,
        u"\"'><svg onload=alert(1)>"_s,
        u"line\nbreak\ttab\x01\x1b[31m"_s,
        u"\u202egnp.exe"_s,
        u"lone\xd800surrogate\xffff"_s,
        u"%1 %n %L1"_s,
        QString(5000, u'W'),
        u"漢字 العربية 🖥"_s,
    };
    return names;
}

Topology hostileDrawing()
{
    Topology topology = sample(u"single-server.portolan"_s);
    int next = 0;
    const auto name = [&] { return hostileNames().at(next++ % hostileNames().size()); };
    for (Host &host : topology.hosts)
        host.name = name();
    for (Zone &zone : topology.zones) {
        zone.name = name();
        zone.networks = {name()};
    }
    for (const QString &each : hostileNames()) {
        Host host;
        host.id = HostId(u"h%1"_s.arg(topology.hosts.size()));
        host.name = each;
        host.addresses = {each};
        host.roles.insert(RoleId(u"activity-monitor-agent"_s), {});
        topology.hosts.insert(host.id, host);
    }
    topology.properties.title = name();
    topology.properties.author = name();
    topology.properties.revision = name();
    return topology;
}

} // namespace

class TestDiagramExport : public QObject
{
    Q_OBJECT

private slots:
    void samplesGivePictures_data();
    void samplesGivePictures();
    void theSameDrawingGivesTheSameBytes();
    void hostileNamesStayText();
    void nothingIsFetched();
    void partsHaveRolesAndNames();
    void textIsText();
    void scopesShowAPart();
    void scopesAreRead();
    void hiddenSectionsAreSaid();
    void paperGivesItsSize();
    void paperShowsEverything();
    void smallPrintIsWarnedOf();
    void pixelsFollowTheScale();
    void wrongOptionsAreRefused_data();
    void wrongOptionsAreRefused();
    void tooLargePicturesAreRefused();
    void anEmptyDrawingHasATitleBlock();
    void numbersAreShort();
};

void TestDiagramExport::samplesGivePictures_data()
{
    QTest::addColumn<QString>("name");
    const QDir samples(sourcePath(u"resources/samples"_s));
    for (const QString &name : samples.entryList({u"*.portolan"_s}))
        QTest::addRow("%s", qPrintable(name)) << name;
}

void TestDiagramExport::samplesGivePictures()
{
    QFETCH(QString, name);
    const Topology topology = sample(name);
    const auto svg = svgOf(topology);
    QVERIFY(svg);
    const SvgContents contents = contentsOf(svg->bytes);
    QVERIFY2(contents.error.isEmpty(), qPrintable(contents.error));
    for (const Host &host : topology.hosts)
        QVERIFY2(contents.texts.contains(host.name), qPrintable(host.name));

    QTemporaryDir folder;
    const QString path = folder.filePath(u"picture.svg"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(svg->bytes);
    file.close();
    QCOMPARE(QProcess::execute(u"xmllint"_s, {u"--noout"_s, u"--nonet"_s, path}), 0);
    const QString bitmap = folder.filePath(u"picture.png"_s);
    QCOMPARE(QProcess::execute(u"rsvg-convert"_s, {path, u"-o"_s, bitmap}), 0);
    const QImage other(bitmap);

    const auto png = pngOf(topology);
    QVERIFY(png);
    const QImage own = QImage::fromData(png->bytes);
    QVERIFY(!own.isNull());
    QVERIFY((own.size() - other.size()).width() <= 1 && (own.size() - other.size()).height() <= 1);
    // The same strokes from two painters: only fonts and smoothing differ.
    const QSize small(64, 64);
    const auto thumbnail = [&](const QImage &image) {
        return image.scaled(small, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
            .convertToFormat(QImage::Format_RGB32);
    };
    const QImage a = thumbnail(own);
    const QImage b = thumbnail(other);
    qint64 difference = 0;
    for (int y = 0; y < small.height(); ++y) {
        for (int x = 0; x < small.width(); ++x)
            difference += qAbs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y)));
    }
    QVERIFY2(difference < 4 * small.width() * small.height(),
             qPrintable(QString::number(difference)));
}

void TestDiagramExport::theSameDrawingGivesTheSameBytes()
{
    const Topology topology = sample(u"head-office.portolan"_s);
    QVERIFY(svgOf(topology)->bytes == svgOf(topology)->bytes);
    QVERIFY(pngOf(topology)->bytes == pngOf(topology)->bytes);
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German));
    const QByteArray german = svgOf(topology)->bytes;
    QLocale::setDefault(before);
    QVERIFY(german == svgOf(topology)->bytes);
}

void TestDiagramExport::hostileNamesStayText()
{
    const Topology topology = hostileDrawing();
    const auto svg = svgOf(topology);
    QVERIFY(svg);
    const SvgContents contents = contentsOf(svg->bytes);
    QVERIFY2(contents.error.isEmpty(), qPrintable(contents.error));
    const QSet<QString> plain =
        contentsOf(svgOf(sample(u"head-office.portolan"_s))->bytes).elements;
    QVERIFY(plain.contains(contents.elements));
    QVERIFY(contents.texts.contains(u"a & b &amp; &lt; ]]>"_s));
    for (const QString &text : contents.texts) {
        for (const QChar character : text)
            QVERIFY2(character.isPrint() || character == QChar::ReplacementCharacter ||
                         character.isSurrogate(),
                     qPrintable(text));
    }
    const auto png = pngOf(topology);
    QVERIFY(png && !QImage::fromData(png->bytes).isNull());
}

void TestDiagramExport::nothingIsFetched()
{
    const auto svg = svgOf(sample(u"head-office.portolan"_s));
    const SvgContents contents = contentsOf(svg->bytes);
    static const QRegularExpression address(u"[a-z]+://|url\\(|^//"_s);
    for (const QXmlStreamAttribute &attribute : contents.attributes) {
        QVERIFY(!attribute.name().contains(u"href"_s));
        QVERIFY2(!address.match(attribute.value().toString()).hasMatch(),
                 qPrintable(attribute.value().toString()));
    }
    for (const QString &element : {u"style"_s, u"script"_s, u"image"_s, u"foreignObject"_s})
        QVERIFY(!contents.elements.contains(element));
}

void TestDiagramExport::partsHaveRolesAndNames()
{
    const Topology topology = sample(u"head-office.portolan"_s);
    const SvgContents contents = contentsOf(svgOf(topology)->bytes);
    QCOMPARE(contents.roles.count(u"graphics-document"_s), 1);
    QVERIFY(contents.roles.count(u"graphics-object"_s) >
            topology.hosts.size() + topology.zones.size());
    QVERIFY(contents.roles.count(u"graphics-symbol"_s) >= topology.hosts.size());
    QCOMPARE(contents.titles.first(), topology.properties.title);
    QCOMPARE(contents.titles.size(), contents.roles.size());
    for (const QString &title : contents.titles)
        QVERIFY(!title.isEmpty());
    QVERIFY(contents.titles.join(u'\n').contains(u"tm01.corp.example, Threat Manager server"_s));
}

void TestDiagramExport::textIsText()
{
    const SvgContents contents = contentsOf(svgOf(sample(u"head-office.portolan"_s))->bytes);
    for (const QString &text : {u"TCP 8080"_s, u"Identity"_s, u"Data stream"_s, u"Head office"_s})
        QVERIFY2(contents.texts.contains(text), qPrintable(text));
    bool hasFonts = false;
    for (const QXmlStreamAttribute &attribute : contents.attributes)
        hasFonts |=
            attribute.name() == u"font-family"_s && attribute.value().endsWith(u"sans-serif"_s);
    QVERIFY(hasFonts);
}

void TestDiagramExport::scopesShowAPart()
{
    const Topology topology = sample(u"head-office.portolan"_s);
    DiagramOptions options;
    options.scope.hosts = {HostId(u"fs01"_s)};
    QVERIFY(topology.hosts.contains(options.scope.hosts.first()));
    const QStringList host = contentsOf(svgOf(topology, options)->bytes).texts;
    QVERIFY(host.contains(u"fs01.corp.example"_s));
    QVERIFY(host.contains(u"tm01.corp.example"_s));
    QVERIFY(!host.contains(u"fs02.corp.example"_s));
    // What the whole drawing says of the server stays true of a part.
    QVERIFY(host.contains(u"Action Service: remote"_s));

    options.scope = {ZoneId(u"identity"_s), {}};
    QVERIFY(topology.zones.contains(options.scope.zone));
    const QStringList zone = contentsOf(svgOf(topology, options)->bytes).texts;
    QVERIFY(zone.contains(u"tm01.corp.example"_s));
    QVERIFY(!zone.contains(u"fs01.corp.example"_s));
    for (const Host &each : topology.hosts)
        QCOMPARE(zone.contains(each.name),
                 each.zone == options.scope.zone || each.id == HostId(u"tm01"_s));
}

void TestDiagramExport::scopesAreRead()
{
    QVERIFY(parseScope(u"all"_s)->isAll());
    QCOMPARE(parseScope(u"zone:a.b"_s)->zone, ZoneId(u"a.b"_s));
    QCOMPARE(parseScope(u"host:fs01"_s)->hosts, QList<HostId>{HostId(u"fs01"_s)});
    for (const QString &wrong : {u""_s, u"zone:"_s, u"host"_s, u"fs01"_s, u"All"_s})
        QVERIFY(!parseScope(wrong));
}

void TestDiagramExport::hiddenSectionsAreSaid()
{
    DiagramOptions options;
    options.hiddenSections = {SectionId(u"domain-controllers"_s)};
    const QStringList texts =
        contentsOf(svgOf(sample(u"head-office.portolan"_s), options)->bytes).texts;
    QVERIFY(texts.contains(u"Not shown: Domain controllers"_s));
    QVERIFY(texts.filter(u"9389"_s).isEmpty());
    options.hasPorts = true;
    const QStringList withPorts =
        contentsOf(svgOf(sample(u"head-office.portolan"_s), options)->bytes).texts;
    QVERIFY(withPorts.contains(u"data-stream.syslog"_s));
    QVERIFY(withPorts.filter(u"9389"_s).isEmpty());
}

/// However few pixels a unit of the drawing gets on the sheet.
void TestDiagramExport::paperShowsEverything()
{
    const Topology topology = sample(u"head-office.portolan"_s);
    const Derivation derivation(topology);
    const auto diagram =
        std::make_shared<Diagram>(layOutDiagram(topology, derivation, builtInTextMetrics()));
    const DiagramSheet sheet(diagram, derivation, {}, {}, {QSizeF(210, 297)});
    SvgSurface surface(sheet.style(), sheet.metrics(), {});
    sheet.paint(surface, 0.3);
    const QStringList texts = contentsOf(surface.finished()).texts;
    for (const QString &text : {u"UDP 10000 · TCP 10001"_s, u"10.1.0.11"_s, u"10.9.0.0/24"_s})
        QVERIFY2(texts.contains(text), qPrintable(texts.join(u'\n')));
}

void TestDiagramExport::paperGivesItsSize()
{
    DiagramOptions options;
    options.paper = u"a4"_s;
    const Topology topology = sample(u"head-office.portolan"_s);
    QCOMPARE(contentsOf(svgOf(topology, options)->bytes).width, u"297mm"_s);
    const QImage image = QImage::fromData(pngOf(topology, options)->bytes);
    QVERIFY(qAbs(image.width() - 297 / 25.4 * 96) <= 1);
    QVERIFY(qAbs(image.height() - 210 / 25.4 * 96) <= 1);
}

void TestDiagramExport::smallPrintIsWarnedOf()
{
    DiagramOptions options;
    const Topology topology = sample(u"head-office.portolan"_s);
    QVERIFY(svgOf(topology, options)->warnings.isEmpty());
    options.paper = u"A5"_s;
    QCOMPARE(svgOf(topology, options)->warnings.size(), 1);
    QVERIFY(svgOf(topology, options)->warnings.first().contains(u"1.8 mm"_s));
    options.paper = u"A0"_s;
    QVERIFY(svgOf(topology, options)->warnings.isEmpty());
}

void TestDiagramExport::pixelsFollowTheScale()
{
    const Topology topology = sample(u"single-server.portolan"_s);
    const auto width = [&](double scale) {
        DiagramOptions options;
        options.scale = scale;
        return QImage::fromData(pngOf(topology, options)->bytes).width();
    };
    const int plain = width(1);
    QVERIFY(qAbs(width(2) - 2 * plain) <= 1);
    QVERIFY(qAbs(width(0.5) - plain / 2) <= 1);
}

void TestDiagramExport::wrongOptionsAreRefused_data()
{
    QTest::addColumn<double>("scale");
    QTest::addColumn<QString>("paper");
    QTest::addColumn<QString>("host");
    QTest::addRow("zero") << 0.0 << u""_s << u""_s;
    QTest::addRow("negative") << -1.0 << u""_s << u""_s;
    QTest::addRow("huge") << 1e9 << u""_s << u""_s;
    QTest::addRow("not a number") << std::numeric_limits<double>::quiet_NaN() << u""_s << u""_s;
    QTest::addRow("paper") << 1.0 << u"A4x"_s << u""_s;
    QTest::addRow("custom paper") << 1.0 << u"Custom"_s << u""_s;
    QTest::addRow("host") << 1.0 << u""_s << u"nobody"_s;
}

void TestDiagramExport::wrongOptionsAreRefused()
{
    QFETCH(double, scale);
    QFETCH(QString, paper);
    QFETCH(QString, host);
    DiagramOptions options;
    options.scale = scale;
    options.paper = paper;
    options.scope.hosts = {HostId(host)};
    const Topology topology = sample(u"single-server.portolan"_s);
    for (const auto &picture : {svgOf(topology, options), pngOf(topology, options)}) {
        QVERIFY(!picture);
        QVERIFY(picture.error().code == ErrorCode::Usage);
        QVERIFY(!picture.error().message.contains(u'\n'));
    }
}

void TestDiagramExport::tooLargePicturesAreRefused()
{
    DiagramOptions options;
    options.scale = 16;
    const auto png = pngOf(sample(u"head-office.portolan"_s), options);
    QVERIFY(!png);
    QVERIFY(png.error().message.contains(u"too large"_s));
    QVERIFY(svgOf(sample(u"head-office.portolan"_s), options));
}

void TestDiagramExport::anEmptyDrawingHasATitleBlock()
{
    const SvgContents contents = contentsOf(svgOf({})->bytes);
    QVERIFY(contents.error.isEmpty());
    QVERIFY(contents.texts.contains(u"Threat Manager deployment"_s));
    QVERIFY(!QImage::fromData(pngOf({})->bytes).isNull());
}

void TestDiagramExport::numbersAreShort()
{
    QCOMPARE(svgNumber(0), u"0"_s);
    QCOMPARE(svgNumber(-0.001), u"0"_s);
    QCOMPARE(svgNumber(12.5), u"12.5"_s);
    QCOMPARE(svgNumber(1e7), u"10000000"_s);
    QCOMPARE(svgNumber(1.0 / 3), u"0.33"_s);
}

QTEST_MAIN(TestDiagramExport)
#include "tst_diagramexport.moc"
