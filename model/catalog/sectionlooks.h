#pragma once

#include <QLatin1StringView>

#include <span>

namespace portolan {

/// Colours and mark by which a section of the catalogs is known wherever it appears: lines, labels,
/// legend, stripes of tables. The colours are 0xRRGGBB.
struct SectionColours
{
    QLatin1StringView section; ///< its id; empty for a section without a look of its own
    QLatin1StringView mark;    ///< `resources/icons/section-MARK.svg`
    unsigned light = 0;        ///< on light ground, with a contrast of at least 4.5
    unsigned dark = 0;         ///< on dark ground
};

/// Those that the vendor's page knows, in the order of its newest edition.
std::span<const SectionColours> sectionColours();
/// Of any other section: grey, with a plain mark.
const SectionColours &plainSectionColours();
/// Never fails.
const SectionColours &coloursOfSection(QStringView id);

} // namespace portolan
