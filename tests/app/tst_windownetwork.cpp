// Checks from here, results and names in a real window, against real servers on loopback.

#include "accessibility/accessibletexts.h"
#include "commands/networkresults.h"
#include "dialogs/checkdialog.h"
#include "dialogs/resolvedialog.h"
#include "panels/inspector/linepage.h"
#include "panels/networkpanel.h"
#include "probing/resultsfile.h"
#include "support/windowbench.h"
#include "tables/sheets.h"
#include "window/networkchecks.h"
#include "window/panels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTcpServer>

using namespace portolan;
using namespace portolan::app;
using namespace portolan::test;
using namespace portolan::views;
using namespace Qt::StringLiterals;

namespace {

/// A server that opens AMQP on loopback, where this test listens, and on an address that nobody
/// tries unasked.
const QByteArray kDrawing = R"({
  "format": "portolan-topology", "version": 1, "title": "Loopback",
  "hosts": [
    {"id": "fs01", "addresses": ["127.0.0.9"],
     "roles": {"activity-monitor-agent": {"streams": ["active-directory"]}}},
    {"id": "fs02", "name": "localhost",
     "roles": {"activity-monitor-agent": {"streams": ["active-directory"]}}},
    {"id": "group", "addresses": ["127.7.0.0/24"], "roles": {"domain-controller": {}}},
    {"id": "tm01", "addresses": ["127.0.0.1"], "roles": {"threat-manager": {}}}]})";

template <typename Widget>
Widget *child(QWidget *parent, const QString &name)
{
    return parent->findChild<Widget *>(name);
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

class TestWindowNetwork : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<WindowBench>(); }
    void cleanup() { m_bench.reset(); }

    void saysBeforeItSends();
    void checksAndKeepsAndShows();
    void stoppingKeepsWhatIsKnown();
    void closingStops();
    void limitsCount();
    void openedResultsAreShownUntilForgotten();
    void badResultsAreNamed();
    void reportsAreWritten();
    void resolvingAsksFirst();

private:
    MainWindow *open()
    {
        const QString path = m_bench->filePath(u"net.portolan"_s);
        return write(path, kDrawing) ? m_bench->open(path) : nullptr;
    }
    static CheckDialog *checkDialog(MainWindow *window)
    {
        trigger(window, ActionId::CheckFromHere);
        return window->findChild<CheckDialog *>();
    }
    static NetworkResults *results(MainWindow *window) { return &window->session().network(); }

    std::unique_ptr<WindowBench> m_bench;
};

void TestWindowNetwork::saysBeforeItSends()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost, 10001) || server.isListening());
    MainWindow *window = open();
    QVERIFY(window);
    CheckDialog *dialog = checkDialog(window);
    QVERIFY(dialog);
    auto *summary = child<QLabel>(dialog, u"summary"_s);
    auto *networks = child<QCheckBox>(dialog, u"networks"_s);
    auto *size = child<QSpinBox>(dialog, u"networkSize"_s);
    QTRY_VERIFY(summary->text().contains(u"127.7.0.0/24, addresses: 256"_s));
    QVERIFY(!networks->isChecked());
    networks->setChecked(true);
    QTRY_VERIFY(summary->text().contains(u"256 are those of networks"_s));
    size->setValue(255);
    QTRY_VERIFY(summary->text().contains(u"127.7.0.0/24, addresses: 256"_s));
    QTest::qWait(50);
    QVERIFY(!server.hasPendingConnections());
    QVERIFY(results(window)->isEmpty());
    dialog->reject();
    QVERIFY(!server.hasPendingConnections());
}

void TestWindowNetwork::checksAndKeepsAndShows()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost, 10001));
    MainWindow *window = open();
    QVERIFY(window);
    CheckDialog *dialog = checkDialog(window);
    auto *start = child<QPushButton>(dialog, u"start"_s);
    QTRY_VERIFY(start->isEnabled());
    const QByteArray before = bytesOf(window->controller().path());
    QTest::mouseClick(start, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!results(window)->isEmpty(), kPatienceMs);
    QVERIFY(server.hasPendingConnections());

    const auto isOpen = [](const ConnectionVerdict &verdict) {
        return verdict.connection.destination.text() == u"tm01" &&
               verdict.here == ProbeState::Open && verdict.verdict == Verdict::Unproved;
    };
    QVERIFY(std::ranges::any_of(results(window)->report().verdicts, isOpen));
    QVERIFY(!window->canvas()->scene().state().marks.isEmpty());
    QTableView *table = window->panels().proof->view();
    QTRY_COMPARE(table->model()->rowCount(), int(results(window)->report().verdicts.size()));

    // Beside the drawing, never in it.
    QVERIFY(!window->controller().isModified());
    QCOMPARE(bytesOf(window->controller().path()), before);
    const QDir folder(resultsFolder(window->controller().path()));
    QCOMPARE(folder.dirName(), u"net.results"_s);
    const QStringList files = folder.entryList(QDir::Files);
    QCOMPARE(files.size(), 1);
    const auto kept = loadResults(folder.filePath(files.first()));
    QVERIFY(kept);
    QVERIFY(!kept->place.isEmpty());
    QVERIFY(qAbs(kept->time.secsTo(QDateTime::currentDateTimeUtc())) < 60);

    // They come back with the drawing.
    trigger(window, ActionId::ForgetResults);
    QVERIFY(results(window)->isEmpty());
    m_bench->edit(window);
    Answer<QMessageBox> answer(agree);
    trigger(window, ActionId::Revert);
    QTRY_COMPARE_WITH_TIMEOUT(results(window)->sets().size(), 1, kPatienceMs);
}

void TestWindowNetwork::stoppingKeepsWhatIsKnown()
{
    MainWindow *window = open();
    QVERIFY(window);
    CheckDialog *dialog = checkDialog(window);
    child<QCheckBox>(dialog, u"networks"_s)->setChecked(true);
    auto *start = child<QPushButton>(dialog, u"start"_s);
    QTRY_VERIFY(start->isEnabled());
    QTest::mouseClick(start, Qt::LeftButton);
    QTest::qWait(300);
    QTest::mouseClick(child<QPushButton>(dialog, u"stop"_s), Qt::LeftButton);
    QTRY_VERIFY(!results(window)->isEmpty());
    const QList<ProbeResult> known = results(window)->results();
    QVERIFY(std::ranges::count(known, ProbeState::Refused, &ProbeResult::state) > 0);
    QVERIFY(std::ranges::count(known, ProbeState::NotProved, &ProbeResult::state) > 500);
}

void TestWindowNetwork::closingStops()
{
    MainWindow *window = open();
    QVERIFY(window);
    CheckDialog *dialog = checkDialog(window);
    child<QCheckBox>(dialog, u"networks"_s)->setChecked(true);
    auto *start = child<QPushButton>(dialog, u"start"_s);
    QTRY_VERIFY(start->isEnabled());
    QTest::mouseClick(start, Qt::LeftButton);
    QTest::qWait(30);
    dialog->reject();
    QVERIFY(results(window)->isEmpty());
    QVERIFY(!QFileInfo::exists(resultsFolder(window->controller().path())));
    QTest::qWait(50);
}

/// At one try a second hardly any of hundreds is made in half of one, however fast the machine.
void TestWindowNetwork::limitsCount()
{
    MainWindow *window = open();
    QVERIFY(window);
    CheckDialog *dialog = checkDialog(window);
    child<QCheckBox>(dialog, u"networks"_s)->setChecked(true);
    child<QSpinBox>(dialog, u"perSecond"_s)->setValue(1);
    auto *start = child<QPushButton>(dialog, u"start"_s);
    QTRY_VERIFY(start->isEnabled());
    QTest::mouseClick(start, Qt::LeftButton);
    QVERIFY(!child<QSpinBox>(dialog, u"perSecond"_s)->isEnabled());
    QTest::qWait(500);
    auto *progress = dialog->findChild<QProgressBar *>();
    QVERIFY2(progress->value() < 10, qPrintable(QString::number(progress->value())));
    dialog->reject();
}

void TestWindowNetwork::openedResultsAreShownUntilForgotten()
{
    MainWindow *window = open();
    QVERIFY(window);
    const QString file = m_bench->filePath(u"fs01.json"_s);
    QVERIFY(write(file, R"([{"rule": "data-stream.amqp/out", "source": "fs01",
        "destination": "tm01", "address": "127.0.0.1", "protocol": "TCP", "port": 10001,
        "state": "filtered", "ms": 5000, "detail": ""}])"));
    results(window)->add(*loadAllResults(file));
    QCOMPARE(results(window)->report().count(Verdict::Refuted), 1);
    const rendering::MarkedLine line{SectionId(u"data-stream"_s), HostId(u"tm01"_s),
                                     HostId(u"fs01"_s)};
    QVERIFY(window->canvas()->scene().state().marks.value(line) == rendering::LineMark::Refuted);

    // Who cannot see the sign hears of it, and the inspector says why.
    const auto said = [&] {
        for (const ConnectionVerdict &verdict : results(window)->report().verdicts) {
            if (verdict.verdict == Verdict::Refuted) {
                const auto thing = AccessibleThing::ofConnection(verdict.connection, line.peer);
                return accessibleDetails(window->session(), thing, 0);
            }
        }
        return QString();
    };
    QVERIFY2(said().contains(u"refuted, the source got no answer"_s), qPrintable(said()));
    window->session().selection().select({{}, {}, LineKey{line.section, line.server, line.peer}});
    const auto pages = window->findChildren<LinePage *>();
    QVERIFY(std::ranges::any_of(
        pages, [](const LinePage *page) { return page->text().contains(u"Network: refuted"_s); }));

    // The address is another one now: the result is about nothing that there is.
    Host host = window->session().topology().hosts[HostId(u"tm01"_s)];
    host.addresses = {u"127.0.0.2"_s};
    window->session().perform(u"x"_s, changeHost(window->session().topology(), host));
    QCOMPARE(results(window)->report().count(Verdict::Refuted), 0);
    window->session().undoStack().undo();
    QCOMPARE(results(window)->report().count(Verdict::Refuted), 1);

    trigger(window, ActionId::ForgetResults);
    QVERIFY(window->canvas()->scene().state().marks.isEmpty());
    QVERIFY(QFileInfo::exists(file));
}

void TestWindowNetwork::badResultsAreNamed()
{
    MainWindow *window = open();
    QVERIFY(window);
    QVERIFY(write(m_bench->filePath(u"bad.json"_s), "[{]"));
    QString said;
    Answer<QMessageBox> answer([&](QMessageBox *box) {
        said = box->text();
        press(QMessageBox::Ok)(box);
    });
    window->findChild<NetworkChecks *>()->open(m_bench->filePath(u"bad.json"_s));
    QTRY_VERIFY(answer.wasAsked());
    QVERIFY2(said.contains(u"bad.json"_s) && said.contains(u"1:3"_s), qPrintable(said));
    QVERIFY(results(window)->isEmpty());
}

void TestWindowNetwork::reportsAreWritten()
{
    MainWindow *window = open();
    QVERIFY(window);
    auto *checks = window->findChild<NetworkChecks *>();
    QVERIFY(write(m_bench->filePath(u"fs01.json"_s), R"([{"rule": "data-stream.amqp/out",
        "source": "fs01", "destination": "tm01", "address": "127.0.0.1", "protocol": "TCP",
        "port": 10001, "state": "open", "ms": 5, "detail": "connected"}])"));
    checks->open(m_bench->filePath(u"fs01.json"_s));
    for (const TableKind kind : {TableKind::Proof, TableKind::Results}) {
        for (const QString &ending : {u"html"_s, u"csv"_s, u"json"_s}) {
            const QString path = m_bench->filePath(toString(kind) + u'.' + ending);
            checks->write(path, kind);
            const QByteArray bytes = bytesOf(path);
            QVERIFY2(bytes.contains("data-stream.amqp"), qPrintable(path));
            QVERIFY2(bytes.contains(kind == TableKind::Proof ? "proven" : "connected"),
                     qPrintable(path));
        }
    }
    // What was saved of the tries can be opened again.
    QVERIFY(loadAllResults(m_bench->filePath(u"results.json"_s)));
}

void TestWindowNetwork::resolvingAsksFirst()
{
    MainWindow *window = open();
    QVERIFY(window);
    trigger(window, ActionId::ResolveNames);
    auto *dialog = window->findChild<ResolveDialog *>();
    QVERIFY(dialog);
    auto *apply = child<QPushButton>(dialog, u"apply"_s);
    QVERIFY(!apply->isEnabled());
    const Topology before = window->session().topology();
    QTest::mouseClick(child<QPushButton>(dialog, u"start"_s), Qt::LeftButton);
    auto *table = dialog->findChild<QTableView *>();
    QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 0, kPatienceMs);
    // "localhost" leads to this computer, which is no address of another host.
    QVERIFY(window->session().topology() == before);
    QVERIFY(window->session().undoStack().isClean());
    if (apply->isEnabled()) { // where this computer has names for its loopback addresses
        QTest::mouseClick(apply, Qt::LeftButton);
        QCOMPARE(window->session().undoStack().count(), 1);
        window->session().undoStack().undo();
        QVERIFY(window->session().topology() == before);
    } else {
        dialog->reject();
    }
}

QTEST_MAIN(TestWindowNetwork)
#include "tst_windownetwork.moc"
