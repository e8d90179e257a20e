#pragma once

#include "imports/archive.h"
#include "imports/sheetcells.h"

#include <optional>
#include <vector>

namespace portolan {

struct NamedSheet
{
    QString name;
    SheetCells cells;
};

/// The sheets of a workbook of Office Open XML (ECMA-376, part 1, 18.2 to 18.4), in its order; none
/// where the archive is no such workbook, or damaged.
std::optional<std::vector<NamedSheet>> xlsxSheets(Archive &archive);

/// Those of an OpenDocument spreadsheet (OpenDocument 1.3, part 3, 9.1).
std::optional<std::vector<NamedSheet>> odsSheets(Archive &archive);

} // namespace portolan
