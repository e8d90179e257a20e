#include "rendering/fontmetrics.h"

#include <cmath>
#include <limits>

namespace portolan::rendering {

namespace {

/// The texts of some ten thousand hosts, which are shared with their cards.
constexpr qsizetype kMostRemembered = 32 * 1024;

constexpr std::size_t kLetters = 128;
constexpr char16_t kNone = 0; ///< before the first letter
constexpr char16_t kFirst = u' ';
constexpr char16_t kLast = u'~';

} // namespace

FontTextMetrics::Measured::Measured(const QFont &font)
    : m_metrics(font)
    , m_advances(kLetters * kLetters, std::numeric_limits<qreal>::quiet_NaN())
{
}

qreal FontTextMetrics::Measured::width(const QString &text) const
{
    if (const auto sum = sumOfPairs(text))
        return *sum;
    const auto known = m_widths.constFind(text);
    if (known != m_widths.cend())
        return *known;
    if (m_widths.size() >= kMostRemembered)
        m_widths.clear();
    return *m_widths.insert(text, m_metrics.horizontalAdvance(text));
}

/// Of ASCII, which most names and all addresses are. To have the font set each of them took a third
/// of the time of a large layout; in ASCII, a letter's advance follows from it and the one before,
/// but for ligatures of three letters, which few fonts of desktops have.
std::optional<qreal> FontTextMetrics::Measured::sumOfPairs(const QString &text) const
{
    qreal sum = 0;
    char16_t before = kNone;
    for (const QChar letter : text) {
        const char16_t code = letter.unicode();
        if (code < kFirst || code > kLast)
            return std::nullopt;
        sum += advance(before, code);
        before = code;
    }
    return sum;
}

qreal FontTextMetrics::Measured::advance(char16_t before, char16_t letter) const
{
    qreal &known = m_advances[before * kLetters + letter];
    if (std::isnan(known)) {
        known = before == kNone ? m_metrics.horizontalAdvance(QChar(letter))
                                : m_metrics.horizontalAdvance(QString(QChar(before)) + letter) -
                                      advance(kNone, before);
    }
    return known;
}

FontTextMetrics::FontTextMetrics(const Style &style)
{
    for (const TextKind kind : {TextKind::Chip, TextKind::Label, TextKind::Name, TextKind::Title})
        m_measured.append(Measured(style.font(kind)));
}

qreal FontTextMetrics::width(const QString &text, TextKind kind) const
{
    return m_measured.at(qsizetype(kind)).width(text);
}

} // namespace portolan::rendering
