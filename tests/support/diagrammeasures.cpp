#include "support/diagrammeasures.h"

#include "support/segment.h"
#include "support/steinerbound.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace portolan::test {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kStack = 8; ///< how far the stack of a group stands out
constexpr qreal kTitleStrip = 32;

QRectF coveredBy(const Card &card)
{
    const qreal stack = card.isGroup ? kStack : 0;
    return card.rect.adjusted(0, 0, stack, stack);
}

qreal lengthOf(const Polyline &line)
{
    qreal length = 0;
    for (qsizetype i = 1; i < line.size(); ++i)
        length += (line[i] - line[i - 1]).manhattanLength();
    return length;
}

qreal inkOf(const Trunk &trunk)
{
    qreal ink = 0;
    for (const Polyline &line : trunk.lines())
        ink += lengthOf(line);
    return ink;
}

/// Where its ways begin and end.
std::vector<QPointF> endsOf(const Trunk &trunk)
{
    std::vector<QPointF> ends;
    for (const Trunk::Stem &stem : trunk.stems) {
        for (const Trunk::Tooth &tooth : trunk.teeth) {
            const Polyline path = trunk.path(stem.server, tooth.peer);
            if (path.size() > 1)
                ends.insert(ends.end(), {path.first(), path.last()});
        }
    }
    return ends;
}

QString at(QPointF point)
{
    return u"(%1, %2)"_s.arg(point.x()).arg(point.y());
}

class Measurer
{
public:
    explicit Measurer(const Diagram &diagram)
        : m_diagram(diagram)
    {
        for (int i = 0; i < diagram.trunks.size(); ++i) {
            for (const Polyline &line : diagram.trunks[i].lines())
                addLine(line, i);
        }
        for (const Card &card : diagram.cards)
            m_rects.append(coveredBy(card));
    }

    DiagramMeasures run()
    {
        measureCards();
        measureTitles();
        measureLabels();
        measureParallels();
        measureCrossings();
        measurePaths();
        measurePorts();
        measurePlacement();
        measureZones();
        return m_result;
    }

private:
    void addLine(const Polyline &line, int trunk)
    {
        if (line.size() < 2)
            m_result.broken.append(name(trunk) + u": a line without length"_s);
        for (qsizetype i = 1; i < line.size(); ++i) {
            const Segment segment{line[i - 1], line[i], trunk};
            if (line[i - 1].x() != line[i].x() && line[i - 1].y() != line[i].y())
                m_result.broken.append(name(trunk) + u": slanted at "_s + at(line[i]));
            else if (line[i - 1] != line[i])
                m_segments.append(segment);
        }
    }

    const Trunk &trunk(int index) const { return m_diagram.trunks[index]; }

    QString name(int index) const
    {
        const Trunk &one = trunk(index);
        const HostId peer = one.teeth.isEmpty() ? HostId() : one.teeth.first().peer;
        return one.section.text() + u'/' + peer.text();
    }

    QString describe(const Segment &segment) const
    {
        return u"%1 %2-%3"_s.arg(name(segment.trunk), at(segment.from), at(segment.to));
    }

    void measureCards()
    {
        for (const Segment &segment : std::as_const(m_segments)) {
            for (int i = 0; i < m_rects.size(); ++i) {
                const bool ends = endsAt(segment, m_diagram.cards[i]);
                if (lineMeets(segment.rect(), grown(m_rects[i], ends ? 0 : 8)))
                    m_result.throughCards.append(describe(segment) + u" at "_s +
                                                 m_diagram.cards[i].host.text());
            }
        }
    }

    /// Whether the segment arrives at the card, or leaves from it.
    bool endsAt(const Segment &segment, const Card &card) const
    {
        const Trunk &one = trunk(segment.trunk);
        const auto touches = [&](const HostId &host, QPointF end) {
            return host == card.host && segment.isEnd(end);
        };
        for (const Trunk::Stem &stem : one.stems) {
            if (!stem.line.isEmpty() && touches(stem.server, stem.line.first()))
                return true;
        }
        for (const Trunk::Tooth &tooth : one.teeth) {
            if (touches(tooth.peer, tooth.line.last()) ||
                (!one.stems.isEmpty() && one.stems.first().line.isEmpty() &&
                 touches(one.stems.first().server, tooth.line.first())))
                return true;
        }
        return false;
    }

    void measureTitles()
    {
        for (const Segment &segment : std::as_const(m_segments)) {
            for (const ZoneBox &zone : m_diagram.zones) {
                for (const QRectF &text : {zone.titleRect, zone.networksRect}) {
                    if (!text.isEmpty() && lineMeets(segment.rect(), grown(text, 4)))
                        m_result.throughTitles.append(describe(segment) + u" at "_s +
                                                      zone.zone.text());
                }
            }
        }
    }

    void measureLabels()
    {
        for (int i = 0; i < m_diagram.trunks.size(); ++i) {
            const QRectF &label = trunk(i).labelRect;
            if (label.isEmpty()) {
                m_result.labelsMissing.append(name(i));
                continue;
            }
            for (const QString &what : coveredByLabel(i))
                m_result.labelsOnOther.append(name(i) + u" on "_s + what);
            if (!isOnOwnLine(i))
                m_result.labelsAstray.append(name(i));
        }
    }

    QStringList coveredByLabel(int index) const
    {
        const QRectF &label = trunk(index).labelRect;
        QStringList found;
        for (int i = 0; i < m_rects.size(); ++i) {
            if (meet(label, m_rects[i]))
                found.append(m_diagram.cards[i].host.text());
        }
        for (int i = 0; i < index; ++i) {
            if (!trunk(i).labelRect.isEmpty() && meet(label, trunk(i).labelRect))
                found.append(u"the label of "_s + name(i));
        }
        for (const Segment &segment : m_segments) {
            if (segment.trunk != index && lineMeets(segment.rect(), label))
                found.append(describe(segment));
        }
        for (const ZoneBox &zone : m_diagram.zones) {
            if (meet(label, zone.titleRect) || meet(label, zone.networksRect))
                found.append(u"the title of "_s + zone.zone.text());
            if (meet(label, zone.rect) && !zone.rect.contains(label))
                found.append(u"the border of "_s + zone.zone.text());
        }
        return found;
    }

    /// Its middle is on a line of the trunk, which goes straight through it.
    bool isOnOwnLine(int index) const
    {
        const QRectF &label = trunk(index).labelRect;
        return std::ranges::any_of(m_segments, [&](const Segment &segment) {
            const QPointF middle = label.center();
            const bool along =
                segment.trunk == index &&
                std::abs(segment.place() - (segment.isUpright() ? middle.x() : middle.y())) < 1;
            return along && segment.low() <= (segment.isUpright() ? label.top() : label.left()) &&
                   segment.high() >= (segment.isUpright() ? label.bottom() : label.right());
        });
    }

    void measureParallels()
    {
        for (qsizetype i = 0; i < m_segments.size(); ++i) {
            for (qsizetype k = 0; k < i; ++k) {
                const Segment &a = m_segments[i];
                const Segment &b = m_segments[k];
                if (a.trunk == b.trunk || a.isUpright() != b.isUpright())
                    continue;
                const qreal distance = std::abs(a.place() - b.place());
                const qreal gap = qMax(a.low(), b.low()) - qMin(a.high(), b.high());
                if (distance < 12 - kHair && gap < -kHair)
                    m_result.tooNear.append(describe(a) + u" beside "_s + describe(b));
                else if (distance < 2 && gap >= -kHair && gap < 96 && !isCardBetween(a, b))
                    m_result.joinedEnds.append(describe(a) + u" and "_s + describe(b));
            }
        }
    }

    /// Between the ends of two collinear segments.
    bool isCardBetween(const Segment &a, const Segment &b) const
    {
        const Segment &first = a.low() < b.low() ? a : b;
        const qreal middle = (first.high() + qMax(a.low(), b.low())) / 2;
        const QPointF point =
            a.isUpright() ? QPointF(a.place(), middle) : QPointF(middle, a.place());
        return std::ranges::any_of(m_rects,
                                   [&](const QRectF &rect) { return rect.contains(point); });
    }

    void measureCrossings()
    {
        std::set<std::tuple<int, int, qreal, qreal>> seen;
        for (qsizetype i = 0; i < m_segments.size(); ++i) {
            for (qsizetype k = 0; k < i; ++k) {
                const Segment &a = m_segments[i];
                const Segment &b = m_segments[k];
                if (!cross(a, b))
                    continue;
                const QPointF point =
                    a.isUpright() ? QPointF(a.place(), b.place()) : QPointF(b.place(), a.place());
                if (a.trunk == b.trunk) {
                    if (!trunk(a.trunk).junctions.contains(point))
                        m_result.ownCrossings.append(name(a.trunk) + u' ' + at(point));
                } else if (seen.insert({a.trunk, b.trunk, point.x(), point.y()}).second) {
                    addCrossing(a, b, point);
                }
            }
        }
    }

    void addCrossing(const Segment &a, const Segment &b, QPointF point)
    {
        ++m_result.crossings;
        bool bad = false;
        for (const Segment &segment : {a, b}) {
            for (const QPointF &end : {segment.from, segment.to})
                bad = bad || (end - point).manhattanLength() < 12;
            const Trunk &one = trunk(segment.trunk);
            for (const QPointF &junction : one.junctions)
                bad = bad || (junction - point).manhattanLength() < 12;
            bad = bad || grown(one.labelRect, 12).contains(point);
        }
        if (bad)
            m_result.badCrossings.append(describe(a) + u" x "_s + describe(b));
    }

    void measurePaths()
    {
        int paths = 0;
        qreal ink = 0;
        qreal bound = 0;
        for (int i = 0; i < m_diagram.trunks.size(); ++i) {
            const Trunk &one = trunk(i);
            for (const Trunk::Stem &stem : one.stems) {
                for (const Trunk::Tooth &tooth : one.teeth) {
                    const Polyline path = one.path(stem.server, tooth.peer);
                    if (path.size() < 2) {
                        m_result.broken.append(name(i) + u": no way to "_s + tooth.peer.text());
                        continue;
                    }
                    addPath(path, i);
                    ++paths;
                }
            }
            ink += inkOf(one);
            bound += steinerBound(endsOf(one));
        }
        m_result.meanBends /= qMax(1, paths);
        m_result.meanDetour /= qMax(1, paths);
        m_result.ink = bound > 0 ? ink / bound : 1;
    }

    void addPath(const Polyline &path, int index)
    {
        const int bends = int(path.size()) - 2;
        m_result.meanBends += bends;
        m_result.maxBends = qMax(m_result.maxBends, bends);
        const qreal direct = (path.last() - path.first()).manhattanLength();
        const qreal detour = lengthOf(path) / qMax<qreal>(1, direct);
        m_result.meanDetour += detour;
        m_result.maxDetour = qMax(m_result.maxDetour, detour);
        for (qsizetype i = 2; i + 1 < path.size(); ++i) {
            if ((path[i] - path[i - 1]).manhattanLength() < 16 - kHair)
                m_result.jogs.append(name(index) + u' ' + at(path[i - 1]) + at(path[i]));
        }
    }

    /// Where lines meet each side of each card.
    void measurePorts()
    {
        std::map<HostId, std::vector<std::pair<QPointF, int>>> ports;
        for (int i = 0; i < m_diagram.trunks.size(); ++i) {
            const Trunk &one = trunk(i);
            for (const Trunk::Stem &stem : one.stems) {
                if (!stem.line.isEmpty())
                    ports[stem.server].emplace_back(stem.line.first(), i);
                else if (!one.teeth.isEmpty())
                    ports[stem.server].emplace_back(one.teeth.first().line.first(), i);
            }
            for (const Trunk::Tooth &tooth : one.teeth)
                ports[tooth.peer].emplace_back(tooth.line.last(), i);
        }
        for (int i = 0; i < m_diagram.cards.size(); ++i) {
            const Card &card = m_diagram.cards[i];
            for (const auto &[port, trunk] : ports[card.host])
                checkPort(card, port, trunk, ports[card.host]);
        }
    }

    void checkPort(const Card &card, QPointF port, int trunk,
                   const std::vector<std::pair<QPointF, int>> &all)
    {
        const QRectF covered = coveredBy(card);
        const auto onSideOf = [&](const QRectF &rect) {
            return (port.x() == rect.left() || port.x() == rect.right())
                       ? port.y() >= rect.top() && port.y() <= rect.bottom()
                       : (port.y() == rect.top() || port.y() == rect.bottom()) &&
                             port.x() >= rect.left() && port.x() <= rect.right();
        };
        if (!onSideOf(card.rect) && !onSideOf(covered))
            m_result.broken.append(name(trunk) + u" ends beside "_s + card.host.text());
        const QRectF &rect = card.rect;
        const bool beside = port.x() <= rect.left() || port.x() >= rect.right();
        const qreal corner = beside ? qMin(port.y() - rect.top(), rect.bottom() - port.y())
                                    : qMin(port.x() - rect.left(), rect.right() - port.x());
        if (corner < 16 - kHair)
            m_result.ports.append(
                u"%1 %2 from a corner of %3"_s.arg(name(trunk)).arg(corner).arg(card.host.text()));
        for (const auto &[other, otherTrunk] : all) {
            const bool sameSide = beside ? other.x() == port.x() : other.y() == port.y();
            if (otherTrunk < trunk && sameSide && (other - port).manhattanLength() < 16 - kHair)
                m_result.ports.append(
                    u"%1 beside %2 at %3"_s.arg(name(trunk), name(otherTrunk), card.host.text()));
        }
    }

    void measurePlacement()
    {
        for (int i = 0; i < m_rects.size(); ++i) {
            const Card &card = m_diagram.cards[i];
            for (int k = 0; k < i; ++k) {
                if (meet(m_rects[i], m_rects[k]))
                    m_result.placement.append(card.host.text() + u" on "_s +
                                              m_diagram.cards[k].host.text());
            }
            if (card.rect.left() != std::round(card.rect.left() / 8) * 8 ||
                card.rect.top() != std::round(card.rect.top() / 8) * 8)
                m_result.unevenColumns.append(card.host.text() + u" off the grid"_s);
            for (const ZoneBox &zone : m_diagram.zones)
                checkCardInZone(card, m_rects[i], zone);
        }
        for (int i = 0; i < m_diagram.zones.size(); ++i) {
            for (int k = 0; k < i; ++k) {
                if (meet(m_diagram.zones[i].rect, m_diagram.zones[k].rect))
                    m_result.placement.append(u"zone %1 on zone %2"_s.arg(
                        m_diagram.zones[i].zone.text(), m_diagram.zones[k].zone.text()));
            }
        }
    }

    void checkCardInZone(const Card &card, const QRectF &rect, const ZoneBox &zone)
    {
        const QRectF inside = zone.rect.adjusted(8, kTitleStrip, -8, -8);
        if (card.zone == zone.zone && !inside.contains(rect))
            m_result.placement.append(card.host.text() + u" leaves zone "_s + zone.zone.text());
        if (card.zone != zone.zone && meet(rect, zone.rect))
            m_result.placement.append(card.host.text() + u" in foreign zone "_s + zone.zone.text());
    }

    void measureZones()
    {
        QRectF bounds;
        qreal zones = 0;
        for (const QRectF &rect : std::as_const(m_rects))
            bounds |= rect;
        for (const ZoneBox &zone : m_diagram.zones) {
            bounds |= zone.rect;
            const qreal area = zone.rect.width() * zone.rect.height();
            zones += area;
            qreal cards = 0;
            int count = 0;
            std::map<qreal, std::vector<QRectF>> columns;
            for (int i = 0; i < m_rects.size(); ++i) {
                if (m_diagram.cards[i].zone != zone.zone)
                    continue;
                cards += m_rects[i].width() * m_rects[i].height();
                ++count;
                columns[m_rects[i].left()].push_back(m_rects[i]);
            }
            const double fill = cards / qMax<qreal>(1, area);
            if (count > 0 && fill < (count < 3 ? 0.4 : 0.5))
                m_result.looseZones.append(u"%1 %2"_s.arg(zone.zone.text()).arg(fill, 0, 'f', 2));
            checkColumns(zone, columns);
        }
        m_result.zonesInBounds = zones / qMax<qreal>(1, bounds.width() * bounds.height());
        m_result.aspect = bounds.width() / qMax<qreal>(1, bounds.height());
    }

    void checkColumns(const ZoneBox &zone, std::map<qreal, std::vector<QRectF>> &columns)
    {
        for (auto &[left, rects] : columns) {
            std::ranges::sort(rects, {}, [](const QRectF &rect) { return rect.top(); });
            for (std::size_t i = 2; i < rects.size(); ++i) {
                const qreal gap = rects[i].top() - rects[i - 1].bottom();
                const qreal above = rects[i - 1].top() - rects[i - 2].bottom();
                if (std::abs(gap - above) > kHair)
                    m_result.unevenColumns.append(
                        u"%1: gaps of %2 and %3"_s.arg(zone.zone.text()).arg(above).arg(gap));
            }
        }
    }

    const Diagram &m_diagram;
    QList<Segment> m_segments;
    QList<QRectF> m_rects; ///< beside the cards: with stacks
    DiagramMeasures m_result;
};

} // namespace

QStringList DiagramMeasures::faults() const
{
    return throughCards + throughTitles + labelsOnOther + labelsAstray + tooNear + placement +
           broken;
}

QString DiagramMeasures::summary() const
{
    return u"crossings %1 (bad %2, own %3), bends %4 max %5, detour %6 max %7, ink %8, jogs %9, "_s
               .arg(crossings)
               .arg(badCrossings.size())
               .arg(ownCrossings.size())
               .arg(meanBends, 0, 'f', 2)
               .arg(maxBends)
               .arg(meanDetour, 0, 'f', 2)
               .arg(maxDetour, 0, 'f', 2)
               .arg(ink, 0, 'f', 2)
               .arg(jogs.size()) +
           u"joined ends %1, ports %2, labels missing %3, uneven %4, loose %5, zones %6, aspect %7"_s
               .arg(joinedEnds.size())
               .arg(ports.size())
               .arg(labelsMissing.size())
               .arg(unevenColumns.size())
               .arg(looseZones.join(u", "))
               .arg(zonesInBounds, 0, 'f', 2)
               .arg(aspect, 0, 'f', 2);
}

DiagramMeasures measure(const Diagram &diagram)
{
    return Measurer(diagram).run();
}

double inkAgainstTrees(const Diagram &diagram)
{
    qreal ink = 0;
    qreal trees = 0;
    for (const Trunk &trunk : diagram.trunks) {
        ink += inkOf(trunk);
        trees += steinerTree(endsOf(trunk));
    }
    return trees > 0 ? ink / trees : 1;
}

} // namespace portolan::test
