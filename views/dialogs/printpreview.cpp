#include "dialogs/printpreview.h"

#include "base/progress.h"
#include "base/threadlanguage.h"
#include "dialogs/printing.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMutex>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <atomic>

namespace portolan::views {

using namespace Qt::StringLiterals;

namespace {

enum class PageSize { Whole, Width, Actual, Double };

/// Around a page that is shown as a whole.
constexpr int kMargin = 16;
constexpr int kLeastSide = 80;
/// Larger pictures of a page would take too much memory; they are painted smaller and stretched.
constexpr int kMostDots = 6000;

QImage painted(rendering::Pages &pages, int page, const QSize &dots)
{
    QImage image(dots, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                           QPainter::SmoothPixmapTransform);
    painter.scale(dots.width() / pages.paper().width(), dots.height() / pages.paper().height());
    pages.paint(painter, page);
    return image;
}

} // namespace

/// How far printing has come; told in the window's thread.
class PrintPreview::Job final : public Progress
{
public:
    explicit Job(QProgressBar *bar)
        : m_bar(bar)
    {
    }
    void advance(qint64 done, qint64 total) override
    {
        QMetaObject::invokeMethod(
            m_bar,
            [bar = m_bar, done, total] {
                bar->setRange(0, int(total));
                bar->setValue(int(done));
            },
            Qt::QueuedConnection);
    }
    bool isCancelled() const override { return m_isStopped; }
    void stop() { m_isStopped = true; }

private:
    QProgressBar *m_bar; ///< the preview waits for the job before it goes
    std::atomic_bool m_isStopped = false;
};

PrintPreview::PrintPreview(std::shared_ptr<rendering::Pages> pages, const QString &language,
                           QWidget *parent)
    : QDialog(parent)
    , m_pages(std::move(pages))
    , m_language(language)
    , m_mutex(std::make_shared<QMutex>())
    , m_painting([this](const QImage &page) { take(page); }, quickWorkers())
    , m_number(new QSpinBox(this))
    , m_previous(new QPushButton(tr("Pre&vious"), this))
    , m_next(new QPushButton(tr("&Next"), this))
    , m_size(new QComboBox(this))
    , m_area(new QScrollArea(this))
    , m_page(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Close, this))
{
    build();
    connect(m_number, &QSpinBox::valueChanged, this, &PrintPreview::showPage);
    connect(m_size, &QComboBox::currentIndexChanged, this, &PrintPreview::showPage);
    connect(m_previous, &QPushButton::clicked, m_number, &QSpinBox::stepDown);
    connect(m_next, &QPushButton::clicked, m_number, &QSpinBox::stepUp);
    connect(m_print, &QPushButton::clicked, this, &PrintPreview::choosePrinter);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &PrintPreview::reject);
    connect(&m_printing, &QFutureWatcherBase::finished, this, &PrintPreview::finish);
    showPage();
}

PrintPreview::~PrintPreview()
{
    if (m_job)
        m_job->stop();
    m_printing.waitForFinished();
}

void PrintPreview::build()
{
    setWindowTitle(tr("Print Preview"));
    m_print = m_buttons->addButton(tr("&Print…"), QDialogButtonBox::AcceptRole);
    m_print->setObjectName(u"print"_s);
    m_print->setDefault(true);
    m_page->setObjectName(u"shown"_s);
    m_page->setAlignment(Qt::AlignCenter);
    m_area->setWidget(m_page);
    m_area->setWidgetResizable(true);
    m_area->setAlignment(Qt::AlignCenter);
    m_area->setBackgroundRole(QPalette::Dark);
    m_progress->hide();
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(buildBar());
    layout->addWidget(m_area, 1);
    layout->addWidget(m_progress);
    layout->addWidget(m_buttons);
    resize(900, 760);
}

QLayout *PrintPreview::buildBar()
{
    m_number->setObjectName(u"page"_s);
    m_number->setRange(1, std::max(1, m_pages->pageCount()));
    m_number->setSuffix(u' ' + tr("of %1").arg(m_pages->pageCount()));
    m_number->setAccessibleName(tr("Page"));
    m_number->setKeyboardTracking(false);
    m_size->setObjectName(u"size"_s);
    m_size->setAccessibleName(tr("Size of the page"));
    m_size->addItems({tr("Whole page"), tr("Page width"), tr("100 %"), tr("200 %")});
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_previous);
    bar->addWidget(m_number);
    bar->addWidget(m_next);
    bar->addStretch(1);
    bar->addWidget(m_size);
    return bar;
}

void PrintPreview::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    showPage();
}

/// In units of the window.
QSize PrintPreview::wantedSize() const
{
    const QSizeF paper = m_pages->paper();
    const QSizeF room = m_area->maximumViewportSize() - QSize(2 * kMargin, 2 * kMargin);
    const qreal actual = logicalDpiX() / 72.0;
    qreal scale = actual;
    switch (PageSize(m_size->currentIndex())) {
    case PageSize::Whole:
        scale = std::min(room.width() / paper.width(), room.height() / paper.height());
        break;
    case PageSize::Width:
        scale = room.width() / paper.width();
        break;
    case PageSize::Actual:
        break;
    case PageSize::Double:
        scale = 2 * actual;
        break;
    }
    return (paper * scale).toSize().expandedTo({kLeastSide, kLeastSide});
}

void PrintPreview::showPage()
{
    const int page = m_number->value() - 1;
    m_previous->setEnabled(page > 0);
    m_next->setEnabled(page + 1 < m_pages->pageCount());
    const qreal ratio = devicePixelRatioF();
    const QSize dots = (QSizeF(wantedSize()) * ratio).toSize();
    const QSize bounded = dots.boundedTo(dots.scaled(kMostDots, kMostDots, Qt::KeepAspectRatio));
    m_painting.start(
        [pages = m_pages, mutex = m_mutex, language = m_language, page, bounded, ratio] {
            const ThreadLanguage speaking(language);
            const QMutexLocker lock(mutex.get());
            QImage image = painted(*pages, page, bounded);
            image.setDevicePixelRatio(ratio);
            return image;
        });
}

void PrintPreview::take(const QImage &page)
{
    m_page->setPixmap(QPixmap::fromImage(page));
    m_page->setAccessibleName(tr("Page %1 of %2").arg(m_number->value()).arg(m_pages->pageCount()));
}

void PrintPreview::choosePrinter()
{
    const auto printer = printerFor(m_pages->paper());
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setMinMax(1, m_pages->pageCount());
    connect(dialog, &QDialog::accepted, this, [this, printer] { printOn(printer); });
    dialog->open();
}

void PrintPreview::printOn(const std::shared_ptr<QPrinter> &printer)
{
    if (isPrinting())
        return;
    m_job = std::make_shared<Job>(m_progress);
    m_progress->setRange(0, 0);
    m_progress->show();
    m_print->setEnabled(false);
    m_printing.setFuture(
        QtConcurrent::run(&workers(), [pages = m_pages, mutex = m_mutex, job = m_job,
                                       language = m_language, printer] {
            standBack();
            const ThreadLanguage speaking(language);
            printPages(*pages, *printer, *job, mutex.get());
        }));
}

void PrintPreview::finish()
{
    m_progress->hide();
    m_print->setEnabled(true);
    if (!m_job->isCancelled())
        accept();
}

void PrintPreview::done(int result)
{
    if (isPrinting()) {
        m_job->stop();
        m_printing.waitForFinished();
    }
    QDialog::done(result);
}

} // namespace portolan::views
