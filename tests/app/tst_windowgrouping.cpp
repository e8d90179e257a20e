// Hosts as one card, one card as hosts, and roles that go elsewhere, in the real window.

#include "dialogs/searchdialog.h"
#include "dialogs/splitdialog.h"
#include "support/windowbench.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QSpinBox>
#include <QUndoStack>

using namespace portolan;
using namespace portolan::app;
using namespace portolan::test;
using namespace portolan::views;
using namespace Qt::StringLiterals;

class TestWindowGrouping : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }
    void actionsKnowWhatIsSelected();
    void makesAGroupByKeyAndBack();
    void saysWhyHostsAreNoGroup();
    void splitsAGroupIntoItsZone();
    void tellsWhatBecomesOfTheRules();
    void movesARoleToAnotherHost();
    void movesARoleToANewHost();
    void nothingHappensToAHostThatIsGone();

private:
    void select(std::initializer_list<const char *> hosts) const;
    Host host(const char *id) const
    {
        return m_window->session().topology().hosts.value(HostId(QString::fromLatin1(id)));
    }
    QUndoStack &stack() const { return m_window->session().undoStack(); }
    QSet<HostId> selected() const { return m_window->session().selection().selection().hosts; }
    SplitDialog *openSplit(const char *group) const;
    SearchDialog *openMove(const char *from, const QString &role) const;
    QRectF cardRect(const HostId &id) const;

    std::unique_ptr<WindowBench> m_bench;
    MainWindow *m_window = nullptr;
};

void TestWindowGrouping::init()
{
    m_bench = std::make_unique<WindowBench>();
    m_window = m_bench->open(m_bench->copyOf(u"head-office"_s));
    QVERIFY(m_window);
    QVERIFY(QTest::qWaitForWindowActive(m_window));
    m_window->canvas()->setFocus();
}

void TestWindowGrouping::select(std::initializer_list<const char *> hosts) const
{
    Selection selection;
    for (const char *host : hosts)
        selection.hosts.insert(HostId(QString::fromLatin1(host)));
    m_window->session().selection().select(selection);
}

SplitDialog *TestWindowGrouping::openSplit(const char *group) const
{
    select({group});
    m_window->activateWindow(); // as a window manager does when a dialog closes
    if (!QTest::qWaitForWindowActive(m_window))
        return nullptr;
    QTest::keyClick(m_window->windowHandle(), Qt::Key_G, Qt::ShiftModifier);
    return m_window->findChild<SplitDialog *>();
}

/// By the menu, as it lists the roles of the host.
SearchDialog *TestWindowGrouping::openMove(const char *from, const QString &role) const
{
    select({from});
    QMenu *menu = m_window->actions()[ActionId::MoveRole]->menu();
    emit menu->aboutToShow();
    const QList<QAction *> entries = menu->actions();
    for (QAction *entry : entries) {
        if (entry->text() == role)
            entry->trigger();
    }
    return m_window->findChild<SearchDialog *>();
}

QRectF TestWindowGrouping::cardRect(const HostId &id) const
{
    const Card *card = findCard(m_window->canvas()->scene().diagram(), id);
    return card ? card->rect : QRectF();
}

void TestWindowGrouping::actionsKnowWhatIsSelected()
{
    select({});
    for (const ActionId id : {ActionId::MakeGroup, ActionId::SplitGroup, ActionId::MoveRole})
        QVERIFY(!isEnabled(m_window, id));
    select({"fs01"});
    QVERIFY(!isEnabled(m_window, ActionId::MakeGroup));
    QVERIFY(!isEnabled(m_window, ActionId::SplitGroup));
    QVERIFY(isEnabled(m_window, ActionId::MoveRole));
    select({"br-aachen"});
    QVERIFY(isEnabled(m_window, ActionId::SplitGroup));
    select({"fs01", "fs02"});
    QVERIFY(isEnabled(m_window, ActionId::MakeGroup));
    QVERIFY(!isEnabled(m_window, ActionId::MoveRole));
}

void TestWindowGrouping::makesAGroupByKeyAndBack()
{
    const Topology before = m_window->session().topology();
    const QRectF place = cardRect(HostId(u"fs01"_s));
    select({"fs01", "fs02", "fs03"});
    QTest::keyClick(m_window->windowHandle(), Qt::Key_G);
    QCOMPARE(stack().undoText(), u"Make a group of 3 hosts"_s);
    QCOMPARE(host("fs01").count, 3);
    QVERIFY(!m_window->session().topology().hosts.contains(HostId(u"fs02"_s)));
    QCOMPARE(selected(), QSet<HostId>({HostId(u"fs01"_s)}));
    QVERIFY(cardRect(HostId(u"fs01"_s)).intersects(place));
    QVERIFY(isEnabled(m_window, ActionId::SplitGroup));
    stack().undo();
    QCOMPARE(m_window->session().topology(), before);
}

void TestWindowGrouping::saysWhyHostsAreNoGroup()
{
    QString told;
    connect(m_window->canvas(), &CanvasView::statusMessage, this,
            [&](const QString &message) { told = message; });
    select({"fs01", "dc01"});
    QTest::keyClick(m_window->windowHandle(), Qt::Key_G);
    QCOMPARE(told, u"dc01.corp.example and fs01.corp.example are not alike: they have other roles "
                   "or options."_s);
    QCOMPARE(stack().count(), 0);
}

void TestWindowGrouping::splitsAGroupIntoItsZone()
{
    const Topology before = m_window->session().topology();
    SplitDialog *dialog = openSplit("fscl01");
    QVERIFY(dialog);
    QCOMPARE(dialog->count(), 4);
    dialog->accept();
    QCOMPARE(stack().count(), 1);
    QCOMPARE(selected().size(), 4);
    QStringList addresses;
    for (const HostId &id : selected()) {
        const Host host = m_window->session().topology().hosts.value(id);
        QCOMPARE(host.zone, ZoneId(u"files"_s));
        QVERIFY(!host.count);
        addresses += host.addresses;
    }
    addresses.sort();
    QCOMPARE(addresses,
             QStringList({u"10.1.1.20"_s, u"10.1.1.21"_s, u"10.1.1.22"_s, u"10.1.1.23"_s}));
    QTRY_VERIFY(m_window->canvas()->isSettled());
    const QList<HostId> hosts = selected().values();
    for (const HostId &one : hosts) {
        for (const HostId &other : hosts)
            QVERIFY(one == other || !cardRect(one).intersects(cardRect(other)));
    }
    stack().undo();
    QCOMPARE(m_window->session().topology(), before);
}

void TestWindowGrouping::tellsWhatBecomesOfTheRules()
{
    SplitDialog *dialog = openSplit("br-aachen");
    QVERIFY(dialog);
    const auto says = [&](const QString &text) {
        const auto labels = dialog->findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&](const QLabel *label) { return label->text().contains(text); });
    };
    QVERIFY(says(u"Rules will name 10.20.0.1-10.20.0.18 instead of 10.20.0.0/24."_s));
    dialog->findChild<QSpinBox *>()->setValue(300);
    QVERIFY(says(u"46 host"_s));
    dialog->findChild<QCheckBox *>()->click();
    QVERIFY(says(u"The hosts get no address"_s));
    dialog->reject();
    QCOMPARE(stack().count(), 0);
    QTRY_VERIFY(!m_window->findChild<SplitDialog *>());
    dialog = openSplit("br-dresden");
    QVERIFY(dialog && says(u"Rules stay as they are"_s));
}

void TestWindowGrouping::movesARoleToAnotherHost()
{
    SearchDialog *dialog = openMove("dc01", u"Threat Prevention agent"_s);
    QVERIFY(dialog);
    auto *text = dialog->findChild<QLineEdit *>();
    QTest::keyClicks(text, u"dc02"_s);
    const auto *list = dialog->findChild<QListWidget *>();
    QCOMPARE(list->count(), 1); // the others of that name have the role already
    QTest::keyClick(text, Qt::Key_Return);
    const RoleId role(u"threat-prevention-agent"_s);
    QVERIFY(!host("dc01").hasRole(role));
    QVERIFY(host("dc-apac02").hasRole(role));
    QCOMPARE(selected(), QSet<HostId>({HostId(u"dc-apac02"_s)}));
    QCOMPARE(stack().count(), 1);
}

void TestWindowGrouping::movesARoleToANewHost()
{
    const Topology before = m_window->session().topology();
    SearchDialog *dialog = openMove("tm01", u"PostgreSQL database"_s);
    QVERIFY(dialog);
    QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return);
    QCOMPARE(selected().size(), 1);
    const Host made = m_window->session().topology().hosts.value(*selected().cbegin());
    QVERIFY(made.hasRole(RoleId(u"postgresql"_s)));
    QCOMPARE(made.zone, ZoneId(u"servers"_s));
    QVERIFY(!host("tm01").hasRole(RoleId(u"postgresql"_s)));
    QCOMPARE(stack().count(), 1);
    stack().undo();
    QCOMPARE(m_window->session().topology(), before);
}

void TestWindowGrouping::nothingHappensToAHostThatIsGone()
{
    SplitDialog *dialog = openSplit("fscl01");
    QVERIFY(dialog);
    m_window->canvas()->removeSelection();
    dialog->accept();
    QCOMPARE(stack().count(), 1);
    SearchDialog *move = openMove("fs01", u"Activity Monitor agent"_s);
    QVERIFY(move);
    m_window->canvas()->removeSelection();
    QTest::keyClick(move->findChild<QLineEdit *>(), Qt::Key_Return);
    QCOMPARE(stack().count(), 2);
}

QTEST_MAIN(TestWindowGrouping)
#include "tst_windowgrouping.moc"
