#pragma once

#include "commands/drawingsession.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;

namespace portolan::views {

/// Goes to a host by a part of its name, id, addresses or roles.
class FindDialog : public QDialog
{
    Q_OBJECT

public:
    explicit FindDialog(DrawingSession &session, QWidget *parent = nullptr);

signals:
    /// The host is selected now and should be brought into sight.
    void found();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void go();

    DrawingSession &m_session;
    QLineEdit *m_text;
    QListWidget *m_hosts;
    QLabel *m_count;
};

} // namespace portolan::views
