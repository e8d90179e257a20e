#pragma once

#include <QtGlobal>

namespace portolan {

/// @name Measures of a drawing in canvas units (look: Host, Zone, Connection, Spacing)
/// Layout reserves this room, the renderer fills it.
///@{
inline constexpr qreal kGrid = 8;

inline constexpr qreal kCardPadding = 8; ///< between border and icon tile
inline constexpr qreal kIconTile = 40;   ///< side of the tinted square
inline constexpr qreal kTextInset = 60;  ///< from a card's left border to its texts
inline constexpr qreal kTextMargin = 16; ///< from the texts to the right border
inline constexpr qreal kCardHeight = 56; ///< with name and second line
inline constexpr qreal kCardMinWidth = 240;
inline constexpr qreal kCardMaxWidth = 304;
inline constexpr qreal kChipHeight = 16;
inline constexpr qreal kChipGap = 4;     ///< between chips, and between rows of them
inline constexpr qreal kChipPadding = 8; ///< left and right of a chip's text
inline constexpr qreal kChipRow = 24;    ///< what a row of chips adds to a card's height
inline constexpr qreal kServerWidth = 288;
inline constexpr qreal kServerHeight = 112;
inline constexpr qreal kStackOffset = 8; ///< how far a stack of cards stands out below right

inline constexpr qreal kTitleStrip = 32;
inline constexpr qreal kZonePadding = 16;
inline constexpr qreal kCardGap = 16;
inline constexpr qreal kZoneGap = 32;
/// Borders of zones above each other that differ by no more are drawn in one line.
inline constexpr qreal kAlmostInLine = 3 * kZoneGap;

inline constexpr qreal kLabelHeight = 20;
inline constexpr qreal kLabelMark = 18;      ///< mark and its gap, before the text of a label
inline constexpr qreal kLabelPadding = 8;    ///< left and right in a label's pill
inline constexpr qreal kLabelClearance = 24; ///< line that stays visible on each side of a label

inline constexpr qreal kPortPitch = 16;      ///< between lines at one side of a card at least
inline constexpr qreal kLabelPitch = 24;     ///< between lines that have labels above each other
inline constexpr qreal kCornerDistance = 16; ///< from a card's corner to a line
inline constexpr qreal kTrackPitch = 16;     ///< between parallel lines
inline constexpr qreal kCardClearance = 8;   ///< from a line to cards where it does not end
///@}

} // namespace portolan
