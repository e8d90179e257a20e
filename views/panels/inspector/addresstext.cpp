#include "panels/inspector/addresstext.h"

#include "base/addressset.h"
#include "base/ids.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace portolan::views {

using namespace Qt::StringLiterals;

QStringList addressEntries(const QString &text)
{
    static const QRegularExpression separators(u"\\s*[,;\\n]\\s*"_s);
    return text.trimmed().split(separators, Qt::SkipEmptyParts);
}

QString addressComplaint(const QStringList &entries)
{
    for (const QString &entry : entries) {
        if (const auto parsed = AddressSet::parseEntry(entry); !parsed)
            return parsed.error().message;
    }
    return {};
}

QString idComplaint(const QString &text, bool isTaken)
{
    if (isTaken)
        return QCoreApplication::translate("Inspector", "This id is taken");
    return isWellFormedId(text)
               ? QString()
               : QCoreApplication::translate(
                     "Inspector", "Expected 1 to 64 letters, digits or . _ - that begin and end "
                                  "with a letter or digit");
}

} // namespace portolan::views
