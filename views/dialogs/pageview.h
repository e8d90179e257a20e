#pragma once

#include <QImage>
#include <QWidget>

namespace portolan::views {

/// A picture of a page, as wide as there is room but no wider than it is.
class PageView : public QWidget
{
    Q_OBJECT

public:
    PageView(const QImage &page, QWidget *parent);

protected:
    /// As high as that width makes it.
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QSize shownSize(int width) const;

    QImage m_page;
};

} // namespace portolan::views
