#pragma once

#include <QMenu>

namespace portolan::app {

/// The drawings that were used last, as they are remembered when the menu opens.
class RecentMenu : public QMenu
{
    Q_OBJECT

public:
    explicit RecentMenu(QWidget *parent = nullptr);

signals:
    void fileChosen(const QString &path);

private:
    void fill();
};

} // namespace portolan::app
