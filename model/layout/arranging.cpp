#include "layout/arranging.h"

#include <algorithm>
#include <vector>

namespace portolan {

namespace {

QRectF boxAround(const CardPlaces &cards)
{
    QRectF box;
    for (const QRectF &card : cards)
        box |= card;
    return box;
}

QPointF centreAt(const QRectF &card, const QRectF &box, Qt::AlignmentFlag edge)
{
    const QPointF centre = card.center();
    switch (edge) {
    case Qt::AlignLeft:
        return {box.left() + card.width() / 2, centre.y()};
    case Qt::AlignRight:
        return {box.right() - card.width() / 2, centre.y()};
    case Qt::AlignHCenter:
        return {box.center().x(), centre.y()};
    case Qt::AlignTop:
        return {centre.x(), box.top() + card.height() / 2};
    case Qt::AlignBottom:
        return {centre.x(), box.bottom() - card.height() / 2};
    case Qt::AlignVCenter:
        return {centre.x(), box.center().y()};
    default:
        return centre;
    }
}

} // namespace

QHash<HostId, QPointF> aligned(const CardPlaces &cards, Qt::AlignmentFlag edge)
{
    const QRectF box = boxAround(cards);
    QHash<HostId, QPointF> centres;
    for (auto card = cards.cbegin(); card != cards.cend(); ++card)
        centres.insert(card.key(), centreAt(*card, box, edge));
    return centres;
}

QHash<HostId, QPointF> distributed(const CardPlaces &cards, Qt::Orientation direction)
{
    const bool isRow = direction == Qt::Horizontal;
    const auto begin = [&](const HostId &id) {
        const QRectF &card = *cards.constFind(id);
        return isRow ? card.left() : card.top();
    };
    const auto length = [&](const HostId &id) {
        const QRectF &card = *cards.constFind(id);
        return isRow ? card.width() : card.height();
    };
    std::vector<HostId> order(cards.keyBegin(), cards.keyEnd());
    std::ranges::sort(order, [&](const HostId &a, const HostId &b) {
        return std::pair(begin(a), a) < std::pair(begin(b), b);
    });
    QHash<HostId, QPointF> centres;
    if (order.empty())
        return centres;
    qreal gap = begin(order.back()) + length(order.back()) - begin(order.front());
    for (const HostId &id : order)
        gap -= length(id);
    gap /= std::max<qreal>(1, qreal(order.size()) - 1);
    qreal at = begin(order.front());
    for (const HostId &id : order) {
        const QPointF centre = cards.constFind(id)->center();
        const qreal middle = at + length(id) / 2;
        centres.insert(id, isRow ? QPointF(middle, centre.y()) : QPointF(centre.x(), middle));
        at += length(id) + gap;
    }
    return centres;
}

} // namespace portolan
