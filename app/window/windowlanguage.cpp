#include "window/windowlanguage.h"

#include "base/errortext.h"
#include "commandline/language.h"
#include "window/settings.h"

#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace portolan::app {

using namespace Qt::StringLiterals;

namespace {

void install(QCoreApplication &application, const QString &name, const QStringList &folders)
{
    auto *translator = new QTranslator(&application);
    for (const QString &folder : folders) {
        if (translator->load(name, folder)) {
            QCoreApplication::installTranslator(translator);
            return;
        }
    }
    delete translator;
}

} // namespace

QString shownLanguage(const QString &chosen, const QStringList &desktop)
{
    const QStringList available = availableLanguages();
    for (QString language : QStringList{chosen} + desktop) {
        language.replace(u'-', u'_');
        // `de_Latn_AT` may be there as it is; `de_Latn` and `de` serve too.
        for (; !language.isEmpty(); language = language.section(u'_', 0, -2)) {
            if (available.contains(language))
                return language;
        }
    }
    return available.first();
}

void installLanguage(QCoreApplication &application)
{
    translateErrors();
    const QString language = shownLanguage(Settings().language(), QLocale::system().uiLanguages());
    // Numbers are written like the words around them; the desktop's habits count in its language.
    if (QLocale::system().language() != QLocale(language).language())
        QLocale::setDefault(QLocale(language));
    install(application, u"qtbase_"_s + language,
            {kTranslationsFolder, QLibraryInfo::path(QLibraryInfo::TranslationsPath)});
    install(application, u"portolan_"_s + language, {kTranslationsFolder});
}

} // namespace portolan::app
