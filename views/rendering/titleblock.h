#pragma once

#include "rendering/legend.h"
#include "rendering/style.h"

#include <QStringList>

namespace portolan::rendering {

class Surface;

/// What stands at the foot of a picture or a printed page.
struct TitleBlockTexts
{
    QString title;
    QStringList facts; ///< one line each
};

/// A title block in its place: texts left, the legend right or, where there is no room, below.
class TitleBlock
{
public:
    /// @p width in canvas units, at least kMinWidth; the height follows.
    TitleBlock(const TitleBlockTexts &texts, const QList<LegendEntry> &entries,
               const TextMetrics &metrics, qreal width);

    static constexpr qreal kMinWidth = 480;

    QSizeF size() const { return m_size; }
    /// With its upper left corner at @p place.
    void paint(Surface &surface, const Style &style, const QPointF &place,
               const QSet<SectionId> &hiddenSections = {}) const;

private:
    TitleBlockTexts m_texts; ///< cut to their room
    Legend m_legend;
    QPointF m_legendPlace;
    qreal m_textRoom = 0;
    QSizeF m_size;
};

} // namespace portolan::rendering
