#pragma once

#include "rendering/renderer.h"
#include "rendering/titleblock.h"

#include <QSizeF>

#include <optional>

namespace portolan::rendering {

/// A diagram with its title block, arranged as one picture or on one sheet of paper.
class DiagramSheet
{
public:
    /// @p paper is the size of the sheet in millimetres, upright; the sheet is turned where that
    /// shows the drawing larger. Without it the picture is as large as what it shows.
    DiagramSheet(std::shared_ptr<const Diagram> diagram, const Catalog &catalog,
                 const TitleBlockTexts &texts, RenderState state, std::optional<QSizeF> paper);

    /// All of it, margins included, in canvas units.
    const QRectF &area() const { return m_area; }
    /// Of the sheet as turned, in millimetres; none without paper.
    const std::optional<QSizeF> &paper() const { return m_paper; }
    /// Canvas units per millimetre of paper.
    qreal unitsPerMillimetre() const { return m_unitsPerMillimetre; }
    const Style &style() const { return m_renderer.style(); }
    const TextMetrics &metrics() const { return builtInTextMetrics(); }

    /// @p scale in pixels per canvas unit, which decides how much can be read; paper shows all.
    void paint(Surface &surface, qreal scale) const;

private:
    void arrangeFreely(const TitleBlockTexts &texts, const QList<LegendEntry> &entries);
    void arrangeOn(const QSizeF &paper, const TitleBlockTexts &texts,
                   const QList<LegendEntry> &entries);
    QRectF content() const;

    Renderer m_renderer;
    RenderState m_state;
    std::optional<TitleBlock> m_block;
    QPointF m_blockPlace;
    QRectF m_area;
    std::optional<QSizeF> m_paper;
    qreal m_unitsPerMillimetre = 0;
};

} // namespace portolan::rendering
