#include "tables/sheets.h"
#include "tables/tablemodel.h"

#include <QAbstractItemModelTester>
#include <QSortFilterProxyModel>
#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

Host host(const QString &id, const QString &role, const QStringList &addresses)
{
    Host made;
    made.id = HostId(id);
    made.name = id + u".corp.example"_s;
    made.addresses = addresses;
    made.roles.insert(RoleId(role), {});
    return made;
}

/// One server, three agents and a domain controller; addresses that sort otherwise as texts.
Topology sample()
{
    Topology topology;
    const QList hosts = {
        host(u"tm01"_s, u"threat-manager"_s, {u"10.0.0.10"_s}),
        host(u"dc01"_s, u"domain-controller"_s, {u"10.0.0.9"_s}),
        host(u"fs01"_s, u"activity-monitor-agent"_s, {u"10.0.0.100"_s}),
        host(u"fs02"_s, u"activity-monitor-agent"_s, {u"2001:db8::1"_s}),
        host(u"fs03"_s, u"threat-prevention-agent"_s,
             {u"9.0.0.1"_s, u"9.0.0.3"_s, u"9.0.0.5"_s, u"9.0.0.7"_s, u"9.0.0.9"_s}),
    };
    for (const Host &each : hosts)
        topology.hosts.insert(each.id, each);
    return topology;
}

QStringList columnTexts(const QAbstractItemModel &model, int column)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts += model.index(row, column).data(TableModel::FullTextRole).toString();
    return texts;
}

int columnTitled(const QAbstractItemModel &model, const QString &title)
{
    for (int column = 0; column < model.columnCount(); ++column) {
        if (model.headerData(column, Qt::Horizontal).toString() == title)
            return column;
    }
    return -1;
}

Problem problem(Severity severity, const QString &code)
{
    Problem made;
    made.severity = severity;
    made.code = code;
    made.hosts = {HostId(u"fs01"_s)};
    return made;
}

} // namespace

class TestTableModel : public QObject
{
    Q_OBJECT

private slots:
    void passesTheModelTester()
    {
        TableModel model;
        const QAbstractItemModelTester tester(&model);
        const Topology topology = sample();
        const Derivation derivation(topology);
        model.setTable(connectionsTable(topology, derivation));
        QVERIFY(model.rowCount() > 0);
        for (int column = 0; column < model.columnCount(); ++column)
            model.sort(column, Qt::DescendingOrder);
        model.setTable(rulesTable(topology, derivation));
        model.setTable(requirementsTable(topology, derivation));
        model.setTable(problemsTable(topology, {}));
        QCOMPARE(model.rowCount(), 0);
    }

    /// Who trusts it leaves the key out: HTML would sort by what is shown.
    void whatIsSortedAsShownHasNoOtherKey()
    {
        const Topology topology = sample();
        const Derivation derivation(topology);
        QSet<bool> seen;
        for (const Table &table :
             {connectionsTable(topology, derivation), rulesTable(topology, derivation),
              requirementsTable(topology, derivation)}) {
            for (int column = 0; column < table.columns().size(); ++column) {
                seen.insert(table.isSortedAsShown(column));
                for (int row = 0; table.isSortedAsShown(column) && row < table.rowCount(); ++row)
                    QCOMPARE(table.sortKey(row, column), table.text(row, column));
            }
        }
        QCOMPARE(seen.size(), 2);
    }

    void hidesWhatIsForPrograms()
    {
        const Topology topology = sample();
        const TableModel model(rulesTable(topology, Derivation(topology)));
        QVERIFY(columnTitled(model, u"Ports"_s) >= 0);
        QCOMPARE(columnTitled(model, u"Local ports"_s), -1);
    }

    void sortsPortsAsNumbers()
    {
        const Topology topology = sample();
        TableModel model(connectionsTable(topology, Derivation(topology)));
        const int column = columnTitled(model, u"Ports"_s);
        model.sort(column);
        QStringList ports = columnTexts(model, column);
        ports.removeDuplicates();
        QCOMPARE(ports, QStringList({u"88"_s, u"135"_s, u"389"_s, u"9389"_s, u"10000"_s, u"10001"_s,
                                     u"49152-65535"_s}));
    }

    void sortsAddressesAsNumbersAndIpv4First()
    {
        const Topology topology = sample();
        TableModel model(rulesTable(topology, Derivation(topology), {HostId(u"tm01"_s)}));
        const int column = columnTitled(model, u"Remote addresses"_s);
        model.sort(column, Qt::DescendingOrder);
        const QStringList addresses = columnTexts(model, column);
        QCOMPARE(addresses.first(), u"10.0.0.100, 2001:db8::1"_s);
        QCOMPARE(addresses.last(),
                 u"9.0.0.1, 9.0.0.3, 9.0.0.5, 9.0.0.7, 9.0.0.9, 10.0.0.100, 2001:db8::1"_s);
    }

    void sortsErrorsFirst()
    {
        TableModel model(
            problemsTable({}, {problem(Severity::Hint, u"a"_s), problem(Severity::Error, u"b"_s),
                               problem(Severity::Warning, u"c"_s)}));
        model.sort(columnTitled(model, u"Severity"_s));
        QCOMPARE(columnTexts(model, columnTitled(model, u"Code"_s)),
                 QStringList({u"b"_s, u"c"_s, u"a"_s}));
    }

    void keepsTheOrderOfEqualRowsAndGoesBack()
    {
        const Topology topology = sample();
        TableModel model(connectionsTable(topology, Derivation(topology)));
        const QStringList before = columnTexts(model, 0);
        model.sort(columnTitled(model, u"Protocol"_s));
        QCOMPARE(model.index(0, 0).data().toString(), u"fs01"_s);
        model.sort(-1);
        QCOMPARE(columnTexts(model, 0), before);
    }

    void keepsPersistentIndexesOnTheirRow()
    {
        const Topology topology = sample();
        TableModel model(connectionsTable(topology, Derivation(topology)));
        const QPersistentModelIndex index = model.index(0, 4);
        const QString requirement = index.data().toString();
        model.sort(columnTitled(model, u"Ports"_s));
        QVERIFY(index.row() != 0);
        QCOMPARE(index.data().toString(), requirement);
    }

    void sortsThroughAProxyToo()
    {
        const Topology topology = sample();
        TableModel model(connectionsTable(topology, Derivation(topology)));
        QSortFilterProxyModel proxy;
        proxy.setSourceModel(&model);
        proxy.setSortRole(TableModel::SortRole);
        const int column = columnTitled(model, u"Ports"_s);
        proxy.sort(column);
        QCOMPARE(proxy.index(0, column).data().toString(), u"88"_s);
    }

    void cutsLongListsShort()
    {
        const Topology topology = sample();
        const TableModel model(rulesTable(topology, Derivation(topology), {HostId(u"tm01"_s)}));
        const int column = columnTitled(model, u"Remote addresses"_s);
        const QStringList full = columnTexts(model, column);
        const auto row = int(full.indexOf(
            u"9.0.0.1, 9.0.0.3, 9.0.0.5, 9.0.0.7, 9.0.0.9, 10.0.0.100, 2001:db8::1"_s));
        QCOMPARE(model.index(row, column).data().toString(),
                 u"9.0.0.1, 9.0.0.3, 9.0.0.5 and 4 more"_s);
    }

    void linksRowsToHostsAndRequirements()
    {
        const Topology topology = sample();
        const TableModel model(
            connectionsTable(topology, Derivation(topology), {HostId(u"dc01"_s)}));
        QCOMPARE(model.rowCount(), 5);
        const QModelIndex first = model.index(0, 0);
        QCOMPARE(first.data(TableModel::HostsRole).toStringList(),
                 QStringList({u"tm01"_s, u"dc01"_s}));
        QCOMPARE(first.data(TableModel::RequirementRole).toString(),
                 u"domain-controller.kerberos"_s);
    }
};

QTEST_APPLESS_MAIN(TestTableModel)
#include "tst_tablemodel.moc"
