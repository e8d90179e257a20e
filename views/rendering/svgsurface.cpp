#include "rendering/svgsurface.h"

#include "base/resource.h"

#include <QXmlStreamReader>

#include <cmath>

namespace portolan::rendering {

using namespace Qt::StringLiterals;

namespace {

/// Characters that XML cannot hold, even escaped, become U+FFFD (XML 1.0, production 2).
QString xmlText(const QString &text)
{
    QString clean = text;
    for (qsizetype i = 0; i < clean.size(); ++i) {
        const QChar character = clean.at(i);
        if (character.isHighSurrogate() && i + 1 < clean.size() &&
            clean.at(i + 1).isLowSurrogate()) {
            ++i;
            continue;
        }
        const char16_t code = character.unicode();
        const bool isControl = code < 0x20 && code != u'\t' && code != u'\n' && code != u'\r';
        if (isControl || character.isSurrogate() || code >= 0xFFFE)
            clean[i] = QChar::ReplacementCharacter;
    }
    return clean;
}

QString pointText(const QPainterPath::Element &point)
{
    return svgNumber(point.x) + u' ' + svgNumber(point.y);
}

/// Qt keeps quadratic bends as cubic ones.
QString pathText(const QPainterPath &path)
{
    QStringList parts;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        switch (element.type) {
        case QPainterPath::MoveToElement:
            parts.append(u'M' + pointText(element));
            break;
        case QPainterPath::LineToElement:
            parts.append(u'L' + pointText(element));
            break;
        case QPainterPath::CurveToElement:
            parts.append(u'C' + pointText(element));
            break;
        case QPainterPath::CurveToDataElement:
            parts.append(pointText(element));
            break;
        }
    }
    return parts.join(u' ');
}

QString colourText(const QColor &colour)
{
    return colour.isValid() ? colour.name() : u"none"_s;
}

/// Generic families are words, all others are quoted.
QString familyList(const QStringList &families)
{
    QStringList quoted;
    for (const QString &family : families)
        quoted.append(family == u"sans-serif"_s ? family : u"'%1'"_s.arg(family));
    return quoted.join(u", "_s);
}

QString anchor(TextAlign align)
{
    return align == TextAlign::Centre ? u"middle"_s : u"end"_s;
}

} // namespace

QString svgNumber(qreal value)
{
    QString text = QString::number(std::round(value * 100) / 100, 'f', 2);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text == u"-0"_s ? u"0"_s : text;
}

SvgSurface::SvgSurface(const Style &style, const TextMetrics &metrics, const Page &page)
    : m_metrics(metrics)
    , m_writer(&m_bytes)
{
    m_writer.setAutoFormatting(true);
    m_writer.setAutoFormattingIndent(1);
    m_writer.writeStartDocument();
    m_writer.writeStartElement(u"svg"_s);
    attribute("xmlns", u"http://www.w3.org/2000/svg"_s);
    attribute("width", page.width);
    attribute("height", page.height);
    const QRectF &area = page.area;
    attribute("viewBox", u"%1 %2 %3 %4"_s.arg(svgNumber(area.left()), svgNumber(area.top()),
                                              svgNumber(area.width()), svgNumber(area.height())));
    attribute("font-family", familyList(style.fontFamilies()));
    attribute("xml:lang", page.language);
    attribute("role", u"graphics-document"_s);
    describe(page.title, page.description);
}

SvgSurface::~SvgSurface() = default;

QByteArray SvgSurface::finished()
{
    m_writer.writeEndDocument();
    return m_bytes;
}

void SvgSurface::attribute(const char *name, qreal value)
{
    attribute(name, svgNumber(value));
}

void SvgSurface::attribute(const char *name, const QString &value)
{
    m_writer.writeAttribute(QString::fromLatin1(name), xmlText(value));
}

void SvgSurface::write(const Paint &paint)
{
    attribute("fill", colourText(paint.fill));
    if (!paint.stroke.isValid())
        return;
    attribute("stroke", colourText(paint.stroke));
    attribute("stroke-width", paint.width);
    if (paint.dashes.isEmpty()) {
        attribute("stroke-linecap", u"round"_s);
        attribute("stroke-linejoin", u"round"_s);
        return;
    }
    QStringList lengths;
    for (const qreal length : paint.dashes)
        lengths.append(svgNumber(length));
    attribute("stroke-dasharray", lengths.join(u' '));
}

void SvgSurface::box(const QRectF &rect, qreal radius, const Paint &paint)
{
    m_writer.writeStartElement(u"rect"_s);
    attribute("x", rect.left());
    attribute("y", rect.top());
    attribute("width", rect.width());
    attribute("height", rect.height());
    if (radius > 0)
        attribute("rx", radius);
    write(paint);
    m_writer.writeEndElement();
}

void SvgSurface::circle(const QPointF &centre, qreal radius, const Paint &paint)
{
    m_writer.writeStartElement(u"circle"_s);
    attribute("cx", centre.x());
    attribute("cy", centre.y());
    attribute("r", radius);
    write(paint);
    m_writer.writeEndElement();
}

void SvgSurface::path(const QPainterPath &path, const Paint &paint)
{
    m_writer.writeStartElement(u"path"_s);
    attribute("d", pathText(path));
    write(paint);
    m_writer.writeEndElement();
}

void SvgSurface::text(const TextRun &run)
{
    m_writer.writeStartElement(u"text"_s);
    attribute("x", run.baseline.x());
    attribute("y", run.baseline.y());
    attribute("font-size", run.size > 0 ? run.size : Style::textSize(run.kind));
    if (run.kind == TextKind::Name || run.kind == TextKind::Title)
        attribute("font-weight", u"600"_s);
    if (run.align != TextAlign::Left)
        attribute("text-anchor", anchor(run.align));
    if (run.isStruckOut)
        attribute("text-decoration", u"line-through"_s);
    attribute("fill", colourText(run.colour));
    m_writer.writeCharacters(xmlText(run.text));
    m_writer.writeEndElement();
}

SvgSurface::Icon SvgSurface::readIcon(const QString &name)
{
    Icon icon;
    QXmlStreamReader reader(resourceBytes(u":/icons/%1.svg"_s.arg(name)));
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (reader.name() != "svg"_L1) {
            icon.shapes.push_back({reader.name().toString(), reader.attributes()});
            continue;
        }
        icon.side = reader.attributes().value("width"_L1).toDouble();
        for (const QXmlStreamAttribute &attribute : reader.attributes()) {
            if (attribute.name() == "fill"_L1 || attribute.name().startsWith("stroke"_L1))
                icon.attributes.append(attribute);
        }
    }
    return icon;
}

const SvgSurface::Icon &SvgSurface::iconNamed(const QString &name)
{
    auto known = m_icons.find(name);
    if (known == m_icons.end())
        known = m_icons.insert(name, readIcon(name));
    return *known;
}

void SvgSurface::icon(const QString &name, const QRectF &rect, const QColor &colour)
{
    const auto write = [&](const QXmlStreamAttributes &attributes) {
        for (const QXmlStreamAttribute &each : attributes) {
            const bool isTinted = each.value() == "currentColor"_L1;
            m_writer.writeAttribute(each.name().toString(),
                                    isTinted ? colour.name() : each.value().toString());
        }
    };
    const Icon &icon = iconNamed(name);
    m_writer.writeStartElement(u"g"_s);
    attribute("transform",
              u"translate(%1 %2) scale(%3)"_s.arg(svgNumber(rect.left()), svgNumber(rect.top()),
                                                  svgNumber(rect.width() / icon.side)));
    write(icon.attributes);
    for (const IconShape &shape : icon.shapes) {
        m_writer.writeStartElement(shape.element);
        write(shape.attributes);
        m_writer.writeEndElement();
    }
    m_writer.writeEndElement();
}

/// With the old name of its reference, which every reader knows.
void SvgSurface::picture(const std::shared_ptr<const LoadedPicture> &picture, const QRectF &rect)
{
    const Picture &shown = picture->picture;
    const QRectF place = fitted(shown.size, rect);
    m_writer.writeStartElement(u"image"_s);
    attribute("xmlns:xlink", u"http://www.w3.org/1999/xlink"_s);
    attribute("x", place.left());
    attribute("y", place.top());
    attribute("width", place.width());
    attribute("height", place.height());
    attribute("xlink:href",
              u"data:%1;base64,%2"_s.arg(mimeType(shown.format), embeddedText(shown.bytes)));
    m_writer.writeEndElement();
}

void SvgSurface::describe(const QString &title, const QString &description)
{
    m_writer.writeTextElement(u"title"_s, xmlText(title));
    if (!description.isEmpty())
        m_writer.writeTextElement(u"desc"_s, xmlText(description));
}

void SvgSurface::beginGroup(const Meaning &meaning)
{
    m_writer.writeStartElement(u"g"_s);
    const bool isObject = meaning.role == Meaning::Role::Object;
    attribute("role", isObject ? u"graphics-object"_s : u"graphics-symbol"_s);
    describe(meaning.name, meaning.description);
}

void SvgSurface::endGroup()
{
    m_writer.writeEndElement();
}

} // namespace portolan::rendering
