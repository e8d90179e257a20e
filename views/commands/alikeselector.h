#pragma once

#include "checks/alike.h"
#include "commands/drawingsession.h"

namespace portolan::views {

/// Selects what is like the selected hosts. In a large drawing profiles take a moment: they are
/// compared beside the window, and whoever selects or changes something meanwhile wants that more.
class AlikeSelector : public QObject
{
    Q_OBJECT

public:
    explicit AlikeSelector(DrawingSession &session, QObject *parent = nullptr);

    /// Adds to the selected hosts those that are like any of them.
    void select(Alikeness kind);

private:
    DrawingSession &m_session;
    LatestWork<QSet<HostId>> m_search;
};

} // namespace portolan::views
