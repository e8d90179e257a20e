#include "checks/problem.h"
#include "files/drawingfile.h"
#include "rules/derivation.h"
#include "rules/profiles.h"
#include "rules/requirementssheet.h"
#include "support/randomedits.h"
#include "support/seeds.h"
#include "topology/topologydocument.h"
#include "topology/topologyjson.h"

#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kSteps = 150;

/// A drawing with everything that is derived from it, kept up to date edit by edit.
class Kept
{
public:
    Kept()
    {
        QObject::connect(&m_document, &TopologyDocument::changed, &m_document,
                         [this](const ChangeSet &changes) {
                             m_derivation.update(m_document.topology(), changes);
                         });
    }

    const Topology &topology() const { return m_document.topology(); }
    const Derivation &derivation() const { return m_derivation; }
    QByteArray bytes() const { return writeDrawing(m_document.topology()); }
    bool apply(const Edit &edit) { return m_document.apply(edit).has_value(); }

private:
    TopologyDocument m_document;
    Derivation m_derivation{m_document.topology()};
};

struct Step
{
    Edit edit;
    QByteArray before;
    QByteArray after;
};

/// Whether those of one host are the ones among all that touch it.
void verifyConnectionsOf(const HostId &host, const Derivation &derivation)
{
    QList<Connection> touching = derivation.connections();
    touching.removeIf([&](const Connection &connection) {
        return connection.source != host && connection.destination != host;
    });
    QVERIFY(derivation.connectionsOf(host) == touching);
}

/// Whether what was kept is what would be derived anew.
void verifyDerived(const Kept &kept)
{
    const Derivation anew(kept.topology());
    QCOMPARE(kept.derivation().catalog().id(), anew.catalog().id());
    QCOMPARE(kept.derivation().servers(), anew.servers());
    QVERIFY(kept.derivation().connections() == anew.connections());
    QVERIFY(kept.derivation().rules() == anew.rules());
}

/// The same for what is made of the derivation.
void verifyReports(const Kept &kept)
{
    const Derivation anew(kept.topology());
    for (const Host &host : kept.topology().hosts)
        verifyConnectionsOf(host.id, kept.derivation());
    QVERIFY(profilesOf(kept.topology(), kept.derivation()) == profilesOf(kept.topology(), anew));
    const QList<SheetRow> sheet = requirementsSheet(kept.derivation());
    const QList<SheetRow> sheetAnew = requirementsSheet(anew);
    QVERIFY(std::ranges::equal(sheet, sheetAnew, [](const SheetRow &a, const SheetRow &b) {
        return a.row == b.row && a.applies == b.applies && a.hosts == b.hosts &&
               a.servers == b.servers;
    }));
    const QList<Problem> problems = checkTopology(kept.topology(), kept.derivation());
    const QList<Problem> problemsAnew = checkTopology(kept.topology(), anew);
    QVERIFY(std::ranges::equal(problems, problemsAnew, [](const Problem &a, const Problem &b) {
        return a.key() == b.key() && a.message == b.message && a.waived == b.waived &&
               a.edit == b.edit;
    }));
}

/// Whether the edit and the drawing survive being written and read.
void verifyRoundTrip(const Edit &edit, const Kept &kept)
{
    const auto json = readJson(QJsonDocument(toJson(edit)).toJson());
    QVERIFY(json.has_value());
    const auto read = editFromJson(json->root());
    QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message));
    QVERIFY(*read == edit);
    const auto drawing = readDrawing(kept.bytes());
    QVERIFY2(drawing.has_value(), drawing ? "" : qPrintable(drawing.error().message));
    QVERIFY(*drawing == kept.topology());
}

} // namespace

class TestIncremental : public QObject
{
    Q_OBJECT

private slots:
    void randomEdits_data();
    void randomEdits();
    void everyKindWasDrawn();

private:
    void makeStep(Kept &kept, QRandomGenerator &random, QList<Step> &steps);
    static void undoAndRedo(Kept &kept, const QList<Step> &steps);

    QHash<QLatin1StringView, int> m_drawn;
};

void TestIncremental::randomEdits_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; seed += kSeedStep)
        QTest::addRow("seed %u", seed) << seed;
}

void TestIncremental::makeStep(Kept &kept, QRandomGenerator &random, QList<Step> &steps)
{
    const EditKind &kind = editKinds()[random.bounded(quint32(editKinds().size()))];
    const Edit edit = kind.make(random, kept.topology());
    if (edit.isEmpty())
        return;
    const QByteArray before = kept.bytes();
    QVERIFY2(kept.apply(edit), kind.name.data());
    QVERIFY2(kept.bytes() != before, kind.name.data());
    steps.append({edit, before, kept.bytes()});
    ++m_drawn[kind.name];
    verifyDerived(kept);
    verifyRoundTrip(edit, kept);
}

void TestIncremental::undoAndRedo(Kept &kept, const QList<Step> &steps)
{
    for (qsizetype i = steps.size() - 1; i >= 0; --i) {
        QVERIFY(kept.apply(steps[i].edit.inverted()));
        QCOMPARE(kept.bytes(), steps[i].before);
        verifyDerived(kept);
    }
    for (const Step &step : steps) {
        QVERIFY(kept.apply(step.edit));
        QCOMPARE(kept.bytes(), step.after);
    }
    verifyDerived(kept);
}

/// Forward with everything derived, back to the first byte, and forward again.
void TestIncremental::randomEdits()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    Kept kept;
    QList<Step> steps;
    while (steps.size() < kSteps && !QTest::currentTestFailed()) {
        makeStep(kept, random, steps);
        if (steps.size() % 16 == 0)
            verifyReports(kept);
        if (random.bounded(20) == 0)
            undoAndRedo(kept, steps.last(std::min<qsizetype>(steps.size(), 3)));
    }
    undoAndRedo(kept, steps);
}

/// After randomEdits(): an edit of a kind that nobody drew is an edit that nobody tried.
void TestIncremental::everyKindWasDrawn()
{
    for (const EditKind &kind : editKinds())
        QVERIFY2(m_drawn.value(kind.name) >= 3, kind.name.data());
}

QTEST_APPLESS_MAIN(TestIncremental)
#include "tst_incremental.moc"
