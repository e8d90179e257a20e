#pragma once

#include "commands/drawingsession.h"
#include "panels/inspector/inspectorpage.h"

namespace portolan::views {

/// Every field of one zone.
class ZonePage : public InspectorPage
{
    Q_OBJECT

public:
    ZonePage(DrawingSession &session, QWidget *parent = nullptr);

    /// @p zone must be in the drawing.
    void setZone(const ZoneId &zone);

private:
    FieldBinding bind(const QString &label, const QString &undoText,
                      std::function<QString(const Zone &)> read,
                      std::function<void(Zone &, const QString &)> write);
    FieldBinding idBinding();

    DrawingSession &m_session;
    ZoneId m_zone;
};

} // namespace portolan::views
