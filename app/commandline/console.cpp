#include "commandline/console.h"

#include <QIODevice>

namespace portolan::app {

Console::Console(QIODevice &output, QIODevice &messages)
    : m_output(output)
    , m_messages(messages)
{
}

void Console::say(const QString &line)
{
    m_messages.write(line.toUtf8() + '\n');
}

} // namespace portolan::app
