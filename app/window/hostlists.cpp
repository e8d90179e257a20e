#include "window/hostlists.h"

#include "canvas/canvasview.h"
#include "canvas/picturemime.h"
#include "dialogs/importdialog.h"
#include "window/dialogs.h"
#include "window/droppedfiles.h"
#include "window/messagebar.h"
#include "window/settings.h"

#include <QClipboard>
#include <QGuiApplication>

namespace portolan::app {

HostLists::HostLists(views::DrawingSession &session, views::CanvasView *canvas, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_canvas(canvas)
    , m_window(window)
    , m_bar(new MessageBar(window))
{
    connect(canvas, &views::CanvasView::listReported, this, &HostLists::report);
    connect(m_bar, &MessageBar::answered, this, [this](bool wantsCopy) {
        if (wantsCopy)
            QGuiApplication::clipboard()->setText(m_details);
    });
}

void HostLists::insert(const QStringList &paths, const QPointF &pixel)
{
    for (const QString &path : paths) {
        if (views::isPictureFile(path))
            insertPictureFile(m_canvas, path, pixel);
        else if (isStructuredListFile(path))
            import(path);
        else if (const auto text = readListFile(path))
            m_canvas->insertHosts(*text, pixel);
        else
            report(text.error().message, text.error().message);
    }
}

void HostLists::import(const QString &path)
{
    const auto recall = [](const QStringList &titles) { return Settings().importMapping(titles); };
    const auto keep = [](const QStringList &titles, const QStringList &fields) {
        Settings().setImportMapping(titles, fields);
    };
    auto *dialog = new views::ImportDialog(m_session, {recall, keep}, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &views::ImportDialog::imported, this, &HostLists::told);
    connect(dialog, &QDialog::accepted, m_canvas, &views::CanvasView::revealSelection);
    if (path.isEmpty())
        dialog->open();
    else
        dialog->open(path);
}

void HostLists::report(const QString &message, const QString &details)
{
    const bool isMore = m_bar->isVisible();
    m_reports = isMore ? m_reports + 1 : 1;
    m_details = isMore ? m_details + u'\n' + details : details;
    // There is room for one sentence: the last.
    const QString shown =
        isMore ? tr("%1 (%n message(s) before this; all are copied)", nullptr, m_reports - 1)
                     .arg(message)
               : message;
    m_bar->ask(shown, tr("Copy Details"), tr("Close"));
}

} // namespace portolan::app
