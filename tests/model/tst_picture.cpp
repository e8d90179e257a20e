// Pictures as they come from anywhere: whole, damaged, too large, hostile.

#include "base/cleansvg.h"
#include "base/picture.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

/// Two pixels, a red and a blue one.
QByteArray png()
{
    return QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAADUlEQVR42mP4zwAE"
                                  "/wEHAAH/PX2MSQAAAABJRU5ErkJggg==");
}

/// The segments of a JPEG of that size; nobody looks at what is behind its header.
QByteArray jpeg(int width, int height)
{
    const auto two = [](int number) {
        return QByteArray{}.append(char(number >> 8)).append(char(number));
    };
    return QByteArray("\xFF\xD8\xFF\xE0") + two(4) + "ab" + QByteArray("\xFF\xC0") + two(11) +
           char(8) + two(height) + two(width) + QByteArray("\x01\x01\x11\x00", 4) +
           QByteArray("\xFF\xD9");
}

QByteArray svg(const QByteArray &inside, const QByteArray &attributes = "width='8' height='4'")
{
    return "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' " +
           attributes + ">" + inside + "</svg>";
}

QString faultOf(const QByteArray &file)
{
    const auto picture = readPicture(file);
    return picture ? QString() : picture.error().message;
}

} // namespace

class TestPicture : public QObject
{
    Q_OBJECT

private slots:
    void threeFormatsAreRead();
    void whatIsDamagedIsTold();
    void whatIsTooLargeIsTold();
    void theDrawingHoldsTheFile();
    void aHarmlessSvgStays();
    void sizesOfSvgs_data();
    void sizesOfSvgs();
    void nothingInAnSvgFetchesOrRuns_data();
    void nothingInAnSvgFetchesOrRuns();
    void anSvgTellsWhatItMisses();
    void anSvgEnds_data();
    void anSvgEnds();
};

void TestPicture::threeFormatsAreRead()
{
    const Picture red = readPicture(png()).value();
    QVERIFY(red.format == PictureFormat::Png);
    QCOMPARE(red.size, QSizeF(2, 1));
    QCOMPARE(red.bytes, png());
    const Picture photo = readPicture(jpeg(640, 480)).value();
    QVERIFY(photo.format == PictureFormat::Jpeg);
    QCOMPARE(photo.size, QSizeF(640, 480));
    const Picture logo = readPicture(svg("<rect width='8' height='4'/>")).value();
    QVERIFY(logo.format == PictureFormat::Svg);
    QCOMPARE(logo.size, QSizeF(8, 4));
}

void TestPicture::whatIsDamagedIsTold()
{
    QVERIFY(faultOf(png()).isEmpty());
    for (qsizetype length = 8; length < png().size(); ++length)
        QCOMPARE(faultOf(png().left(length)), u"the PNG picture is damaged"_s);
    for (qsizetype at = 8; at < png().size(); ++at) {
        QByteArray bad = png();
        bad[at] = char(bad[at] ^ 0x10);
        QVERIFY2(!faultOf(bad).isEmpty(), qPrintable(QString::number(at)));
    }
    for (qsizetype length = 3; length < jpeg(9, 9).size(); ++length)
        QCOMPARE(faultOf(jpeg(9, 9).left(length)), u"the JPEG picture is damaged"_s);
    for (const char *other : {"", "text", "<html/>", "<svg/>", "GIF89a", "<svg", "\xFF\xFE<\0s"})
        QCOMPARE(faultOf(other), u"this is no PNG, JPEG or SVG picture"_s);
}

void TestPicture::whatIsTooLargeIsTold()
{
    const QString tooLarge = faultOf(png() + QByteArray(5 * 1024 * 1024, 'x'));
    QCOMPARE(tooLarge, u"the picture has 5.0 MiB, the limit is 4; scaled down it will do"_s);
    QCOMPARE(embeddedPicture(QString(6 * 1024 * 1024, u'A')).error().message.left(23),
             u"the picture has 4.5 MiB"_s);
    QVERIFY(faultOf(jpeg(5'000, 5'000)).isEmpty());
    QCOMPARE(
        faultOf(jpeg(5'001, 5'000)),
        u"the picture has 5001 × 5000 pixels, the limit is 25 million; scaled down it will do"_s);
    QVERIFY(!faultOf(jpeg(0, 5'000)).isEmpty());
}

void TestPicture::theDrawingHoldsTheFile()
{
    QCOMPARE(embeddedPicture(embeddedText(png())).value().bytes, png());
    for (const QString &bad : {u""_s, u"!"_s, u"iVBORw0KGgo"_s, u"\u00e4\u00f6"_s, u"AAAA"_s})
        QVERIFY(!embeddedPicture(bad));
}

void TestPicture::aHarmlessSvgStays()
{
    const QByteArray inside =
        "<defs><linearGradient id=\"a\"><stop offset=\"0\" stop-color=\"red\"/>"
        "</linearGradient></defs><style>.x{fill:url(#a)}</style>"
        "<g transform=\"rotate(9)\"><path class=\"x\" d=\"M0 0h8\"/></g>"
        "<text x=\"1\">a &amp; b</text>";
    const auto clean = cleanedSvg(svg(inside));
    QVERIFY(clean);
    QVERIFY2(clean->bytes.contains(inside), clean->bytes);
    const QByteArray used = "<g id=\"a\"><path d=\"M0 0h8\"/></g><use xlink:href=\"#a\"/>";
    QVERIFY(cleanedSvg(svg(used))->bytes.contains(used));
    QCOMPARE(cleanedSvg(clean->bytes)->bytes, clean->bytes);
}

void TestPicture::sizesOfSvgs_data()
{
    QTest::addColumn<QByteArray>("attributes");
    QTest::addColumn<QSizeF>("size");
    QTest::newRow("pixels") << QByteArray("width='8' height='4px'") << QSizeF(8, 4);
    QTest::newRow("inches") << QByteArray("width='1in' height='2.54cm'") << QSizeF(96, 96);
    QTest::newRow("view box") << QByteArray("viewBox='0 0 30 20'") << QSizeF(30, 20);
    QTest::newRow("with commas") << QByteArray("viewBox='0,0,30,20'") << QSizeF(30, 20);
    QTest::newRow("width only") << QByteArray("width='60' viewBox='0 0 30 20'") << QSizeF(60, 40);
    QTest::newRow("share") << QByteArray("width='100%' height='100%' viewBox='0 0 3 2'")
                           << QSizeF(3, 2);
    QTest::newRow("nothing") << QByteArray() << QSizeF(300, 150);
    QTest::newRow("negative") << QByteArray("width='-1' height='x' viewBox='0 0 -3 2'")
                              << QSizeF(300, 150);
}

void TestPicture::sizesOfSvgs()
{
    QFETCH(QByteArray, attributes);
    QTEST(cleanedSvg(svg({}, attributes)).value().size, "size");
}

void TestPicture::nothingInAnSvgFetchesOrRuns_data()
{
    QTest::addColumn<QByteArray>("inside");
    const QList<QByteArray> bad = {
        "<script>evil</script>",
        "<SCRIPT>evil</SCRIPT>",
        "<script xlink:href='http://evil/'/>",
        "<rect onclick='evil()'/>",
        "<rect ONLOAD='evil()'/>",
        "<image xlink:href='http://evil/x.png'/>",
        "<image href='file:///evil'/>",
        "<image xlink:href='data:image/svg+xml;base64,evil'/>",
        "<image xlink:href='#a' href='http://evil'/>",
        "<use xlink:href='http://evil/x.svg#a'/>",
        "<a xlink:href='javascript:evil()'><rect/></a>",
        "<foreignObject><iframe xmlns='http://www.w3.org/1999/xhtml' "
        "src='http://evil'/></foreignObject>",
        "<style>@import 'http://evil/x.css';</style>",
        "<style>rect{fill:url(http://evil/x.svg#a)}</style>",
        "<style>rect{fill:u<!-- -->rl(http://evil/x.svg#a)}</style>",
        "<style>rect{fill:url(<![CDATA[http://evil]]>)}</style>",
        "<style>rect{fill:\\75rl(http://evil)}</style>",
        "<style>rect{background:image-set('http://evil')}</style>",
        "<rect style='fill:url(http://evil)'/>",
        "<rect fill=\"URL( 'http://evil')\"/>",
        "<rect filter='url(//evil)'/>",
        "<set attributeName='href' to='javascript:evil()'/>",
        "<animate attributeName='href' values='http://evil'/>",
        "<x:script xmlns:x='http://www.w3.org/2000/svg'>evil</x:script>",
        "<linearGradient id='g' xlink:href='http://evil#a'/>",
        "<video src='http://evil'/>",
        "<!-- evil --><rect/>",
        "<?evil x?><rect/>",
    };
    for (const QByteArray &inside : bad)
        QTest::newRow(inside.constData()) << inside;
}

void TestPicture::nothingInAnSvgFetchesOrRuns()
{
    QFETCH(QByteArray, inside);
    const auto clean = cleanedSvg(svg(inside + "<path d='M0 0'/>"));
    QVERIFY(clean);
    QVERIFY2(!clean->bytes.toLower().contains("evil"), clean->bytes);
    QVERIFY(clean->bytes.contains("<path d=\"M0 0\"/>"));
}

void TestPicture::anSvgTellsWhatItMisses()
{
    const QByteArray inside = "<defs><mask id='m'/><clipPath id='c'><rect/></clipPath></defs>"
                              "<script/><metadata/><path d='M0 0'/><mask id='n'/>";
    QCOMPARE(readPicture(svg(inside))->missed, (QStringList{u"clipPath"_s, u"mask"_s}));
    QVERIFY(readPicture(svg("<script/><path d='M0 0'/>"))->missed.isEmpty());
    // It refers to what comes only after it.
    QCOMPARE(readPicture(svg("<use href='#a'/><path id='a'/>"))->missed, QStringList{u"use"_s});
    QVERIFY(readPicture(svg("<path id='a'/><use href='#a'/>"))->missed.isEmpty());
}

void TestPicture::anSvgEnds_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<bool>("isTaken");
    // Each uses the one before it ten times.
    QByteArray laughs = "<rect id='l0'/>";
    for (int i = 1; i < 12; ++i) {
        const QByteArray use = "<use xlink:href='#l" + QByteArray::number(i - 1) + "'/>";
        laughs += "<g id='l" + QByteArray::number(i) + "'>" + use.repeated(10) + "</g>";
    }
    QTest::newRow("a billion shapes") << svg(laughs) << false;
    QTest::newRow("too deep") << svg(QByteArray("<g>").repeated(200) +
                                     QByteArray("</g>").repeated(200))
                              << false;
    QTest::newRow("uses itself") << svg("<g id='a'><use xlink:href='#a'/></g>") << true;
    QTest::newRow("uses each other")
        << svg("<g id='a'><use xlink:href='#b'/><g id='b'><use xlink:href='#a'/></g></g>") << true;
    QTest::newRow("gradient of itself") << svg("<linearGradient id='a' xlink:href='#a'/>") << true;
    QByteArray entities = "<!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaa'>";
    for (char c = 'b'; c < 'n'; ++c)
        entities += QByteArray("<!ENTITY ") + c + " '" +
                    (QByteArray("&") + char(c - 1) + ";").repeated(10) + "'>";
    QTest::newRow("a billion letters") << entities + "]>" + svg("<text>&m;</text>") << false;
}

void TestPicture::anSvgEnds()
{
    QFETCH(QByteArray, file);
    const auto clean = cleanedSvg(file);
    QTEST(clean.has_value(), "isTaken");
    if (clean)
        QVERIFY(!clean->bytes.contains("href"));
}

QTEST_GUILESS_MAIN(TestPicture)
#include "tst_picture.moc"
