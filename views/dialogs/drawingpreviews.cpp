#include "dialogs/drawingpreviews.h"

#include "files/drawingfile.h"
#include "files/templates.h"
#include "rendering/thumbnail.h"

#include <QFileInfo>

namespace portolan::views {

namespace {

Expected<Topology> read(const DrawingPreview &wanted)
{
    return wanted.isFile ? loadDrawing(wanted.source) : makeTemplate(wanted.source);
}

DrawingPreview madeFor(DrawingPreview wanted, const QSize &size, rendering::Theme theme)
{
    const Expected<Topology> drawing = read(wanted);
    if (drawing)
        wanted.picture = rendering::thumbnailOf(*drawing, size, theme);
    else
        wanted.complaint = wanted.isFile && !QFileInfo::exists(wanted.source)
                               ? DrawingPreviews::tr("The file is not there any more")
                               : DrawingPreviews::tr("The file cannot be read");
    return wanted;
}

} // namespace

DrawingPreviews::DrawingPreviews(QObject *parent)
    : QObject(parent)
    , m_work(
          [this](const DrawingPreview &preview) {
              emit made(preview);
              makeNext();
          },
          idleWorkers())
{
}

void DrawingPreviews::make(const QStringList &files, const QStringList &templates,
                           const QSize &size, rendering::Theme theme)
{
    stop();
    for (const QString &path : files)
        m_wanted.append({path, true, {}, {}});
    for (const QString &id : templates)
        m_wanted.append({id, false, {}, {}});
    m_size = size;
    m_theme = theme;
    makeNext();
}

void DrawingPreviews::stop()
{
    m_wanted.clear();
    m_work.drop();
}

void DrawingPreviews::makeNext()
{
    if (m_wanted.isEmpty())
        return;
    m_work.start([wanted = m_wanted.takeFirst(), size = m_size, theme = m_theme] {
        return madeFor(wanted, size, theme);
    });
}

} // namespace portolan::views
