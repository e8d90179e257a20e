#include "dialogs/startpage.h"
#include "files/drawingfile.h"
#include "support/windowbench.h"
#include "window/messagebar.h"
#include "window/settings.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QUrl>

using namespace portolan;
using namespace portolan::app;
using namespace portolan::test;
using namespace portolan::views;
using namespace Qt::StringLiterals;

class TestWindowFiles : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<WindowBench>(); }
    void cleanup() { m_bench.reset(); }
    void aDrawingWithoutAFileAsksForOne();
    void whatIsEditedIsSavedAndReadAgain();
    void revertingReadsTheFileAgain();
    void closingAsks_data();
    void closingAsks();
    void closingWhileSavingLosesNothing();
    void filesAreRemembered();
    void aFileThatIsGoneIsForgotten();
    void drawingsOpenInWindowsOfTheirOwn();
    void quittingAsksEveryWindow();
    void filesAreDropped();
    void foreignWorkIsToldAndReloaded();
    void mineIsKept();

private:
    Windows &windows() const { return m_bench->windows(); }

    std::unique_ptr<WindowBench> m_bench;
};

void TestWindowFiles::aDrawingWithoutAFileAsksForOne()
{
    MainWindow *window = windows().add();
    windows().create([] { return Expected<Topology>(Topology()); }, window);
    QTRY_VERIFY_WITH_TIMEOUT(window->controller().hasDrawing(), kPatienceMs);
    const QString path = m_bench->filePath(u"new.portolan"_s);
    Answer<QFileDialog> answer([&](QFileDialog *dialog) {
        dialog->selectFile(path);
        dialog->findChild<QLineEdit *>()->setText(path);
        QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return);
    });
    trigger(window, ActionId::Save);
    QVERIFY(answer.wasAsked());
    QTRY_COMPARE_WITH_TIMEOUT(window->controller().path(), path, kPatienceMs);
    QVERIFY(readDrawing(bytesOf(path)));
}

void TestWindowFiles::whatIsEditedIsSavedAndReadAgain()
{
    const QString path = m_bench->copyOf(u"head-office"_s);
    MainWindow *window = m_bench->open(path);
    QVERIFY(window);
    QVERIFY(window->windowTitle().contains(u"head-office.portolan"));
    QVERIFY(!isEnabled(window, ActionId::Save));
    const auto count = window->session().topology().hosts.size();
    WindowBench::edit(window);
    QVERIFY(window->isWindowModified());
    QVERIFY(window->actions()[ActionId::Undo]->text().contains(u':'));
    QTest::keyClick(window, Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!window->isWindowModified(), kPatienceMs);
    QVERIFY(!isEnabled(window, ActionId::Save));
    const auto saved = readDrawing(bytesOf(path));
    QVERIFY(saved);
    QCOMPARE(saved->hosts.size(), count - 1);

    QTest::keyClick(window, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window->session().topology().hosts.size(), count);
    QVERIFY(window->isWindowModified());
    window->closeForGood();
    MainWindow *again = m_bench->open(path);
    QVERIFY(again);
    QCOMPARE(again->session().topology().hosts.size(), count - 1);
}

void TestWindowFiles::revertingReadsTheFileAgain()
{
    MainWindow *window = m_bench->open(m_bench->copyOf(u"head-office"_s));
    QVERIFY(window);
    QVERIFY(!isEnabled(window, ActionId::Revert));
    const auto count = window->session().topology().hosts.size();
    WindowBench::edit(window);
    Answer<QMessageBox> answer(agree);
    trigger(window, ActionId::Revert);
    QTRY_COMPARE_WITH_TIMEOUT(window->session().topology().hosts.size(), count, kPatienceMs);
    QVERIFY(answer.wasAsked());
    QVERIFY(!window->isWindowModified());
}

void TestWindowFiles::closingAsks_data()
{
    QTest::addColumn<int>("button");
    QTest::addColumn<bool>("closes");
    QTest::addColumn<bool>("saves");
    QTest::newRow("save") << int(QMessageBox::Save) << true << true;
    QTest::newRow("discard") << int(QMessageBox::Discard) << true << false;
    QTest::newRow("cancel") << int(QMessageBox::Cancel) << false << false;
}

void TestWindowFiles::closingAsks()
{
    QFETCH(int, button);
    QFETCH(bool, closes);
    QFETCH(bool, saves);
    const QString path = m_bench->copyOf(u"head-office"_s);
    const QByteArray before = bytesOf(path);
    QPointer<MainWindow> window = m_bench->open(path);
    QVERIFY(window);
    WindowBench::edit(window);
    Answer<QMessageBox> answer(press(QMessageBox::StandardButton(button)));
    QTest::keyClick(window, Qt::Key_W, Qt::ControlModifier);
    QVERIFY(answer.wasAsked());
    if (closes)
        QTRY_VERIFY_WITH_TIMEOUT(!window, kPatienceMs);
    else
        QVERIFY(window && window->isVisible() && window->isWindowModified());
    QCOMPARE(bytesOf(path) != before, saves);
}

void TestWindowFiles::closingWhileSavingLosesNothing()
{
    const QString path = m_bench->copyOf(u"head-office"_s);
    QPointer<MainWindow> window = m_bench->open(path);
    QVERIFY(window);
    const auto count = window->session().topology().hosts.size();
    WindowBench::edit(window);
    trigger(window, ActionId::Save);
    window->close();
    QTRY_VERIFY_WITH_TIMEOUT(!window, kPatienceMs);
    const auto saved = readDrawing(bytesOf(path));
    QVERIFY(saved);
    QCOMPARE(saved->hosts.size(), count - 1);
}

void TestWindowFiles::filesAreRemembered()
{
    const QString path = m_bench->copyOf(u"single-server"_s, u"Q&A"_s);
    MainWindow *window = m_bench->open(path);
    QVERIFY(window);
    QCOMPARE(app::Settings().recentFiles(), QStringList{path});
    QMenu *menu = window->actions()[ActionId::OpenRecent]->menu();
    emit menu->aboutToShow();
    QVERIFY(menu->actions().constFirst()->text().startsWith(u"Q&&A.portolan"));
    menu->actions().constLast()->trigger();
    QVERIFY(app::Settings().recentFiles().isEmpty());
}

void TestWindowFiles::aFileThatIsGoneIsForgotten()
{
    const QString path = m_bench->filePath(u"gone.portolan"_s);
    app::Settings().addRecentFile(path);
    MainWindow *window = windows().add();
    windows().open({path}, window);
    QTRY_VERIFY_WITH_TIMEOUT(QApplication::activeModalWidget(), kPatienceMs);
    auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
    QVERIFY(box && box->informativeText().contains(u"gone.portolan"));
    box->accept();
    QVERIFY(app::Settings().recentFiles().isEmpty());
    QVERIFY(window->findChild<StartPage *>()->isVisible());
}

void TestWindowFiles::drawingsOpenInWindowsOfTheirOwn()
{
    const QString first = m_bench->copyOf(u"single-server"_s);
    const QString second = m_bench->copyOf(u"remote-database"_s);
    MainWindow *window = windows().add();
    windows().open({first, second}, window);
    QTRY_VERIFY_WITH_TIMEOUT(windows().all().size() == 2 &&
                                 windows().all().last()->controller().hasDrawing() &&
                                 window->controller().hasDrawing(),
                             kPatienceMs);
    QCOMPARE(window->controller().path(), first);
    QCOMPARE(windows().all().last()->controller().path(), second);
    QVERIFY(windows().all().last()->pos() != window->pos());
    emit window->openWanted({second});
    QCOMPARE(windows().all().size(), 2);
}

void TestWindowFiles::quittingAsksEveryWindow()
{
    MainWindow *first = m_bench->open(m_bench->copyOf(u"single-server"_s));
    MainWindow *second = m_bench->open(m_bench->copyOf(u"remote-database"_s));
    QVERIFY(first && second);
    WindowBench::edit(first);
    WindowBench::edit(second);
    {
        Answer<QMessageBox> answer(press(QMessageBox::Cancel));
        emit first->quitWanted();
        QVERIFY(answer.wasAsked());
        QCOMPARE(windows().all().size(), 2);
    }
    int asked = 0;
    std::function<void(QMessageBox *)> discard = [&](QMessageBox *box) {
        ++asked;
        press(QMessageBox::Discard)(box);
    };
    Answer<QMessageBox> one(discard);
    Answer<QMessageBox> other(discard);
    emit first->quitWanted();
    QTRY_COMPARE_WITH_TIMEOUT(asked, 2, kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(windows().all().isEmpty(), kPatienceMs);
}

void TestWindowFiles::filesAreDropped()
{
    const QString path = m_bench->copyOf(u"single-server"_s);
    MainWindow *window = windows().add();
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window, &drop);
    QTRY_VERIFY_WITH_TIMEOUT(window->controller().hasDrawing(), kPatienceMs);
    QCOMPARE(window->controller().path(), path);

    QMimeData text;
    text.setText(u"no file"_s);
    QDragEnterEvent other(QPoint(50, 50), Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
    other.ignore();
    QApplication::sendEvent(window, &other);
    QVERIFY(!other.isAccepted());
}

void TestWindowFiles::foreignWorkIsToldAndReloaded()
{
    const QString path = m_bench->copyOf(u"single-server"_s);
    MainWindow *window = m_bench->open(path);
    QVERIFY(window);
    auto *bar = window->findChild<MessageBar *>();
    QVERIFY(!bar->isVisible());
    Topology theirs = window->session().topology();
    theirs.properties.title = u"Theirs"_s;
    QVERIFY(saveDrawingBytes(path, writeDrawing(theirs)));
    QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), kPatienceMs);
    QVERIFY(isEnabled(window, ActionId::Revert));
    QTest::mouseClick(bar->findChildren<QPushButton *>().constFirst(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(window->session().topology().properties.title, u"Theirs"_s,
                              kPatienceMs);
    QVERIFY(!bar->isVisible());
}

void TestWindowFiles::mineIsKept()
{
    const QString path = m_bench->copyOf(u"single-server"_s);
    MainWindow *window = m_bench->open(path);
    QVERIFY(window);
    auto *bar = window->findChild<MessageBar *>();
    const QString mine = window->session().topology().properties.title;
    Topology theirs = window->session().topology();
    theirs.properties.title = u"Theirs"_s;
    QVERIFY(saveDrawingBytes(path, writeDrawing(theirs)));
    QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), kPatienceMs);
    QTest::mouseClick(bar->findChildren<QPushButton *>().constLast(), Qt::LeftButton);
    QVERIFY(window->isWindowModified());
    trigger(window, ActionId::Save);
    QTRY_VERIFY_WITH_TIMEOUT(!window->isWindowModified(), kPatienceMs);
    QCOMPARE(readDrawing(bytesOf(path))->properties.title, mine);
}

QTEST_MAIN(TestWindowFiles)
#include "tst_windowfiles.moc"
