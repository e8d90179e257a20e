#pragma once

#include "topology/composing.h"

#include <QMimeData>

#include <functional>
#include <memory>

class QImage;

namespace portolan::views {

/// Under which a part of a drawing is on the clipboard.
inline constexpr char kFragmentMimeType[] = "application/x-portolan-fragment";

/// A part of a drawing for other programs, too: names as text, and a picture. What takes its time
/// is only made when somebody wants it.
std::unique_ptr<QMimeData> mimeFor(const Fragment &fragment,
                                   const std::function<QImage()> &picture);

bool hasFragment(const QMimeData *mime);
[[nodiscard]] Expected<Fragment> fragmentFrom(const QMimeData &mime);

} // namespace portolan::views
