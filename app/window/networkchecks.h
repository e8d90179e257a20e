#pragma once

#include "probing/verdict.h"
#include "tables/table.h"
#include "window/actions.h"

#include <QObject>

#include <functional>

class QWidget;

namespace portolan {
class TableFormat;
}

namespace portolan::views {
class DrawingSession;
class NetworkPanel;
class NetworkResults;
} // namespace portolan::views

namespace portolan::app {

class DrawingController;

/// Where results are kept beside a drawing: `office.results` beside `office.portolan`. Empty for a
/// drawing without a file.
QString resultsFolder(const QString &drawing);

/// What a window does with the network: checks from here, results that are opened, kept and shown,
/// and names that are looked up.
class NetworkChecks : public QObject
{
    Q_OBJECT

public:
    NetworkChecks(views::DrawingSession &session, const DrawingController &controller,
                  QWidget *window);

    void check();
    void chooseResults(bool isFolder);
    /// A file of results, or a folder of them; all or nothing.
    void open(const QString &path);
    /// Those that are kept beside the drawing, if there are any.
    void openKept();
    void resolve();
    /// All that @p panel can show, into a file that somebody chooses.
    void save(const views::NetworkPanel &panel);
    /// The same, as the ending of @p path says.
    void write(const QString &path, TableKind kind);

signals:
    /// A sentence on what was done.
    void told(const QString &text);
    /// There are results to look at.
    void found();

private:
    void take(const ProbeResultSet &set, bool isKept);
    [[nodiscard]] Expected<void> writeTo(const QString &path, const TableFormat &format,
                                         TableKind kind) const;
    void warn(const QString &text) const;

    views::DrawingSession &m_session;
    views::NetworkResults &m_results;
    const DrawingController &m_controller;
    QWidget *m_window;
};

} // namespace portolan::app
