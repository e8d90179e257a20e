// Pieces of lines that a person pulled aside: what becomes of the lines, and of the bends.

#include "files/drawingfile.h"
#include "files/templates.h"
#include "layout/bendhandles.h"
#include "layout/layoutmetrics.h"
#include "support/diagrammeasures.h"
#include "support/drawings.h"
#include "support/officedrawings.h"
#include "support/seeds.h"
#include "topology/bends.h"
#include "topology/composing.h"

#include <QTest>

#include <cmath>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

Diagram laidOut(const Topology &topology)
{
    return layOutDiagram(topology, Derivation(topology), builtInTextMetrics());
}

/// The drawing with everything where the layout puts it, as a window saves it.
Topology placed(Topology topology)
{
    const Diagram diagram =
        layOutDiagram(topology, Derivation(topology), builtInTextMetrics(), false);
    for (const Card &card : diagram.cards)
        topology.hosts[card.host].position = card.rect.center();
    for (const ZoneBox &zone : diagram.zones)
        topology.zones[zone.zone].rect = zone.rect;
    return topology;
}

Topology office(quint32 seed = 1)
{
    return placed(makeOfficeDrawing({.hosts = 40, .zones = 6, .seed = seed}));
}

/// One line of a drawing.
struct Line
{
    SectionId section;
    HostId server;
    HostId peer;
};

LineBends bendsOf(const Diagram &diagram, const Line &line)
{
    return LineBends(diagram, line.section, line.server, line.peer);
}

QList<Line> linesOf(const Diagram &diagram)
{
    QList<Line> lines;
    for (const Trunk &trunk : diagram.trunks) {
        for (const Trunk::Stem &stem : trunk.stems) {
            for (const Trunk::Tooth &tooth : trunk.teeth)
                lines.append({trunk.section, stem.server, tooth.peer});
        }
    }
    return lines;
}

/// A line with something to pull, and where to: as far as there is room.
struct Pull
{
    Line line;
    BendHandle handle;
    qreal place = 0;
    Bend bend;
};

Pull pullOf(const Diagram &diagram, const Line &line, const BendHandle &handle, qreal wanted)
{
    const LineBends bends = bendsOf(diagram, line);
    Pull pull{line, handle, BendRoom(diagram, bends.trunk(), handle).placeNear(wanted), {}};
    pull.bend.id = BendId(u"bend-1"_s);
    pull.bend = bends.bendAt(pull.bend, handle, pull.place);
    return pull;
}

/// The first piece of the drawing that can be pulled at least 24 aside; @p end says what it has to
/// be nearer to.
std::optional<Pull> somePull(const Diagram &diagram, std::optional<LineEnd> end = {})
{
    for (const Line &line : linesOf(diagram)) {
        const LineBends bends = bendsOf(diagram, line);
        for (const BendHandle &handle : bends.handles()) {
            for (const qreal by : {48, -48}) {
                const Pull pull = pullOf(diagram, line, handle, handle.place + by);
                const bool isFar = std::abs(pull.place - handle.place) >= 24;
                if (isFar && (!end || pull.bend.end == *end))
                    return pull;
            }
        }
    }
    return std::nullopt;
}

Topology with(Topology topology, const Bend &bend)
{
    topology.bends.insert(bend.id, bend);
    return topology;
}

bool isAt(std::optional<qreal> place, qreal wanted)
{
    return place && std::abs(*place - wanted) < 0.001;
}

/// The bend in the drawing, and the hosts at the end that it keeps its distance to moved along.
Topology movedBy(const Topology &topology, const Pull &pull, qreal by)
{
    Topology moved = with(topology, pull.bend);
    const QList<HostId> near =
        pull.bend.end == LineEnd::Server ? QList{pull.line.server} : pull.bend.peers;
    for (const HostId &host : near)
        *moved.hosts[host].position += pull.bend.axis == Axis::X ? QPointF(by, 0) : QPointF(0, by);
    return moved;
}

/// Where the pulled piece is; none when the drawing does not show it.
std::optional<qreal> placeIn(const Diagram &diagram, const Pull &pull)
{
    for (const Trunk &trunk : diagram.trunks) {
        for (const PulledPiece &piece : trunk.pulled) {
            if (piece.bend == pull.bend.id)
                return piece.place;
        }
    }
    return std::nullopt;
}

void addDrawings()
{
    QTest::addColumn<Topology>("topology");
    for (const TemplateInfo &info : templateList()) {
        if (!info.takesSizes)
            QTest::newRow(qPrintable(info.id)) << placed(makeTemplate(info.id).value());
    }
    for (quint32 seed = 1; seed <= 4; seed += kSeedStep)
        QTest::addRow("office %u", seed) << office(seed);
    for (quint32 seed = 1; seed <= 3; seed += kSeedStep) {
        QTest::addRow("two servers %u", seed)
            << placed(makeOfficeDrawing({.hosts = 24, .zones = 6, .servers = 2, .seed = seed}));
        QTest::addRow("without zones %u", seed)
            << placed(makeOfficeDrawing({.hosts = 14, .zones = 0, .seed = seed}));
    }
}

} // namespace

Q_DECLARE_METATYPE(portolan::Topology)

class TestBends : public QObject
{
    Q_OBJECT

private slots:
    void aPulledPieceStandsThere();
    void nothingIsPulledThroughABox_data() { addDrawings(); }
    void nothingIsPulledThroughABox();
    void aPieceOfACardStays();
    void keepsItsDistanceToTheNearerEnd();
    void survivesAHostElsewhere();
    void isLeftOutBeforeABox();
    void severalOfOneLine();
    void theFirstOfTwoCounts();
    void referencesToNothing();
    void goesWithItsHosts();
    void aTemporaryPictureIsTheSame();
    void theFileKeepsIt();
    void editsUndo();
};

void TestBends::aPulledPieceStandsThere()
{
    const Topology topology = office();
    const Diagram before = laidOut(topology);
    const auto pull = somePull(before);
    QVERIFY(pull.has_value());
    const Diagram after = laidOut(with(topology, pull->bend));
    QCOMPARE(after.blockedBends, {});
    QVERIFY(isAt(placeIn(after, *pull), pull->place));
    QCOMPARE(after.trunks.size(), before.trunks.size());
    const int index = bendsOf(before, pull->line).trunk();
    for (int i = 0; i < before.trunks.size(); ++i) {
        // Lines of others stay, to the last bend.
        if (i != index)
            QCOMPARE(after.trunks[i].lines(), before.trunks[i].lines());
        else
            QVERIFY(after.trunks[i].lines() != before.trunks[i].lines());
    }
    // It can be taken hold of where it is now, and be put back.
    const QList<BendHandle> handles = bendsOf(after, pull->line).handles();
    const auto again = std::ranges::find(handles, pull->bend.id, &BendHandle::bend);
    QVERIFY(again != handles.end());
    QCOMPARE(again->place, pull->place);
    QCOMPARE(again->natural, pull->handle.natural);
    QCOMPARE(bendsOf(after, pull->line).bendAt(pull->bend, *again, pull->place), pull->bend);
}

/// Whatever is pulled wherever: the picture is as sound as before.
void TestBends::nothingIsPulledThroughABox()
{
    QFETCH(Topology, topology);
    const Diagram before = laidOut(topology);
    const DiagramMeasures sound = measure(before);
    int tried = 0;
    int moved = 0;
    int near = 0;
    for (const Line &line : linesOf(before)) {
        const LineBends bends = bendsOf(before, line);
        for (const BendHandle &handle : bends.handles()) {
            constexpr qreal kWays[] = {-400, -90, -24, 24, 90, 400};
            const Pull pull = pullOf(before, line, handle, handle.place + kWays[tried++ % 6]);
            const Diagram after = laidOut(with(topology, pull.bend));
            QCOMPARE(after.blockedBends, {});
            QVERIFY(isAt(placeIn(after, pull), pull.place));
            const DiagramMeasures now = measure(after);
            QCOMPARE(now.throughCards.size(), sound.throughCards.size());
            QCOMPARE(now.throughTitles.size(), sound.throughTitles.size());
            QCOMPARE(now.broken.join(u'\n'), sound.broken.join(u'\n'));
            QCOMPARE(now.labelsOnOther.join(u'\n'), sound.labelsOnOther.join(u'\n'));
            QCOMPARE(now.labelsAstray.join(u'\n'), sound.labelsAstray.join(u'\n'));
            moved += pull.place != handle.place ? 1 : 0;
            near += now.tooNear.size() > sound.tooNear.size() ? 1 : 0;
        }
        if (tried > 120)
            break;
    }
    qInfo("%d tried, %d moved, %d nearer to others than a track", tried, moved, near);
}

/// What ends at a card belongs to that: there is nothing to take hold of.
void TestBends::aPieceOfACardStays()
{
    const Diagram diagram = laidOut(office());
    for (const Line &line : linesOf(diagram)) {
        const LineBends bends = bendsOf(diagram, line);
        for (const BendHandle &handle : bends.handles()) {
            const Trunk &trunk = diagram.trunks.at(bends.trunk());
            for (const Trunk::Tooth &tooth : trunk.teeth) {
                const QPointF port = tooth.line.last();
                const QPointF before = tooth.line.at(tooth.line.size() - 2);
                const bool isUpright = port.x() == before.x();
                if (isUpright == (handle.axis == Axis::X))
                    QVERIFY(handle.place != along(handle.axis, port) || handle.line.p2() != port);
            }
        }
    }
    QCOMPARE(bendsOf(diagram, {SectionId(u"none"_s), {}, {}}).handles().size(), 0);
}

/// But for the little that it evades other lines.
void TestBends::keepsItsDistanceToTheNearerEnd()
{
    int tried = 0;
    int exact = 0;
    for (quint32 seed = 1; seed <= 6; ++seed) {
        const Topology topology = office(seed);
        for (const LineEnd end : {LineEnd::Server, LineEnd::Peer}) {
            const auto pull = somePull(laidOut(topology), end);
            if (!pull)
                continue;
            ++tried;
            bool isExact = false; // at one side of it there is nothing to evade
            for (const qreal by : {4, -4}) {
                const auto place = placeIn(laidOut(movedBy(topology, *pull, by)), *pull);
                QVERIFY2(place.has_value(), qPrintable(pull->line.peer.text()));
                QVERIFY(std::abs(*place - pull->place - by) <= 2 * kTrackPitch);
                isExact = isExact || isAt(place, pull->place + by);
            }
            exact += isExact ? 1 : 0;
        }
    }
    QVERIFY(tried > 4);
    QVERIFY(exact >= tried - 1);
}

void TestBends::survivesAHostElsewhere()
{
    for (quint32 seed = 1; seed <= 6; ++seed) {
        const Topology topology = office(seed);
        const auto pull = somePull(laidOut(topology), LineEnd::Server);
        if (!pull)
            continue;
        Topology more = with(topology, pull->bend);
        Host added = topology.hosts.value(pull->line.peer);
        added.id = HostId(u"zz-added"_s);
        added.position.reset();
        more.hosts.insert(added.id, added);
        QVERIFY(isAt(placeIn(laidOut(more), *pull), pull->place));
    }
}

/// A card stands where the line would have to go: it goes where it would by itself.
void TestBends::isLeftOutBeforeABox()
{
    const Topology topology = office();
    const auto pull = somePull(laidOut(topology), LineEnd::Server);
    QVERIFY(pull.has_value());
    Topology full = with(topology, pull->bend);
    Host wall = topology.hosts.value(pull->line.peer);
    wall.id = HostId(u"zz-wall"_s);
    wall.roles.clear();
    wall.zone = {};
    QPointF middle = pull->handle.line.center();
    (pull->bend.axis == Axis::X ? middle.rx() : middle.ry()) = pull->place;
    wall.position = middle;
    full.hosts.insert(wall.id, wall);
    const Diagram diagram = laidOut(full);
    QCOMPARE(diagram.blockedBends, {pull->bend.id});
    full.bends.clear();
    const Diagram natural = laidOut(full);
    for (int i = 0; i < diagram.trunks.size(); ++i)
        QCOMPARE(diagram.trunks[i].lines(), natural.trunks[i].lines());
}

void TestBends::severalOfOneLine()
{
    for (quint32 seed = 1; seed <= 12; seed += kSeedStep) {
        const Topology topology = office(seed);
        const Diagram before = laidOut(topology);
        for (const Line &line : linesOf(before)) {
            const QList<BendHandle> handles = bendsOf(before, line).handles();
            if (handles.size() < 2)
                continue;
            Topology pulled = topology;
            for (int i = 0; i < 2; ++i) {
                const Diagram diagram = laidOut(pulled);
                Pull pull = pullOf(diagram, line, bendsOf(diagram, line).handles().at(i),
                                   handles[i].place + 32);
                pull.bend.id = freeBendId(pulled);
                pulled.bends.insert(pull.bend.id, pull.bend);
            }
            const Diagram after = laidOut(pulled);
            QCOMPARE(after.blockedBends, {});
            QCOMPARE(bendsOf(after, line).handles().size(), handles.size());
            QCOMPARE(measure(after).throughCards, QStringList());
            QCOMPARE(measure(after).broken, QStringList());
        }
    }
}

void TestBends::theFirstOfTwoCounts()
{
    const Topology topology = office();
    const auto pull = somePull(laidOut(topology));
    QVERIFY(pull.has_value());
    Bend second = pull->bend;
    second.id = BendId(u"bend-2"_s);
    second.distance += 8;
    const Diagram diagram = laidOut(with(with(topology, second), pull->bend));
    QVERIFY(isAt(placeIn(diagram, *pull), pull->place));
}

/// They are kept and change nothing.
void TestBends::referencesToNothing()
{
    const Topology topology = office();
    const Diagram before = laidOut(topology);
    const auto pull = somePull(before);
    QVERIFY(pull.has_value());
    const auto changesNothing = [&](const std::function<void(Bend &)> &change) {
        Bend bend = pull->bend;
        change(bend);
        const Diagram after = laidOut(with(topology, bend));
        QCOMPARE(after.trunks.size(), before.trunks.size());
        for (int i = 0; i < before.trunks.size(); ++i)
            QCOMPARE(after.trunks[i].lines(), before.trunks[i].lines());
    };
    changesNothing([](Bend &bend) { bend.section = SectionId(u"nowhere"_s); });
    changesNothing([](Bend &bend) { bend.server = HostId(u"nowhere"_s); });
    changesNothing([](Bend &bend) { bend.peers = {HostId(u"nowhere"_s)}; });
    changesNothing([](Bend &bend) { bend.peers = {}; });
    changesNothing([](Bend &bend) { bend.order = 99; });
    changesNothing([](Bend &bend) { bend.order = -1; });
    changesNothing([](Bend &bend) { bend.order = std::numeric_limits<qint64>::max(); });
    changesNothing([](Bend &bend) { bend.order = std::numeric_limits<qint64>::min(); });
    changesNothing([](Bend &bend) { bend.distance = 1e300; });
}

void TestBends::goesWithItsHosts()
{
    Topology topology = drawing(R"({"id": "tm01", "roles": {}, "position": [0, 0]},
                                   {"id": "fs01", "roles": {}, "position": [100, 0]},
                                   {"id": "fs02", "roles": {}, "position": [164, 0]})",
                                R"("bends": [{"id": "b", "section": "s", "server": "tm01",
                                   "peers": ["fs02", "fs01"], "end": "peer", "distance": -40}])");
    const BendId id(u"b"_s);
    QCOMPARE(topology.bends.value(id).peers, QList<HostId>({hostId("fs01"), hostId("fs02")}));

    Topology renamed = topology;
    QVERIFY(applyEdit(renamed, renameHost(renamed, hostId("fs01"), hostId("zz"))).has_value());
    QCOMPARE(renamed.bends.value(id).peers, QList<HostId>({hostId("fs02"), hostId("zz")}));
    QVERIFY(applyEdit(renamed, renameHost(renamed, hostId("tm01"), hostId("tm09"))).has_value());
    QCOMPARE(renamed.bends.value(id).server, hostId("tm09"));

    // It stays where it is: 60, seen from the one that is left.
    Topology less = topology;
    const Edit removal = removeHosts(less, {hostId("fs01")});
    QVERIFY(applyEdit(less, removal).has_value());
    QCOMPARE(less.bends.value(id).peers, QList<HostId>({hostId("fs02")}));
    QCOMPARE(less.bends.value(id).distance, -104.0);
    QVERIFY(applyEdit(less, removal.inverted()).has_value());
    QVERIFY(less == topology);

    QVERIFY(applyEdit(less, removeHosts(less, {hostId("fs01"), hostId("fs02")})).has_value());
    QVERIFY(less.bends.isEmpty());
    QVERIFY(applyEdit(topology, removeHosts(topology, {hostId("tm01")})).has_value());
    QVERIFY(topology.bends.isEmpty());
}

/// What a large drawing shows while one pulls is what it will be.
void TestBends::aTemporaryPictureIsTheSame()
{
    const Topology topology = office();
    Diagram diagram = laidOut(topology);
    const Diagram natural = diagram;
    const auto pull = somePull(diagram);
    QVERIFY(pull.has_value());
    const Topology pulled = with(topology, pull->bend);
    const Diagram wanted = laidOut(pulled);
    repullBends(diagram, pulled.bends);
    for (int i = 0; i < wanted.trunks.size(); ++i)
        QCOMPARE(diagram.trunks[i].lines(), wanted.trunks[i].lines());
    repullBends(diagram, {});
    for (int i = 0; i < wanted.trunks.size(); ++i)
        QCOMPARE(diagram.trunks[i].lines(), natural.trunks[i].lines());
}

void TestBends::theFileKeepsIt()
{
    const Topology topology = office();
    const auto pull = somePull(laidOut(topology), LineEnd::Server);
    QVERIFY(pull.has_value());
    Bend bend = pull->bend;
    bend.extra = {{u"why"_s, u"wide"_s}};
    bend.peers.append(HostId(u"nowhere"_s));
    std::ranges::sort(bend.peers);
    const Topology pulled = with(topology, bend);
    const QByteArray bytes = writeDrawing(pulled);
    const Topology read = readOrDie(bytes);
    QVERIFY(read == pulled);
    QCOMPARE(writeDrawing(read), bytes);
    // Every picture has it, from whatever file.
    QVERIFY(isAt(placeIn(laidOut(read), *pull), pull->place));
    const auto reads = [](const char *bends) {
        const QByteArray file = QByteArray(R"({"format": "portolan-topology", "version": 1,
            "hosts": [], "bends": [)") +
                                bends + "]}";
        const auto result = readDrawing(file);
        return result ? u"fine"_s : result.error().where;
    };
    QCOMPARE(reads(R"({"id": "b", "section": "x", "server": "y", "distance": 1})"), u"fine"_s);
    QCOMPARE(reads(R"({"id": "b", "section": "x", "server": "y"})"), u"bends[0].distance"_s);
    QCOMPARE(reads(R"({"id": "b", "server": "y", "distance": 1})"), u"bends[0].section"_s);
    QCOMPARE(reads(R"({"id": "b", "section": "x", "distance": 1})"), u"bends[0].server"_s);
    QCOMPARE(reads(R"({"section": "x", "server": "y", "distance": 1})"), u"bends[0].id"_s);
    QCOMPARE(reads(R"({"id": "b", "section": "x", "server": "y", "distance": "1"})"),
             u"bends[0].distance"_s);
    QCOMPARE(reads(R"({"id": "b", "section": "x", "server": "y", "distance": 1, "axis": "z"})"),
             u"bends[0].axis"_s);
    QCOMPARE(reads(R"({"id": "b", "section": "x", "server": "y", "distance": 1},
                      {"id": "b", "section": "x", "server": "y", "distance": 1})"),
             u"bends[1].id"_s);
}

void TestBends::editsUndo()
{
    const Topology topology = office();
    const auto pull = somePull(laidOut(topology));
    QVERIFY(pull.has_value());
    Topology changed = topology;
    const Edit edit = putBend(topology, pull->bend);
    const auto changes = applyEdit(changed, edit);
    QVERIFY(changes.has_value());
    QCOMPARE(changes->bends, QSet<BendId>({pull->bend.id}));
    QVERIFY(changes->changesGeometryOnly());
    QVERIFY(putBend(changed, pull->bend).isEmpty());
    QCOMPARE(freeBendId(changed), BendId(u"bend-2"_s));
    QVERIFY(applyEdit(changed, edit.inverted()).has_value());
    QVERIFY(changed == topology);
    QVERIFY(!applyEdit(changed, edit.inverted()).has_value());
    QVERIFY(difference(topology, with(topology, pull->bend)) == edit);
    const Edit reset = removeBends(with(topology, pull->bend), {pull->bend.id});
    QVERIFY(joined(edit, reset).isEmpty());
}

QTEST_GUILESS_MAIN(TestBends)
#include "tst_bends.moc"
