// Random edits of every kind through the undo stack, as the views make them: with selections, and
// with steps that merge.

#include "commands/drawingsession.h"
#include "files/drawingfile.h"
#include "support/drawings.h"
#include "support/randomedits.h"
#include "support/sourcetree.h"

#include <QFile>
#include <QTest>

using namespace portolan;
using namespace portolan::views;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kEdits = 250;

Topology sample(const QString &name)
{
    QFile file(sourcePath(u"tests/data/drawings/"_s + name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s: no such drawing", qUtf8Printable(name));
    return readOrDie(file.readAll());
}

Selection someSelection(QRandomGenerator &random, const Topology &topology)
{
    Selection selection;
    for (const Host &host : topology.hosts) {
        if (random.bounded(5) == 0)
            selection.hosts.insert(host.id);
    }
    for (const Zone &zone : topology.zones) {
        if (random.bounded(5) == 0)
            selection.zones.insert(zone.id);
    }
    return selection;
}

/// What one state of the session must look like again.
struct State
{
    QByteArray drawing;
    Selection selection;
};

State stateOf(DrawingSession &session)
{
    return {writeDrawing(session.topology()), session.selection().selection()};
}

} // namespace

class TestSessionUndo : public QObject
{
    Q_OBJECT

private slots:
    void undoGoesBackByteForByte_data();
    void undoGoesBackByteForByte();
    void editsBetweenUndosKeepTheStackInStep();
    void theDerivationFollows();
};

void TestSessionUndo::undoGoesBackByteForByte_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 4; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

void TestSessionUndo::undoGoesBackByteForByte()
{
    QFETCH(int, seed);
    QRandomGenerator random{quint32(seed)};
    DrawingSession session;
    session.open(sample(u"every-field.portolan"_s));
    QSet<QLatin1StringView> met;
    QHash<int, State> before; // by the index of the step that follows
    for (int i = 0; i < kEdits; ++i) {
        // Every kind gets its turn before any comes again.
        const EditKind &kind = editKinds()[std::size_t(i) % editKinds().size()];
        session.selection().select(someSelection(random, session.topology()));
        const Edit edit = kind.make(random, session.topology());
        if (edit.isEmpty())
            continue;
        const State state = stateOf(session);
        const int index = session.undoStack().index();
        // Some steps merge with the one before.
        const QString key = random.bounded(3) == 0 ? u"merge"_s : QString();
        session.perform(QString(kind.name), edit, someSelection(random, session.topology()), key);
        met.insert(kind.name);
        if (session.undoStack().index() == index + 1)
            before.insert(index, state);
    }
    for (const EditKind &kind : editKinds())
        QVERIFY2(met.contains(kind.name), kind.name.data());
    const State end = stateOf(session);
    while (session.undoStack().canUndo()) {
        session.undoStack().undo();
        const State &expected = before[session.undoStack().index()];
        QCOMPARE(writeDrawing(session.topology()), expected.drawing);
        QCOMPARE(session.selection().selection(), expected.selection);
    }
    QCOMPARE(writeDrawing(session.topology()), writeDrawing(sample(u"every-field.portolan"_s)));
    while (session.undoStack().canRedo())
        session.undoStack().redo();
    QCOMPARE(writeDrawing(session.topology()), end.drawing);
}

void TestSessionUndo::editsBetweenUndosKeepTheStackInStep()
{
    QRandomGenerator random(11);
    DrawingSession session;
    session.open(sample(u"every-field.portolan"_s));
    const QByteArray start = writeDrawing(session.topology());
    for (int i = 0; i < kEdits; ++i) {
        if (random.bounded(3) == 0 && session.undoStack().canUndo()) {
            session.undoStack().undo();
            continue;
        }
        if (random.bounded(4) == 0 && session.undoStack().canRedo()) {
            session.undoStack().redo();
            continue;
        }
        const EditKind &kind = editKinds()[std::size_t(random.bounded(int(editKinds().size())))];
        session.perform(QString(kind.name), kind.make(random, session.topology()),
                        random.bounded(2) == 0 ? u"merge"_s : QString());
    }
    while (session.undoStack().canUndo())
        session.undoStack().undo();
    QCOMPARE(writeDrawing(session.topology()), start);
}

void TestSessionUndo::theDerivationFollows()
{
    QRandomGenerator random(23);
    DrawingSession session;
    session.open(sample(u"every-field.portolan"_s));
    for (int i = 0; i < 80; ++i) {
        const EditKind &kind = editKinds()[std::size_t(i) % editKinds().size()];
        session.perform(QString(kind.name), kind.make(random, session.topology()));
        if (i % 4 == 3)
            session.undoStack().undo();
        QCOMPARE(session.derivation().connections(), deriveConnections(session.topology()));
    }
}

QTEST_MAIN(TestSessionUndo)
#include "tst_sessionundo.moc"
