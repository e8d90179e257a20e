#include "exports/tables/jsonformat.h"
#include "support/fulldevice.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

/// Each row says its number.
class Numbers final : public TableRows
{
public:
    explicit Numbers(int count)
        : m_count(count)
    {
    }

    int count() const override { return m_count; }
    CellValue value(int row, int) const override { return QString::number(row); }
    RowLinks links(int) const override { return {}; }
    SectionId section(int) const override { return {}; }
    RowGroup group(int) const override { return {}; }
    bool isData(int) const override { return true; }

private:
    int m_count;
};

Table numbers(int count)
{
    return Table(TableKind::Connections, {{u"number"_s, u"Number"_s}},
                 std::make_shared<Numbers>(count));
}

QByteArray written(const Table &table)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return JsonFormat().write(table, {}, {}, buffer) ? buffer.data() : QByteArray();
}

} // namespace

class TestJsonFormat : public QObject
{
    Q_OBJECT

private slots:
    void laysOutAsTheWriterDoes()
    {
        QCOMPARE(written(numbers(0)), QByteArray("[]\n"));
        QCOMPARE(written(numbers(1)), QByteArray("[\n  {\n    \"number\": \"0\"\n  }\n]\n"));
        QCOMPARE(written(numbers(2)), QByteArray("[\n  {\n    \"number\": \"0\"\n  },\n"
                                                 "  {\n    \"number\": \"1\"\n  }\n]\n"));
    }

    void piecesJoinWithoutASeam_data()
    {
        QTest::addColumn<int>("count");
        for (const int count : {499, 500, 1'000, 1'001, 1'999, 2'000, 2'001, 2'600, 20'000})
            QTest::addRow("%d", count) << count;
    }

    void piecesJoinWithoutASeam()
    {
        QFETCH(int, count);
        const QByteArray text = written(numbers(count));
        const QJsonArray rows = QJsonDocument::fromJson(text).array();
        QCOMPARE(rows.size(), count);
        for (int row = 0; row < count; ++row)
            QCOMPARE(rows[row].toObject()["number"_L1].toString(), QString::number(row));
        // Three lines each, and the two brackets.
        QCOMPARE(text.count('\n'), 3 * count + 2);
        QVERIFY(!text.contains("\n\n"));
    }

    void saysWhenTheDeviceIsFull()
    {
        const Table table = numbers(20'000);
        const qint64 whole = written(table).size();
        for (const qint64 room : {qint64(0), qint64(1), whole / 2, whole - 1}) {
            FullDevice device(room);
            QVERIFY2(!JsonFormat().write(table, {}, {}, device), qPrintable(QString::number(room)));
        }
        FullDevice device(whole);
        QVERIFY(JsonFormat().write(table, {}, {}, device));
    }
};

QTEST_APPLESS_MAIN(TestJsonFormat)
#include "tst_jsonformat.moc"
