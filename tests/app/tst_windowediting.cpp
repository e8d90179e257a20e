// What one does to many hosts at once, in the real window.

#include "checks/problem.h"
#include "dialogs/renamedialog.h"
#include "imports/hostlist.h"
#include "support/drawings.h"
#include "support/windowbench.h"
#include "window/messagebar.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>
#include <QUndoStack>
#include <QUrl>

using namespace portolan;
using namespace portolan::app;
using namespace portolan::test;
using namespace portolan::views;
using namespace Qt::StringLiterals;

namespace {

QSet<HostId> selectedHosts(MainWindow *window)
{
    return window->session().selection().selection().hosts;
}

/// By the mouse, on the card.
void clickHost(MainWindow *window, const HostId &host, Qt::MouseButton button)
{
    CanvasView *canvas = window->canvas();
    // From afar it would be one of many in a block.
    window->session().selection().selectHost(host);
    canvas->fitSelection();
    window->session().selection().select({});
    const Card *card = findCard(canvas->scene().diagram(), host);
    QVERIFY(card);
    const QPoint place = canvas->camera().toPixel(card->rect.center()).toPoint();
    QTest::mouseClick(window->windowHandle(), button, {}, canvas->viewport()->mapTo(window, place));
}

/// By the mouse, in a menu that is open.
void clickEntry(const QMenu *menu, const QAction *entry)
{
    QVERIFY(menu && menu->isVisible());
    QTest::mouseClick(menu->windowHandle(), Qt::LeftButton, {},
                      menu->actionGeometry(const_cast<QAction *>(entry)).center());
}

QMenu *openMenu()
{
    return qobject_cast<QMenu *>(QApplication::activePopupWidget());
}

/// Null while none has anything to say.
MessageBar *shownBar(MainWindow *window)
{
    for (auto *bar : window->findChildren<MessageBar *>()) {
        if (bar->isVisible())
            return bar;
    }
    return nullptr;
}

} // namespace

class TestWindowEditing : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<WindowBench>(); }
    void cleanup() { m_bench.reset(); }
    void nothingSelectedHasNothingAlike();
    void selectsAlikeFromTheMenuOfAHost();
    void theMenuOfTheCanvasShowsWhatIsPossible();
    void selectsAlikeFromTheMenuBar();
    void selectsTheSameProfileBesideTheWindow();
    void whoSelectsMeanwhileWins();
    void aListFileIsDroppedOntoTheCanvas();
    void aListFileIsDroppedOntoTheStartPage();
    void aListFileThatCannotBeReadIsTold();
    void aPictureIsDroppedChosenAndPasted();
    void aPictureIsReplaced();
    void aPictureThatIsNoneIsTold();
    void nMakesANote();
    void whatTheInspectorUnfoldsHasRoom();
    void f2RenamesManyByAPattern();
    void namesThatAreTakenAreRefused();

private:
    MainWindow *openSample() const { return m_bench->open(m_bench->copyOf(u"head-office"_s)); }
    MainWindow *openFleet() const;
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_bench->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    void dropFile(MainWindow *window, const QString &name, const QByteArray &bytes) const;
    RenameDialog *renameTwo(MainWindow *window) const;

    std::unique_ptr<WindowBench> m_bench;
};

void TestWindowEditing::dropFile(MainWindow *window, const QString &name,
                                 const QByteArray &bytes) const
{
    write(name, bytes);
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(m_bench->filePath(name))});
    const QPoint place = window->rect().center();
    QDragEnterEvent enter(place, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(place, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window, &event);
}

/// More hosts than what is worked out at once.
MainWindow *TestWindowEditing::openFleet() const
{
    MainWindow *window = m_bench->windows().add();
    m_bench->windows().create(
        [] {
            Topology topology;
            const auto add = [&](const QString &id, const char *role) {
                Host host;
                host.id = HostId(id);
                host.name = id;
                host.roles.insert(RoleId(QString::fromLatin1(role)), {});
                topology.hosts.insert(host.id, host);
            };
            add(u"tm01"_s, "threat-manager");
            add(u"dc01"_s, "domain-controller");
            for (int i = 0; i < kMostHostsAtOnce; ++i)
                add(u"fs%1"_s.arg(i), "activity-monitor-agent");
            return Expected<Topology>(topology);
        },
        window);
    const bool isThere =
        QTest::qWaitFor([&] { return window->controller().hasDrawing(); }, kPatienceMs);
    return isThere ? window : nullptr;
}

void TestWindowEditing::nothingSelectedHasNothingAlike()
{
    MainWindow *window = openSample();
    QVERIFY(window);
    const QList<ActionId> all = {ActionId::SelectAlike, ActionId::SelectSameRole,
                                 ActionId::SelectSameZone, ActionId::SelectSameProfile,
                                 ActionId::SelectSameProblem};
    for (const ActionId id : all)
        QVERIFY(!isEnabled(window, id));
    window->session().selection().selectHost(HostId(u"tm01"_s));
    for (const ActionId id : all)
        QVERIFY(isEnabled(window, id));
}

void TestWindowEditing::selectsAlikeFromTheMenuOfAHost()
{
    MainWindow *window = openSample();
    QVERIFY(window);
    QTRY_VERIFY(findCard(window->canvas()->scene().diagram(), HostId(u"dc01"_s)));
    clickHost(window, HostId(u"dc01"_s), Qt::RightButton);
    QTRY_VERIFY(openMenu());
    clickEntry(openMenu(), window->actions()[ActionId::SelectAlike]);
    QMenu *alike = window->actions()[ActionId::SelectAlike]->menu();
    QTRY_VERIFY(alike->isVisible());
    clickEntry(alike, window->actions()[ActionId::SelectSameZone]);
    QTRY_VERIFY(!openMenu());
    const Topology &topology = window->session().topology();
    QSet<HostId> members;
    for (const Host &host : topology.hosts) {
        if (host.zone == topology.hosts.value(HostId(u"dc01"_s)).zone)
            members.insert(host.id);
    }
    QVERIFY(members.size() > 1);
    QCOMPARE(selectedHosts(window), members);
    QCOMPARE(window->session().undoStack().count(), 0);
}

void TestWindowEditing::theMenuOfTheCanvasShowsWhatIsPossible()
{
    MainWindow *window = openSample();
    const auto entries = [] {
        QStringList texts;
        for (const QAction *action : openMenu()->actions()) {
            if (!action->isSeparator())
                texts.append(plainText(*action));
            if (!action->isSeparator() && !action->isEnabled())
                texts.append(u"disabled"_s);
        }
        openMenu()->close();
        return texts;
    };
    clickHost(window, hostId("fs01"), Qt::RightButton);
    QTRY_VERIFY(openMenu());
    const QStringList ofAHost = entries();
    QVERIFY(ofAHost.contains(u"Rename"_s) && ofAHost.contains(u"Send to Zone"_s));
    QVERIFY(!ofAHost.contains(u"disabled"_s) && !ofAHost.contains(u"Split Group"_s));
    window->session().selection().select({});
    emit window->canvas()->contextMenuRequested({10, 10});
    QTRY_VERIFY(openMenu());
    const QStringList ofNothing = entries();
    QVERIFY(ofNothing.contains(u"Select All"_s));
    QVERIFY(!ofNothing.contains(u"Rename"_s) && !ofNothing.contains(u"disabled"_s));
}

void TestWindowEditing::selectsAlikeFromTheMenuBar()
{
    MainWindow *window = openSample();
    QVERIFY(window);
    QTRY_VERIFY(findCard(window->canvas()->scene().diagram(), HostId(u"dc01"_s)));
    clickHost(window, HostId(u"dc01"_s), Qt::LeftButton);
    QCOMPARE(selectedHosts(window), QSet<HostId>{HostId(u"dc01"_s)});
    QTest::keyClick(window, Qt::Key_E, Qt::AltModifier);
    QTRY_VERIFY(openMenu());
    QTest::keyClick(openMenu(), Qt::Key_S);
    QTRY_COMPARE(openMenu(), window->actions()[ActionId::SelectAlike]->menu());
    QTest::keyClick(openMenu(), Qt::Key_R);
    QTRY_VERIFY(!openMenu());
    const RoleId role(u"domain-controller"_s);
    QVERIFY(selectedHosts(window).size() > 1);
    for (const Host &host : window->session().topology().hosts)
        QCOMPARE(selectedHosts(window).contains(host.id), host.hasRole(role));
}

void TestWindowEditing::selectsTheSameProfileBesideTheWindow()
{
    MainWindow *window = openFleet();
    QVERIFY(window);
    window->session().selection().selectHost(HostId(u"fs7"_s));
    trigger(window, ActionId::SelectSameProfile);
    QTRY_COMPARE_WITH_TIMEOUT(selectedHosts(window).size(), kMostHostsAtOnce, kPatienceMs);
    QVERIFY(!selectedHosts(window).contains(HostId(u"tm01"_s)));
}

void TestWindowEditing::whoSelectsMeanwhileWins()
{
    MainWindow *window = openFleet();
    QVERIFY(window);
    window->session().selection().selectHost(HostId(u"fs7"_s));
    trigger(window, ActionId::SelectSameProfile);
    window->session().selection().selectHost(HostId(u"dc01"_s));
    QTest::qWait(300);
    QCOMPARE(selectedHosts(window), QSet<HostId>{HostId(u"dc01"_s)});
}

void TestWindowEditing::aListFileIsDroppedOntoTheCanvas()
{
    MainWindow *window = openSample();
    QVERIFY(window);
    const auto count = window->session().topology().hosts.size();
    dropFile(window, u"hosts.csv"_s,
             "Name;IP-Adresse;Etage\nweb01;10.9.0.1;3\nweb02;10.9.0.300;\n");
    const Topology &topology = window->session().topology();
    QTRY_COMPARE_WITH_TIMEOUT(topology.hosts.size(), count + 2, kPatienceMs);
    QCOMPARE(topology.hosts.value(HostId(u"web01"_s)).addresses, QStringList{u"10.9.0.1"_s});
    QCOMPARE(window->session().undoStack().count(), 1);
    QCOMPARE(m_bench->windows().all().size(), 1);

    // What was not understood is told above the drawing, and can be copied.
    MessageBar *bar = shownBar(window);
    QVERIFY(bar);
    const QString text = bar->findChild<QLabel *>()->text();
    QVERIFY2(text.contains(u"Line 3"_s) && text.contains(u"Etage"_s), qUtf8Printable(text));
    QTest::mouseClick(bar->findChildren<QPushButton *>().first(), Qt::LeftButton);
    QVERIFY(!shownBar(window));
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"Line 3"_s));
}

void TestWindowEditing::aListFileIsDroppedOntoTheStartPage()
{
    MainWindow *window = m_bench->windows().add();
    dropFile(window, u"hosts.txt"_s, "10.9.0.1 web01\n10.9.0.2 web02\n");
    QTRY_COMPARE_WITH_TIMEOUT(window->session().topology().hosts.size(), 2, kPatienceMs);
    QVERIFY(window->controller().hasDrawing());
    QVERIFY(window->isWindowModified());
    window->session().undoStack().undo();
    QCOMPARE(window->session().topology().hosts.size(), 0);
}

void TestWindowEditing::aListFileThatCannotBeReadIsTold()
{
    MainWindow *window = openSample();
    QVERIFY(window);
    dropFile(window, u"large.csv"_s, QByteArray(3 * kMostListCharacters, 'x'));
    QTRY_VERIFY_WITH_TIMEOUT(shownBar(window), kPatienceMs);
    QCOMPARE(window->session().undoStack().count(), 0);
}

/// F2 with two of the sample's hosts selected.
/// One of a fold, in whose place another host stands by now.
void TestWindowEditing::whatTheInspectorUnfoldsHasRoom()
{
    MainWindow *window = openSample();
    QVERIFY(window);
    CanvasView *canvas = window->canvas();
    DrawingSession &session = window->session();
    const auto rectOf = [canvas](const char *host) {
        return findCard(canvas->scene().diagram(), hostId(host))->rect;
    };
    const QPointF place = rectOf("fs02").center();
    session.selection().selectHost(hostId("fs02"));
    canvas->foldLike();
    Host other = session.topology().hosts[hostId("nas01")];
    other.position = place;
    other.pinned = true;
    session.perform(u"there"_s, changeHost(session.topology(), other));
    session.selection().selectHost(hostId("fs02"));
    const auto boxes = window->findChildren<QCheckBox *>();
    const auto box = std::ranges::find(boxes, u"Folded with its like"_s, &QCheckBox::text);
    QVERIFY(box != boxes.end());
    QTRY_VERIFY((*box)->isVisible() && (*box)->isChecked());
    (*box)->click();
    QVERIFY(!session.topology().hosts[hostId("fs02")].folded);
    QVERIFY(session.topology().hosts[hostId("fs03")].folded);
    QVERIFY(!rectOf("fs02").intersects(rectOf("nas01")));
    session.undoStack().undo();
    QVERIFY(session.topology().hosts[hostId("fs02")].folded);
}

RenameDialog *TestWindowEditing::renameTwo(MainWindow *window) const
{
    window->session().selection().select(Selection{{HostId(u"dc01"_s), HostId(u"dc02"_s)}, {}, {}});
    window->canvas()->setFocus();
    QTest::keyClick(window->windowHandle(), Qt::Key_F2);
    return window->findChild<RenameDialog *>();
}

void TestWindowEditing::aPictureIsDroppedChosenAndPasted()
{
    MainWindow *window = openSample();
    QVERIFY(window);
    dropFile(window, u"logo.svg"_s,
             "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'/>");
    const auto annotations = [&] { return window->session().topology().annotations; };
    QCOMPARE(annotations().size(), 1);
    QCOMPARE(annotations().first().text, u"logo"_s);
    QCOMPARE(annotations().first().rect.size(), QSizeF(40, 20));

    Answer<QFileDialog> chosen([&](QFileDialog *dialog) {
        dialog->selectFile(m_bench->filePath(u"logo.svg"_s));
        QMetaObject::invokeMethod(dialog, "accept");
    });
    trigger(window, ActionId::InsertPicture);
    QTRY_COMPARE_WITH_TIMEOUT(annotations().size(), 2, kPatienceMs);
    QVERIFY(chosen.wasAsked());

    trigger(window, ActionId::SelectAll);
    trigger(window, ActionId::Copy);
    MainWindow *other = m_bench->open(m_bench->copyOf(u"single-server"_s));
    QVERIFY(other);
    trigger(other, ActionId::Paste);
    QTRY_COMPARE_WITH_TIMEOUT(other->session().topology().annotations.size(), 2, kPatienceMs);
    trigger(other, ActionId::Undo);
    QVERIFY(other->session().topology().annotations.isEmpty());
}

/// In its frame, with its text, in one step; a file that is no picture changes nothing.
void TestWindowEditing::aPictureIsReplaced()
{
    MainWindow *window = openSample();
    QVERIFY(window);
    write(u"tall.svg"_s, "<svg xmlns='http://www.w3.org/2000/svg' width='100' height='200'/>");
    write(u"none.svg"_s, "no picture");
    QVERIFY(!isEnabled(window, ActionId::ReplacePicture));
    dropFile(window, u"wide.svg"_s,
             "<svg xmlns='http://www.w3.org/2000/svg' width='80' height='40'/>");
    const Annotation wide = window->session().topology().annotations.first();
    const auto now = [&] { return window->session().topology().annotations.first(); };
    const auto replaceBy = [&](const QString &name) {
        Answer<QFileDialog> chosen([&](QFileDialog *dialog) {
            dialog->selectFile(m_bench->filePath(name));
            QMetaObject::invokeMethod(dialog, "accept");
        });
        trigger(window, ActionId::ReplacePicture);
        return QTest::qWaitFor([&] { return chosen.wasAsked(); }, kPatienceMs);
    };
    QVERIFY(isEnabled(window, ActionId::ReplacePicture));
    QVERIFY(replaceBy(u"none.svg"_s));
    QTRY_VERIFY(shownBar(window));
    QCOMPARE(now(), wide);
    QVERIFY(replaceBy(u"tall.svg"_s));
    QTRY_VERIFY(now().picture != wide.picture);
    QCOMPARE(now().rect.size(), QSizeF(20, 40));
    QVERIFY((now().rect.center() - wide.rect.center()).manhattanLength() <= 1);
    QCOMPARE(now().text, u"wide"_s);
    window->session().undoStack().undo();
    QCOMPARE(now(), wide);
    window->session().selection().selectHost(hostId("fs01"));
    QVERIFY(!isEnabled(window, ActionId::ReplacePicture));
}

void TestWindowEditing::aPictureThatIsNoneIsTold()
{
    MainWindow *window = openSample();
    QVERIFY(window);
    dropFile(window, u"logo.png"_s, "no picture");
    QVERIFY(window->session().topology().annotations.isEmpty());
    const MessageBar *bar = shownBar(window);
    QVERIFY(bar && bar->findChild<QLabel *>()->text().contains(u"no PNG, JPEG or SVG"_s));
    // Of two that go wrong neither is forgotten.
    dropFile(window, u"other.png"_s, "no picture");
    QVERIFY(bar->findChild<QLabel *>()->text().contains(u"1 message"_s));
}

void TestWindowEditing::nMakesANote()
{
    MainWindow *window = openSample();
    QVERIFY(window);
    window->canvas()->setFocus();
    QTest::keyClick(window->windowHandle(), Qt::Key_N);
    QVERIFY(window->actions()[ActionId::NoteTool]->isChecked());
    const QPoint place = window->canvas()->viewport()->mapTo(window, QPoint(40, 40));
    QTest::mouseClick(window->windowHandle(), Qt::LeftButton, {}, place);
    QCOMPARE(window->session().topology().annotations.size(), 1);
    QVERIFY(!window->actions()[ActionId::NoteTool]->isChecked());
    // Keys that are shortcuts elsewhere are letters here.
    for (const Qt::Key key : {Qt::Key_S, Qt::Key_N, Qt::Key_Z})
        QTest::keyClick(window->windowHandle(), key);
    QTest::keyClick(window->windowHandle(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(window->session().topology().annotations.first().text, u"snz"_s);
    QVERIFY(isEnabled(window, ActionId::Delete) && isEnabled(window, ActionId::Rename));
    trigger(window, ActionId::Delete);
    QVERIFY(window->session().topology().annotations.isEmpty());
}

void TestWindowEditing::f2RenamesManyByAPattern()
{
    MainWindow *window = openSample();
    QVERIFY(window);
    const Topology before = window->session().topology();
    RenameDialog *dialog = renameTwo(window);
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY(window->actions()[ActionId::Rename]->text().endsWith(u'…'));
    auto *button = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    QVERIFY(!button->isEnabled());

    // What stands before the domain is selected: typing replaces it.
    QTRY_VERIFY(dialog->focusWidget() && dialog->isActiveWindow());
    QTest::keyClicks(dialog->focusWidget(), u"ad-{n:03}"_s);
    const QAbstractItemModel *preview = dialog->findChild<QTableView *>()->model();
    QCOMPARE(preview->rowCount(), 2);
    QCOMPARE(preview->index(0, 0).data().toString(), u"dc01.corp.example"_s);
    QCOMPARE(preview->index(0, 1).data().toString(), u"ad-001.corp.example"_s);
    QCOMPARE(preview->index(1, 1).data().toString(), u"ad-002.corp.example"_s);
    QVERIFY(button->isEnabled());
    QVERIFY(window->session().topology() == before);
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(!window->findChild<RenameDialog *>());

    const Topology &topology = window->session().topology();
    QCOMPARE(topology.hosts.value(HostId(u"dc02"_s)).name, u"ad-002.corp.example"_s);
    QUndoStack &stack = window->session().undoStack();
    QCOMPARE(stack.count(), 1);
    QVERIFY2(stack.undoText().startsWith(u"Rename 2"_s), qUtf8Printable(stack.undoText()));
    stack.undo();
    QVERIFY(window->session().topology() == before);
}

void TestWindowEditing::namesThatAreTakenAreRefused()
{
    MainWindow *window = openSample();
    QVERIFY(window);
    RenameDialog *dialog = renameTwo(window);
    QVERIFY(dialog);
    auto *pattern = dialog->findChild<QLineEdit *>();
    auto *button = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    const QAbstractItemModel *preview = dialog->findChild<QTableView *>()->model();
    const auto type = [&](const QString &text) {
        pattern->selectAll();
        QTest::keyClicks(pattern, text);
    };
    type(u"tm{n:02}{domain}"_s);
    QVERIFY(!preview->index(0, 2).data().toString().isEmpty());
    QVERIFY(preview->index(1, 2).data().toString().isEmpty());
    QVERIFY(!button->isEnabled());
    type(u"x{n"_s);
    QVERIFY(!button->isEnabled());
    type(u"x{n}{domain}"_s);
    QVERIFY(preview->index(0, 2).data().toString().isEmpty());
    QVERIFY(button->isEnabled());
    QTest::keyClick(pattern, Qt::Key_Escape);
    QTRY_VERIFY(!window->findChild<RenameDialog *>());
    QCOMPARE(window->session().undoStack().count(), 0);
}

QTEST_MAIN(TestWindowEditing)
#include "tst_windowediting.moc"
