#include "topology/grouping.h"

#include "base/addressset.h"
#include "catalog/roles.h"
#include "topology/bends.h"
#include "topology/composing.h"
#include "topology/manyhosts.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

class Grouping
{
    Q_DECLARE_TR_FUNCTIONS(Grouping)

public:
    static Error tooFew()
    {
        return {ErrorCode::BadValue, tr("A group is made of two hosts or more."), {}};
    }
    static Error isServer(const Host &host)
    {
        return {ErrorCode::BadValue,
                tr("%1 is a Threat Manager server, which stands for itself.").arg(host.shownName()),
                {}};
    }
    static Error isNameOnly(const Host &host)
    {
        return {ErrorCode::BadValue,
                tr("%1 is known by its name only: in a group, rules would miss it. Give it an "
                   "address first.")
                    .arg(host.shownName()),
                {}};
    }
    static Error differ(const Host &one, const Host &other, const QString &what)
    {
        return {ErrorCode::BadValue,
                tr("%1 and %2 are not alike: %3.").arg(one.shownName(), other.shownName(), what),
                {}};
    }
    static QString between(const Host &first, const Host &last)
    {
        return tr("%1 to %2", "a group's name: fs01 to fs09")
            .arg(first.shownName(), last.shownName());
    }
};

/// A trait that the hosts of one group share, and how to say that they do not.
struct Trait
{
    const char *difference;
    bool (*isSame)(const Host &one, const Host &other);
};

constexpr Trait kTraits[] = {
    {QT_TRANSLATE_NOOP("portolan::Grouping", "they have other roles or options"),
     [](const Host &a, const Host &b) { return a.roles == b.roles; }},
    {QT_TRANSLATE_NOOP("portolan::Grouping", "they run on other platforms"),
     [](const Host &a, const Host &b) { return a.platform == b.platform; }},
    {QT_TRANSLATE_NOOP("portolan::Grouping", "they stand in other zones"),
     [](const Host &a, const Host &b) { return a.zone == b.zone; }},
    {QT_TRANSLATE_NOOP("portolan::Grouping", "they belong to other servers"),
     [](const Host &a, const Host &b) { return a.servers == b.servers; }},
    {QT_TRANSLATE_NOOP("portolan::Grouping", "they serve other things"),
     [](const Host &a, const Host &b) { return a.services == b.services; }},
    {QT_TRANSLATE_NOOP("portolan::Grouping", "their files say other things of them"),
     [](const Host &a, const Host &b) { return a.extra == b.extra; }},
};

std::optional<Error> unlike(const Host &one, const Host &other)
{
    for (const Trait &trait : kTraits) {
        if (!trait.isSame(one, other))
            return Grouping::differ(one, other, Grouping::tr(trait.difference));
    }
    return std::nullopt;
}

/// Of an id, before a number of up to seven digits.
constexpr int kLongestStem = 56;

bool isNetworkOrRange(const QString &entry)
{
    return entry.contains(u'/') || entry.contains(u'-');
}

/// How many of a run that begins an entry are no machine's, and how many that end it.
struct Reserved
{
    int first = 0;
    int last = 0;
};

template <typename Address>
Reserved reservedOf(const QString &entry, const AddressInterval<Address> &run)
{
    const bool isSmall =
        run.first == run.last || AddressFamily<Address>::next(run.first) == run.last;
    if (!entry.contains(u'/') || isSmall)
        return {};
    return {1, std::is_same_v<Address, Ipv6> ? 0 : 1};
}

template <typename Address>
void appendSingles(const QString &entry, const std::vector<AddressInterval<Address>> &runs,
                   int most, QStringList &to)
{
    for (const AddressInterval<Address> &run : runs) {
        const Reserved reserved = reservedOf(entry, run);
        Address address = run.first;
        for (int skipped = 0; skipped < reserved.first; ++skipped)
            address = AddressFamily<Address>::next(address);
        while (to.size() < most && !(reserved.last > 0 && address == run.last)) {
            const QString text = toString(address);
            if (!to.contains(text))
                to.append(text);
            if (address == run.last)
                break;
            address = AddressFamily<Address>::next(address);
        }
    }
}

/// How many machines they are together; none where one of them does not say.
std::optional<qint64> sumOf(const std::vector<const Host *> &hosts)
{
    qint64 sum = 0;
    for (const Host *host : hosts) {
        if (!host->count && isGroup(*host))
            return std::nullopt;
        sum += std::max<qint64>(1, host->count.value_or(1));
    }
    return sum;
}

/// Exactly theirs; what cannot be read stays as it was typed.
QStringList unionOfAddresses(const std::vector<const Host *> &hosts)
{
    AddressSet all;
    QStringList unread;
    for (const Host *host : hosts) {
        for (const QString &entry : host->addresses) {
            const auto addresses = AddressSet::parseEntry(entry);
            if (addresses)
                all.unite(*addresses);
            else
                unread.append(entry);
        }
    }
    return all.entries() + unread;
}

/// A line for each: who is in the group, and what was noted of it.
QString joinedNotes(const std::vector<const Host *> &hosts)
{
    QStringList lines;
    for (const Host *host : hosts) {
        const QString name = host->shownName();
        lines.append(host->notes.isEmpty() ? name : name + u": "_s + host->notes);
    }
    return lines.join(u'\n');
}

std::optional<Error> faultOf(const std::vector<const Host *> &hosts)
{
    if (hosts.size() < 2)
        return Grouping::tooFew();
    for (const Host *host : hosts) {
        if (host->hasRole(roles::kThreatManager))
            return Grouping::isServer(*host);
        if (const auto error = unlike(*hosts.front(), *host))
            return error;
        if (host->addresses.isEmpty())
            return Grouping::isNameOnly(*host);
    }
    return std::nullopt;
}

} // namespace

bool isGroup(const Host &host)
{
    if (host.count)
        return *host.count > 1;
    return std::ranges::any_of(host.addresses, [](const QString &entry) {
        const auto addresses = AddressSet::parseEntry(entry);
        return isNetworkOrRange(entry) && addresses && !addresses->isSingleAddress();
    });
}

int machinesOf(const Host &group, int most)
{
    if (group.count)
        return int(std::clamp<qint64>(*group.count, 1, most));
    const SingleAddresses singles = singleAddresses(group, most);
    const qsizetype count = std::max(singles.ipv4.size(), singles.ipv6.size());
    return count > 0 ? int(count) : std::min(2, most);
}

QStringList SingleAddresses::of(int machine) const
{
    return ipv4.mid(machine, 1) + ipv6.mid(machine, 1);
}

SingleAddresses singleAddresses(const Host &group, int most)
{
    SingleAddresses singles;
    for (const QString &entry : group.addresses) {
        const auto addresses = AddressSet::parseEntry(entry);
        if (!addresses)
            continue;
        appendSingles(entry, addresses->ipv4(), most, singles.ipv4);
        appendSingles(entry, addresses->ipv6(), most, singles.ipv6);
    }
    return singles;
}

QList<Host> splitHosts(const Host &group, int count, bool givesAddresses)
{
    const SingleAddresses singles =
        givesAddresses ? singleAddresses(group, count) : SingleAddresses();
    QList<Host> hosts;
    for (int machine = 0; machine < count; ++machine) {
        Host host = group;
        host.addresses = singles.of(machine);
        host.count.reset();
        if (machine > 0) {
            host.id = HostId(group.id.text().left(kLongestStem) + u"-%1"_s.arg(machine + 1));
            host.position.reset();
            host.pinned = false;
        }
        hosts.append(host);
    }
    return hosts;
}

Expected<Host> groupOf(const Topology &topology, const QSet<HostId> &ids)
{
    const std::vector<const Host *> hosts = hostsIn(topology, ids);
    if (const auto error = faultOf(hosts))
        return tl::unexpected(*error);
    Host group = *hosts.front();
    group.name = Grouping::between(*hosts.front(), *hosts.back());
    group.addresses = unionOfAddresses(hosts);
    group.count = sumOf(hosts);
    group.notes = joinedNotes(hosts);
    return group;
}

Edit groupHosts(const Topology &topology, const QSet<HostId> &ids, const Host &group)
{
    QSet<HostId> others = ids;
    others.remove(group.id);
    const Edit removal = removeHosts(topology, others);
    Edit change;
    change.hosts.append({topology.hosts.value(group.id), group});
    return joined(removal, change);
}

Edit moveRole(const Topology &topology, const RoleId &role, const HostId &from, const HostId &to)
{
    const auto source = topology.hosts.constFind(from);
    const auto target = topology.hosts.constFind(to);
    if (source == topology.hosts.cend() || target == topology.hosts.cend() || from == to ||
        !source->hasRole(role) || target->hasRole(role))
        return {};
    const QJsonObject options = source->roles.value(role);
    QSet<HostId> changed = {from, to};
    if (role == roles::kThreatManager) {
        for (const Host &host : topology.hosts) {
            if (host.servers.contains(from))
                changed.insert(host.id);
        }
    }
    Edit edit = changeHosts(topology, changed, [&](Host &host) {
        if (role == roles::kThreatManager) {
            const bool isTwice = host.servers.contains(to);
            if (isTwice)
                host.servers.removeAll(from);
            else
                std::ranges::replace(host.servers, from, to);
        }
        if (host.id == from)
            host.roles.remove(role);
        else if (host.id == to)
            host.roles.insert(role, options);
    });
    if (role == roles::kThreatManager)
        edit.bends = bendsOfServer(topology, from, to);
    return edit;
}

} // namespace portolan
