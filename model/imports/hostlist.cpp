#include "imports/hostlist.h"

#include "base/addressset.h"
#include "imports/listcolumns.h"
#include "imports/listrecords.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// Of a name in DNS, as text.
constexpr qsizetype kLongestName = 253;
constexpr qsizetype kMostAddresses = 1000;
/// Of a text that a remark quotes.
constexpr qsizetype kQuoted = 60;

QString quoted(const QString &text)
{
    const QString shown = text.simplified();
    return u"\"%1\""_s.arg(shown.size() > kQuoted ? shown.left(kQuoted) + u'…' : shown);
}

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

/// What one line says.
struct Row
{
    int line = 0;
    QString name;
    QStringList addresses;
    QStringList notes;     ///< of a column for them
    QStringList leftovers; ///< neither name nor address
};

class HostListReader
{
    Q_DECLARE_TR_FUNCTIONS(HostListReader)

public:
    explicit HostListReader(const QString &text)
        : m_records(text)
    {
    }

    Expected<HostList> read()
    {
        auto first = m_records.next();
        auto second = first ? m_records.next() : std::nullopt;
        if (first && second && takeHead(*first, *second))
            first = std::nullopt;
        for (auto &early : {first, second}) {
            if (early)
                take(*early);
        }
        while (const auto record = m_records.next()) {
            take(*record);
            if (m_list.hosts.size() > kMostListHosts)
                return failure(ErrorCode::BadValue,
                               tr("A list may have %1 hosts at most.").arg(kMostListHosts));
        }
        tellUnusedColumns();
        return std::move(m_list);
    }

private:
    bool takeHead(const ListRecord &first, ListRecord &second)
    {
        auto columns = listColumns(first.cells);
        if (!columns || first.isOpen)
            return false;
        // A word that stands below itself is no title: "fs01; Server" in each line.
        const auto repeats = [&](qsizetype column) {
            return second.cells.value(column).compare(first.cells.at(column),
                                                      Qt::CaseInsensitive) == 0;
        };
        if (std::ranges::any_of(columns->names, repeats))
            return false;
        m_columns = std::move(columns);
        return true;
    }

    void take(const ListRecord &record)
    {
        if (record.isOpen) {
            remark(record.line, tr("a quotation mark is never closed"));
            return;
        }
        Row row = m_columns ? rowByColumns(record) : rowByLooks(record);
        while (row.name.endsWith(u'.')) // as DNS writes a full name
            row.name.chop(1);
        if (isRow(row, record))
            add(row);
    }

    Row rowByColumns(const ListRecord &record)
    {
        Row row;
        row.line = record.line;
        const QStringList &cells = record.cells;
        for (const qsizetype column : m_columns->names) {
            if (row.name.isEmpty())
                row.name = cells.value(column).simplified();
        }
        for (const qsizetype column : m_columns->addresses) {
            const QString cell = cells.value(column).simplified();
            const QStringList addresses = addressesIn(cell);
            if (addresses.isEmpty() && !cell.isEmpty())
                row.leftovers.append(cell);
            row.addresses += addresses;
        }
        for (const qsizetype column : m_columns->notes) {
            if (const QString note = cells.value(column).trimmed(); !note.isEmpty())
                row.notes.append(note);
        }
        for (const qsizetype column : m_columns->others)
            m_hasOthers = m_hasOthers || !cells.value(column).isEmpty();
        for (qsizetype column = m_columns->titles.size(); column < cells.size(); ++column) {
            if (!cells.at(column).isEmpty())
                row.leftovers.append(cells.at(column));
        }
        return row;
    }

    static Row rowByLooks(const ListRecord &record)
    {
        Row row;
        row.line = record.line;
        for (const QString &text : record.cells) {
            const QString cell = text.simplified();
            const QStringList addresses = addressesIn(cell);
            const qsizetype blank = cell.indexOf(u' ');
            const QStringList behind = blank < 0 ? QStringList() : addressesIn(cell.mid(blank));
            if (!addresses.isEmpty()) {
                row.addresses += addresses;
            } else if (row.name.isEmpty() && !behind.isEmpty()) { // "fs01 10.0.0.1, 10.0.0.2"
                row.name = cell.left(blank);
                row.addresses += behind;
            } else if (row.name.isEmpty()) {
                row.name = cell;
            } else if (!cell.isEmpty()) {
                row.leftovers.append(cell);
            }
        }
        return row;
    }

    /// Says why, where the line is that of no host.
    bool isRow(const Row &row, const ListRecord &record)
    {
        const bool isText = std::ranges::all_of(row.name, [](QChar c) { return c.isPrint(); });
        // Words behind a word are a sentence; what an address or a column makes a host may have
        // any.
        const bool isSentence =
            !m_columns && row.addresses.isEmpty() &&
            (!isMachineName(row.name) || (!record.isDelimited && !row.leftovers.isEmpty()));
        if (row.name.isEmpty() && row.addresses.isEmpty())
            remark(row.line, tr("there is neither a name nor an address"));
        else if (!isText || row.name.size() > kLongestName || isSentence)
            remark(row.line, tr("%1 is no host").arg(quoted(record.cells.join(u' '))));
        else if (row.addresses.size() > kMostAddresses)
            remark(row.line, tr("a host may have %1 addresses at most").arg(kMostAddresses));
        else
            return true;
        return false;
    }

    void add(const Row &row)
    {
        const auto [host, isKnown] = hostOf(row);
        if (isKnown)
            remark(row.line,
                   tr("%1 has a line already: this one was added to it").arg(quoted(row.name)));
        for (const QString &address : row.addresses) {
            if (const auto set = AddressSet::parseEntry(address); !set)
                remark(row.line, set.error().message);
            if (!host->addresses.contains(address))
                host->addresses.append(address);
        }
        for (const QString &leftover : row.leftovers)
            remark(row.line, tr("%1 is no address, and stands in the notes").arg(quoted(leftover)));
        QStringList notes = row.notes + row.leftovers;
        if (!host->notes.isEmpty())
            notes.prepend(host->notes);
        host->notes = notes.join(u'\n');
    }

    struct Found
    {
        Host *host;
        bool isKnown;
    };

    /// That of an earlier line with the same name, or a new one; good until the next.
    Found hostOf(const Row &row)
    {
        const QString key = row.name.toLower();
        if (const auto at = m_byName.constFind(key); !key.isEmpty() && at != m_byName.cend())
            return {&m_list.hosts[*at], true};
        m_byName.insert(key, m_list.hosts.size());
        Host host;
        host.name = row.name;
        host.id =
            freshId(row.name.isEmpty() ? idFromText(row.addresses.value(0)) : idForName(row.name));
        m_list.hosts.append(host);
        return {&m_list.hosts.last(), false};
    }

    HostId freshId(const QString &wish)
    {
        constexpr qsizetype kRoomForNumber = 56;
        QString id = wish;
        while (m_ids.contains(id))
            id = idFromText(wish.left(kRoomForNumber)) + u'-' +
                 QString::number(++m_numbers[wish] + 1);
        m_ids.insert(id);
        return HostId(id);
    }

    void tellUnusedColumns()
    {
        if (!m_columns || !m_hasOthers)
            return;
        QStringList titles;
        for (const qsizetype column : m_columns->others)
            titles.append(quoted(m_columns->titles.at(column)));
        m_list.remarks.prepend(
            {1, tr("these columns were left out: %1").arg(titles.join(u", "_s))});
    }

    void remark(int line, const QString &text) { m_list.remarks.append({line, text}); }

    ListRecords m_records;
    std::optional<ListColumns> m_columns;
    HostList m_list;
    QHash<QString, qsizetype> m_byName; ///< in lower case: names of machines have no case
    QSet<QString> m_ids;
    QHash<QString, int> m_numbers; ///< the last behind an id
    bool m_hasOthers = false;      ///< something stands in a column that is left out
};

} // namespace

Expected<HostList> readHostList(const QString &text)
{
    if (text.size() > kMostListCharacters)
        return failure(ErrorCode::CannotRead,
                       QCoreApplication::translate("HostListReader",
                                                   "A list may have %1 million characters "
                                                   "at most.")
                           .arg(kMostListCharacters / (1024 * 1024)));
    return HostListReader(text).read();
}

QString listText(const QByteArray &bytes)
{
    const auto marked = QStringConverter::encodingForData(bytes);
    QStringDecoder decoder(marked.value_or(QStringConverter::Utf8));
    const QString text = decoder.decode(bytes);
    return decoder.hasError() ? QString::fromLatin1(bytes) : text;
}

Fragment fragmentOf(const HostList &list, const RoleDefinition &role)
{
    Fragment fragment;
    fragment.hosts = list.hosts;
    for (Host &host : fragment.hosts) {
        host.roles.insert(role.id, {});
        host.platform = role.platforms.value(0, Platform::Windows);
    }
    return fragment;
}

} // namespace portolan
