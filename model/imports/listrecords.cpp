#include "imports/listrecords.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// A quoted cell that is longer is no cell: a mark is missing, and each line would look for it
/// anew.
constexpr qsizetype kLongestQuoted = 8192;

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\r' || c == u'\u00a0';
}

/// With a range of addresses in one piece: `10.0.0.1 - 10.0.0.9` has blanks of its own.
QStringList wordsOf(QStringView line)
{
    QStringList words;
    for (const QString &word : line.toString().simplified().split(u' ', Qt::SkipEmptyParts)) {
        const bool goesOn = words.size() > 1 && words.last() == u'-';
        if (goesOn) {
            words.removeLast();
            words.last() += u" - "_s + word;
        } else {
            words.append(word);
        }
    }
    return words;
}

} // namespace

ListRecords::ListRecords(QStringView text)
    : m_text(text)
{
    if (m_text.startsWith(u'\ufeff'))
        m_text = m_text.mid(1);
    if (line().startsWith("sep="_L1, Qt::CaseInsensitive) && line().trimmed().size() == 5) {
        m_fixed = line().at(4);
        skipLine();
    }
}

ListRecords::ListRecords(QStringView text, const ListRecord &record)
    : ListRecords(text)
{
    m_line += int(m_text.mid(m_at, record.end - m_at).count(u'\n'));
    m_at = record.end;
    if (record.isDelimited())
        m_fixed = record.delimiter;
}

std::optional<ListRecord> ListRecords::next()
{
    while (!isAtEnd()) {
        const QStringView whole = line();
        const QStringView trimmed = whole.trimmed();
        if (trimmed.isEmpty() || trimmed.startsWith(u'#')) {
            skipLine();
            continue;
        }
        ListRecord record;
        record.line = m_line;
        record.delimiter = m_fixed.isNull() ? delimiterOf(whole) : m_fixed;
        const qsizetype begin = m_at;
        if (!record.isDelimited()) {
            record.cells = wordsOf(
                whole.left(whole.indexOf(u" #"_s) < 0 ? whole.size() : whole.indexOf(u" #"_s)));
            skipLine();
        } else if (!readCells(record, record.delimiter)) {
            record.isOpen = true;
            record.cells.clear();
            m_at = begin;
            m_line = record.line;
            skipLine();
        }
        record.end = m_at;
        return record;
    }
    return std::nullopt;
}

QStringView ListRecords::line() const
{
    const qsizetype end = m_text.indexOf(u'\n', m_at);
    return m_text.mid(m_at, end < 0 ? -1 : end - m_at);
}

QChar ListRecords::delimiterOf(QStringView line) const
{
    if (line.contains(u'\t'))
        return u'\t';
    bool isQuoted = false;
    for (const QChar c : line) {
        if (c == u'"')
            isQuoted = !isQuoted;
        else if (!isQuoted && (c == u';' || c == u','))
            return c;
    }
    return line.trimmed().startsWith(u'"') ? u',' : u' ';
}

void ListRecords::skipLine()
{
    const qsizetype end = m_text.indexOf(u'\n', m_at);
    m_at = end < 0 ? m_text.size() : end + 1;
    ++m_line;
}

/// False where a quotation mark is never closed.
bool ListRecords::readCells(ListRecord &record, QChar delimiter)
{
    for (;;) {
        const auto cell = readCell(delimiter);
        if (!cell)
            return false;
        record.cells.append(*cell);
        if (isAtLineEnd())
            break;
        ++m_at; // the delimiter
    }
    skipLine();
    return true;
}

std::optional<QString> ListRecords::readCell(QChar delimiter)
{
    while (!isAtLineEnd() && isBlank(m_text.at(m_at)))
        ++m_at;
    if (isAtLineEnd() || m_text.at(m_at) != u'"')
        return readPlain(delimiter).trimmed();
    auto quoted = readQuoted();
    if (!quoted)
        return std::nullopt;
    return QString(*quoted + readPlain(delimiter)).trimmed();
}

/// What stands between two marks; a doubled one is one of the text's own.
std::optional<QString> ListRecords::readQuoted()
{
    QString text;
    for (++m_at; !isAtEnd() && text.size() < kLongestQuoted; ++m_at) {
        const QChar c = m_text.at(m_at);
        if (c == u'\n')
            ++m_line;
        if (c != u'"') {
            text += c;
        } else if (m_at + 1 < m_text.size() && m_text.at(m_at + 1) == u'"') {
            text += c;
            ++m_at;
        } else {
            ++m_at;
            return text;
        }
    }
    return std::nullopt;
}

QString ListRecords::readPlain(QChar delimiter)
{
    const qsizetype begin = m_at;
    while (!isAtLineEnd() && m_text.at(m_at) != delimiter)
        ++m_at;
    return m_text.mid(begin, m_at - begin).toString();
}

} // namespace portolan
