#pragma once

#include <QStackedWidget>

namespace portolan::views {

/// Pages of which only the one that shows takes room: a short page leaves no gaps for a long one.
class PageStack : public QStackedWidget
{
    Q_OBJECT

public:
    explicit PageStack(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;
};

} // namespace portolan::views
