#pragma once

#include "topology/edit.h"

#include <QObject>

namespace portolan {

/// The one owner of an open drawing. It changes only by apply() and reset(), and tells only by
/// changed().
class TopologyDocument : public QObject
{
    Q_OBJECT

public:
    explicit TopologyDocument(QObject *parent = nullptr);
    explicit TopologyDocument(Topology topology, QObject *parent = nullptr);

    const Topology &topology() const { return m_topology; }

    /// Makes the edit and emits changed() once; an empty edit does neither.
    [[nodiscard]] Expected<ChangeSet> apply(const Edit &edit);
    /// Becomes another drawing; changed() has ChangeSet::everything set.
    void reset(Topology topology);

signals:
    void changed(const portolan::ChangeSet &changes);

private:
    Topology m_topology;
};

} // namespace portolan
