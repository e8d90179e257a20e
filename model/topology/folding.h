#pragma once

#include "topology/edit.h"

#include <QHash>
#include <QList>
#include <QSet>

namespace portolan {

/// Which hosts of a drawing are shown as one card: those that are marked as folded and alike. A
/// picture only: rules, tables and scripts are of each host as ever. What makes hosts alike is what
/// a card and its lines tell of them: zone, platform, roles with their options, servers. A Threat
/// Manager server is like no other. One that has no like left is shown by itself, whatever its
/// mark.
class Folds
{
public:
    Folds() = default;
    explicit Folds(const Topology &topology);

    bool isEmpty() const { return m_members.isEmpty(); }
    /// The host in whose place the fold of @p host stands: the first by id; itself without a fold.
    const HostId &leadOf(const HostId &host) const;
    /// Shown in another one's card.
    bool isHidden(const HostId &host) const { return m_leads.contains(host); }
    /// Of the fold that stands in the place of @p lead, ascending, itself among them; none where
    /// there is no such fold.
    QList<HostId> membersOf(const HostId &lead) const { return m_members.value(lead); }

private:
    QHash<HostId, HostId> m_leads; ///< of those that are hidden
    QHash<HostId, QList<HostId>> m_members;
};

/// The @p hosts that could be folded with others, and all that would be folded with them.
QSet<HostId> foldable(const Topology &topology, const QSet<HostId> &hosts);
/// The hosts of all folds that have one of @p hosts.
QSet<HostId> foldedWith(const Topology &topology, const QSet<HostId> &hosts);

/// Marks the hosts as folded or not; those that are so already stay out of the edit.
Edit markFolded(const Topology &topology, const QSet<HostId> &hosts, bool isFolded);

} // namespace portolan
