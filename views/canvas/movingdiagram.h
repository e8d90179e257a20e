#pragma once

#include "canvas/diagrampatch.h"

#include <array>
#include <memory>

namespace portolan::views {

/// A diagram in which a few things move again and again, as while one drags them: what moved last
/// is put back, instead of copying ten thousand cards for each frame.
class MovingDiagram
{
public:
    /// The same as patched(), with a patch that moves only (DiagramPatch::movesOnly()). What was
    /// given before is given again, changed, once nobody has it any more.
    std::shared_ptr<const Diagram> patched(const std::shared_ptr<const Diagram> &base,
                                           const DiagramPatch &patch);
    /// Frees what is kept for the next time.
    void clear() { *this = {}; }

private:
    struct Made
    {
        std::shared_ptr<Diagram> diagram;
        DiagramPatch patch;
    };

    Made &reusable();

    std::shared_ptr<const Diagram> m_base;
    std::array<Made, 2> m_made; ///< one shows while the other is made
};

} // namespace portolan::views
