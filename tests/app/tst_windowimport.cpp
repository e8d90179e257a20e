// Lists of hosts in a real window: what their columns mean, what that changes, one undo step.

#include "dialogs/importcolumns.h"
#include "dialogs/importdialog.h"
#include "support/windowbench.h"

#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

using namespace portolan;
using namespace portolan::app;
using namespace portolan::test;
using namespace portolan::views;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kList = "Server,Ort,IPv4Address\n"
                         "fs01.corp.example,Berlin,10.99.0.1\n"
                         "fs77.corp.example,Bonn,10.1.0.77\n"
                         "fs78.corp.example,Bonn,10.1.0.300\n";

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

/// As a person does it.
void choose(QComboBox *box, int data)
{
    const int index = box->findData(data);
    QVERIFY(index >= 0);
    box->setCurrentIndex(index);
    emit box->activated(index);
}

} // namespace

class TestWindowImport : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }

    void changesNothingBeforeItIsSeen();
    void importsAsOneStep();
    void columnsCanMeanSomethingElse();
    void meaningsAreRemembered();
    void missingHostsAreMarked();
    void nothingIsMoved();
    void badListsAreNamed();
    void pastedListsAreRead();
    void workbooksCanBeDropped();

private:
    ImportDialog *opened(const QByteArray &list = kList);
    QString summary() const { return child<QLabel>(m_dialog, u"summary"_s)->text(); }
    QPushButton *accept() const { return child<QPushButton>(m_dialog, u"import"_s); }
    const Topology &topology() const { return m_window->session().topology(); }
    const Host *hostCalled(const QString &name) const;

    std::unique_ptr<WindowBench> m_bench;
    MainWindow *m_window = nullptr;
    QPointer<ImportDialog> m_dialog;
};

void TestWindowImport::init()
{
    m_bench = std::make_unique<WindowBench>();
    m_window = m_bench->open(m_bench->copyOf(u"head-office"_s));
    QVERIFY(m_window);
}

ImportDialog *TestWindowImport::opened(const QByteArray &list)
{
    trigger(m_window, ActionId::ImportHosts);
    m_dialog = m_window->findChild<ImportDialog *>();
    if (m_dialog && write(m_bench->filePath(u"list.csv"_s), list))
        m_dialog->open(m_bench->filePath(u"list.csv"_s));
    return m_dialog;
}

const Host *TestWindowImport::hostCalled(const QString &name) const
{
    const auto found = std::ranges::find(topology().hosts, name, &Host::name);
    return found == topology().hosts.cend() ? nullptr : &*found;
}

void TestWindowImport::changesNothingBeforeItIsSeen()
{
    trigger(m_window, ActionId::ImportHosts);
    m_dialog = m_window->findChild<ImportDialog *>();
    QVERIFY(m_dialog);
    QVERIFY(!accept()->isEnabled());
    m_dialog->reject();
    QTRY_VERIFY(!m_dialog);
    QVERIFY(opened());
    const Topology before = topology();
    QTRY_VERIFY_WITH_TIMEOUT(accept()->isEnabled(), kPatienceMs);
    QVERIFY2(summary().contains(u"new: 2"_s), qPrintable(summary()));
    QVERIFY2(summary().contains(u"changed: 1"_s), qPrintable(summary()));
    auto *table = child<QTableView>(m_dialog, u"changes"_s);
    QCOMPARE(table->model()->rowCount(), 3);
    const QString remarks = child<QPlainTextEdit>(m_dialog, u"remarks"_s)->toPlainText();
    QVERIFY2(remarks.contains(u"Line 4"_s), qPrintable(remarks));
    QVERIFY(topology() == before);
    m_dialog->reject();
    QVERIFY(topology() == before);
    QCOMPARE(m_window->session().undoStack().count(), 0);
}

void TestWindowImport::importsAsOneStep()
{
    const Topology before = topology();
    QVERIFY(opened());
    QTRY_VERIFY_WITH_TIMEOUT(accept()->isEnabled(), kPatienceMs);
    QTest::mouseClick(accept(), Qt::LeftButton);
    QCOMPARE(topology().hosts.size(), before.hosts.size() + 2);
    const Host *added = hostCalled(u"fs77.corp.example"_s);
    QVERIFY(added && added->hasRole(RoleId(u"activity-monitor-agent"_s)));
    QVERIFY(m_window->session().selection().selection().hosts.contains(added->id));
    QCOMPARE(m_window->session().undoStack().count(), 1);
    trigger(m_window, ActionId::Undo);
    QVERIFY(topology() == before);
    QTRY_VERIFY(!m_dialog);
}

void TestWindowImport::columnsCanMeanSomethingElse()
{
    QVERIFY(opened());
    QTRY_VERIFY_WITH_TIMEOUT(accept()->isEnabled(), kPatienceMs);
    auto *columns = m_dialog->findChild<ImportColumns *>();
    QCOMPARE(columns->rowCount(), 3);
    auto *ort = qobject_cast<QComboBox *>(columns->cellWidget(1, 2));
    QVERIFY(ort);
    QCOMPARE(ort->currentData().toInt(), int(HostField::Ignored));
    choose(ort, int(HostField::Zone));
    QTRY_VERIFY_WITH_TIMEOUT(summary().contains(u"new zones: 2"_s), kPatienceMs);
    QTest::mouseClick(accept(), Qt::LeftButton);
    const Host *added = hostCalled(u"fs77.corp.example"_s);
    QVERIFY(added);
    QCOMPARE(topology().zones.value(added->zone).name, u"Bonn"_s);
}

void TestWindowImport::meaningsAreRemembered()
{
    columnsCanMeanSomethingElse();
    QTRY_VERIFY(!m_dialog);
    QVERIFY(opened("Server,Ort,IPv4Address\nother,Bonn,10.1.0.88\n"));
    auto *columns = m_dialog->findChild<ImportColumns *>();
    QTRY_VERIFY_WITH_TIMEOUT(columns->rowCount() == 3, kPatienceMs);
    auto *ort = qobject_cast<QComboBox *>(columns->cellWidget(1, 2));
    QCOMPARE(ort->currentData().toInt(), int(HostField::Zone));
}

void TestWindowImport::missingHostsAreMarked()
{
    QVERIFY(opened("Name\ndc01.corp.example\n"));
    QTRY_VERIFY_WITH_TIMEOUT(summary().contains(u"as they are: 1"_s), kPatienceMs);
    QVERIFY(!accept()->isEnabled());
    auto *of = child<QComboBox>(m_dialog, u"missingOf"_s);
    QVERIFY(!of->isEnabled());
    choose(child<QComboBox>(m_dialog, u"missing"_s), int(MissingHosts::Mark));
    QVERIFY(of->isEnabled());
    of->setCurrentIndex(of->findData(u"domain-controller"_s));
    emit of->activated(of->currentIndex());
    QTRY_VERIFY_WITH_TIMEOUT(accept()->isEnabled(), kPatienceMs);
    QTest::mouseClick(accept(), Qt::LeftButton);
    int gone = 0;
    for (const Host &host : topology().hosts) {
        gone += host.gone;
        QVERIFY(!host.gone || host.hasRole(RoleId(u"domain-controller"_s)));
    }
    QVERIFY(gone > 0);
    const auto isGone = [](const Problem &problem) { return problem.code == u"gone-host"; };
    QTRY_VERIFY(std::ranges::count_if(m_window->session().problems(), isGone) == gone);
}

/// As everything stands on the canvas, also what nobody has placed.
void TestWindowImport::nothingIsMoved()
{
    const Topology before = m_window->canvas()->placedTopology();
    QVERIFY(opened());
    QTRY_VERIFY_WITH_TIMEOUT(accept()->isEnabled(), kPatienceMs);
    QTest::mouseClick(accept(), Qt::LeftButton);
    const Topology after = m_window->canvas()->placedTopology();
    QCOMPARE(after.hosts.size(), before.hosts.size() + 2);
    for (const Host &host : before.hosts) {
        QVERIFY(host.position);
        QCOMPARE(after.hosts.value(host.id).position, host.position);
    }
}

void TestWindowImport::badListsAreNamed()
{
    QVERIFY(opened("PK\x03\x04 is no workbook"));
    QTRY_VERIFY_WITH_TIMEOUT(summary().contains(u"damaged workbook"_s), kPatienceMs);
    QVERIFY(!accept()->isEnabled());
    m_dialog->open(m_bench->filePath(u"absent.csv"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!summary().contains(u"damaged workbook"_s) &&
                                 !summary().contains(u"is being read"_s),
                             kPatienceMs);
    QVERIFY(!summary().isEmpty());
    QVERIFY(!accept()->isEnabled());
}

void TestWindowImport::pastedListsAreRead()
{
    trigger(m_window, ActionId::ImportHosts);
    m_dialog = m_window->findChild<ImportDialog *>();
    QApplication::clipboard()->setText(u"Name\tIP\nnew-host\t10.1.0.99"_s);
    QTest::mouseClick(child<QPushButton>(m_dialog, u"paste"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(summary().contains(u"new: 1"_s), kPatienceMs);
}

void TestWindowImport::workbooksCanBeDropped()
{
    const QString path = m_bench->filePath(u"hosts.json"_s);
    QVERIFY(write(path, R"([{"Name": "dropped", "IPv4Address": "10.1.0.98"}])"));
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(400, 400), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(400, 400), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window, &drop);
    m_dialog = m_window->findChild<ImportDialog *>();
    QVERIFY(m_dialog);
    QTRY_VERIFY_WITH_TIMEOUT(summary().contains(u"new: 1"_s), kPatienceMs);
}

QTEST_MAIN(TestWindowImport)
#include "tst_windowimport.moc"
