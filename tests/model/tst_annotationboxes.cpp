// Where notes and pictures show, and how their texts break.

#include "layout/annotations.h"
#include "support/drawings.h"
#include "topology/composing.h"

#include <QTest>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

Topology withNote(const QString &text, const QRectF &rect)
{
    Topology topology;
    Annotation note = newAnnotation(topology, AnnotationKind::Note, rect);
    note.text = text;
    topology.annotations.insert(note.id, note);
    return topology;
}

AnnotationBox boxOf(const QString &text, const QRectF &rect)
{
    return annotationBoxes(withNote(text, rect), builtInTextMetrics()).constFirst();
}

QStringList linesOf(const QString &text, qreal width)
{
    return boxOf(text, QRectF(0, 0, width, 72)).lines;
}

} // namespace

class TestAnnotationBoxes : public QObject
{
    Q_OBJECT

private slots:
    void textBreaksBetweenWords();
    void noLineIsTooWide();
    void aNoteGrowsForItsText();
    void nothingIsTooSmall();
    void whatWouldBeTakenForMoreIsShown();
    void theLayoutLeavesThemAlone();
};

void TestAnnotationBoxes::textBreaksBetweenWords()
{
    QCOMPARE(linesOf(u""_s, 208), QStringList{QString()});
    QCOMPARE(linesOf(u"one"_s, 208), QStringList{u"one"_s});
    QCOMPARE(linesOf(u"one\n\ntwo"_s, 208), QStringList({u"one"_s, u""_s, u"two"_s}));
    QCOMPARE(linesOf(u"Maintenance of the file servers on Sundays"_s, 160),
             QStringList({u"Maintenance of the file"_s, u"servers on Sundays"_s}));
    QCOMPARE(linesOf(u"  two  blanks"_s, 208), QStringList{u"  two  blanks"_s});
}

void TestAnnotationBoxes::noLineIsTooWide()
{
    const QString text = u"https://portal.example/a/very/long/address/that/has/no/blank "_s +
                         QString(300, u'W') + u" \U0001F5A5\U0001F5A5\U0001F5A5 end"_s;
    for (const qreal width : {64.0, 100.0, 208.0, 640.0}) {
        const QStringList lines = linesOf(text, width);
        for (const QString &line : lines)
            QVERIFY(builtInTextMetrics().width(line, TextKind::Label) <= width - 2 * kNotePadding);
        QCOMPARE(lines.join(QString()).remove(u' '), QString(text).remove(u' '));
    }
}

void TestAnnotationBoxes::aNoteGrowsForItsText()
{
    const QRectF rect(16, 32, 208, 72);
    QCOMPARE(boxOf(u"short"_s, rect).rect, rect);
    const AnnotationBox tall = boxOf(u"line\n"_s.repeated(20), rect);
    QCOMPARE(tall.rect.topLeft(), rect.topLeft());
    QCOMPARE(tall.rect.width(), rect.width());
    QCOMPARE(tall.rect.height(), 21 * kNoteLine + 2 * kNotePadding);
}

void TestAnnotationBoxes::nothingIsTooSmall()
{
    const AnnotationBox box = boxOf(u"x"_s, QRectF(0, 0, -5, 0));
    QCOMPARE(box.rect.size(), kLeastNoteSize);
    QCOMPARE(box.lines, QStringList{u"x"_s});
}

void TestAnnotationBoxes::whatWouldBeTakenForMoreIsShown()
{
    QCOMPARE(linesOf(u"a\u202eb\x01"_s, 208), QStringList{u"a\\u202eb\\x01"_s});
    QCOMPARE(linesOf(u"a\tb"_s, 208), QStringList{u"a    b"_s});
}

void TestAnnotationBoxes::theLayoutLeavesThemAlone()
{
    Topology topology = drawing(R"(
        {"id": "fs01", "roles": {"activity-monitor-agent": {}}},
        {"id": "tm01", "roles": {"threat-manager": {}}})");
    const Diagram before = layOutDiagram(topology, Derivation(topology), builtInTextMetrics());
    topology.annotations = withNote(u"x"_s, QRectF(-500, -500, 208, 72)).annotations;
    const Diagram after =
        layOutDiagram(topology, Derivation(topology), builtInTextMetrics(), false);
    QCOMPARE(after.annotations.constFirst().rect, QRectF(-500, -500, 208, 72));
    for (qsizetype i = 0; i < before.cards.size(); ++i)
        QCOMPARE(after.cards.at(i).rect, before.cards.at(i).rect);
    QCOMPARE(after.trunks.constFirst().teeth.constFirst().line,
             before.trunks.constFirst().teeth.constFirst().line);
    QVERIFY(after.bounds.contains(QRectF(-500, -500, 208, 72)));
    QVERIFY(after.bounds.contains(before.bounds));
}

QTEST_GUILESS_MAIN(TestAnnotationBoxes)
#include "tst_annotationboxes.moc"
