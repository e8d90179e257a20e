#include "checks/check.h"
#include "support/problems.h"

#include <QRegularExpression>
#include <QTest>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

class TestCheckFindings : public QObject
{
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void everyCodeHasAnExample();
    void staysSilent_data();
    void staysSilent();

private:
    QSet<QString> m_found;
};

void TestCheckFindings::finds_data()
{
    QTest::addColumn<QByteArray>("hosts");
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QStringList>("keys");

    const auto row = [](const char *tag, const QByteArray &hosts, const QByteArray &fields,
                        const QStringList &keys) { QTest::newRow(tag) << hosts << fields << keys; };
    row("empty drawing", "", "", {u"no-threat-manager:"_s});
    row("no server", kAgent, "", {u"no-threat-manager:"_s});
    row("neither name nor address",
        site(R"({"id": "a1", "name": " ", "roles": {"console-client": {}}})"),
        R"("settings": {"bidirectional": "server-only"})", {u"no-name-or-address:a1"_s});
    row("host bits set", site(R"({"id": "fs01", "addresses": ["10.0.0.5/24", "10.1.0.1"],
                 "roles": {"activity-monitor-agent": {}}})"),
        "", {u"invalid-address:fs01"_s});
    row("source of a service",
        site(R"({"id": "fs01", "addresses": ["10.1.0.1"], "roles": {"activity-monitor-agent": {}},
                 "services": [{"protocol": "TCP", "ports": "445", "from": ["10.1"]}]})"),
        "", {u"invalid-address:fs01"_s});
    row("network of a zone", site(kAgent), R"("zones": [{"id": "z", "networks": ["10.0.0.1/8"]}])",
        {u"invalid-address:"_s});
    row("management", site(kAgent), R"("settings": {"management": ["office"]})",
        {u"invalid-management:"_s});
    row("server that is missing, and one that is none",
        site(R"({"id": "fs01", "addresses": ["10.1.0.1"], "roles": {"activity-monitor-agent": {}},
                 "servers": ["tm01", "tm09", "dc01"]})"),
        "", {u"unknown-server:fs01"_s});
    row("only unknown servers",
        site(R"({"id": "fs01", "addresses": ["10.1.0.1"], "roles": {"activity-monitor-agent": {}},
                 "servers": ["tm09"]})"),
        "", {u"unknown-server:fs01"_s});
    row("bends of nothing", site(kAgent),
        R"("bends": [{"id": "a", "section": "data-stream", "server": "tm09", "peers": ["fs01"],
                      "distance": 8},
                     {"id": "b", "section": "data-stream", "server": "tm01", "distance": 8},
                     {"id": "c", "section": "nothing", "server": "tm01", "peers": ["fs01"],
                      "distance": 8}])",
        {u"stray-bend:"_s});
    row("catalog", site(kAgent), R"("catalog": "threat-manager-9")", {u"unknown-catalog:"_s});
    row("same address, however it is written",
        site(R"({"id": "a", "addresses": ["10.0.0.10/32"], "roles": {"activity-monitor-agent": {}}},
                {"id": "b", "addresses": ["10.0.0.11-10.0.0.11", "fd00::1"],
                 "roles": {"activity-monitor-agent": {}}},
                {"id": "c", "addresses": ["fd00:0::1", "10.0.3.1"],
                 "roles": {"activity-monitor-agent": {}}})"),
        "",
        {u"duplicate-address:a,tm01"_s, u"duplicate-address:b,c"_s, u"duplicate-address:b,dc01"_s});
    row("two shared addresses are one problem",
        site(R"({"id": "a", "addresses": ["10.1.0.1", "fd00::1"],
                 "roles": {"activity-monitor-agent": {}}},
                {"id": "b", "addresses": ["10.1.0.1", "fd00::1"],
                 "roles": {"activity-monitor-agent": {}}})"),
        "", {u"duplicate-address:a,b"_s});
    row("same name but for case and dot",
        site(R"({"id": "a", "name": "DC01.corp.example.", "addresses": ["10.1.0.1"],
                 "roles": {"activity-monitor-agent": {}}})"),
        "", {u"duplicate-name:a,dc01"_s});
    row("outside its zone",
        site(R"({"id": "fs01", "addresses": ["10.1.0.1", "10.1.255.0/23"], "zone": "files",
                 "roles": {"activity-monitor-agent": {}}},
                {"id": "fs02", "addresses": ["10.1.254.0/23"], "zone": "files",
                 "roles": {"activity-monitor-agent": {}}},
                {"id": "fs03", "addresses": ["10.1.255.250-10.2.0.1"], "zone": "files",
                 "roles": {"activity-monitor-agent": {}}})")
            .replace("\"10.1.255.0/23\"", "\"10.2.0.0/24\""),
        R"("zones": [{"id": "files", "networks": ["10.1.0.0/17", "10.1.128.0/17"]}])",
        {u"address-outside-zone:fs01"_s, u"address-outside-zone:fs03"_s,
         u"overlapping-networks:fs01,fs03"_s, u"overlapping-networks:fs02,fs03"_s});
    row("unknown zone", site(R"({"id": "fs01", "addresses": ["10.1.0.1"], "zone": "files",
                 "roles": {"activity-monitor-agent": {}}})"),
        "", {u"unknown-zone:fs01"_s});
    row("unknown role", site(R"({"id": "fs01", "addresses": ["10.1.0.1"],
                 "roles": {"activity-monitor-agent": {}, "activity-monitor": {}}})"),
        "", {u"unknown-role:fs01"_s});
    row("unknown stream", site(R"({"id": "fs01", "addresses": ["10.1.0.1"],
                 "roles": {"activity-monitor-agent": {"streams": ["file-system", "print"]}}})"),
        "", {u"unknown-option:fs01"_s});
    row("unknown option", site(R"({"id": "fs01", "addresses": ["10.1.0.1"],
                 "roles": {"activity-monitor-agent": {"port": 1}}})"),
        "", {u"unknown-option:fs01"_s});
    row("streams of a role that has none",
        QByteArray(kServer) + R"(,{"id": "dc01", "addresses": ["10.0.0.11"],
                 "roles": {"domain-controller": {"streams": []}}})",
        "", {u"unknown-option:dc01"_s});
    row("streams that are no list", site(R"({"id": "fs01", "addresses": ["10.1.0.1"],
                 "roles": {"activity-monitor-agent": {"streams": "file-system"}}})"),
        "", {u"unconnected:fs01"_s, u"unknown-option:fs01"_s});
    row("service that cannot be read",
        site(R"({"id": "fs01", "addresses": ["10.1.0.1"], "roles": {"activity-monitor-agent": {}},
                 "services": [{"protocol": "SCTP", "ports": "445-"}]})"),
        "", {u"unknown-option:fs01"_s});
    row("misspelt field of a host",
        site(R"({"id": "fs01", "adresses": ["10.1.0.1"], "addresses": ["10.1.0.1"],
                 "roles": {"activity-monitor-agent": {}}})"),
        "", {u"unknown-option:fs01"_s});
    row("unknown setting and misspelt field of a zone", site(kAgent),
        R"("settings": {"logging": true}, "zones": [{"id": "z", "network": ["10.0.0.0/8"]}])",
        {u"unknown-option:"_s});
    row("gone host", site(R"({"id": "fs01", "addresses": ["10.1.0.1"], "gone": true,
                 "roles": {"activity-monitor-agent": {}}})"),
        "", {u"gone-host:fs01"_s});
    row("broken picture", site(kAgent),
        R"("annotations": [{"id": "a", "kind": "picture", "picture": "x", "rect": [0, 0, 9, 9]},
                           {"id": "b", "picture": "x", "rect": [0, 0, 9, 9]}])",
        {u"broken-picture:"_s});
    row("any address",
        site(R"({"id": "a", "addresses": ["0.0.0.0/0"], "roles": {"activity-monitor-agent": {}}},
                {"id": "b", "addresses": ["::/1", "8000::/1", "10.1.0.1"],
                 "roles": {"activity-monitor-agent": {}}})"),
        "", {u"any-address:a"_s, u"any-address:b"_s});
    row("unconnected", site(R"({"id": "a", "addresses": ["10.1.0.1"], "roles": {}},
                {"id": "b", "addresses": ["10.1.0.2"],
                 "roles": {"activity-monitor-agent": {"streams": []}}},
                {"id": "c", "addresses": ["10.1.0.3"], "roles": {"backup": {}}})"),
        "", {u"unconnected:a"_s, u"unconnected:b"_s, u"unknown-role:c"_s});
    row("server alone", kServer, "", {u"unconnected:tm01"_s});
    row("remote database",
        site(R"({"id": "pg01", "addresses": ["10.1.0.1"], "roles": {"postgresql": {}}})"), "",
        {u"remote-postgresql:pg01"_s, u"postgresql-direction:pg01"_s});
    row("unsupported platforms",
        site(R"({"id": "tp01", "addresses": ["10.1.0.1"], "platform": "linux",
                 "roles": {"threat-prevention-agent": {}},
                 "services": [{"protocol": "TCP", "ports": "445"}]})"),
        "", {u"unsupported-platform:tp01"_s});
    row("agents without a controller", QByteArray(kServer) + "," + kAgent, "",
        {u"no-domain-controller:tm01"_s});
    row("a controller of the other server only",
        R"({"id": "prod", "addresses": ["10.0.0.1"], "roles": {"threat-manager": {}}},
           {"id": "test", "addresses": ["10.0.0.2"], "roles": {"threat-manager": {}}},
           {"id": "dc01", "addresses": ["10.0.0.3"], "roles": {"domain-controller": {}},
            "servers": ["prod"]},
           {"id": "fs01", "addresses": ["10.0.0.4"], "roles": {"activity-monitor-agent": {}}})",
        "", {u"no-domain-controller:test"_s});
    row("no common family", site(R"({"id": "fs01", "addresses": ["fd00::1"],
                 "roles": {"activity-monitor-agent": {}}})"),
        "", {u"no-common-family:fs01,tm01"_s});
    row("outbound restricted", site(kAgent), R"("settings": {"outbound": "restricted"})",
        {u"outbound-restricted:"_s});
    row("Linux agent without services",
        site(R"({"id": "fs01", "addresses": ["10.1.0.1"], "platform": "linux",
                 "roles": {"activity-monitor-agent": {}}})"),
        "", {u"no-services:fs01"_s});
    row("bidirectional to the letter",
        site(R"({"id": "admin", "addresses": ["10.1.0.1"], "roles": {"console-client": {}}})"), "",
        {u"bidirectional-letter:"_s});
    row("remote action service",
        site(R"({"id": "act01", "addresses": ["10.1.0.1"], "roles": {"action-service": {}}})"), "",
        {u"action-service-direction:act01"_s});
    row("nested networks: each with the one around it",
        site(R"({"id": "a", "addresses": ["10.1.0.0/16"], "roles": {"activity-monitor-agent": {}}},
                {"id": "b", "addresses": ["10.1.1.0/24"], "roles": {"activity-monitor-agent": {}}},
                {"id": "c", "addresses": ["10.1.1.7"], "roles": {"activity-monitor-agent": {}}},
                {"id": "d", "addresses": ["10.1.2.1"], "roles": {"activity-monitor-agent": {}}},
                {"id": "e", "addresses": ["10.1.255.250-10.2.0.5"],
                 "roles": {"activity-monitor-agent": {}}})"),
        "",
        {u"overlapping-networks:a,b"_s, u"overlapping-networks:a,d"_s,
         u"overlapping-networks:a,e"_s, u"overlapping-networks:b,c"_s});
    row("both holders of an address inside a network",
        site(R"({"id": "a", "addresses": ["10.1.1.7"], "roles": {"activity-monitor-agent": {}}},
                {"id": "b", "addresses": ["10.1.1.7"], "roles": {"activity-monitor-agent": {}}},
                {"id": "c", "addresses": ["10.1.0.0/16"], "roles": {"activity-monitor-agent": {}}},
                {"id": "d", "addresses": ["10.1.0.0"], "roles": {"activity-monitor-agent": {}}})"),
        "",
        {u"duplicate-address:a,b"_s, u"overlapping-networks:a,c"_s, u"overlapping-networks:b,c"_s,
         u"overlapping-networks:c,d"_s});
    row("same network twice, over IPv6", site(R"({"id": "a", "addresses": ["fd00::/64", "10.1.0.1"],
                 "roles": {"activity-monitor-agent": {}}},
                {"id": "b", "addresses": ["fd00::/64", "10.1.0.2"],
                 "roles": {"activity-monitor-agent": {}}})"),
        "", {u"overlapping-networks:a,b"_s});
    row("networks of zones", site(kAgent),
        R"("zones": [{"id": "all", "networks": ["10.0.0.0/8"]},
                     {"id": "part", "networks": ["10.7.0.0/16"]}])",
        {u"overlapping-networks:"_s});
    row("name only",
        site(R"({"id": "fs01", "name": "fs01", "roles": {"activity-monitor-agent": {}}})"), "",
        {u"name-only:fs01"_s});
}

void TestCheckFindings::finds()
{
    QFETCH(QByteArray, hosts);
    QFETCH(QByteArray, fields);
    QFETCH(QStringList, keys);
    const Topology topology = drawing(hosts, fields);
    QCOMPARE(keysOf(problemsOf(topology)), keys);
    for (const Problem &problem : problemsOf(topology)) {
        m_found.insert(problem.code);
        QVERIFY(!problem.message.isEmpty());
        QVERIFY(!problem.fix.isEmpty());
        QVERIFY2(!problem.message.contains(u'%'), qUtf8Printable(problem.message));
        QVERIFY(problem.waived.isEmpty());
    }
}

/// After finds() has seen all its rows.
void TestCheckFindings::everyCodeHasAnExample()
{
    for (const Check &check : checks())
        QVERIFY2(m_found.contains(check.code), check.code.data());
}

void TestCheckFindings::staysSilent_data()
{
    QTest::addColumn<QByteArray>("hosts");
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("code");

    const auto row = [](const char *tag, const QByteArray &hosts, const QByteArray &fields,
                        const QString &code) { QTest::newRow(tag) << hosts << fields << code; };
    row("entries that cannot be read are told once",
        site(R"({"id": "fs01", "addresses": ["x"], "roles": {"activity-monitor-agent": {}}})"), "",
        u"no-name-or-address"_s);
    row("group inside its zone",
        site(R"({"id": "fs01", "addresses": ["10.1.0.0/24", "10.1.9.1-10.1.9.9"], "zone": "files",
                 "roles": {"activity-monitor-agent": {}}})"),
        R"("zones": [{"id": "files", "networks": ["10.1.0.0/16"]}])", u"address-outside-zone"_s);
    row("zone that says nothing of IPv6",
        site(R"({"id": "fs01", "addresses": ["10.1.0.1", "fd00::1"], "zone": "files",
                 "roles": {"activity-monitor-agent": {}}})"),
        R"("zones": [{"id": "files", "networks": ["10.1.0.0/16"]}])", u"address-outside-zone"_s);
    row("zone without networks", site(R"({"id": "fs01", "addresses": ["10.1.0.1"], "zone": "files",
                 "roles": {"activity-monitor-agent": {}}})"),
        R"("zones": [{"id": "files"}])", u"address-outside-zone"_s);
    row("one address twice on one host",
        site(R"({"id": "fs01", "addresses": ["10.1.0.1", "10.1.0.1"],
                 "roles": {"activity-monitor-agent": {}}})"),
        "", u"duplicate-address"_s);
    row("an address inside a network is no duplicate",
        site(R"({"id": "a", "addresses": ["10.1.0.0/31"], "roles": {"activity-monitor-agent": {}}},
                {"id": "b", "addresses": ["10.1.0.1"], "roles": {"activity-monitor-agent": {}}})"),
        "", u"duplicate-address"_s);
    row("a duplicate is no overlap",
        site(R"({"id": "a", "addresses": ["10.1.0.1"], "roles": {"activity-monitor-agent": {}}},
                {"id": "b", "addresses": ["10.1.0.1"], "roles": {"activity-monitor-agent": {}}})"),
        "", u"overlapping-networks"_s);
    row("nested networks of one host",
        site(R"({"id": "a", "addresses": ["10.1.0.0/16", "10.1.1.0/24", "10.1.1.1"],
                 "roles": {"activity-monitor-agent": {}}})"),
        "", u"overlapping-networks"_s);
    row("neighbours do not overlap",
        site(R"({"id": "a", "addresses": ["10.1.0.0/24"], "roles": {"activity-monitor-agent": {}}},
                {"id": "b", "addresses": ["10.1.1.0-10.1.1.9"],
                 "roles": {"activity-monitor-agent": {}}})"),
        "", u"overlapping-networks"_s);
    row("anything lies in /0, which is said elsewhere",
        site(R"({"id": "a", "addresses": ["0.0.0.0/0"],
                 "roles": {"activity-monitor-agent": {}}})"),
        "", u"overlapping-networks"_s);
    row("short name and full name", site(R"({"id": "a", "name": "dc01", "addresses": ["10.1.0.1"],
                 "roles": {"activity-monitor-agent": {}}})"),
        "", u"duplicate-name"_s);
    row("hosts without names",
        site(R"({"id": "a", "addresses": ["10.1.0.1"], "roles": {"activity-monitor-agent": {}}},
                {"id": "b", "addresses": ["10.1.0.2"], "roles": {"activity-monitor-agent": {}}})"),
        "", u"duplicate-name"_s);
    row("somebody's own fields",
        site(R"({"id": "a", "addresses": ["10.1.0.1"], "owner": "Storage", "rack": 4, "comment": "",
                 "x-ticket": "C-1", "tags": [], "mount": "",
                 "roles": {"activity-monitor-agent": {}}})"),
        R"("zones": [{"id": "z", "colour": "red", "vlan": 7}], "department": "IT")",
        u"unknown-option"_s);
    row("options of an unknown role",
        site(R"({"id": "a", "addresses": ["10.1.0.1"], "roles": {"backup": {"streams": 3}}})"), "",
        u"unknown-option"_s);
    row("nobody is connected without a server", kAgent, "", u"unconnected"_s);
    row("everything on one server",
        R"({"id": "tm01", "addresses": ["10.0.0.1"], "roles": {"threat-manager": {},
            "domain-controller": {}, "activity-monitor-agent": {}, "postgresql": {}}})",
        "", u"unconnected"_s);
    row("local database", QByteArray(kController) + R"(,
        {"id": "tm01", "addresses": ["10.0.0.1"],
            "roles": {"threat-manager": {}, "postgresql": {}}})",
        "", u"remote-postgresql"_s);
    row("database that its server does not use", QByteArray(kController) + R"(,
        {"id": "tm01", "addresses": ["10.0.0.1"],
            "roles": {"threat-manager": {}, "postgresql": {}}},
        {"id": "pg01", "addresses": ["10.0.0.2"], "roles": {"postgresql": {}}})",
        "", u"postgresql-direction"_s);
    row("supported on Linux", site(R"({"id": "a", "addresses": ["10.1.0.1"], "platform": "linux",
                 "roles": {"activity-monitor-agent": {}, "console-client": {}, "backup": {}}})"),
        "", u"unsupported-platform"_s);
    row("server that is its own controller",
        R"({"id": "tm01", "addresses": ["10.0.0.1"], "roles": {"threat-manager": {},
            "domain-controller": {}}}, )" +
            QByteArray(kAgent),
        "", u"no-domain-controller"_s);
    row("no agents", QByteArray(kServer) + R"(,
        {"id": "a", "addresses": ["10.1.0.1"], "roles": {"console-client": {}}})",
        "", u"no-domain-controller"_s);
    row("one family of two is enough", site(R"({"id": "a", "addresses": ["fd00::1", "10.1.0.1"],
                 "roles": {"activity-monitor-agent": {}}})"),
        "", u"no-common-family"_s);
    row("hosts that do not talk to each other", site(R"({"id": "a", "addresses": ["fd00::1"],
                 "roles": {"activity-monitor-agent": {"streams": []}}})"),
        "", u"no-common-family"_s);
    row("families of a name are unknown",
        site(R"({"id": "a", "name": "a", "roles": {"activity-monitor-agent": {}}})"), "",
        u"no-common-family"_s);
    row("bend of a line", site(kAgent),
        R"("bends": [{"id": "a", "section": "data-stream", "server": "tm01",
                      "peers": ["fs01", "gone"], "distance": 8}])",
        u"stray-bend"_s);
    row("open outbound", site(kAgent), R"("settings": {"outbound": "open"})",
        u"outbound-restricted"_s);
    row("workstation", site(R"({"id": "a", "addresses": ["10.1.0.1"], "platform": "linux",
                 "roles": {"console-client": {}}})"),
        "", u"no-services"_s);
    row("listed services", site(R"({"id": "a", "addresses": ["10.1.0.1"], "platform": "linux",
                 "roles": {"activity-monitor-agent": {}},
                 "services": [{"protocol": "TCP", "ports": "445"}]})"),
        "", u"no-services"_s);
    row("Windows closes nothing", site(kAgent), "", u"no-services"_s);
    row("server-only",
        site(R"({"id": "admin", "addresses": ["10.1.0.1"], "roles": {"console-client": {}}})"),
        R"("settings": {"bidirectional": "server-only"})", u"bidirectional-letter"_s);
    row("nothing bidirectional", site(kAgent), "", u"bidirectional-letter"_s);
    row("action service on the server",
        R"({"id": "tm01", "addresses": ["10.0.0.1"],
            "roles": {"threat-manager": {}, "action-service": {}}})",
        "", u"action-service-direction"_s);
    row("a name beside an entry that cannot be read",
        site(R"({"id": "a", "name": "a", "addresses": ["x"],
                 "roles": {"activity-monitor-agent": {}}})"),
        "", u"name-only"_s);
    row("older catalog", site(kAgent), R"("catalog": "threat-manager-3.0")", u"unknown-catalog"_s);
}

void TestCheckFindings::staysSilent()
{
    QFETCH(QByteArray, hosts);
    QFETCH(QByteArray, fields);
    QFETCH(QString, code);
    const QStringList keys = keysOf(problemsOf(drawing(hosts, fields)));
    QCOMPARE(keys.filter(QRegularExpression(u"^%1:"_s.arg(code))), QStringList());
}

QTEST_APPLESS_MAIN(TestCheckFindings)
#include "tst_checkfindings.moc"
