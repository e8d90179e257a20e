#include "imports/listobjects.h"

#include "base/errortext.h"
#include "base/escaping.h"
#include "base/jsonreader.h"
#include "imports/hostfields.h"

#include <QHash>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// What stands for an object's text where PowerShell writes one: of an address, of a collection.
constexpr const char *kTextMembers[] = {"IPAddressToString", "value", "Value"};

QString cellOf(const JsonNode &node);

QString cellOfArray(const JsonNode &node)
{
    QStringList texts;
    for (const JsonNode &element : node.GetArray())
        texts.append(cellOf(element));
    return delimitedList(texts);
}

QString cellOfObject(const JsonNode &node)
{
    for (const char *name : kTextMembers) {
        const auto member = node.FindMember(name);
        if (member != node.MemberEnd() && !member->value.IsObject())
            return cellOf(member->value);
    }
    return {};
}

QString cellOf(const JsonNode &node)
{
    if (node.IsString())
        return textOf(node);
    if (node.IsBool())
        return node.GetBool() ? u"true"_s : u"false"_s;
    if (node.IsInt64())
        return QString::number(node.GetInt64());
    if (node.IsNumber())
        return QString::number(node.GetDouble(), 'g', 15);
    if (node.IsArray())
        return cellOfArray(node);
    return node.IsObject() ? cellOfObject(node) : QString();
}

bool isListOfObjects(const JsonNode &node)
{
    return node.IsArray() && !node.Empty() && node[0].IsObject();
}

bool isHost(const JsonNode &object)
{
    QStringList titles;
    for (const auto &member : object.GetObject())
        titles.append(textOf(member.name));
    return isHead(titles);
}

/// The array that has the hosts; null: the object is one itself.
const JsonNode *arrayIn(const JsonNode &root)
{
    if (root.IsArray())
        return &root;
    if (isHost(root))
        return nullptr;
    const JsonNode *found = nullptr;
    for (const auto &member : root.GetObject()) {
        if (!isListOfObjects(member.value))
            continue;
        if (found)
            return nullptr;
        found = &member.value;
    }
    return found;
}

class ObjectsReader
{
public:
    Expected<ListTable> read(const JsonNode &root)
    {
        m_table.kind = RecordKind::Entry;
        if (!root.IsArray() && !root.IsObject())
            return failure(ErrorCode::BadValue, Errors::tr("expected an array of objects"));
        const JsonNode *array = arrayIn(root);
        if (!array) {
            take(root, 1);
            return std::move(m_table);
        }
        int number = 0;
        for (const JsonNode &element : array->GetArray()) {
            ++number;
            if (!element.IsObject())
                return failure(ErrorCode::BadValue, Errors::tr("expected an object for each host"),
                               u"[%1]"_s.arg(number - 1));
            take(element, number);
        }
        return std::move(m_table);
    }

private:
    void take(const JsonNode &object, int number)
    {
        ListRecord record;
        record.line = number;
        record.delimiter = u',';
        for (const auto &member : object.GetObject()) {
            const qsizetype column = columnOf(textOf(member.name));
            if (record.cells.size() <= column)
                record.cells.resize(column + 1);
            record.cells[column] = cellOf(member.value);
        }
        m_table.records.append(std::move(record));
    }

    qsizetype columnOf(const QString &title)
    {
        const auto known = m_columns.constFind(title);
        if (known != m_columns.cend())
            return *known;
        m_table.titles.append(title);
        m_columns.insert(title, m_table.titles.size() - 1);
        return m_table.titles.size() - 1;
    }

    ListTable m_table;
    QHash<QString, qsizetype> m_columns;
};

} // namespace

Expected<ListTable> readListObjects(const QByteArray &bytes)
{
    const auto document = readJson(bytes);
    if (!document)
        return tl::unexpected(document.error());
    return ObjectsReader().read(document->root());
}

} // namespace portolan
