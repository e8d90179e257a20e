#include "base/addressset.h"

#include <QRandomGenerator>
#include <QTest>

#include <bitset>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

AddressSet set(const QStringList &entries)
{
    for (const QString &entry : entries) {
        if (!AddressSet::parseEntry(entry))
            qFatal("%s is no address", qPrintable(entry));
    }
    return AddressSet::fromEntries(entries);
}

// The reference of the property tests: a few stretches of addresses with one bit each, at the
// corners of both families and across the middle of an IPv6 address.
constexpr int kStretch = 64;
constexpr int kStretches = 5;
using Bits = std::bitset<kStretch * kStretches>;

QString address(int bit)
{
    const quint32 offset = quint32(bit % kStretch);
    constexpr quint64 kOnes = ~quint64(0);
    switch (bit / kStretch) {
    case 0:
        return toString(quint32(0) + offset);
    case 1:
        return toString(quint32(0x0a0000e0) + offset);
    case 2:
        return toString(~quint32(0) - (kStretch - 1) + offset);
    case 3: {
        const quint64 low = kOnes - 31 + offset;
        return toString(Ipv6{quint64(0xfd00000000000000) + (offset > 31 ? 1 : 0), low});
    }
    default:
        return toString(Ipv6{kOnes, kOnes - (kStretch - 1) + offset});
    }
}

struct Sample
{
    QStringList entries;
    Bits bits;
};

/// A few addresses and ranges, and what they hold.
Sample randomSample(QRandomGenerator &random)
{
    Sample sample;
    for (int count = random.bounded(0, 12); count > 0; --count) {
        const int stretch = random.bounded(kStretches) * kStretch;
        const int first = random.bounded(kStretch);
        const int last = random.bounded(3) == 0 ? random.bounded(first, kStretch)
                                                : std::min(first + random.bounded(4), kStretch - 1);
        for (int bit = first; bit <= last; ++bit)
            sample.bits.set(std::size_t(stretch + bit));
        sample.entries += first == last ? address(stretch + first)
                                        : address(stretch + first) + u'-' + address(stretch + last);
    }
    return sample;
}

/// The bits of a set that holds nothing outside the stretches.
Bits bitsOf(const AddressSet &addresses)
{
    Bits bits;
    for (int bit = 0; bit < int(bits.size()); ++bit)
        bits.set(std::size_t(bit), addresses.contains(*AddressSet::parseEntry(address(bit))));
    return bits;
}

int runCount(const AddressSet &addresses)
{
    return int(addresses.ipv4().size() + addresses.ipv6().size());
}

int runCount(const Bits &bits)
{
    int runs = 0;
    for (std::size_t bit = 0; bit < bits.size(); ++bit)
        runs += bits[bit] && (bit % kStretch == 0 || !bits[bit - 1]);
    return runs;
}

} // namespace

class TestAddressSet : public QObject
{
    Q_OBJECT

private slots:
    void takes_data();
    void takes();
    void refuses_data();
    void refuses();
    void namesBothRepairsOfHostBits();
    void spellsTheUnion_data();
    void spellsTheUnion();
    void splitsIntoNetworks_data();
    void splitsIntoNetworks();
    void randomSetsBehaveAsSets();
    void randomTextsNeverMislead();
    void knowsAWholeFamily();
    void knowsASingleAddress();
};

void TestAddressSet::takes_data()
{
    QTest::addColumn<QString>("entry");
    QTest::addColumn<QString>("spelled");
    const auto row = [](const char *entry, const char *spelled) {
        QTest::newRow(entry) << QString::fromLatin1(entry) << QString::fromLatin1(spelled);
    };
    row("10.0.0.5", "10.0.0.5");
    row("0.0.0.0", "0.0.0.0");
    row("255.255.255.255", "255.255.255.255");
    row("10.0.0.0/8", "10.0.0.0/8");
    row("10.0.0.5/32", "10.0.0.5");
    row("0.0.0.0/0", "0.0.0.0/0");
    row("10.0.0.5-10.0.0.9", "10.0.0.5-10.0.0.9");
    row("10.0.0.5 - 10.0.0.9", "10.0.0.5-10.0.0.9");
    row("10.0.0.5\t-  10.0.0.9", "10.0.0.5-10.0.0.9");
    row("10.0.0.5-10.0.0.5", "10.0.0.5");
    row("10.0.0.0-10.0.0.255", "10.0.0.0/24");
    row("0.0.0.0-255.255.255.255", "0.0.0.0/0");
    row("fd00::5", "fd00::5");
    row("FD00:0:0:0:0:0:0:5", "fd00::5");
    row("::", "::");
    row("::1", "::1");
    row("::/0", "::/0");
    row("fd00::/8", "fd00::/8");
    row("fd00::5/128", "fd00::5");
    row("fd00::5-fd00::9", "fd00::5-fd00::9");
    row("fd00::-fd00::ffff:ffff:ffff:ffff", "fd00::/64");
    row("64:ff9b::10.0.0.1", "64:ff9b::a00:1");
    row("::10.0.0.1", "::a00:1");
    row("ffff::1", "ffff::1");
    // RFC 5952: the longest run of zeros, the first of equals, never a single group.
    row("2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1");
    row("2001:0:0:1:0:0:0:1", "2001:0:0:1::1");
    row("2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1");
    row("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0");
    row("0:0:0:0:1:0:0:0", "::1:0:0:0");
}

void TestAddressSet::takes()
{
    QFETCH(QString, entry);
    QFETCH(QString, spelled);
    const auto parsed = AddressSet::parseEntry(entry);
    QVERIFY2(parsed.has_value(), parsed ? "" : qPrintable(parsed.error().message));
    QCOMPARE(parsed->entries(), QStringList{spelled});
    QVERIFY(*AddressSet::parseEntry(spelled) == *parsed);
}

void TestAddressSet::refuses_data()
{
    QTest::addColumn<QString>("entry");
    const char *const entries[] = {
        "",
        " ",
        "any",
        "*",
        "localhost",
        "10.0.0",
        "10.1",
        "167772161",
        "0x0a000001",
        "010.0.0.1",
        "10.0.0.01",
        "10.0.0.256",
        "10.0.0.1.",
        ".10.0.0.1",
        "10..0.1",
        "10.0.0.1 ",
        " 10.0.0.1",
        "+10.0.0.1",
        "10.0.0.-1",
        "10.0.0.1,10.0.0.2",
        "10.0.0.5/24",
        "10.0.0.0/33",
        "10.0.0.0/-1",
        "10.0.0.0/",
        "10.0.0.0/08",
        "10.0.0.0/255.0.0.0",
        "10.0.0.0 /8",
        "10.0.0.0/8/8",
        "/8",
        "10.0.0.9-10.0.0.5",
        "10.0.0.1-",
        "-10.0.0.1",
        "10.0.0.1-10.0.0.2-10.0.0.3",
        "10.0.0.1-5",
        "10.0.0.0/24-10.0.1.0/24",
        "10.0.0.1-fd00::1",
        "fd00::1-10.0.0.1",
        ":",
        ":::",
        "fd00:::1",
        "1::2::3",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9",
        "1:2:3:4:5:6:7:8::9",
        "fd00::12345",
        "fd00::g",
        "fd00::1/64",
        "fd00::/129",
        "fd00::9-fd00::5",
        "fe80::1%eth0",
        "[fd00::1]",
        "fd00::010.0.0.1",
        "fd00::10.0.1",
        "::ffff:10.0.0.1",
        "::FFFF:a00:1",
        "0:0:0:0:0:ffff:a00:1",
        "::ffff:0:0/96",
        "::ffff:10.0.0.5/120",
        "::ffff:10.0.0.1-::ffff:10.0.0.9",
        "::fffe:0:0-::ffff:10.0.0.9",
        "::ffff:10.0.0.1-fd00::1",
    };
    for (const char *entry : entries)
        QTest::newRow(entry) << QString::fromLatin1(entry);
    QTest::newRow("digits of another script") << u"1\u0660.0.0.1"_s;
    QTest::newRow("wide full stop") << u"10\uff0e0\uff0e0\uff0e1"_s;
    QTest::newRow("line end") << u"10.0.0.1\n"_s;
    QTest::newRow("NUL") << u"10.0.0.1"_s + QChar(0);
}

void TestAddressSet::refuses()
{
    QFETCH(QString, entry);
    const auto parsed = AddressSet::parseEntry(entry);
    QVERIFY(!parsed.has_value());
    QVERIFY(parsed.error().message.contains(entry));
    QVERIFY(AddressSet::fromEntries({entry}).isEmpty());
}

void TestAddressSet::namesBothRepairsOfHostBits()
{
    const QString ipv4 = AddressSet::parseEntry(u"10.0.0.5/24").error().message;
    QVERIFY(ipv4.contains(u"10.0.0.5 for") && ipv4.contains(u"10.0.0.0/24"));
    const QString ipv6 = AddressSet::parseEntry(u"fd00::5/64").error().message;
    QVERIFY(ipv6.contains(u"fd00::5 for") && ipv6.contains(u"fd00::/64"));
    const QString mapped = AddressSet::parseEntry(u"::ffff:10.0.0.5/120").error().message;
    QVERIFY(mapped.contains(u" 10.0.0.5"));
}

void TestAddressSet::spellsTheUnion_data()
{
    QTest::addColumn<QStringList>("entries");
    QTest::addColumn<QStringList>("spelled");
    QTest::newRow("nothing") << QStringList() << QStringList();
    QTest::newRow("IPv4 first, ascending, by number")
        << QStringList{u"fd00::1"_s, u"10.0.0.100"_s, u"10.0.0.20"_s, u"9.0.0.1"_s}
        << QStringList{u"9.0.0.1"_s, u"10.0.0.20"_s, u"10.0.0.100"_s, u"fd00::1"_s};
    QTest::newRow("neighbours join into a network")
        << QStringList{u"10.0.0.1"_s, u"10.0.0.0"_s, u"10.0.0.2-10.0.0.3"_s}
        << QStringList{u"10.0.0.0/30"_s};
    QTest::newRow("a run that is no network stays a range")
        << QStringList{u"10.0.0.1"_s, u"10.0.0.2"_s} << QStringList{u"10.0.0.1-10.0.0.2"_s};
    QTest::newRow("what lies inside vanishes")
        << QStringList{u"10.0.0.0/8"_s, u"10.1.2.3"_s} << QStringList{u"10.0.0.0/8"_s};
    QTest::newRow("halves of everything")
        << QStringList{u"128.0.0.0/1"_s, u"0.0.0.0/1"_s, u"8000::/1"_s, u"::/1"_s}
        << QStringList{u"0.0.0.0/0"_s, u"::/0"_s};
    QTest::newRow("families never join")
        << QStringList{u"255.255.255.255"_s, u"::"_s} << QStringList{u"255.255.255.255"_s, u"::"_s};
    QTest::newRow("across 64 bits")
        << QStringList{u"fd00::ffff:ffff:ffff:ffff"_s, u"fd00:0:0:1::"_s}
        << QStringList{u"fd00::ffff:ffff:ffff:ffff-fd00:0:0:1::"_s};
}

void TestAddressSet::spellsTheUnion()
{
    QFETCH(QStringList, entries);
    QFETCH(QStringList, spelled);
    QCOMPARE(set(entries).entries(), spelled);
    std::reverse(entries.begin(), entries.end());
    QCOMPARE(set(entries).entries(), spelled);
}

void TestAddressSet::splitsIntoNetworks_data()
{
    QTest::addColumn<QStringList>("entries");
    QTest::addColumn<QStringList>("networks");
    QTest::newRow("range") << QStringList{u"10.0.0.1-10.0.0.6"_s}
                           << QStringList{u"10.0.0.1"_s, u"10.0.0.2/31"_s, u"10.0.0.4/31"_s,
                                          u"10.0.0.6"_s};
    QTest::newRow("up to the last address") << QStringList{u"255.255.255.252-255.255.255.255"_s}
                                            << QStringList{u"255.255.255.252/30"_s};
    QTest::newRow("whole families")
        << QStringList{u"0.0.0.0/0"_s, u"::/0"_s} << QStringList{u"0.0.0.0/0"_s, u"::/0"_s};
    QTest::newRow("IPv6") << QStringList{u"fd00::1-fd00::4"_s}
                          << QStringList{u"fd00::1"_s, u"fd00::2/127"_s, u"fd00::4"_s};
}

void TestAddressSet::splitsIntoNetworks()
{
    QFETCH(QStringList, entries);
    QFETCH(QStringList, networks);
    QCOMPARE(set(entries).cidrs(), networks);
}

void TestAddressSet::randomSetsBehaveAsSets()
{
    QRandomGenerator random(20240513);
    for (int round = 0; round < 400; ++round) {
        const Sample a = randomSample(random);
        const Sample b = randomSample(random);
        const AddressSet setA = set(a.entries);
        const AddressSet setB = set(b.entries);
        QCOMPARE(bitsOf(setA), a.bits);
        QCOMPARE(runCount(setA), runCount(a.bits));
        QVERIFY(set(setA.entries()) == setA);
        QVERIFY(set(setA.cidrs()) == setA);
        QVERIFY(std::ranges::none_of(setA.cidrs(),
                                     [](const QString &entry) { return entry.contains(u'-'); }));
        QCOMPARE(setA.contains(setB), (b.bits & ~a.bits).none());
        QCOMPARE(setA.intersects(setB), (a.bits & b.bits).any());
        QCOMPARE(setA == setB, a.bits == b.bits);
        QCOMPARE(setA.isSingleAddress(), a.bits.count() == 1);
        AddressSet both = setA;
        both.unite(setB);
        QCOMPARE(bitsOf(both), a.bits | b.bits);
        QVERIFY(both == AddressSet::united({&setB, &setA, &setB}));
        QVERIFY(both == set(b.entries + a.entries));
        AddressSet families = setA.onlyIpv6();
        QVERIFY(!families.hasIpv4() && families.hasIpv6() == setA.hasIpv6());
        families.unite(setA.onlyIpv4());
        QVERIFY(families == setA);
    }
}

/// What is taken is spelled so that reading it again gives the same; nothing crashes.
void TestAddressSet::randomTextsNeverMislead()
{
    QRandomGenerator random(7);
    const QString letters = u"0123456789.:/- afF%x\t"_s;
    const QStringList seeds = {u"10.0.0.0/24"_s, u"fd00::1-fd00::9"_s, u"::ffff:10.0.0.1"_s,
                               u"255.255.255.255"_s, u"1:2:3:4:5:6:7:8"_s};
    int taken = 0;
    for (int round = 0; round < 40000; ++round) {
        QString text = seeds[random.bounded(seeds.size())];
        for (int changes = random.bounded(1, 4); changes > 0; --changes) {
            const QChar letter = letters[random.bounded(letters.size())];
            const int at = random.bounded(int(text.size()) + 1);
            if (at < text.size() && random.bounded(2) == 0)
                text[at] = letter;
            else
                text.insert(at, letter);
        }
        const auto parsed = AddressSet::parseEntry(text);
        if (!parsed)
            continue;
        ++taken;
        QVERIFY2(set(parsed->entries()) == *parsed, qPrintable(text));
        QVERIFY2(runCount(*parsed) == 1, qPrintable(text));
        QVERIFY2(!text.contains(u'%') && !text.contains(u'x'), qPrintable(text));
    }
    QVERIFY(taken > 1000);
}

void TestAddressSet::knowsAWholeFamily()
{
    QVERIFY(set({u"0.0.0.0/0"_s}).coversAFamily());
    QVERIFY(set({u"::/1"_s, u"8000::/1"_s, u"10.0.0.1"_s}).coversAFamily());
    QVERIFY(!set({u"0.0.0.0/1"_s}).coversAFamily());
    QVERIFY(!set({u"0.0.0.1-255.255.255.255"_s}).coversAFamily());
    QVERIFY(!AddressSet().coversAFamily());
}

void TestAddressSet::knowsASingleAddress()
{
    QVERIFY(set({u"10.0.0.1/32"_s, u"10.0.0.1"_s}).isSingleAddress());
    QVERIFY(set({u"fd00::1"_s}).isSingleAddress());
    QVERIFY(!set({u"10.0.0.0/31"_s}).isSingleAddress());
    QVERIFY(!set({u"10.0.0.1"_s, u"fd00::1"_s}).isSingleAddress());
    QVERIFY(!AddressSet().isSingleAddress());
}

QTEST_APPLESS_MAIN(TestAddressSet)
#include "tst_addressset.moc"
