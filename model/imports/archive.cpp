#include "imports/archive.h"

#include <zip.h>

namespace portolan {

namespace {

constexpr qint64 kPiece = 256 * 1024;

struct CloseFile
{
    void operator()(zip_file_t *file) const { zip_fclose(file); }
};

} // namespace

void Archive::Close::operator()(zip *archive) const
{
    zip_discard(archive);
}

Archive::Archive(const QByteArray &bytes, qint64 mostUnpacked)
    : m_room(mostUnpacked)
{
    zip_source_t *source =
        zip_source_buffer_create(bytes.constData(), zip_uint64_t(bytes.size()), 0, nullptr);
    if (!source)
        return;
    m_zip.reset(zip_open_from_source(source, ZIP_RDONLY, nullptr));
    if (!m_zip)
        zip_source_free(source); // an archive that is open has it
}

std::optional<QByteArray> Archive::file(const QString &path)
{
    const std::unique_ptr<zip_file_t, CloseFile> file(
        zip_fopen(m_zip.get(), path.toUtf8().constData(), 0));
    if (!file)
        return std::nullopt;
    QByteArray bytes;
    for (;;) {
        const qsizetype end = bytes.size();
        bytes.resize(end + kPiece);
        const zip_int64_t read = zip_fread(file.get(), bytes.data() + end, zip_uint64_t(kPiece));
        if (read < 0)
            return std::nullopt;
        bytes.resize(end + read);
        m_room -= read;
        m_isTooLarge = m_isTooLarge || m_room < 0;
        if (m_isTooLarge)
            return std::nullopt;
        if (read == 0)
            return bytes;
    }
}

} // namespace portolan
