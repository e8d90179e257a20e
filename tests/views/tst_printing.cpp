// What comes out of a printer, which here is a PDF.

#include "dialogs/printing.h"
#include "dialogs/printpreview.h"

#include <QFileInfo>
#include <QLabel>
#include <QMessageBox>
#include <QPainter>
#include <QPointer>
#include <QPrinter>
#include <QPushButton>
#include <QSpinBox>
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
    int pageCount() const override { return count; }
    void paint(QPainter &painter, int page) override
    {
        painted.append(page);
        shown = painter.deviceTransform().mapRect(QRectF(QPointF(), m_paper));
    }

    int count = 4;
    QList<int> painted; ///< read it when nothing is being painted
    QRectF shown;       ///< the last page, in dots of the printer

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
    void onlyShownPagesArePainted();
    void printsBesideTheWindow();
    void closingStopsPrinting();
    void nothingToPrintIsNoPreview();
    void whyNothingIsPrintedIsSaid();

private:
    QString out() { return m_folder.filePath(u"out.pdf"_s); }

    QTemporaryDir m_folder;
    NoProgress m_progress;
};

void TestPrinting::printsWhatIsAskedFor()
{
    CountedPages pages({842, 595});
    QPrinter printer;
    printer.setOutputFileName(out());
    printPages(pages, printer, m_progress);
    QCOMPARE(pages.painted, QList<int>({0, 1, 2, 3}));
    pages.painted.clear();
    printer.setFromTo(2, 3);
    printPages(pages, printer, m_progress);
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
    printPages(pages, printer, m_progress);
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
    QTRY_VERIFY(window.findChild<PrintPreview *>());
    QTRY_VERIFY(!window.findChild<PrintJob *>());
    window.findChild<PrintPreview *>()->close();
    QTRY_VERIFY(!window.findChild<PrintPreview *>());
}

/// Of thousands, those that somebody looks at.
void TestPrinting::onlyShownPagesArePainted()
{
    const auto pages = std::make_shared<CountedPages>(QSizeF(595, 842));
    pages->count = 5000;
    PrintPreview preview(pages, u"en"_s);
    preview.show();
    auto *number = preview.findChild<QSpinBox *>(u"page"_s);
    QCOMPARE(number->maximum(), 5000);
    QTRY_VERIFY(preview.findChild<QLabel *>(u"shown"_s)->accessibleName().contains(u"1 of 5000"_s));
    number->setValue(4999);
    QTRY_VERIFY(preview.findChild<QLabel *>(u"shown"_s)->accessibleName().contains(u"4999"_s));
    QTRY_VERIFY(pages->painted.contains(4998));
    QVERIFY(pages->painted.size() < 20);
}

void TestPrinting::printsBesideTheWindow()
{
    const auto pages = std::make_shared<CountedPages>(QSizeF(595, 842));
    auto *preview = new PrintPreview(pages, u"en"_s);
    const QPointer<PrintPreview> there(preview);
    preview->setAttribute(Qt::WA_DeleteOnClose);
    preview->show();
    const auto printer = std::make_shared<QPrinter>();
    printer->setOutputFileName(out());
    preview->printOn(printer);
    QVERIFY(preview->isPrinting());
    QTRY_VERIFY(!there);
    for (const int page : {0, 1, 2, 3})
        QVERIFY(pages->painted.contains(page));
    QVERIFY(QFileInfo(out()).size() > 0);
}

void TestPrinting::closingStopsPrinting()
{
    const auto pages = std::make_shared<CountedPages>(QSizeF(595, 842));
    pages->count = 100'000;
    PrintPreview preview(pages, u"en"_s);
    preview.show();
    const auto printer = std::make_shared<QPrinter>();
    printer->setOutputFileName(out());
    preview.printOn(printer);
    preview.reject();
    QVERIFY(!preview.isPrinting());
    QVERIFY(pages->painted.size() < pages->count);
}

void TestPrinting::nothingToPrintIsNoPreview()
{
    QWidget window;
    new PrintJob([] { return nullptr; }, u"en"_s, &window);
    QTRY_VERIFY(!window.findChild<PrintJob *>());
    QVERIFY(!window.findChild<PrintPreview *>());
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
    QVERIFY(!window.findChild<PrintPreview *>());
}

QTEST_MAIN(TestPrinting)
#include "tst_printing.moc"
