// How long the window does not answer while somebody types, drags, pastes, filters and exports in a
// large drawing. Prints figures; the target is 100 ms at 10,000 hosts.

#include "canvas/hittest.h"
#include "dialogs/exportdialog.h"
#include "panels/inspector/inspector.h"
#include "panels/problemspanel.h"
#include "support/stallprobe.h"
#include "topology/composing.h"
#include "window/panels.h"

#include <QApplication>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace portolan;
using namespace portolan::app;
using namespace portolan::test;
using namespace portolan::views;
using namespace Qt::StringLiterals;

class GestureStalls : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_window.make(); }
    void typing();
    void draggingHosts();
    void draggingAZone();
    void band();
    void zooming();
    void insertingMany();
    void insertingAll();
    void movingAll();
    void editingAll();
    void otherCatalog();
    void otherColours();
    void tables_data();
    void tables();
    void exporting();
    void closing();

private:
    template <typename Widget>
    Widget *field(const QString &name) const;
    void type(const QString &what, QWidget *field) const;
    void drag(const QString &what, const QPointF &from, const QPointF &to) const;
    /// Until everything is settled again.
    template <typename Action>
    void during(const QString &what, const Action &action) const;
    void undoAndRedo() const;
    QPoint pixel(const QPointF &place) const;
    HostId host(int index) const { return *std::next(m_window.topology().hosts.keyBegin(), index); }
    QSet<HostId> someHosts(int count) const;
    SelectionModel &selection() const { return m_window.session().selection(); }

    LargeWindow m_window;
};

template <typename Widget>
Widget *GestureStalls::field(const QString &name) const
{
    for (Widget *widget : m_window->panels().inspector->findChildren<Widget *>()) {
        if (widget->accessibleName() == name)
            return widget;
    }
    return nullptr;
}

void GestureStalls::type(const QString &what, QWidget *field) const
{
    QVERIFY(field);
    const StallProbe probe(what);
    for (const char letter : {'a', 'b', 'c', 'd', 'e'}) {
        QTest::keyClick(field, letter);
        QTest::qWait(40);
    }
    m_window.wait();
}

QPoint GestureStalls::pixel(const QPointF &place) const
{
    const CanvasView *canvas = m_window.canvas();
    return canvas->viewport()->mapTo(m_window.get(), canvas->camera().toPixel(place).toPoint());
}

void GestureStalls::drag(const QString &what, const QPointF &from, const QPointF &to) const
{
    QWindow *window = m_window->windowHandle();
    {
        const StallProbe probe(what + u": moves"_s);
        QTest::mouseEvent(QTest::MouseMove, window, Qt::NoButton, {}, pixel(from));
        QTest::mousePress(window, Qt::LeftButton, {}, pixel(from));
        for (int i = 1; i <= 20; ++i) {
            QTest::mouseEvent(QTest::MouseMove, window, Qt::NoButton, {},
                              pixel(from + (to - from) * i / 20));
            QTest::qWait(10);
        }
    }
    const StallProbe probe(what + u": drop"_s);
    QTest::mouseRelease(window, Qt::LeftButton, {}, pixel(to));
    m_window.wait();
}

QSet<HostId> GestureStalls::someHosts(int count) const
{
    const auto first = m_window.topology().hosts.keyBegin();
    return {first, std::next(first, count)};
}

void GestureStalls::typing()
{
    selection().selectHost(host(0));
    m_window.wait();
    type(u"type in the name of a host"_s, field<QLineEdit>(u"Name"_s));
    type(u"type in the notes of a host"_s, field<QPlainTextEdit>(u"Notes"_s));
}

void GestureStalls::draggingHosts()
{
    CanvasView *canvas = m_window.canvas();
    canvas->fitSelection();
    canvas->setZoom(0.5);
    m_window.wait();
    const QPointF from = findCard(canvas->scene().diagram(), host(0))->rect.center();
    drag(u"drag a host"_s, from, from + QPointF(120, 80));
    canvas->fit();
    selection().select({someHosts(1000), {}, {}});
    m_window.wait();
    const QPointF one = findCard(canvas->scene().diagram(), host(0))->rect.center();
    drag(u"drag 1,000 hosts"_s, one, one + QPointF(600, 400));
}

void GestureStalls::draggingAZone()
{
    m_window.canvas()->fit();
    const Diagram &diagram = m_window.canvas()->scene().diagram();
    const auto largest = std::ranges::max_element(
        diagram.zones, {}, [](const ZoneBox &box) { return box.rect.height(); });
    const QPointF border(largest->rect.left(), largest->rect.center().y());
    selection().clear();
    drag(u"drag the largest zone"_s, border, border + QPointF(400, 300));
}

void GestureStalls::band()
{
    m_window.canvas()->fit();
    const QRectF bounds = m_window.canvas()->scene().diagram().bounds;
    drag(u"band over everything"_s, bounds.topLeft() - QPointF(20, 20),
         bounds.bottomRight() + QPointF(20, 20));
    selection().clear();
}

void GestureStalls::zooming()
{
    CanvasView *canvas = m_window.canvas();
    selection().clear();
    for (const double zoom : {0.1, 0.2, 0.4, 0.6, 1.0}) {
        canvas->fit();
        QTest::qWait(100);
        const StallProbe probe(u"zoom to %1"_s.arg(zoom));
        canvas->setZoom(zoom);
        QTest::qWait(100);
    }
    const StallProbe probe(u"scroll at 40 %"_s);
    canvas->setZoom(0.4);
    for (int i = 0; i < 20; ++i) {
        canvas->scene().setHovered({});
        QTest::keyClick(canvas, Qt::Key_Right, Qt::ControlModifier);
        QTest::qWait(10);
    }
    canvas->fit();
}

template <typename Action>
void GestureStalls::during(const QString &what, const Action &action) const
{
    const StallProbe probe(what);
    action();
    m_window.wait();
}

void GestureStalls::undoAndRedo() const
{
    during(u"undo that"_s, [&] { m_window.session().undoStack().undo(); });
    during(u"redo that"_s, [&] { m_window.session().undoStack().redo(); });
}

void GestureStalls::insertingMany()
{
    CanvasView *canvas = m_window.canvas();
    selection().select({someHosts(1000), {}, {}});
    m_window.wait();
    during(u"copy 1,000 hosts"_s, [&] { canvas->copy(); });
    during(u"paste 1,000 hosts"_s, [&] { canvas->paste(); });
    undoAndRedo();
    m_window.session().undoStack().undo();
    m_window.wait();
    during(u"duplicate 1,000 hosts"_s, [&] { canvas->duplicate(); });
    during(u"delete 1,000 hosts"_s, [&] { canvas->removeSelection(); });
    undoAndRedo();
}

void GestureStalls::insertingAll()
{
    CanvasView *canvas = m_window.canvas();
    during(u"select all"_s, [&] { canvas->selectAll(); });
    during(u"copy all"_s, [&] { canvas->copy(); });
    during(u"delete all"_s, [&] { canvas->removeSelection(); });
    undoAndRedo();
    during(u"paste all"_s, [&] { canvas->paste(); });
    undoAndRedo();
    during(u"duplicate all"_s, [&] { canvas->duplicate(); });
    while (m_window.session().undoStack().canUndo())
        m_window.session().undoStack().undo();
    m_window.wait();
}

void GestureStalls::movingAll()
{
    CanvasView *canvas = m_window.canvas();
    canvas->fit();
    canvas->selectAll();
    m_window.wait();
    const QPointF from = findCard(canvas->scene().diagram(), host(0))->rect.center();
    drag(u"drag everything"_s, from, from + QPointF(600, 400));
    undoAndRedo();
    during(u"move everything by keys"_s, [&] { QTest::keyClick(canvas, Qt::Key_Right); });
    during(u"lay out everything, also pinned"_s, [&] { m_window.layOutAll(true); });
    undoAndRedo();
    during(u"send everything to one zone"_s,
           [&] { canvas->sendToZone(m_window.topology().zones.lastKey()); });
    undoAndRedo();
    while (m_window.session().undoStack().canUndo())
        m_window.session().undoStack().undo();
    m_window.wait();
}

void GestureStalls::editingAll()
{
    m_window.canvas()->selectAll();
    selection().select({selection().selection().hosts, {}, {}});
    m_window.wait();
    type(u"type in the name of all hosts"_s, field<QLineEdit>(u"Name"_s));
    undoAndRedo();
    type(u"type in the notes of all hosts"_s, field<QPlainTextEdit>(u"Notes"_s));
    undoAndRedo();
    while (m_window.session().undoStack().canUndo())
        m_window.session().undoStack().undo();
    m_window.wait();
}

void GestureStalls::otherCatalog()
{
    selection().clear();
    m_window.wait();
    Properties properties = m_window.topology().properties;
    properties.catalog = bundledCatalogs().last().id();
    const StallProbe probe(u"choose another catalog"_s);
    m_window.session().perform(u"Catalog"_s, changeProperties(m_window.topology(), properties));
    m_window.wait();
}

void GestureStalls::otherColours()
{
    const QPalette light = QApplication::palette();
    QPalette dark = light;
    dark.setColor(QPalette::Window, QColor(30, 30, 30));
    dark.setColor(QPalette::WindowText, Qt::white);
    dark.setColor(QPalette::Base, QColor(20, 20, 20));
    dark.setColor(QPalette::Text, Qt::white);
    {
        const StallProbe probe(u"dark colours"_s);
        QApplication::setPalette(dark);
        QTest::qWait(200);
    }
    QApplication::setPalette(light);
    QTest::qWait(200);
}

void GestureStalls::tables_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"connections", "rules", "problems"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void GestureStalls::tables()
{
    QFETCH(QString, name);
    const Panels &panels = m_window->panels();
    TablePanel *panel = name == u"connections"_s ? panels.connections
                        : name == u"rules"_s     ? panels.rules
                                                 : panels.problems;
    selection().clear();
    panels.raise(panel);
    m_window.wait();
    {
        const StallProbe probe(u"sort by a column: "_s + name);
        panel->view()->sortByColumn(1, Qt::AscendingOrder);
        QTest::qWait(1000);
    }
    auto *filter = panel->findChild<QLineEdit *>();
    {
        const StallProbe probe(u"type a filter: "_s + name);
        for (const char letter : {'f', 's', '1', '2'}) {
            QTest::keyClick(filter, letter);
            QTest::qWait(250);
        }
        QTest::qWait(1000);
    }
    {
        const StallProbe probe(u"take it back: "_s + name);
        filter->clear();
        QTest::qWait(1000);
    }
    {
        const StallProbe probe(u"select all rows: "_s + name);
        panel->view()->setFocus();
        panel->view()->selectAll();
        QTest::qWait(1000);
    }
    const StallProbe probe(u"select nothing: "_s + name);
    panel->view()->clearSelection();
    selection().clear();
    m_window.wait();
}

void GestureStalls::exporting()
{
    {
        const StallProbe probe(u"open the export dialog"_s);
        m_window->actions()[ActionId::Export]->trigger();
        QTest::qWait(300);
    }
    auto *dialog = m_window->findChild<ExportDialog *>();
    QVERIFY(dialog);
    dialog->setFolder(m_window.filePath(u"export"_s));
    const QSignalSpy written(dialog, &ExportDialog::written);
    {
        const StallProbe probe(u"export"_s);
        for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
            if (button->isEnabled() && button->text().remove(u'&') == u"Export"_s)
                button->click();
        }
        QVERIFY(QTest::qWaitFor([&] { return !written.isEmpty(); }, LargeWindow::kPatienceMs));
        QTest::qWait(100);
    }
    dialog->close();
}

void GestureStalls::closing()
{
    const StallProbe probe(u"close"_s);
    m_window->closeForGood();
    QTest::qWait(50);
}

QTEST_MAIN(GestureStalls)
#include "tst_gesturestalls.moc"
