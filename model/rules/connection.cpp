#include "rules/connection.h"

namespace portolan {

QString toString(RuleDirection direction)
{
    static const QString in = QString::fromLatin1(QT_TRANSLATE_NOOP("Data", "in"));
    static const QString out = QString::fromLatin1(QT_TRANSLATE_NOOP("Data", "out"));
    return direction == RuleDirection::In ? in : out;
}

QString ruleId(const RequirementId &requirement, RuleDirection direction)
{
    return requirement.text() + u'/' + toString(direction);
}

} // namespace portolan
