#include "rules/requirementssheet.h"

#include <algorithm>

namespace portolan {

namespace {

void makeSortedUnique(QList<HostId> &ids)
{
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

} // namespace

QList<SheetRow> requirementsSheet(const Derivation &derivation)
{
    QList<SheetRow> sheet;
    for (int row = 0; row < derivation.catalog().rowCount(); ++row)
        sheet.append({row, false, {}, {}});
    derivation.visitTies([&](int row, const HostId &server, const HostId &peer) {
        SheetRow &filled = sheet[row];
        filled.applies = true;
        filled.servers.append(server);
        filled.hosts.append(peer);
    });
    for (SheetRow &row : sheet) {
        makeSortedUnique(row.hosts);
        makeSortedUnique(row.servers);
        if (derivation.catalog().requirement(row.row).kind == RequirementKind::Demand)
            row.servers = derivation.servers();
    }
    return sheet;
}

} // namespace portolan
