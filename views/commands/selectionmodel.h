#pragma once

#include "base/ids.h"

#include <QObject>
#include <QSet>

#include <optional>

namespace portolan::views {

/// One line of the drawing: the connections of one section between a server and one of its peers.
struct LineKey
{
    SectionId section;
    HostId server;
    HostId peer;

    friend bool operator==(const LineKey &, const LineKey &) = default;
};

/// What is selected in one window. Things are named by id, so that it outlives their views.
struct Selection
{
    QSet<HostId> hosts;
    QSet<ZoneId> zones;
    std::optional<LineKey> line;
    QSet<AnnotationId> annotations = {};

    bool isEmpty() const { return !hasThings() && !line; }
    /// Whether there is something that moves, is copied and is deleted: a line is not.
    bool hasThings() const { return thingCount() > 0; }
    qsizetype thingCount() const { return hosts.size() + zones.size() + annotations.size(); }
    /// The only selected host; null when none or several are, or when something else is selected
    /// too.
    const HostId *singleHost() const;
    /// Likewise.
    const ZoneId *singleZone() const;
    const AnnotationId *singleAnnotation() const;

    friend bool operator==(const Selection &, const Selection &) = default;
};

/// The one selection that canvas, tables, inspector and scripts of a window share.
class SelectionModel : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    const Selection &selection() const { return m_selection; }
    /// Emits changed() once, and not at all when nothing is different.
    void select(const Selection &selection);
    void selectHost(const HostId &host);
    void clear() { select({}); }

signals:
    void changed();

private:
    Selection m_selection;
};

} // namespace portolan::views
