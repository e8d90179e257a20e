#include "catalog/roles.h"
#include "imports/hostlist.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

/// `name=address,address!notes` for each host, between blanks.
QString shown(const HostList &list)
{
    QStringList hosts;
    for (const Host &host : list.hosts) {
        QString text = host.name + u'=' + host.addresses.join(u',');
        if (!host.notes.isEmpty())
            text += u'!' + host.notes;
        hosts.append(text);
    }
    return hosts.join(u' ');
}

QList<int> toldLines(const HostList &list)
{
    QList<int> lines;
    for (const LineRemark &remark : list.remarks)
        lines.append(remark.line);
    return lines;
}

} // namespace

class TestHostList : public QObject
{
    Q_OBJECT

private slots:
    void readsLists_data();
    void readsLists();
    void remarksSayWhatIsWrong();
    void idsAreOfEachHost();
    void tooMuchIsRefused();
    void hostileTextIsReadInTime_data();
    void hostileTextIsReadInTime();
    void nothingTypedIsLost();
    void filesHaveManyEncodings_data();
    void filesHaveManyEncodings();
    void hostsGetTheRole();
};

void TestHostList::readsLists_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("hosts");
    QTest::addColumn<QList<int>>("told");
    const auto row = [](const char *name, const QString &text, const QString &hosts,
                        const QList<int> &told = {}) {
        QTest::newRow(name) << text << hosts << told;
    };
    row("nothing", QString(), QString());
    row("blanks", u"\n  \r\n\t\n"_s, QString());
    row("names", u"fs01\nfs02.corp.example\r\n"_s, u"fs01= fs02.corp.example="_s);
    row("tabs", u"fs01\t10.0.0.1\nfs02\t10.0.0.2"_s, u"fs01=10.0.0.1 fs02=10.0.0.2"_s);
    row("commas", u"fs01,10.0.0.1,2001:db8::1"_s, u"fs01=10.0.0.1,2001:db8::1"_s);
    row("semicolons", u"fs01;10.0.0.1,10.0.0.2"_s, u"fs01=10.0.0.1,10.0.0.2"_s);
    row("semicolons in a cell", u"fs01,10.0.0.1;10.0.0.2"_s, u"fs01=10.0.0.1,10.0.0.2"_s);
    row("blanks between", u"fs01 10.0.0.1   10.0.0.2"_s, u"fs01=10.0.0.1,10.0.0.2"_s);
    row("blanks and commas", u"fs01 10.0.0.1, 10.0.0.2"_s, u"fs01=10.0.0.1,10.0.0.2"_s);
    row("each line its own", u"a 10.0.0.1\nb;10.0.0.2\nc,10.0.0.3"_s,
        u"a=10.0.0.1 b=10.0.0.2 c=10.0.0.3"_s);
    row("range", u"fs 10.0.0.1 - 10.0.0.9\nft 10.1.0.1-10.1.0.9"_s,
        u"fs=10.0.0.1 - 10.0.0.9 ft=10.1.0.1-10.1.0.9"_s);
    row("network", u"branches\t10.8.0.0/16"_s, u"branches=10.8.0.0/16"_s);
    row("hosts file", u"# my hosts\n10.0.0.1  fs01.corp.example # old\n"_s,
        u"fs01.corp.example=10.0.0.1"_s);
    row("alias", u"10.0.0.1 fs01.corp.example fs01"_s, u"fs01.corp.example=10.0.0.1!fs01"_s, {1});
    row("address alone", u"10.0.0.1"_s, u"=10.0.0.1"_s);
    row("full name", u"fs01.corp.example.,10.0.0.1"_s, u"fs01.corp.example=10.0.0.1"_s);
    row("quotes", u"\"fs01\",\"10.0.0.1, 10.0.0.2\""_s, u"fs01=10.0.0.1,10.0.0.2"_s);
    row("quotes within", u"\"the \"\"old\"\" one\",10.0.0.1"_s, u"the \"old\" one=10.0.0.1"_s);
    row("line feed in quotes", u"Name,Notes\nfs01,\"a\nb\"\nfs02,c"_s, u"fs01=!a\nb fs02=!c"_s);
    row("one quoted column", u"\"Name\"\n\"fs01\"\n\"fs02\""_s, u"fs01= fs02="_s);
    row("head", u"Name;IP-Adresse\nfs01;10.0.0.1"_s, u"fs01=10.0.0.1"_s);
    row("head of other order", u"IP address\tHost name\n10.0.0.1\tfs01"_s, u"fs01=10.0.0.1"_s);
    row("best name", u"Name,DNSHostName,IPv4Address\nFS01,fs01.corp.example,10.0.0.1\nFS02,,"_s,
        u"fs01.corp.example=10.0.0.1 FS02="_s);
    row("columns left out", u"Name,Enabled,IPv4Address\nfs01,True,10.0.0.1"_s, u"fs01=10.0.0.1"_s,
        {1});
    row("column of nothing", u"Name,Enabled,IPv4Address\nfs01,,10.0.0.1"_s, u"fs01=10.0.0.1"_s);
    row("type line", u"#TYPE Selected\n\"Name\"\n\"fs01\""_s, u"fs01="_s);
    row("sep", u"sep=;\nfs01;10.0.0.1"_s, u"fs01=10.0.0.1"_s);
    row("mark of UTF-8", u"\ufeffName\nfs01"_s, u"fs01="_s);
    row("no head", u"fs01;Server\nfs02;Server"_s, u"fs01=!Server fs02=!Server"_s, {1, 2});
    row("a host called server", u"server"_s, u"server="_s);
    row("twice", u"fs01,10.0.0.1\nFS01,10.0.0.2\nfs01,10.0.0.1"_s, u"fs01=10.0.0.1,10.0.0.2"_s,
        {2, 3});
    row("other domain", u"fs01.a,10.0.0.1\nfs01.b,10.0.0.2"_s,
        u"fs01.a=10.0.0.1 fs01.b=10.0.0.2"_s);
    row("wrong address", u"fs01,10.0.0.5/24\nfs02,010.0.0.1"_s,
        u"fs01=10.0.0.5/24 fs02=010.0.0.1"_s, {1, 2});
    row("hardware address", u"fs01,00:15:5d:01:02:03,10.0.0.1"_s,
        u"fs01=10.0.0.1!00:15:5d:01:02:03"_s, {1});
    row("place", u"fs01\tBerlin\t10.0.0.1"_s, u"fs01=10.0.0.1!Berlin"_s, {1});
    row("sentence", u"Please look at this\nfs01 10.0.0.1"_s, u"fs01=10.0.0.1"_s, {1});
    row("sentence with comma", u"When it rains, it pours"_s, QString(), {1});
    row("nothing in columns", u"Name,IP\n,\nfs01,10.0.0.1"_s, u"fs01=10.0.0.1"_s, {2});
    row("open quote", u"\"fs01,10.0.0.1\nfs02,10.0.0.2"_s, u"fs02=10.0.0.2"_s, {1});
    row("control character", u"fs\u0001,10.0.0.1"_s, QString(), {1});
    row("too long", QString(300, u'x') + u",10.0.0.1"_s, QString(), {1});
}

void TestHostList::readsLists()
{
    QFETCH(QString, text);
    const auto list = readHostList(text);
    QVERIFY(list);
    QTEST(shown(*list), "hosts");
    QTEST(toldLines(*list), "told");
}

void TestHostList::remarksSayWhatIsWrong()
{
    const auto list = readHostList(u"fs01,10.0.0.5/24,Berlin\nHello there"_s);
    QVERIFY(list);
    QCOMPARE(list->remarks.size(), 3);
    QVERIFY2(list->remarks[0].text.contains(u"10.0.0.0/24"_s),
             qUtf8Printable(list->remarks[0].text));
    QVERIFY(list->remarks[1].text.contains(u"Berlin"_s));
    QVERIFY(list->remarks[2].text.contains(u"Hello there"_s));
}

void TestHostList::idsAreOfEachHost()
{
    QString text = u"fs01-2,10.0.0.9\n"_s;
    for (int i = 0; i < 50; ++i)
        text += u"fs01.d%1,10.0.1.%1\n"_s.arg(i);
    text += QString(100, u'x') + u".a\n"_s + QString(100, u'x') + u".b\n10.0.0.1\n"_s;
    const auto list = readHostList(text);
    QVERIFY(list);
    QCOMPARE(list->hosts.size(), 54);
    QSet<HostId> ids;
    for (const Host &host : list->hosts) {
        QVERIFY2(isWellFormedId(host.id.text()), qUtf8Printable(host.id.text()));
        ids.insert(host.id);
    }
    QCOMPARE(ids.size(), list->hosts.size());
}

void TestHostList::tooMuchIsRefused()
{
    QVERIFY(!readHostList(QString(kMostListCharacters + 1, u'x')));
    QString lines;
    for (int i = 0; i <= kMostListHosts; ++i)
        lines += u"h%1\n"_s.arg(i);
    const auto many = readHostList(lines);
    QVERIFY(!many);
    QVERIFY(!many.error().message.isEmpty());
    lines.chop(lines.size() - lines.lastIndexOf(u'\n', -2) - 1);
    const auto most = readHostList(lines);
    QVERIFY(most);
    QCOMPARE(most->hosts.size(), kMostListHosts);
    QString addresses = u"fs01"_s;
    for (int i = 0; i < 2000; ++i)
        addresses += u" 10.0.%1.%2"_s.arg(i / 200).arg(i % 200);
    const auto host = readHostList(addresses);
    QVERIFY(host && host->hosts.isEmpty());
    QCOMPARE(toldLines(*host), QList<int>{1});
}

void TestHostList::hostileTextIsReadInTime_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("open quotes") << u"a,\"b\n"_s.repeated(20'000);
    QTest::newRow("quotes") << QString(200'000, u'"');
    QTest::newRow("delimiters") << QString(200'000, u',');
    QTest::newRow("blanks") << QString(200'000, u' ');
    QTest::newRow("one line") << u"a 10.0.0.1 "_s.repeated(20'000);
    QTest::newRow("colons") << QString(200'000, u':');
    QTest::newRow("same name") << u"fs01,10.0.0.1\n"_s.repeated(20'000);
    QTest::newRow("dots") << u"1."_s.repeated(100'000);
}

/// The limit is generous: what it would catch takes minutes.
void TestHostList::hostileTextIsReadInTime()
{
    QFETCH(QString, text);
    QElapsedTimer timer;
    timer.start();
    const auto list = readHostList(text);
    QVERIFY(list);
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
}

/// Random cells: each word stands in a host or in a remark of its line.
void TestHostList::nothingTypedIsLost()
{
    QRandomGenerator random(7);
    const QStringList words = {u"fs01"_s,   u"fs02.corp"_s,  u"10.0.0.1"_s, u"10.0.0.1/8"_s,
                               u"Berlin"_s, u"\"a;b\""_s,    u"fd00::1"_s,  u"fd00::/8"_s,
                               u"x y"_s,    u"10.0.0.300"_s, u"ü"_s,        u"-"_s};
    const QStringList delimiters = {u","_s, u";"_s, u"\t"_s};
    for (int round = 0; round < 500; ++round) {
        const QString &delimiter = delimiters.at(random.bounded(3));
        QStringList cells;
        for (int i = random.bounded(1, 5); i > 0; --i)
            cells.append(words.at(random.bounded(int(words.size()))));
        const auto list = readHostList(cells.join(delimiter));
        QVERIFY(list);
        QString all = shown(*list);
        for (const LineRemark &remark : list->remarks)
            all += remark.text;
        for (QString cell : cells)
            QVERIFY2(all.contains(cell.remove(u'"')),
                     qUtf8Printable(cells.join(delimiter) + u" became "_s + all));
    }
}

void TestHostList::filesHaveManyEncodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("UTF-8") << QByteArray("f\xc3\xbc\x30\x31");
    QTest::newRow("UTF-8 with mark") << QByteArray("\xef\xbb\xbf\x66\xc3\xbc\x30\x31");
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe\x66\0\xfc\0\x30\0\x31\0", 10);
    QTest::newRow("Latin-1") << QByteArray("f\xfc\x30\x31");
}

void TestHostList::filesHaveManyEncodings()
{
    QFETCH(QByteArray, bytes);
    const auto list = readHostList(listText(bytes));
    QVERIFY(list);
    QCOMPARE(shown(*list), u"fü01="_s);
}

void TestHostList::hostsGetTheRole()
{
    const auto list = readHostList(u"dc01,10.0.0.1\ndc02"_s);
    const RoleDefinition &role = *findRole(roles::kDomainController);
    const Fragment fragment = fragmentOf(*list, role);
    QCOMPARE(fragment.hosts.size(), 2);
    for (const Host &host : fragment.hosts) {
        QCOMPARE(host.roles.keys(), QList<RoleId>{role.id});
        QVERIFY(host.platform == role.platforms.first());
    }
}

QTEST_APPLESS_MAIN(TestHostList)
#include "tst_hostlist.moc"
