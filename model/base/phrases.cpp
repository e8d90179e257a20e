#include "base/phrases.h"

#include <QCoreApplication>

namespace portolan {

namespace {

thread_local int sourceLanguageDepth = 0;

} // namespace

SourceLanguage::SourceLanguage()
{
    ++sourceLanguageDepth;
}

SourceLanguage::~SourceLanguage()
{
    --sourceLanguageDepth;
}

QString phrase(const QString &text)
{
    return text.isEmpty() ? text : sharedText("Data", text.toUtf8().constData());
}

QString sharedText(const char *context, const char *text, const char *disambiguation, int n)
{
    if (sourceLanguageDepth == 0)
        return QCoreApplication::translate(context, text, disambiguation, n);
    // What translate() does without a translator; the number has no other form in English texts
    // of this kind.
    QString result = QString::fromUtf8(text);
    return n < 0 ? result : result.replace(QLatin1StringView("%n"), QString::number(n));
}

} // namespace portolan
