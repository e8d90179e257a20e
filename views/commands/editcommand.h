#pragma once

#include "commands/selectionmodel.h"
#include "topology/edit.h"

#include <QUndoCommand>

namespace portolan::views {

class DrawingSession;

/// An Edit as an undo step. It holds values only; undo gives back the selection from before, too.
class EditCommand : public QUndoCommand
{
public:
    EditCommand(DrawingSession &session, const QString &text, Edit edit, Selection after,
                QString mergeKey);
    ~EditCommand() override;
    Q_DISABLE_COPY_MOVE(EditCommand)

    void undo() override;
    void redo() override;
    int id() const override;
    bool mergeWith(const QUndoCommand *other) override;

private:
    DrawingSession &m_session;
    Edit m_edit;
    Selection m_before;
    Selection m_after;
    QString m_mergeKey;
};

} // namespace portolan::views
