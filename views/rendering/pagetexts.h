#pragma once

#include "rendering/style.h"

#include <QCache>
#include <QFont>
#include <QFontMetricsF>
#include <QString>
#include <QTextLayout>

#include <array>
#include <utility>
#include <vector>

class QPainter;

namespace portolan::rendering {

/// What a text on a page of a table is.
enum class PageText { Cell, Strong, Heading, Title };

/// The texts of pages: how many lines they take in a column, and these lines painted. All lengths
/// in points.
///
/// Lines end at blanks and commas; only words too long for a column are cut: not at hyphens, which
/// names of hosts have. Texts beyond Latin 1 are left to Qt, which knows where they break. What was
/// laid out last is remembered, as most cells of a table say the same as others.
class PageTexts
{
public:
    PageTexts();

    const QFont &font(PageText kind) const { return m_fonts[std::size_t(kind)]; }
    qreal lineHeight(PageText kind) const { return m_lineHeights[std::size_t(kind)]; }

    static bool breaksAfter(QChar c) { return c == u' ' || c == u','; }
    /// Without line breaks: exactly for texts of one script, close enough for a column for others.
    qreal width(QStringView text, PageText kind) const;
    /// At least 1.
    int lineCount(const QString &text, PageText kind, qreal width);
    /// @p count lines from @p first on, the upper left corner at @p place, in the painter's pen.
    void paint(QPainter &painter, const QPointF &place, const QString &text, PageText kind,
               qreal width, int first, int count);
    /// The text, with its end cut off where one line does not hold it.
    QString elided(const QString &text, PageText kind, qreal width) const;

private:
    static constexpr std::size_t kKinds = 4;
    using Key = std::pair<QString, std::pair<int, int>>; ///< text, kind, width in hundredths

    /// Where the lines of a text of Latin 1 begin, and its end.
    std::vector<qsizetype> breaks(QStringView text, PageText kind, qreal width) const;
    const QTextLayout &layOut(const QString &text, PageText kind, qreal width);

    std::array<QFont, kKinds> m_fonts;
    std::array<qreal, kKinds> m_lineHeights{};
    std::array<std::array<qreal, 256>, kKinds> m_latin{}; ///< widths of the first characters
    QCache<Key, QTextLayout> m_layouts;                   ///< its cost is counted in characters
};

} // namespace portolan::rendering
