#pragma once

#include "probing/proberesult.h"
#include "rules/derivation.h"
#include "topology/topology.h"

#include <chrono>

namespace portolan {

/// What results say of one connection.
enum class Verdict {
    Proven,       ///< its source got through, to every port on every address
    Refuted,      ///< its source did not get through, or its destination lacks the rule
    Contradicted, ///< source and destination say the opposite
    Unproved,     ///< there are results, but none proves it
    Old,          ///< it was proved or refuted too long ago
    Missing,      ///< there is no result about it
};

/// "proven", "refuted", "contradicted", "unproved", "old", "missing".
QString toString(Verdict verdict);

struct ConnectionVerdict
{
    Connection connection;
    Verdict verdict = Verdict::Missing;
    /// The worst of what each saw: filtered, then refused, open, not proved. None: it said nothing.
    std::optional<ProbeState> source;
    std::optional<ProbeState> destination; ///< of its own rules
    /// From a computer that is none of its ends: says whether the destination answers, and proves
    /// nothing of the connection.
    std::optional<ProbeState> here;
    QDateTime time; ///< of the newest result about it
    QString why;    ///< English; people read it translated, by phrase()
};

struct VerdictOptions
{
    QDateTime now;
    std::chrono::days maxAge{30}; ///< of what counts
};

/// What a folder of results says of a drawing.
struct VerdictReport
{
    QList<ConnectionVerdict> verdicts; ///< one for each connection, in their order
    int foreign = 0;                   ///< results about what the drawing has not, or no longer

    int count(Verdict verdict) const;
};

/// Of two results about the same try the newer one counts. A host is meant by its id, its name or,
/// where only one host has it, the first label of its name: scripts for several hosts know no id.
VerdictReport judge(const Topology &topology, const Derivation &derivation,
                    const QList<ProbeResultSet> &sets, const VerdictOptions &options);

} // namespace portolan
