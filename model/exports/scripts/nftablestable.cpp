#include "exports/scripts/nftablestable.h"

#include "base/escaping.h"

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLineWidth = 84;

/// A set may hold no /0 on older versions; its two halves say the same.
QStringList elementsOf(const AddressSet &addresses)
{
    QStringList elements;
    for (const QString &entry : addresses.entries()) {
        if (entry == u"0.0.0.0/0")
            elements << u"0.0.0.0/1"_s << u"128.0.0.0/1"_s;
        else if (entry == u"::/0")
            elements << u"::/1"_s << u"8000::/1"_s;
        else
            elements << entry;
    }
    return elements;
}

} // namespace

struct NftablesTable::Family
{
    QLatin1StringView suffix;  ///< of a set's name
    QLatin1StringView type;    ///< of a set's elements
    QLatin1StringView keyword; ///< of a match
};

const NftablesTable::Family NftablesTable::kIpv4 = {"_ipv4"_L1, "ipv4_addr"_L1, "ip"_L1};
const NftablesTable::Family NftablesTable::kIpv6 = {"_ipv6"_L1, "ipv6_addr"_L1, "ip6"_L1};

void NftablesTable::line(const QString &text)
{
    m_text += m_indent + text + u'\n';
}

void NftablesTable::comment(const QString &text)
{
    line(u"# "_s + hashComment(text));
}

void NftablesTable::open(const QString &head)
{
    line(head + u" {"_s);
    m_indent += u'\t';
}

void NftablesTable::close()
{
    m_indent.chop(1);
    line(u"}"_s);
}

void NftablesTable::addressSets(const QString &name, const AddressSet &addresses)
{
    if (addresses.hasIpv4())
        addressSet(name, kIpv4, addresses.onlyIpv4());
    if (addresses.hasIpv6())
        addressSet(name, kIpv6, addresses.onlyIpv6());
}

void NftablesTable::nameSets(const QString &name)
{
    for (const Family *family : {&kIpv4, &kIpv6}) {
        open(u"set "_s + m_prefix + name + family->suffix);
        line(u"type "_s + family->type);
        close();
    }
}

void NftablesTable::addressSet(const QString &name, const Family &family,
                               const AddressSet &addresses)
{
    open(u"set "_s + m_prefix + name + family.suffix);
    line(u"type "_s + family.type);
    line(u"flags interval"_s);
    open(u"elements ="_s);
    elements(elementsOf(addresses));
    close();
    close();
}

void NftablesTable::elements(const QStringList &all)
{
    QString row;
    for (const QString &element : all) {
        if (!row.isEmpty() && row.size() + element.size() > kLineWidth) {
            line(row);
            row.clear();
        }
        row += (row.isEmpty() ? u""_s : u" "_s) + element + u',';
    }
    row.chop(1);
    line(row);
}

void NftablesTable::accept(const QString &match, const QString &why)
{
    line(match + u" counter accept comment "_s + nftString(why));
}

void NftablesTable::acceptFamily(const QString &set, const Family &family, Side side,
                                 const QString &match, const QString &why)
{
    const QString end = side == Side::Source ? u" saddr @"_s : u" daddr @"_s;
    accept(family.keyword + end + m_prefix + set + family.suffix + u' ' + match, why);
}

void NftablesTable::acceptFor(const QString &set, const AddressSet &addresses, Side side,
                              const QString &match, const QString &why)
{
    if (addresses.hasIpv4())
        acceptFamily(set, kIpv4, side, match, why);
    if (addresses.hasIpv6())
        acceptFamily(set, kIpv6, side, match, why);
}

void NftablesTable::acceptForNames(const QString &set, Side side, const QString &match,
                                   const QString &why)
{
    acceptFamily(set, kIpv4, side, match, why);
    acceptFamily(set, kIpv6, side, match, why);
}

QString nftablesPorts(Protocol protocol, const PortSet &ports)
{
    QString list = ports.toString();
    if (ports.ranges().size() > 1)
        list = u"{ "_s + list.replace(u","_s, u", "_s) + u" }"_s;
    return toString(protocol).toLower() + u" dport "_s + list;
}

} // namespace portolan
