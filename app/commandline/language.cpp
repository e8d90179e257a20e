#include "commandline/language.h"

#include <QCoreApplication>
#include <QDir>

namespace portolan::app {

using namespace Qt::StringLiterals;

namespace {

const QString kPrefix = u"portolan_"_s;
const QString kSource = u"en"_s; ///< the language that the texts of the program are written in

} // namespace

const QString kTranslationsFolder = u":/i18n"_s;

QStringList availableLanguages()
{
    QStringList languages = {kSource};
    const QStringList files =
        QDir(kTranslationsFolder).entryList({kPrefix + u"*.qm"_s}, QDir::Files);
    for (const QString &file : files) {
        const QString language = QFileInfo(file).completeBaseName().mid(kPrefix.size());
        if (language != kSource)
            languages += language;
    }
    return languages;
}

LanguageScope::LanguageScope(const QString &language)
{
    if (m_translator.load(kPrefix + (language.isEmpty() ? kSource : language), kTranslationsFolder))
        QCoreApplication::installTranslator(&m_translator);
}

LanguageScope::~LanguageScope()
{
    QCoreApplication::removeTranslator(&m_translator);
}

} // namespace portolan::app
