#pragma once

#include <QByteArray>

namespace portolan::rendering {

/// The same document without the date of its making, which QPdfWriter takes from the clock: the
/// same drawing gives the same bytes.
QByteArray withoutDates(const QByteArray &pdf);

} // namespace portolan::rendering
