#include "rendering/linemarks.h"
#include "rendering/renderer.h"
#include "support/drawings.h"
#include "support/recordingsurface.h"

#include <QSet>
#include <QTest>

using namespace portolan;
using namespace portolan::rendering;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

Topology office()
{
    return drawing(R"(
        {"id": "dc01", "addresses": ["10.0.0.20"], "roles": {"domain-controller": {}}},
        {"id": "fs01", "addresses": ["10.0.1.1"],
         "roles": {"activity-monitor-agent": {"streams": ["active-directory"]}}},
        {"id": "tm01", "addresses": ["10.0.0.10"], "roles": {"threat-manager": {}}})");
}

/// A verdict for each connection, by its destination.
LineMarks marksOf(const Topology &topology, Verdict verdict,
                  std::optional<ProbeState> here = std::nullopt, int count = -1)
{
    const Derivation derivation(topology);
    QList<ConnectionVerdict> verdicts;
    for (const Connection &connection : derivation.connections()) {
        ConnectionVerdict one;
        one.connection = connection;
        const bool isCounted = count < 0 || verdicts.size() < count;
        one.verdict = isCounted ? verdict : Verdict::Unproved;
        one.here = here;
        verdicts.append(one);
    }
    return lineMarksOf(derivation, verdicts);
}

} // namespace

class TestLineMarks : public QObject
{
    Q_OBJECT

private slots:
    void everyLineHasOne()
    {
        const LineMarks marks = marksOf(office(), Verdict::Proven);
        QSet<HostId> peers;
        for (auto mark = marks.begin(); mark != marks.end(); ++mark) {
            QCOMPARE(mark.key().server, hostId("tm01"));
            QVERIFY(mark.value() == LineMark::Proven);
            peers.insert(mark.key().peer);
        }
        QCOMPARE(peers, QSet<HostId>({hostId("dc01"), hostId("fs01")}));
    }

    /// One filtered port is not hidden by nine open ones, and one open port proves not all.
    void theWorstCounts()
    {
        const Topology topology = office();
        const Derivation derivation(topology);
        QList<ConnectionVerdict> verdicts;
        for (const Connection &connection : derivation.connections())
            verdicts.append({connection, Verdict::Proven, {}, {}, {}, {}, {}});
        const auto markOfDc = [&] {
            const LineMarks marks = lineMarksOf(derivation, verdicts);
            for (auto mark = marks.begin(); mark != marks.end(); ++mark) {
                if (mark.key().peer == hostId("dc01"))
                    return mark.value();
            }
            return LineMark::Missing;
        };
        const auto ofDc = std::ranges::find_if(verdicts, [](const ConnectionVerdict &verdict) {
            return verdict.connection.destination == hostId("dc01");
        });
        QVERIFY(ofDc != verdicts.end());
        QVERIFY(markOfDc() == LineMark::Proven);
        ofDc->verdict = Verdict::Unproved;
        QVERIFY(markOfDc() == LineMark::Partly);
        ofDc->verdict = Verdict::Refuted;
        QVERIFY(markOfDc() == LineMark::Refuted);
        ofDc->verdict = Verdict::Contradicted;
        QVERIFY(markOfDc() == LineMark::Contradicted);
        ofDc->verdict = Verdict::Old;
        QVERIFY(markOfDc() == LineMark::Old);
    }

    void fromHereIsNoProof()
    {
        for (const auto &[state, expected] :
             {std::pair{ProbeState::Open, LineMark::AnswersHere},
              std::pair{ProbeState::Refused, LineMark::AnswersHere},
              std::pair{ProbeState::Filtered, LineMark::SilentHere},
              std::pair{ProbeState::NotProved, LineMark::Unproved}}) {
            for (const LineMark mark : marksOf(office(), Verdict::Unproved, state))
                QVERIFY(mark == expected);
        }
    }

    void theTableSaysTheSame()
    {
        QVERIFY(lineMarkOf(u"proven"_s, u""_s) == LineMark::Proven);
        QVERIFY(lineMarkOf(u"unproved"_s, u"filtered"_s) == LineMark::SilentHere);
        QVERIFY(lineMarkOf(u"missing"_s, u""_s) == LineMark::Missing);
        QVERIFY(lineMarkOf(u"contradicted"_s, u"open"_s) == LineMark::Contradicted);
    }

    void isPaintedAndNamed_data()
    {
        QTest::addColumn<qreal>("scale");
        QTest::newRow("full") << 1.0;
        QTest::newRow("compact") << 0.45;
    }

    void isPaintedAndNamed()
    {
        QFETCH(qreal, scale);
        const Topology topology = office();
        const auto diagram = std::make_shared<Diagram>(
            layOutDiagram(topology, Derivation(topology), builtInTextMetrics()));
        Renderer renderer(Style(Theme::Light), std::shared_ptr<const TextMetrics>(
                                                   &builtInTextMetrics(), [](const auto *) {}));
        renderer.setDiagram(diagram);
        RenderState state;
        const Viewport viewport{diagram->bounds.adjusted(-24, -24, 24, 24), scale,
                                detailFor(scale)};
        RecordingSurface without;
        renderer.paint(without, viewport, state);
        QVERIFY(!without.groupNames().contains(nameOf(LineMark::Refuted)));
        state.marks = marksOf(topology, Verdict::Refuted);
        RecordingSurface with;
        renderer.paint(with, viewport, state);
        QCOMPARE(with.groupNames().count(nameOf(LineMark::Refuted)), 2);
        QVERIFY(with.hasStroke(colourOf(LineMark::Refuted, Theme::Light)));
    }

    /// Without colour, shape and sign must do.
    void signsDiffer()
    {
        QSet<QByteArray> greys;
        for (int mark = 0; mark < kLineMarkCount; ++mark) {
            QImage image = lineMarkIcon(LineMark(mark), Theme::Light).pixmap(54, 54).toImage();
            image = image.convertToFormat(QImage::Format_Grayscale8);
            // Two levels: light or dark.
            QByteArray pattern;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    pattern += image.pixelColor(x, y).lightness() > 160 ? ' ' : '#';
            }
            greys.insert(pattern);
        }
        QCOMPARE(greys.size(), kLineMarkCount);
    }
};

QTEST_MAIN(TestLineMarks)
#include "tst_linemarks.moc"
