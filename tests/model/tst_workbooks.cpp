#include "exports/tables/xlsxformat.h"
#include "files/enterprise.h"
#include "imports/workbook.h"
#include "tables/sheets.h"

#include <QBuffer>
#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

/// Every row of a sheet, its heads too.
QList<QStringList> rowsOf(const ListTable &sheet)
{
    QList<QStringList> rows;
    if (!sheet.titles.isEmpty())
        rows.append(sheet.titles);
    for (const ListRecord &record : sheet.records)
        rows.append(record.cells);
    return rows;
}

} // namespace

/// Workbooks as they are written, read again.
class TestWorkbooks : public QObject
{
    Q_OBJECT

private slots:
    void goesOnInFurtherSheets();
};

void TestWorkbooks::goesOnInFurtherSheets()
{
    constexpr int kRows = 50;
    const Topology topology = makeEnterprise(60, 10);
    const Table table = rulesTable(topology, Derivation(topology));
    QList<QStringList> wanted = workbookRows(table, XlsxFormat::kMostRows);
    const QStringList heads = wanted.takeFirst();
    QVERIFY(wanted.size() > 2 * kRows);
    TableCaption caption;
    caption.title = u"Rules by host"_s;
    QBuffer file;
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(XlsxFormat(kRows).write(table, caption, {}, file));

    const auto sheets = readWorkbook(file.data());
    QVERIFY(sheets);
    QStringList names;
    QList<QStringList> rows;
    for (const ListTable &sheet : *sheets) {
        if (!sheet.name.startsWith(caption.title))
            continue; // the cover
        names += sheet.name;
        QList<QStringList> here = rowsOf(sheet);
        QCOMPARE(here.takeFirst(), heads);
        QVERIFY(here.size() <= kRows);
        rows += here;
    }
    QCOMPARE(names.first(2), QStringList({u"Rules by host"_s, u"Rules by host 2"_s}));
    QCOMPARE(names.size(), (wanted.size() + kRows - 1) / kRows);
    QCOMPARE(rows.size(), wanted.size());
    for (qsizetype i = 0; i < rows.size(); ++i)
        QCOMPARE(rows.at(i).join(u'|'), wanted.at(i).first(rows.at(i).size()).join(u'|'));
}

QTEST_GUILESS_MAIN(TestWorkbooks)
#include "tst_workbooks.moc"
