#pragma once

#include "base/ids.h"
#include "rendering/legend.h"

#include <QFrame>

class QCheckBox;
class QLabel;
class QGridLayout;

namespace portolan::views {

class CanvasScene;

/// The sections that the drawing has lines of, in a strip below it: each with its colour and mark,
/// and a tick that hides or shows its connections (canvas: Behaviour 16). While some are
/// hidden it says so; when it is put away, everything shows again. Tables and scripts never look at
/// it.
class CanvasLegend : public QFrame
{
    Q_OBJECT

public:
    /// Lies below @p viewport, in the room that the view leaves there.
    CanvasLegend(CanvasScene &scene, QWidget *viewport, QWidget *view);

    /// Shows it from now on, or puts it away; before the first call it is not there.
    void setWanted(bool isWanted);

signals:
    /// So many pixels below the viewport; 0 where there is nothing to explain.
    void roomWanted(int height);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void follow();
    void fill(const QList<rendering::LegendEntry> &entries);
    void paintSigns();
    void applyTicks();
    void showTicks();
    void settle();

    QList<QWidget *> cells() const;
    int columnsFor(int width) const;

    CanvasScene &m_scene;
    QWidget *m_viewport;
    QGridLayout *m_layout;
    QLabel *m_note;
    QList<rendering::LegendEntry> m_entries;
    QList<QCheckBox *> m_ticks; ///< beside m_entries
    bool m_isWanted = false;
    int m_columns = 0;
    int m_room = 0;
};

} // namespace portolan::views
