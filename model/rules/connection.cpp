#include "rules/connection.h"

namespace portolan {

QString toString(RuleDirection direction)
{
    return direction == RuleDirection::In ? QStringLiteral("in") : QStringLiteral("out");
}

QString ruleId(const RequirementId &requirement, RuleDirection direction)
{
    return requirement.text() + u'/' + toString(direction);
}

} // namespace portolan
