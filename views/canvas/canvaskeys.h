#pragma once

#include <QList>
#include <QString>

namespace portolan::views {

/// One line of the list of shortcuts.
struct CanvasKey
{
    QString what;
    QString keys; ///< as written on the keys of this platform
};

/// What keys and the pointer do on the canvas, translated, in the order in which it is listed.
QList<CanvasKey> canvasKeys();

} // namespace portolan::views
