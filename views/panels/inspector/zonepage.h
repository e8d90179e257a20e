#pragma once

#include "commands/drawingsession.h"
#include "panels/inspector/inspectorpage.h"

namespace portolan::views {

/// Every field of one zone, or of several at once.
class ZonePage : public InspectorPage
{
    Q_OBJECT

public:
    ZonePage(DrawingSession &session, QWidget *parent = nullptr);

    /// @p zones must be in the drawing.
    void setZones(const QSet<ZoneId> &zones);

private:
    FieldBinding bind(const QString &label, const QString &undoText,
                      std::function<QString(const Zone &)> read,
                      std::function<void(Zone &, const QString &)> write);
    FieldBinding idBinding();
    FieldBinding placeBinding();
    void addNetworks();

    DrawingSession &m_session;
    QSet<ZoneId> m_zones;
    InspectorField *m_id = nullptr;
    InspectorField *m_place = nullptr;
};

} // namespace portolan::views
