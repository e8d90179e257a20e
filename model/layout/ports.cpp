#include "layout/ports.h"

#include "layout/layoutmetrics.h"

#include <algorithm>
#include <map>

namespace portolan {

namespace {

/// Trunks at one side stand so far apart that labels fit between them, where there is room.
constexpr qreal kBesidePitch = kLabelHeight + kPortPitch;
constexpr qreal kUprightPitch = 120;
constexpr qreal kTitleDistance = 8;

struct Range
{
    qreal low;
    qreal high;
};

Range sideOfCard(const QRectF &rect, Side side)
{
    if (isBeside(side))
        return {rect.top() + kCornerDistance, rect.bottom() - kCornerDistance};
    return {rect.left() + kCornerDistance, rect.right() - kCornerDistance};
}

/// Upwards, lines pass between the name and the networks of the server's zone.
void avoidTitle(const Diagram &diagram, const Card &card, Range &range)
{
    for (const ZoneBox &zone : diagram.zones) {
        if (zone.zone != card.zone || zone.rect.top() > card.rect.top())
            continue;
        const qreal low = qMax(range.low, zone.titleRect.right() + kTitleDistance);
        const qreal high = zone.networksRect.isEmpty()
                               ? range.high
                               : qMin(range.high, zone.networksRect.left() - kTitleDistance);
        if (high - low >= kPortPitch)
            range = {low, high};
    }
}

/// Moves wishes apart, ascending, within the range.
std::vector<qreal> spread(const std::vector<PortWish> &wishes, const Range &range, qreal pitch)
{
    const auto count = qreal(wishes.size());
    const qreal room = range.high - range.low;
    if (wishes.size() > 1)
        pitch = qMin(pitch, room / (count - 1));
    std::vector<qreal> places;
    qreal low = range.low;
    for (const PortWish &wish : wishes) {
        places.push_back(qBound(low, wish.at, qMax(low, range.high)));
        low = places.back() + pitch;
    }
    qreal high = range.high;
    for (auto place = places.rbegin(); place != places.rend(); ++place) {
        *place = qMin(*place, high);
        high = *place - pitch;
    }
    return places;
}

QPointF onBorder(const QRectF &rect, Side side, qreal along)
{
    switch (side) {
    case Side::Left:
        return {rect.left(), along};
    case Side::Right:
        return {rect.right(), along};
    case Side::Top:
        return {along, rect.top()};
    case Side::Bottom:
        return {along, rect.bottom()};
    }
    return rect.center();
}

} // namespace

std::vector<PortChoice> choosePortsOfServers(const Diagram &diagram,
                                             const std::vector<PortWish> &wishes)
{
    std::map<std::pair<int, Side>, std::vector<PortWish>> sides;
    for (const PortWish &wish : wishes)
        sides[{wish.server, wish.side}].push_back(wish);
    std::vector<PortChoice> choices;
    for (auto &[key, list] : sides) {
        const auto [server, side] = key;
        const Card &card = diagram.cards[server];
        std::ranges::stable_sort(list, {}, &PortWish::at);
        Range range = sideOfCard(card.rect, side);
        if (side == Side::Top)
            avoidTitle(diagram, card, range);
        const std::vector<qreal> places =
            spread(list, range, isBeside(side) ? kBesidePitch : kUprightPitch);
        for (std::size_t i = 0; i < list.size(); ++i)
            choices.push_back({server, list[i].trunk, onBorder(card.rect, side, places[i])});
    }
    std::ranges::sort(choices, {}, [](const PortChoice &choice) {
        return std::pair(choice.trunk, choice.server);
    });
    return choices;
}

} // namespace portolan
