#include "commands/networkresults.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace portolan::views {

NetworkResults::NetworkResults(DrawingSession &session)
    : m_session(session)
    , m_work([this](Judged judged) { take(std::move(judged)); })
{
    connect(&session, &DrawingSession::changed, this, &NetworkResults::follow);
}

void NetworkResults::take(Judged judged)
{
    discard(std::exchange(m_judged, std::move(judged)));
    emit changed();
}

void NetworkResults::add(const QList<ProbeResultSet> &sets)
{
    for (const ProbeResultSet &set : sets) {
        if (!set.file.isEmpty())
            m_sets.removeIf([&](const ProbeResultSet &known) { return known.file == set.file; });
        m_sets.append(set);
    }
    std::ranges::stable_sort(m_sets, std::ranges::greater(), &ProbeResultSet::time);
    judgeAnew();
}

void NetworkResults::clear()
{
    m_sets.clear();
    judgeAnew();
}

QList<ProbeResult> NetworkResults::results() const
{
    QList<ProbeResult> all;
    for (const ProbeResultSet &set : m_sets)
        all += set.results;
    return all;
}

const ConnectionVerdict *NetworkResults::verdictOf(const Connection &connection) const
{
    // In the order of the derivation: by row, source and destination.
    const auto keyOf = [](const Connection &one) {
        return std::tie(one.row, one.source, one.destination);
    };
    const auto found = std::ranges::lower_bound(
        m_judged.report.verdicts, keyOf(connection), std::ranges::less(),
        [&](const ConnectionVerdict &verdict) { return keyOf(verdict.connection); });
    const bool isIt =
        found != m_judged.report.verdicts.end() && keyOf(found->connection) == keyOf(connection);
    return isIt ? &*found : nullptr;
}

void NetworkResults::follow(const ChangeSet &changes)
{
    if (changes.everything)
        m_sets.clear();
    if (!changes.changesGeometryOnly() &&
        (!m_sets.isEmpty() || !m_judged.report.verdicts.isEmpty()))
        judgeAnew();
}

void NetworkResults::judgeAnew()
{
    if (m_sets.isEmpty()) {
        m_work.drop();
        take({});
        return;
    }
    const auto work = [topology = m_session.topology(), derivation = m_session.derivation(),
                       sets = m_sets] {
        Judged judged;
        judged.report = judge(topology, derivation, sets, {QDateTime::currentDateTimeUtc()});
        judged.marks = rendering::lineMarksOf(derivation, judged.report.verdicts);
        return judged;
    };
    if (m_session.isSmall())
        m_work.runAtOnce(work);
    else
        m_work.start(work);
}

} // namespace portolan::views
