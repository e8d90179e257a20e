#include "commandline/arguments.h"
#include "commandline/command.h"
#include "commandline/commandline.h"
#include "commandline/console.h"
#include "commandline/help.h"
#include "commandline/leftout.h"
#include "commandline/options.h"
#include "commandline/output.h"
#include "commandline/tableoutput.h"

#include "exports/tables/tableformat.h"
#include "support/fulldevice.h"
#include "support/sourcetree.h"

#include <QBuffer>
#include <QTemporaryDir>
#include <QTest>

using namespace portolan;
using namespace portolan::app;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

const QString kSample = sourcePath(u"resources/samples/two-servers.portolan"_s);

/// What a command line leaves behind.
struct Result
{
    ExitCode code = ExitCode::Done;
    QByteArray output;
    QString messages;
};

Result runWith(const QStringList &words)
{
    QBuffer output;
    QBuffer messages;
    output.open(QIODevice::WriteOnly);
    messages.open(QIODevice::WriteOnly);
    Console console(output, messages);
    const ExitCode code = runCommandLine(words, console);
    return {code, output.data(), QString::fromUtf8(messages.data())};
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no such file");
}

QStringList commandNames()
{
    QStringList names;
    for (const Command *command : commands())
        names += command->spec().name.toString();
    return names;
}

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT

private slots:
    void sessions_data();
    void sessions();
    void filesForTheWindow();
    void commandsStandWhereTheyArePromised();
    void everyOptionIsInItsHelp();
    void argumentsAreRead();
    void argumentsAreRefused_data();
    void argumentsAreRefused();
    void optionsMayStandBeforeTheCommand();
    void formatsByOptionAndEnding_data();
    void formatsByOptionAndEnding();
    void resultsGoToOneStream();
    void anOutputThatRunsFullIsAFailure();
    void filesAreWrittenWholeOrNotAtAll();
    void listsStayShort();
    void whatIsLeftOutIsOneLine();
};

void TestCommandLine::sessions_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("session");
    const auto row = [](const char *name, const QStringList &words, Session session) {
        QTest::newRow(name) << words << int(session);
    };
    row("nothing", {}, Session::Window);
    row("a file", {u"a.portolan"_s}, Session::Window);
    row("a file named like nothing we have", {u"check.portolan"_s}, Session::Window);
    row("a command", {u"check"_s, u"a.portolan"_s}, Session::Commands);
    row("a language before", {u"--language"_s, u"check"_s, u"rules"_s, u"x"_s}, Session::Commands);
    row("a language alone", {u"--language"_s, u"check"_s}, Session::Window);
    row("pictures", {u"diagram"_s, u"a.portolan"_s, u"-o"_s, u"a.svg"_s}, Session::Pictures);
    row("a table", {u"rules"_s, u"a.portolan"_s, u"-o"_s, u"a.html"_s}, Session::Commands);
    row("a table with pages", {u"rules"_s, u"a.portolan"_s, u"-o"_s, u"a.pdf"_s},
        Session::Pictures);
    row("problems with pages",
        {u"check"_s, u"a.portolan"_s, u"--format"_s, u"pdf"_s, u"-o"_s, u"a"_s}, Session::Pictures);
    row("wrong arguments", {u"rules"_s, u"-o"_s, u"a.pdf"_s}, Session::Commands);
    row("help", {u"--help"_s}, Session::Commands);
    row("version", {u"-v"_s}, Session::Commands);
    row("a command behind a file", {u"a.portolan"_s, u"check"_s}, Session::Window);
}

void TestCommandLine::sessions()
{
    QFETCH(const QStringList, words);
    QTEST(int(sessionOf(words)), "session");
}

void TestCommandLine::filesForTheWindow()
{
    const auto files = windowFiles(
        {u"-platform"_s, u"offscreen"_s, u"a.portolan"_s, kSample, u"--language"_s, u"de"_s});
    QVERIFY(files.has_value());
    QCOMPARE(*files, QStringList({u"a.portolan"_s, kSample}));
    for (const auto &[word, said] :
         {std::pair{u"ruls"_s, u"\"rules\""_s}, std::pair{u"nonsense"_s, u"--help"_s},
          std::pair{u"rules"_s, u"a command comes first"_s},
          std::pair{u"--strict"_s, u"--help"_s}}) {
        const auto refused = windowFiles({kSample, word});
        QVERIFY2(!refused, qUtf8Printable(word));
        QVERIFY2(refused.error().line().contains(said), qUtf8Printable(refused.error().line()));
        QCOMPARE(refused.error().exitCode(), ExitCode::WrongUsage);
    }
}

void TestCommandLine::commandsStandWhereTheyArePromised()
{
    const QStringList expected = {u"new"_s,          u"check"_s,   u"connections"_s, u"rules"_s,
                                  u"requirements"_s, u"hosts"_s,   u"import"_s,      u"scripts"_s,
                                  u"diagram"_s,      u"export"_s,  u"probe"_s,       u"resolve"_s,
                                  u"results"_s,      u"catalog"_s, u"help"_s};
    QCOMPARE(commandNames(), expected);
    const QString overview = overviewText();
    for (const QString &name : expected) {
        QVERIFY2(overview.contains(u"\n  %1 "_s.arg(name)), qUtf8Printable(name));
        QVERIFY(findCommand(name));
    }
    QVERIFY(!findCommand(u""));
}

void TestCommandLine::everyOptionIsInItsHelp()
{
    for (const Command *command : commands()) {
        const QString help = helpText(command->spec());
        for (const Option *option : command->spec().options) {
            QVERIFY2(help.contains(u"--"_s + option->name.toString()), qUtf8Printable(help));
            QVERIFY2(!option->text.isEmpty(), qUtf8Printable(option->name.toString()));
        }
        for (const QString &line : help.split(u'\n'))
            QVERIFY2(line.size() <= 80, qUtf8Printable(line));
    }
}

void TestCommandLine::argumentsAreRead()
{
    const CommandSpec &spec = findCommand(u"rules")->spec();
    const auto arguments = Arguments::parse(
        spec, {u"--host"_s, u"b"_s, u"-o"_s, u"-"_s, u"--host=a"_s, u"--"_s, u"-name"_s});
    QVERIFY(arguments.has_value());
    QCOMPARE(arguments->operands(), QStringList(u"-name"_s));
    QCOMPARE(arguments->values(options::kHost), QStringList({u"b"_s, u"a"_s}));
    QCOMPARE(arguments->value(options::kTableFile), u"-"_s);
    QVERIFY(!arguments->has(options::kFormat));

    const CommandSpec &made = findCommand(u"new")->spec();
    const auto sizes = Arguments::parse(made, {u"--agents"_s, u"0"_s});
    QVERIFY(sizes.has_value());
    QCOMPARE(sizes->number(options::kAgents).value().value(), 0);
    QVERIFY(!sizes->number(options::kDomainControllers).value().has_value());
}

void TestCommandLine::argumentsAreRefused_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("said");
    QTest::newRow("no operand") << QStringList() << u"FILE is missing"_s;
    QTest::newRow("two") << QStringList{u"a"_s, u"b"_s} << u"\"b\" is too much"_s;
    QTest::newRow("empty") << QStringList{u""_s} << u"empty"_s;
    QTest::newRow("one hyphen") << QStringList{u"a"_s, u"-host"_s, u"x"_s} << u"\"--host\""_s;
    QTest::newRow("typo") << QStringList{u"a"_s, u"--fromat=csv"_s} << u"\"--format\""_s;
    QTest::newRow("stranger") << QStringList{u"a"_s, u"--zzzzzzzz"_s} << u"unknown option"_s;
    QTest::newRow("choice") << QStringList{u"a"_s, u"--format"_s, u"x"_s} << u"one of: text, csv"_s;
    QTest::newRow("no value") << QStringList{u"a"_s, u"--format"_s} << u"format"_s;
    QTest::newRow("twice") << QStringList{u"a"_s, u"-o"_s, u"b"_s, u"-o"_s, u"c"_s}
                           << u"more than once"_s;
}

void TestCommandLine::argumentsAreRefused()
{
    QFETCH(const QStringList, words);
    QFETCH(const QString, said);
    const Result result = runWith(QStringList{u"rules"_s} + words);
    QCOMPARE(result.code, ExitCode::WrongUsage);
    QCOMPARE(result.output, QByteArray());
    QCOMPARE(result.messages.count(u'\n'), 1);
    QVERIFY2(result.messages.startsWith(u"portolan: rules: ") && result.messages.contains(said),
             qUtf8Printable(result.messages));
}

void TestCommandLine::optionsMayStandBeforeTheCommand()
{
    const Result result = runWith({u"--language"_s, u"en"_s, u"check"_s, kSample});
    QCOMPARE(result.code, ExitCode::Done);
    QCOMPARE(result.output, runWith({u"check"_s, kSample}).output);
    QCOMPARE(runWith({u"-h"_s, u"check"_s}).output, runWith({u"help"_s, u"check"_s}).output);
}

void TestCommandLine::formatsByOptionAndEnding_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("format");
    QTest::newRow("nothing said") << QStringList() << u"text"_s;
    QTest::newRow("standard output") << QStringList{u"-o"_s, u"-"_s} << u"text"_s;
    QTest::newRow("ending") << QStringList{u"-o"_s, u"a/b.c.CSV"_s} << u"csv"_s;
    QTest::newRow("option") << QStringList{u"-o"_s, u"a.csv"_s, u"--format=md"_s} << u"md"_s;
    QTest::newRow("unknown ending") << QStringList{u"-o"_s, u"a.list"_s} << u"text"_s;
    QTest::newRow("folder with an ending") << QStringList{u"-o"_s, u"a.json/b"_s} << u"text"_s;
}

void TestCommandLine::formatsByOptionAndEnding()
{
    QFETCH(const QStringList, words);
    const auto arguments =
        Arguments::parse(findCommand(u"rules")->spec(), QStringList{u"x"_s} + words);
    QVERIFY(arguments.has_value());
    const auto format = tableFormatFor(*arguments);
    QVERIFY(format.has_value());
    QTEST((*format)->id(), "format");
}

void TestCommandLine::resultsGoToOneStream()
{
    for (const QString &command : {u"check"_s, u"connections"_s, u"rules"_s, u"requirements"_s}) {
        const Result result = runWith({command, kSample});
        QCOMPARE(result.code, ExitCode::Done);
        QCOMPARE(result.messages, QString());
        QVERIFY(!result.output.isEmpty());
    }
    const Result missing = runWith({u"rules"_s, u"/no/where"_s});
    QCOMPARE(missing.code, ExitCode::FileFailed);
    QCOMPARE(missing.output, QByteArray());
    QVERIFY(missing.messages.startsWith(u"portolan: /no/where: cannot be read"));
}

void TestCommandLine::anOutputThatRunsFullIsAFailure()
{
    const qsizetype size = runWith({u"rules"_s, kSample}).output.size();
    for (const qint64 room :
         {qint64(0), qint64(1), qint64(size / 2), qint64(size - 1), qint64(size)}) {
        FullDevice output(room);
        QBuffer messages;
        messages.open(QIODevice::WriteOnly);
        Console console(output, messages);
        const ExitCode code = runCommandLine({u"rules"_s, kSample}, console);
        QCOMPARE(code, room < size ? ExitCode::FileFailed : ExitCode::Done);
        QCOMPARE(messages.data().count('\n'), room < size ? 1 : 0);
    }
}

void TestCommandLine::filesAreWrittenWholeOrNotAtAll()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"there"_s);
    const Result before = runWith({u"catalog"_s, u"list"_s, u"-o"_s, path});
    QCOMPARE(before.code, ExitCode::Done);
    const QByteArray old = bytesOf(path);

    QBuffer unused;
    unused.open(QIODevice::WriteOnly);
    Console console(unused, unused);
    const auto half = [](QIODevice &device) -> Expected<void> {
        device.write("half of it");
        return failure(ErrorCode::CannotWrite, u"no more"_s);
    };
    const auto failed = writeOutput(path, console, half);
    QVERIFY(!failed);
    QCOMPARE(failed.error().exitCode(), ExitCode::FileFailed);
    QCOMPARE(failed.error().subject, path);
    QCOMPARE(bytesOf(path), old);
    QVERIFY(writeBytes(path, console, "new").has_value());
    QCOMPARE(bytesOf(path), QByteArray("new"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList(u"there"_s));
}

void TestCommandLine::listsStayShort()
{
    QCOMPARE(shortList({}), QString());
    QCOMPARE(shortList({u"a"_s}), u"a"_s);
    QCOMPARE(shortList({u"a"_s, u"b"_s, u"c"_s}), u"a, b and c"_s);
    QStringList many;
    for (int i = 1; i <= 100; ++i)
        many += QString::number(i);
    QCOMPARE(shortList(many), u"1, 2, 3, 4, 5, 6, 7, 8 and 92 more"_s);
}

void TestCommandLine::whatIsLeftOutIsOneLine()
{
    QBuffer messages;
    messages.open(QIODevice::WriteOnly);
    Console console(messages, messages);
    QCOMPARE(finish(console, u"a"_s, {}), ExitCode::Done);
    QCOMPARE(messages.data(), QByteArray());
    QCOMPARE(finish(console, u"a"_s, {u"one\nthing"_s, u"another"_s}), ExitCode::DrawingHasErrors);
    QCOMPARE(messages.data().count('\n'), 1);
    QVERIFY(messages.data().startsWith("portolan: a: left out because of errors in the drawing: "
                                       "one\\nthing; another; "));
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
