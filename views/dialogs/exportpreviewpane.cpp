#include "dialogs/exportpreviewpane.h"

#include "base/threadlanguage.h"
#include "dialogs/pageview.h"
#include "dialogs/printing.h"

#include <QBuffer>
#include <QClipboard>
#include <QComboBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>

namespace portolan::views {

using namespace Qt::StringLiterals;

namespace {

/// While one ticks and types, nothing is made.
constexpr int kDelayMs = 200;
/// The longer side of a page, in pixels: readable, and a few of them fit into memory.
constexpr int kSide = 1600;
constexpr int kColumnWidth = 240;

QString fileOf(const Exporter &exporter)
{
    return exporter.subject() + u'.' + exporter.format();
}

/// What others take it for on the clipboard.
std::unique_ptr<QMimeData> mimeOf(const QString &format, const QByteArray &bytes)
{
    auto mime = std::make_unique<QMimeData>();
    if (format == u"png"_s) {
        mime->setImageData(QImage::fromData(bytes, "PNG"));
        return mime;
    }
    mime->setText(QString::fromUtf8(bytes));
    if (format == u"svg"_s)
        mime->setData(u"image/svg+xml"_s, bytes);
    if (format == u"html"_s)
        mime->setHtml(QString::fromUtf8(bytes));
    return mime;
}

} // namespace

/// One preview can be told to end; the next has a flag of its own.
class ExportPreviewPane::Stop : public Progress
{
public:
    void advance(qint64, qint64) override {}
    bool isCancelled() const override { return m_isCancelled; }
    void cancel() { m_isCancelled = true; }

private:
    std::atomic_bool m_isCancelled = false;
};

ExportPreviewPane::ExportPreviewPane(std::function<ExportSubject()> subject, QWidget *parent)
    : QWidget(parent)
    , m_subject(std::move(subject))
    , m_files(new QComboBox(this))
    , m_copy(new QPushButton(tr("Cop&y"), this))
    , m_print(new QPushButton(tr("P&rint…"), this))
    , m_stack(new QStackedWidget(this))
    , m_scroll(new QScrollArea(this))
    , m_text(new QPlainTextEdit(this))
    , m_html(new QTextBrowser(this))
    , m_rows(new QTableWidget(this))
    , m_empty(new QLabel(this))
    , m_note(new QLabel(this))
    , m_work([this](const rendering::ExportPreview &preview) { take(preview); })
    , m_copying([this](const Copied &copied) { takeCopy(copied); })
{
    ThreadLanguage::prepare();
    build();
    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelayMs);
    connect(&m_delay, &QTimer::timeout, this, &ExportPreviewPane::start);
    connect(m_files, &QComboBox::activated, this, &ExportPreviewPane::startSoon);
    connect(m_copy, &QPushButton::clicked, this, &ExportPreviewPane::copy);
    connect(m_print, &QPushButton::clicked, this, &ExportPreviewPane::print);
}

ExportPreviewPane::~ExportPreviewPane()
{
    if (m_stop)
        m_stop->cancel();
}

void ExportPreviewPane::build()
{
    m_files->setObjectName(u"preview"_s);
    m_files->setAccessibleName(tr("File to look at"));
    m_copy->setToolTip(tr("Copies the whole of it, to be pasted into a document or a table"));
    auto *line = new QHBoxLayout;
    line->addWidget(m_files, 1);
    line->addWidget(m_copy);
    line->addWidget(m_print);
    auto *sheet = new QWidget(m_scroll);
    m_pages = new QVBoxLayout(sheet);
    m_scroll->setWidget(sheet);
    m_scroll->setWidgetResizable(true);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_html->setOpenLinks(false);
    m_rows->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_rows->setTabKeyNavigation(false);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    for (QWidget *page : {static_cast<QWidget *>(m_empty), static_cast<QWidget *>(m_scroll),
                          static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_html),
                          static_cast<QWidget *>(m_rows)}) {
        page->setAccessibleName(tr("Preview"));
        m_stack->addWidget(page);
    }
    m_note->setObjectName(u"previewNote"_s);
    m_note->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(line);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_note);
}

void ExportPreviewPane::show(const QList<const Exporter *> &exporters)
{
    const Exporter *before = chosen();
    m_exporters = exporters;
    m_files->clear();
    for (const Exporter *exporter : exporters)
        m_files->addItem(fileOf(*exporter));
    m_files->setCurrentIndex(int(std::max<qsizetype>(0, exporters.indexOf(before))));
    m_files->setEnabled(!exporters.isEmpty());
    startSoon();
}

const Exporter *ExportPreviewPane::chosen() const
{
    return m_exporters.value(m_files->currentIndex(), nullptr);
}

QWidgetList ExportPreviewPane::fields() const
{
    return {m_files, m_copy, m_print, m_scroll, m_text, m_html, m_rows};
}

bool ExportPreviewPane::isBusy() const
{
    return m_delay.isActive() || m_work.isRunning();
}

std::shared_ptr<ExportPreviewPane::Stop> ExportPreviewPane::newStop()
{
    if (m_stop)
        m_stop->cancel();
    m_stop = std::make_shared<Stop>();
    return m_stop;
}

void ExportPreviewPane::startSoon()
{
    if (m_stop)
        m_stop->cancel();
    m_work.drop();
    m_delay.start();
    m_note->setText(tr("Making the preview…"));
}

void ExportPreviewPane::start()
{
    const Exporter *exporter = chosen();
    m_copy->setEnabled(canCopy());
    m_print->setEnabled(exporter);
    if (!exporter) {
        take({});
        return;
    }
    m_work.start([subject = m_subject(), exporter, stop = newStop()] {
        const ThreadLanguage language(subject.language);
        const Topology topology = subject.topology();
        return rendering::previewOf(*exporter, subject.context(topology, stop.get()), kSide);
    });
}

void ExportPreviewPane::take(const rendering::ExportPreview &preview)
{
    if (!preview.pages.isEmpty()) {
        showPages(preview);
        m_stack->setCurrentWidget(m_scroll);
    } else if (!preview.rows.isEmpty()) {
        showRows(preview.rows);
        m_stack->setCurrentWidget(m_rows);
    } else if (!preview.text.isEmpty()) {
        if (preview.isHtml)
            m_html->setHtml(preview.text);
        else
            m_text->setPlainText(preview.text);
        m_stack->setCurrentWidget(preview.isHtml ? static_cast<QWidget *>(m_html) : m_text);
    } else {
        m_empty->setText(chosen() ? preview.failure
                                  : tr("Tick a table or a picture to see it here."));
        m_stack->setCurrentWidget(m_empty);
    }
    m_print->setEnabled(preview.pageCount > 0);
    showNote(preview);
    emit shown();
}

void ExportPreviewPane::showPages(const rendering::ExportPreview &preview)
{
    while (QLayoutItem *item = m_pages->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QImage &image : preview.pages)
        m_pages->addWidget(new PageView(image, this));
    m_pages->addStretch(1);
}

void ExportPreviewPane::showRows(const QList<QStringList> &rows)
{
    m_rows->clear();
    m_rows->setRowCount(int(rows.size()) - 1);
    m_rows->setColumnCount(int(rows.first().size()));
    m_rows->setHorizontalHeaderLabels(rows.first());
    for (int row = 1; row < rows.size(); ++row) {
        for (int column = 0; column < rows[row].size(); ++column)
            m_rows->setItem(row - 1, column, new QTableWidgetItem(rows[row][column]));
    }
    m_rows->horizontalHeader()->setMaximumSectionSize(kColumnWidth);
    m_rows->resizeColumnsToContents();
}

void ExportPreviewPane::showNote(const rendering::ExportPreview &preview)
{
    QString note;
    if (preview.pageCount > preview.pages.size())
        note =
            tr("The first %1 of %n page(s).", nullptr, preview.pageCount).arg(preview.pages.size());
    else if (preview.pageCount > 0)
        note = tr("%n page(s).", nullptr, preview.pageCount);
    else if (!preview.isWhole)
        note = tr("The beginning; the file goes on.");
    m_note->setText(note);
}

bool ExportPreviewPane::canCopy() const
{
    const Exporter *exporter = chosen();
    return exporter && exporter->format() != u"pdf"_s && exporter->format() != u"xlsx"_s;
}

void ExportPreviewPane::copy()
{
    const Exporter *exporter = chosen();
    if (!exporter)
        return;
    m_copy->setEnabled(false);
    m_copying.start([subject = m_subject(), exporter]() -> Copied {
        const ThreadLanguage language(subject.language);
        const Topology topology = subject.topology();
        const ExportContext context = subject.context(topology, nullptr);
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const auto written =
            exporter->write(context, exporter->files(context).constFirst(), buffer);
        return {exporter->format(), written.map([&] { return buffer.data(); })};
    });
}

/// Another file may have been chosen meanwhile.
void ExportPreviewPane::takeCopy(const Copied &copied)
{
    m_copy->setEnabled(canCopy());
    if (copied.bytes)
        QGuiApplication::clipboard()->setMimeData(mimeOf(copied.format, *copied.bytes).release());
    else
        m_note->setText(copied.bytes.error().message);
}

void ExportPreviewPane::print()
{
    const Exporter *exporter = chosen();
    if (!exporter)
        return;
    const ExportSubject subject = m_subject();
    const auto make = [subject, exporter]() -> PrintJob::Made {
        const Topology topology = subject.topology();
        return rendering::pagesOf(*exporter, subject.context(topology, nullptr));
    };
    new PrintJob(make, subject.language, this);
}

} // namespace portolan::views
