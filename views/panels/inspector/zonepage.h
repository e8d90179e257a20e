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

signals:
    /// It is to stand there with its hosts: whoever knows where they stand moves them. Steps with
    /// the same @p mergeKey are one.
    void placeWanted(const portolan::ZoneId &zone, const QRectF &rect, const QString &mergeKey);

private:
    FieldBinding bind(const QString &label, const QString &undoText,
                      std::function<QString(const Zone &)> read,
                      std::function<void(Zone &, const QString &)> write);
    QString mergeKey(const QString &label, Entry entry) const;
    FieldBinding idBinding();
    FieldBinding placeBinding();
    void addNetworks();

    DrawingSession &m_session;
    QSet<ZoneId> m_zones;
    InspectorField *m_id = nullptr;
    InspectorField *m_place = nullptr;
};

} // namespace portolan::views
