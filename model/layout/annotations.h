#pragma once

#include "layout/diagram.h"

namespace portolan {

/// @name Measures of a note, in canvas units
///@{
inline constexpr qreal kNotePadding = 10;
inline constexpr qreal kNoteLine = 17; ///< from one line to the next
inline constexpr QSizeF kUsualNoteSize(208, 72);
inline constexpr QSizeF kLeastNoteSize(64, kNoteLine + 2 * kNotePadding);
inline constexpr QSizeF kLeastPictureSize(16, 16);
///@}

/// How small it may be made.
QSizeF leastSize(AnnotationKind kind);

/// The text of a note, broken to fit into @p width between words where that is possible.
QStringList noteLines(const QString &text, const TextMetrics &metrics, qreal width);

/// Where notes and pictures show: where they are said to be. A note grows downwards until all of
/// its text has room.
QList<AnnotationBox> annotationBoxes(const Topology &topology, const TextMetrics &metrics);

} // namespace portolan
