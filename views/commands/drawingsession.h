#pragma once

#include "checks/problem.h"
#include "commands/latestwork.h"
#include "commands/selectionmodel.h"
#include "rules/derivation.h"
#include "topology/topologydocument.h"

#include <QTimer>
#include <QUndoStack>

#include <memory>

namespace portolan::views {

class NetworkResults;

/// Up to this many hosts everything is worked out at once; see DrawingSession::isSmall().
inline constexpr qsizetype kMostHostsAtOnce = 300;

/// Everything that the views of one open drawing share: the document, what follows from it, the
/// selection and the undo stack. Views change the drawing only through perform().
class DrawingSession : public QObject
{
    Q_OBJECT

public:
    explicit DrawingSession(QObject *parent = nullptr);
    ~DrawingSession() override;

    const Topology &topology() const { return m_document.topology(); }
    /// Up to date whenever changed() is emitted.
    const Derivation &derivation() const { return m_derivation; }
    /// Those of the drawing as it was when problemsChanged() was last emitted: checks run beside
    /// the window.
    const QList<Problem> &problems() const { return m_problems; }
    /// What was tried in the network: no part of the drawing, but about it.
    NetworkResults &network() const { return *m_network; }
    SelectionModel &selection() { return m_selection; }
    QUndoStack &undoStack() { return m_undoStack; }

    /// What follows from a drawing this small is worked out within a frame: at once, rather than
    /// beside the window.
    bool isSmall() const { return topology().hosts.size() <= kMostHostsAtOnce; }

    /// Shows another drawing and forgets the undo steps of the last.
    void open(const Topology &topology) { open(topology, Derivation(topology)); }
    /// With what follows from it, which takes a moment to work out.
    void open(const Topology &topology, const Derivation &derivation);

    /// Makes the edit as one undo step called @p text and selects @p after (by default what is
    /// selected stays, less what is gone). Steps with the same @p mergeKey that follow each other
    /// become one; an empty key never merges. An edit that does nothing leaves no step.
    void perform(const QString &text, Edit edit, const QString &mergeKey = {});
    void perform(const QString &text, Edit edit, const Selection &after,
                 const QString &mergeKey = {});

    /// The selection less what is not in the drawing.
    Selection withoutMissing(Selection selection) const;

signals:
    void changed(const portolan::ChangeSet &changes);
    void problemsChanged();

private:
    friend class EditCommand;

    void apply(const Edit &edit, const Selection &after);
    void follow(const ChangeSet &changes);
    void forgetProblems();
    void startChecks();

    TopologyDocument m_document;
    Derivation m_derivation;
    SelectionModel m_selection;
    QUndoStack m_undoStack;
    Selection m_nextSelection; ///< what is selected once the change that is made is told
    QList<Problem> m_problems;
    QTimer m_checkTimer;
    LatestWork<QList<Problem>> m_checks;
    std::unique_ptr<NetworkResults> m_network;
    bool m_isOpening = false; ///< the derivation is that of the drawing which is told of
};

/// For DrawingSession::perform(): a note, and the text that is typed into it at once, are one step.
QString newNoteKey(const AnnotationId &note);

} // namespace portolan::views
