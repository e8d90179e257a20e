#pragma once

#include <QFile>

namespace portolan::app {

/// Standard output and error as devices that hold nothing back and change no line end.
class StandardStreams
{
public:
    StandardStreams();

    QIODevice &output() { return m_output; }
    QIODevice &messages() { return m_messages; }

private:
    QFile m_output;
    QFile m_messages;
};

} // namespace portolan::app
