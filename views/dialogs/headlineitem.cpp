#include "dialogs/headlineitem.h"

#include <QApplication>
#include <QListWidget>
#include <QPainter>

namespace portolan::views {

namespace {

constexpr int kPadding = 8;
constexpr int kLeastWidth = 200;
constexpr qreal kDescriptionOpacity = 0.75;

/// From the padding to the texts: there stands the icon.
int indentOf(const QSize &iconSize)
{
    return iconSize.width() + kPadding + 4;
}

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
    // Without one the style lights up the whole item.
    item.features &= ~QStyleOptionViewItem::HasDecoration;
    const QSize iconSize = std::exchange(item.decorationSize, QSize());
    const QString headline = std::exchange(item.text, QString());
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const bool isSelected = item.state.testFlag(QStyle::State_Selected);
    const QColor ink = item.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    const QRect inside = item.rect.adjusted(kPadding, kPadding, -kPadding, -kPadding);
    const QRect iconRect =
        QStyle::alignedRect(item.direction, Qt::AlignLeft | Qt::AlignVCenter, iconSize, inside);
    icon.paint(painter, iconRect, Qt::AlignCenter, isSelected ? QIcon::Selected : QIcon::Normal);
    const int indent = indentOf(iconSize);
    const QRect texts = item.direction == Qt::LeftToRight ? inside.adjusted(indent, 0, 0, 0)
                                                          : inside.adjusted(0, 0, -indent, 0);
    painter->save();
    painter->setPen(ink);
    painter->setFont(headlineFont(item.font));
    const int headlineHeight = painter->fontMetrics().height();
    painter->drawText(texts, Qt::AlignLeading | Qt::AlignTop,
                      painter->fontMetrics().elidedText(headline, Qt::ElideRight, texts.width()));
    painter->setFont(item.font);
    // On the colour of a selection a fainter text is hard to read.
    painter->setOpacity(isSelected ? 1 : kDescriptionOpacity);
    const QString description = index.data(kDescriptionRole).toString();
    const bool wraps = item.features.testFlag(QStyleOptionViewItem::WrapText);
    painter->drawText(
        texts.adjusted(0, headlineHeight, 0, 0),
        Qt::AlignLeading | Qt::AlignTop | (wraps ? Qt::TextWordWrap : Qt::TextSingleLine),
        wraps ? description
              : item.fontMetrics.elidedText(description, item.textElideMode, texts.width()));
    painter->restore();
}

QSize HeadlineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    int description = item.fontMetrics.height();
    const auto *list = qobject_cast<const QListView *>(item.widget);
    if (list && list->wordWrap()) {
        const int width = list->viewport()->width() - indentOf(item.decorationSize) - 2 * kPadding;
        description = item.fontMetrics
                          .boundingRect(QRect(0, 0, std::max(1, width), 0), Qt::TextWordWrap,
                                        index.data(kDescriptionRole).toString())
                          .height();
    }
    const int lines = QFontMetrics(headlineFont(item.font)).height() + description;
    return {kLeastWidth, std::max(lines, item.decorationSize.height()) + 2 * kPadding};
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
