#pragma once

#include <QByteArray>
#include <QSizeF>
#include <QStringList>

#include <optional>

namespace portolan {

struct CleanSvg
{
    QByteArray bytes;
    QSizeF size; ///< as the picture asks for, in pixels
    /// What changes how it looks and was left out, such as `mask`: names of elements, sorted.
    QStringList missed;
};

/// An SVG picture without whatever could run, fetch something or take for ever: only shapes, texts,
/// gradients, and references within the picture to what stands before them. Scripts, styles that
/// refer elsewhere, foreign content, animations, entities and processing instructions are left out;
/// pictures in it stay where they are embedded as PNG or JPEG. None for what is no well-formed SVG,
/// or has more in it than a picture needs.
std::optional<CleanSvg> cleanedSvg(const QByteArray &svg);

} // namespace portolan
