#pragma once

#include "imports/listtable.h"

namespace portolan {

/// The sheets of a workbook (.xlsx, .ods) that have something in them, as lists; of formulas counts
/// what they gave when the file was saved. Cells that were merged have their text in the first of
/// them, as spreadsheets keep it. Fails on what cannot be read, on a workbook without anything in
/// it, and on one that would be larger than kMostWorkbookBytes when unpacked.
[[nodiscard]] Expected<QList<ListTable>> readWorkbook(const QByteArray &bytes);

/// What a few kilobytes can be packed from is no workbook.
inline constexpr qint64 kMostWorkbookBytes = 512LL * 1024 * 1024;

} // namespace portolan
