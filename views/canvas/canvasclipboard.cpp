// What CanvasView takes from elsewhere and gives away: the clipboard, lists of hosts.

#include "canvas/canvasedits.h"
#include "canvas/canvasview.h"
#include "canvas/fragmentmime.h"
#include "canvas/hostlistinserter.h"
#include "canvas/picturemime.h"

#include <QClipboard>
#include <QGuiApplication>

namespace portolan::views {

namespace {

/// Spreadsheets give a picture of their cells along with the text, which says more here.
bool isText(const QMimeData *mime)
{
    return mime && mime->hasText() && !mime->hasUrls();
}

} // namespace

bool CanvasView::canPaste() const
{
    const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
    return hasFragment(mime) || isText(mime) || hasPicture(mime);
}

void CanvasView::cut()
{
    copy();
    removeSelection();
}

void CanvasView::copy()
{
    if (auto mime = m_edits->copied())
        QGuiApplication::clipboard()->setMimeData(mime.release());
}

void CanvasView::paste()
{
    if (!canPaste())
        return;
    const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
    if (!hasFragment(mime) && isText(mime)) {
        insertHosts(mime->text());
        return;
    }
    if (!hasFragment(mime)) {
        const ForeignPicture picture = pictureFrom(*mime);
        insertPicture(picture.file, picture.name);
        return;
    }
    const auto fragment = fragmentFrom(*mime);
    if (!fragment) {
        say(tr("What is on the clipboard cannot be read: %1").arg(fragment.error().message));
        return;
    }
    m_edits->paste(*fragment, visible().center());
    revealSelection();
}

void CanvasView::duplicate()
{
    m_edits->duplicate(visible().center());
    revealSelection();
}

void CanvasView::insertHosts(const QString &list, const std::optional<QPointF> &pixel)
{
    const RoleId role = placedRole().isEmpty() ? usualListRole() : placedRole();
    const QPointF centre = pixel ? m_camera.toPlace(*pixel) : visible().center();
    const ZoneId zone = pixel ? zoneAt(diagram(), centre) : m_edits->focusedZone();
    m_lists->insert(list, {role, zone, centre});
}

void CanvasView::finishList(const QString &message, const QString &details)
{
    revealSelection();
    say(message.section(u'\n', 0, 0));
    if (!details.isEmpty())
        emit listReported(message, details);
}

} // namespace portolan::views
