#include "panels/inspector/pagestack.h"

#include <QVBoxLayout>

namespace portolan::views {

PageStack::PageStack(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
}

void PageStack::addWidget(QWidget *page)
{
    m_layout->addWidget(page);
    if (m_current)
        page->hide();
    else
        m_current = page;
}

void PageStack::setCurrentWidget(QWidget *page)
{
    if (page == m_current)
        return;
    m_current->hide();
    m_current = page;
    m_current->show();
}

} // namespace portolan::views
