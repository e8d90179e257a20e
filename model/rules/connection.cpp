#include "rules/connection.h"

#include "catalog/catalog.h"

#include <algorithm>

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

bool isProvable(const Requirement &requirement, bool isFromServer)
{
    const bool serversLeg = isFromServer && requirement.direction == Direction::Bidirectional;
    const bool hasRange = std::ranges::any_of(
        requirement.ports.ranges(), [](PortRange range) { return range.first != range.last; });
    return !serversLeg && !hasRange;
}

} // namespace portolan
