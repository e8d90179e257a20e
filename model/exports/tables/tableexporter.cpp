#include "exports/tables/tableexporter.h"

#include "base/phrases.h"
#include "checks/problem.h"
#include "tables/sheets.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QSet>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Exports
{
    Q_DECLARE_TR_FUNCTIONS(Exports)
};

QString bidirectionalText(BidirectionalMode mode)
{
    if (mode == BidirectionalMode::AsDocumented)
        return Exports::tr("as-documented: bidirectional requirements open the port on both ends");
    return Exports::tr("server-only: bidirectional requirements open the port on the server alone");
}

QList<TableCaption::Fact> factsOf(const ExportContext &context)
{
    const Properties &properties = context.topology.properties;
    const Catalog &catalog = context.derivation.catalog();
    const QList<TableCaption::Fact> all = {
        {Exports::tr("Author"), properties.author},
        {Exports::tr("Revision"), properties.revision},
        {Exports::tr("Date"), properties.date},
        {Exports::tr("Catalog"), u"%1 (%2)"_s.arg(phrase(catalog.name()), catalog.id().text())},
        {Exports::tr("Bidirectional"), bidirectionalText(properties.settings.bidirectional)},
    };
    QList<TableCaption::Fact> told;
    std::ranges::copy_if(all, std::back_inserter(told),
                         [](const TableCaption::Fact &fact) { return !fact.text.isEmpty(); });
    return told;
}

/// What the catalog demands of the server itself: it opens nothing, so that no row would say it.
QStringList demandsOf(const Catalog &catalog)
{
    QStringList notes;
    for (int row = 0; row < catalog.rowCount(); ++row) {
        const Requirement &requirement = catalog.requirement(row);
        if (requirement.kind == RequirementKind::Demand) {
            notes +=
                u"%1 (%2): %3 %4"_s.arg(requirement.id.text(), requirement.ports.toString(),
                                        phrase(requirement.description), phrase(requirement.note));
        }
    }
    return notes;
}

QString whenEmpty(TableKind kind)
{
    switch (kind) {
    case TableKind::Connections:
        return Exports::tr("No connections follow from this drawing.");
    case TableKind::Rules:
        return Exports::tr("No rules follow from this drawing.");
    case TableKind::Problems:
        return Exports::tr("No problems.");
    case TableKind::Results:
        return Exports::tr("Nothing was tried: no connection of the drawing leads there.");
    case TableKind::Proof:
        return Exports::tr("No connections follow from this drawing.");
    case TableKind::Names:
        return Exports::tr("No host lacks its addresses or its name.");
    case TableKind::Hosts:
        return Exports::tr("No hosts.");
    case TableKind::Import:
        return Exports::tr("The list says what the drawing says.");
    case TableKind::Requirements:
        break;
    }
    return Exports::tr("No requirements.");
}

/// "2 errors, 1 warning, 3 hints".
QString countsOf(const Table &problems)
{
    std::array<int, 3> counts{};
    const int column = problems.columnOf(u"severity");
    for (int row = 0; row < problems.rowCount(); ++row) {
        const QString text = std::get<QString>(problems.value(row, column));
        for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Hint})
            counts[std::size_t(severity)] += text == toString(severity) ? 1 : 0;
    }
    return Exports::tr("errors: %1, warnings: %2, hints: %3")
        .arg(counts[0])
        .arg(counts[1])
        .arg(counts[2]);
}

QList<TableCaption::Meaning> meaningsOf(const Table &table, const Catalog &catalog)
{
    QSet<SectionId> sections;
    for (int row = 0; row < table.rowCount(); ++row)
        sections += table.section(row);
    QList<TableCaption::Meaning> meanings;
    for (const Section &section : catalog.sections()) {
        if (sections.contains(section.id))
            meanings.append({section.id, phrase(section.shortTitle)});
    }
    return meanings;
}

} // namespace

TableExporter::TableExporter(TableKind kind, const TableFormat &format)
    : m_kind(kind)
    , m_format(format)
{
}

QString TableExporter::subject() const
{
    return toString(m_kind);
}

QString TableExporter::format() const
{
    return m_format.id();
}

QString TableExporter::subjectTitle() const
{
    return titleOf(m_kind);
}

QString TableExporter::formatTitle() const
{
    return m_format.title();
}

QStringList TableExporter::files(const ExportContext &) const
{
    return {toString(m_kind) + u'.' + m_format.endings().constFirst()};
}

Expected<void> TableExporter::write(const ExportContext &context, const QString &,
                                    QIODevice &device) const
{
    std::optional<SourceLanguage> english;
    if (!m_format.isReadable())
        english.emplace();
    return writeTable(tableOf(m_kind, context), m_format, context, device);
}

std::vector<std::unique_ptr<const TableExporter>>
makeTableExporters(const QList<const TableFormat *> &formats)
{
    std::vector<std::unique_ptr<const TableExporter>> made;
    for (const TableKind kind : {TableKind::Connections, TableKind::Rules, TableKind::Requirements,
                                 TableKind::Problems, TableKind::Hosts}) {
        for (const TableFormat *format : formats)
            made.push_back(std::make_unique<const TableExporter>(kind, *format));
    }
    return made;
}

Table tableOf(TableKind kind, const ExportContext &context)
{
    switch (kind) {
    case TableKind::Connections:
        return connectionsTable(context.topology, context.derivation, context.hosts);
    case TableKind::Rules:
        return rulesTable(context.topology, context.derivation, context.hosts);
    case TableKind::Problems:
        return problemsTable(context.topology, checkTopology(context.topology, context.derivation));
    case TableKind::Hosts:
        return hostsTable(context.topology, context.hosts);
    case TableKind::Results: // made of more than a drawing
    case TableKind::Proof:
    case TableKind::Names:
    case TableKind::Import:
    case TableKind::Requirements:
        break;
    }
    return requirementsTable(context.topology, context.derivation);
}

TableCaption captionOf(const Table &table, const ExportContext &context)
{
    TableCaption caption;
    caption.title = titleOf(table.kind());
    caption.drawing = context.topology.properties.title;
    caption.facts = factsOf(context);
    caption.whenEmpty = whenEmpty(table.kind());
    caption.meanings = meaningsOf(table, context.derivation.catalog());
    if (table.kind() == TableKind::Connections || table.kind() == TableKind::Rules)
        caption.notes = demandsOf(context.derivation.catalog());
    if (table.kind() == TableKind::Problems && table.rowCount() > 0)
        caption.notes = {countsOf(table)};
    return caption;
}

Expected<void> writeTable(const Table &table, const TableFormat &format,
                          const ExportContext &context, QIODevice &device, const QStringList &notes)
{
    TableCaption caption = format.isReadable() ? captionOf(table, context) : TableCaption();
    caption.notes += notes;
    return format.write(table, caption, {context.paper, context.progress}, device);
}

} // namespace portolan
