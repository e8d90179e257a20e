#include "probing/probeplan.h"

#include "base/addressset.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>
#include <set>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

// What people read translated, by phrase().
constexpr const char *kUdp = QT_TRANSLATE_NOOP("Data", "UDP has no answer that proves anything");
constexpr const char *kNobodyListens = QT_TRANSLATE_NOOP(
    "Data", "no try could prove this one: a console listens on nothing, and of a range no port is "
            "known");
constexpr const char *kNetwork =
    QT_TRANSLATE_NOOP("Data", "a network: its addresses are tried only when that is asked for");
constexpr const char *kLargeNetwork =
    QT_TRANSLATE_NOOP("Data", "a network with more addresses than are tried");
constexpr const char *kNowhere =
    QT_TRANSLATE_NOOP("Data", "the host has neither a usable address nor a name");

QString text(const char *sentence)
{
    return QString::fromLatin1(sentence);
}

constexpr quint64 kMost = quint64(1) << 63;

quint64 countOf(const Ipv4Interval &run)
{
    return quint64(run.last) - run.first + 1;
}

quint64 countOf(const Ipv6Interval &run)
{
    const bool many = run.first.high != run.last.high || run.last.low - run.first.low >= kMost;
    return many ? kMost : run.last.low - run.first.low + 1;
}

/// An entry of a destination: one address, a network or range, or a name.
struct Place
{
    QString where;
    QStringList addresses; ///< to try
    bool isName = false;
    QString whyNot;
};

class Planner
{
public:
    Planner(const Derivation &derivation, const ProbeScope &scope)
        : m_derivation(derivation)
        , m_scope(scope)
    {
    }

    /// @p rows are those of its connections, with whether one of them can be proved.
    void add(const HostId &destination, const QMap<int, bool> &rows)
    {
        const QList<Place> places = placesOf(destination);
        for (auto row = rows.begin(); row != rows.end(); ++row) {
            const Requirement &requirement = m_derivation.catalog().requirement(row.key());
            for (const PortRange range : requirement.ports.ranges())
                addPort(destination, requirement, range, row.value(), places);
        }
    }

    ProbePlan finished()
    {
        m_plan.addresses = QStringList(m_addresses.begin(), m_addresses.end());
        m_plan.names = QStringList(m_names.begin(), m_names.end());
        return std::move(m_plan);
    }

    ProbePlan &plan() { return m_plan; }

private:
    template <typename Run>
    void addRuns(const HostId &destination, const std::vector<Run> &runs,
                 const QStringList &entries, qsizetype &entry, QList<Place> &places)
    {
        for (const Run &run : runs) {
            const QString &where = entries[entry++];
            const quint64 count = countOf(run);
            if (count == 1) {
                places.append({where, {where}, false, {}});
                continue;
            }
            const bool fits = count <= quint64(std::max(m_scope.networkSize, 0));
            const bool isTried = m_scope.networks && fits;
            m_plan.networks.append({destination, where, count, isTried});
            QStringList addresses;
            auto address = run.first;
            for (quint64 i = 0; isTried && i < count; ++i) {
                addresses += toString(address);
                address = AddressFamily<decltype(address)>::next(address);
            }
            const char *why = m_scope.networks ? kLargeNetwork : kNetwork;
            places.append({where, addresses, false, isTried ? QString() : text(why)});
        }
    }

    QList<Place> placesOf(const HostId &destination)
    {
        const HostFacts &facts = *m_derivation.facts(destination);
        if (facts.isKnownByName())
            return {{facts.name, {facts.name}, true, {}}};
        if (facts.addresses.isEmpty())
            return {{QString(), {}, false, text(kNowhere)}};
        QList<Place> places;
        qsizetype entry = 0;
        const QStringList entries = facts.addresses.entries();
        addRuns(destination, facts.addresses.ipv4(), entries, entry, places);
        addRuns(destination, facts.addresses.ipv6(), entries, entry, places);
        return places;
    }

    void addPort(const HostId &destination, const Requirement &requirement, PortRange range,
                 bool isProvable, const QList<Place> &places)
    {
        PlannedProbe probe;
        probe.rule = ruleId(requirement.id, RuleDirection::Out);
        probe.destination = destination;
        probe.protocol = requirement.protocol;
        probe.port = PortSet({range}).toString();
        const char *whyNot = !isProvable                             ? kNobodyListens
                             : requirement.protocol == Protocol::Udp ? kUdp
                                                                     : nullptr;
        for (const Place &place : places)
            addPlace(probe, place, whyNot ? text(whyNot) : place.whyNot);
    }

    void addPlace(PlannedProbe probe, const Place &place, const QString &whyNot)
    {
        probe.where = place.where;
        probe.isName = place.isName;
        probe.whyNot = whyNot;
        if (!whyNot.isEmpty()) {
            m_plan.probes.append(probe);
            return;
        }
        for (const QString &address : place.addresses) {
            probe.where = address;
            m_plan.probes.append(probe);
            (place.isName ? m_names : m_addresses).insert(address);
        }
    }

    const Derivation &m_derivation;
    const ProbeScope &m_scope;
    ProbePlan m_plan;
    std::set<QString> m_addresses;
    std::set<QString> m_names;
};

} // namespace

ProbePlan planProbes(const Topology &topology, const Derivation &derivation,
                     const ProbeScope &scope)
{
    const QSet<HostId> wanted(scope.destinations.begin(), scope.destinations.end());
    Planner planner(derivation, scope);
    QMap<HostId, QMap<int, bool>> rows;
    for (const Connection &connection : derivation.connections()) {
        const bool isWanted = wanted.isEmpty() || wanted.contains(connection.destination);
        if (!isWanted || !topology.hosts.contains(connection.destination))
            continue;
        const Requirement &requirement = derivation.catalog().requirement(connection.row);
        const HostFacts &source = *derivation.facts(connection.source);
        const bool provable = isProvable(requirement, source.isServer);
        bool &known = rows[connection.destination][connection.row];
        known = known || provable;
        ++planner.plan().connections;
        if (!provable || requirement.protocol == Protocol::Udp)
            ++planner.plan().unprovable;
    }
    for (auto row = rows.begin(); row != rows.end(); ++row)
        planner.add(row.key(), row.value());
    return planner.finished();
}

} // namespace portolan
