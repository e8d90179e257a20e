#include "rendering/fontmetrics.h"

namespace portolan::rendering {

namespace {

/// The texts of some ten thousand hosts, which are shared with their cards.
constexpr qsizetype kMostRemembered = 32 * 1024;

} // namespace

FontTextMetrics::FontTextMetrics(const Style &style)
{
    for (const TextKind kind : {TextKind::Chip, TextKind::Label, TextKind::Name, TextKind::Title})
        m_measured.append({QFontMetricsF(style.font(kind)), {}});
}

qreal FontTextMetrics::width(const QString &text, TextKind kind) const
{
    const Measured &measured = m_measured.at(qsizetype(kind));
    const auto known = measured.widths.constFind(text);
    if (known != measured.widths.cend())
        return *known;
    if (measured.widths.size() >= kMostRemembered)
        measured.widths.clear();
    return *measured.widths.insert(text, measured.metrics.horizontalAdvance(text));
}

} // namespace portolan::rendering
