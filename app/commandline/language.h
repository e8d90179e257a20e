#pragma once

#include <QString>
#include <QStringList>
#include <QTranslator>

namespace portolan::app {

/// Where the program's translations are: portolan_<language>.qm, and Qt's qtbase_<language>.qm.
extern const QString kTranslationsFolder;

/// Languages that sheets, diagrams and windows can have, English first.
QStringList availableLanguages();

/// Makes texts for people come out in a language for as long as it lives. Needs a
/// QCoreApplication.
class LanguageScope
{
public:
    /// One of availableLanguages(); English where it is empty.
    explicit LanguageScope(const QString &language);
    ~LanguageScope();
    LanguageScope(const LanguageScope &) = delete;
    LanguageScope &operator=(const LanguageScope &) = delete;

private:
    QTranslator m_translator;
};

} // namespace portolan::app
