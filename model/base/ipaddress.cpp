#include "base/ipaddress.h"

#include <QHostAddress>
#include <QtEndian>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
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

} // namespace

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

std::optional<Ipv6> parseIpv6(QStringView text)
{
    QHostAddress parsed;
    if (!looksLikeIpv6(text) || !parsed.setAddress(text.toString()) ||
        parsed.protocol() != QAbstractSocket::IPv6Protocol)
        return std::nullopt;
    const Q_IPV6ADDR bytes = parsed.toIPv6Address();
    return Ipv6{qFromBigEndian<quint64>(bytes.c), qFromBigEndian<quint64>(bytes.c + 8)};
}

bool isMapped(Ipv6 address)
{
    return address.high == 0 && address.low >> 32 == 0xffff;
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
