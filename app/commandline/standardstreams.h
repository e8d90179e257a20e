#pragma once

#include <QFile>

namespace portolan::app {

/// Call this before anything is opened. A stream that the caller closed would else get the first
/// file of the program, which would then hold what was meant for the stream. Reading from and
/// writing to such a stream fails as it should.
void keepStandardStreamsApart();

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
