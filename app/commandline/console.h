#pragma once

#include <QString>

class QIODevice;

namespace portolan::app {

/// Where a command prints. Tests put buffers in place of the standard streams.
class Console
{
public:
    /// Both are open for writing and outlive the console.
    Console(QIODevice &output, QIODevice &messages);

    /// Results.
    QIODevice &output() { return m_output; }
    /// One line for people, on the stream of messages. It must be safe to print (terminalText).
    void say(const QString &line);

private:
    QIODevice &m_output;
    QIODevice &m_messages;
};

} // namespace portolan::app
