#pragma once

#include "base/ids.h"
#include "rules/derivation.h"
#include "topology/edit.h"
#include "topology/topology.h"

#include <QList>
#include <QString>

#include <optional>

namespace portolan {

enum class Severity { Error, Warning, Hint };

/// "error", "warning", "hint".
QString toString(Severity severity);

/// Something about the drawing that a person should know.
struct Problem
{
    Severity severity = Severity::Warning;
    QString code;                    ///< stable, e.g. `duplicate-address`
    QList<HostId> hosts;             ///< sorted
    QList<ZoneId> zones;             ///< sorted; mostly empty
    QList<AnnotationId> annotations; ///< sorted; mostly empty
    QString message;                 ///< what and why, one sentence or two
    QString fix;                     ///< how to mend it, for people; may be empty
    std::optional<Edit> edit;        ///< makes the fix where that is safe
    QString waived; ///< the reason that a person gave for accepting it; mostly empty

    /// Stable across re-checks: the code and the hosts.
    QString key() const;
    /// Nobody need be told again. An error is never waived: agreeing to it mends nothing.
    bool isWaived() const { return !waived.isEmpty() && severity != Severity::Error; }
};

/// Everything that there is to say, errors first, then by code, then by hosts.
QList<Problem> checkTopology(const Topology &topology, const Derivation &derivation);

/// True when there is an error, whatever reason somebody gave for it.
bool hasErrors(const QList<Problem> &problems);

} // namespace portolan
