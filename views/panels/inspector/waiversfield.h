#pragma once

#include "commands/drawingsession.h"
#include "panels/inspector/fields.h"

class QPushButton;
class QTableWidget;
class QTableWidgetItem;

namespace portolan::views {

/// The problems that people have accepted, each with its reason, which can be changed. Also those
/// that the drawing no longer has: nobody else shows them.
class WaiversField : public InspectorField
{
    Q_OBJECT

public:
    WaiversField(DrawingSession &session, QWidget *parent = nullptr);

    void refresh() override;

private:
    void setReason(const QTableWidgetItem *item);
    void removeSelected();
    void perform(const QString &text, const QList<Waiver> &waivers);

    DrawingSession &m_session;
    QTableWidget *m_table;
    QPushButton *m_remove;
    QList<Waiver> m_shown;
};

} // namespace portolan::views
