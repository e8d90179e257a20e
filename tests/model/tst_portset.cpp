#include "base/portset.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

class TestPortSet : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void readsProtocols();
};

void TestPortSet::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("spelled");
    const auto row = [](const char *text, const char *spelled) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(spelled);
    };
    row("10000", "10000");
    row("1", "1");
    row("65535", "65535");
    row("1-65535", "1-65535");
    row("5435,5439", "5435,5439");
    row("5439, 5435", "5435,5439");
    row("49152 - 65535", "49152-65535");
    row(" 80 , 443 ", "80,443");
    row("80,80", "80");
    row("8080-8080", "8080");
    // Neighbours stay apart, as the vendor's page lists them.
    row("55555,55556", "55555,55556");
    row("100-200,150-300", "100-300");
    row("100-200,150", "100-200");
    row("150,100-200", "100-200");
    row("080", "80");
}

void TestPortSet::reads()
{
    QFETCH(QString, text);
    QFETCH(QString, spelled);
    const auto ports = PortSet::parse(text);
    QVERIFY(ports.has_value());
    QCOMPARE(ports->toString(), spelled);
    QVERIFY(*PortSet::parse(spelled) == *ports);
    QVERIFY(!ports->isEmpty());
}

void TestPortSet::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"",      " ",    "0",    "65536", "99999", "100000",  "-1",      "1-",
          "-",     "5-4",  "0-9",  "80,",   ",80",   "80,,443", "80;443",  "80 443",
          "1-2-3", "http", "8o80", "80.0",  "+80",   "0x50",    "1-65536", "*"})
        QTest::newRow(text) << QString::fromLatin1(text);
    QTest::newRow("digits of another script") << u"\u0668\u0660"_s;
}

void TestPortSet::refuses()
{
    QFETCH(QString, text);
    const auto ports = PortSet::parse(text);
    QVERIFY(!ports.has_value());
    QVERIFY(ports.error().message.contains(u"1 to 65535"));
}

void TestPortSet::readsProtocols()
{
    QVERIFY(protocolFromString(u"TCP") == Protocol::Tcp);
    QVERIFY(protocolFromString(u"udp") == Protocol::Udp);
    for (const char *text : {"", "SCTP", "tcp ", "6", "TCP/UDP"})
        QVERIFY(!protocolFromString(QString::fromLatin1(text)).has_value());
    QCOMPARE(toString(Protocol::Tcp), u"TCP"_s);
    QCOMPARE(toString(Protocol::Udp), u"UDP"_s);
}

QTEST_APPLESS_MAIN(TestPortSet)
#include "tst_portset.moc"
