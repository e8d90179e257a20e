#include "tools/zonetool.h"

#include "tools/newzonegesture.h"

namespace portolan::views {

std::unique_ptr<Gesture> ZoneTool::drag(const Pointer &press)
{
    return std::make_unique<NewZoneGesture>(context(), press);
}

} // namespace portolan::views
