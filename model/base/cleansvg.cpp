#include "base/cleansvg.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

const QString kSvg = u"http://www.w3.org/2000/svg"_s;
const QString kXlink = u"http://www.w3.org/1999/xlink"_s;

/// What is painted in the end, with all that is used again counted again.
constexpr qint64 kMostShapes = 50'000;
constexpr int kMostDepth = 100;

bool isKnownElement(QStringView name)
{
    static const QSet<QString> known = {
        u"svg"_s,      u"g"_s,       u"defs"_s,   u"title"_s,   u"desc"_s,
        u"path"_s,     u"rect"_s,    u"circle"_s, u"ellipse"_s, u"line"_s,
        u"polyline"_s, u"polygon"_s, u"text"_s,   u"tspan"_s,   u"linearGradient"_s,
        u"image"_s,    u"stop"_s,    u"use"_s,    u"style"_s,   u"radialGradient"_s,
        u"switch"_s,
    };
    return known.contains(name.toString());
}

/// Nobody sees that scripts and metadata are gone, but without these it looks different.
bool isSeen(QStringView name)
{
    static const QSet<QString> seen = {
        u"clipPath"_s, u"filter"_s,  u"foreignObject"_s, u"marker"_s,   u"mask"_s,
        u"image"_s,    u"pattern"_s, u"symbol"_s,        u"textPath"_s, u"use"_s,
    };
    return seen.contains(name.toString());
}

/// Whether a style may say that. Escapes could hide what it says.
bool isHarmlessStyle(const QString &text)
{
    static const QRegularExpression foreign(
        u"url\\(\\s*(?![\"']?#)|[@\\\\<]|(?:src|image|image-set|expression)\\(|javascript"_s,
        QRegularExpression::CaseInsensitiveOption);
    return !text.contains(foreign);
}

/// Embedded as a bitmap: one in SVG could hold anything again.
bool isEmbeddedBitmap(const QString &reference)
{
    return reference.startsWith("data:image/png;base64,"_L1) ||
           reference.startsWith("data:image/jpeg;base64,"_L1);
}

/// A length in pixels; none for a share of something.
std::optional<qreal> pixels(QStringView text)
{
    static const QRegularExpression length(u"^\\s*([0-9.]+(?:e[+-]?[0-9]+)?)\\s*([a-z]*)\\s*$"_s);
    static const QHash<QString, qreal> units = {
        {u""_s, 1},           {u"px"_s, 1},         {u"pt"_s, 96.0 / 72}, {u"pc"_s, 16},
        {u"mm"_s, 96 / 25.4}, {u"cm"_s, 96 / 2.54}, {u"in"_s, 96},
    };
    const auto match = length.match(text.toString());
    const auto unit = units.constFind(match.captured(2));
    const qreal value = match.captured(1).toDouble();
    return match.hasMatch() && unit != units.cend() && value > 0 ? std::optional(value * *unit)
                                                                 : std::nullopt;
}

/// What the root element asks for; by its view box where it asks for nothing in particular.
QSizeF sizeOf(const QXmlStreamAttributes &attributes)
{
    constexpr QSizeF kUsual(300, 150); // of CSS, for what says nothing at all
    static const QRegularExpression separator(u"[\\s,]+"_s);
    const QStringList box = attributes.value("viewBox"_L1).trimmed().toString().split(separator);
    QSizeF view(box.value(2).toDouble(), box.value(3).toDouble());
    if (view.isEmpty())
        view = kUsual;
    const auto width = pixels(attributes.value("width"_L1));
    const auto height = pixels(attributes.value("height"_L1));
    if (width && height)
        return {*width, *height};
    if (width)
        return {*width, *width * view.height() / view.width()};
    return height ? QSizeF(*height * view.width() / view.height(), *height) : view;
}

class SvgCleaner
{
public:
    explicit SvgCleaner(const QByteArray &svg)
        : m_reader(svg)
        , m_writer(&m_clean.bytes)
    {
    }

    std::optional<CleanSvg> run()
    {
        m_writer.writeStartDocument();
        while (!m_reader.atEnd()) {
            switch (m_reader.readNext()) {
            case QXmlStreamReader::StartElement:
                begin();
                break;
            case QXmlStreamReader::EndElement:
                end();
                break;
            case QXmlStreamReader::Characters:
                write(m_reader.text().toString());
                break;
            default:
                break; // comments, entities, instructions, document types
            }
            if (m_open.size() > kMostDepth || m_isTooMuch)
                return std::nullopt;
        }
        m_writer.writeEndDocument();
        m_clean.missed = {m_missed.cbegin(), m_missed.cend()};
        m_clean.missed.sort();
        return m_reader.hasError() || m_clean.size.isEmpty() ? std::nullopt
                                                             : std::optional(m_clean);
    }

private:
    struct Element
    {
        QString name;
        QString id;
        QString style;     ///< what a style says, which comments may cut in pieces
        qint64 shapes = 1; ///< with all in it
    };

    void begin()
    {
        const QString name = m_reader.name().toString();
        const bool isRoot = m_open.isEmpty();
        const bool isFit =
            m_reader.namespaceUri() == kSvg && (isRoot ? name == "svg"_L1 : isKnownElement(name));
        const QXmlStreamAttributes attributes = m_reader.attributes();
        const QString target = attributes.hasAttribute(kXlink, u"href"_s)
                                   ? attributes.value(kXlink, u"href"_s).toString()
                                   : attributes.value("href"_L1).toString();
        const bool isImage = name == "image"_L1;
        // To what has ended: nothing can refer to itself, however far around.
        const bool refersWell = isImage
                                    ? isEmbeddedBitmap(target)
                                    : target.startsWith(u'#') && m_shapes.contains(target.mid(1));
        if (!isFit || (!refersWell && (isImage || name == "use"_L1))) {
            if (m_reader.namespaceUri() == kSvg && isSeen(name))
                m_missed.insert(name);
            m_reader.skipCurrentElement();
            return;
        }
        if (isRoot)
            m_clean.size = sizeOf(attributes);
        m_writer.writeStartElement(name);
        if (isRoot) {
            m_writer.writeAttribute(u"xmlns"_s, kSvg);
            m_writer.writeAttribute(u"xmlns:xlink"_s, kXlink);
        }
        write(attributes);
        if (refersWell)
            m_writer.writeAttribute(u"xlink:href"_s, target);
        const qint64 used = name == "use"_L1 ? m_shapes.value(target.mid(1)) : 0;
        m_open.append({name, attributes.value("id"_L1).toString(), {}, 1 + used});
    }

    void write(const QXmlStreamAttributes &attributes)
    {
        for (const QXmlStreamAttribute &attribute : attributes) {
            const QString name = attribute.name().toString();
            const QString value = attribute.value().toString();
            const bool isPlain = attribute.namespaceUri().isEmpty() && name != "href"_L1 &&
                                 !name.startsWith("on"_L1, Qt::CaseInsensitive);
            if (isPlain && isHarmlessStyle(value))
                m_writer.writeAttribute(name, value);
        }
    }

    void end()
    {
        const Element element = m_open.takeLast();
        if (!element.style.isEmpty() && isHarmlessStyle(element.style))
            m_writer.writeCharacters(element.style);
        m_writer.writeEndElement();
        if (!element.id.isEmpty())
            m_shapes.insert(element.id, element.shapes);
        if (!m_open.isEmpty())
            m_open.last().shapes += element.shapes;
        m_isTooMuch = element.shapes > kMostShapes;
    }

    void write(const QString &text)
    {
        if (m_open.isEmpty())
            return;
        if (m_open.constLast().name == "style"_L1)
            m_open.last().style += text;
        else
            m_writer.writeCharacters(text);
    }

    QXmlStreamReader m_reader;
    CleanSvg m_clean;
    QXmlStreamWriter m_writer;
    QList<Element> m_open;
    QHash<QString, qint64> m_shapes; ///< by the ids of what has ended: nothing uses itself
    QSet<QString> m_missed;
    bool m_isTooMuch = false;
};

} // namespace

std::optional<CleanSvg> cleanedSvg(const QByteArray &svg)
{
    return SvgCleaner(svg).run();
}

} // namespace portolan
