#include "support/programs.h"

#include <QProcess>

namespace portolan::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 300'000; // ms

bool isRoot()
{
    static const bool root = output(u"id"_s, {u"-u"_s}) == "0\n";
    return root;
}

} // namespace

QByteArray output(const QString &program, const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForStarted(kPatience))
        qFatal("%s: %s", qPrintable(program), qPrintable(process.errorString()));
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(kPatience) || process.exitStatus() != QProcess::NormalExit ||
        process.exitCode() != 0) {
        qFatal("%s %s: exit code %d\n%s", qPrintable(program), qPrintable(arguments.join(u' ')),
               process.exitCode(), process.readAllStandardError().constData());
    }
    return process.readAllStandardOutput();
}

QByteArray onOwnNetwork(const QString &command, const QStringList &arguments,
                        const QByteArray &input)
{
    QStringList all = {u"--net"_s};
    if (!isRoot())
        all << u"--user"_s << u"--map-root-user"_s;
    all << u"--"_s << u"sh"_s << u"-c"_s << command << u"sh"_s;
    return output(u"unshare"_s, all + arguments, input);
}

} // namespace portolan::test
