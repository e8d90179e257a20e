#pragma once

#include "files/templates.h"

#include <functional>

namespace portolan::app {

/// Makes what a new drawing begins with, in any thread: the template, or nothing where the id is
/// empty, by the author of the settings.
std::function<Expected<Topology>()> newDrawing(const QString &templateId,
                                               const TemplateOptions &options);

} // namespace portolan::app
