#include "topology/topologydocument.h"

namespace portolan {

TopologyDocument::TopologyDocument(QObject *parent)
    : QObject(parent)
{
}

TopologyDocument::TopologyDocument(Topology topology, QObject *parent)
    : QObject(parent)
    , m_topology(std::move(topology))
{
}

Expected<ChangeSet> TopologyDocument::apply(const Edit &edit)
{
    if (edit.isEmpty())
        return ChangeSet();
    const auto changes = applyEdit(m_topology, edit);
    if (changes)
        emit changed(*changes);
    return changes;
}

void TopologyDocument::reset(Topology topology)
{
    m_topology = std::move(topology);
    ChangeSet changes;
    changes.everything = true;
    emit changed(changes);
}

} // namespace portolan
