// What is measured of the samples' pictures.

#include "files/templates.h"
#include "layout/diagram.h"
#include "support/diagrammeasures.h"
#include "support/sourcetree.h"
#include "support/steinerbound.h"

#include <QFile>
#include <QTest>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

Diagram laidOut(const Topology &topology)
{
    return layOutDiagram(topology, Derivation(topology), builtInTextMetrics(), false);
}

} // namespace

class TestMeasures : public QObject
{
    Q_OBJECT

private slots:
    void samplesStayAsGood();
    void headOfficeMeetsTheTargets();
    void theTreeOfACross();
};

/// What the eye counts first is kept in a file: a change of it is looked at, and for the better.
/// No line of a sample has more than four bends, and none crosses itself.
void TestMeasures::samplesStayAsGood()
{
    QByteArray found;
    for (const TemplateInfo &info : templateList()) {
        if (info.takesSizes)
            continue;
        const Diagram diagram = laidOut(*makeTemplate(info.id));
        const DiagramMeasures measures = measure(diagram);
        const QString ink = QString::number(inkAgainstTrees(diagram), 'f', 2);
        QVERIFY2(measures.maxBends <= 4, qPrintable(info.id));
        QCOMPARE(measures.ownCrossings, QStringList());
        found += u"%1: %2, trees %3\n"_s.arg(info.id, measures.summary(), ink).toUtf8();
    }
    QFile kept(sourcePath(u"tests/data/drawings/measures.txt"_s));
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(found), QString::fromUtf8(kept.readAll()));
}

/// Those for about forty hosts in five or six zones with one server.
void TestMeasures::headOfficeMeetsTheTargets()
{
    const Diagram diagram = laidOut(*makeTemplate(u"head-office"_s));
    const DiagramMeasures measures = measure(diagram);
    QVERIFY(measures.crossings <= 4);
    QVERIFY(measures.meanBends <= 2.2 && measures.maxBends <= 4);
    QVERIFY(measures.meanDetour <= 1.2 && measures.maxDetour <= 1.8);
    QVERIFY(inkAgainstTrees(diagram) <= 1.25);
    QVERIFY(measures.zonesInBounds >= 0.45);
    QVERIFY(measures.aspect >= 1.2 && measures.aspect <= 1.8);
    const QStringList faults = measures.faults() + measures.badCrossings + measures.ownCrossings +
                               measures.jogs + measures.joinedEnds + measures.ports +
                               measures.labelsMissing + measures.unevenColumns;
    QCOMPARE(faults.join(u'\n'), QString());
}

/// What ink is measured by: shorter than any tree without a fork.
void TestMeasures::theTreeOfACross()
{
    QCOMPARE(steinerTree({{0, 100}, {200, 100}, {100, 0}, {100, 200}}), 400.0);
    QCOMPARE(steinerTree({{0, 0}, {100, 0}, {50, 40}}), 140.0);
    QCOMPARE(steinerTree({{0, 0}, {0, 0}, {30, 40}}), 70.0);
    QCOMPARE(steinerTree({}), 0.0);
}

QTEST_GUILESS_MAIN(TestMeasures)
#include "tst_measures.moc"
