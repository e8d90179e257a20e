#pragma once

#include "checks/problem.h"
#include "imports/hostimport.h"
#include "probing/proberesult.h"
#include "probing/resolving.h"
#include "probing/verdict.h"
#include "rules/derivation.h"
#include "tables/table.h"
#include "topology/topology.h"

namespace portolan {

/// @name The tables of a drawing
/// Fields, order and sorting are those of the JSON outputs. @p hosts restricts a table to what
/// concerns these hosts; empty means everything. Texts are those of the language that is installed
/// now.
///@{

/// Every derived connection, in the catalog's order, then by source and destination.
Table connectionsTable(const Topology &topology, const Derivation &derivation,
                       const QList<HostId> &hosts = {});
/// Only these of them, in their order.
Table tableOfConnections(const Topology &topology, const Catalog &catalog,
                         const QList<Connection> &connections);
/// The rules of each host, inbound ones first.
Table rulesTable(const Topology &topology, const Derivation &derivation,
                 const QList<HostId> &hosts = {});
/// The vendor's page filled in: one row per requirement, in the page's order.
Table requirementsTable(const Topology &topology, const Derivation &derivation);
/// What there is to say about the drawing, in the order given.
Table problemsTable(const Topology &topology, const QList<Problem> &problems);
/// The hosts as they stand in the drawing, by id: a list that can be imported again
/// (imports/hostimport.h).
Table hostsTable(const Topology &topology, const QList<HostId> &hosts = {});
/// What was tried, in the order given.
Table resultsTable(const Topology &topology, const Catalog &catalog,
                   const QList<ProbeResult> &results);
/// What results say of each connection, in the order given.
Table proofTable(const Topology &topology, const Catalog &catalog,
                 const QList<ConnectionVerdict> &verdicts);
/// What looking names up found, in the order given.
Table namesTable(const Topology &topology, const QList<ResolvedHost> &hosts);
/// What an import changes, in the order given; hosts that stay as they are have no row.
Table importTable(const Topology &topology, std::shared_ptr<const HostImport> import);

///@}

/// "connections", "rules", "requirements", "problems", "hosts", "results", "proof", "names",
/// "import": names of files and of exporters.
QString toString(TableKind kind);
/// For people, translated: "Connections", "Rules by host" ...
QString titleOf(TableKind kind);

} // namespace portolan
