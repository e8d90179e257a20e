#include "canvas/hittest.h"

#include "layout/layoutmetrics.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace portolan::views {

namespace {

using rendering::DiagramIndex;

/// Whose line a piece belongs to.
struct Owner
{
    HostId server; ///< empty on a spine
    HostId peer;   ///< empty on stems and spines
};

qreal distance(const QLineF &line, const QPointF &place)
{
    const QRectF box = QRectF(line.p1(), line.p2()).normalized();
    const qreal x = std::clamp(place.x(), box.left(), box.right());
    const qreal y = std::clamp(place.y(), box.top(), box.bottom());
    // Lines have right angles only, so the box of a piece is the piece.
    return std::hypot(place.x() - x, place.y() - y);
}

QRectF around(const QPointF &place, qreal radius)
{
    return QRectF(place, QSizeF()).adjusted(-radius, -radius, radius, radius);
}

/// Trunk::lines() has stems, spines and teeth in this order, without the empty ones.
Owner ownerOf(const Trunk &trunk, int line)
{
    for (const Trunk::Stem &stem : trunk.stems) {
        if (!stem.line.isEmpty() && line-- == 0)
            return {stem.server, {}};
    }
    for (const Polyline &spine : trunk.spines) {
        if (!spine.isEmpty() && line-- == 0)
            return {};
    }
    for (const Trunk::Tooth &tooth : trunk.teeth) {
        if (!tooth.line.isEmpty() && line-- == 0)
            return {{}, tooth.peer};
    }
    return {};
}

/// On what several share, the line to whichever branches off nearest.
HostId nearestPeer(const Trunk &trunk, const QPointF &place)
{
    HostId nearest;
    qreal least = std::numeric_limits<qreal>::max();
    for (const Trunk::Tooth &tooth : trunk.teeth) {
        if (tooth.line.isEmpty())
            continue;
        const QPointF way = tooth.line.first() - place;
        const qreal length = std::abs(way.x()) + std::abs(way.y());
        if (length < least) {
            least = length;
            nearest = tooth.peer;
        }
    }
    return nearest;
}

HostId nearestServer(const Trunk &trunk, const QPointF &place)
{
    HostId nearest = trunk.stems.isEmpty() ? HostId() : trunk.stems.first().server;
    qreal least = std::numeric_limits<qreal>::max();
    for (const Trunk::Stem &stem : trunk.stems) {
        if (stem.line.isEmpty())
            continue;
        const QPointF way = stem.line.last() - place;
        const qreal length = std::abs(way.x()) + std::abs(way.y());
        if (length < least) {
            least = length;
            nearest = stem.server;
        }
    }
    return nearest;
}

Hit lineHit(const Trunk &trunk, const Owner &owner, const QPointF &place)
{
    Hit hit;
    hit.kind = Hit::Kind::Line;
    hit.line.section = trunk.section;
    hit.line.server = owner.server.isEmpty() ? nearestServer(trunk, place) : owner.server;
    hit.line.peer = owner.peer.isEmpty() ? nearestPeer(trunk, place) : owner.peer;
    return hit;
}

std::optional<Hit> hitCard(const Diagram &diagram, const DiagramIndex &index, const QPointF &place)
{
    const QList<int> cards = index.cardsIn(around(place, 1));
    for (auto i = cards.crbegin(); i != cards.crend(); ++i) {
        const Card &card = diagram.cards.at(*i);
        if (!card.rect.contains(place))
            continue;
        Hit hit;
        hit.kind = Hit::Kind::Host;
        hit.host = card.host;
        return hit;
    }
    return std::nullopt;
}

std::optional<Hit> hitLabel(const Diagram &diagram, const DiagramIndex &index, const QPointF &place,
                            const QSet<SectionId> &hidden)
{
    for (const int i : index.trunksIn(around(place, 1))) {
        const Trunk &trunk = diagram.trunks.at(i);
        if (!hidden.contains(trunk.section) && trunk.labelRect.contains(place))
            return lineHit(trunk, {}, place);
    }
    return std::nullopt;
}

std::optional<Hit> hitLine(const Diagram &diagram, const DiagramIndex &index, const QPointF &place,
                           qreal tolerance, const QSet<SectionId> &hidden)
{
    const DiagramIndex::Piece *nearest = nullptr;
    qreal least = tolerance;
    const QList<DiagramIndex::Piece> pieces = index.piecesIn(around(place, tolerance));
    for (const DiagramIndex::Piece &piece : pieces) {
        const qreal away = distance(piece.segment, place);
        if (away > least || hidden.contains(diagram.trunks.at(piece.trunk).section))
            continue;
        least = away;
        nearest = &piece;
    }
    if (!nearest)
        return std::nullopt;
    const Trunk &trunk = diagram.trunks.at(nearest->trunk);
    return lineHit(trunk, ownerOf(trunk, nearest->line), place);
}

std::optional<Hit> hitAnnotation(const Diagram &diagram, const QPointF &place)
{
    for (auto box = diagram.annotations.crbegin(); box != diagram.annotations.crend(); ++box) {
        if (box->rect.contains(place))
            return annotationHit(box->annotation);
    }
    return std::nullopt;
}

/// What of a zone's box is neither title nor border.
QRectF insideOf(const QRectF &rect, qreal tolerance)
{
    return rect.adjusted(tolerance, std::max(tolerance, kTitleStrip), -tolerance, -tolerance);
}

bool isOnFrame(const QRectF &rect, const QPointF &place, qreal tolerance)
{
    const QRectF outer = rect.adjusted(-tolerance, -tolerance, tolerance, tolerance);
    const QRectF inside = insideOf(rect, tolerance);
    return outer.contains(place) && !(inside.isValid() && inside.contains(place));
}

std::optional<Hit> hitZone(const Diagram &diagram, const QPointF &place, qreal tolerance)
{
    for (auto box = diagram.zones.crbegin(); box != diagram.zones.crend(); ++box) {
        if (!isOnFrame(box->rect, place, tolerance))
            continue;
        Hit hit;
        hit.kind = Hit::Kind::Zone;
        hit.zone = box->zone;
        return hit;
    }
    return std::nullopt;
}

/// Those in the block of the card: see rendering::CardBlock.
QSet<HostId> likeHosts(const Diagram &diagram, const Card &card)
{
    QSet<HostId> hosts;
    for (const Card &each : diagram.cards) {
        if (each.isServer || each.zone != card.zone || each.primaryRole != card.primaryRole)
            continue;
        for (const HostId &host : each.hosts())
            hosts.insert(host);
    }
    return hosts;
}

} // namespace

Selection Hit::selection() const
{
    Selection selection;
    if (kind == Kind::Host)
        selection.hosts.insert(host);
    else if (kind == Kind::Zone)
        selection.zones.insert(zone);
    else if (kind == Kind::Line)
        selection.line = line;
    else if (kind == Kind::Annotation)
        selection.annotations.insert(annotation);
    return selection;
}

Hit hostHit(const HostId &host)
{
    Hit hit;
    hit.kind = host.isEmpty() ? Hit::Kind::Nothing : Hit::Kind::Host;
    hit.host = host;
    return hit;
}

Hit blockHit(const HostId &host)
{
    Hit hit = hostHit(host);
    hit.isBlock = true;
    return hit;
}

Hit zoneHit(const ZoneId &zone)
{
    Hit hit;
    hit.kind = zone.isEmpty() ? Hit::Kind::Nothing : Hit::Kind::Zone;
    hit.zone = zone;
    return hit;
}

Hit annotationHit(const AnnotationId &annotation)
{
    Hit hit;
    hit.kind = annotation.isEmpty() ? Hit::Kind::Nothing : Hit::Kind::Annotation;
    hit.annotation = annotation;
    return hit;
}

Selection selectionOf(const Diagram &diagram, const Hit &hit)
{
    Selection selection = hit.selection();
    const Card *card = hit.kind == Hit::Kind::Host ? findCard(diagram, hit.host) : nullptr;
    if (card && hit.isBlock)
        selection.hosts = likeHosts(diagram, *card);
    else if (card && card->isFold())
        selection.hosts = {card->members.cbegin(), card->members.cend()};
    return selection;
}

Selection onCards(const Diagram &diagram, Selection selection)
{
    if (diagram.folded.isEmpty())
        return selection;
    QSet<HostId> shown;
    for (const HostId &host : std::as_const(selection.hosts))
        shown.insert(diagram.shownAs(host));
    selection.hosts = shown;
    if (selection.line) {
        selection.line->server = diagram.shownAs(selection.line->server);
        selection.line->peer = diagram.shownAs(selection.line->peer);
    }
    return selection;
}

Hit hitAt(const Diagram &diagram, const DiagramIndex &index, const QPointF &place, qreal tolerance,
          const QSet<SectionId> &hidden)
{
    if (const auto card = hitCard(diagram, index, place))
        return *card;
    if (const auto label = hitLabel(diagram, index, place, hidden))
        return *label;
    if (const auto line = hitLine(diagram, index, place, tolerance, hidden))
        return *line;
    if (const auto annotation = hitAnnotation(diagram, place))
        return *annotation;
    return hitZone(diagram, place, tolerance).value_or(Hit());
}

ZoneId zoneAt(const Diagram &diagram, const QPointF &place, const QSet<ZoneId> &except)
{
    ZoneId smallest;
    qreal least = std::numeric_limits<qreal>::max();
    for (const ZoneBox &box : diagram.zones) {
        const qreal area = box.rect.width() * box.rect.height();
        if (area >= least || !box.rect.contains(place) || except.contains(box.zone))
            continue;
        least = area;
        smallest = box.zone;
    }
    return smallest;
}

Selection inBand(const Diagram &diagram, const DiagramIndex &index, const QRectF &band,
                 bool onlyEnclosed, const ZoneId &startZone)
{
    Selection selection;
    for (const int i : index.cardsIn(band)) {
        const Card &card = diagram.cards.at(i);
        if (onlyEnclosed ? band.contains(card.rect) : band.intersects(card.rect))
            selection.hosts.unite(selectionOf(diagram, hostHit(card.host)).hosts);
    }
    for (const int i : index.zonesIn(band)) {
        const ZoneBox &box = diagram.zones.at(i);
        if (onlyEnclosed ? band.contains(box.rect)
                         : box.zone != startZone && !insideOf(box.rect, 0).contains(band))
            selection.zones.insert(box.zone);
    }
    for (const AnnotationBox &box : diagram.annotations) {
        if (onlyEnclosed ? band.contains(box.rect) : band.intersects(box.rect))
            selection.annotations.insert(box.annotation);
    }
    return selection;
}

std::optional<LinePath> pathOf(const Diagram &diagram, const LineKey &line)
{
    const HostId &peer = diagram.shownAs(line.peer);
    for (int i = 0; i < diagram.trunks.size(); ++i) {
        const Trunk &trunk = diagram.trunks.at(i);
        if (trunk.section != line.section)
            continue;
        const Polyline path = trunk.path(line.server, peer);
        if (!path.isEmpty())
            return LinePath{i, path};
    }
    return std::nullopt;
}

const Card *findCard(const Diagram &diagram, const HostId &host)
{
    const HostId &shown = diagram.shownAs(host);
    const auto card = std::ranges::lower_bound(diagram.cards, shown, {}, &Card::host);
    return card != diagram.cards.end() && card->host == shown ? &*card : nullptr;
}

std::vector<const Card *> cardsOf(const Diagram &diagram, const QSet<HostId> &hosts)
{
    std::vector<const Card *> cards;
    if (hosts.size() == 1) {
        if (const Card *card = findCard(diagram, *hosts.cbegin()))
            cards.push_back(card);
        return cards;
    }
    for (const Card &card : diagram.cards) {
        if (card.standsForAny(hosts))
            cards.push_back(&card);
    }
    return cards;
}

const ZoneBox *findZone(const Diagram &diagram, const ZoneId &zone)
{
    const auto box = std::ranges::find(diagram.zones, zone, &ZoneBox::zone);
    return box != diagram.zones.end() ? &*box : nullptr;
}

const AnnotationBox *findAnnotation(const Diagram &diagram, const AnnotationId &annotation)
{
    const auto box = std::ranges::find(diagram.annotations, annotation, &AnnotationBox::annotation);
    return box != diagram.annotations.end() ? &*box : nullptr;
}

} // namespace portolan::views
