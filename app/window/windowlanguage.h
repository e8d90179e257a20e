#pragma once

#include <QCoreApplication>
#include <QStringList>

namespace portolan::app {

/// The language to show, of those that there are texts in: @p chosen, or where that is empty or
/// unknown the first of @p desktop (as QLocale::uiLanguages() gives them); else English.
QString shownLanguage(const QString &chosen, const QStringList &desktop);

/// Makes the application speak the language that a person has chosen (Settings::language()), else
/// the desktop's: the program's texts and Qt's own. To be called before the first window is made.
void installLanguage(QCoreApplication &application);

} // namespace portolan::app
