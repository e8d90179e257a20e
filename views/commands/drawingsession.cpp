#include "commands/drawingsession.h"

#include "commands/editcommand.h"
#include "commands/networkresults.h"
#include "topology/manyhosts.h"

#include <QScopedValueRollback>

#include <utility>

namespace portolan::views {

using namespace Qt::StringLiterals;

namespace {

/// Long enough to type on, short enough to be read as an answer.
constexpr int kCheckDelayMs = 150;

/// The selection without what the edit has taken away.
Selection without(const ChangeSet &changes, Selection selection)
{
    if (!changes.goneHosts.isEmpty())
        selection.hosts -= changes.goneHosts;
    if (!changes.goneZones.isEmpty())
        selection.zones -= changes.goneZones;
    if (!changes.goneAnnotations.isEmpty())
        selection.annotations -= changes.goneAnnotations;
    const auto isGone = [&](const HostId &host) { return changes.goneHosts.contains(host); };
    if (selection.line && (isGone(selection.line->server) || isGone(selection.line->peer)))
        selection.line.reset();
    return selection;
}

} // namespace

DrawingSession::DrawingSession(QObject *parent)
    : QObject(parent)
    , m_derivation(m_document.topology())
    , m_checks([this](QList<Problem> problems) {
        m_problems = std::move(problems);
        emit problemsChanged();
    })
    , m_network(std::make_unique<NetworkResults>(*this))
{
    m_checkTimer.setSingleShot(true);
    m_checkTimer.setInterval(kCheckDelayMs);
    connect(&m_document, &TopologyDocument::changed, this, &DrawingSession::follow);
    connect(&m_checkTimer, &QTimer::timeout, this, &DrawingSession::startChecks);
}

DrawingSession::~DrawingSession() = default;

void DrawingSession::open(const Topology &topology, const Derivation &derivation)
{
    m_undoStack.clear();
    m_selection.clear();
    m_nextSelection = {};
    m_derivation = derivation;
    const QScopedValueRollback opening(m_isOpening, true);
    m_document.reset(topology);
}

void DrawingSession::perform(const QString &text, Edit edit, const QString &mergeKey)
{
    perform(text, std::move(edit), m_selection.selection(), mergeKey);
}

void DrawingSession::perform(const QString &text, Edit edit, const Selection &after,
                             const QString &mergeKey)
{
    if (!edit.isEmpty())
        m_undoStack.push(new EditCommand(*this, text, std::move(edit), after, mergeKey));
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
    if (!m_isOpening)
        m_derivation.update(topology(), changes);
    m_selection.select(without(changes, std::move(m_nextSelection)));
    if (changes.everything)
        forgetProblems();
    emit changed(changes);
    m_checkTimer.start();
}

void DrawingSession::forgetProblems()
{
    m_checks.drop();
    m_problems.clear();
    emit problemsChanged();
}

Selection DrawingSession::withoutMissing(Selection selection) const
{
    if (const auto present = hostsIn(topology(), selection.hosts);
        qsizetype(present.size()) < selection.hosts.size()) {
        selection.hosts.clear();
        for (const Host *host : present)
            selection.hosts.insert(host->id);
    }
    selection.zones.removeIf([&](const ZoneId &id) { return !topology().zones.contains(id); });
    selection.annotations.removeIf(
        [&](const AnnotationId &id) { return !topology().annotations.contains(id); });
    const bool lineStands = selection.line && topology().hosts.contains(selection.line->server) &&
                            topology().hosts.contains(selection.line->peer);
    if (!lineStands)
        selection.line.reset();
    return selection;
}

void DrawingSession::startChecks()
{
    m_checks.start([topology = topology(), derivation = m_derivation] {
        return checkTopology(topology, derivation);
    });
}

QString newNoteKey(const AnnotationId &note)
{
    return u"note:"_s + note.text();
}

} // namespace portolan::views
