// How long the window does not answer while a large drawing is opened, looked at, edited and saved.
// Prints figures; the target is 100 ms at 10,000 hosts.

#include "canvas/canvasview.h"
#include "catalog/roles.h"
#include "files/drawingfile.h"
#include "panels/problemspanel.h"
#include "panels/scripts/scriptspanel.h"
#include "panels/tablepanel.h"
#include "support/stallprobe.h"
#include "topology/composing.h"
#include "window/panels.h"

using namespace portolan;
using namespace portolan::app;
using namespace portolan::test;
using namespace portolan::views;
using namespace Qt::StringLiterals;

class WindowStalls : public QObject
{
    Q_OBJECT

private slots:
    void opening();
    void moving();
    void selecting();
    void editing();
    void panels_data();
    void panels();
    void savingAndReading();
    void cleanupTestCase();

private:
    void wait() const { m_window.wait(); }
    DrawingSession &session() const { return m_window.session(); }

    LargeWindow m_window;
};

void WindowStalls::opening()
{
    const StallProbe probe(u"make 10,000 agents and 1,000 controllers"_s);
    m_window.make();
}

void WindowStalls::moving()
{
    const StallProbe probe(u"pan and zoom"_s);
    for (int i = 0; i < 20; ++i) {
        m_window->canvas()->setZoom(0.02 * (i + 1));
        QTest::qWait(10);
    }
    m_window->canvas()->fit();
    QTest::qWait(50);
}

void WindowStalls::selecting()
{
    {
        const StallProbe probe(u"select one host"_s);
        session().selection().selectHost(session().topology().hosts.firstKey());
        wait();
    }
    {
        const StallProbe probe(u"select all"_s);
        m_window->canvas()->selectAll();
        wait();
    }
    const StallProbe probe(u"select nothing"_s);
    session().selection().clear();
    wait();
}

void WindowStalls::editing()
{
    const HostId host = session().topology().hosts.firstKey();
    session().selection().selectHost(host);
    wait();
    {
        const StallProbe probe(u"rename a host"_s);
        session().perform(u"Rename"_s, changeHosts(session().topology(), {host}, [](Host &changed) {
                              changed.name = u"renamed"_s;
                          }));
        wait();
    }
    {
        const StallProbe probe(u"place a host"_s);
        m_window->canvas()->placeNow(roles::kDomainController);
        wait();
    }
    {
        const StallProbe probe(u"delete a host"_s);
        m_window->canvas()->removeSelection();
        wait();
    }
    {
        const StallProbe probe(u"undo"_s);
        session().undoStack().undo();
        wait();
    }
    {
        const StallProbe probe(u"change a setting of the drawing"_s);
        Properties properties = session().topology().properties;
        properties.settings.bidirectional = BidirectionalMode::ServerOnly;
        session().perform(u"Change"_s, changeProperties(session().topology(), properties));
        wait();
    }
    const StallProbe probe(u"lay out everything anew"_s);
    m_window.layOutAll(true);
}

void WindowStalls::panels_data()
{
    QTest::addColumn<QString>("panel");
    for (const char *panel : {"connections", "rules", "requirements", "scripts", "problems"})
        QTest::newRow(panel) << QString::fromLatin1(panel);
}

void WindowStalls::panels()
{
    QFETCH(QString, panel);
    const Panels &all = m_window->panels();
    const QHash<QString, QWidget *> widgets = {{u"connections"_s, all.connections},
                                               {u"rules"_s, all.rules},
                                               {u"requirements"_s, all.requirements},
                                               {u"scripts"_s, all.scripts},
                                               {u"problems"_s, all.problems}};
    session().selection().clear();
    wait();
    {
        const StallProbe probe(u"bring up: "_s + panel);
        all.raise(widgets.value(panel));
        wait();
    }
    {
        const StallProbe probe(u"select a host in front of: "_s + panel);
        session().selection().selectHost(*std::next(session().topology().hosts.keyBegin(), 50));
        wait();
    }
    const StallProbe probe(u"select the server in front of: "_s + panel);
    session().selection().selectHost(session().derivation().servers().first());
    wait();
}

void WindowStalls::savingAndReading()
{
    const QString path = m_window.filePath(u"large.portolan"_s);
    QVERIFY(saveDrawingBytes(path, writeDrawing(m_window->canvas()->placedTopology())));
    {
        const StallProbe probe(u"open from a file"_s);
        m_window->controller().open(path);
        QVERIFY(QTest::qWaitFor([&] { return !m_window->controller().isBusy(); },
                                LargeWindow::kPatienceMs));
        wait();
    }
    session().selection().selectHost(session().topology().hosts.firstKey());
    m_window->canvas()->removeSelection();
    wait();
    const StallProbe probe(u"save"_s);
    m_window->controller().save();
    QVERIFY(
        QTest::qWaitFor([&] { return !m_window->isWindowModified(); }, LargeWindow::kPatienceMs));
    QTest::qWait(500);
}

void WindowStalls::cleanupTestCase()
{
    const StallProbe probe(u"close"_s);
    m_window->closeForGood();
    QTest::qWait(50);
}

QTEST_MAIN(WindowStalls)
#include "tst_windowstalls.moc"
