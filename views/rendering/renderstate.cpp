#include "rendering/renderstate.h"

#include <algorithm>

namespace portolan::rendering {

namespace {

constexpr qreal kOverviewLimit = 0.4;
constexpr qreal kFullLimit = 0.8;
constexpr qreal kHold = 0.1;

/// Whether @p scale lies above a limit, given that it was before, was not, or nobody knows.
bool isAbove(qreal scale, qreal limit, std::optional<bool> before)
{
    if (!before)
        return scale >= limit;
    return scale >= limit * (*before ? 1 - kHold : 1 + kHold);
}

} // namespace

Detail detailFor(qreal scale, std::optional<Detail> previous)
{
    const auto was = [previous](Detail least) {
        return previous ? std::optional(*previous >= least) : std::nullopt;
    };
    if (isAbove(scale, kFullLimit, was(Detail::Full)))
        return Detail::Full;
    return isAbove(scale, kOverviewLimit, was(Detail::Compact)) ? Detail::Compact
                                                                : Detail::Overview;
}

QHash<HostId, Severity> worstProblems(const QList<Problem> &problems)
{
    QHash<HostId, Severity> worst;
    for (const Problem &problem : problems) {
        if (problem.isWaived())
            continue;
        for (const HostId &host : problem.hosts)
            worst.insert(host, std::min(problem.severity, worst.value(host, problem.severity)));
    }
    return worst;
}

QHash<HostId, Severity> onCards(const Diagram &diagram, const QHash<HostId, Severity> &problems)
{
    if (diagram.folded.isEmpty())
        return problems;
    QHash<HostId, Severity> worst;
    for (auto problem = problems.cbegin(); problem != problems.cend(); ++problem) {
        const HostId &shown = diagram.shownAs(problem.key());
        worst.insert(shown, std::min(*problem, worst.value(shown, *problem)));
    }
    return worst;
}

} // namespace portolan::rendering
