#include "window.h"

#include "ending.h"
#include "rendering/icons.h"
#include "window/legibility.h"
#include "window/runninginstance.h"
#include "window/windowlanguage.h"
#include "window/windows.h"

#include <QApplication>

#include <clocale>
#include <cstdio>
#include <cstdlib>

namespace portolan::app {

using namespace Qt::StringLiterals;

namespace {

/// As everywhere in the program: a file, here the display, could not be read.
constexpr int kNoDisplay = 3;

/// Without a display Qt ends the process, with many lines about plugins and a core dump. What a
/// person needs is one line and an exit code.
void sayNoDisplay(QtMsgType type, const QMessageLogContext &, const QString &)
{
    if (type != QtFatalMsg)
        return;
    std::fputs("portolan: window: there is no display that it could open on; \"portolan --help\" "
               "lists what works without one\n",
               stderr);
    std::_Exit(kNoDisplay);
}

/// Windows of the desktop's platform: whatever was said until now was about other applications.
class DisplayGuard
{
public:
    DisplayGuard()
        : m_handler(qInstallMessageHandler(sayNoDisplay))
    {
    }
    ~DisplayGuard() { qInstallMessageHandler(m_handler); }
    DisplayGuard(const DisplayGuard &) = delete;
    DisplayGuard &operator=(const DisplayGuard &) = delete;

private:
    QtMessageHandler m_handler;
};

std::unique_ptr<QApplication> makeApplication(int &argc, char **argv)
{
    const DisplayGuard guard;
    auto application = std::make_unique<QApplication>(argc, argv);
    // Qt takes the locale of the desktop; the numbers that libraries write into files have a point.
    std::setlocale(LC_NUMERIC, "C");
    return application;
}

/// Until the last one is closed.
int showWindows(const QStringList &files)
{
    Windows windows;
    const RunningInstance instance;
    QObject::connect(&instance, &RunningInstance::openWanted, &windows, &Windows::openAnew);
    windows.openAnew(files);
    return QApplication::exec();
}

} // namespace

int runWindow(int &argc, char **argv, const QStringList &files)
{
    const auto application = makeApplication(argc, argv);
    QCoreApplication::setOrganizationName(u"Portolan"_s);
    QCoreApplication::setApplicationName(u"portolan"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(PORTOLAN_VERSION));
    QGuiApplication::setApplicationDisplayName(u"Portolan"_s);
    QGuiApplication::setDesktopFileName(u"io.github.portolan.Portolan"_s);
    QGuiApplication::setWindowIcon(rendering::icon(u"portolan"_s));
    if (RunningInstance::handOver(files))
        return 0;
    installLanguage(*application);
    new Legibility(*application);
    return withoutWaiting(showWindows(files));
}

} // namespace portolan::app
