#include "canvas/fragmentmime.h"

#include <QImage>

namespace portolan::views {

using namespace Qt::StringLiterals;

namespace {

const QString kFragmentType = QString::fromLatin1(kFragmentMimeType);
const QString kImageType = u"application/x-qt-image"_s;

class FragmentMime : public QMimeData
{
public:
    FragmentMime(Fragment fragment, std::function<QImage()> picture)
        : m_fragment(std::move(fragment))
        , m_picture(std::move(picture))
    {
    }

    const Fragment &fragment() const { return m_fragment; }
    QStringList formats() const override
    {
        return QMimeData::formats() << kFragmentType << kImageType;
    }

protected:
    QVariant retrieveData(const QString &type, QMetaType wanted) const override
    {
        if (type == kFragmentType)
            return fragmentToJson(m_fragment);
        return type == kImageType ? QVariant(m_picture()) : QMimeData::retrieveData(type, wanted);
    }

private:
    Fragment m_fragment;
    std::function<QImage()> m_picture;
};

} // namespace

std::unique_ptr<QMimeData> mimeFor(const Fragment &fragment, const std::function<QImage()> &picture)
{
    auto mime = std::make_unique<FragmentMime>(fragment, picture);
    QStringList names;
    for (const Zone &zone : fragment.zones)
        names.append(zone.shownName());
    for (const Host &host : fragment.hosts)
        names.append(host.shownName());
    for (const Annotation &annotation : fragment.annotations)
        names.append(annotation.text);
    mime->setText(names.join(u'\n'));
    return mime;
}

bool hasFragment(const QMimeData *mime)
{
    return mime && mime->hasFormat(kFragmentType);
}

Expected<Fragment> fragmentFrom(const QMimeData &mime)
{
    // Within the program nobody needs it in writing.
    if (const auto *own = dynamic_cast<const FragmentMime *>(&mime))
        return own->fragment();
    return fragmentFromJson(mime.data(kFragmentType));
}

} // namespace portolan::views
