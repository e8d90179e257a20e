#include "rendering/cardpainter.h"

#include "base/escaping.h"
#include "base/phrases.h"
#include "catalog/roles.h"
#include "layout/cardfaces.h"
#include "rendering/badges.h"
#include "rendering/colour.h"
#include "rendering/icons.h"
#include "rendering/meanings.h"

#include <QMap>

#include <algorithm>

namespace portolan::rendering {

using namespace Qt::StringLiterals;

namespace {

/// @name Places within a card, from its upper left corner
///@{
constexpr qreal kFirstBaseline = 17; ///< of the name, from the top of the icon's tile
constexpr qreal kLoneBaseline = 25;
constexpr qreal kSecondBaseline = 43;
constexpr qreal kFirstChip = 54;

constexpr qreal kServerRadius = 10;
constexpr qreal kServerMargin = 16;
constexpr qreal kServerTile = 12;
constexpr qreal kServerSecondBaseline = 78;
constexpr qreal kServerThirdBaseline = 97;
constexpr qreal kServerFirstChip = 108;
constexpr qreal kServerTint = 0.16;
///@}

constexpr qreal kPinSize = 18;
constexpr qreal kOverviewTint = 0.45; ///< share of the section's colour in a plain box

/// The colours and measures in which server and other hosts differ.
struct CardLook
{
    QColor fill;
    QColor border;
    QColor name;
    QColor text;
    QColor accent; ///< icon and chips
    QColor tile;
    qreal radius = kCardRadius;
    QPointF tilePlace = {kCardPadding, kCardPadding};
    qreal secondLeft = kTextInset;
    qreal secondBaseline = kSecondBaseline;
};

CardLook serverLook(const Colours &colours)
{
    CardLook look;
    look.fill = colours.server;
    look.border = colours.serverBorder;
    look.name = colours.serverText;
    look.text = colours.serverSecondLine;
    look.accent = colours.serverText;
    look.tile = mixed(colours.serverText, colours.server, kServerTint);
    look.radius = kServerRadius;
    look.tilePlace = {kServerTile, kServerTile};
    look.secondLeft = kServerMargin;
    look.secondBaseline = kServerSecondBaseline;
    return look;
}

CardLook hostLook(const Scene &scene, const Card &card, bool isLit)
{
    const Colours &colours = scene.colours(isLit);
    CardLook look;
    look.fill = colours.card;
    look.border = card.isOptional ? colours.optionalBorder : colours.hairline;
    look.name = colours.ink;
    look.text = colours.greyText;
    look.accent = scene.section(SectionId(card.section), isLit);
    look.tile = mixed(look.accent, colours.card, kTileTint);
    return look;
}

CardLook lookOf(const Scene &scene, const Card &card)
{
    const bool isLit = scene.isHostLit(card.host);
    return card.isServer ? serverLook(scene.colours(isLit)) : hostLook(scene, card, isLit);
}

Paint borderPaint(const Scene &scene, const Card &card, const CardLook &look)
{
    Paint paint{look.fill, look.border, 1, {}};
    if (scene.state.hoveredHost == card.host)
        paint.stroke = card.isServer ? look.text : look.accent;
    if (card.isOptional) {
        paint.width = 1.2;
        paint.dashes = {5, 4};
    }
    return paint;
}

void paintBody(const Scene &scene, const Card &card, const CardLook &look)
{
    const Paint paint = borderPaint(scene, card, look);
    if (card.isGroup) {
        for (const qreal offset : {kStackOffset, kStackOffset / 2})
            scene.surface.box(card.rect.translated(offset, offset), look.radius, paint);
    }
    scene.surface.box(card.rect, look.radius, paint);
}

void paintTile(const Scene &scene, const Card &card, const CardLook &look, const QPointF &place)
{
    const QRectF tile(card.rect.topLeft() + place, QSizeF(kIconTile, kIconTile));
    const qreal margin = (kIconTile - kIconSize) / 2;
    scene.surface.box(tile, kTileRadius, {look.tile, {}, 0, {}});
    const SurfaceGroup group(scene.surface,
                             {Meaning::Role::Symbol, roleName(card.primaryRole), {}});
    scene.surface.icon(roleIconName(card.primaryRole),
                       tile.adjusted(margin, margin, -margin, -margin), look.accent);
}

void paintLine(const Scene &scene, const Card &card, const QString &text, const QPointF &place,
               TextKind kind, const QColor &colour)
{
    if (text.isEmpty() || !scene.isLegible(Style::textSize(kind)))
        return;
    TextRun run;
    run.text = terminalText(text);
    run.baseline = card.rect.topLeft() + place;
    run.kind = kind;
    run.colour = colour;
    run.room = card.rect.width() - place.x() - kCardPadding;
    scene.surface.text(run);
}

/// How many hosts a fold stands for, where numbers are looked for: at its right end.
void paintCount(const Scene &scene, const Card &card, const CardLook &look)
{
    if (!card.isFold())
        return;
    const bool isCompact = scene.viewport.detail != Detail::Full;
    TextRun run;
    run.kind = TextKind::Name;
    run.size = isCompact ? scene.legibleSize(run.kind) : Style::textSize(run.kind);
    const QRectF pill =
        countRect(card, scene.surface.metrics(), isCompact, run.size / Style::textSize(run.kind));
    scene.surface.box(pill, pill.height() / 2, {look.tile, {}, 0, {}});
    run.text = QString::number(card.hostCount());
    run.align = TextAlign::Centre;
    run.baseline = pill.center() + QPointF(0, baselineDrop(run.size));
    run.colour = look.accent;
    run.room = pill.width();
    if (scene.isLegible(run.size))
        scene.surface.text(run);
}

/// A chip wears the colour of its own role's section, where that can be told from its text.
QColor chipColour(const Scene &scene, const Card &card, const QString &chip, const CardLook &look)
{
    const auto role = std::ranges::find(roleDefinitions(), chip, [](const RoleDefinition &known) {
        return phrase(known.shortName);
    });
    if (card.isServer || role == roleDefinitions().end() || role->section.isEmpty())
        return look.accent;
    return scene.section(SectionId(role->section), scene.isHostLit(card.host));
}

void paintChips(const Scene &scene, const Card &card, const CardLook &look)
{
    const QList<QRectF> rects = chipRects(card, scene.surface.metrics());
    for (qsizetype i = 0; i < rects.size(); ++i) {
        const QColor colour = chipColour(scene, card, card.chips.at(i), look);
        scene.surface.box(rects.at(i), kChipHeight / 2, {{}, colour, 1, {}});
        if (!scene.isLegible(Style::textSize(TextKind::Chip)))
            continue;
        TextRun run;
        run.text = terminalText(card.chips.at(i));
        run.kind = TextKind::Chip;
        run.baseline =
            rects.at(i).center() + QPointF(0, baselineDrop(Style::textSize(TextKind::Chip)));
        run.colour = colour;
        run.align = TextAlign::Centre;
        run.room = rects.at(i).width() - kChipPadding;
        scene.surface.text(run);
    }
}

void paintFullContents(const Scene &scene, const Card &card, const CardLook &look)
{
    paintTile(scene, card, look, look.tilePlace);
    // Beside the tile's middle where no second line stands below the name.
    const bool isAlone = card.isServer || card.secondLine.isEmpty();
    const qreal baseline = look.tilePlace.y() + (isAlone ? kLoneBaseline : kFirstBaseline);
    paintLine(scene, card, card.name, {kTextInset, baseline}, TextKind::Name, look.name);
    paintLine(scene, card, card.secondLine, {look.secondLeft, look.secondBaseline}, TextKind::Label,
              look.text);
    paintLine(scene, card, card.thirdLine, {look.secondLeft, kServerThirdBaseline}, TextKind::Label,
              look.text);
    paintChips(scene, card, look);
}

/// As much of a name as there is room for: of a DNS name the labels in front, which tell the hosts
/// of a domain apart, of a fold the first words of its role, of any other name both its ends.
QString compactName(const Scene &scene, const QString &name, const TextRun &run, bool isFold)
{
    const QChar separator = isFold ? u' ' : u'.';
    const auto cut = [&](const QString &text) {
        return elidedMiddle(text, scene.surface.metrics(), run.kind, run.room, run.size);
    };
    const bool isWhole = cut(name) == name || (!isFold && name.contains(u' '));
    QString kept = isWhole ? QString() : name;
    for (qsizetype dot = kept.lastIndexOf(separator); dot > 0; dot = kept.lastIndexOf(separator)) {
        kept.truncate(dot);
        const QString shown = kept + QChar(0x2026);
        if (cut(shown) == shown)
            return shown;
    }
    return cut(name);
}

/// Icon and name only, the name as large as it takes to be read.
void paintCompactContents(const Scene &scene, const Card &card, const CardLook &look)
{
    const qreal top = (card.rect.height() - kIconTile) / 2;
    paintTile(scene, card, look, {look.tilePlace.x(), top});
    TextRun run;
    run.kind = TextKind::Name;
    run.size = scene.legibleSize(TextKind::Name);
    run.room = card.rect.width() - kTextInset - kCardPadding;
    if (card.isFold()) {
        const qreal scale = run.size / Style::textSize(run.kind);
        run.room -= countRect(card, scene.surface.metrics(), true, scale).width() + kCardPadding;
    }
    run.text = compactName(scene, terminalText(card.name), run, card.isFold());
    run.baseline =
        card.rect.topLeft() + QPointF(kTextInset, card.rect.height() / 2 + baselineDrop(run.size));
    run.colour = look.name;
    scene.surface.text(run);
}

void paintRings(const Scene &scene, const Card &card, const CardLook &look)
{
    const Colours &colours = scene.style.colours();
    const auto ring = [&](qreal distance, const Paint &paint) {
        scene.surface.box(covered(card).adjusted(-distance, -distance, distance, distance),
                          look.radius + distance, paint);
    };
    const qreal inner = kRingGap + kRingWidth / 2;
    if (scene.state.selectedHosts.contains(card.host))
        ring(inner, solidLine(colours.selection, kRingWidth));
    if (scene.state.focusedHost == card.host)
        ring(inner + kRingWidth + 1, {{}, colours.ink, kRingWidth, {4, 3}});
}

void paintPin(const Scene &scene, const Card &card)
{
    const RenderState &state = scene.state;
    const bool isShown = state.hoveredHost == card.host || state.selectedHosts.contains(card.host);
    if (!isShown || !state.pinned.contains(card.host))
        return;
    const Colours &colours = scene.style.colours();
    const QPointF centre = card.rect.topLeft() + QPointF(2, 2);
    scene.surface.circle(centre, kPinSize / 2, {colours.card, colours.hairline, 1, {}});
    const QSizeF size(kPinSize - 6, kPinSize - 6);
    scene.surface.icon(u"action-pin"_s,
                       QRectF(centre - QPointF(size.width(), size.height()) / 2, size),
                       colours.ink);
}

/// The colours of plain boxes, each worked out once: there can be fifty thousand.
class BoxColours
{
public:
    explicit BoxColours(const Scene &scene)
        : m_scene(scene)
    {
    }

    QRgb of(const Card &card)
    {
        if (m_scene.state.selectedHosts.contains(card.host))
            return m_scene.style.colours().selection.rgb();
        const bool isLit = m_scene.isHostLit(card.host);
        if (card.isServer)
            return m_scene.colours(isLit).server.rgb();
        QHash<QString, QRgb> &known = isLit ? m_lit : m_dimmed;
        auto colour = known.constFind(card.section);
        if (colour == known.constEnd())
            colour = known.insert(card.section, tinted(card, isLit));
        return *colour;
    }

private:
    QRgb tinted(const Card &card, bool isLit) const
    {
        const CardLook look = hostLook(m_scene, card, isLit);
        return mixed(look.accent, look.fill, kOverviewTint).rgb();
    }

    const Scene &m_scene;
    QHash<QString, QRgb> m_lit; ///< by section
    QHash<QString, QRgb> m_dimmed;
};

void paintProblem(const Scene &scene, const Card &card)
{
    const auto problem = scene.state.problems.constFind(card.host);
    if (problem != scene.state.problems.constEnd())
        paintBadge(scene.surface, *problem, card.rect.topRight() + QPointF(-4, 2),
                   scene.colours(scene.isHostLit(card.host)));
}

} // namespace

QList<QRectF> chipRects(const Card &card, const TextMetrics &metrics)
{
    const qreal left = card.rect.left() + (card.isServer ? kServerMargin : kTextInset);
    const qreal room = card.rect.width() - kTextInset - kTextMargin;
    QPointF place(0, card.rect.top() + (card.isServer ? kServerFirstChip : kFirstChip));
    QList<QRectF> rects;
    for (const QString &chip : card.chips) {
        const qreal width = metrics.width(chip, TextKind::Chip) + 2 * kChipPadding;
        if (place.x() > 0 && place.x() + width > room)
            place = {0, place.y() + kChipRow};
        rects.append(QRectF(left + place.x(), place.y(), width, kChipHeight));
        place.rx() += width + kChipGap;
    }
    return rects;
}

void paintCard(const Scene &scene, const Card &card)
{
    const CardLook look = lookOf(scene, card);
    const SurfaceGroup group(scene.surface, meaningOf(card));
    paintBody(scene, card, look);
    if (scene.viewport.detail == Detail::Full)
        paintFullContents(scene, card, look);
    else
        paintCompactContents(scene, card, look);
    paintCount(scene, card, look);
    paintRings(scene, card, look);
    paintPin(scene, card);
    paintProblem(scene, card);
}

void paintCardBoxes(const Scene &scene, const QList<int> &cards)
{
    BoxColours colours(scene);
    QMap<QRgb, QList<QRectF>> byColour;
    for (const int index : cards) {
        const Card &card = scene.diagram.cards.at(index);
        byColour[colours.of(card)].append(card.rect);
    }
    for (auto boxes = byColour.cbegin(); boxes != byColour.cend(); ++boxes)
        scene.surface.boxes(boxes.value(), QColor(boxes.key()));
}

} // namespace portolan::rendering
