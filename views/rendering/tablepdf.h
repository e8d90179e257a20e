#pragma once

#include "exports/tables/tableformat.h"

namespace portolan::rendering {

/// Pages of vectors and text, the upper side long (A4 unless other paper is wished), with
/// bookmarks of the headings. Needs a QGuiApplication; the offscreen platform will do.
class PdfFormat final : public TableFormat
{
public:
    QString id() const override;
    QStringList endings() const override;
    QString title() const override;
    bool isReadable() const override { return true; }
    bool isBinary() const override { return true; }
    bool needsFonts() const override { return true; }
    [[nodiscard]] Expected<void> write(const Table &table, const TableCaption &caption,
                                       const TableOptions &options,
                                       QIODevice &device) const override;
};

/// Every format of tables: those of the model, and PDF.
const QList<const TableFormat *> &allTableFormats();

/// The size in points of the paper that a table is written on: that of @p options, lying. Fails
/// with ErrorCode::Usage.
[[nodiscard]] Expected<QSizeF> tablePaper(const QString &paper);

} // namespace portolan::rendering
