#pragma once

#include "commands/drawingsession.h"
#include "probing/verdict.h"
#include "rendering/linemarks.h"

#include <QObject>

namespace portolan::views {

/// What was tried in the network, as far as this window knows, and what it says of the drawing as
/// it is now. Beside the drawing: another drawing begins without, and undo does not touch it.
class NetworkResults : public QObject
{
    Q_OBJECT

public:
    /// Belongs to @p session, which outlives it.
    explicit NetworkResults(DrawingSession &session);

    /// Those of a file that was read before take its place.
    void add(const QList<ProbeResultSet> &sets);
    void clear();
    bool isEmpty() const { return m_sets.isEmpty(); }
    const QList<ProbeResultSet> &sets() const { return m_sets; }
    /// All of them, the newest first.
    QList<ProbeResult> results() const;

    /// Of the drawing as it was when changed() was last emitted: large ones are judged beside the
    /// window. No verdicts while there are no results.
    const VerdictReport &report() const { return m_judged.report; }
    /// The same for lines.
    const rendering::LineMarks &marks() const { return m_judged.marks; }
    /// Whatever its streams; null where nothing is known.
    const ConnectionVerdict *verdictOf(const Connection &connection) const;

signals:
    void changed();

private:
    struct Judged
    {
        VerdictReport report;
        rendering::LineMarks marks;
    };

    void take(Judged judged);
    void follow(const ChangeSet &changes);
    void judgeAnew();

    DrawingSession &m_session;
    QList<ProbeResultSet> m_sets;
    Judged m_judged;
    LatestWork<Judged> m_work;
};

} // namespace portolan::views
