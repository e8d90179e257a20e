#include "files/templates.h"
#include "layout/diagram.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

/// How long placing, routing and labelling a whole drawing takes.
class LayoutSpeed : public QObject
{
    Q_OBJECT

private slots:
    void layout_data();
    void layout();
};

void LayoutSpeed::layout_data()
{
    QTest::addColumn<int>("agents");
    QTest::newRow("400 agents") << 400;
    QTest::newRow("10,000 agents") << 10'000;
    QTest::newRow("50,000 agents") << 50'000;
}

void LayoutSpeed::layout()
{
    QFETCH(int, agents);
    const TemplateOptions options{.agents = agents, .domainControllers = agents / 10};
    const Topology topology = makeTemplate(u"enterprise"_s, options).value();
    const Derivation derivation(topology);
    Diagram diagram;
    QBENCHMARK
    {
        diagram = layOutDiagram(topology, derivation, builtInTextMetrics(), false);
    }
    QCOMPARE(diagram.cards.size(), topology.hosts.size());
}

QTEST_GUILESS_MAIN(LayoutSpeed)
#include "tst_layoutspeed.moc"
