#pragma once

#include "canvas/canvasedits.h"
#include "imports/hostlist.h"

namespace portolan::views {

/// Where the hosts of a list go to, and as what.
struct ListPlace
{
    RoleId role;
    ZoneId zone;    ///< none: near the centre
    QPointF centre; ///< in canvas units
};

/// Makes hosts of a list that was pasted or dropped, as one undo step, and tells what became of
/// it. Long lists are read beside the window.
class HostListInserter : public QObject
{
    Q_OBJECT

public:
    /// What is shorter is read at once.
    static constexpr qsizetype kMostCharactersAtOnce = 64 * 1024;

    HostListInserter(DrawingSession &session, CanvasEdits &edits);

    /// As readHostList() takes it; a list that comes while another is read waits for that.
    void insert(const QString &text, const ListPlace &place);
    bool isRunning() const { return m_reading.isRunning(); }

signals:
    /// All of it was understood: for the status bar.
    void done(const QString &message);
    /// Some of it was not: a line or two, and all that there is to say of it.
    void partlyDone(const QString &message, const QString &details);

private:
    /// A list that was not read yet.
    struct Wish
    {
        QString text;
        ListPlace place;
    };

    void start(const Wish &wish);
    void take(const Expected<HostList> &list);
    void insert(const HostList &list);
    void report(const HostList &list, const Insertion &insertion);

    CanvasEdits &m_edits;
    ListPlace m_place; ///< of the list that is read
    QList<Wish> m_waiting;
    LatestWork<Expected<HostList>> m_reading;
};

/// The role that hosts of a list get where nobody has chosen one: most of a deployment are file
/// servers.
const RoleId &usualListRole();

} // namespace portolan::views
