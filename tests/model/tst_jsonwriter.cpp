#include "base/jsonwriter.h"
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

QByteArray written(const std::function<void(JsonWriter &)> &write)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    JsonWriter writer(buffer);
    write(writer);
    return writer.finish() ? buffer.data() : QByteArray();
}

} // namespace

class TestJsonWriter : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheOrderOfMembers()
    {
        const QByteArray text = written([](JsonWriter &json) {
            json.beginObject();
            json.member(u"z", 1);
            json.member(u"a", true);
            json.member(u"list", QStringList{u"one"_s, u"two"_s});
            json.key(u"none");
            json.null();
            json.endObject();
        });
        QCOMPARE(text,
                 QByteArray("{\n  \"z\": 1,\n  \"a\": true,\n  \"list\": [\"one\", \"two\"],\n"
                            "  \"none\": null\n}\n"));
    }

    void laysOutNestedArrays()
    {
        const QByteArray text = written([](JsonWriter &json) {
            json.beginArray();
            json.value(QStringList());
            json.beginObject();
            json.member(u"ports", QStringList{u"1"_s});
            json.endObject();
            json.endArray();
        });
        QCOMPARE(text, QByteArray("[\n  [],\n  {\n    \"ports\": [\"1\"]\n  }\n]\n"));
    }

    void writesNumbers_data()
    {
        QTest::addColumn<double>("number");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("integer") << 3.0 << QByteArray("3\n");
        QTest::newRow("negative") << -12.0 << QByteArray("-12\n");
        QTest::newRow("shortest") << 0.1 << QByteArray("0.1\n");
        QTest::newRow("negative zero") << -0.0 << QByteArray("0\n");
        QTest::newRow("large") << 1e300 << QByteArray("1e+300\n");
        QTest::newRow("not a number") << qQNaN() << QByteArray("null\n");
    }

    void writesNumbers()
    {
        QFETCH(double, number);
        QTEST(written([number](JsonWriter &json) { json.value(number); }), "text");
    }

    void escapesText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << u""_s;
        QTest::newRow("null") << QString();
        QTest::newRow("quotes") << u"a\"b\\c/d"_s;
        QTest::newRow("controls") << QString(u"a\n\t\0\x1f\x7f"_s);
        QTest::newRow("umlauts") << u"Zürich – Büro"_s;
        QTest::newRow("beyond the plane") << u"\U0001F5A5 host"_s;
        QTest::newRow("line separator") << u"a\u2028b"_s;
        for (const qsizetype length : {253, 254, 255, 20'000}) {
            QTest::addRow("%d plain", int(length)) << QString(length, u'x');
            QTest::addRow("%d and a quote", int(length)) << QString(length, u'x') + u'"';
        }
    }

    void escapesText()
    {
        QFETCH(QString, text);
        const QByteArray bytes = written([&](JsonWriter &json) { json.value(QStringList{text}); });
        QCOMPARE(QJsonDocument::fromJson(bytes).array().at(0).toString(), text);
    }

    void replacesHalfASurrogatePair()
    {
        const QString broken = u"a"_s + QChar(0xd800) + u"b"_s;
        const QByteArray bytes = written([&](JsonWriter &json) { json.value(broken); });
        QVERIFY(bytes.startsWith("\"a"));
        QVERIFY(bytes.endsWith("b\"\n"));
        QVERIFY(QString::fromUtf8(bytes).isValidUtf16());
    }

    void writesJsonValuesWhole()
    {
        const QByteArray source =
            R"({"b": [1, 2.5, 9007199254740993, -1], "a": {"deep": [{"x": []}, null]},
                                      "c": false, "e": {}, "f": "ü"})";
        const QJsonDocument document = QJsonDocument::fromJson(source);
        const QByteArray bytes =
            written([&](JsonWriter &json) { json.json(QJsonValue(document.object())); });
        QCOMPARE(QJsonDocument::fromJson(bytes), document);
        QVERIFY(bytes.contains("[1, 2.5, 9007199254740993, -1]"));
    }

    void saysWhenTheDeviceIsFull()
    {
        FullDevice device(20'000);
        JsonWriter json(device);
        json.value(QString(100'000, u'x'));
        QVERIFY(!json.finish());
    }
};

QTEST_APPLESS_MAIN(TestJsonWriter)
#include "tst_jsonwriter.moc"
