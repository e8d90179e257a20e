#pragma once

#include "layout/diagram.h"
#include "layout/layoutmetrics.h"

#include <QColor>
#include <QFont>
#include <QList>
#include <QString>
#include <QStringList>

class QPalette;

namespace portolan::rendering {

enum class Theme { Light, Dark };

/// Light or dark, whichever the desktop's colours are.
Theme themeOf(const QPalette &palette);

/// @name Measures of what is painted, in canvas units unless said otherwise
/// Those that layout reserves room for are in layoutmetrics.h.
///@{
inline constexpr qreal kCardRadius = 8;
inline constexpr qreal kTileRadius = 6;
inline constexpr qreal kTileTint = 0.12; ///< share of the section's colour in the icon's tile
inline constexpr qreal kIconSize = 24;
inline constexpr qreal kZoneRadius = 12;
inline constexpr qreal kNoteRadius = 4;
inline constexpr qreal kLineWidth = 1.6;
inline constexpr qreal kTrunkWidth = 2.6;
inline constexpr qreal kLitExtra = 1.2; ///< what a hovered or selected line is wider
inline constexpr qreal kBendRadius = 8;
inline constexpr qreal kJunctionRadius = 3;
inline constexpr qreal kCrossingGap = 6;
inline constexpr qreal kHeadLength = 8;
inline constexpr qreal kHeadWidth = 8;
inline constexpr qreal kMarkSize = 10;
inline constexpr qreal kBadgeSize = 18;
inline constexpr qreal kRingWidth = 2;
inline constexpr qreal kRingGap = 2;
inline constexpr qreal kDotPitch = 16;     ///< of the canvas's grid of dots
inline constexpr qreal kMinTextPixels = 9; ///< smaller text is not painted, in pixels of the screen
inline constexpr qreal kDimmedContrast = 3;
///@}

/// The colours of one theme, by what they are for (look: Colours).
struct Colours
{
    QColor canvas;
    QColor dots;
    QColor card;
    QColor hairline;
    QColor zone;
    QColor zoneBorder;
    QColor ink;
    QColor greyText;
    QColor server;
    QColor serverBorder; ///< the fill's own colour in the light theme
    QColor serverText;
    QColor serverSecondLine;
    QColor selection;
    QColor optionalBorder;
    QColor error;
    QColor onError; ///< the sign on it
    QColor warning;
    QColor warningOutline;
    QColor onWarning;
    QColor hint;
    QColor note;
    QColor noteBorder;
    QColor noteText;
};

/// How a section of the catalog looks wherever it appears: lines, labels, legend, tables, icons.
struct SectionLook
{
    SectionId id; ///< empty for a section without a look of its own
    QString mark; ///< base name of its icon in resources/icons
    QColor light;
    QColor dark;
    QColor lightDimmed;
    QColor darkDimmed;

    QColor colour(Theme theme) const { return theme == Theme::Light ? light : dark; }
    QColor dimmed(Theme theme) const { return theme == Theme::Light ? lightDimmed : darkDimmed; }
};

/// Those that the vendor's page knows, in the order of its newest edition.
const QList<SectionLook> &sectionLooks();
/// Never fails: an unknown section is grey and wears a plain mark.
const SectionLook &sectionLook(const SectionId &id);

/// Every value of the look for one theme. A value, cheap to copy.
class Style
{
public:
    /// For the window: the desktop's font.
    explicit Style(Theme theme);
    /// For files and print: always light, and with a chain of common fonts, so that a picture does
    /// not depend on whose desktop it was made on.
    static Style forExport();

    Theme theme() const { return m_theme; }
    const Colours &colours() const { return m_colours; }
    /// The same with everything faded towards the canvas, but still at kDimmedContrast: for what is
    /// not meant while something else is highlighted.
    const Colours &dimmedColours() const { return m_dimmedColours; }

    /// At its size in canvas units, which is pixels at a scale of 1. Unhinted, so that text is as
    /// wide at every scale.
    const QFont &font(TextKind kind) const;
    /// Font size in canvas units.
    static qreal textSize(TextKind kind);
    const QStringList &fontFamilies() const { return m_families; }

private:
    Style(Theme theme, const QStringList &families);

    Theme m_theme;
    Colours m_colours;
    Colours m_dimmedColours;
    QStringList m_families;
    QList<QFont> m_fonts; ///< by TextKind
};

} // namespace portolan::rendering
