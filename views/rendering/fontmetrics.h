#pragma once

#include "layout/diagram.h"
#include "rendering/style.h"

#include <QFontMetricsF>
#include <QHash>
#include <QList>

#include <optional>
#include <vector>

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
    /// One font.
    class Measured
    {
    public:
        explicit Measured(const QFont &font);

        qreal width(const QString &text) const;

    private:
        std::optional<qreal> sumOfPairs(const QString &text) const;
        qreal advance(char16_t before, char16_t letter) const;

        QFontMetricsF m_metrics;
        mutable std::vector<qreal> m_advances; ///< of a letter after another; NaN: not yet known
        mutable QHash<QString, qreal> m_widths;
    };

    QList<Measured> m_measured; ///< by TextKind
};

} // namespace portolan::rendering
