// What the dialog of the window exports, against the command line.

#include "dialogs/exportdialog.h"
#include "support/foldertree.h"
#include "support/programs.h"
#include "support/sourcetree.h"
#include "support/windowbench.h"
#include "window/settings.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QSignalSpy>

using namespace portolan;
using namespace portolan::app;
using namespace portolan::test;
using namespace portolan::views;
using namespace Qt::StringLiterals;

class TestWindowExport : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<WindowBench>(); }
    void cleanup() { m_bench.reset(); }
    void writesWhatTheCommandLineWrites_data();
    void writesWhatTheCommandLineWrites();
    void picturesLeaveOutWhatIsHidden();
    void choicesAreRemembered();

private:
    static ExportDialog *dialogOf(MainWindow *window, ActionId action)
    {
        trigger(window, action);
        return window->findChild<ExportDialog *>();
    }
    static void choose(ExportDialog *dialog, int preset)
    {
        auto *presets = dialog->findChild<QComboBox *>(u"preset"_s);
        presets->setCurrentIndex(preset);
        emit presets->activated(preset);
    }
    static bool exportNow(ExportDialog *dialog)
    {
        const QSignalSpy spy(dialog, &ExportDialog::written);
        emit dialog->findChild<QDialogButtonBox *>()->accepted();
        return QTest::qWaitFor([&] { return spy.count() == 1; }, kPatienceMs);
    }

    std::unique_ptr<WindowBench> m_bench;
};

void TestWindowExport::writesWhatTheCommandLineWrites_data()
{
    QTest::addColumn<QString>("sample");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("command");
    QTest::newRow("everything") << u"head-office"_s << u"en"_s << u"export"_s;
    QTest::newRow("everything, German") << u"two-servers"_s << u"de"_s << u"export"_s;
    QTest::newRow("scripts") << u"head-office"_s << u"en"_s << u"scripts"_s;
}

void TestWindowExport::writesWhatTheCommandLineWrites()
{
    QFETCH(QString, sample);
    QFETCH(QString, language);
    QFETCH(QString, command);
    const QString file = m_bench->copyOf(sample);
    MainWindow *window = m_bench->open(file);
    QVERIFY(window);
    QTRY_VERIFY_WITH_TIMEOUT(window->canvas()->isSettled(), kPatienceMs);
    const bool isAll = command == u"export";
    ExportDialog *dialog = dialogOf(window, isAll ? ActionId::Export : ActionId::SaveScripts);
    QVERIFY(dialog);
    dialog->setChoices({{}, language, {}, 1});
    choose(dialog, isAll ? 0 : 1);
    dialog->setFolder(m_bench->filePath(u"window"_s));
    QVERIFY(exportNow(dialog));

    QStringList words{command, file, u"-o"_s, m_bench->filePath(u"commandline"_s)};
    if (isAll)
        words += {u"--language"_s, language};
    output(portolanProgram(), words);
    const auto written = treeOf(m_bench->filePath(u"window"_s));
    const auto expected = treeOf(m_bench->filePath(u"commandline"_s));
    QCOMPARE(written.keys(), expected.keys());
    QVERIFY(written.size() > 20);
    for (auto each = written.cbegin(); each != written.cend(); ++each)
        QVERIFY2(each.value() == expected.value(each.key()), qPrintable(each.key()));
}

void TestWindowExport::choicesAreRemembered()
{
    const QString file = m_bench->copyOf(u"single-server"_s);
    MainWindow *window = m_bench->open(file);
    QVERIFY(window);
    const ExportChoices chosen{{u"rules.csv"_s, u"index"_s}, u"de"_s, u"A3"_s, 3};
    ExportDialog *dialog = dialogOf(window, ActionId::Export);
    dialog->setChoices(chosen);
    dialog->setFolder(m_bench->filePath(u"elsewhere"_s));
    QVERIFY(exportNow(dialog));
    delete dialog;
    // Scripts alone have an action of their own: they are nobody's usual choice.
    dialog = dialogOf(window, ActionId::SaveScripts);
    QCOMPARE(dialog->choices().parts, QStringList{u"scripts"_s});
    QVERIFY(exportNow(dialog));
    delete dialog;
    dialog = dialogOf(window, ActionId::Export);
    QCOMPARE(dialog->choices().parts, chosen.parts);
    QCOMPARE(dialog->choices().language, chosen.language);
    QCOMPARE(dialog->choices().paper, chosen.paper);
    QCOMPARE(dialog->choices().scale, chosen.scale);
    QCOMPARE(dialog->folder(), m_bench->filePath(u"elsewhere"_s));
    // Another drawing goes beside itself.
    MainWindow *other = m_bench->open(m_bench->copyOf(u"single-server"_s, u"other"_s));
    QVERIFY(other);
    QVERIFY(dialogOf(other, ActionId::Export)->folder().endsWith(u"/other export"_s));
}

/// As on the canvas, and said; tables are whole.
void TestWindowExport::picturesLeaveOutWhatIsHidden()
{
    MainWindow *window = m_bench->open(m_bench->copyOf(u"head-office"_s));
    QVERIFY(window);
    QTRY_VERIFY_WITH_TIMEOUT(window->canvas()->isSettled(), kPatienceMs);
    ExportDialog *dialog = dialogOf(window, ActionId::Export);
    dialog->setChoices({{u"diagram.svg"_s, u"connections.csv"_s}, u"en"_s, {}, 1});
    const auto exported = [&](const QString &folder) {
        dialog->setFolder(m_bench->filePath(folder));
        return exportNow(dialog);
    };
    QVERIFY(exported(u"whole"_s));
    window->canvas()->scene().setHiddenSections({SectionId(u"console"_s)});
    QVERIFY(exported(u"part"_s));
    const auto whole = treeOf(m_bench->filePath(u"whole"_s));
    const auto part = treeOf(m_bench->filePath(u"part"_s));
    QCOMPARE(part.value(u"connections.csv"_s), whole.value(u"connections.csv"_s));
    const QByteArray said = "Not shown: Console access";
    QVERIFY(!whole.value(u"diagram.svg"_s).contains(said));
    QVERIFY(part.value(u"diagram.svg"_s).contains(said));
}

QTEST_MAIN(TestWindowExport)
#include "tst_windowexport.moc"
