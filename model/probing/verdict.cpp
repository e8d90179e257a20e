#include "probing/verdict.h"

#include "base/addressset.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <array>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// In the order of Verdict. People read them translated, by phrase(), as the reasons below.
constexpr std::array kVerdicts = {
    QT_TRANSLATE_NOOP("Data", "proven"),       QT_TRANSLATE_NOOP("Data", "refuted"),
    QT_TRANSLATE_NOOP("Data", "contradicted"), QT_TRANSLATE_NOOP("Data", "unproved"),
    QT_TRANSLATE_NOOP("Data", "old"),          QT_TRANSLATE_NOOP("Data", "missing"),
};

constexpr const char *kProven = QT_TRANSLATE_NOOP("Data", "the source got through");
constexpr const char *kFiltered = QT_TRANSLATE_NOOP("Data", "the source got no answer");
constexpr const char *kNoRule =
    QT_TRANSLATE_NOOP("Data", "the rule is not in force on the destination");
constexpr const char *kBetween = QT_TRANSLATE_NOOP(
    "Data", "the source got no answer, although the rule is in force on the destination: look at "
            "what is between them, and at the source's own rules");
constexpr const char *kWithoutRule = QT_TRANSLATE_NOOP(
    "Data", "the source got through, although the rule is not in force on the destination: "
            "something else lets it in");
constexpr const char *kOld = QT_TRANSLATE_NOOP("Data", "there are only results that are too old");
constexpr const char *kPartly = QT_TRANSLATE_NOOP(
    "Data", "the source got through, but did not try every port and address of the destination");
constexpr const char *kOnlyDestination = QT_TRANSLATE_NOOP(
    "Data", "the rule is in force on the destination, but the source proved nothing");
constexpr const char *kOnlyHere =
    QT_TRANSLATE_NOOP("Data", "tried from another computer, which proves nothing for the source");
constexpr const char *kNotTried = QT_TRANSLATE_NOOP("Data", "the source could not prove it");
constexpr const char *kMissing = QT_TRANSLATE_NOOP("Data", "there is no result of the source");

struct Evidence
{
    const ProbeResult *result = nullptr;
    QDateTime time;
};
using EvidenceList = QList<Evidence>;

struct WayKey
{
    HostId source; ///< empty: from here, or of rules
    HostId destination;
    int row = 0;

    friend bool operator==(const WayKey &, const WayKey &) = default;
    friend size_t qHash(const WayKey &key, size_t seed)
    {
        return qHashMulti(seed, key.source, key.destination, key.row);
    }
};

/// Who is meant by a name that a script wrote.
class HostNames
{
public:
    explicit HostNames(const Topology &topology)
    {
        for (const Host &host : topology.hosts) {
            const QString name = host.name.trimmed().toLower();
            add(m_names, name, host.id);
            add(m_labels, name.section(u'.', 0, 0), host.id);
            m_ids.insert(host.id.text(), host.id);
        }
    }

    HostId hostOf(const QString &text) const
    {
        if (const auto id = m_ids.constFind(text); id != m_ids.cend())
            return *id;
        const QString name = text.toLower();
        if (const HostId named = m_names.value(name); !named.isEmpty())
            return named;
        return m_labels.value(name.section(u'.', 0, 0));
    }

private:
    /// What two hosts have means neither.
    static void add(QHash<QString, HostId> &names, const QString &name, const HostId &host)
    {
        if (name.isEmpty())
            return;
        const auto known = names.find(name);
        if (known == names.end())
            names.insert(name, host);
        else
            *known = HostId();
    }

    QHash<QString, HostId> m_ids;
    QHash<QString, HostId> m_names;
    QHash<QString, HostId> m_labels;
};

std::optional<ProbeState> worstOf(const EvidenceList &evidence)
{
    constexpr std::array kWorstFirst = {ProbeState::Filtered, ProbeState::Refused, ProbeState::Open,
                                        ProbeState::NotProved};
    for (const ProbeState state : kWorstFirst) {
        if (std::ranges::any_of(
                evidence, [state](const Evidence &one) { return one.result->state == state; }))
            return state;
    }
    return std::nullopt;
}

bool hasPassed(ProbeState state)
{
    return state == ProbeState::Open || state == ProbeState::Refused;
}

class Judge
{
public:
    Judge(const Topology &topology, const Derivation &derivation, const VerdictOptions &options)
        : m_derivation(derivation)
        , m_names(topology)
        , m_oldest(options.now.addDays(-qint64(options.maxAge.count())))
    {
        const Catalog &catalog = derivation.catalog();
        for (int row = 0; row < catalog.rowCount(); ++row) {
            const RequirementId &id = catalog.requirement(row).id;
            m_rows.insert(ruleId(id, RuleDirection::Out), row);
            m_rules.insert(ruleId(id, RuleDirection::In), row);
            if (catalog.requirement(row).kind == RequirementKind::Demand)
                m_demands.insert(id.text());
        }
    }

    /// False for a result about nothing that the drawing has.
    bool take(const ProbeResult &result, const QDateTime &time)
    {
        const HostId destination = m_names.hostOf(result.destination);
        if (const auto rule = m_rules.constFind(result.rule); rule != m_rules.cend())
            return add(m_ofRules, {{}, destination, *rule}, result, time);
        const auto row = m_rows.constFind(result.rule);
        if (row == m_rows.cend())
            return m_demands.contains(result.rule);
        if (result.source.isEmpty())
            return add(m_fromHere, {{}, destination, *row}, result, time);
        const HostId source = m_names.hostOf(result.source);
        return !source.isEmpty() && add(m_ofSources, {source, destination, *row}, result, time);
    }

    ConnectionVerdict verdictOf(const Connection &connection)
    {
        const WayKey toDestination{{}, connection.destination, connection.row};
        const WayKey way{connection.source, connection.destination, connection.row};
        const EvidenceList source = m_ofSources.value(way);
        const EvidenceList rules = m_ofRules.value(toDestination);
        const EvidenceList here = m_fromHere.value(toDestination);
        ConnectionVerdict verdict;
        verdict.connection = connection;
        verdict.source = worstOf(fresh(source));
        verdict.destination = worstOf(fresh(rules));
        verdict.here = worstOf(fresh(here));
        for (const EvidenceList &list : {source, rules, here}) {
            for (const Evidence &one : list)
                verdict.time = std::max(verdict.time, one.time);
        }
        decide(verdict, fresh(source), source + rules);
        return verdict;
    }

    /// Results that were kept and that no connection of the drawing asks for.
    int unasked(const QList<Connection> &connections) const
    {
        QSet<WayKey> asked;
        for (const Connection &connection : connections) {
            asked.insert({connection.source, connection.destination, connection.row});
            asked.insert({{}, connection.destination, connection.row});
        }
        qsizetype count = 0;
        for (const auto *all : {&m_ofSources, &m_ofRules, &m_fromHere}) {
            for (auto one = all->begin(); one != all->end(); ++one)
                count += asked.contains(one.key()) ? 0 : one->size();
        }
        return int(count);
    }

private:
    using Ways = QHash<WayKey, EvidenceList>;

    bool add(Ways &ways, const WayKey &way, const ProbeResult &result, const QDateTime &time)
    {
        if (way.destination.isEmpty() || !isStillThere(way.destination, result))
            return false;
        EvidenceList &list = ways[way];
        const auto same = std::ranges::find_if(list, [&](const Evidence &one) {
            return one.result->address == result.address && one.result->port == result.port &&
                   one.result->protocol == result.protocol;
        });
        if (same == list.end())
            list.append({&result, time});
        else if (outweighs(result, time, *same))
            *same = {&result, time};
        return true;
    }

    /// The newer one counts; but one that proves nothing never hides one that does.
    static bool outweighs(const ProbeResult &result, const QDateTime &time, const Evidence &other)
    {
        const bool proves = result.state != ProbeState::NotProved;
        const bool otherProves = other.result->state != ProbeState::NotProved;
        if (proves != otherProves)
            return proves;
        return time > other.time || (time == other.time && result.state == ProbeState::Filtered);
    }

    /// Whether the host still has the address that was tried.
    bool isStillThere(const HostId &destination, const ProbeResult &result) const
    {
        const HostFacts *facts = m_derivation.facts(destination);
        if (!facts)
            return false;
        const auto tried = AddressSet::parseEntry(result.address);
        return !tried || facts->isKnownByName() || facts->addresses.contains(*tried);
    }

    bool isFresh(const Evidence &one) const { return one.time >= m_oldest; }

    EvidenceList fresh(EvidenceList evidence) const
    {
        evidence.removeIf([this](const Evidence &one) { return !isFresh(one); });
        return evidence;
    }

    /// What a source must have tried: nobody needs IPv6 towards a destination who has none.
    AddressSet expectedOf(const Connection &connection) const
    {
        const AddressSet &all = m_derivation.facts(connection.destination)->addresses;
        const AddressSet &own = m_derivation.facts(connection.source)->addresses;
        if (!own.hasIpv6() && own.hasIpv4() && all.hasIpv4())
            return all.onlyIpv4();
        if (!own.hasIpv4() && own.hasIpv6() && all.hasIpv6())
            return all.onlyIpv6();
        return all;
    }

    /// Whether every port got an answer on every address of the destination.
    bool isComplete(const Connection &connection, const EvidenceList &evidence) const
    {
        const Requirement &requirement = m_derivation.catalog().requirement(connection.row);
        const HostFacts &facts = *m_derivation.facts(connection.destination);
        const AddressSet expected = expectedOf(connection);
        for (const PortRange range : requirement.ports.ranges()) {
            const QString port = PortSet({range}).toString();
            QStringList passed;
            for (const Evidence &one : evidence) {
                if (one.result->port == port && one.result->protocol == requirement.protocol &&
                    hasPassed(one.result->state))
                    passed += one.result->address;
            }
            const bool isAll = facts.isKnownByName()
                                   ? !passed.isEmpty()
                                   : AddressSet::fromEntries(passed).contains(expected);
            if (passed.isEmpty() || !isAll)
                return false;
        }
        return true;
    }

    static void set(ConnectionVerdict &verdict, Verdict what, const char *why)
    {
        verdict.verdict = what;
        verdict.why = QString::fromLatin1(why);
    }

    /// @p all is what both ends say, also what is too old.
    void decide(ConnectionVerdict &verdict, const EvidenceList &source,
                const EvidenceList &all) const
    {
        const bool isOut = verdict.source == ProbeState::Filtered;
        const bool isThrough = !isOut && isComplete(verdict.connection, source);
        const bool hasNoRule = verdict.destination == ProbeState::Filtered;
        const bool hasRule = verdict.destination && hasPassed(*verdict.destination);
        if (isOut && hasRule)
            set(verdict, Verdict::Contradicted, kBetween);
        else if (isThrough && hasNoRule)
            set(verdict, Verdict::Contradicted, kWithoutRule);
        else if (isOut)
            set(verdict, Verdict::Refuted, kFiltered);
        else if (hasNoRule)
            set(verdict, Verdict::Refuted, kNoRule);
        else if (isThrough)
            set(verdict, Verdict::Proven, kProven);
        else
            decideWithoutProof(verdict, all);
    }

    void decideWithoutProof(ConnectionVerdict &verdict, const EvidenceList &all) const
    {
        const bool wasProved = std::ranges::any_of(all, [this](const Evidence &one) {
            return !isFresh(one) && one.result->state != ProbeState::NotProved;
        });
        if (verdict.source && hasPassed(*verdict.source))
            set(verdict, Verdict::Unproved, kPartly);
        else if (wasProved)
            set(verdict, Verdict::Old, kOld);
        else if (verdict.destination && hasPassed(*verdict.destination))
            set(verdict, Verdict::Unproved, kOnlyDestination);
        else if (verdict.source)
            set(verdict, Verdict::Unproved, kNotTried);
        else if (verdict.here)
            set(verdict, Verdict::Unproved, kOnlyHere);
        else
            set(verdict, Verdict::Missing, kMissing);
    }

    const Derivation &m_derivation;
    HostNames m_names;
    QDateTime m_oldest;
    QHash<QString, int> m_rows;  ///< by the rule of a connection
    QHash<QString, int> m_rules; ///< by the rule of a destination
    QSet<QString> m_demands;     ///< asked of a server itself: no connection
    Ways m_ofSources;
    Ways m_ofRules;
    Ways m_fromHere;
};

} // namespace

QString toString(Verdict verdict)
{
    return QString::fromLatin1(kVerdicts[std::size_t(verdict)]);
}

int VerdictReport::count(Verdict verdict) const
{
    return int(std::ranges::count(verdicts, verdict, &ConnectionVerdict::verdict));
}

VerdictReport judge(const Topology &topology, const Derivation &derivation,
                    const QList<ProbeResultSet> &sets, const VerdictOptions &options)
{
    VerdictReport report;
    Judge judge(topology, derivation, options);
    for (const ProbeResultSet &set : sets) {
        for (const ProbeResult &result : set.results)
            report.foreign += judge.take(result, set.time) ? 0 : 1;
    }
    const QList<Connection> connections = derivation.connections();
    report.verdicts.reserve(connections.size());
    for (const Connection &connection : connections)
        report.verdicts.append(judge.verdictOf(connection));
    report.foreign += judge.unasked(connections);
    return report;
}

} // namespace portolan
