#include "rendering/drawinggraph.h"

#include "layout/bonds.h"
#include "rendering/meanings.h"

#include <QCoreApplication>

#include <map>
#include <utility>

namespace portolan::rendering {

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(portolan::rendering::DrawingGraph)
};

/// What one section asks for between two cards, of all hosts that these stand for.
struct Tie
{
    quint64 rows = 0;
    bool toServer = false;
    bool toPeer = false;
};

/// @p cardOf has for each card of the diagram the one of @p graph that stands for it.
void addEdges(DrawingGraph &graph, const DiagramPart &part, const QSet<SectionId> &hiddenSections,
              const std::vector<std::size_t> &cardOf)
{
    const Bonds bonds = collectBonds(part.topology, part.derivation);
    for (std::size_t i = 0; i < bonds.size(); ++i) {
        const Section &section = part.derivation.catalog().sections()[qsizetype(i)];
        if (hiddenSections.contains(section.id))
            continue;
        std::map<std::pair<std::size_t, std::size_t>, Tie> ties; // by peer and server
        for (const Bond &bond : bonds[i]) {
            for (const int server : bond.servers) {
                Tie &tie = ties[{cardOf[std::size_t(bond.peer)], cardOf[std::size_t(server)]}];
                tie.rows |= bond.rows;
                tie.toServer = tie.toServer || bond.toServer;
                tie.toPeer = tie.toPeer || bond.toPeer;
            }
        }
        for (const auto &[ends, tie] : ties) {
            graph.edges.append({&graph.cards[ends.second], &graph.cards[ends.first], &section,
                                portsLabel(section, tie.rows), tie.toServer, tie.toPeer,
                                areOptional(section, tie.rows)});
        }
    }
}

QString countText(int hosts)
{
    return Texts::tr("%n host(s)", nullptr, hosts);
}

/// A card for all that are like @p card, which is the first of them.
Card groupCard(const Card &card, int count)
{
    Card group = card;
    group.name = roleName(card.primaryRole);
    group.secondLine = countText(count);
    group.members.clear();
    group.thirdLine.clear();
    group.chips.clear();
    group.isGroup = true;
    return group;
}

} // namespace

DrawingGraph graphOf(const DiagramPart &part, const QSet<SectionId> &hiddenSections)
{
    DrawingGraph graph;
    std::vector<std::size_t> cardOf;
    for (const Card &card : part.diagram->cards) {
        cardOf.push_back(graph.cards.size());
        graph.cards.push_back(card);
    }
    addEdges(graph, part, hiddenSections, cardOf);
    return graph;
}

DrawingGraph zoneGraphOf(const DiagramPart &part, const QSet<SectionId> &hiddenSections)
{
    DrawingGraph graph;
    std::vector<std::size_t> cardOf;
    std::vector<int> counts;
    std::map<std::pair<ZoneId, RoleId>, std::size_t> groups;
    for (const Card &card : part.diagram->cards) {
        auto at = graph.cards.size();
        if (!card.isServer)
            at = groups.try_emplace({card.zone, card.primaryRole}, at).first->second;
        if (at == graph.cards.size()) {
            graph.cards.push_back(card);
            counts.push_back(0);
        }
        counts[at] += card.hostCount();
        cardOf.push_back(at);
    }
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > graph.cards[i].hostCount())
            graph.cards[i] = groupCard(graph.cards[i], counts[i]);
    }
    addEdges(graph, part, hiddenSections, cardOf);
    return graph;
}

QStringList linesOf(const Card &card)
{
    const QString count = card.isFold() ? countText(card.hostCount()) : QString();
    return {card.name, count, card.secondLine, card.thirdLine, card.chips.join(u", "_s)};
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
