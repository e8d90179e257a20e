#pragma once

#include "commands/drawingsession.h"

#include <QScrollArea>
#include <QTimer>

class QLabel;

namespace portolan::views {

class AnnotationPage;
class DrawingPage;
class HostPage;
class LinePage;
class PageStack;
class ZonePage;

/// Shows and edits the fields of what is selected: hosts, zones, notes and pictures, or the drawing
/// when nothing is; of a line it tells what it stands for.
class Inspector : public QScrollArea
{
    Q_OBJECT

public:
    Inspector(DrawingSession &session, QWidget *parent = nullptr);

    /// The keys go to the first field.
    void enter();

signals:
    /// Esc: back to the drawing.
    void left();
    /// These are to stand by themselves, where there is room.
    void unfoldWanted(const QSet<portolan::HostId> &hosts);
    /// These are to stay where they stand, or no longer.
    void pinWanted(const QSet<portolan::HostId> &hosts, bool on);
    /// A zone is to stand there with its hosts. Steps with the same @p mergeKey are one.
    void zonePlaceWanted(const portolan::ZoneId &zone, const QRectF &rect, const QString &mergeKey);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void followSelection();
    void followDrawing();
    void showSoon();
    void showNow();
    void showSelection();
    void refresh();
    QString heading() const;

    DrawingSession &m_session;
    /// Many hosts are shown when nothing more urgent is to be done: the drawing comes first.
    QTimer m_manyTimer;
    bool m_hasOtherSelection = false; ///< since it was shown
    QLabel *m_heading;
    PageStack *m_pages;
    DrawingPage *m_drawing;
    HostPage *m_hosts;
    ZonePage *m_zones;
    AnnotationPage *m_annotations;
    LinePage *m_line;
};

} // namespace portolan::views
