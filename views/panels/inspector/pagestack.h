#pragma once

#include <QWidget>

class QVBoxLayout;

namespace portolan::views {

/// Pages of which one shows. Unlike those of a QStackedWidget only that one takes room: a short
/// page is not as tall as the longest.
class PageStack : public QWidget
{
    Q_OBJECT

public:
    explicit PageStack(QWidget *parent = nullptr);

    /// The first one shows.
    void addWidget(QWidget *page);
    QWidget *currentWidget() const { return m_current; }
    void setCurrentWidget(QWidget *page);

private:
    QVBoxLayout *m_layout;
    QWidget *m_current = nullptr;
};

} // namespace portolan::views
