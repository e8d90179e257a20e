#include "window/messagebar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace portolan::app {

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_first(new QPushButton(this))
    , m_second(new QPushButton(this))
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    setForegroundRole(QPalette::ToolTipText);
    m_text->setForegroundRole(QPalette::ToolTipText);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_first);
    layout->addWidget(m_second);
    const auto answer = [this](bool isFirst) {
        hide();
        emit answered(isFirst);
    };
    connect(m_first, &QPushButton::clicked, this, [answer] { answer(true); });
    connect(m_second, &QPushButton::clicked, this, [answer] { answer(false); });
    hide();
}

void MessageBar::ask(const QString &text, const QString &firstAnswer, const QString &secondAnswer)
{
    m_text->setText(text);
    m_first->setText(firstAnswer);
    m_second->setText(secondAnswer);
    show();
}

} // namespace portolan::app
