#pragma once

#include <QByteArray>

namespace portolan::rendering {

/// The same document without what QPdfWriter leaves to chance, the date of its making and the names
/// of its fonts: the same drawing gives the same bytes.
QByteArray withoutChance(const QByteArray &pdf);

} // namespace portolan::rendering
