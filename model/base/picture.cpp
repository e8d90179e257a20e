#include "base/picture.h"

#include "base/cleansvg.h"
#include "base/errortext.h"

#include <QSize>
#include <QtEndian>

#include <array>
#include <optional>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMiB = 1024 * 1024;

tl::unexpected<Error> damaged(PictureFormat format)
{
    const QString name = format == PictureFormat::Png ? u"PNG"_s : u"JPEG"_s;
    return failure(ErrorCode::BadValue, Errors::tr("the %1 picture is damaged").arg(name));
}

tl::unexpected<Error> tooLarge(qsizetype bytes)
{
    return failure(ErrorCode::BadValue,
                   Errors::tr("the picture has %1 MiB, the limit is %2; scaled down it will do")
                       .arg(qreal(bytes) / kMiB, 0, 'f', 1)
                       .arg(kMaxPictureBytes / kMiB));
}

Expected<Picture> withinLimits(PictureFormat format, const QByteArray &bytes, const QSize &size)
{
    if (size.isEmpty())
        return damaged(format);
    if (qint64(size.width()) * size.height() > kMaxPicturePixels) {
        return failure(ErrorCode::BadValue,
                       Errors::tr("the picture has %1 × %2 pixels, the limit is %3 million; scaled "
                                  "down it will do")
                           .arg(size.width())
                           .arg(size.height())
                           .arg(kMaxPicturePixels / 1'000'000));
    }
    return Picture{format, bytes, size};
}

// PNG (ISO 15948): a signature, then chunks of length, type, data and check sum
// --------------------

constexpr QByteArrayView kPngSignature("\x89PNG\r\n\x1a\n", 8);

quint32 crc32(QByteArrayView bytes)
{
    static const std::array<quint32, 256> table = [] {
        std::array<quint32, 256> made{};
        for (quint32 n = 0; n < made.size(); ++n) {
            quint32 value = n;
            for (int bit = 0; bit < 8; ++bit)
                value = value & 1 ? 0xEDB88320U ^ value >> 1 : value >> 1;
            made[n] = value;
        }
        return made;
    }();
    quint32 sum = 0xFFFFFFFFU;
    for (const char byte : bytes)
        sum = table[(sum ^ quint8(byte)) & 0xFF] ^ sum >> 8;
    return ~sum;
}

quint32 bigEndian(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.sliced(at, 4).data());
}

/// None unless every chunk up to the last one is there and whole.
std::optional<QSize> pngSize(QByteArrayView bytes)
{
    constexpr qsizetype kAround = 12; // of a chunk's data
    QSize size;
    for (qsizetype at = kPngSignature.size(); bytes.size() - at >= kAround;) {
        const quint32 length = bigEndian(bytes, at);
        if (length > quint32(bytes.size() - at - kAround))
            return std::nullopt;
        const QByteArrayView chunk = bytes.sliced(at + 4, 4 + qsizetype(length));
        if (crc32(chunk) != bigEndian(bytes, at + 8 + length))
            return std::nullopt;
        if (chunk.startsWith("IHDR") && length >= 8)
            size = QSize(int(bigEndian(chunk, 4)), int(bigEndian(chunk, 8)));
        else if (chunk.startsWith("IEND"))
            return size;
        at += kAround + length;
    }
    return std::nullopt;
}

// JPEG (ITU T.81): segments that begin with a marker
// -----------------------------------------------

bool isStartOfFrame(quint8 marker)
{
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/// None where the frame's header, or the end of the picture, is missing.
std::optional<QSize> jpegSize(QByteArrayView bytes)
{
    if (bytes.lastIndexOf(QByteArrayView("\xFF\xD9")) < 0)
        return std::nullopt;
    qsizetype at = 2;
    while (bytes.size() - at >= 9 && quint8(bytes[at]) == 0xFF) {
        const auto marker = quint8(bytes[at + 1]);
        if (marker == 0xFF) { // filling
            ++at;
            continue;
        }
        const auto *data = bytes.data() + at;
        if (isStartOfFrame(marker))
            return QSize(qFromBigEndian<quint16>(data + 7), qFromBigEndian<quint16>(data + 5));
        at += 2 + qFromBigEndian<quint16>(data + 2);
    }
    return std::nullopt;
}

} // namespace

QString mimeType(PictureFormat format)
{
    switch (format) {
    case PictureFormat::Png:
        return u"image/png"_s;
    case PictureFormat::Jpeg:
        return u"image/jpeg"_s;
    case PictureFormat::Svg:
        return u"image/svg+xml"_s;
    }
    return {};
}

Expected<Picture> readPicture(const QByteArray &file)
{
    if (file.size() > kMaxPictureBytes)
        return tooLarge(file.size());
    if (file.startsWith(kPngSignature)) {
        const auto size = pngSize(file);
        return size ? withinLimits(PictureFormat::Png, file, *size) : damaged(PictureFormat::Png);
    }
    if (file.startsWith(QByteArrayView("\xFF\xD8\xFF"))) {
        const auto size = jpegSize(file);
        return size ? withinLimits(PictureFormat::Jpeg, file, *size) : damaged(PictureFormat::Jpeg);
    }
    if (const auto svg = cleanedSvg(file))
        return Picture{PictureFormat::Svg, svg->bytes, svg->size, svg->missed};
    return failure(ErrorCode::BadValue, Errors::tr("this is no PNG, JPEG or SVG picture"));
}

QString embeddedText(const QByteArray &file)
{
    return QString::fromLatin1(file.toBase64());
}

Expected<Picture> embeddedPicture(const QString &text)
{
    // Three bytes in four characters: what is too large need not be read to be refused.
    if (text.size() / 4 * 3 > kMaxPictureBytes + 3)
        return tooLarge(text.size() / 4 * 3);
    const auto file = QByteArray::fromBase64Encoding(
        text.toLatin1(), QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!file)
        return failure(ErrorCode::BadValue, Errors::tr("the picture is no base64"));
    return readPicture(*file);
}

} // namespace portolan
