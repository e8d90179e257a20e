#pragma once

#include <QLocalServer>
#include <QObject>
#include <QStringList>

class QLocalSocket;

namespace portolan::app {

/// The one running program of a person on a display. A second start hands over what it was to open
/// and ends: undo, clipboard and recent files stay in one place, and no file is open twice. Only
/// the same user can speak to it.
class RunningInstance : public QObject
{
    Q_OBJECT

public:
    /// Gives the files to the program that runs already; false when none runs, or it does not
    /// answer within two seconds: then this start is for itself.
    static bool handOver(const QStringList &files);

    explicit RunningInstance(QObject *parent = nullptr);

signals:
    /// A second start wanted these files (absolute paths), or just a window.
    void openWanted(const QStringList &files);

private:
    void welcome();
    void read(QLocalSocket *guest);

    QLocalServer m_server;
};

} // namespace portolan::app
