#include "rules/requirementssheet.h"
#include "support/drawings.h"

#include <QTest>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

QString joined(const QList<HostId> &hosts)
{
    QStringList texts;
    for (const HostId &host : hosts)
        texts += host.text();
    return texts.join(u',');
}

/// "requirement: hosts -> servers" of the rows in which something stands, in the page's order.
QStringList filledRows(const Topology &topology)
{
    const Derivation derivation(topology);
    QStringList lines;
    for (const SheetRow &row : requirementsSheet(derivation)) {
        if (row.applies || !row.servers.isEmpty())
            lines += u"%1: %2 -> %3"_s.arg(derivation.catalog().requirement(row.row).id.text(),
                                           joined(row.hosts), joined(row.servers));
    }
    return lines;
}

constexpr char kTwoServers[] = R"(
    {"id": "prod", "addresses": ["10.0.0.1"], "roles": {"threat-manager": {}}},
    {"id": "test", "addresses": ["10.0.0.2"], "roles": {"threat-manager": {}, "postgresql": {}}})";

} // namespace

class TestRequirementsSheet : public QObject
{
    Q_OBJECT

private slots:
    void hasEveryRowOfThePage();
    void listsWhoHasAConnectionInARow();
    void settingDoesNotEmptyARow();
    void serversArePeersOfEachOtherByName();
    void databaseOfItsOwnLeavesTheRowEmpty();
    void demandNamesEveryServerAndDoesNotApply();
};

void TestRequirementsSheet::hasEveryRowOfThePage()
{
    for (const Catalog &catalog : bundledCatalogs()) {
        const QList<SheetRow> sheet = requirementsSheet(Derivation(drawing(""), catalog));
        QCOMPARE(sheet.size(), catalog.rowCount());
        for (int row = 0; row < catalog.rowCount(); ++row) {
            QCOMPARE(sheet[row].row, row);
            QVERIFY(!sheet[row].applies && sheet[row].hosts.isEmpty());
            QVERIFY(sheet[row].servers.isEmpty());
        }
    }
}

void TestRequirementsSheet::listsWhoHasAConnectionInARow()
{
    const QByteArray agents = R"(,
        {"id": "b", "roles": {"activity-monitor-agent": {"streams": ["file-system"]}}},
        {"id": "a", "roles": {"activity-monitor-agent": {}}, "servers": ["test"]},
        {"id": "c", "roles": {"threat-prevention-agent": {}}, "servers": ["nowhere"]})";
    const QStringList expected = {u"data-stream.syslog: a,b -> prod,test"_s,
                                  u"data-stream.amqp: a -> test"_s,
                                  u"server.dynamic-ports:  -> prod,test"_s};
    QCOMPARE(filledRows(drawing(kTwoServers + agents)), expected);
}

void TestRequirementsSheet::settingDoesNotEmptyARow()
{
    const QByteArray console = R"(,{"id": "a", "roles": {"console-client": {}}})";
    const QStringList expected = {u"console.access: a -> prod,test"_s,
                                  u"server.dynamic-ports:  -> prod,test"_s};
    QCOMPARE(filledRows(drawing(kTwoServers + console)), expected);
    QCOMPARE(filledRows(
                 drawing(kTwoServers + console, R"("settings": {"bidirectional": "server-only"})")),
             expected);
}

void TestRequirementsSheet::serversArePeersOfEachOtherByName()
{
    const QByteArray hosts = R"(
        {"id": "x", "roles": {"threat-manager": {}, "console-client": {}}, "servers": ["y"]},
        {"id": "y", "roles": {"threat-manager": {}, "console-client": {}}})";
    const QStringList oneWay = {u"console.access: x -> y"_s, u"server.dynamic-ports:  -> x,y"_s};
    QCOMPARE(filledRows(drawing(hosts)), oneWay);
    QByteArray mutual = hosts;
    mutual.replace(R"({}}})", R"({}}, "servers": ["x"]})");
    const QStringList bothWays = {u"console.access: x,y -> x,y"_s,
                                  u"server.dynamic-ports:  -> x,y"_s};
    QCOMPARE(filledRows(drawing(mutual)), bothWays);
}

void TestRequirementsSheet::databaseOfItsOwnLeavesTheRowEmpty()
{
    const QByteArray database = R"(,{"id": "pg01", "roles": {"postgresql": {}}})";
    const QStringList expected = {u"database.postgresql: pg01 -> prod"_s,
                                  u"server.dynamic-ports:  -> prod,test"_s};
    QCOMPARE(filledRows(drawing(kTwoServers + database)), expected);
}

void TestRequirementsSheet::demandNamesEveryServerAndDoesNotApply()
{
    const Derivation derivation(drawing(kTwoServers));
    const int row = derivation.catalog().rowOf(RequirementId(u"server.dynamic-ports"_s));
    const SheetRow demand = requirementsSheet(derivation).at(row);
    QVERIFY(!demand.applies);
    QVERIFY(demand.hosts.isEmpty());
    QCOMPARE(joined(demand.servers), u"prod,test"_s);
}

QTEST_APPLESS_MAIN(TestRequirementsSheet)
#include "tst_requirementssheet.moc"
