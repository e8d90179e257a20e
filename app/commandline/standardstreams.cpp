#include "commandline/standardstreams.h"

#include <cstdio>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#include <qt_windows.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace portolan::app {

namespace {

#ifdef Q_OS_WIN
/// A program with windows has no console of its own there; output that is redirected stays so.
void prepareStreams()
{
    if (_fileno(stdout) < 0 && AttachConsole(ATTACH_PARENT_PROCESS)) {
        std::freopen("CONOUT$", "w", stdout);
        std::freopen("CONOUT$", "w", stderr);
    }
    _setmode(_fileno(stdout), _O_BINARY);
    _setmode(_fileno(stderr), _O_BINARY);
}

int handleOf(std::FILE *stream)
{
    return _fileno(stream);
}
#else
void prepareStreams() {}

int handleOf(std::FILE *stream)
{
    return fileno(stream);
}
#endif

} // namespace

#ifdef Q_OS_WIN
void keepStandardStreamsApart() {}
#else
void keepStandardStreamsApart()
{
    // An open for the wrong direction takes the number and refuses the use.
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (fcntl(stream, F_GETFD) < 0)
            (void)open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    }
}
#endif

StandardStreams::StandardStreams()
{
    prepareStreams();
    // Where a stream is closed, writing to it fails, and that is said.
    (void)m_output.open(handleOf(stdout), QIODevice::WriteOnly | QIODevice::Unbuffered);
    (void)m_messages.open(handleOf(stderr), QIODevice::WriteOnly | QIODevice::Unbuffered);
}

} // namespace portolan::app
