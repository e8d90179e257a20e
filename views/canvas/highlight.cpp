#include "canvas/highlight.h"

#include <algorithm>

namespace portolan::views {

namespace {

/// Lights the ways of one trunk that begin or end at a selected host.
class TrunkLighter
{
public:
    TrunkLighter(const Trunk &trunk, int index, const QSet<HostId> &hosts,
                 rendering::Highlight &highlight)
        : m_trunk(trunk)
        , m_index(index)
        , m_hosts(hosts)
        , m_highlight(highlight)
    {
    }

    void run()
    {
        const auto isSelected = [&](const HostId &host) { return m_hosts.contains(host); };
        if (std::ranges::all_of(m_trunk.stems, isSelected, &Trunk::Stem::server)) {
            lightAll();
            return;
        }
        for (const Trunk::Stem &stem : m_trunk.stems) {
            QList<HostId> peers;
            for (const Trunk::Tooth &tooth : m_trunk.teeth) {
                if (isSelected(stem.server) || isSelected(tooth.peer))
                    peers.append(tooth.peer);
            }
            lightWays(stem.server, peers);
        }
    }

private:
    void lightAll()
    {
        m_highlight.trunks.insert(m_index);
        m_highlight.hosts.reserve(m_highlight.hosts.size() + m_trunk.stems.size() +
                                  m_trunk.teeth.size());
        for (const Trunk::Stem &stem : m_trunk.stems)
            m_highlight.hosts.insert(stem.server);
        for (const Trunk::Tooth &tooth : m_trunk.teeth)
            m_highlight.hosts.insert(tooth.peer);
    }

    void lightWays(const HostId &server, const QList<HostId> &peers)
    {
        if (peers.isEmpty())
            return;
        for (const Polyline &path : m_trunk.paths(server, peers))
            m_highlight.paths.append({m_index, path});
        m_highlight.hosts.insert(server);
        m_highlight.hosts.unite({peers.cbegin(), peers.cend()});
    }

    const Trunk &m_trunk;
    int m_index;
    const QSet<HostId> &m_hosts;
    rendering::Highlight &m_highlight;
};

rendering::Highlight highlightOfLine(const Diagram &diagram, const LineKey &line)
{
    rendering::Highlight highlight;
    if (const auto path = pathOf(diagram, line)) {
        highlight.paths.append({path->trunk, path->line});
        highlight.hosts = {line.server, line.peer};
    }
    return highlight;
}

} // namespace

rendering::Highlight highlightOf(const Diagram &diagram, const Selection &selection)
{
    if (selection.line)
        return highlightOfLine(diagram, *selection.line);
    rendering::Highlight highlight;
    const bool isEverything = selection.hosts.size() >= diagram.cards.size();
    if (selection.hosts.isEmpty() || !selection.zones.isEmpty() || isEverything)
        return highlight;
    for (int i = 0; i < diagram.trunks.size(); ++i)
        TrunkLighter(diagram.trunks.at(i), i, selection.hosts, highlight).run();
    if (!highlight.isEmpty())
        highlight.hosts.unite(selection.hosts);
    return highlight;
}

} // namespace portolan::views
