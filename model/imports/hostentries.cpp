#include "imports/hostentries.h"

#include "base/addressset.h"
#include "base/errortext.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// Of a name in DNS, as text.
constexpr qsizetype kLongestName = 253;
constexpr qsizetype kMostAddresses = 1000;
/// Of a text that a remark quotes.
constexpr qsizetype kQuoted = 60;
/// What Export-Csv of PowerShell writes in place of a list: the name of its type.
constexpr auto kPowerShellTypes = {"System."_L1, "Microsoft.ActiveDirectory."_L1};

bool isMachineName(const QString &text)
{
    return text.size() <= kLongestName && std::ranges::all_of(text, [](QChar c) {
               return c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u'.';
           });
}

/// What was meant as an address, even if it is none.
bool isLikeAddress(const QString &text)
{
    static const QRegularExpression mac(u"^([0-9a-f]{2}[:-]){5}[0-9a-f]{2}$"_s,
                                        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression ipv4(u"^[0-9]+\\.[0-9./-]*$"_s);
    static const QRegularExpression ipv6(u"^[0-9a-f]*:[0-9a-f.]*:[0-9a-f:./-]*$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return ipv4.match(text).hasMatch() ||
           (ipv6.match(text).hasMatch() && !mac.match(text).hasMatch());
}

/// The entries of a cell that has nothing but addresses; none for any other.
QStringList addressesIn(const QString &cell)
{
    if (AddressSet::parseEntry(cell))
        return {cell};
    static const QRegularExpression between(u"[\\s;,|]+"_s);
    const QStringList words = cell.split(between, Qt::SkipEmptyParts);
    const bool areAddresses = std::ranges::all_of(words, [](const QString &word) {
        return isLikeAddress(word) || AddressSet::parseEntry(word).has_value();
    });
    return areAddresses ? words : QStringList();
}

bool isTypeName(const QString &cell)
{
    return std::ranges::any_of(kPowerShellTypes, [&](QLatin1StringView begin) {
        return cell.startsWith(begin) && (cell.endsWith("[]"_L1) || cell.endsWith("Collection"_L1));
    });
}

HostEntry entryByLooks(const ListRecord &record)
{
    HostEntry entry;
    for (const QString &text : record.cells) {
        const QString cell = text.simplified();
        const QStringList addresses = addressesIn(cell);
        const qsizetype blank = cell.indexOf(u' ');
        const QStringList behind = blank < 0 ? QStringList() : addressesIn(cell.mid(blank));
        if (!addresses.isEmpty()) {
            entry.addresses += addresses;
        } else if (entry.name.isEmpty() && !behind.isEmpty()) { // "fs01 10.0.0.1, 10.0.0.2"
            entry.name = cell.left(blank);
            entry.addresses += behind;
        } else if (entry.name.isEmpty()) {
            entry.name = cell;
        } else if (!cell.isEmpty()) {
            entry.leftovers.append(cell);
        }
    }
    return entry;
}

class HostEntriesReader
{
public:
    HostEntriesReader(const ListTable &table, const HostMapping &mapping)
        : m_table(table)
        , m_mapping(mapping)
    {
        for (const HostFieldDefinition &each : hostFields())
            m_columns.insert(each.field, columnsOf(each.field, mapping, table.titles));
    }

    Expected<HostEntries> read()
    {
        m_read.kind = m_table.kind;
        for (const ListRecord &record : m_table.records) {
            take(record);
            if (m_read.entries.size() > kMostListHosts)
                return failure(ErrorCode::BadValue,
                               Errors::tr("A list may have %1 hosts at most.").arg(kMostListHosts));
        }
        return std::move(m_read);
    }

private:
    bool isByLooks() const { return m_mapping.isEmpty(); }

    void take(const ListRecord &record)
    {
        if (record.isOpen) {
            remark(record.line, Errors::tr("a quotation mark is never closed"));
            return;
        }
        HostEntry entry = isByLooks() ? entryByLooks(record) : entryByColumns(record);
        entry.line = record.line;
        while (entry.name.endsWith(u'.')) // as DNS writes a full name
            entry.name.chop(1);
        if (isHost(entry, record))
            add(entry);
    }

    HostEntry entryByColumns(const ListRecord &record)
    {
        HostEntry entry;
        for (const qsizetype column : columns(HostField::Name)) {
            if (entry.name.isEmpty())
                entry.name = record.cells.value(column).simplified();
        }
        takeAddresses(entry, record);
        takeCells(entry, record);
        for (const qsizetype column : columns(HostField::Notes)) {
            if (const QString note = record.cells.value(column).trimmed(); !note.isEmpty())
                entry.notes.append(note);
        }
        for (qsizetype column = m_mapping.size(); column < record.cells.size(); ++column) {
            if (!record.cells.at(column).isEmpty())
                entry.leftovers.append(record.cells.at(column));
        }
        return entry;
    }

    void takeAddresses(HostEntry &entry, const ListRecord &record)
    {
        for (const qsizetype column : columns(HostField::Addresses)) {
            const QString cell = record.cells.value(column).simplified();
            if (cell.isEmpty())
                continue;
            const QStringList addresses = addressesIn(cell);
            if (addresses.isEmpty())
                entry.leftovers.append(cell);
            entry.addresses += addresses;
        }
    }

    void takeCells(HostEntry &entry, const ListRecord &record)
    {
        for (auto field = m_columns.cbegin(); field != m_columns.cend(); ++field) {
            const bool isTaken = field.key() == HostField::Name || field->size() != 1;
            const QString cell = isTaken ? QString() : record.cells.value(field->first()).trimmed();
            if (cell.isEmpty())
                continue;
            if (isTypeName(cell))
                remark(record.line,
                       Errors::tr("%1 is the name of a type, which PowerShell writes where a "
                                  "list should stand")
                           .arg(quotedForRemark(cell)));
            else
                entry.cells.insert(field.key(), cell);
        }
    }

    /// Says why, where the record is that of no host.
    bool isHost(const HostEntry &entry, const ListRecord &record)
    {
        const bool isText = std::ranges::all_of(entry.name, [](QChar c) { return c.isPrint(); });
        // Words behind a word are a sentence; what an address or a column makes a host may have
        // any.
        const bool isSentence =
            isByLooks() && entry.addresses.isEmpty() &&
            (!isMachineName(entry.name) || (!record.isDelimited() && !entry.leftovers.isEmpty()));
        if (entry.name.isEmpty() && entry.addresses.isEmpty() &&
            !entry.cells.contains(HostField::Id))
            remark(entry.line, Errors::tr("there is neither a name nor an address"));
        else if (!isText || entry.name.size() > kLongestName || isSentence)
            remark(entry.line,
                   Errors::tr("%1 is no host").arg(quotedForRemark(record.cells.join(u' '))));
        else if (entry.addresses.size() > kMostAddresses)
            remark(entry.line,
                   Errors::tr("a host may have %1 addresses at most").arg(kMostAddresses));
        else
            return true;
        return false;
    }

    void add(const HostEntry &entry)
    {
        for (const QString &address : entry.addresses) {
            if (const auto set = AddressSet::parseEntry(address); !set)
                remark(entry.line, set.error().message);
        }
        // A list with ids has each host once, whatever its name.
        const QString id = entry.cell(HostField::Id);
        const QString key = id.isEmpty() ? entry.name.toLower() : u"id:"_s + id;
        const auto known = m_byName.constFind(key);
        if (key.isEmpty() || known == m_byName.cend()) {
            m_byName.insert(key, m_read.entries.size());
            m_read.entries.append(entry);
            QStringList &addresses = m_read.entries.last().addresses;
            addresses.removeDuplicates();
        } else {
            remark(entry.line, Errors::tr("%1 has a line already: this one was added to it")
                                   .arg(quotedForRemark(id.isEmpty() ? entry.name : id)));
            join(m_read.entries[*known], entry);
        }
    }

    /// Another line of the same host: what can be several is joined, of the rest counts the first.
    static void join(HostEntry &host, const HostEntry &more)
    {
        for (const QString &address : more.addresses) {
            if (!host.addresses.contains(address))
                host.addresses.append(address);
        }
        host.notes += more.notes;
        host.leftovers += more.leftovers;
        host.cells.remove(HostField::Addresses);
        host.cells.remove(HostField::Notes);
        for (auto cell = more.cells.cbegin(); cell != more.cells.cend(); ++cell) {
            const bool isJoined =
                cell.key() == HostField::Addresses || cell.key() == HostField::Notes;
            if (!isJoined && !host.cells.contains(cell.key()))
                host.cells.insert(cell.key(), *cell);
        }
    }

    const QList<qsizetype> &columns(HostField field) { return m_columns[field]; }
    void remark(int line, const QString &text) { m_read.remarks.append({line, text}); }

    const ListTable &m_table;
    const HostMapping &m_mapping;
    QMap<HostField, QList<qsizetype>> m_columns;
    HostEntries m_read;
    QHash<QString, qsizetype> m_byName; ///< in lower case: names of machines have no case
};

} // namespace

Expected<HostEntries> readHostEntries(const ListTable &table, const HostMapping &mapping)
{
    return HostEntriesReader(table, mapping).read();
}

QString quotedForRemark(const QString &text)
{
    const QString shown = text.simplified();
    return u"\"%1\""_s.arg(shown.size() > kQuoted ? shown.left(kQuoted) + u'…' : shown);
}

QStringList textsOfCell(const QString &cell)
{
    const QChar delimiter = cell.contains(u';') ? u';' : cell.contains(u'\n') ? u'\n' : u',';
    QStringList texts;
    QString text;
    const auto finish = [&] {
        if (const QString trimmed = text.trimmed(); !trimmed.isEmpty())
            texts.append(trimmed);
        text.clear();
    };
    for (qsizetype i = 0; i < cell.size(); ++i) {
        const bool isEscaped = cell.at(i) == u'\\' && i + 1 < cell.size() &&
                               (cell.at(i + 1) == delimiter || cell.at(i + 1) == u'\\');
        if (isEscaped)
            text += cell.at(++i);
        else if (cell.at(i) == delimiter)
            finish();
        else
            text += cell.at(i);
    }
    finish();
    return texts;
}

} // namespace portolan
