#pragma once

#include <QString>

namespace portolan::views {

/// What those who speak a language call it: "Deutsch" for `de`.
QString languageName(const QString &language);

} // namespace portolan::views
