#include "rendering/overviewlayout.h"

#include "base/escaping.h"
#include "base/phrases.h"
#include "catalog/roles.h"
#include "rendering/meanings.h"
#include "rendering/surface.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>

namespace portolan::rendering {

namespace {

/// @name In pixels of the screen
///@{
constexpr qreal kMostName = 150; ///< of a server
constexpr qreal kServerGap = 2;  ///< between the plates of servers
constexpr qreal kMargin = 5;     ///< around what a block says
constexpr qreal kLeastLine = 12;
constexpr qreal kLeastNameWidth = 56; ///< of a name that says something
///@}

bool meetsAny(const QList<QRectF> &rects, const QRectF &rect)
{
    return std::ranges::any_of(rects, [&](const QRectF &each) { return each.intersects(rect); });
}

/// The largest part of @p room on one side of @p taken: below or right of it rather than above or
/// left.
QRectF besides(const QRectF &room, const QRectF &taken)
{
    if (!room.intersects(taken))
        return room;
    std::array<QRectF, 4> sides{room, room, room, room};
    sides[0].setTop(std::min(taken.bottom(), room.bottom()));
    sides[1].setLeft(std::min(taken.right(), room.right()));
    sides[2].setBottom(std::max(taken.top(), room.top()));
    sides[3].setRight(std::max(taken.left(), room.left()));
    return *std::ranges::max_element(
        sides, {}, [](const QRectF &rect) { return rect.width() * rect.height(); });
}

/// In the middle of the card, else right below or above that.
QRectF freePlace(const QPointF &middle, const QSizeF &size, const QList<ServerPlate> &taken,
                 qreal gap)
{
    for (const int step : {0, 1, -1}) {
        QRectF rect(QPointF(), size);
        rect.moveCenter(middle + QPointF(0, step * (size.height() + gap)));
        const auto meets = [&](const ServerPlate &other) { return other.rect.intersects(rect); };
        if (std::ranges::none_of(taken, meets))
            return rect;
    }
    return {};
}

/// The role's name, the short one where that is too long; nothing where that is, too.
QString nameOf(const TextMetrics &metrics, const CardBlock &block, qreal room)
{
    QString name = roleName(block.role);
    const RoleDefinition *role = findRole(block.role);
    if (role && metrics.width(name, TextKind::Label) > room)
        name = phrase(role->shortName);
    return room < kLeastNameWidth ? QString() : elidedMiddle(name, metrics, TextKind::Label, room);
}

BlockFace faceFor(const TextMetrics &metrics, const CardBlock &block, const QSizeF &room)
{
    BlockFace face;
    face.number = QString::number(block.hosts);
    face.numberWidth = metrics.width(face.number, TextKind::Name);
    face.hasIcon =
        room.height() >= kFarIcon && room.width() >= kFarIcon + kFarGap + face.numberWidth;
    const qreal beside = room.width() - (face.hasIcon ? kFarIcon + kFarGap : 0);
    face.isTwoLines = room.height() >= 2 * kFarLine && beside >= kLeastNameWidth;
    face.name =
        nameOf(metrics, block, face.isTwoLines ? beside : beside - face.numberWidth - kFarGap);
    face.isTwoLines = face.isTwoLines && !face.name.isEmpty();
    face.nameWidth = face.name.isEmpty() ? 0 : metrics.width(face.name, TextKind::Label);
    face.width = face.isTwoLines       ? std::max(face.nameWidth, face.numberWidth)
                 : face.name.isEmpty() ? face.numberWidth
                                       : face.nameWidth + kFarGap + face.numberWidth;
    face.width += face.hasIcon ? kFarIcon + kFarGap : 0;
    return face;
}

/// Without the number, where both have no room.
void dropCount(ZoneSummary &summary)
{
    const QPointF middle = summary.plate.center();
    if (!summary.count.isEmpty())
        summary.plate.setHeight(summary.plate.height() / 2);
    summary.plate.moveCenter(middle);
    summary.count.clear();
}

} // namespace

QList<ServerPlate> serverPlates(const FarView &view, const CardBlocks &blocks)
{
    const qreal pixel = view.pixel();
    QList<ServerPlate> plates;
    for (const int i : blocks.loneCards()) {
        const Card &card = view.diagram.cards.at(i);
        if (!card.isServer)
            continue;
        const QString name =
            elidedMiddle(terminalText(card.name), view.metrics, TextKind::Name, kMostName);
        const qreal width =
            2 * kPlateMargin + kPlateIcon + kPlateGap + view.metrics.width(name, TextKind::Name);
        const QRectF rect = freePlace(card.rect.center(), QSizeF(width, kPlateHeight) * pixel,
                                      plates, kServerGap * pixel);
        if (!rect.isNull())
            plates.append({i, name, rect});
    }
    return plates;
}

OverviewLayout::OverviewLayout(const FarView &view, const CardBlocks &blocks)
    : m_servers(serverPlates(view, blocks))
{
    for (const ServerPlate &plate : std::as_const(m_servers))
        m_taken.append(plate.rect);
    for (const int card : blocks.loneCards())
        m_loneCards.append(view.diagram.cards.at(card).rect);
    placeSummaries(view, blocks);
    placeFaces(view, blocks);
}

bool OverviewLayout::isFree(const QRectF &rect) const
{
    return !meetsAny(m_taken, rect) && !meetsAny(m_loneCards, rect);
}

/// Above the blocks of a zone, or before them where it is low and wide, else in its middle.
void OverviewLayout::placeSummaries(const FarView &view, const CardBlocks &blocks)
{
    QSet<ZoneId> withBlocks;
    QList<QRectF> obstacles = m_loneCards;
    for (const CardBlock &block : blocks.blocks()) {
        withBlocks.insert(block.zone);
        if (block.zone.isEmpty())
            obstacles += block.rects;
    }
    for (const ZoneBox &box : view.diagram.zones) {
        ZoneSummary summary = zoneSummary(view, box, obstacles);
        QRectF &plate = summary.plate;
        // Some of it stands out, as far as it meets no other zone.
        const qreal out = std::min(plate.height() / 2, kZoneGap / 2);
        const bool hasBlocks = withBlocks.contains(box.zone);
        if (hasBlocks && plate.height() < box.rect.height() / 2)
            plate.moveTop(box.rect.top() - out);
        else if (hasBlocks && plate.width() < box.rect.width() / 2)
            plate.moveLeft(box.rect.left() - out);
        if (!plate.isNull() && !moveOutOfTheWay(plate, box)) {
            dropCount(summary);
            if (!moveOutOfTheWay(plate, box))
                plate = {};
        }
        if (!plate.isNull())
            m_taken.append(plate);
        m_summaries.append(summary);
    }
}

/// Elsewhere in its zone, where a server or another zone says its name in the place that it has;
/// rather not above a card that no block stands for. False where all of the zone is taken.
bool OverviewLayout::moveOutOfTheWay(QRectF &plate, const ZoneBox &box) const
{
    const QSizeF half = plate.size() / 2;
    const QRectF middles =
        box.rect.adjusted(half.width(), half.height(), -half.width(), -half.height());
    QList<QPointF> places{plate.center()};
    for (const qreal y :
         {plate.center().y(), middles.top(), middles.bottom(), middles.center().y()}) {
        places.append({plate.center().x(), y});
        if (middles.width() > 0)
            places += {QPointF(middles.left(), y), QPointF(middles.right(), y)};
    }
    for (const bool coversCards : {false, true}) {
        for (const QPointF &place : std::as_const(places)) {
            plate.moveCenter(place);
            if (!meetsAny(m_taken, plate) && (coversCards || !meetsAny(m_loneCards, plate)))
                return true;
        }
    }
    return false;
}

void OverviewLayout::placeFaces(const FarView &view, const CardBlocks &blocks)
{
    QHash<ZoneId, QRectF> plates;
    for (qsizetype i = 0; i < m_summaries.size(); ++i)
        plates.insert(view.diagram.zones.at(i).zone, m_summaries.at(i).plate);
    for (const CardBlock &block : blocks.blocks()) {
        const QRectF room = roomForFace(view, block, plates.value(block.zone));
        BlockFace face;
        if (!room.isNull()) {
            face = faceFor(view.metrics, block, room.size() * view.scale);
            const QSizeF size(face.width + 2 * kMargin,
                              (face.isTwoLines ? 2 : 1) * kFarLine + kMargin);
            face.plate.setSize(size * view.pixel());
            face.plate.moveCenter(room.center());
            m_taken.append(face.plate);
        }
        m_faces.append(face);
    }
}

/// Null where a block has no room for as much as its number.
QRectF OverviewLayout::roomForFace(const FarView &view, const CardBlock &block,
                                   const QRectF &summary) const
{
    QRectF room = besides(block.largest(), summary);
    for (const ServerPlate &server : m_servers)
        room = besides(room, server.rect);
    const qreal margin = kMargin * view.pixel();
    room.adjust(margin, margin, -margin, -margin);
    const qreal number = view.metrics.width(QString::number(block.hosts), TextKind::Name);
    const bool hasRoom =
        room.height() >= kLeastLine * view.pixel() && room.width() >= number * view.pixel();
    return hasRoom ? room : QRectF();
}

} // namespace portolan::rendering
