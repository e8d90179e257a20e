// The palette beside a canvas, as in the window: by dragging, by clicks and by keyboard.

#include "canvas/canvasview.h"
#include "catalog/roles.h"
#include "panels/rolepalette.h"
#include "support/canvasbench.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QImage>
#include <QMimeData>
#include <QSignalSpy>

using namespace portolan;
using namespace portolan::views;
using namespace portolan::test;
using namespace Qt::StringLiterals;

class TestPalette : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void everyRoleHasIconNameAndHint();
    void aRoleIsDraggedOntoTheCanvas();
    void aRoleIsDraggedIntoAZone();
    void aRoleIsDroppedWithAltIntoNoZone();
    void aDragThatLeavesLeavesNothing();
    void foreignThingsAreNotTaken();
    void aClickAndThenClicksOnTheCanvas();
    void aClickOnTheChosenRoleEndsPlacing();
    void enterPlacesOne();
    void droppingEndsPlacing();

private:
    QListWidgetItem *item(const RoleId &role) const;
    void drag(const RoleId &role, const QPointF &place, Qt::KeyboardModifiers held = {});
    void clickRole(const RoleId &role);
    void clickCanvas(const QPointF &place);
    std::unique_ptr<QMimeData> mime(const RoleId &role) const;

    std::unique_ptr<DrawingSession> m_session;
    std::unique_ptr<QWidget> m_window;
    RolePalette *m_palette = nullptr;
    CanvasView *m_view = nullptr;
};

void TestPalette::init()
{
    m_session = std::make_unique<DrawingSession>();
    m_session->open(canvasDrawing());
    m_window = std::make_unique<QWidget>();
    m_palette = new RolePalette;
    m_view = new CanvasView(*m_session);
    auto *layout = new QHBoxLayout(m_window.get());
    layout->addWidget(m_palette);
    layout->addWidget(m_view, 1);
    connect(m_palette, &RolePalette::chosen, m_view, &CanvasView::placeOnClick);
    connect(m_palette, &RolePalette::wanted, m_view, &CanvasView::placeNow);
    connect(m_view, &CanvasView::placingChanged, m_palette, &RolePalette::showChosen);
    m_window->resize(1300, 700);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestPalette::cleanup()
{
    m_window.reset();
    m_session.reset();
}

QListWidgetItem *TestPalette::item(const RoleId &role) const
{
    for (int row = 0; row < m_palette->count(); ++row) {
        if (m_palette->item(row)->data(Qt::UserRole).toString() == role.text())
            return m_palette->item(row);
    }
    return nullptr;
}

/// What the palette gives to a drag, carried over the view in several moves and dropped.
void TestPalette::drag(const RoleId &role, const QPointF &place, Qt::KeyboardModifiers held)
{
    QVERIFY(m_palette->dragEnabled());
    const auto data = mime(role);
    const QPoint to = m_view->camera().toPixel(place).toPoint();
    QDragEnterEvent enter(QPoint(1, to.y()), Qt::CopyAction, data.get(), Qt::LeftButton, held);
    QCoreApplication::sendEvent(m_view->viewport(), &enter);
    QVERIFY(enter.isAccepted());
    for (const QPoint &at : {to / 2, to}) {
        QDragMoveEvent over(at, Qt::CopyAction, data.get(), Qt::LeftButton, held);
        QCoreApplication::sendEvent(m_view->viewport(), &over);
        QVERIFY(over.isAccepted());
    }
    QDropEvent drop(to, Qt::CopyAction, data.get(), Qt::LeftButton, held);
    QCoreApplication::sendEvent(m_view->viewport(), &drop);
    QVERIFY(drop.isAccepted());
    QCOMPARE(drop.dropAction(), Qt::CopyAction);
}

void TestPalette::clickRole(const RoleId &role)
{
    QTest::mouseClick(m_palette->viewport(), Qt::LeftButton, {},
                      m_palette->visualItemRect(item(role)).center());
}

void TestPalette::clickCanvas(const QPointF &place)
{
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {},
                      m_view->camera().toPixel(place).toPoint());
}

std::unique_ptr<QMimeData> TestPalette::mime(const RoleId &role) const
{
    return std::unique_ptr<QMimeData>(
        m_palette->model()->mimeData({m_palette->indexFromItem(item(role))}));
}

void TestPalette::everyRoleHasIconNameAndHint()
{
    QCOMPARE(m_palette->count(), int(roleDefinitions().size()) + 1); // and a note
    for (int row = 0; row < m_palette->count(); ++row) {
        QVERIFY(!m_palette->item(row)->icon().isNull());
        QVERIFY(!m_palette->item(row)->text().isEmpty());
        QVERIFY(m_palette->item(row)->toolTip().contains(u"Enter"));
    }
}

void TestPalette::aRoleIsDraggedOntoTheCanvas()
{
    drag(roles::kActivityMonitorAgent, {504, 400});
    const Host host = m_session->topology().hosts.value(hostId("fs04"));
    QCOMPARE(host.name, u"fs04.corp.example"_s);
    QVERIFY(host.zone.isEmpty());
    QVERIFY((*host.position - QPointF(504, 400)).manhattanLength() <= 16);
    QCOMPARE(m_session->undoStack().undoText(), u"Add Activity Monitor agent"_s);
    QCOMPARE(m_session->undoStack().count(), 1);
    QCOMPARE(m_session->selection().selection().hosts, QSet<HostId>{hostId("fs04")});
    QVERIFY(!m_session->derivation().connectionsOf(host.id).isEmpty());
    QVERIFY(m_view->hasFocus());
    // The palette keeps what it offers.
    QCOMPARE(m_palette->count(), int(roleDefinitions().size()) + 1);
}

void TestPalette::aRoleIsDraggedIntoAZone()
{
    drag(roles::kDomainController, {840, 200});
    const Host host = m_session->topology().hosts.value(hostId("dc02"));
    QCOMPARE(host.zone, ZoneId(u"identity"_s));
}

void TestPalette::aRoleIsDroppedWithAltIntoNoZone()
{
    drag(roles::kDomainController, {840, 200}, Qt::AltModifier);
    QVERIFY(m_session->topology().hosts.contains(hostId("dc02")));
    QVERIFY(m_session->topology().hosts.value(hostId("dc02")).zone.isEmpty());
}

void TestPalette::aDragThatLeavesLeavesNothing()
{
    const auto data = mime(roles::kDomainController);
    const QPoint at = m_view->camera().toPixel({840, 200}).toPoint();
    QDragEnterEvent enter(at, Qt::CopyAction, data.get(), Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_view->viewport(), &enter);
    QVERIFY(enter.isAccepted());
    QDragMoveEvent over(at, Qt::CopyAction, data.get(), Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_view->viewport(), &over);
    QCOMPARE(m_view->scene().state().targetZone, ZoneId(u"identity"_s));
    QCOMPARE(m_view->scene().preview().edit.hosts.size(), 1);
    QDragLeaveEvent leave;
    QCoreApplication::sendEvent(m_view->viewport(), &leave);
    QVERIFY(m_view->scene().preview().edit.isEmpty());
    QVERIFY(m_view->scene().state().targetZone.isEmpty());
    QCOMPARE(m_session->undoStack().count(), 0);
}

void TestPalette::foreignThingsAreNotTaken()
{
    QMimeData page; // a text would be a list of hosts, an image a picture
    page.setHtml(u"<b>page</b>"_s);
    QDragEnterEvent enter({500, 300}, Qt::CopyAction, &page, Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_view->viewport(), &enter);
    QVERIFY(!enter.isAccepted());
}

void TestPalette::aClickAndThenClicksOnTheCanvas()
{
    clickRole(roles::kDomainController);
    QCOMPARE(m_view->placedRole(), roles::kDomainController);
    clickCanvas({504, 360});
    clickCanvas({504, 440});
    QVERIFY(m_session->topology().hosts.contains(hostId("dc02")));
    QVERIFY(m_session->topology().hosts.contains(hostId("dc03")));
    QTest::keyClick(m_view, Qt::Key_Escape);
    QVERIFY(m_view->placedRole().isEmpty());
    QVERIFY(m_palette->selectedItems().isEmpty());
}

void TestPalette::aClickOnTheChosenRoleEndsPlacing()
{
    clickRole(roles::kDomainController);
    QCOMPARE(m_palette->selectedItems(), QList{item(roles::kDomainController)});
    clickRole(roles::kDomainController);
    QVERIFY(m_view->placedRole().isEmpty());
    QVERIFY(m_palette->selectedItems().isEmpty());
}

void TestPalette::enterPlacesOne()
{
    m_palette->setFocus();
    m_palette->setCurrentItem(item(roles::kPostgresql));
    QTest::keyClick(m_palette, Qt::Key_Return);
    QCOMPARE(m_session->topology().hosts.size(), 6);
    QCOMPARE(m_session->undoStack().count(), 1);
    QTest::keyClick(m_palette, Qt::Key_Enter);
    QCOMPARE(m_session->topology().hosts.size(), 7);
    // The keyboard stays where it was, for the next.
    QVERIFY(m_palette->hasFocus());
}

void TestPalette::droppingEndsPlacing()
{
    clickRole(roles::kDomainController);
    drag(roles::kActivityMonitorAgent, {504, 400});
    QVERIFY(m_view->placedRole().isEmpty());
    QVERIFY(m_session->topology().hosts.contains(hostId("fs04")));
}

QTEST_MAIN(TestPalette)
#include "tst_palette.moc"
