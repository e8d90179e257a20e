#include "canvas/hostlistinserter.h"

#include "catalog/roles.h"

namespace portolan::views {

using namespace Qt::StringLiterals;

namespace {

/// So many remarks are shown; all of them can be copied.
constexpr qsizetype kMostShown = 4;

} // namespace

HostListInserter::HostListInserter(DrawingSession &session, CanvasEdits &edits)
    : m_edits(edits)
    , m_reading([this](const Expected<HostList> &list) { take(list); }, quickWorkers())
{
    connect(&session, &DrawingSession::changed, this, [this](const ChangeSet &changes) {
        if (!changes.everything)
            return;
        m_reading.drop(); // they were not meant for another drawing
        m_waiting.clear();
    });
}

void HostListInserter::insert(const QString &text, const ListPlace &place)
{
    if (m_reading.isRunning())
        m_waiting.append({text, place});
    else
        start({text, place});
}

void HostListInserter::start(const Wish &wish)
{
    m_place = wish.place;
    const LatestWork<Expected<HostList>>::Work reading = [text = wish.text] {
        return readHostList(text);
    };
    if (wish.text.size() <= kMostCharactersAtOnce)
        m_reading.runAtOnce(reading);
    else
        m_reading.start(reading);
}

void HostListInserter::take(const Expected<HostList> &list)
{
    if (list)
        insert(*list);
    else
        emit partlyDone(list.error().message, list.error().message);
    if (!m_waiting.isEmpty())
        start(m_waiting.takeFirst());
}

void HostListInserter::insert(const HostList &list)
{
    const RoleDefinition *role = findRole(m_place.role);
    if (list.hosts.isEmpty() || !role) {
        report(list, {});
        return;
    }
    m_edits.insertHosts(tr("Insert %n host(s)", nullptr, int(list.hosts.size())),
                        fragmentOf(list, *role), m_place.zone, m_place.centre,
                        [this, list](const Insertion &made) { report(list, made); });
}

/// What became of a list, with names that were taken.
void HostListInserter::report(const HostList &list, const Insertion &insertion)
{
    QStringList remarks;
    for (const LineRemark &remark : list.remarks)
        remarks.append(tr("Line %1: %2").arg(remark.line).arg(remark.text));
    for (qsizetype i = 0; i < insertion.edit.hosts.size(); ++i) {
        const QString &wish = list.hosts.at(i).name;
        const QString &name = insertion.edit.hosts.at(i).after->name;
        if (name != wish)
            remarks.append(tr("%1 is taken: the new host is called %2").arg(wish, name));
    }
    const int count = int(insertion.edit.hosts.size());
    const QString message =
        count > 0 ? tr("%n host(s) inserted", nullptr, count) : tr("There is no host in this text");
    if (remarks.isEmpty()) {
        emit done(message);
        return;
    }
    QStringList shown = remarks.mid(0, kMostShown);
    if (const auto more = remarks.size() - shown.size(); more > 0)
        shown.append(tr("… and %n more", nullptr, int(more)));
    emit partlyDone(message + u'\n' + shown.join(u'\n'), message + u'\n' + remarks.join(u'\n'));
}

const RoleId &usualListRole()
{
    return roles::kActivityMonitorAgent;
}

} // namespace portolan::views
