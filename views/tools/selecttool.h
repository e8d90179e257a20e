#pragma once

#include "tools/bendgrips.h"
#include "tools/tool.h"

namespace portolan::views {

/// Selects, moves and resizes. Shift or Ctrl with a click adds or takes away.
class SelectTool : public Tool
{
public:
    using Tool::Tool;

    void doubleClick(const Pointer &pointer) override;
    Qt::CursorShape cursorAt(const Pointer &pointer) const override;

protected:
    void begin(const Pointer &pointer) override;
    void click(const Pointer &pointer) override;
    std::unique_ptr<Gesture> drag(const Pointer &press) override;

private:
    /// The borders of the selected box that a press there would move.
    std::optional<BendGrip> gripOn(const Pointer &pointer) const;
    std::optional<BendGrip> pieceAt(const Pointer &pointer) const;
    Qt::Edges edgesAt(const Pointer &pointer) const;
    /// The only thing that is selected, if that is a zone, a note or a picture.
    Hit selectedBox() const;

    std::optional<Axis> m_pulled; ///< which way the last drag goes, if it pulls a line
};

/// @p selection with what was hit taken in or, if it was in, out.
Selection toggled(const Diagram &diagram, Selection selection, const Hit &hit);
/// Of a fold: all its hosts.
bool contains(const Diagram &diagram, const Selection &selection, const Hit &hit);

} // namespace portolan::views
