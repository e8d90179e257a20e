#include "dialogs/pageview.h"

#include <QPainter>

#include <algorithm>

namespace portolan::views {

namespace {

constexpr int kLeastWidth = 120;

} // namespace

PageView::PageView(const QImage &page, QWidget *parent)
    : QWidget(parent)
    , m_page(page)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumWidth(kLeastWidth);
    setFixedHeight(shownSize(kLeastWidth).height());
}

/// Sharp on any screen: an image has more dots than a widget has units.
QSize PageView::shownSize(int width) const
{
    const int shown = std::min(width, m_page.width());
    return {shown, std::max(1, m_page.height() * shown / std::max(1, m_page.width()))};
}

void PageView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    setFixedHeight(shownSize(width()).height());
}

void PageView::paintEvent(QPaintEvent *)
{
    QRect place(QPoint(), shownSize(width()));
    place.moveLeft((width() - place.width()) / 2);
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QSize dots = place.size() * devicePixelRatioF();
    const bool isMuchSmaller = dots.width() * 4 < m_page.width() * 3;
    painter.drawImage(
        place, isMuchSmaller ? m_page.scaled(dots, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                             : m_page);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(place.adjusted(0, 0, -1, -1));
}

} // namespace portolan::views
