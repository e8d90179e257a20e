#include "imports/sheetreaders.h"

#include <QDir>
#include <QHash>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kOffice = "/officeDocument"_L1;
constexpr QLatin1StringView kSharedStrings = "/sharedStrings"_L1;

/// Where the parts are that a part names.
struct Relations
{
    QHash<QString, QString> targets; ///< path by id
    QHash<QString, QString> byType;  ///< path by the end of the type, the first of each
};

/// Targets are relative to the folder of the part that has them, or begin at the root.
QString resolved(const QString &folder, const QString &target)
{
    const QString path = target.startsWith(u'/') ? target.mid(1) : folder + u'/' + target;
    return QDir::cleanPath(path.startsWith(u'/') ? path.mid(1) : path);
}

QString folderOf(const QString &part)
{
    return part.left(std::max<qsizetype>(0, part.lastIndexOf(u'/')));
}

Relations relationsOf(Archive &archive, const QString &part)
{
    const QString folder = folderOf(part);
    const QString name = part.mid(part.lastIndexOf(u'/') + 1);
    Relations relations;
    QXmlStreamReader xml(
        archive.file(resolved(folder, u"_rels/%1.rels"_s.arg(name))).value_or(QByteArray()));
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != "Relationship"_L1)
            continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        const QString target = resolved(folder, attributes.value("Target"_L1).toString());
        const QString type = attributes.value("Type"_L1).toString();
        relations.targets.insert(attributes.value("Id"_L1).toString(), target);
        const QString end = type.mid(type.lastIndexOf(u'/'));
        if (!relations.byType.contains(end))
            relations.byType.insert(end, target);
    }
    return relations;
}

/// Characters that XML cannot have stand as `_x000D_` (22.9.2.19).
QString withoutEscapes(const QString &text)
{
    if (!text.contains("_x"_L1))
        return text;
    static const QRegularExpression escape(u"_x([0-9A-Fa-f]{4})_"_s);
    QString result;
    qsizetype done = 0;
    auto matches = escape.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        result += QStringView(text).sliced(done, match.capturedStart() - done);
        result += QChar(match.captured(1).toUShort(nullptr, 16));
        done = match.capturedEnd();
    }
    result += QStringView(text).sliced(done);
    return result;
}

/// The text of a string item, whose runs may look different; not how it is pronounced.
QString itemText(QXmlStreamReader &xml)
{
    QString text;
    // No recursion: a hostile file nests as deep as it likes.
    for (int depth = 1; depth > 0 && !xml.atEnd();) {
        xml.readNext();
        if (xml.isEndElement())
            --depth;
        else if (!xml.isStartElement())
            continue;
        else if (xml.name() == "t"_L1)
            text += xml.readElementText(QXmlStreamReader::SkipChildElements);
        else if (xml.name() == "rPh"_L1)
            xml.skipCurrentElement();
        else
            ++depth;
    }
    return text;
}

std::vector<QString> sharedStrings(const QByteArray &bytes)
{
    std::vector<QString> strings;
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == "si"_L1)
            strings.push_back(withoutEscapes(itemText(xml)));
    }
    return strings;
}

/// The column of a reference such as `AB12`, from 0; -1 without one.
int columnOf(QStringView reference)
{
    int column = 0;
    for (const QChar c : reference) {
        if (c < u'A' || c > u'Z' || column > SheetCells::kMostColumns)
            break;
        column = column * 26 + (c.unicode() - u'A' + 1);
    }
    return column - 1;
}

class SheetReader
{
public:
    SheetReader(const QByteArray &bytes, const std::vector<QString> &strings)
        : m_xml(bytes)
        , m_strings(strings)
    {
    }

    /// False where it is damaged.
    bool read(SheetCells &cells)
    {
        while (!m_xml.atEnd()) {
            if (m_xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (m_xml.name() == "row"_L1)
                beginRow();
            else if (m_xml.name() == "c"_L1)
                readCell(cells);
        }
        return !m_xml.hasError();
    }

private:
    /// Rows and cells may do without a number: then each is the next.
    void beginRow()
    {
        bool isNumber = false;
        const int number = m_xml.attributes().value("r"_L1).toInt(&isNumber);
        m_row = isNumber ? number - 1 : m_row + 1;
        m_column = -1;
    }

    void readCell(SheetCells &cells)
    {
        const QXmlStreamAttributes attributes = m_xml.attributes();
        const int column = columnOf(attributes.value("r"_L1));
        m_column = column < 0 ? m_column + 1 : column;
        const QString type = attributes.value("t"_L1).toString();
        QString text;
        while (m_xml.readNextStartElement()) {
            if (m_xml.name() == "v"_L1)
                text = valueOf(type, m_xml.readElementText());
            else if (m_xml.name() == "is"_L1)
                text = withoutEscapes(itemText(m_xml));
            else
                m_xml.skipCurrentElement();
        }
        cells.set(m_row, m_column, text);
    }

    QString valueOf(const QString &type, const QString &value) const
    {
        if (type == "s"_L1) {
            const std::size_t index = value.toUInt();
            return index < m_strings.size() ? m_strings[index] : QString();
        }
        if (type == "b"_L1)
            return value == "1"_L1 ? u"true"_s : u"false"_s;
        if (type == "e"_L1)
            return {};
        if (type == "str"_L1)
            return withoutEscapes(value);
        bool isNumber = false;
        const double number = value.toDouble(&isNumber);
        // As people see it: an inventory number has no fraction.
        return isNumber ? QString::number(number, 'g', 15) : value;
    }

    QXmlStreamReader m_xml;
    const std::vector<QString> &m_strings;
    int m_row = -1;
    int m_column = -1;
};

struct SheetPart
{
    QString name;
    QString path;
};

/// The sheets that a workbook names; none where it is damaged.
std::optional<std::vector<SheetPart>> sheetParts(const QByteArray &workbook,
                                                 const Relations &relations)
{
    std::vector<SheetPart> parts;
    QXmlStreamReader xml(workbook);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != "sheet"_L1)
            continue;
        QString id;
        for (const QXmlStreamAttribute &attribute : xml.attributes()) {
            if (attribute.name() == "id"_L1 && attribute.prefix().size() > 0)
                id = attribute.value().toString();
        }
        parts.push_back(
            {xml.attributes().value("name"_L1).toString(), relations.targets.value(id)});
    }
    return xml.hasError() ? std::nullopt : std::optional(parts);
}

} // namespace

std::optional<std::vector<NamedSheet>> xlsxSheets(Archive &archive)
{
    const QString workbook = relationsOf(archive, {}).byType.value(kOffice);
    const auto bytes = archive.file(workbook);
    if (!bytes)
        return std::nullopt;
    const Relations relations = relationsOf(archive, workbook);
    const auto parts = sheetParts(*bytes, relations);
    if (!parts)
        return std::nullopt;
    const std::vector<QString> strings =
        sharedStrings(archive.file(relations.byType.value(kSharedStrings)).value_or(QByteArray()));
    std::vector<NamedSheet> sheets;
    for (const SheetPart &part : *parts) {
        const auto content = archive.file(part.path);
        sheets.push_back({part.name, {}});
        if (!content || !SheetReader(*content, strings).read(sheets.back().cells))
            return std::nullopt;
    }
    return sheets;
}

} // namespace portolan
