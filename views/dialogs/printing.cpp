#include "dialogs/printing.h"

#include "base/threadlanguage.h"
#include "dialogs/printpreview.h"

#include <QGuiApplication>
#include <QMessageBox>
#include <QMutex>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPrinter>

#include <algorithm>

namespace portolan::views {

using namespace Qt::StringLiterals;

namespace {

void showFailure(const Error &error, QWidget *parent)
{
    const QString text = PrintJob::tr("This cannot be printed.") + u"\n\n"_s + error.message;
    auto *box = new QMessageBox(QMessageBox::Warning, QGuiApplication::applicationDisplayName(),
                                text, QMessageBox::Close, parent);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void showPreview(const std::shared_ptr<rendering::Pages> &pages, const QString &language,
                 QWidget *parent)
{
    auto *dialog = new PrintPreview(pages, language, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace

/// Sheets that no printer takes are fitted onto one that most do.
std::shared_ptr<QPrinter> printerFor(const QSizeF &points)
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    const QSizeF upright(std::min(points.width(), points.height()),
                         std::max(points.width(), points.height()));
    const QPageSize paper(upright, QPageSize::Point, {}, QPageSize::FuzzyMatch);
    printer->setPageSize(paper.id() == QPageSize::Custom ? QPageSize(QPageSize::A4) : paper);
    printer->setPageOrientation(points.width() > points.height() ? QPageLayout::Landscape
                                                                 : QPageLayout::Portrait);
    // The pages have margins of their own.
    printer->setFullPage(true);
    printer->setPageMargins({});
    return printer;
}

void printPages(rendering::Pages &pages, QPrinter &printer, Progress &progress, QMutex *mutex)
{
    const int first = printer.fromPage() > 0 ? printer.fromPage() - 1 : 0;
    const int last =
        std::min(printer.toPage() > 0 ? printer.toPage() : pages.pageCount(), pages.pageCount());
    QPainter painter(&printer);
    const QSizeF paper = pages.paper();
    for (int page = first; page < last; ++page) {
        progress.advance(page - first, last - first);
        if (progress.isCancelled()) {
            printer.abort();
            return;
        }
        if (page > first)
            printer.newPage();
        const QMutexLocker lock(mutex);
        const QRectF room = printer.pageLayout().fullRectPixels(printer.resolution());
        const qreal scale = std::min(room.width() / paper.width(), room.height() / paper.height());
        painter.save();
        painter.translate((room.width() - paper.width() * scale) / 2,
                          (room.height() - paper.height() * scale) / 2);
        painter.scale(scale, scale);
        pages.paint(painter, page);
        painter.restore();
    }
}

PrintJob::PrintJob(Make make, const QString &language, QWidget *parent)
    : QObject(parent)
    , m_work([this, language, parent](const Made &pages) {
        if (!pages)
            showFailure(pages.error(), parent);
        else if (*pages)
            showPreview(*pages, language, parent);
        deleteLater();
    })
{
    ThreadLanguage::prepare();
    m_work.start([make = std::move(make), language] {
        const ThreadLanguage speaking(language);
        return make();
    });
}

} // namespace portolan::views
