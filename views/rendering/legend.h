#pragma once

#include "catalog/catalog.h"
#include "layout/diagram.h"
#include "rendering/renderstate.h"
#include "rendering/style.h"

#include <QList>
#include <QRectF>
#include <QString>

namespace portolan::rendering {

class Surface;

/// What an entry of the legend explains.
enum class LegendKind {
    Section, ///< the line of a section; a click on it hides or shows the section
    Heads,   ///< where a connection arrives
    Junction,
    Crossing,
    Stack,
    Optional,
    Error,
    Warning,
    Hint,
};

struct LegendEntry
{
    LegendKind kind = LegendKind::Section;
    SectionId section; ///< of a Section
    bool isDashed = false;
    QString text; ///< translated
};

/// Sections first, in the catalog's order, then the signs; only what the diagram (and @p state's
/// problems) has.
QList<LegendEntry> legendEntries(const Diagram &diagram, const Catalog &catalog,
                                 const RenderState &state);

/// Only those of the sections, in the catalog's order; a line is dashed where all of its section
/// are.
QList<LegendEntry> sectionEntries(const Diagram &diagram, const Catalog &catalog);

/// A legend in its place. @c rects stand beside @c entries and are what a click hits.
struct Legend
{
    QList<LegendEntry> entries;
    QList<QRectF> rects;
    QSizeF size;
};

/// In as many columns of equal width as fit into @p width (at least one), column by column, its
/// upper left corner at the origin.
Legend layOutLegend(const QList<LegendEntry> &entries, const TextMetrics &metrics, qreal width);

/// With its upper left corner at @p place. Hidden sections are struck through and grey.
void paintLegend(Surface &surface, const Style &style, const Legend &legend, const QPointF &place,
                 const QSet<SectionId> &hiddenSections = {});

} // namespace portolan::rendering
