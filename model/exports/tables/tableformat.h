#pragma once

#include "base/error.h"
#include "tables/table.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

class QIODevice;

namespace portolan {

class Progress;

/// What formats for people print around a table.
struct TableCaption
{
    /// A labelled line above the table.
    struct Fact
    {
        QString label;
        QString text;
    };

    /// What the colour of a row says.
    struct Meaning
    {
        SectionId section;
        QString title; ///< "Data stream"
    };

    QString title;                ///< "Rules by host"
    QString drawing;              ///< title of the drawing; may be empty
    QList<Fact> facts;            ///< author, catalog, how bidirectional rows were read ...
    QString whenEmpty;            ///< instead of a table without rows: "No problems."
    QStringList notes;            ///< below the table
    QList<Meaning> meanings = {}; ///< of the sections that the table has, in the catalog's order
};

/// How it is to be written, as far as a format leaves a choice.
struct TableOptions
{
    QString paper = {}; ///< of formats with pages, `A3`; empty: A4
    /// Asked now and then whether to stop, by formats that take long; may be null.
    const Progress *progress = nullptr;
};

/// One way to write a table down. Stateless: one object of each serves everybody.
class TableFormat
{
public:
    virtual ~TableFormat() = default;

    /// As in `--format`: "md".
    virtual QString id() const = 0;
    /// Endings of file names that mean this format, the usual one first.
    virtual QStringList endings() const = 0;
    /// For people, translated: "Markdown".
    virtual QString title() const = 0;
    /// True for formats that people read: with caption, in their language. False for data, which is
    /// English.
    virtual bool isReadable() const = 0;
    /// True for what a terminal cannot show.
    virtual bool isBinary() const { return false; }
    /// True for what needs fonts, and thus a QGuiApplication.
    virtual bool needsFonts() const { return false; }
    /// Fails with ErrorCode::CannotWrite, Cancelled, or Usage for options that make no sense.
    [[nodiscard]] virtual Expected<void> write(const Table &table, const TableCaption &caption,
                                               const TableOptions &options,
                                               QIODevice &device) const = 0;
};

/// Those formats that need no fonts, text first. A new one is a class and a line here; all of them
/// are rendering::allTableFormats().
const QList<const TableFormat *> &tableFormats();
/// By TableFormat::id(); null when there is none.
const TableFormat *findTableFormat(const QList<const TableFormat *> &formats, const QString &id);
/// By the ending of a file name, whatever its case; null when no format has it.
const TableFormat *tableFormatOf(const QList<const TableFormat *> &formats,
                                 const QString &fileName);

/// For formats: a failure with the reason of @p device, unless it took everything.
[[nodiscard]] Expected<void> writtenTo(const QIODevice &device, bool everything);

/// @name For formats that people read
///@{
/// The columns to show: those for people, without those that are empty in every row and, as rows
/// are grouped, without the one that the headings repeat.
QList<int> readableColumns(const Table &table);
/// Calls @p visit(group, first row, row behind the last) for each run of rows of one group.
void visitGroups(const Table &table,
                 const std::function<void(const RowGroup &, int first, int end)> &visit);
///@}

} // namespace portolan
