#include "commands/hostfinder.h"

#include "rules/hostsearch.h"

namespace portolan::views {

HostFinder::HostFinder(DrawingSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

void HostFinder::step(int by)
{
    const QList<HostId> hits = findHosts(m_session.topology(), m_session.derivation(), m_text);
    const int count = int(hits.size());
    if (count == 0) {
        emit stepped(0, 0);
        return;
    }
    const HostId *selected = m_session.selection().selection().singleHost();
    const int at = selected ? int(hits.indexOf(*selected)) : -1;
    const int next = at < 0 ? 0 : ((at + by) % count + count) % count;
    m_session.selection().selectHost(hits[next]);
    emit stepped(next + 1, count);
}

} // namespace portolan::views
