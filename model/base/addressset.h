#pragma once

#include "base/error.h"
#include "base/ipaddress.h"

#include <QStringList>

#include <cstdint>
#include <vector>

namespace portolan {

/// Addresses from @c first to @c last, both included.
template <typename Address>
struct AddressInterval
{
    Address first{};
    Address last{};

    friend bool operator==(const AddressInterval &, const AddressInterval &) = default;
};

using Ipv4Interval = AddressInterval<std::uint32_t>;
using Ipv6Interval = AddressInterval<Ipv6>;

/// A set of IPv4 and IPv6 addresses, kept exactly: sorted maximal runs that neither overlap nor
/// touch.
///
/// What is accepted as text (parseEntry): one IPv4 address of exactly four decimal numbers without
/// leading zeros; an IPv6 address as in RFC 4291 without zone; `address/length` with no host bits
/// set; `a-b` with a <= b of one family. IPv4-mapped IPv6 is refused: it would be two spellings of
/// one host on some platforms and never match on others.
class AddressSet
{
public:
    /// The addresses of one entry. An error's message names the possible repairs, for example both
    /// `10.0.0.5` and `10.0.0.0/24` where host bits are set.
    [[nodiscard]] static Expected<AddressSet> parseEntry(QStringView text);
    /// The union of the entries that can be read; the others are left out, and @p allReadable says
    /// whether there were none.
    static AddressSet fromEntries(const QStringList &entries, bool *allReadable = nullptr);

    bool isEmpty() const { return m_ipv4.empty() && m_ipv6.empty(); }
    bool hasIpv4() const { return !m_ipv4.empty(); }
    bool hasIpv6() const { return !m_ipv6.empty(); }
    /// True when all of IPv4 or all of IPv6 is in the set.
    bool coversAFamily() const;
    /// True when the set is exactly one address.
    bool isSingleAddress() const;
    bool contains(const AddressSet &other) const;
    bool intersects(const AddressSet &other) const;

    void unite(const AddressSet &other);
    /// The union of many sets at once, in O(n log n) of all their runs.
    static AddressSet united(const std::vector<const AddressSet *> &sets);

    const std::vector<Ipv4Interval> &ipv4() const { return m_ipv4; }
    const std::vector<Ipv6Interval> &ipv6() const { return m_ipv6; }

    /// IPv4 before IPv6, ascending, one entry per run: an address, a CIDR where the run is exactly
    /// one, else `first-last`; IPv6 as RFC 5952 spells it.
    QStringList entries() const;
    /// The same set as CIDRs only, for filters that take no ranges; `/0` where a whole family is
    /// meant.
    QStringList cidrs() const;
    /// Only the addresses of one family.
    AddressSet onlyIpv4() const;
    AddressSet onlyIpv6() const;

    friend bool operator==(const AddressSet &, const AddressSet &) = default;

private:
    std::vector<Ipv4Interval> m_ipv4;
    std::vector<Ipv6Interval> m_ipv6;
};

} // namespace portolan
