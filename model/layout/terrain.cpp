#include "layout/terrain.h"

#include "layout/cardfaces.h"
#include "layout/layoutmetrics.h"

namespace portolan {

namespace {

QRectF between(QPointF from, QPointF to)
{
    return QRectF(from, to).normalized();
}

/// Whether the line has a part inside the rectangle; along its border is outside.
bool passesThrough(const QRectF &line, const QRectF &rect)
{
    return line.left() < rect.right() && rect.left() < line.right() + 1e-9 &&
           line.top() < rect.bottom() && rect.top() < line.bottom() + 1e-9 &&
           line.right() > rect.left() && line.bottom() > rect.top();
}

QRectF grown(const QRectF &rect, qreal by)
{
    return rect.adjusted(-by, -by, by, by);
}

} // namespace

Terrain::Terrain(const Diagram &diagram)
    : m_diagram(diagram)
{
    for (const Card &card : diagram.cards) {
        m_cards.add(covered(card));
        m_bounds |= covered(card);
    }
    for (const ZoneBox &zone : diagram.zones) {
        m_zones.add(zone.rect);
        m_bounds |= zone.rect;
        m_titles.add(zone.titleRect);
        if (!zone.networksRect.isEmpty())
            m_titles.add(zone.networksRect);
    }
}

bool Terrain::isClear(QPointF from, QPointF to, int fromCard, int toCard) const
{
    const QRectF line = between(from, to);
    bool clear = true;
    m_cards.visit(grown(line, kCardClearance), [&](int index) {
        const bool isEnd = index == fromCard || index == toCard;
        const qreal distance = isEnd ? 0 : kCardClearance;
        clear = !passesThrough(line, grown(m_cards.rect(index), distance));
        return clear;
    });
    if (!clear)
        return false;
    m_titles.visit(grown(line, kTitleClearance), [&](int index) {
        clear = !passesThrough(line, grown(m_titles.rect(index), kTitleClearance));
        return clear;
    });
    return clear;
}

bool Terrain::isTrackFree(QPointF from, QPointF to, int trunk) const
{
    const QRectF line = between(from, to);
    const bool vertical = from.x() == to.x();
    bool free = true;
    m_runRects.visit(grown(line, kTooNear), [&](int index) {
        const Run &other = run(index);
        if (other.trunk == trunk || other.trunk == kNoTrunk || other.isVertical() != vertical)
            return true;
        const QRectF rect = other.rect();
        const qreal distance =
            vertical ? qAbs(rect.left() - line.left()) : qAbs(rect.top() - line.top());
        free = distance >= kTooNear;
        return free;
    });
    return free;
}

int Terrain::crossings(QPointF from, QPointF to, int trunk) const
{
    const QRectF line = between(from, to);
    const bool vertical = from.x() == to.x();
    std::vector<int> found;
    m_runRects.visit(line, [&](int index) {
        const Run &other = run(index);
        const bool known = std::find(found.begin(), found.end(), index) != found.end();
        const bool isForeign = other.trunk != trunk && other.trunk != kNoTrunk;
        if (isForeign && other.isVertical() != vertical && !known)
            found.push_back(index);
        return true;
    });
    return int(found.size());
}

void Terrain::addRuns(const Polyline &line, int trunk)
{
    for (qsizetype i = 1; i < line.size(); ++i) {
        const Run added{line[i - 1], line[i], trunk};
        m_runs.push_back(added);
        m_runRects.add(added.rect());
    }
}

void Terrain::removeRuns(const Polyline &line, int trunk)
{
    for (qsizetype i = 1; i < line.size(); ++i) {
        m_runRects.visit(between(line[i - 1], line[i]), [&](int index) {
            Run &other = m_runs[std::size_t(index)];
            if (other.trunk == trunk && other.from == line[i - 1] && other.to == line[i])
                other.trunk = kNoTrunk;
            return true;
        });
    }
}

} // namespace portolan
