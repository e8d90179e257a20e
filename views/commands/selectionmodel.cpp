#include "commands/selectionmodel.h"

namespace portolan::views {

const HostId *Selection::singleHost() const
{
    return hosts.size() == 1 && thingCount() == 1 && !line ? &*hosts.cbegin() : nullptr;
}

const ZoneId *Selection::singleZone() const
{
    return zones.size() == 1 && thingCount() == 1 && !line ? &*zones.cbegin() : nullptr;
}

const AnnotationId *Selection::singleAnnotation() const
{
    return annotations.size() == 1 && thingCount() == 1 && !line ? &*annotations.cbegin() : nullptr;
}

void SelectionModel::select(const Selection &selection)
{
    if (selection == m_selection)
        return;
    m_selection = selection;
    emit changed();
}

void SelectionModel::selectHost(const HostId &host)
{
    Selection selection;
    selection.hosts.insert(host);
    select(selection);
}

} // namespace portolan::views
