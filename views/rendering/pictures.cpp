#include "rendering/pictures.h"

#include <QCache>
#include <QMutex>
#include <QSvgRenderer>

namespace portolan::rendering {

namespace {

/// In KiB, of bytes and pixels together: a few of the largest that there may be.
constexpr int kMostKept = 512 * 1024;

struct Kept
{
    /// As long as it lives here, no other text has its address.
    QString embedded;
    std::shared_ptr<const LoadedPicture> picture;
};

std::shared_ptr<const LoadedPicture> load(const QString &embedded)
{
    auto picture = embeddedPicture(embedded);
    if (!picture)
        return nullptr;
    auto loaded = std::make_shared<LoadedPicture>(LoadedPicture{*std::move(picture), {}});
    const Picture &read = loaded->picture;
    if (read.format == PictureFormat::Svg)
        return QSvgRenderer(read.bytes).isValid() ? loaded : nullptr;
    loaded->image.loadFromData(read.bytes, read.format == PictureFormat::Png ? "PNG" : "JPEG");
    return loaded->image.isNull() ? nullptr : loaded;
}

} // namespace

std::shared_ptr<const LoadedPicture> loadedPicture(const QString &embedded)
{
    static QMutex mutex;
    static QCache<const QChar *, Kept> cache(kMostKept);
    if (embedded.isEmpty())
        return nullptr;
    const QMutexLocker locker(&mutex);
    if (const Kept *kept = cache.object(embedded.constData()))
        return kept->picture;
    auto loaded = load(embedded);
    const qint64 pixels = loaded ? loaded->image.sizeInBytes() : 0;
    const int cost = int((qint64(embedded.size()) * 3 + pixels) / 1024) + 1;
    cache.insert(embedded.constData(), new Kept{embedded, loaded}, cost);
    return loaded;
}

QRectF fitted(const QSizeF &size, const QRectF &rect)
{
    QRectF place(QPointF(), size.scaled(rect.size(), Qt::KeepAspectRatio));
    place.moveCenter(rect.center());
    return place;
}

} // namespace portolan::rendering
