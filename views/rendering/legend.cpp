#include "rendering/legend.h"

#include "base/phrases.h"
#include "rendering/badges.h"
#include "rendering/surface.h"
#include "rendering/trunkshapes.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace portolan::rendering {

using namespace Qt::StringLiterals;

namespace {

struct LegendTexts
{
    Q_DECLARE_TR_FUNCTIONS(Legend)
};

constexpr qreal kRow = 24;
constexpr qreal kSample = 40;    ///< room of the sign before a text
constexpr qreal kSampleGap = 16; ///< between sign, mark and text
constexpr qreal kColumnGap = 24;

bool hasShared(const Diagram &diagram)
{
    return std::ranges::any_of(diagram.trunks,
                               [](const Trunk &trunk) { return !trunk.junctions.isEmpty(); });
}

bool hasCrossing(const Diagram &diagram)
{
    return std::ranges::any_of(diagram.trunks,
                               [](const Trunk &trunk) { return !trunk.crossings.isEmpty(); });
}

bool hasHeads(const Diagram &diagram)
{
    return std::ranges::any_of(diagram.trunks,
                               [](const Trunk &trunk) { return !trunk.heads.isEmpty(); });
}

bool hasGroup(const Diagram &diagram)
{
    return std::ranges::any_of(diagram.cards, &Card::isGroup);
}

bool hasOptional(const Diagram &diagram)
{
    return std::ranges::any_of(diagram.cards, &Card::isOptional) ||
           std::ranges::any_of(diagram.trunks, &Trunk::isOptional);
}

bool hasProblem(const RenderState &state, Severity severity)
{
    return std::ranges::any_of(state.problems,
                               [severity](Severity each) { return each == severity; });
}

/// Paints the sign of one entry, @c m_left to the middle of its row.
class SamplePainter
{
public:
    SamplePainter(Surface &surface, const Style &style, const QPointF &left)
        : m_surface(surface)
        , m_style(style)
        , m_left(left)
    {
    }

    void paint(const LegendEntry &entry, bool isHidden)
    {
        switch (entry.kind) {
        case LegendKind::Section:
            return paintSection(entry, isHidden);
        case LegendKind::Heads:
            return paintHeads();
        case LegendKind::Junction:
            return paintJunction();
        case LegendKind::Crossing:
            return paintCrossing();
        case LegendKind::Stack:
            return paintStack();
        case LegendKind::Optional:
            return paintOptional();
        case LegendKind::Error:
            return badge(Severity::Error);
        case LegendKind::Warning:
            return badge(Severity::Warning);
        case LegendKind::Hint:
            return badge(Severity::Hint);
        }
    }

private:
    QPointF at(qreal x, qreal y = 0) const { return m_left + QPointF(x, y); }
    const QColor &neutral() const { return m_style.colours().greyText; }

    void line(const QPointF &from, const QPointF &to, const Paint &paint)
    {
        QPainterPath path(from);
        path.lineTo(to);
        m_surface.path(path, paint);
    }

    void paintSection(const LegendEntry &entry, bool isHidden)
    {
        const SectionLook &look = sectionLook(entry.section);
        const QColor colour =
            isHidden ? look.dimmed(m_style.theme()) : look.colour(m_style.theme());
        const Paint paint = entry.isDashed ? dashedLine(colour, kTrunkWidth - 0.4)
                                           : solidLine(colour, kTrunkWidth - 0.4);
        line(at(0), at(24), paint);
        m_surface.icon(
            look.mark,
            QRectF(at(kSample - kMarkSize, -kMarkSize / 2), QSizeF(kMarkSize, kMarkSize)), colour);
    }

    void paintHeads()
    {
        line(at(0), at(kSample - kHeadLength), solidLine(neutral(), kLineWidth));
        QPainterPath head;
        head.addPolygon(headShape({at(kSample), {1, 0}}));
        head.closeSubpath();
        m_surface.path(head, {neutral(), {}, 0, {}});
    }

    void paintJunction()
    {
        line(at(0), at(kSample), solidLine(neutral(), kLineWidth));
        line(at(kSample / 2), at(kSample / 2, kRow / 3), solidLine(neutral(), kLineWidth));
        m_surface.circle(at(kSample / 2), kJunctionRadius, {neutral(), {}, 0, {}});
    }

    void paintCrossing()
    {
        const qreal half = (kCrossingGap + kTrunkWidth) / 2;
        line(at(0), at(kSample / 2 - half), solidLine(neutral(), kLineWidth));
        line(at(kSample / 2 + half), at(kSample), solidLine(neutral(), kLineWidth));
        line(at(kSample / 2, -kRow / 3), at(kSample / 2, kRow / 3),
             solidLine(neutral(), kLineWidth));
    }

    void paintStack()
    {
        const Paint paint{m_style.colours().card, neutral(), 1, {}};
        for (const qreal offset : {4.0, 2.0, 0.0})
            m_surface.box(QRectF(at(6 + offset, -8 + offset), QSizeF(24, 12)), 3, paint);
    }

    void paintOptional()
    {
        m_surface.box(QRectF(at(6, -7), QSizeF(28, 14)), 3,
                      {m_style.colours().card, m_style.colours().optionalBorder, 1.2, {5, 4}});
    }

    void badge(Severity severity)
    {
        paintBadge(m_surface, severity, at(kSample / 2), m_style.colours(), 16);
    }

    Surface &m_surface;
    const Style &m_style;
    QPointF m_left;
};

} // namespace

QList<LegendEntry> sectionEntries(const Diagram &diagram, const Catalog &catalog)
{
    QList<LegendEntry> entries;
    for (const Section &section : catalog.sections()) {
        bool isThere = false;
        bool isDashed = true;
        for (const Trunk &trunk : diagram.trunks) {
            if (trunk.section != section.id)
                continue;
            isThere = true;
            isDashed = isDashed && trunk.isOptional;
        }
        if (isThere)
            entries.append({LegendKind::Section, section.id, isDashed, phrase(section.shortTitle)});
    }
    return entries;
}

QList<LegendEntry> legendEntries(const Diagram &diagram, const Catalog &catalog,
                                 const RenderState &state)
{
    QList<LegendEntry> entries = sectionEntries(diagram, catalog);
    const auto append = [&](bool isThere, LegendKind kind, const QString &text) {
        if (isThere)
            entries.append({kind, {}, false, text});
    };
    append(hasHeads(diagram), LegendKind::Heads, LegendTexts::tr("Opens a connection to"));
    append(hasShared(diagram), LegendKind::Junction, LegendTexts::tr("Joined"));
    append(hasCrossing(diagram), LegendKind::Crossing, LegendTexts::tr("Crosses, not joined"));
    append(hasGroup(diagram), LegendKind::Stack, LegendTexts::tr("Group of hosts"));
    append(hasOptional(diagram), LegendKind::Optional, LegendTexts::tr("Optional"));
    append(hasProblem(state, Severity::Error), LegendKind::Error, severityName(Severity::Error));
    append(hasProblem(state, Severity::Warning), LegendKind::Warning,
           severityName(Severity::Warning));
    append(hasProblem(state, Severity::Hint), LegendKind::Hint, severityName(Severity::Hint));
    return entries;
}

Legend layOutLegend(const QList<LegendEntry> &entries, const TextMetrics &metrics, qreal width)
{
    Legend legend;
    legend.entries = entries;
    qreal text = 0;
    for (const LegendEntry &entry : entries)
        text = std::max(text, metrics.width(entry.text, TextKind::Label));
    const qreal column = std::ceil(kSample + kSampleGap + text);
    const int fitting = int((width + kColumnGap) / (column + kColumnGap));
    const int columns = std::clamp(fitting, 1, std::max(1, int(entries.size())));
    const int rows = (int(entries.size()) + columns - 1) / columns;
    for (int i = 0; i < entries.size(); ++i)
        legend.rects.append(
            QRectF(i / rows * (column + kColumnGap), i % rows * kRow, column, kRow));
    const int used = rows > 0 ? (int(entries.size()) + rows - 1) / rows : 0;
    legend.size = {std::max(0.0, used * (column + kColumnGap) - kColumnGap), rows * kRow};
    return legend;
}

void paintLegend(Surface &surface, const Style &style, const Legend &legend, const QPointF &place,
                 const QSet<SectionId> &hiddenSections)
{
    for (qsizetype i = 0; i < legend.entries.size(); ++i) {
        const LegendEntry &entry = legend.entries.at(i);
        const QRectF rect = legend.rects.at(i).translated(place);
        const QPointF left(rect.left(), rect.center().y());
        const bool isHidden =
            entry.kind == LegendKind::Section && hiddenSections.contains(entry.section);
        SamplePainter(surface, style, left).paint(entry, isHidden);
        TextRun run;
        run.text = entry.text;
        run.baseline = left + QPointF(kSample + kSampleGap,
                                      std::round(Style::textSize(TextKind::Label) * 0.36));
        run.colour = isHidden ? style.colours().greyText : style.colours().ink;
        run.room = rect.width() - kSample - kSampleGap;
        run.isStruckOut = isHidden;
        surface.text(run);
    }
}

} // namespace portolan::rendering
