#pragma once

#include "base/picture.h"

#include <QImage>
#include <QRectF>
#include <QString>

#include <memory>

namespace portolan::rendering {

/// A picture of the drawing, ready to be painted.
struct LoadedPicture
{
    Picture picture;
    QImage image; ///< of PNG and JPEG; null for SVG, which is painted at any size
};

/// The picture that a drawing holds (Annotation::picture); null when it cannot be shown. Kept for a
/// while, since whoever asks will ask again; may be called in any thread.
std::shared_ptr<const LoadedPicture> loadedPicture(const QString &embedded);

/// Where in @p rect a picture of that size shows: in the middle, with its proportions.
QRectF fitted(const QSizeF &size, const QRectF &rect);

} // namespace portolan::rendering
