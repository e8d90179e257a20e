#include "imports/entryfields.h"

#include "base/addressset.h"
#include "base/errortext.h"
#include "base/escaping.h"
#include "base/phrases.h"
#include "catalog/roles.h"
#include "topology/composing.h"

#include <algorithm>
#include <array>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

bool isSame(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

/// Also as sheets for people have the text, which show control characters.
bool isTextOf(const QString &cell, const QString &text)
{
    return cell == text.trimmed() || cell == terminalText(text).trimmed();
}

/// As the tables of this program have the list, or a form of them.
bool isCellOf(const QString &cell, const QStringList &texts)
{
    const QString readable = readableList(texts);
    return !cell.isEmpty() && (cell == delimitedList(texts).trimmed() || isTextOf(cell, readable));
}

/// By the words of Active Directory's operatingSystem and of inventories.
std::optional<Platform> platformIn(const QString &text)
{
    static const QStringList linuxes = {
        u"linux"_s, u"ubuntu"_s, u"debian"_s, u"red hat"_s, u"rhel"_s,      u"centos"_s,
        u"rocky"_s, u"alma"_s,   u"suse"_s,   u"sles"_s,    u"oracle li"_s, u"fedora"_s,
    };
    const QString lower = text.toLower();
    if (lower.contains(u"windows"_s))
        return Platform::Windows;
    const auto has = [&](const QString &word) { return lower.contains(word); };
    return std::ranges::any_of(linuxes, has) ? std::optional(Platform::Linux) : std::nullopt;
}

/// By id, or by name in the program's or the reader's language.
std::optional<RoleId> roleNamed(const QString &text)
{
    for (const RoleDefinition &role : roleDefinitions()) {
        if (isSame(text, role.id.text()) || isSame(text, role.name) ||
            isSame(text, phrase(role.name)) || isSame(text, role.shortName) ||
            isSame(text, phrase(role.shortName)))
            return role.id;
    }
    return std::nullopt;
}

std::optional<bool> truthIn(const QString &text)
{
    constexpr std::array yes = {u"true", u"yes", u"ja", u"wahr", u"1", u"x"};
    constexpr std::array no = {u"false", u"no", u"nein", u"falsch", u"0"};
    const auto isText = [&](const char16_t *word) {
        return isSame(text, QString::fromUtf16(word));
    };
    if (std::ranges::any_of(yes, isText))
        return true;
    return std::ranges::any_of(no, isText) ? std::optional(false) : std::nullopt;
}

/// What the list has, and of the host what is of a family that the list does not speak of: Active
/// Directory knows one IPv4 address of a host that has others.
QStringList joinedAddresses(const QStringList &listed, const QStringList &before)
{
    const auto isIpv6 = [](const QString &entry) { return entry.contains(u':'); };
    const bool hasIpv6 = std::ranges::any_of(listed, isIpv6);
    const bool hasIpv4 = !std::ranges::all_of(listed, isIpv6);
    QStringList addresses = listed;
    for (const QString &each : before) {
        const auto known = AddressSet::parseEntry(each);
        if (known && ((known->hasIpv4() && !hasIpv4) || (known->hasIpv6() && !hasIpv6)))
            addresses.append(each);
    }
    return addresses;
}

bool isSameSet(const QStringList &a, const QStringList &b)
{
    bool isReadable = false;
    bool areReadable = false;
    return AddressSet::fromEntries(a, &isReadable) == AddressSet::fromEntries(b, &areReadable) &&
           isReadable && areReadable;
}

QString firstLabel(const QString &name)
{
    return name.left(name.indexOf(u'.'));
}

QString withoutReturns(QString text)
{
    return text.remove(u'\r').trimmed();
}

} // namespace

EntryFields::EntryFields(Topology &topology, QList<LineRemark> &remarks)
    : m_topology(topology)
    , m_remarks(remarks)
{
    for (const Zone &zone : std::as_const(topology.zones))
        m_zones[zone.name.trimmed().toLower()].append(zone.id);
}

void EntryFields::apply(const HostEntry &entry, Host &host)
{
    applyName(entry, host);
    applyAddresses(entry, host);
    applyPlatform(entry, host);
    applyRoles(entry, host);
    applyZone(entry, host);
    applyCount(entry, host);
    applyGone(entry, host);
    applyNotes(entry, host);
}

void EntryFields::applyName(const HostEntry &entry, Host &host) const
{
    QString known = host.name.simplified();
    while (known.endsWith(u'.')) // as HostEntry has it
        known.chop(1);
    const bool isShort = !entry.name.contains(u'.') && isSame(entry.name, firstLabel(known));
    if (!entry.name.isEmpty() && !isSame(entry.name, known) && !isShort)
        host.name = entry.name;
}

void EntryFields::applyAddresses(const HostEntry &entry, Host &host)
{
    // Wrong ones, too, can be as they were.
    if (isCellOf(entry.cell(HostField::Addresses), host.addresses))
        return;
    for (const QString &leftover : entry.leftovers) {
        // A hosts file has it as an alias beside the full name.
        if (isSame(leftover, firstLabel(entry.name)))
            continue;
        tell(entry,
             Errors::tr("%1 is no address, and was left out").arg(quotedForRemark(leftover)));
    }
    if (entry.addresses.isEmpty())
        return;
    const QStringList addresses = joinedAddresses(entry.addresses, host.addresses);
    if (!isSameSet(addresses, host.addresses))
        host.addresses = addresses;
}

void EntryFields::applyPlatform(const HostEntry &entry, Host &host)
{
    const QString cell = entry.cell(HostField::Platform);
    if (cell.isEmpty())
        return;
    if (const auto platform = platformIn(cell))
        host.platform = *platform;
    else
        tell(entry, Errors::tr("%1 is neither Windows nor Linux").arg(quotedForRemark(cell)));
}

void EntryFields::applyRoles(const HostEntry &entry, Host &host)
{
    if (!entry.cells.contains(HostField::Roles))
        return;
    QMap<RoleId, QJsonObject> roles;
    for (const QString &text : textsOfCell(entry.cell(HostField::Roles))) {
        const RoleId own(text); // also one that this version does not know
        const auto role = host.hasRole(own) ? own : roleNamed(text);
        if (!role) {
            tell(
                entry,
                Errors::tr("%1 is no role: the roles stay as they are").arg(quotedForRemark(text)));
            return;
        }
        roles.insert(*role, host.roles.value(*role));
    }
    host.roles = roles;
}

void EntryFields::applyZone(const HostEntry &entry, Host &host)
{
    const QString cell = entry.cell(HostField::Zone);
    if (cell.isEmpty() || cell == host.zone.text() ||
        isSame(cell, m_topology.shownName(host.zone).trimmed()))
        return;
    if (m_topology.zones.contains(ZoneId(cell))) {
        host.zone = ZoneId(cell);
        return;
    }
    QList<ZoneId> &zones = m_zones[cell.toLower()];
    if (zones.size() > 1) {
        tell(entry, Errors::tr("several zones are called %1: the host stays where it is")
                        .arg(quotedForRemark(cell)));
        return;
    }
    if (zones.isEmpty()) {
        Zone zone;
        zone.id = freeZoneId(m_topology, cell);
        zone.name = cell;
        m_topology.zones.insert(zone.id, zone);
        m_newZones.append(zone.id);
        zones.append(zone.id);
    }
    host.zone = zones.first();
}

void EntryFields::applyCount(const HostEntry &entry, Host &host)
{
    const QString cell = entry.cell(HostField::Count);
    if (cell.isEmpty() || (host.count && cell == QString::number(*host.count)))
        return;
    bool isNumber = false;
    const qint64 count = cell.toLongLong(&isNumber);
    if (isNumber && count >= 1)
        host.count = count;
    else
        tell(entry, Errors::tr("%1 is no number of machines: expected a whole number from 1")
                        .arg(quotedForRemark(cell)));
}

void EntryFields::applyGone(const HostEntry &entry, Host &host)
{
    const QString cell = entry.cell(HostField::Gone);
    const auto isGone = cell.isEmpty() ? std::optional(false) : truthIn(cell);
    if (isGone)
        host.gone = *isGone;
    else
        tell(entry, Errors::tr("%1 says neither yes nor no").arg(quotedForRemark(cell)));
}

void EntryFields::applyNotes(const HostEntry &entry, Host &host) const
{
    const QString notes = withoutReturns(entry.notes.join(u'\n'));
    const bool isKept = notes == withoutReturns(host.notes) || isTextOf(notes, host.notes);
    if (!notes.isEmpty() && !isKept)
        host.notes = notes;
}

void EntryFields::applyServers(const HostEntry &entry, Host &host)
{
    if (m_hosts.isEmpty()) {
        for (const Host &each : std::as_const(m_topology.hosts))
            m_hosts[each.name.trimmed().toLower()].append(each.id);
    }
    QList<HostId> servers;
    for (const QString &text : textsOfCell(entry.cell(HostField::Servers))) {
        const QList<HostId> named = m_hosts.value(text.toLower());
        const HostId id(text);
        if (host.servers.contains(id) || m_topology.hosts.contains(id)) {
            servers.append(id);
        } else if (named.size() == 1) {
            servers.append(named.first());
        } else {
            tell(entry, Errors::tr("%1 is no host of the drawing: it belongs to the servers "
                                   "that it belonged to")
                            .arg(quotedForRemark(text)));
            return;
        }
    }
    if (QSet<HostId>(servers.cbegin(), servers.cend()) !=
        QSet<HostId>(host.servers.cbegin(), host.servers.cend()))
        host.servers = servers;
}

QString EntryFields::textOf(HostField field, const Host &host) const
{
    QStringList texts;
    switch (field) {
    case HostField::Ignored:
        break;
    case HostField::Id:
        return host.id.text();
    case HostField::Name:
        return host.name;
    case HostField::Addresses:
        return readableList(host.addresses);
    case HostField::Platform:
        return host.id.isEmpty() ? QString() : toString(host.platform);
    case HostField::Roles:
        for (auto role = host.roles.keyBegin(); role != host.roles.keyEnd(); ++role)
            texts.append(role->text());
        break;
    case HostField::Zone:
        return m_topology.shownName(host.zone);
    case HostField::Servers:
        for (const HostId &server : host.servers)
            texts.append(server.text());
        break;
    case HostField::Count:
        return host.count ? QString::number(*host.count) : QString();
    case HostField::Gone:
        return host.gone ? u"true"_s : u"false"_s;
    case HostField::Notes:
        return host.notes;
    }
    return readableList(texts);
}

void EntryFields::tell(const HostEntry &entry, const QString &text)
{
    m_remarks.append({entry.line, text});
}

} // namespace portolan
