#include "base/escaping.h"
#include "base/phrases.h"
#include "layout/annotations.h"
#include "rendering/drawinggraph.h"
#include "rendering/graphexport.h"
#include "rendering/meanings.h"
#include "rendering/style.h"

#include <QHash>
#include <QLineF>
#include <QXmlStreamWriter>

#include <algorithm>
#include <optional>

namespace portolan::rendering {

using namespace Qt::StringLiterals;

namespace {

const QString kLayer = u"1"_s;

QString number(qreal value)
{
    return QString::number(value, 'g', 8);
}

QString idOf(const HostId &host)
{
    return u"host-"_s + host.text();
}

QString idOf(const ZoneId &zone)
{
    return u"zone-"_s + zone.text();
}

QString idOf(const AnnotationId &annotation)
{
    return u"annotation-"_s + annotation.text();
}

/// `name=value;` as draw.io has the looks of a shape; all values are ours.
QString looks(std::initializer_list<std::pair<QStringView, QString>> pairs)
{
    QString text;
    for (const auto &[name, value] : pairs)
        text += name.toString() + u'=' + value + u';';
    return text;
}

/// Where a line leaves or meets a card: `exitX=1;exitY=0.5;`.
QString constraint(const QString &end, const QRectF &rect, QPointF point)
{
    return looks({{QString(end + u'X'), number((point.x() - rect.left()) / rect.width())},
                  {QString(end + u'Y'), number((point.y() - rect.top()) / rect.height())},
                  {QString(end + u"Dx"_s), u"0"_s},
                  {QString(end + u"Dy"_s), u"0"_s}});
}

/// Which share of a line lies before @p point; none when the line does not pass there.
std::optional<qreal> shareBefore(const Polyline &line, QPointF point)
{
    constexpr qreal kNear = 1;
    std::optional<qreal> before;
    qreal length = 0;
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QRectF segment = QRectF(line[i - 1], line[i]).normalized();
        if (segment.adjusted(-kNear, -kNear, kNear, kNear).contains(point))
            before = length + QLineF(line[i - 1], point).length();
        length += QLineF(line[i - 1], line[i]).length();
    }
    return before && length > 0 ? std::optional(*before / length) : std::nullopt;
}

/// Where the lines of a drawing run, by section, server and peer.
class Ways
{
public:
    struct Way
    {
        Polyline line;       ///< from the server to the peer
        QString label;       ///< of the trunk, which one of its lines wears
        qreal labelAt = 0.5; ///< the share of the line that lies before its middle
    };

    explicit Ways(const Diagram &diagram)
    {
        for (const Trunk &trunk : diagram.trunks) {
            for (const Trunk::Stem &stem : trunk.stems)
                add(trunk, stem.server);
            label(trunk);
        }
    }

    Way of(const SectionId &section, const HostId &server, const HostId &peer) const
    {
        return m_ways.value({section, {server, peer}});
    }

private:
    void add(const Trunk &trunk, const HostId &server)
    {
        QList<HostId> peers;
        for (const Trunk::Tooth &tooth : trunk.teeth)
            peers.append(tooth.peer);
        // A tooth that cannot be reached has no line; all others end where their tooth does.
        auto tooth = trunk.teeth.cbegin();
        for (const Polyline &line : trunk.paths(server, peers)) {
            while (tooth->line.isEmpty() || tooth->line.last() != line.last())
                ++tooth;
            m_ways.insert({trunk.section, {server, tooth->peer}}, {line, {}});
        }
    }

    /// The last line that passes there wears the label: no other of the trunk is painted over it.
    void label(const Trunk &trunk)
    {
        for (auto stem = trunk.stems.crbegin(); stem != trunk.stems.crend(); ++stem) {
            for (auto tooth = trunk.teeth.crbegin(); tooth != trunk.teeth.crend(); ++tooth) {
                const auto way = m_ways.find({trunk.section, {stem->server, tooth->peer}});
                if (way == m_ways.end())
                    continue;
                const auto share = shareBefore(way->line, trunk.labelRect.center());
                if (!share)
                    continue;
                way->label = trunk.label;
                way->labelAt = *share;
                return;
            }
        }
    }

    QHash<std::pair<SectionId, std::pair<HostId, HostId>>, Way> m_ways;
};

class DrawioWriter
{
public:
    DrawioWriter(const DiagramPart &part, const DiagramOptions &options)
        : m_part(part)
        , m_options(options)
        , m_ways(*part.diagram)
        , m_xml(&m_bytes)
    {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(1);
    }

    QByteArray write()
    {
        const QString &title = m_part.topology.properties.title;
        m_xml.writeStartDocument();
        open(u"mxfile"_s, {{u"host", u"Portolan"_s}});
        open(u"diagram"_s, {{u"id", u"deployment"_s}, {u"name", terminalText(title)}});
        open(u"mxGraphModel"_s, {{u"grid", u"1"_s}, {u"gridSize", u"8"_s}, {u"page", u"0"_s}});
        open(u"root"_s, {});
        empty(u"mxCell"_s, {{u"id", u"0"_s}});
        empty(u"mxCell"_s, {{u"id", kLayer}, {u"parent", u"0"_s}});
        for (const ZoneBox &zone : m_part.diagram->zones)
            writeZone(zone);
        for (const AnnotationBox &box : m_part.diagram->annotations)
            writeAnnotation(box);
        for (const Card &card : m_part.diagram->cards)
            writeCard(card);
        const DrawingGraph graph = graphOf(m_part, m_options.hiddenSections);
        for (const GraphEdge &edge : graph.edges)
            writeEdge(edge);
        m_xml.writeEndDocument();
        return m_bytes;
    }

private:
    using Attributes = std::initializer_list<std::pair<QStringView, QString>>;

    void open(const QString &element, Attributes attributes)
    {
        m_xml.writeStartElement(element);
        for (const auto &[name, value] : attributes)
            if (!value.isEmpty())
                m_xml.writeAttribute(name.toString(), value);
    }

    void empty(const QString &element, Attributes attributes)
    {
        open(element, attributes);
        m_xml.writeEndElement();
    }

    void writeShape(const QString &parent, const QString &look, const QRectF &rect)
    {
        open(u"mxCell"_s, {{u"style", look}, {u"vertex", u"1"_s}, {u"parent", parent}});
        empty(u"mxGeometry"_s, {{u"x", number(rect.x())},
                                {u"y", number(rect.y())},
                                {u"width", number(rect.width())},
                                {u"height", number(rect.height())},
                                {u"as", u"geometry"_s}});
        m_xml.writeEndElement();
    }

    void writeZone(const ZoneBox &box)
    {
        const Colours &colours = m_style.colours();
        const Zone zone = m_part.topology.zones.value(box.zone);
        m_zoneCorners.insert(box.zone, box.rect.topLeft());
        open(u"object"_s, {{u"id", idOf(box.zone)},
                           {u"label", terminalText(zone.name)},
                           {u"networks", terminalText(zone.networks.join(u", "_s))}});
        writeShape(kLayer,
                   looks({{u"shape", u"swimlane"_s},
                          {u"startSize", number(kTitleStrip)},
                          {u"fontStyle", u"1"_s},
                          {u"verticalAlign", u"middle"_s},
                          {u"html", u"0"_s},
                          {u"align", u"left"_s},
                          {u"spacingLeft", u"16"_s},
                          {u"rounded", u"1"_s},
                          {u"absoluteArcSize", u"1"_s},
                          {u"arcSize", number(2 * kZoneRadius)},
                          {u"swimlaneLine", u"0"_s},
                          {u"fillColor", colours.zone.name()},
                          {u"swimlaneFillColor", colours.zone.name()},
                          {u"strokeColor", colours.zoneBorder.name()},
                          {u"fontColor", colours.ink.name()}}),
                   box.rect);
        m_xml.writeEndElement();
    }

    void writeAnnotation(const AnnotationBox &box)
    {
        const bool isNote = box.kind == AnnotationKind::Note;
        const QStringList paragraphs = box.text.split(u'\n');
        QStringList texts;
        for (const QString &paragraph : paragraphs)
            texts.append(terminalText(paragraph));
        open(u"object"_s, {{u"id", idOf(box.annotation)},
                           {u"label", isNote ? texts.join(u'\n') : QString()},
                           {u"text", isNote ? QString() : texts.join(u'\n')},
                           {u"tooltip", isNote ? QString() : texts.join(u'\n')}});
        writeShape(kLayer, isNote ? lookOfNote() : lookOfPicture(box), box.rect);
        m_xml.writeEndElement();
    }

    QString lookOfNote() const
    {
        const Colours &colours = m_style.colours();
        return looks({{u"rounded", u"1"_s},
                      {u"absoluteArcSize", u"1"_s},
                      {u"arcSize", number(2 * kNoteRadius)},
                      {u"whiteSpace", u"wrap"_s},
                      {u"html", u"0"_s},
                      {u"align", u"left"_s},
                      {u"verticalAlign", u"top"_s},
                      {u"spacing", number(kNotePadding)},
                      {u"fillColor", colours.note.name()},
                      {u"strokeColor", colours.noteBorder.name()},
                      {u"fontColor", colours.noteText.name()}});
    }

    /// A style is cut at each `;`, so draw.io has no `;base64` in it.
    QString lookOfPicture(const AnnotationBox &box) const
    {
        const auto picture = loadedPicture(box.picture);
        if (!picture)
            return looks({{u"dashed", u"1"_s},
                          {u"fillColor", u"none"_s},
                          {u"strokeColor", m_style.colours().optionalBorder.name()}});
        const Picture &shown = picture->picture;
        return looks(
            {{u"shape", u"image"_s},
             {u"imageAspect", u"1"_s},
             {u"aspect", u"fixed"_s},
             {u"image", u"data:%1,%2"_s.arg(mimeType(shown.format), embeddedText(shown.bytes))}});
    }

    /// What its hosts do not have in common.
    struct HostTexts
    {
        QStringList ids;
        QStringList addresses;
        QStringList notes;
    };

    HostTexts textsOf(const Card &card) const
    {
        HostTexts texts;
        for (const HostId &id : card.hosts()) {
            const Host host = m_part.topology.hosts.value(id);
            texts.ids += id.text();
            texts.addresses += host.addresses;
            if (!host.notes.isEmpty())
                texts.notes += host.notes;
        }
        return texts;
    }

    void writeCard(const Card &card)
    {
        const Host host = m_part.topology.hosts.value(card.host);
        const HostTexts texts = textsOf(card);
        QStringList roleNames;
        for (auto role = host.roles.keyBegin(); role != host.roles.keyEnd(); ++role)
            roleNames += roleName(*role);
        open(u"object"_s, {{u"id", idOf(card.host)},
                           {u"label", joinedLines(linesOf(card), terminalText, u"\n"_s)},
                           {u"host", texts.ids.join(u", "_s)},
                           {u"addresses", terminalText(texts.addresses.join(u", "_s))},
                           {u"roles", terminalText(roleNames.join(u", "_s))},
                           {u"platform", toString(host.platform)},
                           {u"notes", terminalText(texts.notes.join(u'\n'))}});
        const bool isInZone = m_zoneCorners.contains(card.zone);
        writeShape(isInZone ? idOf(card.zone) : kLayer, lookOf(card),
                   card.rect.translated(-m_zoneCorners.value(card.zone)));
        m_xml.writeEndElement();
        m_rects.insert(card.host, card.rect);
    }

    QString lookOf(const Card &card) const
    {
        const Colours &colours = m_style.colours();
        const QColor fill = card.isServer ? colours.server : colours.card;
        const QColor border = card.isServer     ? colours.serverBorder
                              : card.isOptional ? colours.optionalBorder
                                                : colours.hairline;
        const QColor text = card.isServer ? colours.serverText : colours.ink;
        return looks({{u"rounded", u"1"_s},
                      {u"absoluteArcSize", u"1"_s},
                      {u"arcSize", number(2 * kCardRadius)},
                      {u"whiteSpace", u"wrap"_s},
                      {u"html", u"0"_s},
                      {u"shadow", card.isGroup ? u"1"_s : u"0"_s},
                      {u"dashed", card.isOptional ? u"1"_s : u"0"_s},
                      {u"fillColor", fill.name()},
                      {u"strokeColor", border.name()},
                      {u"fontColor", text.name()}});
    }

    void writeEdge(const GraphEdge &edge)
    {
        const HostId &server = edge.server->host;
        const HostId &peer = edge.peer->host;
        Ways::Way way = m_ways.of(edge.section->id, server, peer);
        if (edge.toServer) {
            std::reverse(way.line.begin(), way.line.end());
            way.labelAt = 1 - way.labelAt;
        }
        open(u"object"_s,
             {{u"id", u"line-%1-%2-%3"_s.arg(edge.section->id.text(), server.text(), peer.text())},
              {u"label", way.line.isEmpty() ? edge.ports : way.label},
              {u"section", phrase(edge.section->title)},
              {u"ports", edge.ports}});
        open(u"mxCell"_s, {{u"style", lookOf(edge, way.line)},
                           {u"edge", u"1"_s},
                           {u"parent", kLayer},
                           {u"source", idOf(edge.source().host)},
                           {u"target", idOf(edge.destination().host)}});
        writeWay(way);
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    /// The place of a label is told from -1 at the source to 1 at the target.
    void writeWay(const Ways::Way &way)
    {
        const Polyline &line = way.line;
        open(u"mxGeometry"_s,
             {{u"relative", u"1"_s}, {u"x", number(2 * way.labelAt - 1)}, {u"as", u"geometry"_s}});
        if (line.size() > 2) {
            open(u"Array"_s, {{u"as", u"points"_s}});
            for (const QPointF &point : line.sliced(1, line.size() - 2))
                empty(u"mxPoint"_s, {{u"x", number(point.x())}, {u"y", number(point.y())}});
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
    }

    QString lookOf(const GraphEdge &edge, const Polyline &line) const
    {
        const QString colour = sectionLook(edge.section->id).colour(Theme::Light).name();
        QString text = looks({{u"edgeStyle", u"orthogonalEdgeStyle"_s},
                              {u"rounded", u"1"_s},
                              {u"html", u"0"_s},
                              {u"startArrow", edge.isMutual() ? u"block"_s : u"none"_s},
                              {u"endArrow", u"block"_s},
                              {u"dashed", edge.isOptional ? u"1"_s : u"0"_s},
                              {u"strokeWidth", number(kLineWidth)},
                              {u"strokeColor", colour},
                              {u"fontColor", colour},
                              {u"labelBackgroundColor", m_style.colours().canvas.name()}});
        if (line.size() > 1) {
            text += constraint(u"exit"_s, m_rects.value(edge.source().host), line.first());
            text += constraint(u"entry"_s, m_rects.value(edge.destination().host), line.last());
        }
        return text;
    }

    const DiagramPart &m_part;
    const DiagramOptions &m_options;
    const Style m_style = Style::forExport();
    Ways m_ways;
    QHash<ZoneId, QPointF> m_zoneCorners;
    QHash<HostId, QRectF> m_rects;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};

} // namespace

Expected<DiagramPicture> diagramDrawio(const Topology &topology, const Derivation &derivation,
                                       const DiagramOptions &options)
{
    return partOf(topology, derivation, options.scope).map([&](const DiagramPart &part) {
        return DiagramPicture{DrawioWriter(part, options).write(), {}};
    });
}

} // namespace portolan::rendering
