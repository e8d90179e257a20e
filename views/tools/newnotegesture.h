#pragma once

#include "tools/gesture.h"

#include <QCoreApplication>

namespace portolan::views {

/// Draws a new note, whose text is typed next.
class NewNoteGesture : public Gesture
{
    Q_DECLARE_TR_FUNCTIONS(NewNoteGesture)

public:
    NewNoteGesture(ToolContext &context, const Pointer &press);

    void move(const Pointer &pointer) override;
    void finish(const Pointer &pointer) override;

private:
    QRectF rectTo(const Pointer &pointer) const;

    QPointF m_start;
};

/// Where a note of usual size is that is put down at @p pointer: on the grid, with Ctrl anywhere.
QRectF noteRectAt(const Pointer &pointer);
/// Shows the note that placeNote() would make.
void showNote(ToolContext &context, const QRectF &rect);
/// Makes a note there, as one undo step, and lets one type its text.
void placeNote(ToolContext &context, const QRectF &rect);

} // namespace portolan::views
