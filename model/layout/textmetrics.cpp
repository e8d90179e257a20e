#include "layout/diagram.h"

#include <array>

namespace portolan {

namespace {

/// Advance widths of U+0020 to U+007E in thousandths of the font's size. They are those of a wide
/// face, so that texts measured with them fit whatever the desktop's font is.
using AdvanceTable = std::array<int, 95>;

constexpr AdvanceTable kRegular = {
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361,  318, 337, 636, 636, 636,
    636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632,
    575, 775, 752, 295, 295, 656, 557, 863, 748, 787, 603, 787, 695, 635,  611, 732, 684, 989, 685,
    611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635, 615, 352,  635, 634, 278, 278, 579,
    278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592,  525, 636, 337, 636, 838};

constexpr AdvanceTable kBold = {
    348,  456, 521, 838, 696, 1002, 872, 306,  457, 457, 523, 838, 380, 415,  380, 365,
    696,  696, 696, 696, 696, 696,  696, 696,  696, 696, 400, 400, 838, 838,  838, 580,
    1000, 774, 762, 734, 830, 683,  683, 821,  837, 372, 372, 775, 637, 995,  837, 850,
    733,  850, 770, 720, 682, 812,  774, 1103, 771, 724, 725, 457, 365, 457,  838, 500,
    500,  675, 716, 593, 716, 678,  435, 716,  712, 343, 343, 665, 343, 1042, 712, 687,
    716,  716, 493, 595, 478, 712,  652, 924,  645, 652, 582, 712, 365, 712,  838};

/// Where a character is in no table: half an em for dashes and dots, a whole one for the writing
/// systems that are set so.
int foreignAdvance(QChar character)
{
    constexpr char16_t kFirstWide = 0x1100;
    if (character.isLowSurrogate() || character.category() == QChar::Mark_NonSpacing)
        return 0;
    if (character.unicode() == 0x2026 || character.unicode() >= kFirstWide)
        return character.unicode() >= 0x2010 && character.unicode() <= 0x2014 ? 500 : 1000;
    return character.isUpper() ? 800 : 640;
}

class BuiltInTextMetrics final : public TextMetrics
{
public:
    qreal width(const QString &text, TextKind kind) const override
    {
        const bool bold = kind == TextKind::Name || kind == TextKind::Title;
        const AdvanceTable &table = bold ? kBold : kRegular;
        qint64 sum = 0;
        for (const QChar character : text) {
            const int index = character.unicode() - 0x20;
            const bool known = index >= 0 && index < int(table.size());
            sum += known ? table[std::size_t(index)] : foreignAdvance(character);
        }
        return qreal(sum) * size(kind) / 1000;
    }

private:
    static qreal size(TextKind kind)
    {
        switch (kind) {
        case TextKind::Chip:
            return 11;
        case TextKind::Label:
            return 12;
        case TextKind::Name:
            return 13;
        case TextKind::Title:
            return 16;
        }
        return 12;
    }
};

} // namespace

const TextMetrics &builtInTextMetrics()
{
    static const BuiltInTextMetrics metrics;
    return metrics;
}

} // namespace portolan
