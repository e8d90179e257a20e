#include "imports/sheetreaders.h"

#include <QXmlStreamReader>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kOffice = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"_L1;
constexpr QLatin1StringView kTable = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"_L1;
constexpr QLatin1StringView kText = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"_L1;

/// A paragraph, where blanks, tabs and line ends are elements.
QString paragraph(QXmlStreamReader &xml)
{
    QString text;
    // No recursion: a hostile file nests as deep as it likes.
    for (int depth = 1; depth > 0 && !xml.atEnd();) {
        xml.readNext();
        if (xml.isCharacters()) {
            text += xml.text();
        } else if (xml.isEndElement()) {
            --depth;
        } else if (xml.isStartElement()) {
            ++depth;
            if (xml.name() == "s"_L1)
                text += QString(std::clamp(xml.attributes().value(kText, "c"_L1).toInt(), 1, 1000),
                                u' ');
            else if (xml.name() == "tab"_L1)
                text += u'\t';
            else if (xml.name() == "line-break"_L1)
                text += u'\n';
        }
    }
    return text;
}

class ContentReader
{
public:
    explicit ContentReader(const QByteArray &bytes)
        : m_xml(bytes)
    {
    }

    std::optional<std::vector<NamedSheet>> read()
    {
        while (!m_xml.atEnd()) {
            if (m_xml.readNext() != QXmlStreamReader::StartElement ||
                m_xml.namespaceUri() != kTable)
                continue;
            const auto name = m_xml.name();
            if (name == "table"_L1)
                beginTable();
            else if (m_sheets.empty())
                continue;
            else if (name == "table-row"_L1)
                beginRow();
            else if (name == "table-cell"_L1 || name == "covered-table-cell"_L1)
                readCell();
        }
        return m_xml.hasError() ? std::nullopt : std::optional(std::move(m_sheets));
    }

private:
    void beginTable()
    {
        m_sheets.push_back({m_xml.attributes().value(kTable, "name"_L1).toString(), {}});
        m_row = 0;
        m_nextRow = 0;
    }

    void beginRow()
    {
        m_row = m_nextRow;
        m_rowCount = repetitions("number-rows-repeated"_L1, SheetCells::kMostRows);
        m_nextRow = std::min(m_row + m_rowCount, SheetCells::kMostRows + 1);
        m_column = 0;
    }

    /// How often the element stands there, at most @p most.
    int repetitions(QLatin1StringView attribute, int most) const
    {
        return std::clamp(m_xml.attributes().value(kTable, attribute).toInt(), 1, most);
    }

    void readCell()
    {
        const int count = repetitions("number-columns-repeated"_L1, SheetCells::kMostColumns);
        const QString text = cellText();
        for (int row = m_row; row < m_row + m_rowCount && !text.isEmpty(); ++row) {
            for (int i = 0; i < count; ++i)
                m_sheets.back().cells.set(row, m_column + i, text);
        }
        m_column += count;
    }

    /// A number as it is, everything else as it is shown.
    QString cellText()
    {
        const QXmlStreamAttributes attributes = m_xml.attributes();
        const QString value = attributes.value(kOffice, "value"_L1).toString();
        QStringList paragraphs;
        while (m_xml.readNextStartElement()) {
            if (m_xml.namespaceUri() == kText && m_xml.name() == "p"_L1)
                paragraphs.append(paragraph(m_xml));
            else
                m_xml.skipCurrentElement(); // a comment has paragraphs, too
        }
        bool isNumber = false;
        const double number = value.toDouble(&isNumber);
        return isNumber ? QString::number(number, 'g', 15) : paragraphs.join(u'\n');
    }

    QXmlStreamReader m_xml;
    std::vector<NamedSheet> m_sheets;
    int m_row = 0;
    int m_rowCount = 1;
    int m_nextRow = 0;
    int m_column = 0;
};

} // namespace

std::optional<std::vector<NamedSheet>> odsSheets(Archive &archive)
{
    const auto content = archive.file(u"content.xml"_s);
    return content ? ContentReader(*content).read() : std::nullopt;
}

} // namespace portolan
