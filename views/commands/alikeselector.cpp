#include "commands/alikeselector.h"

namespace portolan::views {

AlikeSelector::AlikeSelector(DrawingSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_search([this](const QSet<HostId> &hosts) {
        m_session.selection().select(Selection{hosts, {}, {}});
    })
{
    connect(&session, &DrawingSession::changed, this, [this] { m_search.drop(); });
    connect(&session.selection(), &SelectionModel::changed, this, [this] { m_search.drop(); });
}

void AlikeSelector::select(Alikeness kind)
{
    const LatestWork<QSet<HostId>>::Work search =
        [kind, topology = m_session.topology(), derivation = m_session.derivation(),
         problems = m_session.problems(), hosts = m_session.selection().selection().hosts] {
            return hostsAlike(topology, derivation, problems, hosts, kind);
        };
    if (kind == Alikeness::Profile && !m_session.isSmall())
        m_search.start(search);
    else
        m_search.runAtOnce(search);
}

} // namespace portolan::views
