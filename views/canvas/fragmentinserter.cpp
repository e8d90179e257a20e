#include "canvas/fragmentinserter.h"

#include <utility>

namespace portolan::views {

FragmentInserter::FragmentInserter(DrawingSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_naming([this](const Insertion &insertion) { perform(insertion); }, quickWorkers())
{
    connect(&session, &DrawingSession::changed, this, &FragmentInserter::follow);
}

void FragmentInserter::insert(const QString &text, const Fragment &fragment, QPointF offset,
                              const Then &then)
{
    if (m_naming.isRunning()) // the one before comes first, as it was asked for
        m_naming.runAtOnce(naming());
    m_wish = {text, fragment, offset, then};
    if (fragment.hosts.size() <= kMostAtOnce)
        m_naming.runAtOnce(naming());
    else
        m_naming.start(naming());
}

LatestWork<Insertion>::Work FragmentInserter::naming() const
{
    return [topology = m_session.topology(), fragment = m_wish.fragment, offset = m_wish.offset] {
        return insertFragment(topology, fragment, offset);
    };
}

/// Names that were free may be taken now.
void FragmentInserter::follow(const ChangeSet &changes)
{
    if (changes.everything)
        m_naming.drop();
    else if (m_naming.isRunning())
        m_naming.start(naming());
}

void FragmentInserter::perform(const Insertion &insertion)
{
    const Wish wish = std::exchange(m_wish, {});
    Selection after;
    after.hosts = insertion.hosts;
    after.zones = insertion.zones;
    after.annotations = insertion.annotations;
    m_session.perform(wish.text, insertion.edit, after);
    if (wish.then)
        wish.then(insertion);
}

} // namespace portolan::views
