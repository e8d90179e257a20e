#include "rendering/linemarks.h"

#include "rendering/paintersurface.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPixmap>
#include <QTransform>

#include <algorithm>
#include <array>

namespace portolan::rendering {

namespace {

/// How far from the card the middle of a sign is: behind the head, with some line in sight.
constexpr qreal kMarkDistance = 26;
/// On a line that is too short for that: not under the card, rather beyond the other end.
constexpr qreal kLeastDistance = 12;
constexpr qreal kDrawnSize = 16; ///< signs are drawn at this size, then scaled

struct LineMarkTexts
{
    Q_DECLARE_TR_FUNCTIONS(LineMark)
};

struct MarkLook
{
    const char *name;
    QRgb light;
    QRgb dark;
    bool isFilled;  ///< else outlined
    bool isDiamond; ///< from here
};

/// In the order of LineMark. Each colour has at least 4.5:1 on the canvas of its theme.
constexpr std::array<MarkLook, kLineMarkCount> kLooks = {{
    {QT_TRANSLATE_NOOP("LineMark", "Contradicted"), 0xff8a5a00, 0xffffd84d, true, false},
    {QT_TRANSLATE_NOOP("LineMark", "Refuted"), 0xffb3261e, 0xffff8a80, true, false},
    {QT_TRANSLATE_NOOP("LineMark", "No answer from here"), 0xffb3261e, 0xffff8a80, false, true},
    {QT_TRANSLATE_NOOP("LineMark", "Result too old"), 0xff5a6676, 0xffa6b0be, false, false},
    {QT_TRANSLATE_NOOP("LineMark", "No result"), 0xff5a6676, 0xffa6b0be, false, false},
    {QT_TRANSLATE_NOOP("LineMark", "Unproved"), 0xff5a6676, 0xffa6b0be, false, false},
    {QT_TRANSLATE_NOOP("LineMark", "Proven in part"), 0xff1b6b34, 0xff7ddb96, false, false},
    {QT_TRANSLATE_NOOP("LineMark", "Answers from here"), 0xff1b6b34, 0xff7ddb96, false, true},
    {QT_TRANSLATE_NOOP("LineMark", "Proven"), 0xff1b6b34, 0xff7ddb96, true, false},
}};

const MarkLook &lookOf(LineMark mark)
{
    return kLooks[std::size_t(mark)];
}

LineMark markOf(const ConnectionVerdict &verdict)
{
    switch (verdict.verdict) {
    case Verdict::Proven:
        return LineMark::Proven;
    case Verdict::Refuted:
        return LineMark::Refuted;
    case Verdict::Contradicted:
        return LineMark::Contradicted;
    case Verdict::Old:
        return LineMark::Old;
    case Verdict::Unproved:
    case Verdict::Missing:
        break;
    }
    if (verdict.here == ProbeState::Filtered)
        return LineMark::SilentHere;
    if (verdict.here && *verdict.here != ProbeState::NotProved)
        return LineMark::AnswersHere;
    return verdict.verdict == Verdict::Missing && !verdict.here ? LineMark::Missing
                                                                : LineMark::Unproved;
}

bool isGood(LineMark mark)
{
    return mark == LineMark::Proven || mark == LineMark::Partly;
}

/// Of two connections, or lines, that one sign stands for. Where one is proved and the other only
/// cannot be, that is not nothing.
LineMark together(LineMark a, LineMark b)
{
    if (isGood(a) == isGood(b))
        return std::min(a, b);
    const LineMark other = isGood(a) ? b : a;
    const bool isHarmless =
        other == LineMark::Unproved || other == LineMark::Missing || other == LineMark::AnswersHere;
    return isHarmless ? LineMark::Partly : other;
}

/// From here, what cannot be tried says nothing about what answers.
LineMark fromHereTogether(LineMark a, LineMark b)
{
    const bool isHere = a == LineMark::AnswersHere || b == LineMark::AnswersHere;
    const LineMark other = a == LineMark::AnswersHere ? b : a;
    return isHere && other == LineMark::Unproved ? LineMark::AnswersHere : together(a, b);
}

QPainterPath strokes(const QList<QLineF> &lines)
{
    QPainterPath path;
    for (const QLineF &line : lines) {
        path.moveTo(line.p1());
        path.lineTo(line.p2());
    }
    return path;
}

/// Around the origin, at kDrawnSize.
QPainterPath signOf(LineMark mark)
{
    switch (mark) {
    case LineMark::Proven:
    case LineMark::Partly:
    case LineMark::AnswersHere:
        return strokes({{-3.6, 0.2, -1, 2.9}, {-1, 2.9, 3.6, -2.8}});
    case LineMark::Refuted:
    case LineMark::SilentHere:
        return strokes({{-2.9, -2.9, 2.9, 2.9}, {-2.9, 2.9, 2.9, -2.9}});
    case LineMark::Contradicted: // unequal
        return strokes({{-3.6, -1.6, 3.6, -1.6}, {-3.6, 1.6, 3.6, 1.6}, {-1.8, 4.2, 1.8, -4.2}});
    case LineMark::Old: // a clock's hands
        return strokes({{0, -4, 0, 0}, {0, 0, 3, 1.8}});
    case LineMark::Missing:
        return {};
    case LineMark::Unproved:
        break;
    }
    QPainterPath question({-2.4, -2});
    question.cubicTo(-2.4, -5, 2.6, -5, 2.6, -2);
    question.cubicTo(2.6, 0, 0, -0.2, 0, 1.8);
    question.addPath(strokes({{0, 4.4, 0, 4.5}}));
    return question;
}

QPainterPath frameOf(const MarkLook &look)
{
    QPainterPath frame;
    if (!look.isDiamond) {
        frame.addRoundedRect(QRectF(-7, -7, 14, 14), 2.5, 2.5);
        return frame;
    }
    frame.moveTo(0, -9.5);
    for (const QPointF &corner : {QPointF(9.5, 0), QPointF(0, 9.5), QPointF(-9.5, 0)})
        frame.lineTo(corner);
    frame.closeSubpath();
    return frame;
}

} // namespace

LineMarks lineMarksOf(const Derivation &derivation, const QList<ConnectionVerdict> &verdicts)
{
    LineMarks marks;
    const auto add = [&](const MarkedLine &line, LineMark mark) {
        const auto known = marks.find(line);
        if (known == marks.end())
            marks.insert(line, mark);
        else
            *known = fromHereTogether(*known, mark);
    };
    for (const ConnectionVerdict &verdict : verdicts) {
        const auto &[source, destination, row, streams] = verdict.connection;
        const SectionId &section = derivation.catalog().sectionOf(row).id;
        // Between two servers either may be the one that the line begins at.
        const auto isServer = [&](const HostId &host) {
            const HostFacts *facts = derivation.facts(host);
            return facts && facts->isServer;
        };
        if (isServer(source))
            add({section, source, destination}, markOf(verdict));
        if (isServer(destination))
            add({section, destination, source}, markOf(verdict));
    }
    return marks;
}

LineMarks onCards(const Diagram &diagram, const LineMarks &marks)
{
    if (diagram.folded.isEmpty())
        return marks;
    LineMarks together;
    for (auto mark = marks.cbegin(); mark != marks.cend(); ++mark) {
        const MarkedLine line{mark.key().section, mark.key().server,
                              diagram.shownAs(mark.key().peer)};
        const auto known = together.constFind(line);
        together.insert(line, known == together.cend() ? *mark : fromHereTogether(*known, *mark));
    }
    return together;
}

LineMark lineMarkOf(const QString &verdict, const QString &fromHere)
{
    ConnectionVerdict one;
    for (const Verdict each : {Verdict::Proven, Verdict::Refuted, Verdict::Contradicted,
                               Verdict::Unproved, Verdict::Old}) {
        if (verdict == toString(each))
            one.verdict = each;
    }
    if (const auto state = probeStateFromString(fromHere))
        one.here = *state;
    return markOf(one);
}

std::optional<LineMark> markOf(const Trunk &trunk, const Trunk::Tooth &tooth,
                               const LineMarks &marks)
{
    std::optional<LineMark> mark;
    for (const Trunk::Stem &stem : trunk.stems) {
        const auto known = marks.constFind({trunk.section, stem.server, tooth.peer});
        if (known != marks.cend())
            mark = mark ? fromHereTogether(*mark, *known) : *known;
    }
    return mark;
}

QPointF placeOfMark(const Polyline &tooth)
{
    const QLineF last(tooth.last(), tooth.at(tooth.size() - 2));
    if (last.length() <= 0)
        return tooth.last();
    const qreal distance = std::min(kMarkDistance, std::max(kLeastDistance, last.length() / 2));
    return last.pointAt(distance / last.length());
}

QColor colourOf(LineMark mark, Theme theme)
{
    return QColor::fromRgb(theme == Theme::Light ? lookOf(mark).light : lookOf(mark).dark);
}

QString nameOf(LineMark mark)
{
    return LineMarkTexts::tr(lookOf(mark).name);
}

void paintLineMark(Surface &surface, LineMark mark, const QPointF &centre, const Style &style,
                   qreal size)
{
    const SurfaceGroup group(surface, {Meaning::Role::Symbol, nameOf(mark), {}});
    const MarkLook &look = lookOf(mark);
    const QColor colour = colourOf(mark, style.theme());
    const QColor &ground = style.colours().canvas;
    const QTransform toPlace = QTransform::fromTranslate(centre.x(), centre.y())
                                   .scale(size / kDrawnSize, size / kDrawnSize);
    const qreal scale = toPlace.m11();
    // A rim of the ground keeps the sign apart from the line that it lies on.
    surface.path(toPlace.map(frameOf(look)), solidLine(ground, 5 * scale));
    surface.path(toPlace.map(frameOf(look)),
                 {look.isFilled ? colour : ground, colour, 1.6 * scale, {}});
    const QPainterPath sign = signOf(mark);
    if (!sign.isEmpty())
        surface.path(toPlace.map(sign), solidLine(look.isFilled ? ground : colour, 1.9 * scale));
}

QIcon lineMarkIcon(LineMark mark, Theme theme)
{
    constexpr int kSize = 18;
    constexpr int kScale = 3;
    QPixmap pixmap(kSize * kScale, kSize * kScale);
    pixmap.fill(Qt::transparent);
    PainterCache cache;
    const Style style(theme);
    {
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(kScale, kScale);
        PainterSurface surface(painter, style, builtInTextMetrics(), cache);
        paintLineMark(surface, mark, {kSize / 2.0, kSize / 2.0}, style, kSize - 3);
    }
    return QIcon(pixmap);
}

} // namespace portolan::rendering
