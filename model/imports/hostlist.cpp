#include "imports/hostlist.h"

#include "base/errortext.h"
#include "imports/freshids.h"
#include "imports/hostentries.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

class HostListReader
{
public:
    Expected<HostList> read(const QString &text)
    {
        const ListTable table = listTable(text);
        const HostMapping mapping = mappingOf(table);
        auto read = readHostEntries(table, mapping);
        if (!read)
            return tl::unexpected(read.error());
        m_list.remarks = std::move(read->remarks);
        for (const HostEntry &entry : std::as_const(read->entries))
            add(entry);
        std::ranges::stable_sort(m_list.remarks, {}, &LineRemark::line);
        tellUnusedColumns(table, mapping);
        return std::move(m_list);
    }

private:
    /// What a list that is pasted may say: the other fields are for an import, which shows first
    /// what it will change.
    static HostMapping mappingOf(const ListTable &table)
    {
        HostMapping mapping = guessedMapping(table.titles);
        for (HostField &field : mapping) {
            if (field != HostField::Name && field != HostField::Addresses &&
                field != HostField::Notes)
                field = HostField::Ignored;
        }
        return mapping;
    }

    void add(const HostEntry &entry)
    {
        Host host;
        host.name = entry.name;
        host.addresses = entry.addresses;
        host.notes = (entry.notes + entry.leftovers).join(u'\n');
        host.id = HostId(m_ids.fresh(host.name.isEmpty() ? idFromText(host.addresses.value(0))
                                                         : idForName(host.name)));
        m_list.hosts.append(host);
        for (const QString &leftover : entry.leftovers)
            m_list.remarks.append(
                {entry.line, Errors::tr("%1 is no address, and stands in the notes")
                                 .arg(quotedForRemark(leftover))});
    }

    void tellUnusedColumns(const ListTable &table, const HostMapping &mapping)
    {
        QStringList titles;
        bool hasOthers = false;
        for (const qsizetype column : columnsOf(HostField::Ignored, mapping, table.titles)) {
            titles.append(quotedForRemark(table.titles.at(column)));
            hasOthers =
                hasOthers || std::ranges::any_of(table.records, [&](const ListRecord &each) {
                    return !each.cells.value(column).isEmpty();
                });
        }
        if (hasOthers)
            m_list.remarks.prepend(
                {1, Errors::tr("these columns were left out: %1").arg(titles.join(u", "_s))});
    }

    HostList m_list;
    FreshIds m_ids;
};

} // namespace

Expected<HostList> readHostList(const QString &text)
{
    if (text.size() > kMostListCharacters)
        return failure(ErrorCode::CannotRead,
                       Errors::tr("A list may have %1 million characters at most.")
                           .arg(kMostListCharacters / (1024 * 1024)));
    return HostListReader().read(text);
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
