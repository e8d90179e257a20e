#pragma once

#include <QString>

namespace portolan {

/// A text of the program's own data (names of roles, the catalogs' descriptions, the words that
/// data formats use) as people read it: in the language whose translator is installed. Data
/// formats write the text itself. translations/update.py finds these texts in resources/.
QString phrase(const QString &text);

/// While one lives, everything in its thread that is made by phrase() and sharedText() stays in the
/// language that the program is written in: data formats are a contract, whatever the window
/// speaks.
class SourceLanguage
{
public:
    SourceLanguage();
    ~SourceLanguage();
    SourceLanguage(const SourceLanguage &) = delete;
    SourceLanguage &operator=(const SourceLanguage &) = delete;
};

/// QCoreApplication::translate(), but for SourceLanguage: for texts that people and data formats
/// share.
QString sharedText(const char *context, const char *text, const char *disambiguation = nullptr,
                   int n = -1);

} // namespace portolan
