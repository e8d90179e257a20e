#pragma once

#include "canvas/camera.h"

#include <QList>

#include <optional>

namespace portolan::views {

/// Where a view was before it jumped, to go back to and forward again. What scrolls or zooms step
/// by step is no jump.
class ViewHistory
{
public:
    /// To be told of every move.
    void moved(const Camera &from, const Camera &to);
    void clear() { *this = {}; }

    /// @name Nothing where there is no such place; otherwise @p now is kept for the way back
    ///@{
    std::optional<Camera> back(const Camera &now);
    std::optional<Camera> forward(const Camera &now);
    ///@}

private:
    QList<Camera> m_back;
    QList<Camera> m_forward;
};

} // namespace portolan::views
