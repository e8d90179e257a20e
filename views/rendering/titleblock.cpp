#include "rendering/titleblock.h"

#include "base/escaping.h"
#include "rendering/surface.h"

#include <algorithm>

namespace portolan::rendering {

namespace {

constexpr qreal kPadding = 16;
constexpr qreal kTitleRow = 32;
constexpr qreal kFactRow = 20;
constexpr qreal kGap = 32; ///< between texts and legend
constexpr qreal kLeastTextRoom = 240;

qreal widestText(const TitleBlockTexts &texts, const TextMetrics &metrics)
{
    qreal widest = metrics.width(texts.title, TextKind::Title);
    for (const QString &fact : texts.facts)
        widest = std::max(widest, metrics.width(fact, TextKind::Label));
    return widest;
}

TitleBlockTexts cut(TitleBlockTexts texts, const TextMetrics &metrics, qreal room)
{
    texts.title = elidedMiddle(texts.title, metrics, TextKind::Title, room);
    for (QString &fact : texts.facts)
        fact = elidedMiddle(fact, metrics, TextKind::Label, room);
    return texts;
}

TitleBlockTexts clean(TitleBlockTexts texts)
{
    texts.title = terminalText(texts.title);
    for (QString &fact : texts.facts)
        fact = terminalText(fact);
    return texts;
}

} // namespace

TitleBlock::TitleBlock(const TitleBlockTexts &texts, const QList<LegendEntry> &entries,
                       const TextMetrics &metrics, qreal width)
{
    const TitleBlockTexts cleaned = clean(texts);
    const qreal inner = std::max(width, kMinWidth) - 2 * kPadding;
    const qreal wanted = std::clamp(widestText(cleaned, metrics), kLeastTextRoom, inner);
    const qreal column = layOutLegend(entries, metrics, 0).size.width();
    const bool isBeside = wanted + kGap + column <= inner;
    m_textRoom = isBeside ? wanted : inner;
    m_texts = cut(cleaned, metrics, m_textRoom);
    m_legend = layOutLegend(entries, metrics, isBeside ? inner - wanted - kGap : inner);
    const qreal textHeight = kTitleRow + qreal(m_texts.facts.size()) * kFactRow;
    m_legendPlace = isBeside ? QPointF(kPadding + wanted + kGap, kPadding)
                             : QPointF(kPadding, kPadding + textHeight + kPadding / 2);
    const qreal legendBottom = entries.isEmpty() ? 0 : m_legendPlace.y() + m_legend.size.height();
    m_size = {inner + 2 * kPadding, std::max(kPadding + textHeight, legendBottom) + kPadding};
}

void TitleBlock::paint(Surface &surface, const Style &style, const QPointF &place,
                       const QSet<SectionId> &hiddenSections) const
{
    const Colours &colours = style.colours();
    surface.box(QRectF(place, m_size), kCardRadius, {colours.card, colours.hairline, 1, {}});
    TextRun run;
    run.text = m_texts.title;
    run.kind = TextKind::Title;
    run.baseline = place + QPointF(kPadding, kPadding + 18);
    run.colour = colours.ink;
    run.room = m_textRoom;
    surface.text(run);
    run.kind = TextKind::Label;
    run.colour = colours.greyText;
    run.baseline.ry() += kTitleRow - 18 + 14;
    for (const QString &fact : m_texts.facts) {
        run.text = fact;
        surface.text(run);
        run.baseline.ry() += kFactRow;
    }
    paintLegend(surface, style, m_legend, place + m_legendPlace, hiddenSections);
}

} // namespace portolan::rendering
