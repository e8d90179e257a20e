#include "base/escaping.h"
#include "support/programs.h"
#include "support/scriptrulesets.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kRandomTexts = 4000;

/// What Markdown, HTML and spreadsheets take for more than text.
const QStringList &markup()
{
    static const QStringList texts = {
        u" _a_ *b* **c** __d__ ~~e~~ ~f~ "_s,
        u" [x](y) ![i](u) [r] [^1] <b>bold</b> <https://a.b> "_s,
        u" www.a.example http://a.example https://b.example a.b@c.example mailto:x@y.example "_s,
        u" &amp; &#65; &lt;b&gt; `code` ``x`` $m$ <!-- c --> </p> ]]> <?x?> "_s,
        u" a | b \\| c "_s,
        u"=1+1"_s,
        u"+cmd|' /C calc'!A0"_s,
        u"-2+3;=4"_s,
        u"\t@SUM(A1),\"=2\""_s,
        u"\uff1dA1"_s,
    };
    return texts;
}

/// The known hostile texts and thousands of random ones, the same in each run.
const QStringList &texts()
{
    static const QStringList all = [] {
        QStringList made = hostileTexts() + markup();
        QRandomGenerator random(20);
        while (made.size() < kRandomTexts)
            made += random.bounded(4) == 0
                        ? hostileText(random) + markup()[random.bounded(markup().size())]
                        : hostileText(random);
        return made;
    }();
    return all;
}

/// Lone halves of surrogate pairs cannot be written as UTF-8.
QString wellFormed(const QString &text)
{
    return text.isValidUtf16() ? text : QString::fromUtf8(text.toUtf8());
}

bool isPlain(const QString &text)
{
    return text.isValidUtf16() && terminalText(text) == text;
}

/// What a program prints with a NUL behind each.
QStringList splitAtNul(const QByteArray &bytes)
{
    QStringList parts = QString::fromUtf8(bytes).split(QChar(u'\0'));
    parts.removeLast();
    return parts;
}

/// The fields of CSV by Python's reader, one list for each record.
QJsonArray readCsv(const QByteArray &csv)
{
    const QByteArray json =
        output(u"python3"_s,
               {u"-c"_s, u"import csv, io, json, sys\n"
                         "text = io.TextIOWrapper(sys.stdin.buffer, 'utf-8', newline='')\n"
                         "csv.field_size_limit(1 << 30)\n"
                         "print(json.dumps(list(csv.reader(text, strict=True))))"_s},
               csv);
    return QJsonDocument::fromJson(json).array();
}

/// As csvField() says how to read a field back.
QString withoutApostrophes(const QString &field)
{
    QString text;
    for (qsizetype i = 0; i < field.size(); ++i) {
        const bool atStart = i == 0 || QStringView(u",;\"\t\n\r").contains(field[i - 1]);
        if (!atStart || field[i] != u'\'')
            text += field[i];
    }
    return text;
}

/// As readableList() says how to take a list apart.
QStringList entriesOf(const QString &list)
{
    QStringList entries;
    qsizetype at = 0;
    while (at < list.size()) {
        QString entry;
        if (list[at] == u'"') {
            for (++at; list[at] != u'"' || list.mid(at + 1, 1) == u"\""; ++at) {
                entry += list[at];
                at += list[at] == u'"' ? 1 : 0;
            }
            ++at;
        } else {
            const qsizetype end = list.indexOf(u", "_s, at);
            entry = end < 0 ? list.sliced(at) : list.sliced(at, end - at);
            at += entry.size();
        }
        entries += entry;
        at += 2;
    }
    return entries;
}

/// What a tag or comment stands for, where it is one of those that may be there.
QString inlineHtml(const QString &html)
{
    if (html == u"<!-- -->")
        return {};
    return html == u"<br>" ? u"\n"_s : u"NOT TEXT: "_s + html;
}

/// The text of a table's cells as cmark-gfm understands them; a cell that holds anything but text
/// and line breaks is "NOT TEXT".
QStringList markdownCells(const QByteArray &markdown)
{
    QXmlStreamReader xml(
        output(u"cmark-gfm"_s,
               {u"-t"_s, u"xml"_s, u"--unsafe"_s, u"-e"_s, u"table"_s, u"-e"_s, u"autolink"_s,
                u"-e"_s, u"strikethrough"_s, u"-e"_s, u"tasklist"_s},
               markdown));
    QStringList cells;
    while (!xml.atEnd()) {
        if (!xml.readNextStartElement())
            continue;
        const auto name = xml.name();
        if (name == u"table_cell")
            cells += QString();
        else if (name == u"text")
            cells.last() += xml.readElementText();
        else if (name == u"html_inline")
            cells.last() += inlineHtml(xml.readElementText());
        else if (name != u"document" && name != u"table" && name != u"table_row" &&
                 name != u"table_header")
            cells.last() = u"NOT TEXT: "_s + name.toString();
    }
    return cells;
}

} // namespace

class TestEscaping : public QObject
{
    Q_OBJECT

private slots:
    void shellWordsAreWords();
    void commentsStayComments();
    void nftStringsAreStrings();
    void nftStringsKeepTheirLimit();
    void iptablesCommentsAreComments();
    void yamlStringsAreStrings();
    void xmlCommentsAreComments();
    void htmlIsText();
    void graphvizStringsAreText();
    void mermaidLabelsAreText();
    void markdownIsText();
    void csvIsReadBack();
    void csvFieldsAreNoFormulas();
    void readableListsComeApart();
    void terminalsAreNotSteered();
    void cmdTextsHaveNothingForCmd();
};

/// Each word is one argument; a text without control characters arrives as it is.
void TestEscaping::shellWordsAreWords()
{
    QString script = u"set -u\nshow() { printf '%s\\0' \"$#\" \"$@\"; }\n"_s;
    for (const QString &text : texts())
        script += u"show "_s + shellWord(text) + u'\n';
    for (const QString &shell : {u"bash"_s, u"sh"_s}) {
        const QStringList shown = splitAtNul(output(shell, {u"-s"_s}, script.toUtf8()));
        QCOMPARE(shown.size(), 2 * texts().size());
        for (qsizetype i = 0; i < texts().size(); ++i) {
            QCOMPARE(shown[2 * i], u"1"_s);
            QCOMPARE(shown[2 * i + 1], wellFormed(terminalText(texts()[i])));
            if (isPlain(texts()[i]))
                QCOMPARE(shown[2 * i + 1], texts()[i]);
        }
    }
}

void TestEscaping::commentsStayComments()
{
    QString script;
    for (const QString &text : texts())
        script += u"# "_s + hashComment(text) + u"\nprintf x # "_s + hashComment(text) + u'\n';
    QCOMPARE(output(u"bash"_s, {u"-s"_s}, script.toUtf8()), QByteArray(texts().size(), 'x'));
}

/// A chain of rules with these comments is the chain of rules without, and each comment is there.
void TestEscaping::nftStringsAreStrings()
{
    QString rules = u"table inet t {\nchain c {\n"_s;
    for (const QString &text : texts()) {
        rules += u"# "_s + hashComment(text) + u"\ncounter accept comment "_s + nftString(text) +
                 u" # "_s + hashComment(text) + u'\n';
    }
    rules += u"}\n}\n"_s;
    const QByteArray listing =
        onOwnNetwork(u"nft -f - && nft -j list table inet t"_s, {}, rules.toUtf8());
    const QJsonArray objects = QJsonDocument::fromJson(listing)[u"nftables"_s].toArray();
    QStringList comments;
    for (const QJsonValue &object : objects) {
        const QJsonObject rule = object[u"rule"_s].toObject();
        if (rule.isEmpty())
            continue;
        comments += rule[u"comment"_s].toString();
        const QJsonArray parts = rule[u"expr"_s].toArray();
        QCOMPARE(parts.size(), 2);
        QVERIFY(parts[0].toObject().contains(u"counter"_s));
        QVERIFY(parts[1].toObject().contains(u"accept"_s));
    }
    QStringList expected;
    for (const QString &text : texts()) {
        const QString quoted = nftString(text);
        expected += quoted.sliced(1, quoted.size() - 2);
    }
    QCOMPARE(comments, expected);
}

void TestEscaping::nftStringsKeepTheirLimit()
{
    for (const qsizetype limit : {0, 1, 2, 3, 4, 29, 127}) {
        for (const QString &text : texts()) {
            const QString quoted = nftString(text, limit);
            QVERIFY(quoted.toUtf8().size() <= limit + 2);
            QVERIFY(!quoted.contains(QChar::ReplacementCharacter) ||
                    wellFormed(text).contains(QChar::ReplacementCharacter));
        }
    }
    QCOMPARE(nftString(u"plain"), u"\"plain\""_s);
    QCOMPARE(nftString(u"a\"b\\c$d\n"), u"\"a'b/c_d/n\""_s);
    QCOMPARE(nftString(u"\u00e9\u00e9", 3), u"\"\u00e9\""_s);
}

/// iptables-restore takes each for one comment, and for no rule more.
void TestEscaping::iptablesCommentsAreComments()
{
    QByteArray rules = "*filter\n:C - [0:0]\n";
    for (const QString &text : texts()) {
        const QByteArray quoted = iptablesString(text).toUtf8();
        QVERIFY(quoted.size() <= 257);
        rules += "-A C -m comment --comment " + quoted + " -j ACCEPT\n";
    }
    const QByteArray saved = onOwnNetwork(
        u"iptables-nft-restore --noflush && iptables-nft-save -t filter"_s, {}, rules + "COMMIT\n");
    int count = 0;
    for (const QByteArray &line : saved.split('\n')) {
        if (!line.startsWith("-A"))
            continue;
        QVERIFY2(line.startsWith("-A C ") && line.endsWith(" -j ACCEPT"), line.constData());
        ++count;
    }
    QCOMPARE(count, texts().size());
}

/// Each is read back as it was, whatever comment stands beside it.
void TestEscaping::yamlStringsAreStrings()
{
    QString yaml;
    for (const QString &text : texts())
        yaml += u"# "_s + yamlComment(text) + u"\n- "_s + yamlString(text) + u"  # "_s +
                yamlComment(text) + u"\n- {"_s + yamlString(text) + u": x}\n"_s;
    const QByteArray json = output(u"/usr/bin/python3"_s,
                                   {u"-c"_s, u"import json, sys, yaml\n"
                                             "read = yaml.safe_load(sys.stdin.buffer)\n"
                                             "print(json.dumps(read))"_s},
                                   yaml.toUtf8());
    const QJsonArray read = QJsonDocument::fromJson(json).array();
    QCOMPARE(read.size(), 2 * texts().size());
    for (qsizetype i = 0; i < texts().size(); ++i) {
        const QString text = wellFormed(texts()[i]);
        QCOMPARE(read[2 * i].toString(), text);
        QCOMPARE(read[2 * i + 1].toObject().keys(), QStringList{text});
    }
}

void TestEscaping::xmlCommentsAreComments()
{
    QString page = u"<page>"_s;
    for (const QString &text : texts())
        page += u"<!-- "_s + xmlComment(text) + u" --><p/>"_s;
    QXmlStreamReader xml(page + u"</page>"_s);
    QVERIFY(xml.readNextStartElement());
    for (qsizetype i = 0; i < texts().size(); ++i) {
        QVERIFY2(xml.readNextStartElement(), qPrintable(xml.errorString()));
        QCOMPARE(xml.name(), u"p"_s);
        xml.skipCurrentElement();
    }
    QVERIFY(!xml.readNextStartElement());
    QVERIFY(!xml.hasError());
}

void TestEscaping::htmlIsText()
{
    QString page = u"<page>"_s;
    for (const QString &text : texts())
        page += u"<p a=\"%1\" b='%1'>%1</p>"_s.arg(htmlText(text));
    page += u"</page>"_s;
    QXmlStreamReader xml(page);
    QVERIFY(xml.readNextStartElement());
    for (const QString &text : texts()) {
        QVERIFY2(xml.readNextStartElement(), qPrintable(xml.errorString()));
        QCOMPARE(xml.attributes().size(), 2);
        QCOMPARE(xml.attributes().value(u"a"_s), xml.attributes().value(u"b"_s));
        const QString shown = xml.readElementText();
        if (isPlain(text) && !text.contains(QChar(0xfffe)) && !text.contains(QChar(0xffff)))
            QCOMPARE(shown, text);
    }
    QVERIFY(!xml.readNextStartElement());
    QVERIFY(!xml.hasError());
}

void TestEscaping::graphvizStringsAreText()
{
    for (const QString &text : texts()) {
        QString string = wellFormed(dotString(text));
        // What its lexer does, then its labels.
        static const QRegularExpression quotedPairs(uR"(\\(.))"_s);
        const QString left = QString(string).remove(quotedPairs);
        QVERIFY2(!left.contains(u'"') && !left.contains(u'\\'), qPrintable(string));
        string.replace(quotedPairs, u"\\1"_s).replace(u"&amp;"_s, u"&"_s);
        QCOMPARE(string, wellFormed(terminalText(text)));
    }
}

void TestEscaping::mermaidLabelsAreText()
{
    static const QRegularExpression entity(u"#(\\d+);"_s);
    for (const QString &text : texts()) {
        const QString label = mermaidText(text);
        const QString left = QString(label).remove(entity);
        for (const char16_t code : u"\"#%;`<>&{}[]|\\$'\n")
            QVERIFY2(code == 0 || !left.contains(QChar(code)), qPrintable(label));
        QString shown;
        qsizetype from = 0;
        for (auto matches = entity.globalMatch(label); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            shown += label.sliced(from, match.capturedStart() - from);
            shown += QChar::fromUcs4(match.captured(1).toUInt());
            from = match.capturedEnd();
        }
        const QList<uint> units = terminalText(text).toUcs4();
        QCOMPARE(
            shown + label.sliced(from),
            QString::fromUcs4(reinterpret_cast<const char32_t *>(units.constData()), units.size()));
    }
}

void TestEscaping::markdownIsText()
{
    QString table = u"|a|b|\n|---|---|\n"_s;
    for (const QString &text : texts())
        table += u"|x%1x|x|\n"_s.arg(markdownText(text));
    const QStringList cells = markdownCells(table.toUtf8());
    QCOMPARE(cells.size(), 2 * texts().size() + 2);
    for (qsizetype i = 0; i < texts().size(); ++i) {
        const QString &cell = cells[2 * i + 2];
        QVERIFY2(!cell.contains(u"NOT TEXT"_s), qPrintable(cell + texts()[i]));
        QCOMPARE(cells[2 * i + 3], u"x"_s);
        if (isPlain(texts()[i]))
            QCOMPARE(cell, u'x' + texts()[i] + u'x');
    }
}

void TestEscaping::csvIsReadBack()
{
    QString csv;
    for (const QString &text : texts())
        csv += csvField(text) + u",end\r\n"_s;
    const QJsonArray records = readCsv(csv.toUtf8());
    QCOMPARE(records.size(), texts().size());
    for (qsizetype i = 0; i < texts().size(); ++i) {
        QCOMPARE(records[i].toArray().size(), 2);
        QCOMPARE(records[i][1].toString(), u"end"_s);
        QCOMPARE(withoutApostrophes(records[i][0].toString()), wellFormed(texts()[i]));
    }
}

void TestEscaping::readableListsComeApart()
{
    QRandomGenerator random(7);
    for (qsizetype i = 0; i < texts().size();) {
        const qsizetype count = std::min<qsizetype>(random.bounded(1, 6), texts().size() - i);
        const QStringList list = texts().sliced(i, count);
        QCOMPARE(entriesOf(readableList(list)), list);
        i += count;
    }
    QCOMPARE(readableList({u"fs01"_s, u"Smith, John"_s, QString(), u"a \"b\""_s, u" c"_s}),
             u"fs01, \"Smith, John\", \"\", \"a \"\"b\"\"\", \" c\""_s);
    QCOMPARE(readableList({u"10.0.0.1"_s, u"10.0.0.3"_s}), u"10.0.0.1, 10.0.0.3"_s);
    QVERIFY(readableList({}).isEmpty());
}

/// Wherever a spreadsheet may begin a cell.
void TestEscaping::csvFieldsAreNoFormulas()
{
    static constexpr QStringView kFormula = u"=+-@\uff1d\uff0b\uff0d\uff20";
    QStringList fields;
    for (const QString &text : texts())
        fields << text << u"="_s + text << u"a;-"_s + text << u"\t@"_s + text;
    for (const QString &text : fields) {
        const QString field = csvField(text);
        for (qsizetype i = 0; i < field.size(); ++i) {
            const bool atStart = i == 0 || QStringView(u",;\"\t\n\r").contains(field[i - 1]);
            const QStringView cell = QStringView(field).sliced(i).trimmed();
            QVERIFY2(!atStart || cell.isEmpty() || !kFormula.contains(cell.front()),
                     qPrintable(field));
        }
    }
}

void TestEscaping::terminalsAreNotSteered()
{
    for (const QString &text : texts()) {
        const QString shown = terminalText(text);
        for (const QChar c : shown) {
            QVERIFY(c.unicode() >= 0x20);
            QVERIFY(c.unicode() < 0x7f || c.unicode() > 0x9f);
            QVERIFY(c.unicode() < 0x202a || c.unicode() > 0x202e);
            QVERIFY(c.unicode() < 0x2066 || c.unicode() > 0x2069);
            QVERIFY(c.unicode() != 0x2028 && c.unicode() != 0x2029);
        }
    }
    QCOMPARE(terminalText(u"a\nb\x1b[0m\u202e"), u"a\\nb\\x1b[0m\\u202e"_s);
}

void TestEscaping::cmdTextsHaveNothingForCmd()
{
    for (const QString &text : texts()) {
        const QString shown = cmdText(text, 300);
        QVERIFY(shown.size() <= 300);
        for (const QChar c : shown) {
            QVERIFY(c.unicode() >= 0x20 && c.unicode() < 0x7f);
            QVERIFY2(!QStringView(u"%^&<>!|\"`*?~=").contains(c), qPrintable(shown));
        }
        // A backslash only begins an escape: none stands before a quotation mark that follows.
        static const QRegularExpression escape(u"\\\\(x[0-9a-f]{2}|u[0-9a-f]{4})"_s);
        QVERIFY2(!QString(shown).remove(escape).contains(u'\\'), qPrintable(shown));
    }
    QCOMPARE(cmdText(u"Z\u00fcrich 100% \u65e5 \uff05a\\"),
             u"Zurich 100\\x25 \\u65e5 \\x25a\\x5c"_s);
    QCOMPARE(cmdText(u"a\nb \U0001F600"), u"a\\x0ab \\ud83d\\ude00"_s);
    QCOMPARE(cmdText(u"abc%", 5), u"abc"_s);
}

QTEST_GUILESS_MAIN(TestEscaping)
#include "tst_escaping.moc"
