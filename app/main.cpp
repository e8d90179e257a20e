#include "commandline/commandline.h"
#include "commandline/console.h"
#include "commandline/standardstreams.h"
#include "ending.h"
#include "window.h"

#include <QGuiApplication>

#include <clocale>
#include <cstdio>
#include <memory>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace {

using namespace portolan::app;
using namespace Qt::StringLiterals;

/// Commands say what there is to say themselves; remarks of the toolkit, on a locale for example,
/// would be taken for theirs.
void onlyFatal(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (type == QtFatalMsg)
        std::fprintf(stderr, "portolan: %s\n", qUtf8Printable(text));
}

/// What the system says of its errors goes into messages, and the numbers of C go into files: both
/// are English, whatever the locale that Qt has set.
void speakEnglish()
{
    std::setlocale(LC_NUMERIC, "C");
#ifdef LC_MESSAGES
    std::setlocale(LC_MESSAGES, "C");
#endif
}

/// A command ends soon: giving memory back to the system in between only to get it again, page by
/// page, is an eighth of an import's time.
void keepMemory()
{
#ifdef __GLIBC__
    constexpr int kNever = 1 << 30;
    constexpr int kLargest = 32 << 20; // bytes: more is refused
    constexpr int kPiece = 16 << 20;   // bytes
    mallopt(M_TRIM_THRESHOLD, kNever);
    mallopt(M_MMAP_THRESHOLD, kLargest);
    mallopt(M_TOP_PAD, kPiece);
#endif
}

int runCommands(const QStringList &words)
{
    keepMemory();
    speakEnglish();
    StandardStreams streams;
    Console console(streams.output(), streams.messages());
    return int(runCommandLine(words, console));
}

int runPictures(int &argc, char **argv, const QStringList &words)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    return runCommands(words);
}

int openWindow(int &argc, char **argv, const QStringList &words)
{
    const auto files = windowFiles(words);
    if (files)
        return runWindow(argc, argv, *files);
    StandardStreams streams;
    Console(streams.output(), streams.messages()).say(files.error().line());
    return int(ExitCode::WrongUsage);
}

} // namespace

int main(int argc, char **argv)
{
    keepStandardStreamsApart();
    const QtMessageHandler handler = qInstallMessageHandler(onlyFatal);
    auto application = std::make_unique<QCoreApplication>(argc, argv);
    // Asked of the application, because on Windows argv cannot hold every file name.
    const QStringList words = QCoreApplication::arguments().mid(1);
    const Session session = sessionOf(words);
    if (session == Session::Commands)
        return withoutWaiting(runCommands(words));
    application.reset();
    if (session == Session::Pictures)
        return runPictures(argc, argv, words);
    qInstallMessageHandler(handler);
    return openWindow(argc, argv, words);
}
