#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

class QImage;
class QMimeData;

namespace portolan::views {

/// A picture that another program gives.
struct ForeignPicture
{
    QByteArray file; ///< of a PNG, JPEG or SVG, or of something that is no picture
    QString name;    ///< what it is called, for those who cannot see it; may be empty
};

/// By its name; its contents are looked at when it is inserted.
bool isPictureFile(const QString &path);
/// What a file dialog shows: "*.png" and so on.
QStringList pictureFilePatterns();

/// Reads at most what a picture may have, and a byte more. What cannot be read is an empty file.
ForeignPicture readPictureFile(const QString &path);

/// An image, or a picture file that was copied.
bool hasPicture(const QMimeData *mime);
ForeignPicture pictureFrom(const QMimeData &mime);

} // namespace portolan::views
