#include "rendering/fontmetrics.h"

namespace portolan::rendering {

FontTextMetrics::FontTextMetrics(const Style &style)
{
    for (const TextKind kind : {TextKind::Chip, TextKind::Label, TextKind::Name, TextKind::Title})
        m_metrics.append(QFontMetricsF(style.font(kind)));
}

qreal FontTextMetrics::width(const QString &text, TextKind kind) const
{
    return m_metrics.at(qsizetype(kind)).horizontalAdvance(text);
}

} // namespace portolan::rendering
