#include "base/addressset.h"

#include "base/errortext.h"

#include <QStringView>

#include <algorithm>
#include <optional>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

template <typename Address>
using Runs = std::vector<AddressInterval<Address>>;

/// Sorts, and joins what overlaps or touches.
template <typename Address>
void normalize(Runs<Address> &runs)
{
    if (runs.size() < 2)
        return;
    // Those of a fleet mostly come in the order of its names, which is that of its addresses; two
    // fleets come one after the other.
    const auto first = &AddressInterval<Address>::first;
    const auto second = std::ranges::is_sorted_until(runs, {}, first);
    if (std::ranges::is_sorted(second, runs.end(), {}, first))
        std::ranges::inplace_merge(runs, second, {}, first);
    else
        std::ranges::sort(runs, {}, first);
    auto merged = runs.begin();
    for (const auto &run : runs) {
        const bool joins = merged->last == AddressFamily<Address>::kMax ||
                           run.first <= AddressFamily<Address>::next(merged->last);
        if (joins)
            merged->last = std::max(merged->last, run.last);
        else
            *++merged = run;
    }
    runs.erase(std::next(merged), runs.end());
}

/// The run of @p runs that begins at or before @p address; end() when there is none.
template <typename Address>
auto runAtOrBefore(const Runs<Address> &runs, const Address &address)
{
    const auto after =
        std::ranges::upper_bound(runs, address, {}, &AddressInterval<Address>::first);
    return after == runs.begin() ? runs.end() : std::prev(after);
}

template <typename Address>
bool containsAll(const Runs<Address> &outer, const Runs<Address> &inner)
{
    return std::ranges::all_of(inner, [&](const auto &run) {
        const auto found = runAtOrBefore(outer, run.first);
        return found != outer.end() && run.last <= found->last;
    });
}

template <typename Address>
bool anyShared(const Runs<Address> &a, const Runs<Address> &b)
{
    return std::ranges::any_of(b, [&](const auto &run) {
        const auto found = runAtOrBefore(a, run.last);
        return found != a.end() && run.first <= found->last;
    });
}

/// Host bits of the one CIDR that the run is, or -1.
template <typename Address>
int hostBitsOf(const AddressInterval<Address> &run)
{
    for (int bits = AddressFamily<Address>::alignment(run.first); bits >= 0; --bits) {
        if (AddressFamily<Address>::blockEnd(run.first, bits) == run.last)
            return bits;
    }
    return -1;
}

template <typename Address>
QString cidr(const Address &first, int hostBits)
{
    if (hostBits == 0)
        return toString(first);
    return toString(first) + u'/' + QString::number(AddressFamily<Address>::kBits - hostBits);
}

template <typename Address>
void appendEntries(QStringList &out, const Runs<Address> &runs)
{
    for (const auto &run : runs) {
        const int hostBits = hostBitsOf(run);
        out += hostBits >= 0 ? cidr(run.first, hostBits)
                             : toString(run.first) + u'-' + toString(run.last);
    }
}

template <typename Address>
void appendCidrs(QStringList &out, const AddressInterval<Address> &run)
{
    for (Address at = run.first;;) {
        int bits = AddressFamily<Address>::alignment(at);
        while (AddressFamily<Address>::blockEnd(at, bits) > run.last)
            --bits;
        out += cidr(at, bits);
        const Address end = AddressFamily<Address>::blockEnd(at, bits);
        if (end == run.last)
            return;
        at = AddressFamily<Address>::next(end);
    }
}

// Reading

tl::unexpected<Error> refuse(const QString &why)
{
    return failure(ErrorCode::BadValue, why);
}

/// -1 unless the text is a decimal number of at most @p max without leading zeros.
int parsePrefix(QStringView text, int max)
{
    const bool digits = !text.isEmpty() && text.size() <= 3 &&
                        std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!digits || (text.size() > 1 && text[0] == u'0'))
        return -1;
    const int prefix = text.toInt();
    return prefix <= max ? prefix : -1;
}

template <typename Address>
Address networkOf(const Address &address, int hostBits);

template <>
std::uint32_t networkOf(const std::uint32_t &address, int hostBits)
{
    return hostBits == 32 ? 0 : address >> hostBits << hostBits;
}

template <>
Ipv6 networkOf(const Ipv6 &address, int hostBits)
{
    return {address.high & ~AddressFamily<Ipv6>::ones(std::max(hostBits - 64, 0)),
            address.low & ~AddressFamily<Ipv6>::ones(hostBits)};
}

template <typename Address>
Expected<AddressInterval<Address>> parseNetwork(QStringView text, QStringView head,
                                                QStringView tail)
{
    constexpr int bits = AddressFamily<Address>::kBits;
    const auto address = parseAddress<Address>(head);
    const int prefix = parsePrefix(tail, bits);
    if (!address || prefix < 0) {
        return refuse(Errors::tr("\"%1\" is no network: expected an address, \"/\" and a prefix "
                                 "length of 0 to %2")
                          .arg(text, QString::number(bits)));
    }
    const Address network = networkOf(*address, bits - prefix);
    if (network != *address) {
        return refuse(
            Errors::tr("\"%1\" has host bits set: write %2 for the host or %3 for its network")
                .arg(text, toString(*address), cidr(network, bits - prefix)));
    }
    return AddressInterval<Address>{network,
                                    AddressFamily<Address>::blockEnd(network, bits - prefix)};
}

template <typename Address>
Expected<AddressInterval<Address>> parseRange(QStringView text, QStringView head, QStringView tail)
{
    const auto first = parseAddress<Address>(head);
    const auto last = parseAddress<Address>(tail);
    if (!first || !last) {
        return refuse(Errors::tr("\"%1\" is no range: expected two addresses of one family, as in "
                                 "10.0.0.5-10.0.0.9")
                          .arg(text));
    }
    if (*last < *first) {
        return refuse(Errors::tr("\"%1\" ends before it begins: write %2-%3")
                          .arg(text, toString(*last), toString(*first)));
    }
    return AddressInterval<Address>{*first, *last};
}

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t';
}

QStringView withoutBlanksAfter(QStringView text)
{
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text;
}

QStringView withoutBlanksBefore(QStringView text)
{
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.mid(1);
    return text;
}

/// As indexOf(), which takes long to start for such short texts.
qsizetype placeOf(char16_t c, QStringView text)
{
    const auto found = std::find(text.utf16(), text.utf16() + text.size(), c);
    return found == text.utf16() + text.size() ? -1 : found - text.utf16();
}

/// An address, network or range of one family.
template <typename Address>
Expected<AddressInterval<Address>> parseOf(QStringView text)
{
    if (const qsizetype slash = placeOf(u'/', text); slash >= 0)
        return parseNetwork<Address>(text, text.left(slash), text.mid(slash + 1));
    if (const qsizetype dash = placeOf(u'-', text); dash >= 0)
        return parseRange<Address>(text, withoutBlanksAfter(text.left(dash)),
                                   withoutBlanksBefore(text.mid(dash + 1)));
    if (const auto address = parseAddress<Address>(text))
        return AddressInterval<Address>{*address, *address};
    return refuse(
        Errors::tr("\"%1\" is no address: expected IPv4 such as 10.0.0.5 (four decimal numbers "
                   "without leading zeros), IPv6 such as fd00::5, a network such as 10.0.0.0/24 or "
                   "a range such as 10.0.0.5-10.0.0.9")
            .arg(text));
}

/// The first IPv4 address that the entry spells as IPv4-mapped IPv6.
std::optional<std::uint32_t> mappedIpv4(QStringView text)
{
    if (!text.contains(u"ffff", Qt::CaseInsensitive))
        return std::nullopt;
    const QStringView addresses = text.left(text.indexOf(u'/'));
    for (const QStringView part : addresses.split(u'-')) {
        const auto address = parseIpv6(part.trimmed());
        if (address && isMapped(*address))
            return std::uint32_t(address->low);
    }
    return std::nullopt;
}

} // namespace

Expected<AddressSet> AddressSet::parseEntry(QStringView text)
{
    AddressSet set;
    if (placeOf(u':', text) < 0) {
        const auto run = parseOf<std::uint32_t>(text);
        if (!run)
            return tl::unexpected(run.error());
        set.m_ipv4.push_back(*run);
        return set;
    }
    if (const auto ipv4 = mappedIpv4(text)) {
        return refuse(
            Errors::tr("\"%1\" is IPv4 written as IPv6: write it with IPv4 addresses such "
                       "as %2")
                .arg(text, toString(*ipv4)));
    }
    const auto run = parseOf<Ipv6>(text);
    if (!run)
        return tl::unexpected(run.error());
    set.m_ipv6.push_back(*run);
    return set;
}

AddressSet AddressSet::fromEntries(const QStringList &entries, bool *allReadable)
{
    AddressSet set;
    bool readable = true;
    for (const QString &entry : entries) {
        auto parsed = parseEntry(entry);
        readable = readable && parsed;
        if (parsed && set.isEmpty()) {
            set = *std::move(parsed);
        } else if (parsed) {
            set.m_ipv4.insert(set.m_ipv4.end(), parsed->m_ipv4.begin(), parsed->m_ipv4.end());
            set.m_ipv6.insert(set.m_ipv6.end(), parsed->m_ipv6.begin(), parsed->m_ipv6.end());
        }
    }
    if (allReadable)
        *allReadable = readable;
    normalize(set.m_ipv4);
    normalize(set.m_ipv6);
    return set;
}

bool AddressSet::coversAFamily() const
{
    const Ipv4Interval all4{0, AddressFamily<std::uint32_t>::kMax};
    const Ipv6Interval all6{Ipv6{}, AddressFamily<Ipv6>::kMax};
    return (m_ipv4.size() == 1 && m_ipv4.front() == all4) ||
           (m_ipv6.size() == 1 && m_ipv6.front() == all6);
}

bool AddressSet::isSingleAddress() const
{
    if (m_ipv4.size() + m_ipv6.size() != 1)
        return false;
    return m_ipv4.empty() ? m_ipv6.front().first == m_ipv6.front().last
                          : m_ipv4.front().first == m_ipv4.front().last;
}

bool AddressSet::contains(const AddressSet &other) const
{
    return containsAll(m_ipv4, other.m_ipv4) && containsAll(m_ipv6, other.m_ipv6);
}

bool AddressSet::intersects(const AddressSet &other) const
{
    return anyShared(m_ipv4, other.m_ipv4) || anyShared(m_ipv6, other.m_ipv6);
}

void AddressSet::unite(const AddressSet &other)
{
    *this = united({this, &other});
}

AddressSet AddressSet::united(const std::vector<const AddressSet *> &sets)
{
    AddressSet all;
    all.m_ipv4.reserve(sets.size());
    for (const AddressSet *set : sets) {
        all.m_ipv4.insert(all.m_ipv4.end(), set->m_ipv4.begin(), set->m_ipv4.end());
        all.m_ipv6.insert(all.m_ipv6.end(), set->m_ipv6.begin(), set->m_ipv6.end());
    }
    normalize(all.m_ipv4);
    normalize(all.m_ipv6);
    return all;
}

QStringList AddressSet::entries() const
{
    QStringList out;
    appendEntries(out, m_ipv4);
    appendEntries(out, m_ipv6);
    return out;
}

QStringList AddressSet::cidrs() const
{
    QStringList out;
    for (const auto &run : m_ipv4)
        appendCidrs(out, run);
    for (const auto &run : m_ipv6)
        appendCidrs(out, run);
    return out;
}

AddressSet AddressSet::onlyIpv4() const
{
    AddressSet set;
    set.m_ipv4 = m_ipv4;
    return set;
}

AddressSet AddressSet::onlyIpv6() const
{
    AddressSet set;
    set.m_ipv6 = m_ipv6;
    return set;
}

} // namespace portolan
