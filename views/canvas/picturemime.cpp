#include "canvas/picturemime.h"

#include "base/picture.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QImageReader>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace portolan::views {

using namespace Qt::StringLiterals;

namespace {

QString pictureFileOf(const QMimeData &mime)
{
    const QList<QUrl> urls = mime.urls();
    const auto found = std::ranges::find_if(urls, [](const QUrl &url) {
        return url.isLocalFile() && isPictureFile(url.toLocalFile());
    });
    return found == urls.end() ? QString() : found->toLocalFile();
}

QByteArray pngOf(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

/// Cameras turn a photograph by a note in its file that not every reader heeds: it is turned here,
/// once.
QByteArray upright(const QByteArray &file)
{
    QBuffer buffer;
    buffer.setData(file);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, "JPEG");
    if (reader.transformation() == QImageIOHandler::TransformationNone)
        return file;
    reader.setAutoTransform(true);
    const QImage image = reader.read();
    QByteArray bytes;
    QBuffer turned(&bytes);
    turned.open(QIODevice::WriteOnly);
    constexpr int kQuality = 92;
    return !image.isNull() && image.save(&turned, "JPEG", kQuality) ? bytes : file;
}

} // namespace

bool isPictureFile(const QString &path)
{
    return pictureFilePatterns().contains(u"*."_s + QFileInfo(path).suffix().toLower());
}

QStringList pictureFilePatterns()
{
    return {u"*.png"_s, u"*.jpg"_s, u"*.jpeg"_s, u"*.svg"_s};
}

ForeignPicture readPictureFile(const QString &path)
{
    QFile file(path);
    const QByteArray bytes =
        file.open(QIODevice::ReadOnly) ? file.read(kMaxPictureBytes + 1) : QByteArray();
    return {bytes.startsWith("\xFF\xD8") ? upright(bytes) : bytes,
            QFileInfo(path).completeBaseName()};
}

bool hasPicture(const QMimeData *mime)
{
    return mime && (mime->hasImage() || mime->hasFormat(u"image/svg+xml"_s) ||
                    !pictureFileOf(*mime).isEmpty());
}

/// As it is where that is possible: an image of Qt's is a bitmap only, whatever it was.
ForeignPicture pictureFrom(const QMimeData &mime)
{
    if (const QString path = pictureFileOf(mime); !path.isEmpty())
        return readPictureFile(path);
    for (const PictureFormat format :
         {PictureFormat::Svg, PictureFormat::Png, PictureFormat::Jpeg}) {
        if (mime.hasFormat(mimeType(format)))
            return {mime.data(mimeType(format)), {}};
    }
    return {pngOf(qvariant_cast<QImage>(mime.imageData())), {}};
}

} // namespace portolan::views
