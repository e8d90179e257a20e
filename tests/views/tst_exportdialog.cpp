#include "dialogs/exportdialog.h"
#include "dialogs/exportpreviewpane.h"
#include "dialogs/pageview.h"
#include "files/templates.h"
#include "rendering/pictureformats.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>

using namespace portolan;
using namespace portolan::views;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 60'000;

} // namespace

class TestExportDialog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void offersEveryExporter();
    void writesWhatIsChosen();
    void writesScripts();
    void presetsAndTicksAgree();
    void thePageShowsWhatABrowserKnows();
    void choicesComeBack();
    void writesOnlyTheSelected();
    void writesOnlyAZone();
    void writesForAllHostsTogether();
    void aScopeStaysChosen();
    void showsWhatItWillWrite_data();
    void showsWhatItWillWrite();
    void copiesWhatIsShown();
    void theLastWishIsShown();
    void saysWhatIsReplaced();
    void needsAChoiceAndAFolder();
    void stopsWithoutATrace();
    void closingStops();
    void aFolderThatCannotBeIsSaid();
    void whatCannotBeMadeIsLeftOut();

private:
    void choose(const QStringList &names) const;
    QPushButton *button(const QString &text) const;
    /// Without those of the options.
    QList<QCheckBox *> partBoxes() const;
    QString result() const
    {
        return m_dialog->findChild<QPlainTextEdit *>(u"result"_s)->toPlainText();
    }
    QStringList written() const;
    bool exportNow() const;
    ExportPreviewPane *preview() const { return m_dialog->findChild<ExportPreviewPane *>(); }
    bool isShown() const
    {
        return QTest::qWaitFor([&] { return !preview()->isBusy(); }, kPatienceMs);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DrawingSession> m_session;
    std::unique_ptr<ExportDialog> m_dialog;
};

void TestExportDialog::init()
{
    m_dialog.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_session = std::make_unique<DrawingSession>();
    m_session->open(*makeTemplate(u"head-office"_s));
    m_dialog = std::make_unique<ExportDialog>(
        *m_session, [this] { return [topology = m_session->topology()] { return topology; }; },
        QStringList{u"en"_s, u"de"_s});
    m_dialog->setFolder(m_folder->filePath(u"out"_s));
    m_dialog->show();
}

QList<QCheckBox *> TestExportDialog::partBoxes() const
{
    QList<QCheckBox *> boxes = m_dialog->findChildren<QCheckBox *>();
    boxes.removeIf(
        [&](QCheckBox *box) { return m_dialog->findChild<ExportOptions *>()->isAncestorOf(box); });
    return boxes;
}

/// Only these, by the names of their boxes.
void TestExportDialog::choose(const QStringList &names) const
{
    for (QCheckBox *box : partBoxes())
        box->setChecked(names.contains(box->objectName()));
}

QPushButton *TestExportDialog::button(const QString &text) const
{
    for (QPushButton *button : m_dialog->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == text)
            return button;
    }
    return nullptr;
}

QStringList TestExportDialog::written() const
{
    return QDir(m_folder->filePath(u"out"_s)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
}

bool TestExportDialog::exportNow() const
{
    const QSignalSpy spy(m_dialog.get(), &ExportDialog::written);
    QTest::mouseClick(button(u"Export"_s), Qt::LeftButton);
    return QTest::qWaitFor([&] { return spy.count() == 1; }, kPatienceMs);
}

void TestExportDialog::offersEveryExporter()
{
    for (const Exporter *exporter : rendering::allExporters()) {
        const QString name = u"%1.%2"_s.arg(exporter->subject(), exporter->format());
        QVERIFY2(m_dialog->findChild<QCheckBox *>(name), qPrintable(name));
    }
}

void TestExportDialog::writesWhatIsChosen()
{
    choose({u"diagram.svg"_s, u"rules.csv"_s, u"requirements.html"_s});
    QVERIFY(exportNow());
    QCOMPARE(written(), QStringList({u"diagram.svg"_s, u"requirements.html"_s, u"rules.csv"_s}));
    for (const QString &file : written())
        QVERIFY(result().contains(file));
    QVERIFY(button(u"Open Folder"_s));
    QTest::mouseClick(button(u"Back"_s), Qt::LeftButton);
    QVERIFY(button(u"Export"_s));
}

void TestExportDialog::writesScripts()
{
    m_dialog->chooseScriptsOnly();
    QVERIFY(exportNow());
    QVERIFY(written().contains(u"manifest.json"_s) && written().contains(u"tm01"_s));
    QVERIFY(!written().contains(u"index.html"_s));
    QVERIFY(result().contains(u"in the folders of their hosts"));
}

void TestExportDialog::presetsAndTicksAgree()
{
    auto *presets = m_dialog->findChild<QComboBox *>(u"preset"_s);
    const auto *note = m_dialog->findChild<QLabel *>(u"note"_s);
    const auto isTicked = [&](const QString &name) {
        return m_dialog->findChild<QCheckBox *>(name)->isChecked();
    };
    emit presets->activated(0);
    QCOMPARE(presets->currentIndex(), 0);
    // As the command export: what is for all hosts together is asked for by name.
    for (const QCheckBox *box : partBoxes())
        QVERIFY2(box->isChecked() != bool(findFleetTarget(box->objectName())),
                 qPrintable(box->objectName()));
    for (const QString &name :
         {u"diagram.svg .png .pdf .drawio .mmd .dot"_s, u"manifest.json"_s, u"index.html"_s})
        QVERIFY2(note->text().contains(name), qPrintable(note->text()));
    m_dialog->findChild<QCheckBox *>(u"index"_s)->click();
    QCOMPARE(presets->currentIndex(), 2);
    QVERIFY(!note->text().contains(u"index.html"_s));
    emit presets->activated(1);
    QCOMPARE(presets->currentIndex(), 1);
    QVERIFY(isTicked(u"scripts"_s) && !isTicked(u"diagram.svg"_s) && !isTicked(u"index"_s));
}

void TestExportDialog::thePageShowsWhatABrowserKnows()
{
    const auto page = [&](const QStringList &parts) {
        choose(parts + QStringList{u"index"_s});
        QFile file(m_folder->filePath(u"out/index.html"_s));
        return exportNow() && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray linked = page({u"diagram.mmd"_s, u"diagram.pdf"_s});
    QVERIFY(linked.contains("diagram.mmd") && linked.contains("diagram.pdf"));
    QVERIFY(!linked.contains("<img"));
    const QByteArray shown = page({u"diagram.drawio"_s, u"diagram.png"_s});
    QVERIFY(shown.contains("diagram.drawio") && shown.contains("<img src=\"diagram.png\""));
}

void TestExportDialog::choicesComeBack()
{
    const ExportChoices chosen{
        {u"diagram.png"_s, u"scripts"_s}, u"de"_s, u"A3"_s, 3, true, true, true};
    m_dialog->setChoices(chosen);
    const ExportChoices now = m_dialog->choices();
    QCOMPARE(now.parts, chosen.parts);
    QCOMPARE(now.language, chosen.language);
    QCOMPARE(now.paper, chosen.paper);
    QCOMPARE(now.scale, chosen.scale);
    QVERIFY(now.isTiled && now.hasPorts && now.isByZone);
    m_dialog->setChoices({{u"gone.xyz"_s, u"index"_s}, u"xx"_s, u"B9"_s, 1});
    QCOMPARE(m_dialog->choices().parts, QStringList{u"index"_s});
    QCOMPARE(m_dialog->choices().language, u"en"_s);
    QVERIFY(m_dialog->choices().paper.isEmpty());
}

void TestExportDialog::writesOnlyTheSelected()
{
    m_session->selection().selectHost(HostId(u"fs01"_s));
    auto *scope = m_dialog->findChild<QComboBox *>(u"scope"_s);
    scope->setCurrentIndex(scope->findData(u"selected"_s));
    QCOMPARE(scope->currentIndex(), 1);
    QVERIFY(scope->currentText().contains(u"fs01"_s));
    choose({u"connections.csv"_s, u"diagram.svg"_s, u"scripts"_s});
    QVERIFY(exportNow());
    QFile table(m_folder->filePath(u"out/connections.csv"_s));
    QVERIFY(table.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = table.readAll().trimmed().split('\n');
    QVERIFY(lines.size() > 1);
    for (const QByteArray &line : lines.mid(1))
        QVERIFY2(line.contains("fs01"), line.constData());
    QFile picture(m_folder->filePath(u"out/diagram.svg"_s));
    QVERIFY(picture.open(QIODevice::ReadOnly));
    const QByteArray svg = picture.readAll();
    QVERIFY(svg.contains("fs01") && !svg.contains("fs02"));
    QVERIFY(QFile::exists(m_folder->filePath(u"out/fs01"_s)));
    QVERIFY(!QFile::exists(m_folder->filePath(u"out/fs02"_s)));
}

void TestExportDialog::writesOnlyAZone()
{
    auto *scope = m_dialog->findChild<QComboBox *>(u"scope"_s);
    const int zone = scope->findData(u"zone:identity"_s);
    QVERIFY(zone > 0);
    scope->setCurrentIndex(zone);
    choose({u"rules.csv"_s, u"diagram.svg"_s, u"scripts"_s});
    QVERIFY(exportNow());
    QVERIFY(written().contains(u"dc01"_s) && !written().contains(u"fs01"_s));
    QFile table(m_folder->filePath(u"out/rules.csv"_s));
    QVERIFY(table.open(QIODevice::ReadOnly));
    const QByteArray rules = table.readAll();
    QVERIFY(rules.contains("\ndc01,") && !rules.contains("\nfs01,"));
    QFile picture(m_folder->filePath(u"out/diagram.svg"_s));
    QVERIFY(picture.open(QIODevice::ReadOnly));
    QVERIFY(picture.readAll().contains("Only zone "));
}

void TestExportDialog::writesForAllHostsTogether()
{
    const auto *note = m_dialog->findChild<QLabel *>(u"note"_s);
    choose({u"probe-kit"_s});
    QVERIFY(!note->text().contains(u"for each host"_s));
    QVERIFY(exportNow());
    QVERIFY(written().contains(u"probe-kit"_s) && !written().contains(u"dc01"_s));
    choose({u"ansible"_s, u"index"_s});
    QVERIFY(note->text().contains(u"for each host"_s));
    QVERIFY(exportNow());
    QVERIFY(written().contains(u"ansible"_s) && written().contains(u"dc01"_s));
    QVERIFY(!written().contains(u"probe-kit"_s));
    QFile page(m_folder->filePath(u"out/index.html"_s));
    QVERIFY(page.open(QIODevice::ReadOnly));
    const QByteArray index = page.readAll();
    QVERIFY(index.contains("The whole drawing") && index.contains("\"ansible/rollout.yml\""));
    choose({u"probe-kit"_s, u"scripts"_s});
    QVERIFY(exportNow());
    QVERIFY(written().contains(u"probe-kit"_s) && written().contains(u"dc01"_s));
}

void TestExportDialog::aScopeStaysChosen()
{
    auto *scope = m_dialog->findChild<QComboBox *>(u"scope"_s);
    scope->setCurrentIndex(scope->findData(u"zone:identity"_s));
    m_session->selection().selectHost(HostId(u"fs01"_s));
    QCOMPARE(scope->currentData().toString(), u"zone:identity"_s);
    scope->setCurrentIndex(scope->findData(u"selected"_s));
    m_session->selection().clear();
    QCOMPARE(scope->currentIndex(), 0);
}

void TestExportDialog::showsWhatItWillWrite_data()
{
    QTest::addColumn<QString>("part");
    for (const Exporter *exporter : rendering::allExporters()) {
        const QString name = u"%1.%2"_s.arg(exporter->subject(), exporter->format());
        QTest::newRow(qPrintable(name)) << name;
    }
}

/// The text that is shown is the beginning of the file; pages and rows are there.
void TestExportDialog::showsWhatItWillWrite()
{
    QFETCH(QString, part);
    choose({part});
    QVERIFY(isShown());
    QCOMPARE(preview()->findChild<QComboBox *>(u"preview"_s)->currentText(), part);
    const auto *stack = preview()->findChild<QStackedWidget *>();
    QWidget *page = stack->currentWidget();
    if (const auto *rows = qobject_cast<QTableWidget *>(page)) {
        QVERIFY(part.endsWith(u".xlsx"_s));
        QVERIFY(rows->rowCount() > 1 && rows->columnCount() > 3);
    } else if (const auto *html = qobject_cast<QTextBrowser *>(page)) {
        QVERIFY(part.endsWith(u".html"_s));
        QVERIFY(html->toPlainText().contains(u"Head office"_s));
    } else if (const auto *text = qobject_cast<QPlainTextEdit *>(page)) {
        QVERIFY(exportNow());
        QFile file(m_folder->filePath(u"out/"_s + written().constFirst()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString whole = QString::fromUtf8(file.readAll());
        QVERIFY(!text->toPlainText().isEmpty() && whole.startsWith(text->toPlainText()));
    } else {
        const auto *scroll = qobject_cast<QScrollArea *>(page);
        QVERIFY2(scroll, qPrintable(part));
        const QList<PageView *> pages = scroll->widget()->findChildren<PageView *>();
        QVERIFY(!pages.isEmpty() && pages.first()->width() > 100);
        const QImage shown = pages.first()->grab().toImage();
        QVERIFY(shown.pixelColor(shown.rect().center()).isValid());
    }
}

void TestExportDialog::copiesWhatIsShown()
{
    choose({u"diagram.svg"_s});
    QVERIFY(isShown());
    QGuiApplication::clipboard()->clear();
    QTest::mouseClick(button(u"Cop&y"_s), Qt::LeftButton);
    const auto mime = [] { return QGuiApplication::clipboard()->mimeData(); };
    QTRY_VERIFY_WITH_TIMEOUT(mime() && mime()->hasFormat(u"image/svg+xml"_s), kPatienceMs);
    choose({u"rules.html"_s});
    QVERIFY(isShown());
    QTest::mouseClick(button(u"Cop&y"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(mime() && mime()->hasHtml(), kPatienceMs);
    choose({u"diagram.png"_s});
    QVERIFY(isShown());
    QTest::mouseClick(button(u"Cop&y"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(mime() && mime()->hasImage(), kPatienceMs);
    // What was chosen when it was asked for, whatever is chosen since.
    QGuiApplication::clipboard()->clear();
    QTest::mouseClick(button(u"Cop&y"_s), Qt::LeftButton);
    choose({u"rules.html"_s});
    QTRY_VERIFY_WITH_TIMEOUT(mime() && mime()->hasImage(), kPatienceMs);
    QVERIFY(!mime()->hasHtml());
    choose({u"rules.xlsx"_s});
    QVERIFY(isShown());
    QVERIFY(!button(u"Cop&y"_s)->isEnabled() && !button(u"P&rint…"_s)->isEnabled());
}

/// Of what takes long, one changes one's mind about: it is given up.
void TestExportDialog::theLastWishIsShown()
{
    m_session->open(*makeTemplate(u"enterprise"_s, {2000, 20}));
    choose({u"rules.pdf"_s});
    QTest::qWait(400);
    choose({u"requirements.csv"_s});
    QVERIFY(isShown());
    const auto *stack = preview()->findChild<QStackedWidget *>();
    const auto *text = qobject_cast<QPlainTextEdit *>(stack->currentWidget());
    QVERIFY(text && text->toPlainText().startsWith(u"section,"_s));
    choose({u"rules.pdf"_s});
    QTest::qWait(400);
    m_dialog.reset(); // in the midst of it
}

void TestExportDialog::saysWhatIsReplaced()
{
    choose({u"rules.csv"_s, u"rules.json"_s});
    QVERIFY(exportNow());
    QTest::mouseClick(button(u"Back"_s), Qt::LeftButton);
    const auto note = [&] { return m_dialog->findChild<QLabel *>(u"note"_s)->text(); };
    QVERIFY2(note().contains(u"\n2 "_s), qPrintable(note()));
    choose({u"rules.csv"_s});
    QVERIFY2(note().contains(u"\n1 "_s), qPrintable(note()));
    choose({u"rules.md"_s});
    QCOMPARE(note(), u"Writes rules.md."_s);
}

void TestExportDialog::needsAChoiceAndAFolder()
{
    choose({});
    QVERIFY(!button(u"Export"_s)->isEnabled());
    choose({u"scripts"_s});
    QVERIFY(button(u"Export"_s)->isEnabled());
    m_dialog->setFolder({});
    QVERIFY(!button(u"Export"_s)->isEnabled());
}

void TestExportDialog::stopsWithoutATrace()
{
    m_session->open(*makeTemplate(u"enterprise"_s, {2000, 20}));
    choose({u"rules.csv"_s, u"rules.html"_s, u"connections.html"_s, u"scripts"_s});
    QTest::mouseClick(button(u"Export"_s), Qt::LeftButton);
    QVERIFY(button(u"Stop"_s));
    QTest::mouseClick(button(u"Stop"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(button(u"Close"_s), kPatienceMs);
    QVERIFY(result().contains(u"Stopped"));
    QVERIFY(written().isEmpty());
    QVERIFY(m_dialog->isVisible());
    QTest::mouseClick(button(u"Close"_s), Qt::LeftButton);
    QVERIFY(!m_dialog->isVisible());
}

void TestExportDialog::closingStops()
{
    m_session->open(*makeTemplate(u"enterprise"_s, {2000, 20}));
    choose({u"rules.html"_s, u"connections.html"_s});
    QTest::mouseClick(button(u"Export"_s), Qt::LeftButton);
    m_dialog.reset();
    QVERIFY(written().isEmpty());
}

void TestExportDialog::aFolderThatCannotBeIsSaid()
{
    QFile file(m_folder->filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    m_dialog->setFolder(m_folder->filePath(u"file/out"_s));
    QTest::mouseClick(button(u"Export"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(result().contains(u"Nothing was written"), kPatienceMs);
    QVERIFY(!button(u"Open Folder"_s));
}

void TestExportDialog::whatCannotBeMadeIsLeftOut()
{
    m_session->open(*makeTemplate(u"enterprise"_s, {4000, 20}));
    choose({u"diagram.png"_s, u"requirements.csv"_s});
    QVERIFY(exportNow());
    QCOMPARE(written(), QStringList{u"requirements.csv"_s});
    QVERIFY(result().contains(u"diagram.png: "));
}

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
