#pragma once

#include "checks/check.h"

namespace portolan {

/// Pictures on the drawing that cannot be shown, all in one finding: there is no host to tell them
/// apart by.
Findings findBrokenPictures(const CheckContext &context);

} // namespace portolan
