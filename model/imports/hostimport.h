#pragma once

#include "imports/hostentries.h"
#include "topology/edit.h"

namespace portolan {

/// What becomes of hosts that a list should have and has not.
enum class MissingHosts {
    Keep,
    Mark, ///< Host::gone
    Delete,
};

/// "keep", "mark", "delete".
QString toString(MissingHosts missing);

struct ImportOptions
{
    RoleId role; ///< of new hosts for which the list has none; empty: none
    ZoneId zone; ///< the same
    MissingHosts missing = MissingHosts::Keep;
    RoleId missingOf; ///< which hosts the list should have: those with this role; empty: all
};

/// What an import does with one host.
enum class ImportFinding {
    New,
    Changed,
    Same,
    Gone, ///< gets the mark
    Deleted,
    Refused, ///< the list contradicts the drawing or itself: nothing is done
};

/// "new", "changed", "same", "gone", "deleted", "refused"; people read it translated, by phrase().
QString toString(ImportFinding finding);

struct FieldChange
{
    HostField field = HostField::Ignored;
    QString before;
    QString after;
};

struct ImportedHost
{
    ImportFinding finding = ImportFinding::Same;
    int line = 0;               ///< of the list, as in HostEntry; 0: it is in none
    HostId host;                ///< empty when refused
    QString name;               ///< as the list has it, else the drawing
    QList<FieldChange> changes; ///< of a new host all that it has
    QString remark;             ///< why it was refused, or by what it was known
};

/// What a list does to a drawing, before it is done.
struct HostImport
{
    QList<ImportedHost> hosts; ///< as in the list, then those that it misses, by id
    QList<LineRemark> remarks; ///< what was not taken as it stands
    QList<ZoneId> newZones;
    Edit edit; ///< all of it; moves nothing

    int count(ImportFinding finding) const;
};

/// Compares a list with a drawing.
///
/// A host is known by its id, else by its name (case does not count; a first label alone is enough
/// where only one host has it), else by an address that no host known by its name has and only one
/// host of the drawing. What the list says of it is changed, what it leaves empty stays: a name
/// never loses its domain, addresses of a family that the list does not have stay, roles that stay
/// keep their options. A cell that says what the drawing says, in whatever spelling, changes
/// nothing; so the table of hosts (hostsTable()) changes nothing. A zone that is not there is made.
/// Hosts keep their places, new ones have none.
HostImport planImport(const Topology &topology, const HostEntries &entries,
                      const ImportOptions &options);

} // namespace portolan
