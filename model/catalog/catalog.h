#pragma once

#include "base/error.h"
#include "base/ids.h"
#include "base/portset.h"

#include <QList>
#include <QStringList>

namespace portolan {

/// Seen from the Threat Manager server, as on the vendor's page.
enum class Direction { Inbound, Outbound, Bidirectional };

/// "Inbound", "Outbound", "Bidirectional".
QString toString(Direction direction);

enum class RequirementKind {
    Connection, ///< ties the server to hosts that have a role
    Loopback,   ///< between parts of the server itself: a row of the sheet, never a connection
    Demand,     ///< asks something of the server itself (server.dynamic-ports): opens nothing
};

/// A role that a requirement ties to the server; with streams, only a host that sends one of them
/// by it.
struct RoleTie
{
    RoleId role;
    QStringList streams; ///< as in the role's option; empty: the role alone is enough
};

/// One row of the vendor's page.
struct Requirement
{
    RequirementId id;
    RequirementKind kind = RequirementKind::Connection;
    Direction direction = Direction::Inbound; ///< without meaning for a demand
    Protocol protocol = Protocol::Tcp;        ///< without meaning for a demand
    PortSet ports;
    QString description; ///< in the project's words, with every fact of the vendor's row
    QString note;        ///< what a person should know besides; may be empty
    QList<RoleTie> ties;
    RoleId unlessServerHas; ///< a server with this role needs no such connection; may be empty
};

struct Section
{
    SectionId id;
    QString title;      ///< as on the vendor's page
    QString shortTitle; ///< for legends
    QString note;
    QList<Requirement> requirements;
};

/// One version of the ports requirements.
class Catalog
{
public:
    /// Reads resources/catalogs/*.json.
    [[nodiscard]] static Expected<Catalog> fromJson(const QByteArray &json);

    const CatalogId &id() const { return m_id; }
    /// For people: "Threat Manager 3.1".
    const QString &name() const { return m_name; }
    const QString &note() const { return m_note; }
    /// Grows with the age of the vendor's page: the newest has the largest.
    int order() const { return m_order; }
    const QList<Section> &sections() const { return m_sections; }

    /// @name Rows: all requirements of all sections, counted from 0 in the page's order
    ///@{
    int rowCount() const { return int(m_rows.size()); }
    const Requirement &requirement(int row) const
    {
        return sectionOf(row).requirements.at(m_rows.at(row).requirement);
    }
    const Section &sectionOf(int row) const { return m_sections.at(m_rows.at(row).section); }
    /// -1 when there is no such requirement.
    int rowOf(const RequirementId &id) const;
    ///@}

private:
    struct RowPlace
    {
        int section;
        int requirement;
    };

    CatalogId m_id;
    QString m_name;
    QString m_note;
    int m_order = 0;
    QList<Section> m_sections;
    QList<RowPlace> m_rows;
};

/// The catalogs that come with the program, the newest first.
const QList<Catalog> &bundledCatalogs();
/// The newest, which a drawing that names none uses.
const Catalog &defaultCatalog();
/// Null when it is not bundled.
const Catalog *findCatalog(const CatalogId &id);
/// The catalog of a drawing: the one that it names, the default one where it names none or one that
/// is not bundled (which is an error of the drawing, `unknown-catalog`).
const Catalog &catalogFor(const CatalogId &id);

} // namespace portolan
