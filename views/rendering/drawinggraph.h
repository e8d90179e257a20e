#pragma once

#include "rendering/diagrampart.h"

#include <vector>

namespace portolan::rendering {

/// All that one section asks for between one server and one of its peers.
struct GraphEdge
{
    const Card *server = nullptr;
    const Card *peer = nullptr;
    const Section *section = nullptr;
    QString ports;         ///< `TCP 88 135 389 9389 49152–65535`
    bool toServer = false; ///< the peer opens connections
    bool toPeer = false;   ///< the server does
    bool isOptional = false;

    bool isMutual() const { return toServer && toPeer; }
    const Card &source() const { return toServer ? *peer : *server; }
    const Card &destination() const { return toServer ? *server : *peer; }
};

/// What is shown, for formats whose readers place and paint for themselves.
struct DrawingGraph
{
    std::vector<Card> cards;
    QList<GraphEdge> edges; ///< between @c cards, by section, then peer, then server
};

DrawingGraph graphOf(const DiagramPart &part, const QSet<SectionId> &hiddenSections);

/// The same with the hosts of a zone that have one main role as one card, which says how many they
/// are: of ten thousand hosts what fits on a page. Servers stay as they are.
DrawingGraph zoneGraphOf(const DiagramPart &part, const QSet<SectionId> &hiddenSections);

/// The lines of a card's text: name, of a fold how many hosts, address, what runs on it, its other
/// roles.
QStringList linesOf(const Card &card);
/// Those @p lines that say something, each as @p escape has it.
QString joinedLines(const QStringList &lines, QString (*escape)(QStringView),
                    const QString &separator);

} // namespace portolan::rendering
