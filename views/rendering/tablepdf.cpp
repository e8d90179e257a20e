#include "rendering/tablepdf.h"

#include "base/escaping.h"
#include "base/progress.h"
#include "rendering/paper.h"
#include "rendering/pdfmetadata.h"
#include "rendering/tablepages.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace portolan::rendering {

using namespace Qt::StringLiterals;

namespace {

bool isCancelled(const TableOptions &options)
{
    return options.progress && options.progress->isCancelled();
}

QByteArray painted(TablePages &pages, const QString &title, const TableOptions &options)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(title);
    writer.setCreator(u"portolan " PORTOLAN_VERSION ""_s);
    writer.setResolution(kPdfDots);
    // Turned by the numbers: an orientation would be written as a rotated page.
    writer.setPageSize(QPageSize(pages.paper(), QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins({});
    QPainter painter(&writer);
    painter.scale(kPdfDots / kPointsPerInch, kPdfDots / kPointsPerInch);
    for (int page = 0; page < pages.pageCount() && !isCancelled(options); ++page) {
        if (page > 0)
            writer.newPage();
        pages.paint(painter, page);
    }
    painter.end();
    return bytes;
}

} // namespace

Expected<QSizeF> tablePaper(const QString &paper)
{
    return paperSize(paper.isEmpty() ? u"A4"_s : paper).map([](const QSizeF &size) {
        return size.transposed() * (kPointsPerInch / kMillimetresPerInch);
    });
}

QString PdfFormat::id() const
{
    return u"pdf"_s;
}

QStringList PdfFormat::endings() const
{
    return {u"pdf"_s};
}

QString PdfFormat::title() const
{
    return QCoreApplication::translate("Exports", "PDF pages");
}

Expected<void> PdfFormat::write(const Table &table, const TableCaption &caption,
                                const TableOptions &options, QIODevice &device) const
{
    const auto paper = tablePaper(options.paper);
    if (!paper)
        return tl::unexpected(paper.error());
    TablePages pages(table, caption, *paper, options.progress);
    const QString title =
        caption.drawing.isEmpty() ? caption.title : caption.title + u": "_s + caption.drawing;
    const QByteArray bytes = painted(pages, terminalText(title), options);
    if (isCancelled(options))
        return failure(ErrorCode::Cancelled, u"stopped"_s);
    const QString language = QCoreApplication::translate(
        "Exports", "en", "language of exported pages, as in HTML's lang");
    const QByteArray finished = finishedPdf(bytes, {language, pages.bookmarks()});
    return writtenTo(device, device.write(finished) == finished.size());
}

const QList<const TableFormat *> &allTableFormats()
{
    static const PdfFormat pdf;
    static const QList<const TableFormat *> all = tableFormats() + QList<const TableFormat *>{&pdf};
    return all;
}

} // namespace portolan::rendering
