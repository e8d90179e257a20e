#include "dialogs/headlineitem.h"

#include <QApplication>
#include <QListWidget>
#include <QPainter>

namespace portolan::views {

namespace {

constexpr int kPadding = 8;

QFont headlineFont(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

void HeadlineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QIcon icon = std::exchange(item.icon, QIcon());
    const QString headline = std::exchange(item.text, QString());
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const bool isSelected = item.state.testFlag(QStyle::State_Selected);
    const QColor ink = item.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    const QRect inside = item.rect.adjusted(kPadding, kPadding, -kPadding, -kPadding);
    const QSize iconSize = item.decorationSize;
    const QRect iconRect =
        QStyle::alignedRect(item.direction, Qt::AlignLeft | Qt::AlignVCenter, iconSize, inside);
    icon.paint(painter, iconRect);
    const int indent = iconSize.width() + kPadding + 4;
    const QRect texts = item.direction == Qt::LeftToRight ? inside.adjusted(indent, 0, 0, 0)
                                                          : inside.adjusted(0, 0, -indent, 0);
    const int half = texts.height() / 2;
    painter->save();
    painter->setPen(ink);
    painter->setFont(headlineFont(item.font));
    painter->drawText(texts.adjusted(0, 0, 0, -half), Qt::AlignLeading | Qt::AlignBottom,
                      painter->fontMetrics().elidedText(headline, Qt::ElideRight, texts.width()));
    painter->setFont(item.font);
    painter->setOpacity(0.75);
    painter->drawText(texts.adjusted(0, half, 0, 0), Qt::AlignLeading | Qt::AlignTop,
                      item.fontMetrics.elidedText(index.data(kDescriptionRole).toString(),
                                                  item.textElideMode, texts.width()));
    painter->restore();
}

QSize HeadlineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int lines =
        QFontMetrics(headlineFont(option.font)).height() + option.fontMetrics.height();
    return {200, std::max(lines, option.decorationSize.height()) + 2 * kPadding};
}

QListWidgetItem *addHeadlineItem(QListWidget *list, const QIcon &icon, const QString &text,
                                 const QString &description, const QString &data)
{
    auto *item = new QListWidgetItem(icon, text, list);
    item->setData(Qt::UserRole, data);
    item->setData(HeadlineDelegate::kDescriptionRole, description);
    item->setToolTip(description);
    return item;
}

} // namespace portolan::views
