#pragma once

#include <QDialog>

namespace portolan::views {

/// Versions of the program and of what it is built on, with the licences of each.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent = nullptr);
};

} // namespace portolan::views
