#include "imports/hostmapping.h"

#include "base/errortext.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Wish
{
    HostField field = HostField::Ignored;
    qsizetype column = 0;
};

QString knownKeys()
{
    QStringList keys;
    for (const HostFieldDefinition &each : hostFields())
        keys.append(QString::fromUtf16(each.key));
    return (keys + QStringList{toString(HostField::Ignored)}).join(u", "_s);
}

QString columnNames(const ListTable &table)
{
    return table.titles.isEmpty() ? Errors::tr("a number from 1 to %1").arg(table.columnCount())
                                  : table.titles.join(u", "_s);
}

Expected<Wish> wishOf(const QString &text, const ListTable &table)
{
    const qsizetype equals = text.indexOf(u'=');
    const QString key = text.left(equals).trimmed();
    const QString column = text.mid(equals + 1).trimmed();
    auto field = hostFieldOf(key);
    if (key == toString(HostField::Ignored))
        field = HostField::Ignored;
    if (equals < 0 || !field)
        return failure(ErrorCode::Usage,
                       Errors::tr("\"%1\" maps nothing; expected FIELD=COLUMN with one of %2")
                           .arg(text, knownKeys()));
    const auto title = std::ranges::find_if(table.titles, [&](const QString &each) {
        return each.compare(column, Qt::CaseInsensitive) == 0;
    });
    if (title != table.titles.cend())
        return Wish{*field, title - table.titles.cbegin()};
    const qsizetype number = column.toInt();
    if (number < 1 || number > table.columnCount())
        return failure(ErrorCode::Usage, Errors::tr("the list has no column \"%1\"; expected %2")
                                             .arg(column, columnNames(table)));
    return Wish{*field, number - 1};
}

} // namespace

HostMapping guessedMapping(const ListTable &table)
{
    return guessedMapping(table.titles);
}

Expected<HostMapping> mappingBy(const ListTable &table, const QStringList &wishes)
{
    HostMapping mapping = guessedMapping(table);
    if (wishes.isEmpty())
        return mapping;
    mapping.resize(table.columnCount(), HostField::Ignored);
    QList<Wish> read;
    for (const QString &text : wishes) {
        const auto wish = wishOf(text, table);
        if (!wish)
            return tl::unexpected(wish.error());
        std::ranges::replace(mapping, wish->field, HostField::Ignored);
        read.append(*wish);
    }
    for (const Wish &wish : std::as_const(read))
        mapping[wish.column] = wish.field;
    return mapping;
}

Expected<qsizetype> chosenSheet(const QList<ListTable> &tables, const QString &name)
{
    QStringList names;
    for (const ListTable &table : tables)
        names.append(table.name);
    if (const qsizetype named = names.indexOf(name); !name.isEmpty() && named >= 0)
        return named;
    if (!name.isEmpty())
        return failure(
            ErrorCode::Usage,
            Errors::tr("the list has no sheet \"%1\"; expected %2").arg(name, names.join(u", "_s)));
    const auto withHead =
        std::ranges::find_if(tables, [](const ListTable &table) { return isHead(table.titles); });
    return withHead == tables.cend() ? 0 : withHead - tables.cbegin();
}

} // namespace portolan
