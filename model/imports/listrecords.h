#pragma once

#include <QStringList>
#include <QStringView>

#include <optional>

namespace portolan {

/// A line of a list, taken apart; a quoted cell may go on over several lines.
struct ListRecord
{
    int line = 0; ///< where it begins, from 1
    QStringList cells;
    bool isDelimited = true; ///< by more than blanks
    bool isOpen = false;     ///< a quotation mark is never closed: no cells
};

/// Takes a text apart into records (see readHostList()), skipping empty lines and remarks.
class ListRecords
{
public:
    /// @p text must outlive it.
    explicit ListRecords(QStringView text);

    std::optional<ListRecord> next();
    /// All records from now on are separated as the last one was, whatever stands in them.
    void keepDelimiter() { m_fixed = m_last; }

private:
    QStringView line() const;
    QChar delimiterOf(QStringView line) const;
    void skipLine();
    bool readCells(ListRecord &record, QChar delimiter);
    std::optional<QString> readCell(QChar delimiter);
    std::optional<QString> readQuoted();
    QString readPlain(QChar delimiter);
    bool isAtEnd() const { return m_at >= m_text.size(); }
    bool isAtLineEnd() const { return isAtEnd() || m_text.at(m_at) == u'\n'; }

    QStringView m_text;
    qsizetype m_at = 0;
    int m_line = 1;
    QChar m_last;  ///< delimiter of the record that was read last
    QChar m_fixed; ///< null: each record has its own
};

} // namespace portolan
