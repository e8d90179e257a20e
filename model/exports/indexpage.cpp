#include "exports/indexpage.h"

#include "base/escaping.h"
#include "exports/htmlpage.h"
#include "exports/tables/tableexporter.h"
#include "tables/sheets.h"

#include <QCoreApplication>
#include <QIODevice>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Exports
{
    Q_DECLARE_TR_FUNCTIONS(Exports)
};

constexpr std::array kKinds = {TableKind::Connections, TableKind::Rules, TableKind::Requirements,
                               TableKind::Problems, TableKind::Hosts};

QString link(const QString &path, const QString &text)
{
    return u"<a href=\"%1\">%2</a>"_s.arg(htmlText(path), htmlText(text));
}

QString row(const QStringList &cells)
{
    return u"<tr><td>"_s + cells.join("</td><td>"_L1) + u"</td></tr>\n"_s;
}

QString head(const QStringList &titles)
{
    QString text = u"<table>\n<thead><tr>"_s;
    for (const QString &title : titles)
        text += u"<th scope=\"col\">"_s + htmlText(title) + u"</th>"_s;
    return text + u"</tr></thead>\n<tbody>\n"_s;
}

void writeFacts(QTextStream &out, const ExportContext &context, const TableCaption &caption)
{
    const QString title = context.topology.properties.title;
    out << "<h1>" << htmlText(title.isEmpty() ? Exports::tr("Untitled drawing") : title)
        << "</h1>\n<dl>\n";
    for (const TableCaption::Fact &fact : caption.facts)
        out << "<dt>" << htmlText(fact.label) << "</dt><dd>" << htmlText(fact.text) << "</dd>\n";
    out << "<dt>" << htmlText(Exports::tr("Hosts")) << "</dt><dd>" << context.topology.hosts.size()
        << "</dd>\n</dl>\n";
}

void writeRemarks(QTextStream &out, const QStringList &remarks)
{
    if (remarks.isEmpty())
        return;
    out << "<h2>" << htmlText(Exports::tr("What is missing here")) << "</h2>\n<ul>\n";
    for (const QString &remark : remarks)
        out << "<li>" << htmlText(remark) << "</li>\n";
    out << "</ul>\n";
}

/// Empty unless a browser shows it.
QString imageOf(const QString &picture)
{
    if (!picture.endsWith(u".svg"_s) && !picture.endsWith(u".png"_s))
        return {};
    return u"<figure><a href=\"%1\"><img src=\"%1\" alt=\"%2\"></a></figure>\n"_s.arg(
        htmlText(picture), htmlText(Exports::tr("Diagram of the drawing")));
}

void writePictures(QTextStream &out, const ExportContext &context,
                   const QList<const Exporter *> &exporters)
{
    if (exporters.isEmpty())
        return;
    QStringList links;
    QString image;
    for (const Exporter *exporter : exporters) {
        const QString file = exporter->files(context).constFirst();
        links += link(file, exporter->formatTitle());
        if (image.isEmpty())
            image = imageOf(file);
    }
    out << "<h2>" << htmlText(Exports::tr("Diagram")) << "</h2>\n<p>" << links.join(" &middot; "_L1)
        << "</p>\n"
        << image;
}

/// How many rows a table has; of problems, how many of each severity.
QString sizeOf(const Table &table, const TableCaption &caption)
{
    if (table.kind() == TableKind::Problems)
        return caption.notes.isEmpty() ? caption.whenEmpty : caption.notes.first();
    return Exports::tr("rows: %1").arg(table.rowCount());
}

void writeTables(QTextStream &out, const ExportContext &context,
                 const QList<const Exporter *> &exporters)
{
    if (exporters.isEmpty())
        return;
    out << "<h2>" << htmlText(Exports::tr("Tables")) << "</h2>\n"
        << head({Exports::tr("Table"), Exports::tr("Contents"), Exports::tr("Files")});
    for (const TableKind kind : kKinds) {
        QStringList links;
        for (const Exporter *exporter : exporters) {
            if (exporter->subject() == toString(kind))
                links += link(exporter->files(context).constFirst(), exporter->format());
        }
        if (links.isEmpty())
            continue;
        const Table table = tableOf(kind, context);
        out << row({htmlText(titleOf(kind)), htmlText(sizeOf(table, captionOf(table, context))),
                    links.join(" &middot; "_L1)});
    }
    out << "</tbody>\n</table>\n";
}

QString titleOfTarget(const QString &id)
{
    const FleetTarget *fleet = findFleetTarget(id);
    return fleet ? fleet->title() : findScriptTarget(id)->title();
}

/// The first two folders of a path; of what is for the whole drawing only the first.
QString folderOf(const ManifestEntry &file)
{
    return file.path.section(u'/', 0, findFleetTarget(file.target) ? 0 : 1);
}

/// Files of one host and target stand together in the manifest.
void writeScriptRows(QTextStream &out, const Topology &topology, const QList<ManifestEntry> &files)
{
    for (qsizetype i = 0; i < files.size();) {
        const ManifestEntry &first = files[i];
        const QString folder = folderOf(first);
        QStringList links;
        for (; i < files.size() && folderOf(files[i]) == folder; ++i)
            links += link(files[i].path, files[i].path.sliced(folder.size() + 1));
        const bool isForAll = findFleetTarget(first.target) != nullptr;
        const Host host = topology.hosts.value(isForAll ? HostId() : first.hosts.first());
        out << row({htmlText(isForAll ? Exports::tr("The whole drawing") : host.id.text()),
                    htmlText(host.name), htmlText(titleOfTarget(first.target)),
                    links.join(" &middot; "_L1)});
    }
}

void writeScripts(QTextStream &out, const Topology &topology, const ScriptFolderReport &scripts)
{
    out << "<h2>" << htmlText(Exports::tr("Firewall scripts")) << "</h2>\n";
    if (scripts.files.isEmpty()) {
        out << "<p>" << htmlText(Exports::tr("No host of this drawing needs any rules."))
            << "</p>\n";
        return;
    }
    out << "<p>"
        << htmlText(Exports::tr(
               "Copy the folder of a host to that host and run apply there as an administrator. It "
               "checks everything first, and goes back by itself unless the rules are kept in "
               "time. The head of each script says more."))
        << ' ' << link(u"manifest.json"_s, u"manifest.json"_s) << "</p>\n"
        << head({Exports::tr("Host"), Exports::tr("Name"), Exports::tr("Firewall"),
                 Exports::tr("Files")});
    writeScriptRows(out, topology, scripts.files);
    out << "</tbody>\n</table>\n";
}

} // namespace

Expected<void> writeIndexPage(const ExportContext &context, const IndexContents &contents,
                              QIODevice &device)
{
    const QString title = context.topology.properties.title;
    HtmlPage page(device, title.isEmpty() ? Exports::tr("Untitled drawing") : title,
                  HtmlPage::Script::None);
    QTextStream &out = page.body();
    writeFacts(out, context, captionOf(tableOf(TableKind::Requirements, context), context));
    writeRemarks(out, contents.remarks);
    writePictures(out, context, contents.pictures);
    writeTables(out, context, contents.tables);
    if (contents.scripts)
        writeScripts(out, context.topology, *contents.scripts);
    out << "<footer>"
        << htmlText(Exports::tr("Made by %1.").arg(u"portolan " PORTOLAN_VERSION ""_s))
        << "</footer>\n";
    if (!page.finish())
        return failure(ErrorCode::CannotWrite, device.errorString());
    return {};
}

} // namespace portolan
