// What assistive technology is handed of a drawing, and that nothing of it outlives what it is
// about. The same over the accessibility bus: tests/app/test_accessibility.py.

#include "accessibility/accessiblecanvas.h"
#include "support/canvasbench.h"
#include "support/sourcetree.h"
#include "topology/composing.h"

#include <QTest>

using namespace portolan;
using namespace portolan::test;
using namespace portolan::views;
using namespace Qt::StringLiterals;

class TestAccessibleCanvas : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }
    void everyHostIsInItsParent();
    void aDeletedHostIsForgotten();
    void aConnectionGoesWithItsRole();
    void anotherIdIsAnotherThing();
    void anotherDrawingLeavesNothing();
    void whatLiesUnderAPoint();
    void notesAndPictures();
    void saysWhatIsNotShown();
    void saysWhatIsOptional();

private:
    AccessibleCanvas &canvas() const
    {
        return dynamic_cast<AccessibleCanvas &>(
            *QAccessible::queryAccessibleInterface(&m_bench->view));
    }
    QAccessibleInterface *interfaceOf(const char *host) const
    {
        return canvas().interfaceOf(AccessibleThing::ofHost(hostId(host)));
    }
    DrawingSession &session() const { return m_bench->session; }

    std::unique_ptr<CanvasBench> m_bench;
};

void TestAccessibleCanvas::init()
{
    m_bench = std::make_unique<CanvasBench>(
        *loadDrawing(sourcePath(u"resources/samples/head-office.portolan"_s)));
}

void TestAccessibleCanvas::everyHostIsInItsParent()
{
    for (const Host &host : session().topology().hosts) {
        QAccessibleInterface *item = canvas().interfaceOf(AccessibleThing::ofHost(host.id));
        QVERIFY(item && item->isValid());
        QAccessibleInterface *parent = item->parent();
        QCOMPARE(parent->child(parent->indexOfChild(item)), item);
        QVERIFY(item->text(QAccessible::Name).startsWith(host.name));
        for (int i = 0; i < item->childCount(); ++i) {
            QCOMPARE(item->child(i)->parent(), item);
            QCOMPARE(item->child(i)->role(), QAccessible::Link);
            QVERIFY(!item->child(i)->text(QAccessible::Name).isEmpty());
        }
        QCOMPARE(item->childCount(), session().derivation().connectionsOf(host.id).size());
    }
}

void TestAccessibleCanvas::aDeletedHostIsForgotten()
{
    const QAccessible::Id host = QAccessible::uniqueId(interfaceOf("fs01"));
    const QAccessible::Id line = QAccessible::uniqueId(interfaceOf("fs01")->child(0));
    QVERIFY(QAccessible::accessibleInterface(line));
    session().perform(u"Delete"_s, removeHosts(session().topology(), {hostId("fs01")}));
    QVERIFY(!QAccessible::accessibleInterface(host));
    QVERIFY(!QAccessible::accessibleInterface(line));
    QVERIFY(!interfaceOf("fs01"));
    session().undoStack().undo();
    QCOMPARE(interfaceOf("fs01")->childCount(), 1);
}

void TestAccessibleCanvas::aConnectionGoesWithItsRole()
{
    QAccessibleInterface *server = interfaceOf("tm01");
    const int before = server->childCount();
    const QAccessible::Id line = QAccessible::uniqueId(interfaceOf("fs01")->child(0));
    Host host = session().topology().hosts.value(hostId("fs01"));
    host.roles.clear();
    session().perform(u"Roles"_s, changeHost(session().topology(), host));
    QVERIFY(!QAccessible::accessibleInterface(line));
    QCOMPARE(interfaceOf("fs01")->childCount(), 0);
    QCOMPARE(interfaceOf("tm01"), server);
    QCOMPARE(server->childCount(), before - 1);
}

void TestAccessibleCanvas::anotherIdIsAnotherThing()
{
    const QAccessible::Id old = QAccessible::uniqueId(interfaceOf("fs01"));
    session().perform(u"Id"_s, renameHost(session().topology(), hostId("fs01"), hostId("files01")));
    QVERIFY(!QAccessible::accessibleInterface(old));
    QVERIFY(!interfaceOf("fs01"));
    QVERIFY(interfaceOf("files01")->isValid());
}

void TestAccessibleCanvas::anotherDrawingLeavesNothing()
{
    const QAccessible::Id old = QAccessible::uniqueId(interfaceOf("fs01"));
    session().open(Topology(), Derivation(Topology()));
    QVERIFY(!QAccessible::accessibleInterface(old));
    QCOMPARE(canvas().childCount(), 1); // the viewport
}

void TestAccessibleCanvas::whatLiesUnderAPoint()
{
    QAccessibleInterface *item = interfaceOf("tm01");
    const QPoint middle = item->rect().center();
    QCOMPARE(canvas().childAt(middle.x(), middle.y()), item);
    QVERIFY(!canvas().childAt(middle.x(), middle.y() - 100000));
}

void TestAccessibleCanvas::notesAndPictures()
{
    Annotation made =
        newAnnotation(session().topology(), AnnotationKind::Note, QRectF(0, -200, 208, 72));
    made.text = u"Maintenance\non Sundays"_s;
    session().perform(u"Note"_s, insertAnnotation(session().topology(), made));
    Annotation picture =
        newAnnotation(session().topology(), AnnotationKind::Picture, QRectF(300, -200, 80, 40));
    picture.text = u"Logo of Example Ltd"_s;
    session().perform(u"Picture"_s, insertAnnotation(session().topology(), picture));
    QAccessibleInterface *note = canvas().interfaceOf(AccessibleThing::ofAnnotation(made.id));
    QAccessibleInterface *logo = canvas().interfaceOf(AccessibleThing::ofAnnotation(picture.id));
    QVERIFY(note && logo);
    QCOMPARE(note->text(QAccessible::Name), u"Note: Maintenance on Sundays"_s);
    QCOMPARE(logo->text(QAccessible::Name), u"Picture: Logo of Example Ltd"_s);
    QCOMPARE(note->role(), QAccessible::Note);
    QCOMPARE(logo->role(), QAccessible::Graphic);
    QCOMPARE(note->parent()->child(note->parent()->indexOfChild(note)), note);
    m_bench->view.fit();
    const QPoint middle = logo->rect().center();
    QCOMPARE(canvas().childAt(middle.x(), middle.y()), logo);
    note->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QVERIFY(note->state().selected && !logo->state().selected);
    const QAccessible::Id known = QAccessible::uniqueId(note);
    m_bench->view.removeSelection();
    QVERIFY(!QAccessible::accessibleInterface(known));
}

void TestAccessibleCanvas::saysWhatIsNotShown()
{
    QAccessibleInterface *item = interfaceOf("fs01");
    QVERIFY(!item->text(QAccessible::Description).contains(u"not shown"_s));
    m_bench->view.scene().setHiddenSections({SectionId(u"data-stream"_s)});
    const QString said = u"not shown: Data stream"_s;
    QVERIFY(item->text(QAccessible::Description).contains(said));
    QVERIFY(item->child(0)->text(QAccessible::Description).contains(said));
    m_bench->view.scene().setHiddenSections({SectionId(u"console"_s)});
    QVERIFY(!item->text(QAccessible::Description).contains(u"not shown"_s));
}

void TestAccessibleCanvas::saysWhatIsOptional()
{
    const HostId id = hostId("fs01");
    QVERIFY(!interfaceOf("fs01")->text(QAccessible::Description).contains(u"optional"_s));
    session().perform(u"Role"_s, changeHosts(session().topology(), {id}, [](Host &host) {
                          host.roles = {{roles::kActionService, {}}};
                      }));
    QVERIFY(interfaceOf("fs01")->text(QAccessible::Description).contains(u"optional"_s));
}

QTEST_MAIN(TestAccessibleCanvas)
#include "tst_accessiblecanvas.moc"
