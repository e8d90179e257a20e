#include "imports/hostimport.h"

#include "imports/entryfields.h"
#include "imports/freshids.h"
#include "imports/hostmatching.h"
#include "topology/composing.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// In the order of MissingHosts.
constexpr std::array kMissing = {u"keep", u"mark", u"delete"};
/// In the order of ImportFinding.
constexpr std::array kFindings = {
    QT_TRANSLATE_NOOP("Data", "new"),     QT_TRANSLATE_NOOP("Data", "changed"),
    QT_TRANSLATE_NOOP("Data", "same"),    QT_TRANSLATE_NOOP("Data", "gone"),
    QT_TRANSLATE_NOOP("Data", "deleted"), QT_TRANSLATE_NOOP("Data", "refused"),
};

/// People read it translated, by phrase().
constexpr const char *kByAddress = QT_TRANSLATE_NOOP("Data", "known by its address");

class ImportPlanner
{
public:
    ImportPlanner(const Topology &topology, const HostEntries &entries,
                  const ImportOptions &options)
        : m_topology(topology)
        , m_entries(entries)
        , m_options(options)
        , m_after(topology)
        , m_fields(m_after, m_plan.remarks)
    {
        for (const Host &host : topology.hosts)
            m_ids.take(host.id.text());
    }

    HostImport plan()
    {
        m_plan.remarks = m_entries.remarks;
        const QList<HostMatch> matches = matchedHosts(m_topology, m_entries);
        m_plan.hosts.reserve(matches.size());
        for (qsizetype i = 0; i < matches.size(); ++i)
            take(m_entries.entries.at(i), matches.at(i));
        takeServers();
        for (ImportedHost &each : m_plan.hosts)
            describe(each);
        treatMissing(matches);
        m_plan.newZones = m_fields.newZones();
        m_plan.edit = difference(m_topology, m_after);
        std::ranges::stable_sort(m_plan.remarks, {}, &LineRemark::line);
        return std::move(m_plan);
    }

private:
    void take(const HostEntry &entry, const HostMatch &match)
    {
        ImportedHost imported;
        imported.line = entry.line;
        imported.name = entry.name;
        imported.host = match.host;
        imported.remark = match.refusal;
        if (!match.refusal.isEmpty()) {
            imported.finding = ImportFinding::Refused;
            m_plan.remarks.append({entry.line, match.refusal});
        } else if (match.host.isEmpty()) {
            imported.finding = ImportFinding::New;
            imported.host = insertHost(entry);
        } else {
            m_fields.apply(entry, m_after.hosts[match.host]);
            if (match.isByAddress)
                imported.remark = QString::fromLatin1(kByAddress);
        }
        m_plan.hosts.append(std::move(imported));
    }

    HostId insertHost(const HostEntry &entry)
    {
        const QString wish = entry.cell(HostField::Id);
        const HostId id(m_ids.fresh(isWellFormedId(wish)   ? wish
                                    : entry.name.isEmpty() ? idFromText(entry.addresses.value(0))
                                                           : idForName(entry.name)));
        Host &host = m_after.hosts[id];
        host.id = id;
        const RoleDefinition *role = findRole(m_options.role);
        if (role && !entry.cells.contains(HostField::Roles)) {
            host.roles.insert(role->id, {});
            host.platform = role->platforms.value(0, Platform::Windows);
        }
        if (!entry.cells.contains(HostField::Zone))
            host.zone = m_options.zone;
        m_fields.apply(entry, host);
        return id;
    }

    /// Once all hosts are there: a server may stand further down in the list.
    void takeServers()
    {
        for (qsizetype i = 0; i < m_plan.hosts.size(); ++i) {
            const HostEntry &entry = m_entries.entries.at(i);
            const HostId &id = m_plan.hosts.at(i).host;
            if (id.isEmpty() || !entry.cells.contains(HostField::Servers))
                continue;
            m_fields.applyServers(entry, m_after.hosts[id]);
        }
    }

    void describe(ImportedHost &imported) const
    {
        if (imported.finding == ImportFinding::Refused)
            return;
        const Host before = m_topology.hosts.value(imported.host);
        const Host after = m_after.hosts.value(imported.host);
        if (imported.name.isEmpty())
            imported.name = after.name;
        if (before == after)
            return;
        const bool isNew = imported.finding == ImportFinding::New;
        for (const HostFieldDefinition &each : hostFields()) {
            const bool isUsual =
                isNew && (each.field == HostField::Id || each.field == HostField::Gone);
            const QString was = isNew ? QString() : m_fields.textOf(each.field, before);
            const QString is = isUsual ? QString() : m_fields.textOf(each.field, after);
            if (was != is)
                imported.changes.append({each.field, was, is});
        }
        if (imported.finding == ImportFinding::Same)
            imported.finding = ImportFinding::Changed;
    }

    void treatMissing(const QList<HostMatch> &matches)
    {
        if (m_options.missing == MissingHosts::Keep)
            return;
        QSet<HostId> found;
        for (const HostMatch &match : matches) {
            found.insert(match.host);
            found.unite(QSet<HostId>(match.candidates.cbegin(), match.candidates.cend()));
        }
        QSet<HostId> deleted;
        for (const Host &host : m_topology.hosts) {
            const bool isWanted =
                m_options.missingOf.isEmpty() || host.hasRole(m_options.missingOf);
            if (!isWanted || found.contains(host.id))
                continue;
            if (m_options.missing == MissingHosts::Delete)
                deleted.insert(host.id);
            else if (host.gone)
                continue;
            else
                m_after.hosts[host.id].gone = true;
            m_plan.hosts.append({m_options.missing == MissingHosts::Delete ? ImportFinding::Deleted
                                                                           : ImportFinding::Gone,
                                 0,
                                 host.id,
                                 host.name,
                                 {},
                                 {}});
        }
        const auto removed = applyEdit(m_after, removeHosts(m_after, deleted));
        Q_ASSERT(removed); // it was made of this very drawing
    }

    const Topology &m_topology;
    const HostEntries &m_entries;
    const ImportOptions &m_options;
    Topology m_after;
    HostImport m_plan;
    EntryFields m_fields;
    FreshIds m_ids;
};

} // namespace

QString toString(MissingHosts missing)
{
    return QString::fromUtf16(kMissing[std::size_t(missing)]);
}

QString toString(ImportFinding finding)
{
    return QLatin1StringView(kFindings[std::size_t(finding)]);
}

int HostImport::count(ImportFinding finding) const
{
    return int(std::ranges::count(hosts, finding, &ImportedHost::finding));
}

HostImport planImport(const Topology &topology, const HostEntries &entries,
                      const ImportOptions &options)
{
    return ImportPlanner(topology, entries, options).plan();
}

} // namespace portolan
