// The start page shows what drawings look like, and says which of them cannot be had.

#include "dialogs/headlineitem.h"
#include "dialogs/startpage.h"
#include "rendering/thumbnail.h"
#include "support/sourcetree.h"
#include "topology/topology.h"

#include <QFile>
#include <QListWidget>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace portolan;
using namespace portolan::views;
using namespace Qt::StringLiterals;

namespace {

const QString kSample = sourcePath(u"resources/samples/head-office.portolan"_s);

QListWidget *listOf(const StartPage &page, const QString &name)
{
    for (auto *list : page.findChildren<QListWidget *>()) {
        if (list->accessibleName() == name)
            return list;
    }
    return nullptr;
}

QImage pictureOf(const QListWidgetItem *item)
{
    return item->icon().pixmap(QSize(500, 500)).toImage();
}

QString descriptionOf(const QListWidgetItem *item)
{
    return item->data(HeadlineDelegate::kDescriptionRole).toString();
}

} // namespace

class TestStartPage : public QObject
{
    Q_OBJECT

private slots:
    void drawingsAreShown();
    void templatesAreShown();
    void whatCannotBeReadSaysSo();
    void anotherListForgetsTheFirst();
    void anEmptyDrawingIsAnEmptyCanvas();
};

void TestStartPage::drawingsAreShown()
{
    StartPage page;
    page.setRecentFiles({kSample});
    QListWidget *recent = listOf(page, u"Recent drawings"_s);
    const QImage before = pictureOf(recent->item(0));
    page.show();
    QTRY_VERIFY(pictureOf(recent->item(0)) != before);
    const QImage picture = pictureOf(recent->item(0));
    QSet<QRgb> colours;
    for (int x = 0; x < picture.width(); ++x)
        colours.insert(picture.pixel(x, picture.height() / 2));
    QVERIFY(colours.size() > 5); // cards, zones and lines
}

void TestStartPage::templatesAreShown()
{
    StartPage page;
    QListWidget *templates = listOf(page, u"Templates"_s);
    const QImage before = pictureOf(templates->item(1));
    page.show();
    for (int row = 1; row < templates->count(); ++row)
        QTRY_VERIFY(pictureOf(templates->item(row)) != before);
}

void TestStartPage::whatCannotBeReadSaysSo()
{
    const QTemporaryDir folder;
    QFile broken(folder.filePath(u"broken.portolan"_s));
    QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("{") == 1);
    broken.close();
    StartPage page;
    page.setRecentFiles({folder.filePath(u"gone.portolan"_s), broken.fileName(), kSample});
    page.show();
    QListWidget *recent = listOf(page, u"Recent drawings"_s);
    QTRY_COMPARE(descriptionOf(recent->item(0)), u"The file is not there any more"_s);
    QTRY_COMPARE(descriptionOf(recent->item(1)), u"The file cannot be read"_s);
    QCOMPARE(descriptionOf(recent->item(2)), QFileInfo(kSample).absolutePath());
    // It may come back: a click still asks for it.
    QSignalSpy chosen(&page, &StartPage::fileChosen);
    emit recent->itemActivated(recent->item(0));
    QCOMPARE(chosen.count(), 1);
}

void TestStartPage::anotherListForgetsTheFirst()
{
    StartPage page;
    page.setRecentFiles({u"/nowhere/one.portolan"_s});
    page.show();
    page.setRecentFiles({u"/nowhere/two.portolan"_s});
    QListWidget *recent = listOf(page, u"Recent drawings"_s);
    QCOMPARE(recent->count(), 1);
    QTRY_COMPARE(descriptionOf(recent->item(0)), u"The file is not there any more"_s);
}

void TestStartPage::anEmptyDrawingIsAnEmptyCanvas()
{
    const QImage picture = rendering::thumbnailOf({}, {40, 30}, rendering::Theme::Light);
    QCOMPARE(picture.size(), QSize(40, 30));
    QImage plain = picture;
    plain.fill(picture.pixelColor(0, 0));
    QCOMPARE(picture, plain);
}

QTEST_MAIN(TestStartPage)
#include "tst_startpage.moc"
