#include "exports/tables/tableformat.h"
#include "files/enterprise.h"
#include "imports/hostimport.h"
#include "imports/hostmapping.h"
#include "tables/sheets.h"

#include <QBuffer>
#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

/// A list of 50,000 hosts for a drawing of 11,000, from the bytes of the file to the preview of
/// what it would change: figures, not verdicts.
class ImportTimes : public QObject
{
    Q_OBJECT

private slots:
    void previewing_data();
    void previewing();

private:
    Table preview(const QByteArray &bytes);

    Topology m_topology = makeEnterprise(10'000, 1000);
};

/// Five columns, as people have them; most hosts are new, the others have another address.
QString listOfHosts()
{
    QString text = u"Name;IP-Adresse;Betriebssystem;Standort;Bemerkung\n"_s;
    for (int i = 1; i <= 50'000; ++i)
        text += u"fs%1.corp.example.com;10.%2.%3.%4;Windows Server 2022;Site %5;rack %6\n"_s
                    .arg(i, 5, 10, QLatin1Char('0'))
                    .arg(100 + i / 65'536)
                    .arg(i / 256 % 256)
                    .arg(i % 256)
                    .arg(i % 40)
                    .arg(i % 997);
    return text;
}

QByteArray workbookOf(const Topology &hosts)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const TableFormat &xlsx = *findTableFormat(tableFormats(), u"xlsx"_s);
    const auto written = xlsx.write(hostsTable(hosts), {}, {}, buffer);
    return written ? buffer.data() : QByteArray();
}

void ImportTimes::previewing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString list = listOfHosts();
    QTest::newRow("csv, utf-8") << list.toUtf8();
    const QByteArray utf16(reinterpret_cast<const char *>(list.utf16()), list.size() * 2);
    QTest::newRow("csv, utf-16") << QByteArray("\xff\xfe") + utf16;
    QTest::newRow("xlsx, all columns of a host") << workbookOf(makeEnterprise(49'000, 1000));
}

/// What the dialog and the command line do until there is something to look at.
Table ImportTimes::preview(const QByteArray &bytes)
{
    const auto tables = readListTables(bytes);
    const ListTable &list = tables->at(*chosenSheet(*tables, {}));
    const auto entries = readHostEntries(list, guessedMapping(list));
    return importTable(m_topology, std::make_shared<const HostImport>(
                                       planImport(m_topology, *entries, ImportOptions())));
}

void ImportTimes::previewing()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!bytes.isEmpty());
    int rows = 0;
    QBENCHMARK
    {
        rows = preview(bytes).rowCount();
    }
    QVERIFY(rows >= 39'000);
}

QTEST_GUILESS_MAIN(ImportTimes)
#include "tst_importtimes.moc"
