#pragma once

#include "rules/derivation.h"

namespace portolan {

/// One row of the vendor's page, filled in with this drawing.
struct SheetRow
{
    int row = 0;           ///< of the requirement in its catalog
    bool applies = false;  ///< at least one derived connection
    QList<HostId> hosts;   ///< peers that have one here, sorted
    QList<HostId> servers; ///< Threat Manager servers that have one here, sorted; of a demand: all
};

/// All rows of the catalog in the page's order.
QList<SheetRow> requirementsSheet(const Derivation &derivation);

} // namespace portolan
