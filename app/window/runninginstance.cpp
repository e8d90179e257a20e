#include "window/runninginstance.h"

#include "base/sha256.h"

#include <QDataStream>
#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>
#include <QStandardPaths>

namespace portolan::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int kConnectMs = 500;
constexpr int kAnswerMs = 2000;
/// First of all, so that another version is not misunderstood.
constexpr quint32 kProtocol = 0x504f5254 + 1;
/// Command lines are shorter on every system.
constexpr qint64 kMostBytes = 4 * 1024 * 1024;

/// Where it listens: another display or another user has a program of its own.
QString serverName()
{
    QByteArray place = QDir::homePath().toUtf8();
    for (const char *variable : {"DISPLAY", "WAYLAND_DISPLAY", "XDG_SESSION_ID", "SESSIONNAME"})
        place += '\0' + qgetenv(variable);
    const QString name = u"portolan-"_s + QString::fromLatin1(sha256Hex(place).left(16));
#ifdef Q_OS_WIN
    return name;
#else
    // A folder of the user's own; in the common one for temporary files anybody could listen first.
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return folder.isEmpty() ? QString() : folder + u'/' + name;
#endif
}

QStringList absolute(const QStringList &files)
{
    QStringList paths;
    for (const QString &file : files)
        paths.append(QFileInfo(file).absoluteFilePath());
    return paths;
}

} // namespace

bool RunningInstance::handOver(const QStringList &files)
{
    const QString name = serverName();
    if (name.isEmpty())
        return false;
    QLocalSocket host;
    host.connectToServer(name);
    if (!host.waitForConnected(kConnectMs))
        return false;
    QDataStream stream(&host);
    stream << kProtocol << absolute(files);
    host.flush();
    // What does not answer hangs, or is another version.
    return host.waitForReadyRead(kAnswerMs) && host.read(1) == "+";
}

RunningInstance::RunningInstance(QObject *parent)
    : QObject(parent)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &RunningInstance::welcome);
    const QString name = serverName();
    if (name.isEmpty() || m_server.listen(name))
        return;
    // Nobody answered there: it was left by one that ended by force, or belongs to one that hangs.
    QLocalServer::removeServer(name);
    m_server.listen(name);
}

void RunningInstance::welcome()
{
    while (QLocalSocket *guest = m_server.nextPendingConnection()) {
        connect(guest, &QLocalSocket::disconnected, guest, &QObject::deleteLater);
        connect(guest, &QLocalSocket::readyRead, this, [this, guest] { read(guest); });
        read(guest);
    }
}

void RunningInstance::read(QLocalSocket *guest)
{
    QDataStream stream(guest);
    stream.startTransaction();
    quint32 protocol = 0;
    QStringList files;
    stream >> protocol;
    if (stream.status() == QDataStream::Ok && protocol == kProtocol)
        stream >> files;
    const bool isUnreadable = protocol != 0 && protocol != kProtocol;
    if (isUnreadable || guest->bytesAvailable() > kMostBytes) {
        guest->abort();
        return;
    }
    if (!stream.commitTransaction() || protocol == 0)
        return;
    guest->write("+");
    guest->disconnectFromServer();
    emit openWanted(files);
}

} // namespace portolan::app
