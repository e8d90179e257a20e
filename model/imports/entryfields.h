#pragma once

#include "imports/hostentries.h"
#include "topology/topology.h"

namespace portolan {

/// Puts what entries of a list say into hosts of a drawing, field by field (see planImport()). What
/// makes no sense is told and changes nothing.
class EntryFields
{
public:
    /// Both must outlive it. Zones that are not there are made in @p topology.
    EntryFields(Topology &topology, QList<LineRemark> &remarks);

    /// All but the servers.
    void apply(const HostEntry &entry, Host &host);
    /// Ids or names of hosts of the topology.
    void applyServers(const HostEntry &entry, Host &host);

    /// The field of a host as people read it.
    QString textOf(HostField field, const Host &host) const;
    const QList<ZoneId> &newZones() const { return m_newZones; }

private:
    void applyName(const HostEntry &entry, Host &host) const;
    void applyAddresses(const HostEntry &entry, Host &host);
    void applyPlatform(const HostEntry &entry, Host &host);
    void applyRoles(const HostEntry &entry, Host &host);
    void applyZone(const HostEntry &entry, Host &host);
    void applyCount(const HostEntry &entry, Host &host);
    void applyGone(const HostEntry &entry, Host &host);
    void applyNotes(const HostEntry &entry, Host &host) const;
    void tell(const HostEntry &entry, const QString &text);

    Topology &m_topology;
    QList<LineRemark> &m_remarks;
    QHash<QString, QList<ZoneId>> m_zones; ///< by name, in lower case
    QHash<QString, QList<HostId>> m_hosts; ///< by name, in lower case; made when first needed
    QList<ZoneId> m_newZones;
};

} // namespace portolan
