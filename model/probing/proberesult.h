#pragma once

#include "base/ids.h"
#include "base/portset.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace portolan {

/// What a try says of the path, in the words of the scripts' `verify`.
enum class ProbeState {
    Open,      ///< somebody took the connection
    Refused,   ///< an answer, but nobody listens: the path is open
    Filtered,  ///< no answer, or prohibited; of a rule: it is not in force
    NotProved, ///< not tried, or a try would prove nothing
};

/// "open", "refused", "filtered", "not-proved".
QString toString(ProbeState state);
[[nodiscard]] Expected<ProbeState> probeStateFromString(QStringView text);

/// One row of what `verify`, the probe kit and `portolan probe` find out.
struct ProbeResult
{
    /// Requirement and direction, as ruleId() has them: `/out` is a connection that was tried,
    /// `/in` a destination's look at its own rules.
    QString rule;
    QString source;      ///< who tried: a host's id or name; empty: no host of the drawing
    QString destination; ///< a host's id, or of `/in` its name
    QString address;     ///< what was tried; of what was not tried, a network or name
    Protocol protocol = Protocol::Tcp;
    QString port; ///< a number; of a rule or a range as in PortSet
    ProbeState state = ProbeState::NotProved;
    std::optional<qint64> ms; ///< until the answer, or until it was given up
    QString detail;           ///< English

    friend bool operator==(const ProbeResult &, const ProbeResult &) = default;
};

/// Results that were gathered at one time in one place.
struct ProbeResultSet
{
    QString file;   ///< where they were read; may be empty
    QDateTime time; ///< UTC
    QString place;  ///< the name of the computer that tried; may be unknown, thus empty
    QList<ProbeResult> results;
};

} // namespace portolan
