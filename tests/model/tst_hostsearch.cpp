// Finding hosts by what a person types: every kind of text, and the order of the hits.

#include "catalog/roles.h"
#include "rules/hostsearch.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

class TestHostSearch : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void finds_data();
    void finds();
    void bestHitsComeFirst();
    void findsWhoListensOnAPort_data();
    void findsWhoListensOnAPort();
    void noTextFindsAll();
    void strangeTextsFindNothing_data();
    void strangeTextsFindNothing();

private:
    void add(const QString &id, const QString &name, const QStringList &addresses,
             const QList<RoleId> &roles);
    QStringList found(const QString &text) const;

    Topology m_topology;
};

void TestHostSearch::initTestCase()
{
    add(u"tm01"_s, u"tm01.corp.example"_s, {u"10.0.0.10"_s}, {roles::kThreatManager});
    add(u"fs01"_s, u"fs01.corp.example"_s, {u"10.1.0.1"_s, u"2001:db8::1"_s},
        {roles::kActivityMonitorAgent});
    add(u"fs010"_s, u"fs010.corp.example"_s, {u"10.1.0.100"_s}, {roles::kActivityMonitorAgent});
    add(u"branch"_s, u"Zweigstelle Köln"_s, {u"10.20.0.0/16"_s}, {roles::kActivityMonitorAgent});
    add(u"z-old-fs01"_s, u"old-fs01.corp.example"_s, {u"not an address"_s}, {});
}

void TestHostSearch::add(const QString &id, const QString &name, const QStringList &addresses,
                         const QList<RoleId> &roles)
{
    Host host;
    host.id = HostId(id);
    host.name = name;
    host.addresses = addresses;
    for (const RoleId &role : roles)
        host.roles.insert(role, {});
    m_topology.hosts.insert(host.id, host);
}

QStringList TestHostSearch::found(const QString &text) const
{
    QStringList ids;
    for (const HostId &id : findHosts(m_topology, Derivation(m_topology), text))
        ids += id.text();
    return ids;
}

void TestHostSearch::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("ids");
    QTest::newRow("a part of a name") << u"KÖLN"_s << QStringList{u"branch"_s};
    QTest::newRow("an id") << u"z-old"_s << QStringList{u"z-old-fs01"_s};
    QTest::newRow("blanks around") << u"  tm01 "_s << QStringList{u"tm01"_s};
    QTest::newRow("an address") << u"10.0.0.10"_s << QStringList{u"tm01"_s};
    QTest::newRow("a part of an address") << u"10.1.0."_s << QStringList{u"fs01"_s, u"fs010"_s};
    QTest::newRow("an address in a group's network")
        << u"10.20.30.40"_s << QStringList{u"branch"_s};
    QTest::newRow("a network that hosts lie in")
        << u"10.1.0.0/24"_s << QStringList{u"fs01"_s, u"fs010"_s};
    QTest::newRow("IPv6 in another spelling") << u"2001:DB8:0::1"_s << QStringList{u"fs01"_s};
    QTest::newRow("what cannot be read as an address")
        << u"not an"_s << QStringList{u"z-old-fs01"_s};
    QTest::newRow("a role") << u"monitor ag"_s << QStringList{u"branch"_s, u"fs01"_s, u"fs010"_s};
}

void TestHostSearch::finds()
{
    QFETCH(QString, text);
    QFETCH(QStringList, ids);
    QCOMPARE(found(text), ids);
}

/// The host of that name before those of which it is the beginning, and those before others.
void TestHostSearch::bestHitsComeFirst()
{
    QCOMPARE(found(u"fs01"_s), (QStringList{u"fs01"_s, u"fs010"_s, u"z-old-fs01"_s}));
    QCOMPARE(found(u"10.1.0.1"_s), (QStringList{u"fs01"_s, u"fs010"_s}));
}

void TestHostSearch::findsWhoListensOnAPort_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("number") << u"10000"_s << true;
    QTest::newRow("protocol before") << u"udp 10000"_s << true;
    QTest::newRow("protocol behind") << u"10000/UDP"_s << true;
    QTest::newRow("the other protocol") << u"tcp/10000"_s << false;
    QTest::newRow("another port") << u"54321"_s << false;
}

/// Syslog events go to the server on UDP 10000.
void TestHostSearch::findsWhoListensOnAPort()
{
    QFETCH(QString, text);
    QFETCH(bool, isFound);
    QCOMPARE(found(text), isFound ? QStringList{u"tm01"_s} : QStringList());
}

void TestHostSearch::noTextFindsAll()
{
    QCOMPARE(found({}).size(), m_topology.hosts.size());
    QCOMPARE(found(u"   "_s).size(), m_topology.hosts.size());
}

void TestHostSearch::strangeTextsFindNothing_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"99999", "10.0.0.0/99", ".*", "[", "\\d", "%1", "tcp", "::/0x"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestHostSearch::strangeTextsFindNothing()
{
    QFETCH(QString, text);
    QCOMPARE(found(text), QStringList());
}

QTEST_GUILESS_MAIN(TestHostSearch)
#include "tst_hostsearch.moc"
