#include "checks/overlapchecks.h"

#include "checks/checktext.h"

#include <algorithm>
#include <map>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// One address entry and whose it is.
template <typename Address, typename Owner>
struct Claim
{
    AddressInterval<Address> run;
    const Owner *owner;

    bool isSingle() const { return run.first == run.last; }
};

template <typename Address, typename Owner>
using Claims = std::vector<Claim<Address, Owner>>;

template <typename Owner>
struct AllClaims
{
    Claims<std::uint32_t, Owner> ipv4;
    Claims<Ipv6, Owner> ipv6;
};

/// What the entries claim; `/0` and what cannot be read claims nothing.
template <typename Owner>
void addClaims(AllClaims<Owner> &claims, const QStringList &entries, const Owner &owner)
{
    for (const QString &entry : entries) {
        const auto parsed = AddressSet::parseEntry(entry);
        if (!parsed || parsed->coversAFamily())
            continue;
        for (const Ipv4Interval &run : parsed->ipv4())
            claims.ipv4.push_back({run, &owner});
        for (const Ipv6Interval &run : parsed->ipv6())
            claims.ipv6.push_back({run, &owner});
    }
}

/// By beginning, the wider first; equal ones by owner.
template <typename Address, typename Owner>
void sortClaims(Claims<Address, Owner> &claims)
{
    std::ranges::sort(claims, [](const auto &a, const auto &b) {
        if (a.run.first != b.run.first)
            return a.run.first < b.run.first;
        if (a.run.last != b.run.last)
            return b.run.last < a.run.last;
        return a.owner->id < b.owner->id;
    });
}

AllClaims<Host> claimsOfHosts(const CheckContext &context)
{
    AllClaims<Host> claims;
    for (const Host &host : context.topology().hosts)
        addClaims(claims, host.addresses, host);
    sortClaims(claims.ipv4);
    sortClaims(claims.ipv6);
    return claims;
}

using AddressesByHosts = std::map<QList<HostId>, QStringList>;

/// Groups of hosts that claim the same single address; @p claims is sorted.
template <typename Address>
void collectDuplicates(const Claims<Address, Host> &claims, AddressesByHosts &duplicates)
{
    for (auto begin = claims.begin(); begin != claims.end();) {
        auto end = std::next(begin);
        while (end != claims.end() && end->run == begin->run)
            ++end;
        QList<HostId> hosts;
        for (auto claim = begin; claim != end; ++claim) {
            if (hosts.isEmpty() || hosts.last() != claim->owner->id)
                hosts.append(claim->owner->id);
        }
        if (begin->isSingle() && hosts.size() > 1)
            duplicates[hosts].append(toString(begin->run.first));
        begin = end;
    }
}

template <typename Owner>
using Pair = std::pair<const Owner *, const Owner *>;

template <typename Owner>
Pair<Owner> ordered(const Owner *a, const Owner *b)
{
    return a->id < b->id ? Pair<Owner>(a, b) : Pair<Owner>(b, a);
}

/// Sweeps from the lowest address up, keeping networks that have begun on a stack: its top is what
/// directly surrounds the next claim, or reaches into it. Single addresses surround nothing.
template <typename Address, typename Owner>
void collectOverlaps(const Claims<Address, Owner> &claims, std::vector<Pair<Owner>> &pairs)
{
    std::vector<const Claim<Address, Owner> *> open;
    for (const auto &claim : claims) {
        while (!open.empty() && open.back()->run.last < claim.run.first)
            open.pop_back();
        if (!open.empty() && open.back()->owner != claim.owner)
            pairs.push_back(ordered(open.back()->owner, claim.owner));
        if (!claim.isSingle())
            open.push_back(&claim);
    }
}

/// Each pair once, in the order of ids.
template <typename Owner>
std::vector<Pair<Owner>> overlaps(AllClaims<Owner> &claims)
{
    sortClaims(claims.ipv4);
    sortClaims(claims.ipv6);
    std::vector<Pair<Owner>> pairs;
    collectOverlaps(claims.ipv4, pairs);
    collectOverlaps(claims.ipv6, pairs);
    std::ranges::sort(pairs, [](const Pair<Owner> &a, const Pair<Owner> &b) {
        return a.first->id == b.first->id ? a.second->id < b.second->id : a.first->id < b.first->id;
    });
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

Finding overlappingHosts(const Host &a, const Host &b)
{
    return {
        {a.id, b.id},
        Checks::tr("The addresses of %1 (%2) and %3 (%4) overlap: what is opened for the one is "
                   "opened for machines of the other.")
            .arg(a.id.text(), listed(a.addresses), b.id.text(), listed(b.addresses)),
        Checks::tr("Narrow the network to the machines that are meant, if that matters.")};
}

void addOverlappingZones(Findings &findings, const QMap<ZoneId, Zone> &zones)
{
    AllClaims<Zone> claims;
    for (const Zone &zone : zones)
        addClaims(claims, zone.networks, zone);
    QStringList texts;
    QSet<ZoneId> ids;
    for (const auto &[a, b] : overlaps(claims)) {
        texts += Checks::tr("%1 and %2").arg(a->id.text(), b->id.text());
        ids << a->id << b->id;
    }
    if (texts.isEmpty())
        return;
    findings.append({{},
                     Checks::tr("Networks of zones overlap: %1. An address can belong to both.")
                         .arg(listed(texts)),
                     Checks::tr("Give each zone networks of its own, if that matters."),
                     std::nullopt,
                     sorted(ids)});
}

} // namespace

Findings findDuplicateAddresses(const CheckContext &context)
{
    const AllClaims<Host> claims = claimsOfHosts(context);
    AddressesByHosts duplicates;
    collectDuplicates(claims.ipv4, duplicates);
    collectDuplicates(claims.ipv6, duplicates);
    Findings findings;
    for (const auto &[hosts, addresses] : duplicates) {
        findings.append({hosts,
                         Checks::tr("%1 have the same address, %2: a firewall cannot tell them "
                                    "apart.")
                             .arg(listed(hosts), listed(addresses)),
                         Checks::tr("Correct the address of all but one of them.")});
    }
    return findings;
}

Findings findOverlappingNetworks(const CheckContext &context)
{
    AllClaims<Host> claims = claimsOfHosts(context);
    Findings findings;
    for (const auto &[a, b] : overlaps(claims))
        findings.append(overlappingHosts(*a, *b));
    addOverlappingZones(findings, context.topology().zones);
    return findings;
}

} // namespace portolan
