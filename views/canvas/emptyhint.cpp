#include "canvas/emptyhint.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace portolan::views {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(portolan::views::EmptyHint)
};

/// In pixels: longer lines are tiring, and the room keeps a border.
constexpr int kMostWidth = 400;
constexpr int kMargin = 16;
constexpr int kGap = 8;

} // namespace

QString emptyHint()
{
    return Texts::tr("Drag a host from the list to this place, or click it there and then click "
                     "here. “New” offers templates to begin with.");
}

void paintEmptyHint(QPainter &painter, const QRect &room, const rendering::Style &style)
{
    constexpr int kFlags = Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap;
    const int width = std::min(kMostWidth, room.width() - 2 * kMargin);
    const QString title = Texts::tr("This drawing is empty");
    const QString text = emptyHint();
    const QFont &titleFont = style.font(TextKind::Title);
    const QFont &textFont = style.font(TextKind::Label);
    const auto heightOf = [&](const QFont &font, const QString &of) {
        return QFontMetrics(font).boundingRect(QRect(0, 0, width, 0), kFlags, of).height();
    };
    const int titleHeight = heightOf(titleFont, title);
    QRect block(0, 0, width, titleHeight + kGap + heightOf(textFont, text));
    block.moveCenter(room.center());
    painter.save();
    painter.setPen(style.colours().greyText);
    painter.setFont(titleFont);
    painter.drawText(block, kFlags, title);
    painter.setFont(textFont);
    painter.drawText(block.adjusted(0, titleHeight + kGap, 0, 0), kFlags, text);
    painter.restore();
}

} // namespace portolan::views
