#include "panels/scripts/scriptspanel.h"

#include "support/canvasbench.h"
#include "topology/composing.h"

#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTextBlock>

using namespace portolan;
using namespace portolan::views;
using namespace portolan::test;
using namespace Qt::StringLiterals;

class TestScriptsPanel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void saysWhatToSelect();
    void showsWhatIsSavedForAHost();
    void followsThePlatform();
    void everyPurposeIsExplained();
    void onlyWhatRevertsSaysSo();
    void aLineShowsBothHosts();
    void marksTheLinesOfALine();
    void marksTheLinesOfARuleOnly();
    void aProfileServesItsHosts();
    void saysWhyThereIsNone();
    void copies();
    void savesAllByTheWindow();
    void colours();
    void followsEdits();

private:
    QString text() const { return m_panel->findChild<QPlainTextEdit *>()->toPlainText(); }
    QString explanation() const { return m_panel->findChild<QLabel *>()->text(); }
    QComboBox *box(const QString &name) const;
    QPushButton *button(const QString &text) const;
    QTabBar *purposes() const { return m_panel->findChild<QTabBar *>(); }
    QStringList markedLines() const;
    void select(const Selection &selection);
    void selectHost(const char *id);
    void selectLine();

    std::unique_ptr<DrawingSession> m_session;
    std::unique_ptr<ScriptsPanel> m_panel;
};

void TestScriptsPanel::init()
{
    m_session = std::make_unique<DrawingSession>();
    m_session->open(canvasDrawing());
    m_session->perform(u"Platform"_s,
                       changeHosts(m_session->topology(), {hostId("fs02")},
                                   [](Host &host) { host.platform = Platform::Linux; }));
    m_panel = std::make_unique<ScriptsPanel>(*m_session);
    m_panel->resize(1000, 400);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void TestScriptsPanel::cleanup()
{
    m_panel.reset();
    m_session.reset();
}

QComboBox *TestScriptsPanel::box(const QString &name) const
{
    const QList<QComboBox *> all = m_panel->findChildren<QComboBox *>();
    const auto found = std::ranges::find(all, name, &QComboBox::accessibleName);
    return found == all.end() ? nullptr : *found;
}

QPushButton *TestScriptsPanel::button(const QString &text) const
{
    const QList<QPushButton *> all = m_panel->findChildren<QPushButton *>();
    const auto found = std::ranges::find(all, text, &QPushButton::text);
    return found == all.end() ? nullptr : *found;
}

QStringList TestScriptsPanel::markedLines() const
{
    QStringList lines;
    for (const auto &mark : m_panel->findChild<QPlainTextEdit *>()->extraSelections())
        lines.append(mark.cursor.block().text());
    return lines;
}

void TestScriptsPanel::select(const Selection &selection)
{
    m_session->selection().select(selection);
    QCoreApplication::processEvents();
}

void TestScriptsPanel::selectHost(const char *id)
{
    select({{hostId(id)}, {}, {}});
}

/// The data stream of an agent.
void TestScriptsPanel::selectLine()
{
    select({{}, {}, LineKey{SectionId(u"data-stream"_s), hostId("tm01"), hostId("fs02")}});
}

void TestScriptsPanel::saysWhatToSelect()
{
    QVERIFY(explanation().contains(u"Select a host"));
    QVERIFY(text().isEmpty());
    QVERIFY(!button(u"Copy"_s)->isEnabled());
}

void TestScriptsPanel::showsWhatIsSavedForAHost()
{
    selectHost("fs02");
    const ScriptRuleset ruleset =
        rulesetFor(m_session->topology(), m_session->derivation(), hostId("fs02"));
    const QList<ScriptFile> files = defaultScriptTarget(Platform::Linux).files(ruleset);
    QCOMPARE(purposes()->count(), int(files.size()));
    for (int i = 0; i < files.size(); ++i) {
        purposes()->setCurrentIndex(i);
        QCOMPARE(text(), QString::fromUtf8(files.at(i).content).replace("\r\n"_L1, "\n"_L1));
    }
}

void TestScriptsPanel::followsThePlatform()
{
    selectHost("fs02");
    QCOMPARE(box(u"Firewall"_s)->currentText(), u"nftables"_s);
    selectHost("fs01");
    QCOMPARE(box(u"Firewall"_s)->currentText(), u"PowerShell"_s);
    QVERIFY(text().contains(u"fs01"));
    for (int i = 0; i < box(u"Firewall"_s)->count(); ++i) {
        const ScriptTarget *target = findScriptTarget(box(u"Firewall"_s)->itemData(i).toString());
        QVERIFY(target->platform() == Platform::Windows);
    }
}

void TestScriptsPanel::everyPurposeIsExplained()
{
    for (const char *host : {"fs01", "fs02"}) {
        selectHost(host);
        QStringList said;
        for (int i = 0; i < purposes()->count(); ++i) {
            purposes()->setCurrentIndex(i);
            QVERIFY(!explanation().isEmpty());
            said.append(explanation());
        }
        QCOMPARE(said.removeDuplicates(), 0);
    }
}

/// Who trusts that rules go back by themselves is locked out where they do not.
void TestScriptsPanel::onlyWhatRevertsSaysSo()
{
    for (const char *host : {"fs01", "fs02"}) {
        selectHost(host);
        QComboBox *targets = box(u"Firewall"_s);
        for (int i = 0; i < targets->count(); ++i) {
            targets->setCurrentIndex(i);
            emit targets->activated(i);
            for (int tab = 0; purposes()->tabText(purposes()->currentIndex()) != u"Apply"_s; ++tab)
                purposes()->setCurrentIndex(tab);
            const ScriptTarget *target = findScriptTarget(targets->itemData(i).toString());
            QVERIFY2(explanation().contains(u"unless they are kept in time") == target->reverts(),
                     qPrintable(target->id() + u": "_s + explanation()));
        }
    }
}

void TestScriptsPanel::aLineShowsBothHosts()
{
    selectLine();
    QComboBox *machine = box(u"Host"_s);
    QVERIFY(machine->isVisible());
    QCOMPARE(machine->count(), 2);
    QStringList texts;
    for (int i = 0; i < 2; ++i) {
        machine->setCurrentIndex(i);
        emit machine->activated(i);
        texts.append(text());
        QVERIFY(!markedLines().isEmpty());
    }
    QVERIFY(texts.first() != texts.last());
    selectHost("fs01");
    QVERIFY(!machine->isVisible());
}

void TestScriptsPanel::marksTheLinesOfALine()
{
    selectLine();
    const auto connections = m_session->derivation().connectionsOf(hostId("fs02"));
    QVERIFY(!connections.isEmpty());
    // The server's script is PowerShell: the whole tables are marked, addresses and all.
    const QStringList lines = markedLines();
    QVERIFY(lines.filter(u"data-stream."_s).size() >= 2);
    QVERIFY(!lines.filter(u"10.2.0.11-10.2.0.13"_s).isEmpty());
    QVERIFY(lines.filter(u"domain-controllers."_s).isEmpty());
    select({});
    QVERIFY(markedLines().isEmpty());
}

void TestScriptsPanel::marksTheLinesOfARuleOnly()
{
    selectHost("tm01");
    const QList<Rule> rules = m_session->derivation().rulesOf(hostId("tm01"));
    const Catalog &catalog = m_session->derivation().catalog();
    for (const Rule &rule : rules) {
        const QString id = ruleId(catalog.requirement(rule.row).id, rule.direction);
        m_panel->markRules({id});
        const QStringList lines = markedLines();
        QVERIFY(!lines.isEmpty());
        for (const Rule &other : rules) {
            const QString foreign = ruleId(catalog.requirement(other.row).id, other.direction);
            if (foreign != id)
                QVERIFY2(lines.filter(u"'%1'"_s.arg(foreign)).isEmpty(), qPrintable(foreign));
        }
    }
}

void TestScriptsPanel::aProfileServesItsHosts()
{
    selectHost("fs01");
    QVERIFY(!explanation().contains(u"serves"));
    QComboBox *scope = box(u"For the host or its profile"_s);
    scope->setCurrentIndex(1);
    emit scope->activated(1);
    // fs01 and fs03 are alike, fs02 runs Linux.
    QVERIFY(explanation().contains(u"serves 2"));
}

void TestScriptsPanel::saysWhyThereIsNone()
{
    m_session->open(drawing(R"({"id": "lonely", "roles": {}})"));
    selectHost("lonely");
    QVERIFY(text().isEmpty());
    QVERIFY(!explanation().isEmpty());
    QVERIFY(!button(u"Save…"_s)->isEnabled());
}

void TestScriptsPanel::copies()
{
    selectHost("fs01");
    QTest::mouseClick(button(u"Copy"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), text());
}

void TestScriptsPanel::savesAllByTheWindow()
{
    QSignalSpy wanted(m_panel.get(), &ScriptsPanel::saveAllWanted);
    QTest::mouseClick(button(u"Save all…"_s), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
}

void TestScriptsPanel::colours()
{
    for (const char *host : {"fs01", "fs02"}) {
        selectHost(host);
        QSet<QRgb> colours;
        const auto *document = m_panel->findChild<QPlainTextEdit *>()->document();
        for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
            for (const auto &range : block.layout()->formats())
                colours.insert(range.format.foreground().color().rgb());
        }
        QVERIFY(colours.size() >= 4);
    }
}

void TestScriptsPanel::followsEdits()
{
    selectHost("tm01");
    QVERIFY(text().contains(u"10.2.0.13"));
    m_session->perform(u"Delete"_s, removeHosts(m_session->topology(), {hostId("fs03")}));
    QTRY_VERIFY(!text().contains(u"10.2.0.13"));
    m_session->perform(u"Delete"_s, removeHosts(m_session->topology(), {hostId("tm01")}));
    QTRY_VERIFY(text().isEmpty());
}

QTEST_MAIN(TestScriptsPanel)
#include "tst_scriptspanel.moc"
