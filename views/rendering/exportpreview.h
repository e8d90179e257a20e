#pragma once

#include "exports/exporter.h"
#include "rendering/pages.h"

#include <QImage>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>

namespace portolan::rendering {

/// The beginning of a file that is to be written, made by the exporter that will write it.
struct ExportPreview
{
    QList<QImage> pages;     ///< the first of what has pages
    int pageCount = 0;       ///< how many there will be
    QList<QStringList> rows; ///< the first of a workbook, below its heads
    QString text;            ///< the beginning of anything else
    bool isHtml = false;     ///< what @c text is
    bool isWhole = true;     ///< of rows and text: nothing follows
    QString failure;         ///< why this drawing cannot be had as that; else empty
};

/// Gives up, with an empty preview, once the progress of @p context is cancelled. The pages are
/// painted with their longer side @p side pixels long.
ExportPreview previewOf(const Exporter &exporter, const ExportContext &context, int side);

/// What an exporter would print; null for what has no pages. Fails as its write() does.
[[nodiscard]] Expected<std::unique_ptr<Pages>> pagesOf(const Exporter &exporter,
                                                       const ExportContext &context);

} // namespace portolan::rendering
