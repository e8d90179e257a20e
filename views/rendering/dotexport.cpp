#include "base/escaping.h"
#include "rendering/drawinggraph.h"
#include "rendering/graphexport.h"
#include "rendering/style.h"

#include <QTextStream>

namespace portolan::rendering {

using namespace Qt::StringLiterals;

namespace {

QString stacked(const QStringList &lines)
{
    return u'"' + joinedLines(lines, dotString, u"\\n"_s) + u'"';
}

QString quoted(const QString &text)
{
    return u'"' + dotString(text) + u'"';
}

class DotWriter
{
public:
    DotWriter(const DiagramPart &part, const DiagramOptions &options)
        : m_part(part)
        , m_graph(options.isByZone ? zoneGraphOf(part, options.hiddenSections)
                                   : graphOf(part, options.hiddenSections))
        , m_out(&m_text)
    {
    }

    QByteArray write()
    {
        const Colours &colours = m_style.colours();
        const QString title = m_part.topology.properties.title;
        m_out << "digraph " << quoted(title) << " {\n"
              << "    graph [rankdir=LR, ranksep=2, bgcolor=\"" << colours.canvas.name()
              << "\", fontname=\"sans-serif\", labelloc=t, label=" << quoted(title) << "];\n"
              << "    node [shape=box, style=\"rounded,filled\", fontname=\"sans-serif\", "
                 "fontsize=12, color=\""
              << colours.hairline.name() << "\", fillcolor=\"" << colours.card.name()
              << "\", fontcolor=\"" << colours.ink.name() << "\"];\n"
              << "    edge [fontname=\"sans-serif\", fontsize=11];\n";
        for (const ZoneBox &zone : m_part.diagram->zones)
            writeZone(zone);
        writeCards({}, u"    "_s);
        for (const GraphEdge &edge : m_graph.edges)
            writeEdge(edge);
        m_out << "}\n";
        m_out.flush();
        return m_text.toUtf8();
    }

private:
    void writeZone(const ZoneBox &zone)
    {
        const Colours &colours = m_style.colours();
        const QString name = m_part.topology.shownName(zone.zone);
        m_out << "    subgraph " << quoted(u"cluster_"_s + zone.zone.text()) << " {\n"
              << "        graph [style=\"rounded,filled\", color=\"" << colours.zoneBorder.name()
              << "\", fillcolor=\"" << colours.zone.name()
              << "\", label=" << stacked({name, zone.networks}) << "];\n";
        writeCards(zone.zone, u"        "_s);
        m_out << "    }\n";
    }

    void writeCards(const ZoneId &zone, const QString &indent)
    {
        for (const Card &card : m_graph.cards) {
            if (card.zone == zone)
                m_out << indent << quoted(card.host.text()) << " [label=" << stacked(linesOf(card))
                      << looks(card) << "];\n";
        }
    }

    QString looks(const Card &card) const
    {
        const Colours &colours = m_style.colours();
        QString text;
        if (card.isServer)
            text += u", fillcolor=\"%1\", fontcolor=\"%2\""_s.arg(colours.server.name(),
                                                                  colours.serverText.name());
        if (card.isOptional)
            text += u", style=\"rounded,filled,dashed\", color=\"%1\""_s.arg(
                colours.optionalBorder.name());
        if (card.isGroup)
            text += u", peripheries=2"_s;
        return text;
    }

    void writeEdge(const GraphEdge &edge)
    {
        const QString colour = sectionLook(edge.section->id).colour(Theme::Light).name();
        m_out << "    " << quoted(edge.source().host.text()) << " -> "
              << quoted(edge.destination().host.text()) << " [label=" << quoted(edge.ports)
              << ", color=\"" << colour << "\", fontcolor=\"" << colour << '"'
              << (edge.isMutual() ? ", dir=both" : "") << (edge.isOptional ? ", style=dashed" : "")
              << "];\n";
    }

    const DiagramPart &m_part;
    DrawingGraph m_graph;
    const Style m_style = Style::forExport();
    QString m_text;
    QTextStream m_out;
};

} // namespace

Expected<DiagramPicture> diagramDot(const Topology &topology, const Derivation &derivation,
                                    const DiagramOptions &options)
{
    return partOf(topology, derivation, options.scope).map([&](const DiagramPart &part) {
        return DiagramPicture{DotWriter(part, options).write(), {}};
    });
}

} // namespace portolan::rendering
