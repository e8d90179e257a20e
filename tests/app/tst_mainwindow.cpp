#include "canvas/canvasview.h"
#include "catalog/roles.h"
#include "dialogs/newdialog.h"
#include "dialogs/shortcutsdialog.h"
#include "dialogs/startpage.h"
#include "files/drawingfile.h"
#include "panels/problemspanel.h"
#include "panels/tablepanel.h"
#include "window/mainwindow.h"
#include "window/messagebar.h"
#include "window/panels.h"
#include "window/settings.h"
#include "window/windows.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QKeySequenceEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPointer>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>
#include <QUrl>

using namespace portolan;
using namespace portolan::app;
using namespace portolan::views;
using namespace Qt::StringLiterals;

namespace {

/// How long reading, laying out or saving may take on a machine that does much else.
constexpr int kPatienceMs = 20'000;

/// The receivers of a signal, which only relatives of an object may count.
struct Probe : QAction
{
    static int receiversOf(const QAction *action)
    {
        return (action->*(&Probe::receivers))(SIGNAL(triggered(bool)));
    }
};

/// Answers the next modal dialog of that kind, as soon as it is there.
template <typename Dialog>
class Answer
{
public:
    explicit Answer(const std::function<void(Dialog *)> &answer)
    {
        m_timer.setInterval(10);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this, answer] {
            auto *dialog = qobject_cast<Dialog *>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            m_timer.stop();
            m_wasAsked = true;
            answer(dialog);
        });
        m_timer.start();
    }
    bool wasAsked() const { return m_wasAsked; }

private:
    QTimer m_timer;
    bool m_wasAsked = false;
};

std::function<void(QMessageBox *)> press(QMessageBox::StandardButton button)
{
    return [button](QMessageBox *box) { QTest::mouseClick(box->button(button), Qt::LeftButton); };
}

/// The button that does what was asked, whatever it is called.
void agree(QMessageBox *box)
{
    for (QAbstractButton *button : box->buttons()) {
        const auto role = box->buttonRole(button);
        if (role == QMessageBox::DestructiveRole || role == QMessageBox::AcceptRole) {
            QTest::mouseClick(button, Qt::LeftButton);
            return;
        }
    }
    QFAIL("nothing to agree to");
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void aWindowBeginsWithTheStartPage();
    void everyActionDoesSomething();
    void aTemplateOfTheStartPageBecomesADrawing();
    void whatIsEditedIsSavedAndReadAgain();
    void aDrawingWithoutAFileAsksForOne();
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
    void toolsExcludeEachOther();
    void keysOfTheCanvasLeaveTextsAlone();
    void rowsLeadToTheCanvas();
    void panelsComeBackAsTheyWere();
    void changedKeysCountInEveryWindow();

private:
    /// A copy of a sample that the test may write.
    QString copyOf(const QString &sample, const QString &name = {}) const;
    MainWindow *openWindow(const QString &path);
    static void edit(MainWindow *window);
    static void trigger(MainWindow *window, ActionId id) { window->actions()[id]->trigger(); }
    static bool isEnabled(MainWindow *window, ActionId id)
    {
        return window->actions()[id]->isEnabled();
    }

    QTemporaryDir m_settings;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Windows> m_windows;
};

void TestMainWindow::initTestCase()
{
    QVERIFY(m_settings.isValid());
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    QCoreApplication::setOrganizationName(u"PortolanTests"_s);
    QCoreApplication::setApplicationName(u"tst_mainwindow"_s);
    QGuiApplication::setQuitOnLastWindowClosed(false);
}

void TestMainWindow::init()
{
    QSettings().clear();
    m_folder = std::make_unique<QTemporaryDir>();
    m_windows = std::make_unique<Windows>();
}

void TestMainWindow::cleanup()
{
    m_windows.reset();
}

QString TestMainWindow::copyOf(const QString &sample, const QString &name) const
{
    const QString source =
        QStringLiteral(PORTOLAN_SOURCE_DIR "/resources/samples/%1.portolan").arg(sample);
    const QString path =
        m_folder->filePath(name.isEmpty() ? sample + u".portolan"_s : name + u".portolan"_s);
    QFile::copy(source, path);
    QFile(path).setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return path;
}

MainWindow *TestMainWindow::openWindow(const QString &path)
{
    MainWindow *window = m_windows->add();
    m_windows->open({path}, window);
    const bool isThere =
        QTest::qWaitFor([&] { return window->controller().hasDrawing(); }, kPatienceMs);
    return isThere ? window : nullptr;
}

/// Removes a host, by the keyboard.
void TestMainWindow::edit(MainWindow *window)
{
    const HostId host = window->session().topology().hosts.firstKey();
    window->session().selection().selectHost(host);
    window->canvas()->setFocus();
    QTest::keyClick(window->canvas(), Qt::Key_Delete);
    QVERIFY(!window->session().topology().hosts.contains(host));
}

void TestMainWindow::aWindowBeginsWithTheStartPage()
{
    MainWindow *window = m_windows->add();
    QVERIFY(window->findChild<StartPage *>()->isVisible());
    QVERIFY(!window->canvas()->isVisible());
    for (const QDockWidget *dock : window->findChildren<QDockWidget *>())
        QVERIFY(!dock->isVisible());
    for (const ActionId id : {ActionId::Save, ActionId::Export, ActionId::Undo, ActionId::Paste,
                              ActionId::LayOut, ActionId::SelectTool, ActionId::Find})
        QVERIFY2(!isEnabled(window, id), qPrintable(window->actions()[id]->text()));
    QVERIFY(isEnabled(window, ActionId::New));
    QVERIFY(isEnabled(window, ActionId::Open));
}

void TestMainWindow::everyActionDoesSomething()
{
    MainWindow *window = m_windows->add();
    for (const ActionDefinition &definition : actionDefinitions()) {
        const QAction *action = window->actions()[definition.id];
        QVERIFY2(action->menu() || Probe::receiversOf(action) > 0, definition.name);
    }
    QSet<const QAction *> inMenus;
    for (const QMenu *menu : window->menuBar()->findChildren<QMenu *>()) {
        for (const QAction *action : menu->actions())
            inMenus.insert(action);
    }
    for (const ActionDefinition &definition : actionDefinitions())
        QVERIFY2(inMenus.contains(window->actions()[definition.id]), definition.name);
}

void TestMainWindow::aTemplateOfTheStartPageBecomesADrawing()
{
    MainWindow *window = m_windows->add();
    app::Settings().setAuthor(u"Ada"_s);
    Answer<NewDialog> answer([](NewDialog *dialog) { dialog->accept(); });
    emit window->findChild<StartPage *>()->templateChosen(u"head-office"_s);
    QTRY_VERIFY_WITH_TIMEOUT(window->controller().hasDrawing(), kPatienceMs);
    QCOMPARE(m_windows->all().size(), 1);
    QVERIFY(window->canvas()->isVisible());
    QVERIFY(!window->findChild<StartPage *>()->isVisible());
    QVERIFY(window->session().topology().hosts.size() > 30);
    QCOMPARE(window->session().topology().properties.author, u"Ada"_s);
    QVERIFY(isEnabled(window, ActionId::Save));
    QVERIFY(!window->isWindowModified());
}

void TestMainWindow::whatIsEditedIsSavedAndReadAgain()
{
    const QString path = copyOf(u"head-office"_s);
    MainWindow *window = openWindow(path);
    QVERIFY(window);
    QVERIFY(window->windowTitle().contains(u"head-office.portolan"));
    QVERIFY(!isEnabled(window, ActionId::Save));
    const auto count = window->session().topology().hosts.size();
    edit(window);
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
    MainWindow *again = openWindow(path);
    QVERIFY(again);
    QCOMPARE(again->session().topology().hosts.size(), count - 1);
}

void TestMainWindow::aDrawingWithoutAFileAsksForOne()
{
    MainWindow *window = m_windows->add();
    m_windows->create([] { return Expected<Topology>(Topology()); }, window);
    QTRY_VERIFY_WITH_TIMEOUT(window->controller().hasDrawing(), kPatienceMs);
    const QString path = m_folder->filePath(u"new.portolan"_s);
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

void TestMainWindow::revertingReadsTheFileAgain()
{
    MainWindow *window = openWindow(copyOf(u"head-office"_s));
    QVERIFY(window);
    QVERIFY(!isEnabled(window, ActionId::Revert));
    const auto count = window->session().topology().hosts.size();
    edit(window);
    Answer<QMessageBox> answer(agree);
    trigger(window, ActionId::Revert);
    QTRY_COMPARE_WITH_TIMEOUT(window->session().topology().hosts.size(), count, kPatienceMs);
    QVERIFY(answer.wasAsked());
    QVERIFY(!window->isWindowModified());
}

void TestMainWindow::closingAsks_data()
{
    QTest::addColumn<int>("button");
    QTest::addColumn<bool>("closes");
    QTest::addColumn<bool>("saves");
    QTest::newRow("save") << int(QMessageBox::Save) << true << true;
    QTest::newRow("discard") << int(QMessageBox::Discard) << true << false;
    QTest::newRow("cancel") << int(QMessageBox::Cancel) << false << false;
}

void TestMainWindow::closingAsks()
{
    QFETCH(int, button);
    QFETCH(bool, closes);
    QFETCH(bool, saves);
    const QString path = copyOf(u"head-office"_s);
    const QByteArray before = bytesOf(path);
    QPointer<MainWindow> window = openWindow(path);
    QVERIFY(window);
    edit(window);
    Answer<QMessageBox> answer(press(QMessageBox::StandardButton(button)));
    QTest::keyClick(window, Qt::Key_W, Qt::ControlModifier);
    QVERIFY(answer.wasAsked());
    if (closes)
        QTRY_VERIFY_WITH_TIMEOUT(!window, kPatienceMs);
    else
        QVERIFY(window && window->isVisible() && window->isWindowModified());
    QCOMPARE(bytesOf(path) != before, saves);
}

void TestMainWindow::closingWhileSavingLosesNothing()
{
    const QString path = copyOf(u"head-office"_s);
    QPointer<MainWindow> window = openWindow(path);
    QVERIFY(window);
    const auto count = window->session().topology().hosts.size();
    edit(window);
    trigger(window, ActionId::Save);
    window->close();
    QTRY_VERIFY_WITH_TIMEOUT(!window, kPatienceMs);
    const auto saved = readDrawing(bytesOf(path));
    QVERIFY(saved);
    QCOMPARE(saved->hosts.size(), count - 1);
}

void TestMainWindow::filesAreRemembered()
{
    const QString path = copyOf(u"single-server"_s, u"Q&A"_s);
    MainWindow *window = openWindow(path);
    QVERIFY(window);
    QCOMPARE(app::Settings().recentFiles(), QStringList{path});
    QMenu *menu = window->actions()[ActionId::OpenRecent]->menu();
    emit menu->aboutToShow();
    QVERIFY(menu->actions().first()->text().startsWith(u"Q&&A.portolan"));
    menu->actions().last()->trigger();
    QVERIFY(app::Settings().recentFiles().isEmpty());
}

void TestMainWindow::aFileThatIsGoneIsForgotten()
{
    const QString path = m_folder->filePath(u"gone.portolan"_s);
    app::Settings().addRecentFile(path);
    MainWindow *window = m_windows->add();
    m_windows->open({path}, window);
    QTRY_VERIFY_WITH_TIMEOUT(QApplication::activeModalWidget(), kPatienceMs);
    auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
    QVERIFY(box && box->informativeText().contains(u"gone.portolan"));
    box->accept();
    QVERIFY(app::Settings().recentFiles().isEmpty());
    QVERIFY(window->findChild<StartPage *>()->isVisible());
}

void TestMainWindow::drawingsOpenInWindowsOfTheirOwn()
{
    const QString first = copyOf(u"single-server"_s);
    const QString second = copyOf(u"remote-database"_s);
    MainWindow *window = m_windows->add();
    m_windows->open({first, second}, window);
    QTRY_VERIFY_WITH_TIMEOUT(m_windows->all().size() == 2 &&
                                 m_windows->all().last()->controller().hasDrawing() &&
                                 window->controller().hasDrawing(),
                             kPatienceMs);
    QCOMPARE(window->controller().path(), first);
    QCOMPARE(m_windows->all().last()->controller().path(), second);
    QVERIFY(m_windows->all().last()->pos() != window->pos());
    emit window->openWanted({second});
    QCOMPARE(m_windows->all().size(), 2);
}

void TestMainWindow::quittingAsksEveryWindow()
{
    MainWindow *first = openWindow(copyOf(u"single-server"_s));
    MainWindow *second = openWindow(copyOf(u"remote-database"_s));
    QVERIFY(first && second);
    edit(first);
    edit(second);
    {
        Answer<QMessageBox> answer(press(QMessageBox::Cancel));
        emit first->quitWanted();
        QVERIFY(answer.wasAsked());
        QCOMPARE(m_windows->all().size(), 2);
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
    QTRY_VERIFY_WITH_TIMEOUT(m_windows->all().isEmpty(), kPatienceMs);
}

void TestMainWindow::filesAreDropped()
{
    const QString path = copyOf(u"single-server"_s);
    MainWindow *window = m_windows->add();
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

void TestMainWindow::foreignWorkIsToldAndReloaded()
{
    const QString path = copyOf(u"single-server"_s);
    MainWindow *window = openWindow(path);
    QVERIFY(window);
    auto *bar = window->findChild<MessageBar *>();
    QVERIFY(!bar->isVisible());
    Topology theirs = window->session().topology();
    theirs.properties.title = u"Theirs"_s;
    QVERIFY(saveDrawingBytes(path, writeDrawing(theirs)));
    QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), kPatienceMs);
    QVERIFY(isEnabled(window, ActionId::Revert));
    QTest::mouseClick(bar->findChildren<QPushButton *>().first(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(window->session().topology().properties.title, u"Theirs"_s,
                              kPatienceMs);
    QVERIFY(!bar->isVisible());
}

void TestMainWindow::mineIsKept()
{
    const QString path = copyOf(u"single-server"_s);
    MainWindow *window = openWindow(path);
    QVERIFY(window);
    auto *bar = window->findChild<MessageBar *>();
    const QString mine = window->session().topology().properties.title;
    Topology theirs = window->session().topology();
    theirs.properties.title = u"Theirs"_s;
    QVERIFY(saveDrawingBytes(path, writeDrawing(theirs)));
    QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), kPatienceMs);
    QTest::mouseClick(bar->findChildren<QPushButton *>().last(), Qt::LeftButton);
    QVERIFY(window->isWindowModified());
    trigger(window, ActionId::Save);
    QTRY_VERIFY_WITH_TIMEOUT(!window->isWindowModified(), kPatienceMs);
    QCOMPARE(readDrawing(bytesOf(path))->properties.title, mine);
}

void TestMainWindow::toolsExcludeEachOther()
{
    MainWindow *window = openWindow(copyOf(u"single-server"_s));
    QVERIFY(window);
    const auto isChecked = [&](ActionId id) { return window->actions()[id]->isChecked(); };
    QVERIFY(isChecked(ActionId::SelectTool));
    trigger(window, ActionId::ZoneTool);
    QCOMPARE(window->canvas()->tool(), ToolId::Zone);
    QVERIFY(isChecked(ActionId::ZoneTool) && !isChecked(ActionId::SelectTool));
    // Choosing the tool that is in use changes nothing.
    trigger(window, ActionId::ZoneTool);
    QVERIFY(isChecked(ActionId::ZoneTool));
    window->canvas()->placeOnClick(roles::kDomainController);
    QVERIFY(!isChecked(ActionId::ZoneTool) && !isChecked(ActionId::SelectTool));
    window->canvas()->placeOnClick({});
    QVERIFY(isChecked(ActionId::SelectTool));
}

void TestMainWindow::keysOfTheCanvasLeaveTextsAlone()
{
    MainWindow *window = openWindow(copyOf(u"single-server"_s));
    QVERIFY(window);
    const auto count = window->session().topology().hosts.size();
    window->session().selection().selectHost(window->session().topology().hosts.firstKey());
    QTableView *view = window->panels().connections->view();
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Delete);
    QCOMPARE(window->session().topology().hosts.size(), count);
}

void TestMainWindow::rowsLeadToTheCanvas()
{
    MainWindow *window = openWindow(copyOf(u"head-office"_s));
    QVERIFY(window);
    window->canvas()->setZoom(4);
    QTableView *view = window->panels().connections->view();
    QTRY_VERIFY_WITH_TIMEOUT(view->model()->rowCount() > 20, kPatienceMs);
    view->selectRow(20);
    const Selection &selection = window->session().selection().selection();
    QVERIFY(selection.line);
    const QRectF before = window->canvas()->camera().visible();
    emit window->panels().connections->activated();
    QVERIFY(window->canvas()->camera().visible() != before);
}

void TestMainWindow::panelsComeBackAsTheyWere()
{
    const QString path = copyOf(u"single-server"_s);
    MainWindow *window = openWindow(path);
    QVERIFY(window);
    const auto dock = [](MainWindow *of) { return of->findChild<QDockWidget *>(u"inspector"_s); };
    QVERIFY(dock(window)->isVisible());
    dock(window)->hide();
    window->close();
    MainWindow *again = openWindow(path);
    QVERIFY(again);
    QVERIFY(!dock(again)->isVisible());
    trigger(again, ActionId::ResetPanels);
    QVERIFY(dock(again)->isVisible());

    // A window that never showed a drawing has no panels worth remembering.
    again->close();
    m_windows->add()->close();
    MainWindow *third = openWindow(path);
    QVERIFY(third);
    QVERIFY(dock(third)->isVisible());
}

void TestMainWindow::changedKeysCountInEveryWindow()
{
    MainWindow *first = m_windows->add();
    MainWindow *second = m_windows->add();
    trigger(first, ActionId::Shortcuts);
    auto *dialog = first->findChild<ShortcutsDialog *>();
    QVERIFY(dialog);
    auto *tree = dialog->findChild<QTreeWidget *>();
    const auto items = tree->findItems(u"Draw Zone"_s, Qt::MatchExactly | Qt::MatchRecursive);
    QCOMPARE(items.size(), 1);
    tree->setCurrentItem(items.first());
    const QKeySequence keys(Qt::CTRL | Qt::Key_G);
    dialog->findChild<QKeySequenceEdit *>()->setKeySequence(keys);
    dialog->accept();
    QCOMPARE(first->actions()[ActionId::ZoneTool]->shortcut(), keys);
    QCOMPARE(second->actions()[ActionId::ZoneTool]->shortcut(), keys);
    QCOMPARE(m_windows->add()->actions()[ActionId::ZoneTool]->shortcut(), keys);
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
