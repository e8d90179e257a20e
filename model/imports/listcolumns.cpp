#include "imports/listcolumns.h"

#include "base/addressset.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// In English and German, and as Active Directory and hypervisors export them; the fullest first.
const QStringList &nameWords()
{
    static const QStringList words = {
        u"fqdn"_s,         u"dnshostname"_s, u"dnsname"_s, u"hostname"_s,    u"host"_s,
        u"computername"_s, u"computer"_s,    u"machine"_s, u"machinename"_s, u"servername"_s,
        u"server"_s,       u"rechnername"_s, u"rechner"_s, u"maschine"_s,    u"gerät"_s,
        u"gerätename"_s,   u"node"_s,        u"vmname"_s,  u"vm"_s,          u"name"_s,
        u"displayname"_s,  u"anzeigename"_s,
    };
    return words;
}

const QStringList &addressWords()
{
    static const QStringList words = {
        u"ip"_s,          u"ips"_s,         u"ipaddress"_s,   u"ipaddresses"_s, u"ipv4"_s,
        u"ipv6"_s,        u"ipv4address"_s, u"ipv6address"_s, u"address"_s,     u"addresses"_s,
        u"adresse"_s,     u"adressen"_s,    u"ipadresse"_s,   u"ipadressen"_s,  u"ipv4adresse"_s,
        u"ipv6adresse"_s, u"network"_s,     u"networks"_s,    u"netz"_s,        u"netze"_s,
        u"netzwerk"_s,    u"subnet"_s,      u"subnetz"_s,     u"cidr"_s,        u"primaryip"_s,
        u"privateip"_s,
    };
    return words;
}

const QStringList &noteWords()
{
    static const QStringList words = {
        u"notes"_s,       u"note"_s,      u"comment"_s,    u"comments"_s,     u"description"_s,
        u"remark"_s,      u"remarks"_s,   u"notiz"_s,      u"notizen"_s,      u"bemerkung"_s,
        u"bemerkungen"_s, u"kommentar"_s, u"kommentare"_s, u"beschreibung"_s,
    };
    return words;
}

/// "IP-Adresse (v4)" is about the letters and digits only.
QString plain(const QString &title)
{
    QString letters;
    for (const QChar c : title) {
        if (c.isLetterOrNumber())
            letters += c.toLower();
    }
    return letters;
}

} // namespace

std::optional<ListColumns> listColumns(const QStringList &cells)
{
    ListColumns columns;
    columns.titles = cells;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (AddressSet::parseEntry(cells.at(i)))
            return std::nullopt;
        const QString title = plain(cells.at(i));
        if (nameWords().contains(title))
            columns.names.append(i);
        else if (addressWords().contains(title))
            columns.addresses.append(i);
        else if (noteWords().contains(title))
            columns.notes.append(i);
        else
            columns.others.append(i);
    }
    if (columns.names.isEmpty() && columns.addresses.isEmpty())
        return std::nullopt;
    std::ranges::stable_sort(columns.names, {}, [&](qsizetype column) {
        return nameWords().indexOf(plain(cells.at(column)));
    });
    return columns;
}

} // namespace portolan
