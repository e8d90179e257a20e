#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace portolan::app {

/// A line above the drawing that says something without stopping anybody, with buttons for what
/// can be done about it. Hidden while there is nothing to say.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    /// Replaces what it said before. @p firstAnswer and @p secondAnswer label the buttons.
    void ask(const QString &text, const QString &firstAnswer, const QString &secondAnswer);

signals:
    /// The first or the second button was pressed; the bar is hidden by then.
    void answered(bool isFirst);

private:
    QLabel *m_text;
    QPushButton *m_first;
    QPushButton *m_second;
};

} // namespace portolan::app
