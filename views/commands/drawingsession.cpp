#include "commands/drawingsession.h"

#include "commands/editcommand.h"

#include <QtConcurrentRun>

namespace portolan::views {

namespace {

/// Long enough to type on, short enough to be read as an answer.
constexpr int kCheckDelayMs = 150;

} // namespace

DrawingSession::DrawingSession(QObject *parent)
    : QObject(parent)
    , m_derivation(m_document.topology())
{
    m_checkTimer.setSingleShot(true);
    m_checkTimer.setInterval(kCheckDelayMs);
    connect(&m_document, &TopologyDocument::changed, this, &DrawingSession::follow);
    connect(&m_checkTimer, &QTimer::timeout, this, &DrawingSession::startChecks);
    connect(&m_checks, &QFutureWatcherBase::finished, this, &DrawingSession::finishChecks);
}

DrawingSession::~DrawingSession()
{
    m_checks.waitForFinished();
}

void DrawingSession::open(const Topology &topology)
{
    m_undoStack.clear();
    m_selection.clear();
    m_nextSelection = {};
    m_document.reset(topology);
}

void DrawingSession::perform(const QString &text, const Edit &edit, const QString &mergeKey)
{
    perform(text, edit, m_selection.selection(), mergeKey);
}

void DrawingSession::perform(const QString &text, const Edit &edit, const Selection &after,
                             const QString &mergeKey)
{
    if (!edit.isEmpty())
        m_undoStack.push(new EditCommand(*this, text, edit, after, mergeKey));
}

/// The selection changes with the drawing: nobody sees the one without the other.
void DrawingSession::apply(const Edit &edit, const Selection &after)
{
    m_nextSelection = after;
    const auto changes = m_document.apply(edit);
    // Undo steps are made for the state that they find: one that does not fit is a fault of the
    // program, and going on would lose work without a word.
    if (!changes)
        qFatal("undo step does not fit the drawing: %s", qUtf8Printable(changes.error().message));
}

void DrawingSession::follow(const ChangeSet &changes)
{
    m_derivation.update(topology(), changes);
    m_selection.select(withoutMissing(m_nextSelection));
    if (changes.everything)
        forgetProblems();
    emit changed(changes);
    m_checkTimer.start();
}

void DrawingSession::forgetProblems()
{
    m_isCheckOutdated = m_isChecking;
    m_problems.clear();
    emit problemsChanged();
}

Selection DrawingSession::withoutMissing(Selection selection) const
{
    selection.hosts.removeIf([&](const HostId &id) { return !topology().hosts.contains(id); });
    selection.zones.removeIf([&](const ZoneId &id) { return !topology().zones.contains(id); });
    const bool lineStands = selection.line && topology().hosts.contains(selection.line->server) &&
                            topology().hosts.contains(selection.line->peer);
    if (!lineStands)
        selection.line.reset();
    return selection;
}

void DrawingSession::startChecks()
{
    if (m_isChecking) {
        m_checkTimer.start();
        return;
    }
    m_isChecking = true;
    m_checks.setFuture(QtConcurrent::run(checkTopology, topology(), m_derivation));
}

void DrawingSession::finishChecks()
{
    m_isChecking = false;
    if (std::exchange(m_isCheckOutdated, false))
        return;
    m_problems = m_checks.result();
    emit problemsChanged();
}

} // namespace portolan::views
