#pragma once

#include "rendering/cardblocks.h"
#include "rendering/diagramindex.h"
#include "rendering/style.h"

#include <QRectF>

namespace portolan::rendering {

/// A diagram as it is seen from afar, where texts are as large on the screen at any zoom.
struct FarView
{
    const Diagram &diagram;
    const DiagramIndex &index;
    const TextMetrics &metrics;
    qreal scale = 1; ///< as in Viewport

    /// In canvas units.
    qreal pixel() const { return 1 / scale; }
};

/// A server says its name from afar, too, where its card is a dot between thousands.
struct ServerPlate
{
    int card = 0; ///< index into the diagram
    QString name;
    QRectF rect; ///< in the middle of the card, or right below or above that
};

/// Name and number of hosts of a zone.
struct ZoneSummary
{
    QString name;
    QString count;  ///< empty where there is no room for a second line
    qreal room = 0; ///< for each, in canvas units
    QRectF plate;   ///< null where the zone is too small to say anything
};

/// What a block says: icon, name and number as far as there is room for them, in two lines, in one,
/// or less of it. Widths are in pixels.
struct BlockFace
{
    QString name; ///< empty without room for it
    QString number;
    qreal nameWidth = 0;
    qreal numberWidth = 0;
    qreal width = 0; ///< of all of it
    bool hasIcon = false;
    bool isTwoLines = false;
    QRectF plate; ///< what it covers with a margin, in canvas units; null without any room
};

/// @name Measures that placing and painting share, in pixels of the screen
///@{
inline constexpr qreal kFarIcon = 20;
inline constexpr qreal kFarGap = 6; ///< between icon, name and number
inline constexpr qreal kFarLine = 18;
inline constexpr qreal kPlateHeight = 22; ///< of a server's name
inline constexpr qreal kPlateMargin = 6;
inline constexpr qreal kPlateIcon = 14;
inline constexpr qreal kPlateGap = 4; ///< between icon and name
///@}

/// Of all servers, in the order of the cards; where several stand close together, of as many as
/// there is room for.
QList<ServerPlate> serverPlates(const FarView &view, const CardBlocks &blocks);

/// In the middle of the zone. Where that is too narrow for its name, the plate stands out of it as
/// far as nothing else is there: no other zone, none of @p obstacles.
ZoneSummary zoneSummary(const FarView &view, const ZoneBox &zone, const QList<QRectF> &obstacles);

/// Where everything says what it is from afar, so that no text meets another. It depends on all of
/// the diagram and on the scale, never on which part is painted.
class OverviewLayout
{
public:
    /// The blocks are those of the diagram. Keeps no reference.
    OverviewLayout(const FarView &view, const CardBlocks &blocks);

    const QList<ServerPlate> &servers() const { return m_servers; }
    const QList<ZoneSummary> &summaries() const { return m_summaries; } ///< of each zone
    const QList<BlockFace> &faces() const { return m_faces; }           ///< of each block
    /// Neither a text nor a card that no block stands for is there.
    bool isFree(const QRectF &rect) const;

private:
    void placeSummaries(const FarView &view, const CardBlocks &blocks);
    [[nodiscard]] bool moveOutOfTheWay(QRectF &plate, const ZoneBox &box) const;
    void placeFaces(const FarView &view, const CardBlocks &blocks);
    QRectF roomForFace(const FarView &view, const CardBlock &block, const QRectF &summary) const;

    QList<ServerPlate> m_servers;
    QList<ZoneSummary> m_summaries;
    QList<BlockFace> m_faces;
    QList<QRectF> m_taken;     ///< by texts
    QList<QRectF> m_loneCards; ///< that no block stands for
};

} // namespace portolan::rendering
