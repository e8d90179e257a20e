#include "rendering/pictureformats.h"

#include "exports/tables/tableexporter.h"
#include "rendering/graphexport.h"
#include "rendering/tablepdf.h"

#include <QCoreApplication>
#include <QIODevice>

#include <algorithm>
#include <memory>
#include <vector>

namespace portolan::rendering {

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(portolan::rendering::PictureFormats)
};

const std::vector<std::unique_ptr<const PictureExporter>> &pictureExporters()
{
    static const auto exporters = [] {
        std::vector<std::unique_ptr<const PictureExporter>> made;
        for (const PictureFormat &format : pictureFormats())
            made.push_back(std::make_unique<const PictureExporter>(format));
        return made;
    }();
    return exporters;
}

DiagramOptions optionsOf(const ExportContext &context)
{
    DiagramOptions options;
    options.scale = context.scale;
    options.paper = context.paper;
    options.scope.zone = context.zone;
    if (context.zone.isEmpty())
        options.scope.hosts = context.hosts;
    options.language = context.language;
    options.isTiled = context.isTiled;
    options.hasPorts = context.hasPorts;
    options.hiddenSections = context.hiddenSections;
    options.isByZone = context.isByZone;
    return options;
}

} // namespace

const QList<PictureFormat> &pictureFormats()
{
    static const QList<PictureFormat> formats = {
        {u"svg"_s, QT_TRANSLATE_NOOP("portolan::rendering::PictureFormats", "SVG picture"),
         diagramSvg},
        {u"png"_s, QT_TRANSLATE_NOOP("portolan::rendering::PictureFormats", "PNG picture"),
         diagramPng},
        {u"pdf"_s, QT_TRANSLATE_NOOP("portolan::rendering::PictureFormats", "PDF page"),
         diagramPdf},
        {u"drawio"_s, QT_TRANSLATE_NOOP("portolan::rendering::PictureFormats", "draw.io diagram"),
         diagramDrawio, true},
        {u"mmd"_s, QT_TRANSLATE_NOOP("portolan::rendering::PictureFormats", "Mermaid flowchart"),
         diagramMermaid, true},
        {u"dot"_s, QT_TRANSLATE_NOOP("portolan::rendering::PictureFormats", "Graphviz graph"),
         diagramDot, true},
    };
    return formats;
}

const PictureFormat *findPictureFormat(const QString &ending)
{
    const auto found = std::ranges::find_if(pictureFormats(), [&](const PictureFormat &format) {
        return format.ending.compare(ending, Qt::CaseInsensitive) == 0;
    });
    return found == pictureFormats().end() ? nullptr : &*found;
}

PictureExporter::PictureExporter(const PictureFormat &format)
    : m_format(format)
{
}

QString PictureExporter::subject() const
{
    return u"diagram"_s;
}

QString PictureExporter::format() const
{
    return m_format.ending;
}

QString PictureExporter::subjectTitle() const
{
    return Texts::tr("Diagram");
}

QString PictureExporter::formatTitle() const
{
    return Texts::tr(m_format.title);
}

QStringList PictureExporter::files(const ExportContext &) const
{
    return {subject() + u'.' + m_format.ending};
}

Expected<std::unique_ptr<Pages>> PictureExporter::pages(const ExportContext &context) const
{
    if (m_format.isText)
        return nullptr;
    DiagramOptions options = optionsOf(context);
    options.isTiled = options.isTiled && m_format.ending == u"pdf"_s;
    return diagramPages(context.topology, context.derivation, options);
}

Expected<void> PictureExporter::write(const ExportContext &context, const QString &,
                                      QIODevice &device) const
{
    const auto picture = m_format.make(context.topology, context.derivation, optionsOf(context));
    if (!picture)
        return tl::unexpected(picture.error());
    if (device.write(picture->bytes) != picture->bytes.size())
        return failure(ErrorCode::CannotWrite, device.errorString());
    return {};
}

const QList<const Exporter *> &allExporters()
{
    static const QList<const Exporter *> all = [] {
        QList<const Exporter *> list;
        for (const auto &exporter : pictureExporters())
            list.append(exporter.get());
        static const auto tables = makeTableExporters(allTableFormats());
        for (const auto &exporter : tables)
            list.append(exporter.get());
        return list;
    }();
    return all;
}

ExportOrder wholeExport()
{
    return {allExporters(), ScriptFolderOptions{}, true};
}

} // namespace portolan::rendering
