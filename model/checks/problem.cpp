#include "checks/problem.h"

#include <algorithm>

namespace portolan {

QString toString(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return QLatin1StringView(QT_TRANSLATE_NOOP("Data", "error"));
    case Severity::Warning:
        return QLatin1StringView(QT_TRANSLATE_NOOP("Data", "warning"));
    case Severity::Hint:
        break;
    }
    return QLatin1StringView(QT_TRANSLATE_NOOP("Data", "hint"));
}

QString Problem::key() const
{
    QStringList ids;
    for (const HostId &host : hosts)
        ids.append(host.text());
    return code + u':' + ids.join(u',');
}

bool hasErrors(const QList<Problem> &problems)
{
    return std::ranges::any_of(
        problems, [](const Problem &problem) { return problem.severity == Severity::Error; });
}

} // namespace portolan
