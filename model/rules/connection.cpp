#include "rules/connection.h"

namespace portolan {

QString toString(RuleDirection direction)
{
    return direction == RuleDirection::In ? QStringLiteral("in") : QStringLiteral("out");
}

} // namespace portolan
