#include "base/addressset.h"

#include "base/errortext.h"

#include <QHostAddress>
#include <QStringView>
#include <QtEndian>

#include <algorithm>
#include <bit>
#include <limits>
#include <optional>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

// Both kinds of address as numbers, so that everything below is written once.
template <typename Address>
struct Family;

template <>
struct Family<std::uint32_t>
{
    static constexpr int kBits = 32;
    static constexpr std::uint32_t kMax = std::numeric_limits<std::uint32_t>::max();
    static std::uint32_t next(std::uint32_t a) { return a + 1; }
    /// The last address of the block of 2^@p hostBits that begins at @p a.
    static std::uint32_t blockEnd(std::uint32_t a, int hostBits)
    {
        return hostBits == kBits ? kMax : a | ((std::uint32_t(1) << hostBits) - 1);
    }
    /// The largest block that can begin at @p a, as a number of host bits.
    static int alignment(std::uint32_t a) { return a == 0 ? kBits : std::countr_zero(a); }
};

template <>
struct Family<Ipv6>
{
    static constexpr int kBits = 128;
    static constexpr std::uint64_t kAllOnes = std::numeric_limits<std::uint64_t>::max();
    static constexpr Ipv6 kMax = {kAllOnes, kAllOnes};
    static Ipv6 next(Ipv6 a)
    {
        const std::uint64_t low = a.low + 1;
        return {a.high + (low == 0 ? 1 : 0), low};
    }
    static std::uint64_t ones(int count)
    {
        return count >= 64 ? kAllOnes : (std::uint64_t(1) << count) - 1;
    }
    static Ipv6 blockEnd(Ipv6 a, int hostBits)
    {
        return {a.high | ones(std::max(hostBits - 64, 0)), a.low | ones(hostBits)};
    }
    static int alignment(Ipv6 a)
    {
        if (a.low != 0)
            return std::countr_zero(a.low);
        return a.high == 0 ? kBits : 64 + std::countr_zero(a.high);
    }
};

template <typename Address>
using Runs = std::vector<AddressInterval<Address>>;

/// Sorts, and joins what overlaps or touches.
template <typename Address>
void normalize(Runs<Address> &runs)
{
    if (runs.size() < 2)
        return;
    std::ranges::sort(runs, {}, &AddressInterval<Address>::first);
    Runs<Address> merged;
    for (const auto &run : runs) {
        const bool joins =
            !merged.empty() && (merged.back().last == Family<Address>::kMax ||
                                run.first <= Family<Address>::next(merged.back().last));
        if (joins)
            merged.back().last = std::max(merged.back().last, run.last);
        else
            merged.push_back(run);
    }
    runs = std::move(merged);
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
    for (int bits = Family<Address>::alignment(run.first); bits >= 0; --bits) {
        if (Family<Address>::blockEnd(run.first, bits) == run.last)
            return bits;
    }
    return -1;
}

template <typename Address>
QString cidr(const Address &first, int hostBits)
{
    if (hostBits == 0)
        return toString(first);
    return toString(first) + u'/' + QString::number(Family<Address>::kBits - hostBits);
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
        int bits = Family<Address>::alignment(at);
        while (Family<Address>::blockEnd(at, bits) > run.last)
            --bits;
        out += cidr(at, bits);
        const Address end = Family<Address>::blockEnd(at, bits);
        if (end == run.last)
            return;
        at = Family<Address>::next(end);
    }
}

// Reading

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Four decimal numbers without leading zeros; nothing else that inet_aton would take.
std::optional<std::uint32_t> parseIpv4(QStringView text)
{
    std::uint32_t address = 0;
    qsizetype at = 0;
    for (int part = 0; part < 4; ++part) {
        if (part > 0 && (at == text.size() || text[at++] != u'.'))
            return std::nullopt;
        const qsizetype begin = at;
        std::uint32_t number = 0;
        while (at < text.size() && at - begin < 3 && isDigit(text[at]))
            number = number * 10 + (text[at++].unicode() - u'0');
        const bool hasLeadingZero = at - begin > 1 && text[begin] == u'0';
        if (at == begin || hasLeadingZero || number > 255)
            return std::nullopt;
        address = address << 8 | number;
    }
    return at == text.size() ? std::optional(address) : std::nullopt;
}

/// QHostAddress takes more than RFC 4291 allows; what it may see is narrowed down first.
bool looksLikeIpv6(QStringView text)
{
    const qsizetype lastColon = text.lastIndexOf(u':');
    if (lastColon < 0)
        return false;
    const QStringView tail = text.mid(lastColon + 1);
    const QStringView groups = tail.contains(u'.') ? text.left(lastColon) : text;
    return (!tail.contains(u'.') || parseIpv4(tail)) &&
           std::ranges::all_of(groups.split(u':'), [](QStringView group) {
               return group.size() <= 4 && std::ranges::all_of(group, [](QChar c) {
                          return isDigit(c) || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
                      });
           });
}

bool isMapped(Ipv6 address)
{
    return address.high == 0 && address.low >> 32 == 0xffff;
}

std::optional<Ipv6> parseIpv6(QStringView text)
{
    QHostAddress parsed;
    if (!looksLikeIpv6(text) || !parsed.setAddress(text.toString()) ||
        parsed.protocol() != QAbstractSocket::IPv6Protocol)
        return std::nullopt;
    const Q_IPV6ADDR bytes = parsed.toIPv6Address();
    return Ipv6{qFromBigEndian<quint64>(bytes.c), qFromBigEndian<quint64>(bytes.c + 8)};
}

tl::unexpected<Error> refuse(const QString &why)
{
    return failure(ErrorCode::BadValue, why);
}

template <typename Address>
std::optional<Address> parseAddress(QStringView text);

template <>
std::optional<std::uint32_t> parseAddress(QStringView text)
{
    return parseIpv4(text);
}

template <>
std::optional<Ipv6> parseAddress(QStringView text)
{
    return parseIpv6(text);
}

/// -1 unless the text is a decimal number of at most @p max without leading zeros.
int parsePrefix(QStringView text, int max)
{
    const bool digits = !text.isEmpty() && text.size() <= 3 && std::ranges::all_of(text, isDigit);
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
    return {address.high & ~Family<Ipv6>::ones(std::max(hostBits - 64, 0)),
            address.low & ~Family<Ipv6>::ones(hostBits)};
}

template <typename Address>
Expected<AddressInterval<Address>> parseNetwork(QStringView text, QStringView head,
                                                QStringView tail)
{
    constexpr int bits = Family<Address>::kBits;
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
    return AddressInterval<Address>{network, Family<Address>::blockEnd(network, bits - prefix)};
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

/// An address, network or range of one family.
template <typename Address>
Expected<AddressInterval<Address>> parseOf(QStringView text)
{
    if (const qsizetype slash = text.indexOf(u'/'); slash >= 0)
        return parseNetwork<Address>(text, text.left(slash), text.mid(slash + 1));
    if (const qsizetype dash = text.indexOf(u'-'); dash >= 0)
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
    if (!text.contains(u':')) {
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
        const auto parsed = parseEntry(entry);
        readable = readable && parsed;
        if (parsed) {
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
    const Ipv4Interval all4{0, Family<std::uint32_t>::kMax};
    const Ipv6Interval all6{Ipv6{}, Family<Ipv6>::kMax};
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

QString toString(std::uint32_t ipv4)
{
    QString text;
    text.reserve(15);
    for (int shift = 24; shift >= 0; shift -= 8) {
        const std::uint32_t part = ipv4 >> shift & 0xff;
        for (std::uint32_t unit = part >= 100 ? 100 : part >= 10 ? 10 : 1; unit > 0; unit /= 10)
            text += QChar(char16_t(u'0' + part / unit % 10));
        if (shift > 0)
            text += u'.';
    }
    return text;
}

QString toString(Ipv6 address)
{
    // Qt spells by RFC 5952, but takes all of ::/96 for embedded IPv4 and writes it in dotted
    // decimal; section 5 of the RFC wants that only of prefixes which are known to embed it.
    if (address.high == 0 && address.low >> 16 != 0 && address.low >> 32 == 0)
        return u"::%1:%2"_s.arg(address.low >> 16, 0, 16).arg(address.low & 0xffff, 0, 16);
    Q_IPV6ADDR bytes;
    qToBigEndian(quint64(address.high), bytes.c);
    qToBigEndian(quint64(address.low), bytes.c + 8);
    return QHostAddress(bytes).toString();
}

} // namespace portolan
