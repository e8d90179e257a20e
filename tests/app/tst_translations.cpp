#include "base/errortext.h"
#include "commandline/language.h"
#include "exports/exporter.h"
#include "exports/scripts/scripttarget.h"
#include "files/drawingfile.h"
#include "files/templates.h"
#include "rendering/pictureformats.h"
#include "support/sourcetree.h"
#include "window/actions.h"
#include "window/windowlanguage.h"

#include <QBuffer>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace portolan;
using namespace portolan::app;
using namespace Qt::StringLiterals;

namespace {

/// Formats that programs read: a contract, whatever the language.
const QStringList kDataFormats = {u"csv"_s, u"json"_s};

Topology headOffice()
{
    return *makeTemplate(u"head-office"_s);
}

/// What every exporter writes, by subject and format.
QMap<QString, QByteArray> exportsIn(const QString &language)
{
    const LanguageScope scope(language);
    const Topology topology = headOffice();
    const Derivation derivation(topology);
    QMap<QString, QByteArray> written;
    for (const Exporter *exporter : rendering::allExporters()) {
        const ExportContext context{topology, derivation, {}};
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const auto result = exporter->write(context, exporter->files(context).constFirst(), buffer);
        if (!result)
            qFatal("%s", qUtf8Printable(result.error().message));
        written.insert(exporter->subject() + u'.' + exporter->format(), buffer.data());
    }
    return written;
}

QByteArray scriptsIn(const QString &language)
{
    const LanguageScope scope(language);
    const Topology topology = headOffice();
    const Derivation derivation(topology);
    QByteArray written;
    for (const Host &host : topology.hosts) {
        const ScriptRuleset ruleset = rulesetFor(topology, derivation, host.id);
        for (const ScriptTarget *target : scriptTargets()) {
            if (!ruleset.refusal.isEmpty() || target->platform() != ruleset.platform)
                continue;
            for (const ScriptFile &file : target->files(ruleset))
                written += file.content;
        }
    }
    return written;
}

QString whatScriptsLack()
{
    const Topology topology =
        *loadDrawing(sourcePath(u"tests/data/bad/recoverable/bad-addresses.portolan"_s));
    return rulesetFor(topology, Derivation(topology), HostId(u"tm01"_s)).leftOut.join(u' ');
}

QChar mnemonicOf(const QString &text)
{
    const qsizetype at = text.indexOf(u'&');
    return at < 0 || at + 1 == text.size() ? QChar() : text.at(at + 1).toLower();
}

QString actionText(ActionId id)
{
    const auto found = std::ranges::find(actionDefinitions(), id, &ActionDefinition::id);
    return QCoreApplication::translate("portolan::app::ActionSet", found->text);
}

} // namespace

/// What the program says in other languages than its own.
class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_home.isValid());
        QCoreApplication::setOrganizationName(u"portolan"_s);
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_home.path());
        QVERIFY(availableLanguages().startsWith(u"en"_s));
        QVERIFY(availableLanguages().contains(u"de"_s));
    }

    void whatScriptsLackIsToldToReaders()
    {
        const LanguageScope scope(u"de"_s);
        QVERIFY2(whatScriptsLack().contains(u"is no "_s), qUtf8Printable(whatScriptsLack()));
        const ErrorsForReaders readers;
        QVERIFY2(whatScriptsLack().contains(u"ist keine Adresse"_s),
                 qUtf8Printable(whatScriptsLack()));
        QVERIFY2(!whatScriptsLack().contains(u" is "_s), qUtf8Printable(whatScriptsLack()));
    }

    void windowSpeaksTheChosenOrTheDesktopsLanguage_data()
    {
        QTest::addColumn<QString>("chosen");
        QTest::addColumn<QStringList>("desktop");
        QTest::addColumn<QString>("shown");
        QTest::newRow("chosen") << u"de"_s << QStringList{u"en-GB"_s} << u"de"_s;
        QTest::newRow("English chosen") << u"en"_s << QStringList{u"de-DE"_s} << u"en"_s;
        QTest::newRow("desktop") << QString() << QStringList{u"de-AT"_s, u"en"_s} << u"de"_s;
        QTest::newRow("script") << QString() << QStringList{u"de-Latn-CH"_s} << u"de"_s;
        QTest::newRow("second") << QString() << QStringList{u"ja-JP"_s, u"de"_s} << u"de"_s;
        QTest::newRow("English first") << QString() << QStringList{u"en-US"_s, u"de"_s} << u"en"_s;
        QTest::newRow("none known") << QString() << QStringList{u"ja-JP"_s} << u"en"_s;
        QTest::newRow("C") << QString() << QStringList{u"C"_s} << u"en"_s;
        QTest::newRow("nothing") << QString() << QStringList{} << u"en"_s;
        QTest::newRow("gone") << u"xx"_s << QStringList{u"de-DE"_s} << u"de"_s;
        QTest::newRow("no path") << u"../de"_s << QStringList{} << u"en"_s;
    }
    void windowSpeaksTheChosenOrTheDesktopsLanguage()
    {
        QFETCH(QString, chosen);
        QFETCH(QStringList, desktop);
        QTEST(shownLanguage(chosen, desktop), "shown");
    }

    void pluralsAreWords_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("text");
        QTest::newRow("en, 1") << u"en"_s << 1 << u"1 zone"_s;
        QTest::newRow("en, 2") << QString() << 2 << u"2 zones"_s;
        QTest::newRow("de, 0") << u"de"_s << 0 << u"0 Zonen"_s;
        QTest::newRow("de, 1") << u"de"_s << 1 << u"1 Zone"_s;
    }
    void pluralsAreWords()
    {
        QFETCH(QString, language);
        QFETCH(int, number);
        const LanguageScope scope(language);
        const QString text =
            QCoreApplication::translate("portolan::app::StatusLine", "%n zone(s)", nullptr, number);
        QTEST(text, "text");
    }

    void mnemonicsAreUniqueInEachMenu_data()
    {
        QTest::addColumn<QString>("language");
        for (const QString &language : availableLanguages())
            QTest::newRow(qUtf8Printable(language)) << language;
    }
    void mnemonicsAreUniqueInEachMenu()
    {
        QFETCH(QString, language);
        const LanguageScope scope(language);
        QMap<QString, QStringList> menus;
        for (const MenuDefinition &menu : menuDefinitions()) {
            const QString title =
                QCoreApplication::translate("portolan::app::ActionSet", menu.title);
            menus[u"menu bar"_s] += title;
            for (const auto &entry : menu.entries) {
                if (entry)
                    menus[title] += actionText(*entry);
            }
        }
        for (const SubmenuDefinition &submenu : submenuDefinitions()) {
            for (const ActionId entry : submenu.entries)
                menus[actionText(submenu.parent)] += actionText(entry);
        }
        QVERIFY(menus.size() > 3);
        for (auto menu = menus.cbegin(); menu != menus.cend(); ++menu) {
            QMap<QChar, QString> taken;
            for (const QString &text : menu.value()) {
                const QChar key = mnemonicOf(text);
                QVERIFY2(!key.isNull(), qUtf8Printable(text));
                QVERIFY2(!taken.contains(key),
                         qUtf8Printable(menu.key() + u": "_s + taken[key] + u", "_s + text));
                taken.insert(key, text);
            }
        }
    }

    void sheetsAreTranslatedAndDataIsNot()
    {
        const auto english = exportsIn({});
        const auto german = exportsIn(u"de"_s);
        QCOMPARE(german.keys(), english.keys());
        for (auto file = english.cbegin(); file != english.cend(); ++file) {
            const bool isData = kDataFormats.contains(file.key().section(u'.', 1));
            QVERIFY2((german.value(file.key()) == file.value()) == isData,
                     qUtf8Printable(file.key()));
        }
        const QString sheet = QString::fromUtf8(german.value(u"requirements.text"_s));
        for (const QString &words : {u"Portanforderungen"_s, u"Firewallregeln für Datenströme"_s,
                                     u"Eingehend"_s, u"Hosts mit Activity-Monitor-Agent"_s})
            QVERIFY2(sheet.contains(words), qUtf8Printable(words + u" in\n"_s + sheet));
        QVERIFY(!sheet.contains(u"Inbound"_s));
        QVERIFY(german.value(u"rules.html"_s).contains("<html lang=\"de\">"));
    }

    void scriptsStayEnglish()
    {
        const QByteArray english = scriptsIn({});
        QVERIFY(english.size() > 10'000);
        QCOMPARE(scriptsIn(u"de"_s), english);
    }

    /// Last, because it stays.
    void windowsDialogsToo()
    {
        const QByteArray scripts = scriptsIn({});
        QSettings().setValue("language", u"de"_s);
        installLanguage(*qApp);
        QCOMPARE(scriptsIn({}), scripts);
        QVERIFY2(whatScriptsLack().contains(u"is no "_s), qUtf8Printable(whatScriptsLack()));
        QCOMPARE(actionText(ActionId::Open), u"Ö&ffnen …"_s);
        QDialogButtonBox box(QDialogButtonBox::Cancel);
        QCOMPARE(box.button(QDialogButtonBox::Cancel)->text().remove(u'&'), u"Abbrechen"_s);
    }

private:
    QTemporaryDir m_home;
};

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
