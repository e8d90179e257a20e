#pragma once

#include "commands/drawingsession.h"

#include <QLabel>

namespace portolan::views {

/// What a line of the drawing stands for: each of its connections, with the row of the vendor's
/// page that asks for it. There is nothing to edit: lines follow from their hosts.
class LinePage : public QLabel
{
    Q_OBJECT

public:
    LinePage(DrawingSession &session, QWidget *parent = nullptr);

    void setLine(const LineKey &line);
    void refresh();

private:
    void goTo(const QString &host);

    DrawingSession &m_session;
    LineKey m_line;
};

} // namespace portolan::views
