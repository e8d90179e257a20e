#include "layout/ports.h"

#include "layout/layoutmetrics.h"

#include <algorithm>
#include <cmath>
#include <limits>
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

/// Moves wishes apart, ascending, within the range: those that can give way without a bend first.
class PortSpread
{
public:
    PortSpread(const std::vector<PortWish> &wishes, const Range &range)
        : m_wishes(wishes)
        , m_range(range)
    {
    }

    /// With the widest pitch up to @p widest that costs no bend more than a narrower one, down to
    /// @p narrowest.
    std::vector<qreal> places(qreal widest, qreal narrowest)
    {
        if (m_wishes.size() > 1)
            widest = qMin(widest, (m_range.high - m_range.low) / (qreal(m_wishes.size()) - 1));
        std::vector<qreal> best;
        int fewest = 0;
        for (qreal pitch = widest;; pitch = qMax(narrowest, pitch * 0.75)) {
            m_pitch = pitch;
            const std::vector<qreal> found = spread();
            const int bends = bendsOf(found);
            if (best.empty() || bends < fewest) {
                best = found;
                fewest = bends;
            }
            if (pitch <= narrowest)
                return best;
        }
    }

private:
    int bendsOf(const std::vector<qreal> &places) const
    {
        int bends = 0;
        for (std::size_t i = 0; i < places.size(); ++i)
            bends += places[i] < m_wishes[i].low || places[i] > m_wishes[i].high ? 1 : 0;
        return bends;
    }

    std::vector<qreal> spread() const
    {
        const std::vector<qreal> lows = lowest();
        const std::vector<qreal> highs = highest();
        const qreal middle = (m_range.low + m_range.high) / 2;
        const qreal reach = m_pitch * (qreal(m_wishes.size()) - 1) / 2;
        std::vector<qreal> places;
        for (std::size_t i = 0; i < m_wishes.size(); ++i) {
            const qreal even = middle - reach + qreal(i) * m_pitch;
            const qreal wished = qBound(m_wishes[i].low, even, m_wishes[i].high);
            const qreal low = i == 0 ? lows[i] : qMax(lows[i], places.back() + m_pitch);
            places.push_back(qBound(low, wished, qMax(low, highs[i])));
        }
        return places;
    }

    /// How far down each can be: all before it need their room.
    std::vector<qreal> lowest() const
    {
        std::vector<qreal> lows;
        qreal low = m_range.low;
        for (const PortWish &wish : m_wishes) {
            const qreal most = m_range.high - qreal(m_wishes.size() - lows.size() - 1) * m_pitch;
            lows.push_back(qMin(qMax(low, wish.low), most));
            low = qMax(lows.back(), low) + m_pitch;
        }
        return lows;
    }

    /// How far up each can be: all behind it need their room, where they wish to be if possible.
    std::vector<qreal> highest() const
    {
        std::vector<qreal> highs(m_wishes.size());
        qreal high = m_range.high;
        for (std::size_t i = m_wishes.size(); i-- > 0;) {
            const qreal least = m_range.low + qreal(i) * m_pitch;
            highs[i] = qMax(qMin(high, m_wishes[i].high), least);
            high = qMin(highs[i], high) - m_pitch;
        }
        return highs;
    }

    const std::vector<PortWish> &m_wishes;
    Range m_range;
    qreal m_pitch = 0;
};

/// Whether a line from there turns twice within less than a track: on its way to the wish, or
/// between its dot on a spine and that of a tooth.
bool hasJog(qreal at, const PortWish &wish)
{
    const auto isNear = [at](qreal place) {
        return at != place && std::abs(at - place) < kPortPitch;
    };
    return isNear(qBound(wish.low, at, wish.high)) || std::ranges::any_of(wish.teeth, isNear);
}

/// The nearest place without a jog, where there is one.
qreal withoutJog(qreal place, const PortWish &wish, const Range &free)
{
    if (!hasJog(place, wish))
        return place;
    std::vector<qreal> marks = wish.teeth;
    marks.push_back(wish.low);
    marks.push_back(wish.high);
    qreal best = place;
    qreal nearest = std::numeric_limits<qreal>::max();
    for (const qreal mark : marks) {
        for (const qreal at : {mark, mark - kPortPitch, mark + kPortPitch}) {
            const qreal distance = std::abs(at - place);
            if (distance < nearest && at >= free.low && at <= free.high && !hasJog(at, wish)) {
                best = at;
                nearest = distance;
            }
        }
    }
    return best;
}

/// Moves places a little, as far from their neighbours as labels need if possible.
void avoidJogs(std::vector<qreal> &places, const std::vector<PortWish> &wishes, const Range &range)
{
    for (std::size_t i = 0; i < places.size(); ++i) {
        for (const qreal pitch : {kLabelPitch, kPortPitch}) {
            const Range free{i == 0 ? range.low : places[i - 1] + pitch,
                             i + 1 == places.size() ? range.high : places[i + 1] - pitch};
            const qreal found = withoutJog(places[i], wishes[i], free);
            if (!hasJog(found, wishes[i])) {
                places[i] = found;
                break;
            }
        }
    }
}

/// How many lines have room with labels in there, beside one at an end of it. What runs straight on
/// may wish to be outside of the card: then none has, on that side.
int capacity(qreal low, qreal high)
{
    return qMax(0, int(std::floor((high - low) / kLabelPitch)));
}

/// Ascending. Those that may pass one that runs straight on do so where else it had to give way.
void sortWishes(std::vector<PortWish> &wishes, const Range &range)
{
    std::ranges::stable_sort(wishes, {}, [](const PortWish &wish) { return wish.low + wish.high; });
    const auto begin = wishes.begin();
    auto straight = std::ranges::find_if(wishes, &PortWish::isStraight);
    if (straight == wishes.end())
        return;
    const qreal at = straight->low;
    const auto mayPass = [at](const PortWish &wish) { return wish.low <= at && wish.high >= at; };
    const int before = capacity(range.low, at);
    const int after = capacity(at, range.high);
    while (wishes.end() - straight - 1 > after && straight - begin < before &&
           mayPass(*(straight + 1))) {
        std::iter_swap(straight, straight + 1);
        ++straight;
    }
    while (straight - begin > before && wishes.end() - straight - 1 < after &&
           mayPass(*(straight - 1))) {
        std::iter_swap(straight, straight - 1);
        --straight;
    }
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

qreal uprightPitch(qreal labelWidth)
{
    return qMin(kUprightPitch, labelWidth / 2 + kGrid);
}

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
        Range range = sideOfCard(card.rect, side);
        if (side == Side::Top)
            avoidTitle(diagram, card, range);
        sortWishes(list, range);
        const qreal label = std::ranges::max(list, {}, &PortWish::labelWidth).labelWidth;
        PortSpread spread(list, range);
        std::vector<qreal> places = isBeside(side)
                                        ? spread.places(kBesidePitch, kLabelPitch)
                                        : spread.places(kUprightPitch, uprightPitch(label));
        avoidJogs(places, list, range);
        for (std::size_t i = 0; i < list.size(); ++i)
            choices.push_back({server, list[i].trunk, onBorder(card.rect, side, places[i])});
    }
    std::ranges::sort(choices, {}, [](const PortChoice &choice) {
        return std::pair(choice.trunk, choice.server);
    });
    return choices;
}

} // namespace portolan
