#include "rendering/diagramexport.h"

#include "base/errortext.h"
#include "base/escaping.h"
#include "base/phrases.h"
#include "checks/problem.h"
#include "layout/diagram.h"
#include "rendering/diagrampages.h"
#include "rendering/diagramsheet.h"
#include "rendering/paintersurface.h"
#include "rendering/paper.h"
#include "rendering/pdfmetadata.h"
#include "rendering/svgsurface.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include <cmath>

namespace portolan::rendering {

using namespace Qt::StringLiterals;

namespace {

struct DiagramTexts
{
    Q_DECLARE_TR_FUNCTIONS(DiagramExport)
};

constexpr double kMinScale = 0.05;
constexpr double kMaxScale = 16;
/// Painters draw no further, whatever the size of the picture.
constexpr qreal kMaxSide = 32767;
/// 400 MB while it is painted.
constexpr qreal kMaxPixels = 100e6;

constexpr qreal kScreenDots = 96; ///< per inch: one canvas unit is a dot at scale 1

QString bidirectionalFact(BidirectionalMode mode)
{
    return mode == BidirectionalMode::AsDocumented
               ? DiagramTexts::tr("bidirectional rows as documented")
               : DiagramTexts::tr("bidirectional rows towards the server only");
}

QString hiddenFact(const QSet<SectionId> &hidden, const Catalog &catalog)
{
    QStringList titles;
    for (const Section &section : catalog.sections()) {
        if (hidden.contains(section.id))
            titles.append(phrase(section.shortTitle));
    }
    return DiagramTexts::tr("Not shown: %1").arg(titles.join(u", "_s));
}

QString scopeFact(const DiagramScope &scope, const Topology &topology)
{
    if (!scope.zone.isEmpty())
        return DiagramTexts::tr("Only zone %1 and what it talks to")
            .arg(topology.shownName(scope.zone));
    if (scope.hosts.size() > 1)
        return DiagramTexts::tr("Only %n hosts and what they talk to", nullptr,
                                int(scope.hosts.size()));
    return DiagramTexts::tr("Only host %1 and what it talks to")
        .arg(topology.shownName(scope.hosts.first()));
}

/// Revision, date and author, as far as a person typed them.
QString editionFact(const Properties &properties)
{
    QStringList parts;
    if (!properties.revision.isEmpty())
        parts.append(DiagramTexts::tr("Revision %1").arg(properties.revision));
    for (const QString &text : {properties.date, properties.author}) {
        if (!text.isEmpty())
            parts.append(text);
    }
    return parts.join(u" · "_s);
}

TitleBlockTexts blockTexts(const Topology &topology, const Derivation &derivation,
                           const DiagramOptions &options)
{
    const Properties &properties = topology.properties;
    TitleBlockTexts texts;
    texts.title = properties.title.isEmpty() ? DiagramTexts::tr("Threat Manager deployment")
                                             : properties.title;
    texts.facts.append(DiagramTexts::tr("Ports: %1").arg(phrase(derivation.catalog().name())) +
                       u" · "_s + bidirectionalFact(properties.settings.bidirectional));
    texts.facts.append(editionFact(properties));
    if (!options.scope.isAll())
        texts.facts.append(scopeFact(options.scope, topology));
    if (!options.hiddenSections.isEmpty())
        texts.facts.append(hiddenFact(options.hiddenSections, derivation.catalog()));
    texts.facts.removeAll(QString());
    return texts;
}

/// In millimetres, upright; none for a picture as large as the drawing.
Expected<std::optional<QSizeF>> paperOf(const QString &name)
{
    if (name.isEmpty())
        return std::nullopt;
    return paperSize(name).map([](const QSizeF &size) { return std::optional(size); });
}

Expected<void> checkScale(double scale)
{
    if (scale >= kMinScale && scale <= kMaxScale)
        return {};
    return failure(ErrorCode::Usage,
                   u"the scale must be a number from %1 to %2"_s.arg(kMinScale).arg(kMaxScale));
}

/// Of both formats: the diagram, arranged with its title block.
Expected<std::unique_ptr<DiagramSheet>>
makeSheet(const Topology &topology, const Derivation &derivation, const DiagramOptions &options)
{
    if (const auto check = checkOptions(options); !check)
        return tl::unexpected(check.error());
    auto part = partOf(topology, derivation, options.scope);
    if (!part)
        return tl::unexpected(part.error());
    RenderState state;
    state.hiddenSections = options.hiddenSections;
    state.problems = worstProblems(checkTopology(topology, derivation));
    state.problems.removeIf(
        [&](const auto &entry) { return !part->topology.hosts.contains(entry.key()); });
    state.problems = onCards(*part->diagram, state.problems);
    DiagramSheet::Options arranged;
    arranged.hasPorts = options.hasPorts;
    if (!options.isTiled)
        arranged.paper = paperOf(options.paper).value();
    return std::make_unique<DiagramSheet>(std::move(part->diagram), part->derivation,
                                          blockTexts(topology, derivation, options), state,
                                          arranged);
}

SvgSurface::Page svgPage(const DiagramSheet &sheet, const Topology &topology,
                         const Derivation &derivation, const DiagramOptions &options)
{
    SvgSurface::Page page;
    page.area = sheet.area();
    const QSizeF size = sheet.paper().value_or(sheet.area().size() * options.scale);
    const QString unit = sheet.paper() ? u"mm"_s : QString();
    page.width = svgNumber(size.width()) + unit;
    page.height = svgNumber(size.height()) + unit;
    page.title = blockTexts(topology, derivation, options).title;
    page.description = blockTexts(topology, derivation, options).facts.join(u"; "_s);
    page.language = options.language;
    return page;
}

/// Pixels per canvas unit.
qreal pixelScale(const DiagramSheet &sheet, double scale)
{
    if (!sheet.paper())
        return scale;
    return scale * kScreenDots / kMillimetresPerInch / sheet.unitsPerMillimetre();
}

Expected<QImage> emptyImage(const QSizeF &size)
{
    const bool fits = size.width() <= kMaxSide && size.height() <= kMaxSide &&
                      size.width() * size.height() <= kMaxPixels;
    QImage image;
    if (fits)
        image = QImage(size.toSize().expandedTo({1, 1}), QImage::Format_RGB32);
    if (!image.isNull())
        return image;
    return failure(ErrorCode::Usage,
                   Errors::tr("a picture of %1 x %2 pixels is too large, the limit is %3 a side "
                              "and %4 million in all; choose a smaller scale, a part of the "
                              "drawing, or SVG")
                       .arg(std::ceil(size.width()), 0, 'f', 0)
                       .arg(std::ceil(size.height()), 0, 'f', 0)
                       .arg(kMaxSide)
                       .arg(kMaxPixels / 1e6));
}

void paintSheet(QImage &image, const DiagramSheet &sheet, qreal scale)
{
    image.fill(sheet.style().colours().canvas);
    QPainter painter(&image);
    painter.scale(scale, scale);
    painter.translate(-sheet.area().topLeft());
    PainterCache cache;
    PainterSurface surface(painter, sheet.style(), sheet.metrics(), cache);
    sheet.paint(surface, scale);
}

void paintPages(QPdfWriter &writer, Pages &pages)
{
    QPainter painter(&writer);
    painter.scale(kPdfDots / kPointsPerInch, kPdfDots / kPointsPerInch);
    for (int page = 0; page < pages.pageCount(); ++page) {
        if (page > 0)
            writer.newPage();
        pages.paint(painter, page);
    }
}

/// Only a PDF has several sheets: an image is all of one.
DiagramOptions onOneSheet(DiagramOptions options)
{
    options.isTiled = false;
    return options;
}

} // namespace

Expected<void> checkOptions(const DiagramOptions &options)
{
    return checkScale(options.scale).and_then([&] {
        return paperOf(options.paper).map([](const auto &) {});
    });
}

Expected<DiagramPicture> diagramSvg(const Topology &topology, const Derivation &derivation,
                                    const DiagramOptions &options)
{
    const auto sheet = makeSheet(topology, derivation, onOneSheet(options));
    if (!sheet)
        return tl::unexpected(sheet.error());
    SvgSurface surface((*sheet)->style(), (*sheet)->metrics(),
                       svgPage(**sheet, topology, derivation, options));
    (*sheet)->paint(surface, 1);
    return DiagramPicture{surface.finished(), (*sheet)->warnings()};
}

Expected<DiagramPicture> diagramPng(const Topology &topology, const Derivation &derivation,
                                    const DiagramOptions &options)
{
    const auto sheet = makeSheet(topology, derivation, onOneSheet(options));
    if (!sheet)
        return tl::unexpected(sheet.error());
    const qreal scale = pixelScale(**sheet, options.scale);
    auto image = emptyImage((*sheet)->area().size() * scale);
    if (!image)
        return tl::unexpected(image.error());
    paintSheet(*image, **sheet, scale);
    const int dots = qRound(kScreenDots * options.scale / kMillimetresPerInch * 1000);
    image->setDotsPerMeterX(dots);
    image->setDotsPerMeterY(dots);
    DiagramPicture picture{{}, (*sheet)->warnings()};
    QBuffer buffer(&picture.bytes);
    buffer.open(QIODevice::WriteOnly);
    image->save(&buffer, "PNG");
    return picture;
}

Expected<std::unique_ptr<Pages>>
diagramPages(const Topology &topology, const Derivation &derivation, const DiagramOptions &options)
{
    auto sheet = makeSheet(topology, derivation, options);
    if (!sheet)
        return tl::unexpected(sheet.error());
    if (!options.isTiled)
        return std::make_unique<DiagramPage>(*std::move(sheet), options.scale);
    const QSizeF paper = paperOf(options.paper).value().value_or(*paperSize(u"A4"_s));
    return std::make_unique<DiagramTiles>(
        *std::move(sheet), terminalText(blockTexts(topology, derivation, options).title), paper);
}

Expected<DiagramPicture> diagramPdf(const Topology &topology, const Derivation &derivation,
                                    const DiagramOptions &options)
{
    const auto pages = diagramPages(topology, derivation, options);
    if (!pages)
        return tl::unexpected(pages.error());
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(blockTexts(topology, derivation, options).title);
    writer.setCreator(u"portolan " PORTOLAN_VERSION ""_s);
    writer.setResolution(kPdfDots);
    writer.setPageSize(QPageSize((*pages)->paper(), QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins({});
    paintPages(writer, **pages);
    return DiagramPicture{finishedPdf(bytes, {options.language, {}}), (*pages)->warnings()};
}

} // namespace portolan::rendering
