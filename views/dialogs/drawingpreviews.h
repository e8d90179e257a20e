#pragma once

#include "commands/latestwork.h"
#include "rendering/style.h"

#include <QImage>
#include <QObject>
#include <QStringList>

namespace portolan::views {

/// A drawing as it is looked for in a list.
struct DrawingPreview
{
    QString source; ///< path of a file, or id of a template
    bool isFile = false;
    QImage picture;    ///< null when it cannot be read
    QString complaint; ///< why it cannot be read, in a few words
};

/// Pictures of drawings, made one after the other beside the window: files may be large, and lie on
/// a network that answers late.
class DrawingPreviews : public QObject
{
    Q_OBJECT

public:
    explicit DrawingPreviews(QObject *parent = nullptr);

    /// What was asked for before is forgotten. Sizes are in pixels of the screen.
    void make(const QStringList &files, const QStringList &templates, const QSize &size,
              rendering::Theme theme);
    /// Nobody looks any more.
    void stop();

signals:
    void made(const portolan::views::DrawingPreview &preview);

private:
    void makeNext();

    QList<DrawingPreview> m_wanted;
    QSize m_size;
    rendering::Theme m_theme = rendering::Theme::Light;
    LatestWork<DrawingPreview> m_work;
};

} // namespace portolan::views
