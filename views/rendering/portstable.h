#pragma once

#include "rendering/style.h"
#include "rules/derivation.h"

#include <QPointF>
#include <QSet>
#include <QSizeF>
#include <QStringList>

namespace portolan::rendering {

class Surface;

/// The ports of a picture as a table below it: a line for each row of the vendor's page that the
/// drawing needs.
class PortsTable
{
public:
    PortsTable(const Derivation &derivation, const QSet<SectionId> &hiddenSections,
               const TextMetrics &metrics, qreal width);

    /// Nothing where there are no connections.
    QSizeF size() const { return m_size; }
    /// With its upper left corner at @p place.
    void paint(Surface &surface, const Style &style, const QPointF &place) const;

private:
    struct Row
    {
        SectionId section;
        QStringList cells;       ///< one line each
        QStringList description; ///< its lines
        qreal top = 0;
    };

    QStringList m_heads;
    QList<Row> m_rows;
    QList<qreal> m_lefts; ///< of the columns
    QSizeF m_size;
};

} // namespace portolan::rendering
