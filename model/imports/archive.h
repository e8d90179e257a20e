#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

struct zip;

namespace portolan {

/// The files of a ZIP archive in memory, unpacked one by one. What they have together is limited,
/// whatever the archive says of itself: a few kilobytes can be packed from more than any memory
/// has.
class Archive
{
public:
    /// @p bytes must outlive it.
    Archive(const QByteArray &bytes, qint64 mostUnpacked);

    bool isOpen() const { return m_zip != nullptr; }
    /// None when there is no such file, or it is damaged, or more than what may be unpacked.
    std::optional<QByteArray> file(const QString &path);
    /// A file was not given for its size.
    bool isTooLarge() const { return m_isTooLarge; }

private:
    struct Close
    {
        void operator()(zip *archive) const;
    };

    std::unique_ptr<zip, Close> m_zip;
    qint64 m_room;
    bool m_isTooLarge = false;
};

} // namespace portolan
