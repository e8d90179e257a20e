#include "imports/hostfields.h"

#include "base/addressset.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <array>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// In English and German; names: as Active Directory and hypervisors export them, the fullest
/// first.
constexpr std::array kFields = {
    HostFieldDefinition{HostField::Id, u"id", QT_TRANSLATE_NOOP("Tables", "Id"),
                        u"id hostid kennung"},
    HostFieldDefinition{
        HostField::Name, u"name", QT_TRANSLATE_NOOP("Tables", "Name"),
        u"fqdn dnshostname dnsname hostname host computername computer machine machinename "
        u"servername "
        "server rechnername rechner maschine gerät gerätename node vmname vm name displayname "
        "anzeigename"},
    HostFieldDefinition{
        HostField::Addresses, u"addresses", QT_TRANSLATE_NOOP("Tables", "Addresses"),
        u"ip ips ipaddress ipaddresses ipv4 ipv6 ipv4address ipv6address address addresses adresse "
        "adressen ipadresse ipadressen ipv4adresse ipv6adresse network networks netz netze "
        "netzwerk "
        "subnet subnetz cidr primaryip privateip"},
    HostFieldDefinition{HostField::Platform, u"platform", QT_TRANSLATE_NOOP("Tables", "Platform"),
                        u"platform plattform os operatingsystem betriebssystem"},
    HostFieldDefinition{HostField::Roles, u"roles", QT_TRANSLATE_NOOP("Tables", "Roles"),
                        u"roles role rollen rolle"},
    HostFieldDefinition{HostField::Zone, u"zone", QT_TRANSLATE_NOOP("Tables", "Zone"),
                        u"zone segment netzsegment"},
    HostFieldDefinition{HostField::Servers, u"servers", QT_TRANSLATE_NOOP("Tables", "Belongs to"),
                        u"servers belongsto gehörtzu"},
    HostFieldDefinition{HostField::Count, u"count", QT_TRANSLATE_NOOP("Tables", "Machines"),
                        u"count machines anzahl maschinen"},
    HostFieldDefinition{HostField::Gone, u"gone", QT_TRANSLATE_NOOP("Tables", "Gone"),
                        u"gone verschwunden"},
    HostFieldDefinition{HostField::Notes, u"notes", QT_TRANSLATE_NOOP("Tables", "Notes"),
                        u"notes note comment comments description remark remarks notiz notizen "
                        u"bemerkung bemerkungen "
                        "kommentar kommentare beschreibung"},
};

QStringList wordsOf(const HostFieldDefinition &definition)
{
    return QString::fromUtf16(definition.words).split(u' ');
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

HostField fieldNamed(const QString &title)
{
    static const QHash<QString, HostField> fields = [] {
        QHash<QString, HostField> byWord;
        for (const HostFieldDefinition &each : kFields) {
            for (const QString &word : wordsOf(each))
                byWord.insert(word, each.field);
        }
        return byWord;
    }();
    return fields.value(plain(title), HostField::Ignored);
}

bool canHaveSeveral(HostField field)
{
    return field == HostField::Ignored || field == HostField::Name ||
           field == HostField::Addresses || field == HostField::Notes;
}

} // namespace

std::span<const HostFieldDefinition> hostFields()
{
    return kFields;
}

std::optional<HostField> hostFieldOf(QStringView key)
{
    const auto found = std::ranges::find_if(
        kFields, [&](const HostFieldDefinition &each) { return QStringView(each.key) == key; });
    return found == kFields.end() ? std::nullopt : std::optional(found->field);
}

QString toString(HostField field)
{
    const auto found = std::ranges::find(kFields, field, &HostFieldDefinition::field);
    return found == kFields.end() ? u"ignored"_s : QString::fromUtf16(found->key);
}

QString titleOf(HostField field)
{
    const auto found = std::ranges::find(kFields, field, &HostFieldDefinition::field);
    return QCoreApplication::translate(
        "Tables", found == kFields.end() ? QT_TRANSLATE_NOOP("Tables", "Left out") : found->title);
}

HostMapping guessedMapping(const QStringList &titles)
{
    HostMapping mapping;
    for (const QString &title : titles) {
        const HostField field = fieldNamed(title);
        const bool isTaken = !canHaveSeveral(field) && mapping.contains(field);
        mapping.append(isTaken ? HostField::Ignored : field);
    }
    return mapping;
}

bool isHead(const QStringList &cells)
{
    const auto isAddress = [](const QString &cell) { return bool(AddressSet::parseEntry(cell)); };
    const HostMapping mapping = guessedMapping(cells);
    return (mapping.contains(HostField::Name) || mapping.contains(HostField::Addresses)) &&
           std::ranges::none_of(cells, isAddress);
}

QList<qsizetype> columnsOf(HostField field, const HostMapping &mapping, const QStringList &titles)
{
    QList<qsizetype> columns;
    for (qsizetype i = 0; i < mapping.size(); ++i) {
        if (mapping.at(i) == field)
            columns.append(i);
    }
    if (field != HostField::Name)
        return columns;
    const auto definition = std::ranges::find(kFields, field, &HostFieldDefinition::field);
    const QStringList words = wordsOf(*definition);
    std::ranges::stable_sort(columns, {}, [&](qsizetype column) {
        const qsizetype rank = words.indexOf(plain(titles.value(column)));
        return rank < 0 ? words.size() : rank;
    });
    return columns;
}

} // namespace portolan
