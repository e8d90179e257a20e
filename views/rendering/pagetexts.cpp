#include "rendering/pagetexts.h"

#include <QPainter>
#include <QTextOption>

#include <algorithm>
#include <cmath>

namespace portolan::rendering {

namespace {

/// Some megabytes with what a layout holds besides.
constexpr int kMaxCharacters = 200'000;
/// Between lines, of the size of the font: half of it above the text.
constexpr qreal kLineSpacing = 1.3;
/// Of a column, so that what was measured to fit it does.
constexpr qreal kSlack = 0.05;
/// Holds every line that was cut to measure.
constexpr qreal kEndless = 100'000;
/// Between letters: the least that Qt takes for any.
constexpr qreal kSpacing = 0.02;

QFont fontOf(PageText kind)
{
    static const Style style = Style::forExport();
    QFont font = style.font(TextKind::Label);
    font.setPixelSize(kind == PageText::Title ? 16 : kind == PageText::Heading ? 10 : 8);
    font.setWeight(kind == PageText::Cell ? QFont::Normal : QFont::DemiBold);
    // No ligatures: in a text that is searched or copied out of a page they would be other letters.
    font.setLetterSpacing(QFont::AbsoluteSpacing, kSpacing);
    return font;
}

bool isSimple(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 256; });
}

/// One layout for all of a text, its lines below each other from 0 on.
void breakLines(QTextLayout &layout, qreal width, qreal lineHeight)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    layout.setTextOption(option);
    layout.beginLayout();
    qreal y = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width + kSlack);
        line.setPosition({0, y + (lineHeight - line.height()) / 2});
        y += lineHeight;
    }
    layout.endLayout();
}

} // namespace

PageTexts::PageTexts()
    : m_layouts(kMaxCharacters)
{
    for (const PageText kind :
         {PageText::Cell, PageText::Strong, PageText::Heading, PageText::Title}) {
        const auto index = std::size_t(kind);
        m_fonts[index] = fontOf(kind);
        m_lineHeights[index] = std::ceil(m_fonts[index].pixelSize() * kLineSpacing);
        const QFontMetricsF metrics(m_fonts[index]);
        for (char16_t c = u' '; c < m_latin[index].size(); ++c)
            m_latin[index][c] = metrics.horizontalAdvance(QChar(c)) + kSpacing;
    }
}

qreal PageTexts::width(QStringView text, PageText kind) const
{
    const auto &widths = m_latin[std::size_t(kind)];
    qreal width = 0;
    for (const QChar c : text) {
        if (c.unicode() >= widths.size())
            return QFontMetricsF(font(kind)).horizontalAdvance(text.toString());
        width += widths[c.unicode()];
    }
    return width;
}

std::vector<qsizetype> PageTexts::breaks(QStringView text, PageText kind, qreal width) const
{
    const auto &widths = m_latin[std::size_t(kind)];
    std::vector<qsizetype> starts{0};
    qsizetype wordStart = 0; // where the last word begins, or the line if it has but one
    qreal wordWidth = 0;
    qreal lineWidth = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isBlank = text[i] == u' '; // may stand beyond the end of its line
        const qreal advance = widths[text[i].unicode()];
        if (!isBlank && lineWidth > 0 && lineWidth + advance > width + kSlack) {
            const bool isWhole = wordStart > starts.back();
            starts.push_back(isWhole ? wordStart : i);
            lineWidth = isWhole ? wordWidth : 0;
            wordWidth = lineWidth;
        }
        lineWidth += advance;
        wordWidth += advance;
        if (breaksAfter(text[i])) {
            wordStart = i + 1;
            wordWidth = 0;
        }
    }
    starts.push_back(text.size());
    return starts;
}

int PageTexts::lineCount(const QString &text, PageText kind, qreal width)
{
    if (text.isEmpty())
        return 1;
    if (isSimple(text))
        return int(breaks(text, kind, width).size()) - 1;
    return std::max(1, layOut(text, kind, width).lineCount());
}

const QTextLayout &PageTexts::layOut(const QString &text, PageText kind, qreal width)
{
    const Key key(text, {int(kind), qRound(width * 100)});
    if (const QTextLayout *known = m_layouts.object(key))
        return *known;
    auto *made = new QTextLayout(text, font(kind));
    made->setCacheEnabled(true);
    breakLines(*made, width, lineHeight(kind));
    // The last one is kept however long it is: whoever pages through it asks again.
    const qsizetype cost = std::min<qsizetype>(kMaxCharacters, std::max<qsizetype>(1, text.size()));
    m_layouts.insert(key, made, cost);
    return *made;
}

void PageTexts::paint(QPainter &painter, const QPointF &place, const QString &text, PageText kind,
                      qreal width, int first, int count)
{
    if (text.isEmpty())
        return;
    if (isSimple(text)) {
        const std::vector<qsizetype> starts = breaks(text, kind, width);
        const int end = std::min(int(starts.size()) - 1, first + count);
        for (int line = first; line < end; ++line) {
            const qsizetype start = starts[std::size_t(line)];
            const QString words =
                QStringView(text).sliced(start, starts[std::size_t(line) + 1] - start).toString();
            layOut(words, kind, kEndless)
                .draw(&painter, place + QPointF(0, (line - first) * lineHeight(kind)));
        }
        return;
    }
    const QTextLayout &layout = layOut(text, kind, width);
    const QPointF origin = place - QPointF(0, first * lineHeight(kind));
    const int end = std::min(layout.lineCount(), first + count);
    for (int line = first; line < end; ++line)
        layout.lineAt(line).draw(&painter, origin);
}

QString PageTexts::elided(const QString &text, PageText kind, qreal width) const
{
    // No more characters than that are ever seen of it.
    constexpr qsizetype kMost = 1000;
    return QFontMetricsF(font(kind)).elidedText(text.left(kMost), Qt::ElideRight, width);
}

} // namespace portolan::rendering
