#include "commands/editcommand.h"

#include "commands/drawingsession.h"
#include "topology/composing.h"

#include <algorithm>

namespace portolan::views {

namespace {

constexpr int kMergeableId = 1;
constexpr int kNeverMerges = -1;

template <typename Change>
bool makesAny(const QList<Change> &changes)
{
    return std::ranges::any_of(changes, [](const Change &change) { return !change.before; });
}

/// Whether there is something new in it.
bool makesSomething(const Edit &edit)
{
    return makesAny(edit.hosts) || makesAny(edit.zones) || makesAny(edit.annotations);
}

} // namespace

EditCommand::EditCommand(DrawingSession &session, const QString &text, Edit edit, Selection after,
                         QString mergeKey)
    : QUndoCommand(text)
    , m_session(session)
    , m_edit(std::move(edit))
    , m_before(session.selection().selection())
    , m_after(std::move(after))
    , m_mergeKey(std::move(mergeKey))
{
}

EditCommand::~EditCommand()
{
    if (m_edit.hosts.size() > kMostHostsAtOnce)
        discard(std::move(m_edit));
}

void EditCommand::undo()
{
    m_session.apply(m_edit.inverted(), m_before);
}

void EditCommand::redo()
{
    m_session.apply(m_edit, m_after);
}

int EditCommand::id() const
{
    return m_mergeKey.isEmpty() ? kNeverMerges : kMergeableId;
}

bool EditCommand::mergeWith(const QUndoCommand *other)
{
    const auto *later = static_cast<const EditCommand *>(other);
    if (later->m_mergeKey != m_mergeKey)
        return false;
    // What is added and then given its text is added.
    if (!makesSomething(m_edit))
        setText(later->text());
    m_edit = joined(std::move(m_edit), later->m_edit);
    m_after = later->m_after;
    setObsolete(m_edit.isEmpty());
    return true;
}

} // namespace portolan::views
