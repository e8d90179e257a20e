#include "layout/annotations.h"
#include "rendering/colour.h"
#include "rendering/fontmetrics.h"
#include "rendering/legend.h"
#include "rendering/pixelruns.h"
#include "rendering/renderer.h"
#include "support/examplediagram.h"
#include "support/recordingsurface.h"

#include <QImage>
#include <QPainter>
#include <QPolygonF>
#include <QRandomGenerator>
#include <QTest>

using namespace portolan;
using namespace portolan::rendering;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<Renderer> makeRenderer(const Diagram &diagram, Theme theme = Theme::Light)
{
    const Style style(theme);
    auto renderer = std::make_unique<Renderer>(style, std::make_shared<FontTextMetrics>(style));
    renderer->setSectionTitles(defaultCatalog());
    renderer->setDiagram(std::make_shared<Diagram>(diagram));
    return renderer;
}

RecordingSurface recorded(const Renderer &renderer, const Viewport &viewport,
                          const RenderState &state = {})
{
    RecordingSurface surface;
    renderer.paint(surface, viewport, state);
    return surface;
}

Viewport everything(const Diagram &diagram, qreal scale = 1)
{
    return {diagram.bounds.adjusted(-24, -24, 24, 24), scale, detailFor(scale)};
}

/// A state in which everything that can be painted is.
RenderState busyState()
{
    RenderState state;
    state.problems = {{HostId(u"fs01"_s), Severity::Error},
                      {HostId(u"dc02"_s), Severity::Warning},
                      {HostId(u"pg01"_s), Severity::Hint}};
    state.selectedHosts = {HostId(u"dc02"_s), HostId(u"branch"_s)};
    state.focusedHost = HostId(u"dc02"_s);
    state.pinned = {HostId(u"dc02"_s)};
    state.selectedZones = {ZoneId(u"identity"_s)};
    return state;
}

/// The window of a picture that shows @p area at @p scale, painted in tiles of @p tile pixels.
QImage painted(const Renderer &renderer, const QRectF &area, qreal scale, int tile)
{
    QImage image((area.size() * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(renderer.style().colours().canvas);
    for (int y = 0; y < image.height(); y += tile) {
        for (int x = 0; x < image.width(); x += tile) {
            QPainter painter(&image);
            painter.setClipRect(x, y, tile, tile);
            painter.scale(scale, scale);
            painter.translate(-area.topLeft());
            const QRectF exposed(area.topLeft() + QPointF(x, y) / scale,
                                 QSizeF(tile, tile) / scale);
            renderer.paint(painter, {exposed, scale, detailFor(scale)}, busyState());
        }
    }
    return image;
}

QRectF randomRect(QRandomGenerator &random, const QRectF &within)
{
    const QPointF corner(within.left() + random.generateDouble() * within.width(),
                         within.top() + random.generateDouble() * within.height());
    return QRectF(corner, QSizeF(random.bounded(2000) + 1, random.bounded(2000) + 1));
}

} // namespace

class TestRenderer : public QObject
{
    Q_OBJECT

private slots:
    void textsAndLinesHaveContrast_data();
    void textsAndLinesHaveContrast();
    void dimmedPartsKeepContrast_data();
    void dimmedPartsKeepContrast();
    void detailHoldsItsBand();
    void smallTextIsNotPainted();
    void everythingIsNamedOnce();
    void onlyWhatIsVisibleIsPainted();
    void tilesGiveTheSamePicture_data();
    void tilesGiveTheSamePicture();
    void hiddenSectionsAreNotPainted();
    void highlightDimsTheRest();
    void ringsAndBadgesShow();
    void namesAreOnlyText();
    void theIndexFindsWhatALookAtEverythingFinds();
    void mergedRunsCoverTheSamePixels();
    void elisionKeepsBothEnds();
    void compactCardsKeepTheFirstLabels();
    void theLegendHasWhatTheDrawingHas();
    void aNoteIsReadFromAfar();
    void anEnlargedTitleIsWholeWhereALinePasses();
};

void TestRenderer::textsAndLinesHaveContrast_data()
{
    QTest::addColumn<QColor>("above");
    QTest::addColumn<QColor>("below");
    QTest::addColumn<double>("least");
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        const char *name = theme == Theme::Light ? "light" : "dark";
        const Colours colours = Style(theme).colours();
        const QList<QColor> grounds = {colours.canvas, colours.zone, colours.card};
        for (int i = 0; i < grounds.size(); ++i) {
            const auto row = [&](const char *what, const QColor &colour, double least) {
                QTest::addRow("%s %s on ground %d", name, what, i)
                    << colour << grounds.at(i) << least;
            };
            row("ink", colours.ink, 4.5);
            row("grey text", colours.greyText, 4.5);
            row("selection", colours.selection, 4.5);
            row("zone border", colours.zoneBorder, 3);
            row("optional border", colours.optionalBorder, 3);
            row("note border", colours.noteBorder, 3);
            row("error", colours.error, 4.5);
            row("hint", colours.hint, 4.5);
            row("warning outline", colours.warningOutline, 4.5);
            for (const SectionLook &look : sectionLooks())
                row(qPrintable(look.id.text()), look.colour(theme), 4.5);
            row("unknown section", sectionLook(SectionId()).colour(theme), 4.5);
        }
        const auto pair = [&](const char *what, const QColor &above, const QColor &below) {
            QTest::addRow("%s %s", name, what) << above << below << 4.5;
        };
        pair("server name", colours.serverText, colours.server);
        pair("server line", colours.serverSecondLine, colours.server);
        pair("note", colours.noteText, colours.note);
        pair("error sign", colours.onError, colours.error);
        pair("warning sign", colours.onWarning, colours.warning);
    }
}

void TestRenderer::textsAndLinesHaveContrast()
{
    QFETCH(QColor, above);
    QFETCH(QColor, below);
    QFETCH(double, least);
    const qreal ratio = contrastRatio(above, below);
    QVERIFY2(ratio >= least,
             qPrintable(u"%1 on %2: %3"_s.arg(above.name(), below.name()).arg(ratio)));
}

void TestRenderer::dimmedPartsKeepContrast_data()
{
    QTest::addColumn<QColor>("above");
    QTest::addColumn<QColor>("below");
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        const Style style(theme);
        const Colours colours = style.dimmedColours();
        const char *name = theme == Theme::Light ? "light" : "dark";
        for (const QColor &ground : {colours.canvas, colours.zone, colours.card}) {
            const auto row = [&](const QString &what, const QColor &colour) {
                QTest::addRow("%s %s on %s", name, qPrintable(what), qPrintable(ground.name()))
                    << colour << ground;
            };
            row(u"ink"_s, colours.ink);
            row(u"grey text"_s, colours.greyText);
            for (const SectionLook &look : sectionLooks())
                row(look.id.text(), look.dimmed(theme));
        }
        QTest::addRow("%s server", name) << colours.serverText << colours.server;
        QTest::addRow("%s note", name) << colours.noteText << colours.note;
        QTest::addRow("%s server line", name) << colours.serverSecondLine << colours.server;
    }
}

void TestRenderer::dimmedPartsKeepContrast()
{
    QFETCH(QColor, above);
    QFETCH(QColor, below);
    const qreal ratio = contrastRatio(above, below);
    QVERIFY2(ratio >= kDimmedContrast, qPrintable(QString::number(ratio)));
    QVERIFY2(ratio < 7, "it is not dimmed");
}

void TestRenderer::detailHoldsItsBand()
{
    QVERIFY(detailFor(0.39) == Detail::Overview);
    QVERIFY(detailFor(0.41) == Detail::Compact);
    QVERIFY(detailFor(0.81) == Detail::Full);
    QVERIFY(detailFor(0.43, Detail::Overview) == Detail::Overview);
    QVERIFY(detailFor(0.45, Detail::Overview) == Detail::Compact);
    QVERIFY(detailFor(0.37, Detail::Compact) == Detail::Compact);
    QVERIFY(detailFor(0.35, Detail::Compact) == Detail::Overview);
    QVERIFY(detailFor(0.73, Detail::Full) == Detail::Full);
    QVERIFY(detailFor(0.71, Detail::Full) == Detail::Compact);
    QVERIFY(detailFor(0.1, Detail::Full) == Detail::Overview);
}

void TestRenderer::smallTextIsNotPainted()
{
    const Diagram diagram = test::exampleDiagram();
    const auto renderer = makeRenderer(diagram);
    for (qreal scale = 0.02; scale <= 8; scale *= 1.07) {
        const RecordingSurface surface =
            recorded(*renderer, everything(diagram, scale), busyState());
        for (const TextRun &run : surface.texts) {
            const qreal size = run.size > 0 ? run.size : Style::textSize(run.kind);
            QVERIFY2(size * scale > kMinTextPixels - 0.01,
                     qPrintable(u"%1 at %2"_s.arg(run.text).arg(scale)));
        }
    }
}

void TestRenderer::everythingIsNamedOnce()
{
    const Diagram diagram = test::exampleDiagram();
    const RecordingSurface surface = recorded(*makeRenderer(diagram), everything(diagram));
    QCOMPARE(surface.depth, 0);
    const QStringList names = surface.groupNames();
    QCOMPARE(names.count(u"dc01.corp.example, Domain controller, Threat Prevention"_s), 1);
    QCOMPARE(names.filter(u"zone"_s).size(), 2);
    qsizetype objects = 0;
    for (const Meaning &meaning : surface.groups)
        objects += meaning.role == Meaning::Role::Object;
    QCOMPARE(objects, diagram.cards.size() + diagram.zones.size() + diagram.trunks.size());
}

void TestRenderer::onlyWhatIsVisibleIsPainted()
{
    const Diagram diagram = test::largeDiagram(10000);
    const auto renderer = makeRenderer(diagram);
    const RecordingSurface surface =
        recorded(*renderer, {QRectF(1000, 1000, 600, 400), 1, Detail::Full});
    QVERIFY(!surface.texts.isEmpty());
    QVERIFY(surface.texts.size() < 80);
    for (const TextRun &run : surface.texts)
        QVERIFY(QRectF(600, 900, 1100, 600).contains(run.baseline));
}

void TestRenderer::tilesGiveTheSamePicture_data()
{
    QTest::addColumn<double>("scale");
    for (const double scale : {0.25, 0.5, 1.0, 2.0})
        QTest::addRow("%g", scale) << scale;
}

void TestRenderer::tilesGiveTheSamePicture()
{
    QFETCH(double, scale);
    const Diagram diagram = test::exampleDiagram();
    const auto renderer = makeRenderer(diagram, Theme::Dark);
    const QRectF area = diagram.bounds.adjusted(-24, -24, 24, 24);
    QVERIFY(painted(*renderer, area, scale, 4096) == painted(*renderer, area, scale, 64));
}

void TestRenderer::hiddenSectionsAreNotPainted()
{
    const Diagram diagram = test::exampleDiagram();
    const auto renderer = makeRenderer(diagram);
    RenderState state;
    QVERIFY(recorded(*renderer, everything(diagram), state).hasText(u"TCP 5432"_s));
    state.hiddenSections = {SectionId(u"database"_s)};
    const RecordingSurface surface = recorded(*renderer, everything(diagram), state);
    QVERIFY(!surface.hasText(u"TCP 5432"_s));
    QVERIFY(surface.hasText(u"UDP 10000"_s));
    QVERIFY(surface.hasText(u"pg01.corp.example"_s));
}

void TestRenderer::highlightDimsTheRest()
{
    const Diagram diagram = test::exampleDiagram();
    const auto renderer = makeRenderer(diagram);
    RenderState state;
    state.highlight.hosts = {HostId(u"fs01"_s)};
    state.highlight.trunks = {0};
    const RecordingSurface surface = recorded(*renderer, everything(diagram), state);
    const Style &style = renderer->style();
    for (const TextRun &run : surface.texts) {
        if (run.text == u"fs01.corp.example"_s)
            QCOMPARE(run.colour, style.colours().ink);
        if (run.text == u"fs02.corp.example"_s)
            QCOMPARE(run.colour, style.dimmedColours().ink);
    }
    const SectionLook &lit = sectionLook(SectionId(u"data-stream"_s));
    const SectionLook &dimmed = sectionLook(SectionId(u"domain-controllers"_s));
    QVERIFY(surface.hasStroke(lit.light));
    QVERIFY(!surface.hasStroke(dimmed.light));
    QVERIFY(surface.hasStroke(dimmed.lightDimmed));
}

void TestRenderer::ringsAndBadgesShow()
{
    const Diagram diagram = test::exampleDiagram();
    const auto renderer = makeRenderer(diagram);
    const Colours &colours = renderer->style().colours();
    const RecordingSurface plain = recorded(*renderer, everything(diagram));
    QVERIFY(!plain.hasStroke(colours.warning));
    QVERIFY(!plain.icons.contains(u"action-pin"_s));
    const RecordingSurface busy = recorded(*renderer, everything(diagram), busyState());
    for (const QColor &colour :
         {colours.selection, colours.ink, colours.error, colours.warning, colours.hint})
        QVERIFY(busy.hasStroke(colour));
    QVERIFY(busy.icons.contains(u"action-pin"_s));
}

void TestRenderer::namesAreOnlyText()
{
    Diagram diagram = test::exampleDiagram();
    diagram.cards.first().name = u"a\nb\x1b\u202e<i>"_s;
    const RecordingSurface surface = recorded(*makeRenderer(diagram), everything(diagram));
    QVERIFY(surface.hasText(u"a\\nb\\x1b\\u202e<i>"_s));
}

void TestRenderer::theIndexFindsWhatALookAtEverythingFinds()
{
    const Diagram diagram = test::largeDiagram(3000);
    const DiagramIndex index(diagram);
    const DiagramIndex brief(diagram, DiagramIndex::Use::Briefly);
    QRandomGenerator random(7);
    for (int i = 0; i < 200; ++i) {
        const QRectF rect = randomRect(random, diagram.bounds);
        QList<int> expected;
        for (int card = 0; card < diagram.cards.size(); ++card) {
            if (diagram.cards.at(card).rect.intersects(rect))
                expected.append(card);
        }
        QCOMPARE(index.cardsIn(rect), expected);
        QCOMPARE(brief.cardsIn(rect), expected);
        QCOMPARE(brief.trunksIn(rect), index.trunksIn(rect));
        QCOMPARE(brief.piecesIn(rect).size(), index.piecesIn(rect).size());
        QSet<int> lines;
        for (const DiagramIndex::Piece &piece : index.piecesIn(rect))
            lines.insert(piece.line);
        const auto all = diagram.trunks.first().lines();
        for (int line = 0; line < all.size(); ++line) {
            const QRectF around =
                QPolygonF(all.at(line)).boundingRect().adjusted(-0.5, -0.5, 0.5, 0.5);
            QVERIFY(!around.intersects(rect) || lines.contains(line));
        }
    }
    QCOMPARE(index.cardsIn(diagram.bounds).size(), diagram.cards.size());
}

void TestRenderer::mergedRunsCoverTheSamePixels()
{
    QRandomGenerator random(11);
    QList<QLineF> lines;
    for (int i = 0; i < 400; ++i) {
        const QPointF from(random.bounded(100), random.bounded(100));
        const qreal length = random.bounded(40);
        lines.append(QLineF(from, from + (i % 2 ? QPointF(length, 0) : QPointF(0, length))));
    }
    const QRectF clip(0, 0, 100, 100);
    const QList<QLineF> runs = pixelRuns(lines, QTransform(), clip);
    QVERIFY(runs.size() < lines.size());
    const auto picture = [](const QList<QLineF> &drawn) {
        QImage image(100, 100, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setPen(QPen(Qt::black, 1));
        painter.drawLines(drawn);
        return image;
    };
    QList<QLineF> apart;
    for (const QLineF &line : lines)
        apart += pixelRuns({line}, QTransform(), clip);
    QVERIFY(picture(runs) == picture(apart));
}

void TestRenderer::elisionKeepsBothEnds()
{
    const TextMetrics &metrics = builtInTextMetrics();
    const QString name = u"a-very-long-name.of-a-host.corp.example"_s;
    const QString cut = elidedMiddle(name, metrics, TextKind::Name, 120);
    QVERIFY(cut.startsWith(u"a-ve"_s) && cut.endsWith(u"mple"_s));
    QVERIFY(metrics.width(cut, TextKind::Name) <= 120);
    QCOMPARE(elidedMiddle(name, metrics, TextKind::Name, 4000), name);
    QVERIFY(elidedMiddle(name, metrics, TextKind::Name, 120, 26).size() < cut.size());
}

void TestRenderer::compactCardsKeepTheFirstLabels()
{
    Diagram diagram = test::exampleDiagram();
    diagram.cards[0].name = u"gc01.apac.corp.example"_s;
    diagram.cards[0].rect.setWidth(200);
    const auto renderer = makeRenderer(diagram);
    const auto shown = [&](qreal scale) {
        for (const TextRun &run : recorded(*renderer, everything(diagram, scale)).texts) {
            if (run.text.startsWith(u"gc01"))
                return run.text;
        }
        return QString();
    };
    QVERIFY2(shown(0.45).endsWith(QChar(0x2026)), qPrintable(shown(0.45)));
    QVERIFY(diagram.cards.at(0).name.startsWith(shown(0.45).chopped(1)));
}

void TestRenderer::theLegendHasWhatTheDrawingHas()
{
    const Diagram diagram = test::exampleDiagram();
    const auto kinds = [](const QList<LegendEntry> &entries) {
        QList<LegendKind> found;
        for (const LegendEntry &entry : entries)
            found.append(entry.kind);
        return found;
    };
    const QList<LegendEntry> entries = legendEntries(diagram, defaultCatalog(), busyState());
    const QList<LegendKind> expected = {
        LegendKind::Section,  LegendKind::Section,  LegendKind::Section, LegendKind::Heads,
        LegendKind::Junction, LegendKind::Crossing, LegendKind::Stack,   LegendKind::Optional,
        LegendKind::Error,    LegendKind::Warning,  LegendKind::Hint};
    QVERIFY(kinds(entries) == expected);
    QCOMPARE(entries.at(0).section, SectionId(u"data-stream"_s));
    QCOMPARE(entries.at(1).section, SectionId(u"database"_s));
    QVERIFY(entries.at(1).isDashed);
    QVERIFY(legendEntries({}, defaultCatalog(), {}).isEmpty());

    for (const qreal width : {100.0, 500.0, 2000.0}) {
        const Legend legend = layOutLegend(entries, builtInTextMetrics(), width);
        QCOMPARE(legend.rects.size(), entries.size());
        for (int i = 1; i < legend.rects.size(); ++i)
            QVERIFY(!legend.rects.at(i).intersects(legend.rects.at(i - 1)));
        QVERIFY(width < 200 || legend.size.width() <= width);
    }
}

/// Its text is enlarged and broken anew; what has no room is said to be missing.
void TestRenderer::aNoteIsReadFromAfar()
{
    Topology topology;
    Annotation note;
    note.id = AnnotationId(u"note"_s);
    note.text = u"Change window on Sundays from two to four, ask the network team first"_s;
    note.rect = {0, 0, 240, 72};
    topology.annotations.insert(note.id, note);
    Diagram diagram;
    diagram.annotations = annotationBoxes(topology, builtInTextMetrics());
    diagram.bounds = diagram.annotations.first().rect;
    const QRectF box = diagram.bounds;
    for (const qreal scale : {0.1, 0.3, 0.45, 0.6, 1.0}) {
        const auto surface = recorded(*makeRenderer(diagram), everything(diagram, scale));
        const bool hasRoom = box.height() * scale > 20;
        QCOMPARE(!surface.texts.isEmpty(), hasRoom);
        QStringList read;
        for (const TextRun &run : surface.texts) {
            const qreal size = run.size > 0 ? run.size : Style::textSize(run.kind);
            QVERIFY(size * scale >= kMinTextPixels);
            QVERIFY(box.contains(QRectF(run.baseline - QPointF(0, size / 2), QSizeF(1, size / 2))));
            read.append(run.text);
        }
        const QString text = read.join(u' ');
        QVERIFY(!hasRoom || text == note.text || text.endsWith(u'…'));
    }
}

void TestRenderer::anEnlargedTitleIsWholeWhereALinePasses()
{
    ZoneBox zone;
    zone.zone = ZoneId(u"servers"_s);
    zone.name = u"Server network"_s;
    zone.rect = {0, 0, 320, 160};
    zone.titleRect = {16, 8, builtInTextMetrics().width(zone.name, TextKind::Name), 16};
    Trunk trunk;
    trunk.section = SectionId(u"console"_s);
    const qreal x = zone.titleRect.right() + 8;
    trunk.teeth = {{HostId(u"a"_s), {{x, -40}, {x, 60}}}};
    Diagram diagram;
    diagram.zones = {zone};
    diagram.trunks = {trunk};
    diagram.bounds = zone.rect;
    for (const qreal scale : {0.45, 0.55, 0.65, 1.0}) {
        const auto surface = recorded(*makeRenderer(diagram), everything(diagram, scale));
        const auto title = std::ranges::find(surface.texts, zone.name,
                                             [](const TextRun &run) { return run.text; });
        QVERIFY2(title != surface.texts.end(), qPrintable(QString::number(scale)));
        QVERIFY(title->size * scale >= kMinTextPixels);
        QVERIFY(title->baseline.x() + title->room <= zone.rect.right());
    }
}

QTEST_MAIN(TestRenderer)
#include "tst_renderer.moc"
