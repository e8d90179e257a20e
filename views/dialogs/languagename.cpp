#include "dialogs/languagename.h"

#include <QLocale>

namespace portolan::views {

using namespace Qt::StringLiterals;

QString languageName(const QString &language)
{
    // Qt would say which English.
    return language == u"en"_s ? u"English"_s : QLocale(language).nativeLanguageName();
}

} // namespace portolan::views
