#pragma once

#include "commands/drawingsession.h"

#include <QStatusBar>
#include <QTimer>

class QLabel;
class QProgressBar;
class QToolButton;

namespace portolan::app {

/// The foot of the window: counts, catalog, problems and zoom, and what is being done beside it.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(views::DrawingSession &session, QWidget *parent = nullptr);

    void showZoom(double zoom);
    /// A result, also for assistive technology; it goes away by itself.
    void tell(const QString &text);
    /// What is being done beside the window; empty when nothing is.
    void showBusy(const QString &what);
    /// Without a drawing there is nothing to count.
    void setHasDrawing(bool hasDrawing);

signals:
    void problemsWanted();
    void fitWanted();

private:
    void showCounts();
    void showProblems();

    views::DrawingSession &m_session;
    QLabel *m_told; ///< not showMessage(): that is painted, and no screen reader finds it
    QTimer m_forgetting;
    QLabel *m_busyText;
    QProgressBar *m_busyBar;
    QLabel *m_counts;
    QLabel *m_catalog;
    QToolButton *m_problems;
    QToolButton *m_zoom;
};

} // namespace portolan::app
