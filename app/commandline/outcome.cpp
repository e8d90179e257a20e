#include "commandline/outcome.h"

#include "base/escaping.h"

namespace portolan::app {

using namespace Qt::StringLiterals;

ExitCode Failure::exitCode() const
{
    return error.code == ErrorCode::Usage ? ExitCode::WrongUsage : ExitCode::FileFailed;
}

QString Failure::line() const
{
    const QString place = error.where.isEmpty() ? QString() : error.where + u": "_s;
    return terminalText(u"portolan: %1: "_s.arg(subject) + place + error.message);
}

} // namespace portolan::app
