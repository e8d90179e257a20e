#pragma once

#include "layout/diagram.h"
#include "rendering/style.h"

#include <QFontMetricsF>
#include <QList>

namespace portolan::rendering {

/// Widths of the fonts that the window paints with. Exports lay out with builtInTextMetrics()
/// instead, so that the same drawing gives the same picture on every machine.
class FontTextMetrics : public TextMetrics
{
public:
    explicit FontTextMetrics(const Style &style);

    qreal width(const QString &text, TextKind kind) const override;

private:
    QList<QFontMetricsF> m_metrics; ///< by TextKind
};

} // namespace portolan::rendering
