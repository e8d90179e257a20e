#include "base/escaping.h"
#include "rendering/drawinggraph.h"
#include "rendering/graphexport.h"
#include "rendering/style.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTextStream>

namespace portolan::rendering {

using namespace Qt::StringLiterals;

namespace {

/// @name What Mermaid reads unless its configuration says otherwise
///@{
constexpr qsizetype kMaxEdges = 500;
constexpr qsizetype kMaxText = 50'000;
///@}

QString label(const QStringList &lines)
{
    return u'"' + joinedLines(lines, mermaidText, u"<br/>"_s) + u'"';
}

/// YAML takes every string of JSON for the same string.
QString yamlString(const QString &text)
{
    const QByteArray array =
        QJsonDocument(QJsonArray{terminalText(text)}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.sliced(1).chopped(1));
}

/// A line with what it has at its ends: `<-->`, `-.->`.
QString arrowOf(const GraphEdge &edge)
{
    return (edge.isMutual() ? u"<"_s : QString()) + (edge.isOptional ? u"-.->"_s : u"-->"_s);
}

class MermaidWriter
{
public:
    MermaidWriter(const DiagramPart &part, const DiagramOptions &options)
        : m_part(part)
        , m_graph(options.isByZone ? zoneGraphOf(part, options.hiddenSections)
                                   : graphOf(part, options.hiddenSections))
        , m_out(&m_text)
    {
        for (const Card &card : m_graph.cards)
            m_keys.insert(card.host, u"h%1"_s.arg(m_keys.size() + 1));
    }

    DiagramPicture write()
    {
        writeHead();
        for (qsizetype i = 0; i < m_part.diagram->zones.size(); ++i)
            writeZone(m_part.diagram->zones[i], u"z%1"_s.arg(i + 1));
        writeCards({}, u"    "_s);
        qsizetype edges = 0;
        for (const GraphEdge &edge : m_graph.edges)
            writeEdge(edge, edges++);
        writeLooks();
        m_out.flush();
        return {m_text.toUtf8(), warnings(edges)};
    }

private:
    void writeHead()
    {
        if (const QString &title = m_part.topology.properties.title; !title.isEmpty())
            m_out << "---\ntitle: " << yamlString(title) << "\n---\n";
        m_out << "flowchart LR\n";
    }

    void writeZone(const ZoneBox &zone, const QString &key)
    {
        // On one line: Mermaid leaves no room for a second one.
        QStringList texts{m_part.topology.shownName(zone.zone), zone.networks};
        texts.removeAll(QString());
        m_out << "    subgraph " << key << '[' << label({texts.join(u" · "_s)}) << "]\n";
        writeCards(zone.zone, u"        "_s);
        m_out << "    end\n";
    }

    void writeCards(const ZoneId &zone, const QString &indent)
    {
        for (const Card &card : m_graph.cards) {
            if (card.zone != zone)
                continue;
            const QString text = label(linesOf(card));
            m_out << indent << m_keys.value(card.host)
                  << (card.isGroup ? u"[[%1]]"_s.arg(text) : u"[%1]"_s.arg(text)) << '\n';
        }
    }

    void writeEdge(const GraphEdge &edge, qsizetype index)
    {
        m_out << "    " << m_keys.value(edge.source().host) << ' ' << arrowOf(edge) << '|'
              << label({edge.ports}) << "| " << m_keys.value(edge.destination().host) << '\n';
        m_edgesOf[edge.section->id] += QString::number(index);
    }

    void writeLooks()
    {
        const Colours &colours = m_style.colours();
        QStringList servers;
        QStringList optional;
        for (const Card &card : m_graph.cards) {
            if (card.isServer)
                servers += m_keys.value(card.host);
            else if (card.isOptional)
                optional += m_keys.value(card.host);
        }
        writeClass(u"server"_s,
                   u"fill:%1,color:%2,stroke:%3"_s.arg(colours.server.name(),
                                                       colours.serverText.name(),
                                                       colours.serverBorder.name()),
                   servers);
        writeClass(u"optional"_s,
                   u"stroke:%1,stroke-dasharray:4 4"_s.arg(colours.optionalBorder.name()),
                   optional);
        for (const Section &section : m_part.derivation.catalog().sections()) {
            if (const QStringList edges = m_edgesOf.value(section.id); !edges.isEmpty())
                m_out << "    linkStyle " << edges.join(u',')
                      << " stroke:" << sectionLook(section.id).colour(Theme::Light).name() << '\n';
        }
    }

    void writeClass(const QString &name, const QString &look, const QStringList &keys)
    {
        if (!keys.isEmpty())
            m_out << "    classDef " << name << ' ' << look << "\n    class " << keys.join(u',')
                  << ' ' << name << '\n';
    }

    QStringList warnings(qsizetype edges) const
    {
        if (edges <= kMaxEdges && m_text.size() <= kMaxText)
            return {};
        return {u"%1 connections in %2 characters are more than Mermaid reads by itself (%3 in "
                "%4); raise maxEdges and maxTextSize in its configuration, or export a part of the "
                "drawing, or its zones"_s.arg(edges)
                    .arg(m_text.size())
                    .arg(kMaxEdges)
                    .arg(kMaxText)};
    }

    const DiagramPart &m_part;
    DrawingGraph m_graph;
    const Style m_style = Style::forExport();
    QHash<HostId, QString> m_keys; ///< ids may be words of the language: `end`
    QHash<SectionId, QStringList> m_edgesOf;
    QString m_text;
    QTextStream m_out;
};

} // namespace

Expected<DiagramPicture> diagramMermaid(const Topology &topology, const Derivation &derivation,
                                        const DiagramOptions &options)
{
    return partOf(topology, derivation, options.scope).map([&](const DiagramPart &part) {
        return MermaidWriter(part, options).write();
    });
}

} // namespace portolan::rendering
