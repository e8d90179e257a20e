#include "tools/notetool.h"

#include "tools/newnotegesture.h"

namespace portolan::views {

void NoteTool::leave()
{
    Tool::leave();
    context().showPreview({});
}

void NoteTool::hover(const Pointer &pointer)
{
    showNote(context(), noteRectAt(pointer));
}

void NoteTool::click(const Pointer &pointer)
{
    placeNote(context(), noteRectAt(pointer));
}

std::unique_ptr<Gesture> NoteTool::drag(const Pointer &press)
{
    return std::make_unique<NewNoteGesture>(context(), press);
}

} // namespace portolan::views
