#include "rendering/tablecolumns.h"

#include <algorithm>
#include <numeric>

namespace portolan::rendering {

namespace {

constexpr qreal kGap = 10; ///< between columns
/// Longer words may be cut: their column would else be as wide as a page.
constexpr qreal kLongWord = 190;
/// A cell that is longer will most likely be listed below its row, which then says so here.
constexpr qreal kLongCell = 2500;
constexpr qreal kListed = 56;
/// Texts whose widths differ by less than this count as alike.
constexpr int kGrain = 8;
/// In so many steps columns get what room there is beyond their words.
constexpr int kSteps = 60;

qreal widestWord(QStringView text, const PageTexts &texts, PageText kind)
{
    qreal widest = 0;
    qsizetype start = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && !PageTexts::breaksAfter(text[i]))
            continue;
        const qsizetype end = std::min(i + 1, text.size());
        widest = std::max(widest, texts.width(text.sliced(start, end - start).trimmed(), kind));
        start = end;
    }
    return std::min(widest, kLongWord);
}

/// Cells of a column that say the same as those above them are measured once.
class CellWidths
{
public:
    explicit CellWidths(const PageTexts &texts)
        : m_texts(texts)
    {
    }
    qreal width(const QString &text)
    {
        if (text != m_text || m_width < 0) {
            m_text = text;
            m_width = m_texts.width(text, PageText::Cell);
            if (m_width > kLongCell)
                m_width = kListed;
            if (m_width > m_least)
                m_least = std::max(m_least, widestWord(text, m_texts, PageText::Cell));
        }
        return m_width;
    }
    qreal least() const { return m_least; }

private:
    const PageTexts &m_texts;
    QString m_text;
    qreal m_width = -1;
    qreal m_least = 0;
};

} // namespace

ColumnDemands::ColumnDemands(const Table &table, const QList<int> &columns, const PageTexts &texts)
    : m_columns(columns)
    , m_widest(std::size_t(columns.size()))
{
    std::vector<CellWidths> cells(std::size_t(columns.size()), CellWidths(texts));
    std::vector<int> grains(cells.size());
    for (int row = 0; row < table.rowCount(); ++row) {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const qreal width = cells[i].width(table.text(row, columns[qsizetype(i)]));
            m_widest[i] = std::max(m_widest[i], width);
            grains[i] = int(width / kGrain) + 1;
        }
        ++m_rows[grains];
    }
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const QString &title = table.columns()[columns[qsizetype(i)]].title;
        m_least.push_back(std::max(cells[i].least(), widestWord(title, texts, PageText::Strong)) +
                          1);
        m_widest[i] = std::max(m_widest[i], texts.width(title, PageText::Strong)) + 1;
    }
}

qreal ColumnDemands::least() const
{
    const qreal gaps = kGap * qreal(m_least.empty() ? 0 : m_least.size() - 1);
    return std::accumulate(m_least.begin(), m_least.end(), gaps);
}

/// Of all rows together, in lines: about, so that a little more room is always a little better.
qreal ColumnDemands::heightOf(const std::vector<qreal> &widths) const
{
    qreal height = 0;
    for (const auto &[grains, count] : m_rows) {
        qreal lines = 1;
        for (std::size_t i = 0; i < widths.size(); ++i)
            lines = std::max(lines, grains[i] * kGrain / widths[i]);
        height += count * lines;
    }
    return height;
}

/// Step by step to the column that makes the table lower most; what nobody needs is left.
void ColumnDemands::share(qreal rest, std::vector<qreal> &widths) const
{
    const qreal step = rest / kSteps;
    for (int i = 0; i < kSteps; ++i) {
        const qreal height = heightOf(widths);
        qreal mostGained = 0;
        std::size_t best = widths.size();
        for (std::size_t column = 0; column < widths.size(); ++column) {
            if (widths[column] >= m_widest[column])
                continue;
            widths[column] += step;
            // Where the highest cells of a row are equal, none alone gains: the widest text does.
            const qreal gained =
                height - heightOf(widths) + 1e-9 * m_widest[column] / widths[column];
            widths[column] -= step;
            if (gained > mostGained) {
                mostGained = gained;
                best = column;
            }
        }
        if (best == widths.size())
            return;
        widths[best] += step;
    }
}

std::vector<qreal> ColumnDemands::widthsWithin(qreal room) const
{
    std::vector<qreal> widths = m_least;
    const qreal all = std::accumulate(widths.begin(), widths.end(), 0.0);
    if (all <= room) {
        share(room - all, widths);
        return widths;
    }
    for (qreal &width : widths) // words are cut, all alike
        width *= room / all;
    return widths;
}

QList<PageColumn> ColumnDemands::placed(qreal left, qreal width) const
{
    const qreal gaps = kGap * qreal(m_least.empty() ? 0 : m_least.size() - 1);
    const std::vector<qreal> widths = widthsWithin(width - left - gaps);
    QList<PageColumn> placed;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        placed.append({m_columns[qsizetype(i)], left, widths[i]});
        left += widths[i] + kGap;
    }
    if (!placed.isEmpty()) // what nobody asked for
        placed.last().width = std::max(placed.last().width, width - placed.last().left);
    return placed;
}

} // namespace portolan::rendering
