#pragma once

#include <QObject>
#include <QPointF>
#include <QStringList>

class QWidget;

namespace portolan::views {
class CanvasView;
class DrawingSession;
} // namespace portolan::views

namespace portolan::app {

class MessageBar;

/// What a window does with lists of hosts: those that are dropped or pasted are inserted, others
/// are imported by a dialog that shows first what it would change.
class HostLists : public QObject
{
    Q_OBJECT

public:
    HostLists(views::DrawingSession &session, views::CanvasView *canvas, QWidget *window);

    /// Says what was not understood of a list.
    MessageBar *bar() const { return m_bar; }
    /// Files that were dropped at a pixel of the viewport: lists and pictures.
    void insert(const QStringList &paths, const QPointF &pixel);
    /// Opens the dialog, with that list if there is one.
    void import(const QString &path = {});

signals:
    /// A sentence on what was done.
    void told(const QString &text);

private:
    void report(const QString &message, const QString &details);

    views::DrawingSession &m_session;
    views::CanvasView *m_canvas;
    QWidget *m_window;
    MessageBar *m_bar;
    QString m_details; ///< of all lists that the bar is about
    int m_reports = 0; ///< how many these are
};

} // namespace portolan::app
