#pragma once

#include "rendering/portstable.h"
#include "rendering/renderer.h"
#include "rendering/titleblock.h"

#include <QSizeF>
#include <QStringList>

#include <optional>

namespace portolan::rendering {

/// A diagram with its title block, arranged as one picture or on one sheet of paper.
class DiagramSheet
{
public:
    struct Options
    {
        /// In millimetres, upright; the sheet is turned where that shows the drawing larger.
        /// Without it the picture is as large as what it shows.
        std::optional<QSizeF> paper;
        bool hasPorts = false; ///< as a table below the title block
    };

    /// @p derivation is that of what the diagram shows.
    DiagramSheet(std::shared_ptr<const Diagram> diagram, const Derivation &derivation,
                 const TitleBlockTexts &texts, RenderState state, const Options &options);

    /// All of it, margins included, in canvas units.
    const QRectF &area() const { return m_area; }
    /// Of the sheet as turned, in millimetres; none without paper.
    const std::optional<QSizeF> &paper() const { return m_paper; }
    /// Canvas units per millimetre of paper.
    qreal unitsPerMillimetre() const { return m_unitsPerMillimetre; }
    /// That text would print too small, for example; one sentence each.
    QStringList warnings() const;
    const Style &style() const { return m_renderer.style(); }
    const TextMetrics &metrics() const { return builtInTextMetrics(); }

    /// @p scale in pixels per canvas unit, which decides how much can be read; paper shows all.
    void paint(Surface &surface, qreal scale) const { paint(surface, scale, m_area); }
    /// Only what lies in @p area, in canvas units, and maybe more.
    void paint(Surface &surface, qreal scale, const QRectF &area) const;

private:
    void arrangeFreely();
    void arrangeOn(const QSizeF &paper);
    /// Makes title block and table as wide as @p width and gives the room that they take.
    QSizeF makeFoot(qreal width);
    QRectF content() const;

    Renderer m_renderer;
    RenderState m_state;
    Derivation m_derivation;
    TitleBlockTexts m_texts;
    QList<LegendEntry> m_entries;
    bool m_hasPorts;
    std::optional<TitleBlock> m_block;
    std::optional<PortsTable> m_ports;
    QPointF m_blockPlace;
    QRectF m_area;
    std::optional<QSizeF> m_paper;
    qreal m_unitsPerMillimetre = 0;
};

} // namespace portolan::rendering
