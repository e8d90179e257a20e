#pragma once

#include <QStringList>
#include <QStringView>

#include <optional>

namespace portolan {

/// A line of a list, taken apart; a quoted cell may go on over several lines.
struct ListRecord
{
    int line = 0;      ///< where it begins, from 1
    qsizetype end = 0; ///< behind it, in the text
    QStringList cells;
    QChar delimiter;     ///< what separates it; a blank: any number of them
    bool isOpen = false; ///< a quotation mark is never closed: no cells

    bool isDelimited() const { return delimiter != u' '; }
};

/// Takes a text apart into records, skipping empty lines and those that begin with `#`. A tab
/// anywhere in a line separates, else the first semicolon or comma outside quotes does, else
/// blanks; quotes are as in RFC 4180, `sep=;` as Excel has it.
class ListRecords
{
public:
    /// @p text must outlive it.
    explicit ListRecords(QStringView text);
    /// Those behind @p record, separated as it is, unless by blanks: then each has its own.
    ListRecords(QStringView text, const ListRecord &record);

    std::optional<ListRecord> next();

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
    QChar m_fixed; ///< null: each record has its own
};

} // namespace portolan
