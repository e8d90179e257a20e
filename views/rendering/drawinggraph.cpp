#include "rendering/drawinggraph.h"

#include "layout/bonds.h"

namespace portolan::rendering {

using namespace Qt::StringLiterals;

QList<GraphEdge> edgesOf(const DiagramPart &part, const QSet<SectionId> &hiddenSections)
{
    const QList<Card> &cards = part.diagram->cards;
    const Bonds bonds = collectBonds(part.topology, part.derivation);
    QList<GraphEdge> edges;
    for (std::size_t i = 0; i < bonds.size(); ++i) {
        const Section &section = part.derivation.catalog().sections()[qsizetype(i)];
        if (hiddenSections.contains(section.id))
            continue;
        for (const Bond &bond : bonds[i]) {
            const Card *peer = &cards[bond.peer];
            const QString ports = portsLabel(section, bond.rows);
            const bool isOptional = areOptional(section, bond.rows);
            for (const int server : bond.servers)
                edges.append({&cards[server], peer, &section, ports, bond.toServer, bond.toPeer,
                              isOptional});
        }
    }
    return edges;
}

QStringList linesOf(const Card &card)
{
    return {card.name, card.secondLine, card.thirdLine, card.chips.join(u", "_s)};
}

QString joinedLines(const QStringList &lines, QString (*escape)(QStringView),
                    const QString &separator)
{
    QStringList escaped;
    for (const QString &line : lines) {
        if (!line.isEmpty())
            escaped += escape(line);
    }
    return escaped.join(separator);
}

} // namespace portolan::rendering
