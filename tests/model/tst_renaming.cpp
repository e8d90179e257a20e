#include "support/drawings.h"
#include "topology/renaming.h"

#include <QTest>

#include <algorithm>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kHosts = R"(
    {"id": "a", "name": "srv10.corp.example", "roles": {}},
    {"id": "b", "name": "srv2.corp.example", "roles": {}},
    {"id": "c", "name": "SRV1", "roles": {}},
    {"id": "d", "name": "fs-03", "roles": {}},
    {"id": "e", "name": "", "roles": {}, "addresses": ["10.0.0.1"]})";

QSet<HostId> ids(const QString &text)
{
    QSet<HostId> set;
    for (const QString &id : text.split(u' ', Qt::SkipEmptyParts))
        set.insert(HostId(id));
    return set;
}

QStringList namesOf(const QList<Renaming> &renamings)
{
    QStringList names;
    for (const Renaming &renaming : renamings)
        names.append(renaming.host.text() + u'=' + renaming.after);
    return names;
}

} // namespace

class TestRenaming : public QObject
{
    Q_OBJECT

private slots:
    void patternsMakeNames_data();
    void patternsMakeNames();
    void wrongPatternsAreRefused_data();
    void wrongPatternsAreRefused();
    void troublesAreMarked_data();
    void troublesAreMarked();
    void theEditChangesNamesOnly();
    void manyAreNumberedInOrder();
};

void TestRenaming::patternsMakeNames_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<qint64>("first");
    QTest::addColumn<QStringList>("names");
    const auto row = [](const char *name, const QString &pattern, qint64 first,
                        const QStringList &names) {
        QTest::newRow(name) << pattern << first << names;
    };
    row("numbers in the order of the old", u"fs-{n:02}"_s, 1,
        {u"c=fs-01"_s, u"b=fs-02"_s, u"a=fs-03"_s});
    row("from another", u"fs-{n:02}"_s, 99, {u"c=fs-99"_s, u"b=fs-100"_s, u"a=fs-101"_s});
    row("plain", u"{n}"_s, 0, {u"c=0"_s, u"b=1"_s, u"a=2"_s});
    row("as it was", u"{name}"_s, 1,
        {u"c=SRV1"_s, u"b=srv2.corp.example"_s, u"a=srv10.corp.example"_s});
    row("parts", u"x-{label}-y{domain}"_s, 1,
        {u"c=x-SRV1-y"_s, u"b=x-srv2-y.corp.example"_s, u"a=x-srv10-y.corp.example"_s});
    row("twice", u"{n}{n:3}"_s, 1, {u"c=1001"_s, u"b=2002"_s, u"a=3003"_s});
    row("braces", u"{{{n}}}"_s, 1, {u"c={1}"_s, u"b={2}"_s, u"a={3}"_s});
    row("blanks at the ends", u" {n} "_s, 1, {u"c=1"_s, u"b=2"_s, u"a=3"_s});
}

void TestRenaming::patternsMakeNames()
{
    QFETCH(QString, pattern);
    QFETCH(qint64, first);
    const auto made = renamings(drawing(kHosts), ids(u"a b c gone"_s), {pattern, first, {}, {}});
    QVERIFY(made);
    QTEST(namesOf(*made), "names");
}

void TestRenaming::wrongPatternsAreRefused_data()
{
    QTest::addColumn<QString>("pattern");
    for (const char *pattern : {"{", "}", "{n", "n}", "{}", "{x}", "{n:}", "{n:0}", "{n:x}",
                                "{n:-1}", "{n:99}", "{name:2}", "{n:2:3}", "{{n}", "{n}}"})
        QTest::newRow(pattern) << QString::fromLatin1(pattern);
}

void TestRenaming::wrongPatternsAreRefused()
{
    QFETCH(QString, pattern);
    const auto made = renamings(drawing(kHosts), ids(u"a"_s), {pattern, 1, {}, {}});
    QVERIFY(!made);
    QVERIFY(!made.error().message.isEmpty());
}

void TestRenaming::troublesAreMarked_data()
{
    using Trouble = Renaming::Trouble;
    QTest::addColumn<QString>("hosts");
    QTest::addColumn<RenamePattern>("pattern");
    QTest::addColumn<QList<Trouble>>("troubles");
    const auto row = [](const char *name, const QString &hosts, const RenamePattern &pattern,
                        const QList<Trouble> &troubles) {
        QTest::newRow(name) << hosts << pattern << troubles;
    };
    row("fine", u"a b"_s, {u"x{n}"_s, 1, {}, {}}, {Trouble::None, Trouble::None});
    row("the same for all", u"a b"_s, {u"x"_s, 1, {}, {}}, {Trouble::Taken, Trouble::Taken});
    row("another host's", u"a b"_s, {u"FS-{n:02}"_s, 2, {}, {}}, {Trouble::None, Trouble::Taken});
    row("whatever the case", u"a b"_s, {u"srv{n}"_s, 0, {}, {}}, {Trouble::None, Trouble::Taken});
    row("an old one that goes", u"a b"_s, {u"srv{n}{domain}"_s, 9, {}, {}},
        {Trouble::None, Trouble::None});
    row("an old one that stays", u"c d"_s, {u"{name}"_s, 1, u"fs-03"_s, u"srv1"_s},
        {Trouble::Taken, Trouble::None});
    row("no name", u"c"_s, {u"{domain}"_s, 1, {}, {}}, {Trouble::Empty});
    row("none before", u"e"_s, {u"{name}"_s, 1, {}, {}}, {Trouble::None});
    row("too long", u"a"_s, {QString(254, u'x'), 1, {}, {}}, {Trouble::TooLong});
    row("found", u"a b"_s, {u"{name}"_s, 1, u"SRV"_s, u"fs"_s}, {Trouble::None, Trouble::None});
}

void TestRenaming::troublesAreMarked()
{
    QFETCH(QString, hosts);
    QFETCH(RenamePattern, pattern);
    QFETCH(QList<Renaming::Trouble>, troubles);
    const auto made = renamings(drawing(kHosts), ids(hosts), pattern);
    QVERIFY(made);
    QCOMPARE(made->size(), troubles.size());
    for (qsizetype i = 0; i < troubles.size(); ++i)
        QVERIFY2(made->at(i).trouble == troubles.at(i), qUtf8Printable(made->at(i).after));
}

void TestRenaming::theEditChangesNamesOnly()
{
    Topology topology = drawing(kHosts);
    const auto made = renamings(topology, ids(u"a b c"_s), {u"{name}"_s, 1, u"srv"_s, u"fs"_s});
    QVERIFY(made);
    const Edit edit = renameEdit(topology, *made);
    QCOMPARE(edit.hosts.size(), 3);
    for (const HostChange &change : edit.hosts) {
        Host expected = *change.before;
        expected.name.replace(u"srv"_s, u"fs"_s, Qt::CaseInsensitive);
        QVERIFY(*change.after == expected);
    }
    QVERIFY(renameEdit(topology, *renamings(topology, ids(u"a b"_s), {u"{name}"_s, 1, {}, {}}))
                .isEmpty());
}

void TestRenaming::manyAreNumberedInOrder()
{
    Topology topology;
    for (int i = 0; i < 10'000; ++i) {
        Host host;
        host.id = HostId(u"h%1"_s.arg(i));
        host.name = u"fs%1.corp.example"_s.arg(i);
        topology.hosts.insert(host.id, host);
    }
    const QSet<HostId> all(topology.hosts.keyBegin(), topology.hosts.keyEnd());
    const auto made = renamings(topology, all, {u"n{n:05}{domain}"_s, 0, {}, {}});
    QVERIFY(made);
    for (int i = 0; i < 10'000; ++i) {
        QCOMPARE(made->at(i).before, u"fs%1.corp.example"_s.arg(i));
        QCOMPARE(made->at(i).after, u"n%1.corp.example"_s.arg(i, 5, 10, QChar(u'0')));
    }
    QVERIFY(std::ranges::all_of(*made, [](const Renaming &renaming) {
        return renaming.trouble == Renaming::Trouble::None;
    }));
}

QTEST_APPLESS_MAIN(TestRenaming)
#include "tst_renaming.moc"
