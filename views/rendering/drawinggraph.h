#pragma once

#include "rendering/diagrampart.h"

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

/// What is shown, as edges between its cards: for formats whose readers place and paint for
/// themselves. In the order of sections, then by peer, then by server. Points into @p part.
QList<GraphEdge> edgesOf(const DiagramPart &part, const QSet<SectionId> &hiddenSections);

/// The lines of a card's text: name, address, what runs on it, its other roles.
QStringList linesOf(const Card &card);
/// Those @p lines that say something, each as @p escape has it.
QString joinedLines(const QStringList &lines, QString (*escape)(QStringView),
                    const QString &separator);

} // namespace portolan::rendering
