#include "canvas/diagrampatch.h"

#include "layout/bending.h"
#include "layout/layoutmetrics.h"

#include <algorithm>

namespace portolan::views {

namespace {

void translate(ZoneBox &box, const QRectF &rect)
{
    const QPointF offset = rect.topLeft() - box.rect.topLeft();
    const QPointF rightOffset = rect.topRight() - box.rect.topRight();
    box.rect = rect;
    box.titleRect.translate(offset);
    box.networksRect.translate(rightOffset);
}

/// None for what is not in it. A single one, as when one drags a server, is compared with: that is
/// quicker than looking up each of ten thousand peers.
template <typename Key>
QPointF offsetIn(const QHash<Key, QPointF> &offsets, const Key &key)
{
    if (offsets.size() == 1)
        return offsets.constBegin().key() == key ? *offsets.constBegin() : QPointF();
    return offsets.value(key);
}

/// Moves cards, remembering how far.
class Mover
{
public:
    Mover(Diagram &diagram, const DiagramPatch &patch)
        : m_diagram(diagram)
        , m_patch(patch)
    {
    }

    void run()
    {
        moveCards();
        moveZones();
        for (const Card &card : m_patch.newCards)
            addCard(card);
        if (m_patch.annotations)
            setAnnotations(*m_patch.annotations);
        if (m_offsets.isEmpty() && m_patch.goneHosts.isEmpty())
            return;
        for (qsizetype i = 0; i < m_diagram.trunks.size(); ++i) {
            if (isConcerned(m_diagram.trunks.at(i)))
                moveTrunk(m_diagram.trunks[i]);
        }
        if (!m_patch.goneHosts.isEmpty())
            m_diagram.trunks.removeIf([](const Trunk &trunk) { return trunk.lines().isEmpty(); });
    }

private:
    void moveCards()
    {
        if (!m_patch.goneHosts.isEmpty()) {
            m_diagram.cards.removeIf(
                [&](const Card &card) { return m_patch.goneHosts.contains(card.host); });
            leaveFolds();
        }
        for (auto moved = m_patch.centres.cbegin(); moved != m_patch.centres.cend(); ++moved) {
            const QList<Card> &cards = std::as_const(m_diagram.cards);
            const auto card = std::ranges::lower_bound(cards, moved.key(), {}, &Card::host);
            if (card != cards.end() && card->host == moved.key() && card->rect.center() != *moved)
                moveCard(m_diagram.cards[card - cards.begin()], *moved);
        }
    }

    void moveCard(Card &card, const QPointF &centre)
    {
        m_offsets.insert(card.host, centre - card.rect.center());
        card.rect.moveCenter(centre);
        m_diagram.bounds |= card.rect;
    }

    /// A fold whose first host is gone shows again with the next layout.
    void leaveFolds()
    {
        const auto isGone = [&](const HostId &host) { return m_patch.goneHosts.contains(host); };
        if (m_diagram.folded.isEmpty())
            return;
        m_diagram.folded.removeIf([&](const auto &entry) { return isGone(entry.key()); });
        for (Card &card : m_diagram.cards) {
            if (std::ranges::any_of(std::as_const(card.members), isGone))
                card.members.removeIf(isGone);
        }
    }

    /// Most are not: their lines stay shared with the diagram from before.
    bool isConcerned(const Trunk &trunk) const
    {
        const auto isIts = [&](const HostId &host) {
            return m_offsets.contains(host) || m_patch.goneHosts.contains(host);
        };
        return std::ranges::any_of(trunk.stems, isIts, &Trunk::Stem::server) ||
               std::ranges::any_of(trunk.teeth, isIts, &Trunk::Tooth::peer);
    }

    void addCard(const Card &card)
    {
        QList<Card> &cards = m_diagram.cards;
        const auto next = std::ranges::lower_bound(cards, card.host, {}, &Card::host);
        cards.insert(next, card);
        m_diagram.bounds |= card.rect;
    }

    void setAnnotations(const QList<AnnotationBox> &boxes)
    {
        m_diagram.annotations = boxes;
        for (const AnnotationBox &box : boxes)
            m_diagram.bounds |= box.rect;
    }

    void moveZones()
    {
        m_diagram.zones.removeIf(
            [&](const ZoneBox &box) { return m_patch.goneZones.contains(box.zone); });
        for (ZoneBox &box : m_diagram.zones) {
            const auto rect = m_patch.rects.constFind(box.zone);
            if (rect == m_patch.rects.cend())
                continue;
            translate(box, *rect);
            m_diagram.bounds |= *rect;
        }
        for (auto rect = m_patch.rects.cbegin(); rect != m_patch.rects.cend(); ++rect)
            addMissingZone(rect.key(), *rect);
    }

    void addMissingZone(const ZoneId &id, const QRectF &rect)
    {
        const auto isIt = [&](const ZoneBox &box) { return box.zone == id; };
        if (std::ranges::any_of(m_diagram.zones, isIt))
            return;
        ZoneBox box;
        box.zone = id;
        box.rect = rect;
        m_diagram.zones.append(box);
    }

    void moveTrunk(Trunk &trunk)
    {
        const auto isGone = [&](const HostId &host) { return m_patch.goneHosts.contains(host); };
        // Its pieces are others now, until it is laid out.
        trunk.pulled.clear();
        trunk.unpulled.reset();
        trunk.stems.removeIf([&](const auto &stem) { return isGone(stem.server); });
        trunk.teeth.removeIf([&](const auto &tooth) { return isGone(tooth.peer); });
        if (trunk.stems.isEmpty())
            trunk.teeth.clear();
        if (trunk.teeth.isEmpty()) {
            trunk = {};
            return;
        }
        moveLines(trunk);
    }

    void moveLines(Trunk &trunk)
    {
        bool isMoved = false;
        m_movedTips.clear();
        for (Trunk::Stem &stem : trunk.stems)
            isMoved |= moveBegin(stem.line, offsetOf(stem.server));
        // The only line of a pair begins at the server's card.
        if (trunk.teeth.size() == 1 && trunk.stems.first().line.isEmpty())
            isMoved |= moveBegin(trunk.teeth.first().line, offsetOf(trunk.stems.first().server));
        isMoved |= moveTeeth(trunk);
        moveHeads(trunk);
        if (isMoved && !trunk.isShared())
            trunk.labelRect = {};
        if (isMoved)
            trunk.crossings.clear();
    }

    /// Where none moves, as when one drags a server, they stay shared with the diagram from before.
    bool moveTeeth(Trunk &trunk)
    {
        bool isMoved = false;
        for (qsizetype i = 0; i < trunk.teeth.size(); ++i) {
            const QPointF offset = offsetOf(trunk.teeth.at(i).peer);
            if (!offset.isNull())
                isMoved |= moveEnd(trunk.teeth[i].line, offset);
        }
        return isMoved;
    }

    QPointF offsetOf(const HostId &host) const { return offsetIn(m_offsets, host); }

    bool moveEnd(Polyline &line, const QPointF &offset)
    {
        if (line.size() < 2 || offset.isNull())
            return false;
        m_movedTips.insert({line.last().x(), line.last().y()}, offset);
        line = withEndMoved(line, offset);
        return true;
    }

    bool moveBegin(Polyline &line, const QPointF &offset)
    {
        if (line.size() < 2 || offset.isNull())
            return false;
        std::ranges::reverse(line);
        moveEnd(line, offset);
        std::ranges::reverse(line);
        return true;
    }

    void moveHeads(Trunk &trunk) const
    {
        for (qsizetype i = 0; i < trunk.heads.size() && !m_movedTips.isEmpty(); ++i) {
            const QPointF &tip = trunk.heads.at(i).tip;
            const QPointF offset = offsetIn(m_movedTips, {tip.x(), tip.y()});
            if (!offset.isNull())
                trunk.heads[i].tip += offset;
        }
    }

    Diagram &m_diagram;
    const DiagramPatch &m_patch;
    QHash<HostId, QPointF> m_offsets;
    QHash<QPair<qreal, qreal>, QPointF> m_movedTips; ///< of one trunk, by where they were
};

} // namespace

DiagramPatch patchFor(const Edit &edit)
{
    DiagramPatch patch;
    patch.centres.reserve(edit.hosts.size());
    for (const HostChange &change : edit.hosts) {
        if (!change.after)
            patch.goneHosts.insert(change.id());
        else if (change.after->position)
            patch.centres.insert(change.id(), *change.after->position);
    }
    for (const ZoneChange &change : edit.zones) {
        if (!change.after)
            patch.goneZones.insert(change.id());
        else if (change.after->rect)
            patch.rects.insert(change.id(), *change.after->rect);
    }
    return patch;
}

Diagram patched(Diagram diagram, const DiagramPatch &patch)
{
    patchInPlace(diagram, patch);
    return diagram;
}

void patchInPlace(Diagram &diagram, const DiagramPatch &patch)
{
    Mover(diagram, patch).run();
    if (patch.bends)
        repullBends(diagram, *patch.bends);
}

Polyline withEndMoved(Polyline line, const QPointF &offset)
{
    const QPointF end = line.last() + offset;
    const QPointF before = line.at(line.size() - 2);
    const bool isHorizontal = before.y() == line.last().y();
    if (line.size() > 2) {
        line[line.size() - 2] =
            isHorizontal ? QPointF(before.x(), end.y()) : QPointF(end.x(), before.y());
        line.last() = end;
        return line;
    }
    const QPointF middle = (before + end) / 2;
    if (isHorizontal)
        return Polyline{before, {middle.x(), before.y()}, {middle.x(), end.y()}, end};
    return Polyline{before, {before.x(), middle.y()}, {end.x(), middle.y()}, end};
}

} // namespace portolan::views
