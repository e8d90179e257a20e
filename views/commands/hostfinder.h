#pragma once

#include "commands/drawingsession.h"

namespace portolan::views {

/// Goes from hit to hit of what was searched for last in a window.
class HostFinder : public QObject
{
    Q_OBJECT

public:
    explicit HostFinder(DrawingSession &session, QObject *parent = nullptr);

    /// As findHosts() takes it; empty before the first search.
    const QString &text() const { return m_text; }
    void setText(const QString &text) { m_text = text; }

    /// Selects the hit that is @p by places behind the selected one, in a circle; the first, when
    /// no hit is selected. Tells it by stepped().
    void step(int by);

signals:
    /// The @p number th hit of @p count is selected now; 0 of 0 when there is none any more.
    void stepped(int number, int count);

private:
    DrawingSession &m_session;
    QString m_text;
};

} // namespace portolan::views
