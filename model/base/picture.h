#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QSizeF>
#include <QString>
#include <QStringList>

namespace portolan {

/// @name The largest picture that a drawing holds
/// Everybody who opens, sends or exports the drawing carries it along.
///@{
inline constexpr qsizetype kMaxPictureBytes = 4 * 1024 * 1024; ///< of its file
inline constexpr qint64 kMaxPicturePixels = 25'000'000;        ///< of PNG and JPEG
///@}

enum class PictureFormat { Png, Jpeg, Svg };

/// "image/png" and the like.
QString mimeType(PictureFormat format);

/// A picture that is whole, as far as that can be told without painting it.
struct Picture
{
    PictureFormat format = PictureFormat::Png;
    /// What may be shown and written into files for others: an SVG as cleanedSvg() has it, the
    /// others as they are.
    QByteArray bytes;
    QSizeF size;             ///< in its own units, mostly pixels; never empty
    QStringList missed = {}; ///< of an SVG: CleanSvg::missed
};

/// Looks at the bytes of a picture's file, never at its name. Fails with ErrorCode::BadValue and a
/// sentence for people where it is no PNG, JPEG or SVG, is damaged, or is too large.
[[nodiscard]] Expected<Picture> readPicture(const QByteArray &file);

/// @name As a drawing has it: the file in base64
///@{
QString embeddedText(const QByteArray &file);
[[nodiscard]] Expected<Picture> embeddedPicture(const QString &text);
///@}

} // namespace portolan
