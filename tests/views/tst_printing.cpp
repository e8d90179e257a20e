// What comes out of a printer, which here is a PDF.

#include "dialogs/printing.h"

#include <QMessageBox>
#include <QPainter>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QTemporaryDir>
#include <QTest>

using namespace portolan;
using namespace portolan::views;
using namespace Qt::StringLiterals;

namespace {

/// Remembers which pages were asked for, and how large a point was.
class CountedPages : public rendering::Pages
{
public:
    explicit CountedPages(const QSizeF &paper)
        : m_paper(paper)
    {
    }
    QSizeF paper() const override { return m_paper; }
    int pageCount() const override { return 4; }
    void paint(QPainter &painter, int page) override
    {
        painted.append(page);
        shown = painter.deviceTransform().mapRect(QRectF(QPointF(), m_paper));
    }

    QList<int> painted;
    QRectF shown; ///< the last page, in dots of the printer

private:
    QSizeF m_paper;
};

} // namespace

class TestPrinting : public QObject
{
    Q_OBJECT

private slots:
    void printsWhatIsAskedFor();
    void pagesFitTheirPaper_data();
    void pagesFitTheirPaper();
    void theJobShowsAPreview();
    void nothingToPrintIsNoPreview();
    void whyNothingIsPrintedIsSaid();

private:
    QString out() { return m_folder.filePath(u"out.pdf"_s); }

    QTemporaryDir m_folder;
};

void TestPrinting::printsWhatIsAskedFor()
{
    CountedPages pages({842, 595});
    QPrinter printer;
    printer.setOutputFileName(out());
    printPages(pages, printer);
    QCOMPARE(pages.painted, QList<int>({0, 1, 2, 3}));
    pages.painted.clear();
    printer.setFromTo(2, 3);
    printPages(pages, printer);
    QCOMPARE(pages.painted, QList<int>({1, 2}));
}

void TestPrinting::pagesFitTheirPaper_data()
{
    QTest::addColumn<QSizeF>("paper");
    QTest::newRow("lying") << QSizeF(842, 595);
    QTest::newRow("upright") << QSizeF(595, 842);
    QTest::newRow("a picture of no paper's size") << QSizeF(3000, 500);
    QTest::newRow("small") << QSizeF(100, 100);
}

void TestPrinting::pagesFitTheirPaper()
{
    QFETCH(QSizeF, paper);
    CountedPages pages(paper);
    QPrinter printer;
    printer.setOutputFileName(out());
    printer.setFullPage(true);
    printPages(pages, printer);
    const QRectF room = printer.pageLayout().fullRectPixels(printer.resolution());
    QVERIFY(room.adjusted(-2, -2, 2, 2).contains(pages.shown));
    const bool isFilled = qAbs(pages.shown.width() - room.width()) < 3 ||
                          qAbs(pages.shown.height() - room.height()) < 3;
    QVERIFY(isFilled);
    QVERIFY(qAbs(pages.shown.width() / pages.shown.height() - paper.width() / paper.height()) <
            0.01 * paper.width() / paper.height());
}

void TestPrinting::theJobShowsAPreview()
{
    QWidget window;
    const auto pages = std::make_shared<CountedPages>(QSizeF(842, 595));
    new PrintJob([pages] { return pages; }, u"de"_s, &window);
    QTRY_VERIFY(window.findChild<QPrintPreviewDialog *>());
    QTRY_COMPARE(pages->painted, QList<int>({0, 1, 2, 3}));
    QTRY_VERIFY(!window.findChild<PrintJob *>());
    window.findChild<QPrintPreviewDialog *>()->close();
    QTRY_VERIFY(!window.findChild<QPrintPreviewDialog *>());
}

void TestPrinting::nothingToPrintIsNoPreview()
{
    QWidget window;
    new PrintJob([] { return nullptr; }, u"en"_s, &window);
    QTRY_VERIFY(!window.findChild<PrintJob *>());
    QVERIFY(!window.findChild<QPrintPreviewDialog *>());
    QVERIFY(!window.findChild<QMessageBox *>());
}

void TestPrinting::whyNothingIsPrintedIsSaid()
{
    QWidget window;
    const auto fail = []() -> PrintJob::Made {
        return failure(ErrorCode::Usage, u"no paper is called B<sub>17"_s);
    };
    new PrintJob(fail, u"en"_s, &window);
    QTRY_VERIFY(window.findChild<QMessageBox *>());
    const auto *box = window.findChild<QMessageBox *>();
    QVERIFY(box->text().contains(u"no paper is called B<sub>17"_s));
    QCOMPARE(box->textFormat(), Qt::PlainText);
    window.findChild<QMessageBox *>()->close();
    QTRY_VERIFY(!window.findChild<QMessageBox *>());
    QTRY_VERIFY(!window.findChild<PrintJob *>());
    QVERIFY(!window.findChild<QPrintPreviewDialog *>());
}

QTEST_MAIN(TestPrinting)
#include "tst_printing.moc"
