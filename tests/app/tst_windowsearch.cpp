// Finding hosts and commands in a real window, by keys.

#include "dialogs/searchdialog.h"
#include "support/windowbench.h"

#include <QLineEdit>
#include <QListWidget>

using namespace portolan;
using namespace portolan::app;
using namespace portolan::test;
using namespace portolan::views;
using namespace Qt::StringLiterals;

class TestWindowSearch : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }
    void enterGoesToTheHost();
    void arrowsChooseWhileOneTypes();
    void nextAndPreviousGoRound();
    void nextAsksWhenNothingWasSearchedFor();
    void theLastTextIsThereAgain();
    void aCommandIsFoundAndDone();
    void commandsThatCannotBeDoneAreNotOffered();
    void hostsStandBehindTheCommands();
    void withoutADrawingThereAreCommands();

private:
    SearchDialog *dialog() const { return m_window->findChild<SearchDialog *>(); }
    SearchDialog *open(ActionId id) const;
    void type(const QString &text) const;
    void press(Qt::Key key) const;
    QStringList shown() const;
    QString selected() const;

    std::unique_ptr<WindowBench> m_bench;
    MainWindow *m_window = nullptr;
};

void TestWindowSearch::init()
{
    m_bench = std::make_unique<WindowBench>();
    m_window = m_bench->open(m_bench->copyOf(u"head-office"_s));
    QVERIFY(m_window);
}

SearchDialog *TestWindowSearch::open(ActionId id) const
{
    m_window->actions()[id]->trigger();
    return dialog();
}

void TestWindowSearch::type(const QString &text) const
{
    auto *field = dialog()->findChild<QLineEdit *>();
    field->selectAll();
    QTest::keyClicks(field, text);
}

void TestWindowSearch::press(Qt::Key key) const
{
    QTest::keyClick(dialog()->findChild<QLineEdit *>(), key);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCoreApplication::processEvents();
}

QStringList TestWindowSearch::shown() const
{
    const auto *list = dialog()->findChild<QListWidget *>();
    QStringList texts;
    for (int row = 0; row < list->count(); ++row)
        texts += list->item(row)->text();
    return texts;
}

QString TestWindowSearch::selected() const
{
    const HostId *host = m_window->session().selection().selection().singleHost();
    return host ? host->text() : QString();
}

void TestWindowSearch::enterGoesToTheHost()
{
    open(ActionId::Find);
    type(u"dc03"_s);
    press(Qt::Key_Return);
    QCOMPARE(selected(), u"dc03"_s);
    QVERIFY(!dialog());
    QCOMPARE(m_window->focusWidget(), m_window->canvas());
}

void TestWindowSearch::arrowsChooseWhileOneTypes()
{
    open(ActionId::Find);
    type(u"fs0"_s);
    QVERIFY(shown().size() > 2);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QCOMPARE(selected(), u"fs03"_s);
}

void TestWindowSearch::nextAndPreviousGoRound()
{
    open(ActionId::Find);
    type(u"dc0"_s);
    const qsizetype count = shown().size();
    press(Qt::Key_Return);
    const QString first = selected();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window));
    QStringList seen;
    for (qsizetype i = 0; i < count; ++i) {
        QTest::keyClick(m_window->canvas(), Qt::Key_F3);
        seen += selected();
    }
    QCOMPARE(seen.last(), first);
    QCOMPARE(QSet<QString>(seen.cbegin(), seen.cend()).size(), count);
    QTest::keyClick(m_window->canvas(), Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(selected(), seen[count - 2]);
}

void TestWindowSearch::nextAsksWhenNothingWasSearchedFor()
{
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window));
    QTest::keyClick(m_window->canvas(), Qt::Key_F3);
    QVERIFY(dialog());
}

void TestWindowSearch::theLastTextIsThereAgain()
{
    open(ActionId::Find);
    type(u"act01"_s);
    press(Qt::Key_Return);
    open(ActionId::Find);
    QCOMPARE(dialog()->text(), u"act01"_s);
    type(u"aa"_s);
    QCOMPARE(dialog()->text(), u"aa"_s);
}

void TestWindowSearch::aCommandIsFoundAndDone()
{
    const qsizetype before = m_window->session().topology().hosts.size();
    m_window->session().selection().selectHost(HostId(u"fs01"_s));
    open(ActionId::Commands);
    type(u"dupl"_s);
    QCOMPARE(shown().constFirst(), u"Duplicate"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(m_window->session().topology().hosts.size(), before + 1);
}

void TestWindowSearch::commandsThatCannotBeDoneAreNotOffered()
{
    m_window->session().selection().clear();
    open(ActionId::Commands);
    QVERIFY(shown().contains(u"Export"_s));
    QVERIFY(!shown().contains(u"Duplicate"_s));
    QVERIFY(!shown().contains(u"Commands"_s));
    QVERIFY(!shown().contains(u"Open Recent"_s));
}

void TestWindowSearch::hostsStandBehindTheCommands()
{
    open(ActionId::Commands);
    type(u"fit"_s);
    QCOMPARE(shown().constFirst(), u"Fit Drawing"_s);
    type(u"act01"_s);
    QCOMPARE(shown().size(), 1);
    press(Qt::Key_Return);
    QTRY_COMPARE(selected(), u"act01"_s);
}

void TestWindowSearch::withoutADrawingThereAreCommands()
{
    m_window = m_bench->windows().add();
    open(ActionId::Commands);
    QVERIFY(shown().contains(u"Open"_s));
    QVERIFY(!shown().contains(u"Save As"_s));
}

QTEST_MAIN(TestWindowSearch)
#include "tst_windowsearch.moc"
