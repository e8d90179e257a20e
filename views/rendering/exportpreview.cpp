#include "rendering/exportpreview.h"

#include "exports/tables/tableexporter.h"
#include "exports/tables/xlsxformat.h"
#include "rendering/pictureformats.h"
#include "rendering/tablepages.h"
#include "rendering/tablepdf.h"

#include <QIODevice>
#include <QPainter>

#include <algorithm>

namespace portolan::rendering {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostPages = 6;
constexpr int kMostRows = 200;
constexpr qsizetype kMostBytes = 48 * 1024;

/// Takes the beginning of a file, and then nothing: its exporter ends early.
class Beginning : public QIODevice
{
public:
    Beginning() { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }
    const QByteArray &bytes() const { return m_bytes; }
    bool isFull() const { return m_isFull; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override
    {
        const qint64 taken = std::min<qint64>(size, kMostBytes - m_bytes.size());
        m_bytes.append(data, taken);
        m_isFull = m_isFull || taken < size;
        return m_isFull ? -1 : size;
    }

private:
    QByteArray m_bytes;
    bool m_isFull = false;
};

bool isStopped(const ExportContext &context)
{
    return context.progress && context.progress->isCancelled();
}

void paintPages(ExportPreview &preview, Pages &pages, const ExportContext &context, int side)
{
    const QSizeF paper = pages.paper();
    const qreal scale = side / std::max(paper.width(), paper.height());
    preview.pageCount = pages.pageCount();
    for (int page = 0; page < std::min(kMostPages, preview.pageCount); ++page) {
        if (isStopped(context))
            return;
        QImage image((paper * scale).toSize().expandedTo({1, 1}), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.scale(scale, scale);
        pages.paint(painter, page);
        painter.end();
        preview.pages.append(image);
    }
}

void readBeginning(ExportPreview &preview, const Exporter &exporter, const ExportContext &context)
{
    Beginning device;
    const auto written = exporter.write(context, exporter.files(context).constFirst(), device);
    if (!written && !device.isFull())
        preview.failure = written.error().message;
    preview.isWhole = !device.isFull();
    preview.isHtml = exporter.format() == u"html"_s;
    // No line but the last is whole where the bytes end.
    const qsizetype end =
        preview.isWhole ? device.bytes().size() : device.bytes().lastIndexOf('\n');
    preview.text = QString::fromUtf8(device.bytes().left(end));
}

/// Null unless it writes a workbook.
const TableExporter *workbookExporter(const Exporter &exporter)
{
    const auto *table = dynamic_cast<const TableExporter *>(&exporter);
    return table && table->format() == XlsxFormat().id() ? table : nullptr;
}

Expected<std::unique_ptr<Pages>> tablePagesOf(const TableExporter &exporter,
                                              const ExportContext &context)
{
    const auto paper = tablePaper(context.paper);
    if (!paper)
        return tl::unexpected(paper.error());
    const Table table = tableOf(exporter.kind(), context);
    return std::make_unique<TablePages>(table, captionOf(table, context), *paper, context.progress);
}

} // namespace

Expected<std::unique_ptr<Pages>> pagesOf(const Exporter &exporter, const ExportContext &context)
{
    if (const auto *picture = dynamic_cast<const PictureExporter *>(&exporter))
        return picture->pages(context);
    const auto *table = dynamic_cast<const TableExporter *>(&exporter);
    if (table && table->format() == PdfFormat().id())
        return tablePagesOf(*table, context);
    return nullptr;
}

ExportPreview previewOf(const Exporter &exporter, const ExportContext &context, int side)
{
    ExportPreview preview;
    if (const TableExporter *workbook = workbookExporter(exporter)) {
        const Table table = tableOf(workbook->kind(), context);
        preview.rows = workbookRows(table, kMostRows);
        preview.isWhole = preview.rows.size() <= kMostRows;
        return preview;
    }
    const auto pages = pagesOf(exporter, context);
    if (!pages)
        preview.failure = pages.error().message;
    else if (*pages)
        paintPages(preview, **pages, context, side);
    else
        readBeginning(preview, exporter, context);
    return preview;
}

} // namespace portolan::rendering
