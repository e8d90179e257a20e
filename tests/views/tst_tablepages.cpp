// Tables on paper, and their PDF.

#include "base/progress.h"
#include "exports/tables/tableexporter.h"
#include "files/templates.h"
#include "rendering/tablepages.h"
#include "rendering/tablepdf.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace portolan;
using namespace portolan::rendering;
using namespace Qt::StringLiterals;

namespace {

/// Says to stop when it has been asked so often.
class StopAfter : public Progress
{
public:
    explicit StopAfter(int times)
        : m_times(times)
    {
    }
    void advance(qint64, qint64) override {}
    bool isCancelled() const override { return ++m_asked > m_times; }
    int asked() const { return m_asked; }

private:
    int m_times;
    mutable int m_asked = 0;
};

/// How much of an image is neither white nor nearly so.
int inkIn(const QImage &image, const QRect &rect)
{
    int dark = 0;
    for (int y = rect.top(); y <= rect.bottom(); ++y) {
        for (int x = rect.left(); x <= rect.right(); ++x)
            dark += qGray(image.pixel(x, y)) < 160 ? 1 : 0;
    }
    return dark;
}

} // namespace

class TestTablePages : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void pagesStayWithinTheirMargins_data();
    void pagesStayWithinTheirMargins();
    void linesBreakBetweenWords();
    void columnsDoNotOverlap();
    void stopsWhenAsked();
    void unknownPaperIsRefused();
    void everyFormatIsRegisteredOnce();

private:
    ExportContext context() const { return {*m_topology, *m_derivation}; }

    std::optional<Topology> m_topology;
    std::optional<Derivation> m_derivation;
};

void TestTablePages::initTestCase()
{
    m_topology = *makeTemplate(u"head-office"_s);
    m_derivation.emplace(*m_topology);
}

void TestTablePages::pagesStayWithinTheirMargins_data()
{
    QTest::addColumn<QString>("paper");
    for (const QString &paper : {u"A3"_s, u"A4"_s, u"A5"_s, u"Letter"_s})
        QTest::newRow(qPrintable(paper)) << paper;
}

void TestTablePages::pagesStayWithinTheirMargins()
{
    QFETCH(QString, paper);
    constexpr int kClear = 24; // points that no text enters
    const Table table = tableOf(TableKind::Rules, context());
    TablePages pages(table, captionOf(table, context()), *tablePaper(paper));
    QVERIFY(pages.pageCount() > 1);
    for (int page = 0; page < pages.pageCount(); ++page) {
        QImage image(pages.paper().toSize(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        pages.paint(painter, page);
        painter.end();
        const QRect all = image.rect();
        QCOMPARE(inkIn(image, {0, 0, all.width(), kClear}), 0);
        QCOMPARE(inkIn(image, {0, 0, kClear, all.height()}), 0);
        QCOMPARE(inkIn(image, {all.width() - kClear, 0, kClear, all.height()}), 0);
        QCOMPARE(inkIn(image, {0, all.height() - kClear, all.width(), kClear}), 0);
        QVERIFY(inkIn(image, all) > 500);
    }
}

void TestTablePages::linesBreakBetweenWords()
{
    PageTexts texts;
    const qreal word = texts.width(u"host-with-hyphens", PageText::Cell);
    const QString two = u"host-with-hyphens host-with-hyphens"_s;
    QCOMPARE(texts.lineCount(two, PageText::Cell, 3 * word), 1);
    QCOMPARE(texts.lineCount(two, PageText::Cell, 1.5 * word), 2); // not at the second hyphen
    QCOMPARE(
        texts.lineCount(u"88,135,389"_s, PageText::Cell, texts.width(u"88,135,", PageText::Cell)),
        2);
    QVERIFY(texts.lineCount(QString(500, u'x'), PageText::Cell, word) > 5);
    QVERIFY(texts.lineCount(QString(500, QChar(0x5d0)), PageText::Cell, word) > 5);
    QCOMPARE(texts.lineCount({}, PageText::Cell, word), 1);
    QCOMPARE(texts.lineCount(u"x"_s, PageText::Cell, 0.1), 1);
}

void TestTablePages::columnsDoNotOverlap()
{
    for (const TableKind kind :
         {TableKind::Connections, TableKind::Rules, TableKind::Requirements, TableKind::Problems}) {
        const Table table = tableOf(kind, context());
        const PageTexts texts;
        const ColumnDemands demands(table, readableColumns(table), texts);
        for (const qreal width : {demands.least() / 2, demands.least(), 3 * demands.least()}) {
            qreal end = 10;
            for (const PageColumn &column : demands.placed(10, width + 10)) {
                QVERIFY(column.left >= end);
                QVERIFY(column.width > 0);
                end = column.left + column.width;
            }
            QVERIFY(end <= width + 10 + 0.001);
        }
    }
}

/// Wherever it is told to: it then fails as one expects, and writes nothing.
void TestTablePages::stopsWhenAsked()
{
    const Table table = tableOf(TableKind::Rules, context());
    const TableCaption caption = captionOf(table, context());
    StopAfter never(1'000'000);
    QBuffer whole;
    whole.open(QIODevice::WriteOnly);
    QVERIFY(PdfFormat().write(table, caption, {{}, &never}, whole));
    QVERIFY(never.asked() > 10);
    for (const int times : {0, 1, never.asked() / 2, never.asked() - 1}) {
        const StopAfter stop(times);
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const auto written = PdfFormat().write(table, caption, {{}, &stop}, buffer);
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::Cancelled);
        QVERIFY(buffer.data().isEmpty());
    }
}

void TestTablePages::unknownPaperIsRefused()
{
    const Table table = tableOf(TableKind::Rules, context());
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto written = PdfFormat().write(table, {}, {u"A99"_s, nullptr}, buffer);
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::Usage);
}

void TestTablePages::everyFormatIsRegisteredOnce()
{
    QStringList ids;
    for (const TableFormat *format : allTableFormats())
        ids += format->id();
    QCOMPARE(ids, QStringList(
                      {u"text"_s, u"csv"_s, u"json"_s, u"md"_s, u"html"_s, u"xlsx"_s, u"pdf"_s}));
}

QTEST_MAIN(TestTablePages)
#include "tst_tablepages.moc"
