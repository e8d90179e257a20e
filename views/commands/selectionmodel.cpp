#include "commands/selectionmodel.h"

namespace portolan::views {

const HostId *Selection::singleHost() const
{
    return hosts.size() == 1 && zones.isEmpty() && !line ? &*hosts.cbegin() : nullptr;
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
