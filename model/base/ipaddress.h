#pragma once

#include <QString>
#include <QStringView>

#include <bit>
#include <compare>
#include <cstdint>
#include <limits>
#include <optional>
#include <type_traits>

namespace portolan {

/// An IPv6 address as a 128-bit number.
struct Ipv6
{
    std::uint64_t high = 0;
    std::uint64_t low = 0;

    friend constexpr auto operator<=>(const Ipv6 &, const Ipv6 &) = default;
};

/// Both kinds of address as numbers, so that what is done with sets of them is written once.
template <typename Address>
struct AddressFamily;

template <>
struct AddressFamily<std::uint32_t>
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
struct AddressFamily<Ipv6>
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

/// @name Reading and writing one address
///@{
/// Four decimal numbers without leading zeros; nothing else that inet_aton would take.
std::optional<std::uint32_t> parseIpv4(QStringView text);
/// As in RFC 4291, without zone.
std::optional<Ipv6> parseIpv6(QStringView text);

template <typename Address>
std::optional<Address> parseAddress(QStringView text)
{
    if constexpr (std::is_same_v<Address, Ipv6>)
        return parseIpv6(text);
    else
        return parseIpv4(text);
}

/// Dotted decimal.
QString toString(std::uint32_t ipv4);
/// RFC 5952: lower case, the longest run of zeros (the first of equals, of two groups or more) as
/// `::`.
QString toString(Ipv6 address);
///@}

/// Whether it is an IPv4-mapped address (RFC 4291, 2.5.5.2): IPv4 in its lower 32 bits.
bool isMapped(Ipv6 address);

} // namespace portolan
