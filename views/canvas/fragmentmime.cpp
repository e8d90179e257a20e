#include "canvas/fragmentmime.h"

#include <QImage>

namespace portolan::views {

using namespace Qt::StringLiterals;

namespace {

const QString kImageType = u"application/x-qt-image"_s;

class FragmentMime : public QMimeData
{
public:
    explicit FragmentMime(std::function<QImage()> picture)
        : m_picture(std::move(picture))
    {
    }

    QStringList formats() const override { return QMimeData::formats() << kImageType; }

protected:
    QVariant retrieveData(const QString &type, QMetaType wanted) const override
    {
        return type == kImageType ? QVariant(m_picture()) : QMimeData::retrieveData(type, wanted);
    }

private:
    std::function<QImage()> m_picture;
};

} // namespace

std::unique_ptr<QMimeData> mimeFor(const Fragment &fragment, const std::function<QImage()> &picture)
{
    auto mime = std::make_unique<FragmentMime>(picture);
    mime->setData(QString::fromLatin1(kFragmentMimeType), fragmentToJson(fragment));
    QStringList names;
    for (const Zone &zone : fragment.zones)
        names.append(zone.name);
    for (const Host &host : fragment.hosts)
        names.append(host.name);
    mime->setText(names.join(u'\n'));
    return mime;
}

bool hasFragment(const QMimeData *mime)
{
    return mime && mime->hasFormat(QString::fromLatin1(kFragmentMimeType));
}

Expected<Fragment> fragmentFrom(const QMimeData &mime)
{
    return fragmentFromJson(mime.data(QString::fromLatin1(kFragmentMimeType)));
}

} // namespace portolan::views
