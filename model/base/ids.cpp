#include "base/ids.h"

#include <algorithm>

namespace portolan {

namespace {

constexpr qsizetype kMaxIdLength = 64;

bool isLetterOrDigit(QChar c)
{
    return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
}

bool isIdCharacter(QChar c)
{
    return isLetterOrDigit(c) || c == u'.' || c == u'_' || c == u'-';
}

} // namespace

bool isWellFormedId(QStringView text)
{
    return !text.isEmpty() && text.size() <= kMaxIdLength && isLetterOrDigit(text.front()) &&
           isLetterOrDigit(text.back()) && std::all_of(text.begin(), text.end(), isIdCharacter);
}

QString idFromText(QStringView text)
{
    QString id;
    for (const QChar c : text.left(kMaxIdLength))
        id += isIdCharacter(c) ? c : QChar(u'-');
    while (!id.isEmpty() && !isLetterOrDigit(id.front()))
        id.remove(0, 1);
    while (!id.isEmpty() && !isLetterOrDigit(id.back()))
        id.chop(1);
    return id.isEmpty() ? QStringLiteral("host") : id;
}

} // namespace portolan
