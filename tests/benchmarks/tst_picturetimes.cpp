#include "files/enterprise.h"
#include "rendering/fontmetrics.h"
#include "rendering/renderer.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace portolan;
using namespace portolan::rendering;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize kWindow(1280, 800);

/// A drawing of about so many hosts, one in ten of them a domain controller.
Topology enterprise(int hosts)
{
    return makeEnterprise(hosts * 9 / 10, hosts / 10);
}

Diagram laidOut(const Topology &topology, const TextMetrics &metrics = builtInTextMetrics())
{
    return layOutDiagram(topology, Derivation(topology), metrics, false);
}

/// What a window of that size shows at a scale: @p scale 0 shows everything.
struct View
{
    QRectF exposed;
    qreal scale = 1;
};

View viewOf(const Diagram &diagram, qreal scale)
{
    const QRectF &all = diagram.bounds;
    if (scale == 0)
        scale = std::min(kWindow.width() / all.width(), kWindow.height() / all.height());
    QRectF exposed(QPointF(), QSizeF(kWindow) / scale);
    // The left third: there is at least a column of agents with its lines, whatever the size.
    exposed.moveCenter({all.left() + all.width() / 3, all.center().y()});
    return {exposed, scale};
}

} // namespace

/// How long it takes to lay a drawing out and to paint what a window shows of it: figures, not
/// verdicts.
class PictureTimes : public QObject
{
    Q_OBJECT

private slots:
    void layingOut_data() { addSizes(); }
    void layingOut();
    void keepingPlaces_data() { addSizes(); }
    void keepingPlaces();
    void handingToTheRenderer_data() { addSizes(); }
    void handingToTheRenderer();
    void repainting_data();
    void repainting();

private:
    static void addSizes();
};

void PictureTimes::addSizes()
{
    QTest::addColumn<int>("hosts");
    for (const int hosts : {40, 400, 10'000})
        QTest::addRow("%d hosts", hosts) << hosts;
}

void PictureTimes::layingOut()
{
    QFETCH(int, hosts);
    const Topology topology = enterprise(hosts);
    const Derivation derivation(topology);
    Diagram diagram;
    QBENCHMARK
    {
        diagram = layOutDiagram(topology, derivation, builtInTextMetrics(), false);
    }
    QCOMPARE(diagram.cards.size(), topology.hosts.size());
}

/// As after an edit: everything has its place, lines and labels are routed anew.
void PictureTimes::keepingPlaces()
{
    QFETCH(int, hosts);
    Topology topology = enterprise(hosts);
    const Derivation derivation(topology);
    const Diagram first = laidOut(topology);
    for (const Card &card : first.cards)
        topology.hosts[card.host].position = card.rect.center();
    for (const ZoneBox &zone : first.zones)
        topology.zones[zone.zone].rect = zone.rect;
    Diagram diagram;
    QBENCHMARK
    {
        diagram = layOutDiagram(topology, derivation, builtInTextMetrics());
    }
    QCOMPARE(diagram.cards.first().rect, first.cards.first().rect);
}

void PictureTimes::handingToTheRenderer()
{
    QFETCH(int, hosts);
    const Style style(Theme::Light);
    const auto metrics = std::make_shared<FontTextMetrics>(style);
    const auto diagram = std::make_shared<Diagram>(laidOut(enterprise(hosts), *metrics));
    Renderer renderer(style, metrics);
    QBENCHMARK
    {
        renderer.setDiagram(diagram);
    }
    QCOMPARE(renderer.diagram(), std::shared_ptr<const Diagram>(diagram));
}

void PictureTimes::repainting_data()
{
    QTest::addColumn<int>("hosts");
    QTest::addColumn<double>("scale");
    for (const int hosts : {40, 400, 10'000}) {
        QTest::addRow("%d hosts, all in view", hosts) << hosts << 0.0;
        QTest::addRow("%d hosts at 25 %%", hosts) << hosts << 0.25;
        QTest::addRow("%d hosts at 50 %%", hosts) << hosts << 0.5;
        QTest::addRow("%d hosts at 100 %%", hosts) << hosts << 1.0;
    }
}

void PictureTimes::repainting()
{
    QFETCH(int, hosts);
    QFETCH(double, scale);
    const Style style(Theme::Light);
    const auto metrics = std::make_shared<FontTextMetrics>(style);
    Renderer renderer(style, metrics);
    renderer.setDiagram(std::make_shared<Diagram>(laidOut(enterprise(hosts), *metrics)));
    const View view = viewOf(*renderer.diagram(), scale);
    QImage image(kWindow, QImage::Format_ARGB32_Premultiplied);
    QBENCHMARK
    {
        image.fill(style.colours().canvas);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(view.scale, view.scale);
        painter.translate(-view.exposed.topLeft());
        renderer.paint(painter, {view.exposed, view.scale, detailFor(view.scale)}, {});
    }
    QVERIFY(image != QImage());
}

QTEST_MAIN(PictureTimes)
#include "tst_picturetimes.moc"
