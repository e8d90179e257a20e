#pragma once

#include <QIcon>
#include <QStyledItemDelegate>

class QListWidget;
class QListWidgetItem;

namespace portolan::views {

/// Paints an item of a list with its text and below it, greyer, a description: in one line, or in
/// as many as it needs where the list wraps words.
class HeadlineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// The data role of the second line.
    static constexpr int kDescriptionRole = Qt::UserRole + 1;

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// Appends an item whose Qt::UserRole is @p data.
QListWidgetItem *addHeadlineItem(QListWidget *list, const QIcon &icon, const QString &text,
                                 const QString &description, const QString &data);

} // namespace portolan::views
