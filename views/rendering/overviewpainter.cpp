#include "rendering/overviewpainter.h"

#include "base/phrases.h"
#include "catalog/roles.h"
#include "rendering/cardpainter.h"
#include "rendering/colour.h"
#include "rendering/icons.h"
#include "rendering/meanings.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <array>

namespace portolan::rendering {

namespace {

struct OverviewTexts
{
    Q_DECLARE_TR_FUNCTIONS(Overview)
};

constexpr qreal kBlockTint = 0.14; ///< share of the section's colour
/// @name In pixels of the screen
///@{
constexpr qreal kIcon = 20;
constexpr qreal kGap = 6;
constexpr qreal kLine = 18;
constexpr qreal kMargin = 5; ///< around what a block says
constexpr qreal kLeastLine = 12;
constexpr qreal kMostRadius = 4;
constexpr qreal kLeastNameWidth = 56; ///< of a name that says something
constexpr qreal kCountPill = 18;      ///< height of a number on a line
constexpr qreal kCountMargins = 14;
constexpr qreal kLineAround = 12; ///< that stays in sight on each side of a number
///@}

/// The longest straight piece of these lines.
QLineF longest(const QList<Polyline> &lines)
{
    QLineF longest;
    for (const Polyline &line : lines) {
        for (qsizetype i = 1; i < line.size(); ++i) {
            const QLineF piece(line.at(i - 1), line.at(i));
            if (piece.length() > longest.length())
                longest = piece;
        }
    }
    return longest;
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

bool meetsAny(const QList<QRectF> &rects, const QRectF &rect)
{
    return std::ranges::any_of(rects, [&](const QRectF &each) { return each.intersects(rect); });
}

/// What all its connections share.
QList<Polyline> sharedLines(const Trunk &trunk)
{
    QList<Polyline> lines = trunk.spines;
    for (const Trunk::Stem &stem : trunk.stems)
        lines.append(stem.line);
    if (!trunk.isShared() && !trunk.teeth.isEmpty())
        lines.append(trunk.teeth.first().line);
    return lines;
}

} // namespace

OverviewPainter::OverviewPainter(const Scene &scene, const CardBlocks &blocks)
    : m_scene(scene)
    , m_blocks(blocks)
    , m_pixel(1 / scene.viewport.scale)
    , m_servers(serverPlates(scene))
{
    for (const ServerPlate &plate : m_servers)
        m_taken.append(plate.rect);
    for (qsizetype i = 0; i < scene.diagram.cards.size(); ++i) {
        if (!blocks.hasCard[std::size_t(i)])
            m_loneCards.append(scene.diagram.cards.at(i).rect);
    }
}

void OverviewPainter::paint(const QList<int> &cards)
{
    placeSummaries();
    placeFaces();
    for (const CardBlock &block : m_blocks.blocks)
        paintBlock(block);
    paintCardBoxes(m_scene, paintedBySelf(cards));
    const bool onPlates = tellsOfBlocks();
    const QRectF &exposed = m_scene.viewport.exposed;
    for (qsizetype i = 0; i < m_faces.size(); ++i) {
        if (m_faces.at(i).plate.intersects(exposed))
            paintFace(m_blocks.blocks.at(i), m_faces.at(i), onPlates);
    }
    for (const ZoneBox &box : m_scene.diagram.zones) {
        const ZoneSummary summary = m_summaries.value(box.zone);
        if (summary.plate.intersects(exposed))
            paintZoneSummary(m_scene, summary);
    }
    for (const ServerPlate &plate : m_servers) {
        if (plate.rect.intersects(exposed))
            paintServerPlate(m_scene, plate);
    }
    paintCounts();
}

/// Above the blocks of a zone, or before them where it is low and wide, else in its middle. Of all
/// zones: where texts are must not depend on which part of the picture is painted.
void OverviewPainter::placeSummaries()
{
    QSet<ZoneId> withBlocks;
    for (const CardBlock &block : m_blocks.blocks)
        withBlocks.insert(block.zone);
    for (const ZoneBox &box : m_scene.diagram.zones) {
        ZoneSummary summary = zoneSummary(m_scene, box);
        QRectF &plate = summary.plate;
        if (plate.isNull())
            continue;
        // Some of it stands out, as far as it meets no other zone.
        const qreal out = std::min(plate.height() / 2, kZoneGap / 2);
        const bool hasBlocks = withBlocks.contains(box.zone);
        if (hasBlocks && plate.height() < box.rect.height() / 2)
            plate.moveTop(box.rect.top() - out);
        else if (hasBlocks && plate.width() < box.rect.width() / 2)
            plate.moveLeft(box.rect.left() - out);
        if (!moveOutOfTheWay(plate, box))
            continue;
        m_summaries.insert(box.zone, summary);
        m_taken.append(plate);
    }
}

/// Elsewhere in its zone, where a server or another zone says its name in the place that it has;
/// rather not above a card that no block stands for. False where all of the zone is taken.
bool OverviewPainter::moveOutOfTheWay(QRectF &plate, const ZoneBox &box) const
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
            if (!isTaken(plate) && (coversCards || !meetsAny(m_loneCards, plate)))
                return true;
        }
    }
    return false;
}

void OverviewPainter::placeFaces()
{
    for (const CardBlock &block : m_blocks.blocks) {
        const QRectF room = roomForFace(block);
        Face face;
        if (!room.isNull()) {
            face = faceFor(block, room.size() / m_pixel);
            face.plate.setSize(
                QSizeF(face.width + 2 * kMargin, (face.isTwoLines ? 2 : 1) * kLine + kMargin) *
                m_pixel);
            face.plate.moveCenter(room.center());
            m_taken.append(face.plate);
        }
        m_faces.append(face);
    }
}

/// Where a block says what it is: null where it has no room for as much as its number.
QRectF OverviewPainter::roomForFace(const CardBlock &block) const
{
    QRectF room = besides(block.largest(), m_summaries.value(block.zone).plate);
    for (const ServerPlate &server : m_servers)
        room = besides(room, server.rect);
    const qreal margin = kMargin * m_pixel;
    room.adjust(margin, margin, -margin, -margin);
    const qreal number =
        m_scene.surface.metrics().width(QString::number(block.hosts), TextKind::Name);
    const bool hasRoom = room.height() >= kLeastLine * m_pixel && room.width() >= number * m_pixel;
    return hasRoom ? room : QRectF();
}

void OverviewPainter::paintBlock(const CardBlock &block)
{
    const auto isSeen = [&](const QRectF &rect) {
        return rect.intersects(m_scene.viewport.exposed);
    };
    if (std::ranges::none_of(block.rects, isSeen))
        return;
    const bool isLit = m_scene.state.highlight.isEmpty();
    const Colours &colours = m_scene.colours(isLit);
    const QColor accent = m_scene.section(SectionId(block.section), isLit);
    const SurfaceGroup group(
        m_scene.surface,
        {Meaning::Role::Object,
         OverviewTexts::tr("%1, %n host(s)", nullptr, block.hosts).arg(roleName(block.role)),
         {}});
    const Paint paint{mixed(accent, colours.card, kBlockTint), accent, m_pixel, {}};
    const qreal radius = std::min(kCardRadius, kMostRadius * m_pixel);
    for (const QRectF &rect : block.rects)
        m_scene.surface.box(rect, radius, paint);
}

/// Icon, name and number as far as there is room for them: in two lines, in one, or less of it.
OverviewPainter::Face OverviewPainter::faceFor(const CardBlock &block, const QSizeF &room) const
{
    const TextMetrics &metrics = m_scene.surface.metrics();
    Face face;
    face.number = QString::number(block.hosts);
    face.numberWidth = metrics.width(face.number, TextKind::Name);
    face.hasIcon = room.height() >= kIcon && room.width() >= kIcon + kGap + face.numberWidth;
    const qreal beside = room.width() - (face.hasIcon ? kIcon + kGap : 0);
    face.isTwoLines = room.height() >= 2 * kLine && beside >= kLeastNameWidth;
    face.name = nameOf(block, face.isTwoLines ? beside : beside - face.numberWidth - kGap);
    face.isTwoLines = face.isTwoLines && !face.name.isEmpty();
    face.nameWidth = face.name.isEmpty() ? 0 : metrics.width(face.name, TextKind::Label);
    face.width = face.isTwoLines       ? std::max(face.nameWidth, face.numberWidth)
                 : face.name.isEmpty() ? face.numberWidth
                                       : face.nameWidth + kGap + face.numberWidth;
    face.width += face.hasIcon ? kIcon + kGap : 0;
    return face;
}

void OverviewPainter::paintFace(const CardBlock &block, const Face &face, bool onPlate)
{
    const bool isLit = m_scene.state.highlight.isEmpty();
    const QPointF middle = face.plate.center();
    if (onPlate)
        m_scene.surface.box(face.plate, kMostRadius * m_pixel,
                            {m_scene.colours(isLit).card, {}, 0, {}});
    QPointF left = middle - QPointF(face.width / 2, 0) * m_pixel;
    if (face.hasIcon) {
        const QRectF icon(left - QPointF(0, kIcon / 2) * m_pixel, QSizeF(kIcon, kIcon) * m_pixel);
        m_scene.surface.icon(roleIconName(block.role), icon,
                             m_scene.section(SectionId(block.section), isLit));
        left += QPointF(kIcon + kGap, 0) * m_pixel;
    }
    const QPointF up = face.isTwoLines ? QPointF(0, kLine / 2) : QPointF();
    const bool isBehind = !face.isTwoLines && !face.name.isEmpty();
    const QPointF behind = isBehind ? QPointF(face.nameWidth + kGap, 0) : QPointF();
    write(face.name, TextKind::Label, left - up * m_pixel, face.nameWidth);
    write(face.number, TextKind::Name, left + (up + behind) * m_pixel, face.numberWidth);
}

/// As large on the screen at any zoom; @p middle is where it begins, @p room in pixels.
void OverviewPainter::write(const QString &text, TextKind kind, const QPointF &middle,
                            qreal room) const
{
    if (text.isEmpty())
        return;
    TextRun run;
    run.text = text;
    run.kind = kind;
    run.size = Style::textSize(kind) * m_pixel;
    run.baseline = middle + QPointF(0, baselineDrop(run.size));
    run.colour = m_scene.colours(m_scene.state.highlight.isEmpty()).ink;
    run.room = room * m_pixel;
    m_scene.surface.text(run);
}

/// The role's name, the short one where that is too long; nothing where that is, too.
QString OverviewPainter::nameOf(const CardBlock &block, qreal room) const
{
    const TextMetrics &metrics = m_scene.surface.metrics();
    QString name = roleName(block.role);
    const RoleDefinition *role = findRole(block.role);
    if (role && metrics.width(name, TextKind::Label) > room)
        name = phrase(role->shortName);
    return room < kLeastNameWidth ? QString() : elidedMiddle(name, metrics, TextKind::Label, room);
}

/// Whether something that is told from its like lies on a block: texts must be read above it.
bool OverviewPainter::tellsOfBlocks() const
{
    const auto isInBlock = [this](const HostId &host) {
        const QList<Card> &cards = m_scene.diagram.cards;
        const auto card = std::ranges::lower_bound(cards, host, {}, &Card::host);
        return card != cards.end() && card->host == host &&
               m_blocks.hasCard[std::size_t(card - cards.begin())];
    };
    const RenderState &state = m_scene.state;
    return isInBlock(state.hoveredHost) || std::ranges::any_of(state.selectedHosts, isInBlock) ||
           std::ranges::any_of(state.highlight.hosts, isInBlock);
}

/// Of the cards, those that no block stands for, and those that are to be told from their like.
QList<int> OverviewPainter::paintedBySelf(const QList<int> &cards) const
{
    const RenderState &state = m_scene.state;
    QList<int> bySelf = cards;
    bySelf.removeIf([&](int index) {
        const HostId &host = m_scene.diagram.cards.at(index).host;
        const bool isTold = state.selectedHosts.contains(host) || state.hoveredHost == host ||
                            state.highlight.hosts.contains(host);
        return m_blocks.hasCard[std::size_t(index)] && !isTold;
    });
    return bySelf;
}

void OverviewPainter::paintCounts()
{
    for (const Trunk &trunk : m_scene.diagram.trunks) {
        if (trunk.connections > 1 && !m_scene.state.hiddenSections.contains(trunk.section))
            paintCount(trunk);
    }
}

void OverviewPainter::paintCount(const Trunk &trunk)
{
    const QString number = QString::number(trunk.connections);
    const qreal width = m_scene.surface.metrics().width(number, TextKind::Label) + kCountMargins;
    const QRectF pill = roomForCount(trunk, QSizeF(width, kCountPill) * m_pixel);
    if (pill.isNull())
        return;
    m_taken.append(pill);
    if (!pill.intersects(m_scene.viewport.exposed))
        return;
    const bool isLit = m_scene.state.highlight.isEmpty();
    const QColor colour = m_scene.section(trunk.section, isLit);
    m_scene.surface.box(pill, pill.height() / 2,
                        {m_scene.style.colours().canvas, colour, m_pixel, {}});
    TextRun run;
    run.text = number;
    run.kind = TextKind::Label;
    run.size = Style::textSize(TextKind::Label) * m_pixel;
    run.align = TextAlign::Centre;
    run.baseline = pill.center() + QPointF(0, baselineDrop(run.size));
    run.colour = colour;
    run.room = pill.width();
    m_scene.surface.text(run);
}

/// In the middle of the longest piece that all of them share, if it is long enough and nothing is
/// in the way there; else null.
QRectF OverviewPainter::roomForCount(const Trunk &trunk, const QSizeF &size) const
{
    const QLineF piece = longest(sharedLines(trunk));
    const bool isHorizontal = std::abs(piece.dx()) > std::abs(piece.dy());
    const qreal along = isHorizontal ? size.width() : size.height();
    if (piece.length() < along + 2 * kLineAround * m_pixel)
        return {};
    for (const qreal part : {0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9}) {
        QRectF pill(QPointF(), size);
        pill.moveCenter(piece.pointAt(part));
        if (!isTaken(pill) && !meetsAny(m_loneCards, pill))
            return pill;
    }
    return {};
}

bool OverviewPainter::isTaken(const QRectF &rect) const
{
    return meetsAny(m_taken, rect);
}

} // namespace portolan::rendering
