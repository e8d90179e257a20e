#pragma once

#include "layout/diagram.h"
#include "rendering/style.h"

#include <QFontMetricsF>
#include <QHash>
#include <QList>

namespace portolan::rendering {

/// Widths of the fonts that the window paints with. Exports lay out with builtInTextMetrics()
/// instead, so that the same drawing gives the same picture on every machine. Remembers what it
/// measured, as the same texts come with every frame and every layout: for one thread at a time.
class FontTextMetrics : public TextMetrics
{
public:
    explicit FontTextMetrics(const Style &style);

    qreal width(const QString &text, TextKind kind) const override;

private:
    struct Measured
    {
        QFontMetricsF metrics;
        mutable QHash<QString, qreal> widths;
    };

    QList<Measured> m_measured; ///< by TextKind
};

} // namespace portolan::rendering
