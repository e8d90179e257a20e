#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace portolan::test {

/// One command as cmd takes a line apart, in the order of its phases.
struct CmdCommand
{
    int line = 0;           ///< counted from 1
    QString joint;          ///< what stands before it: nothing, `&`, `&&`, `||`, `|`, `do`, `if`
    QStringList words;      ///< as written, quotation marks and all; of `for` up to its list
    QStringList redirected; ///< `>nul`, `2>&1`, ...
    bool isEscaped = false; ///< a caret took part
};

struct CmdScript
{
    QList<CmdCommand> commands;
    QStringList labels; ///< in lower case, without the colon
    QStringList faults; ///< what could be read in more than one way
};

/// Reads the lines of a script of cmd (without those behind the `rem` that begins PowerShell):
/// percent signs first, then quotation marks, carets, operators, redirections and words. A variable
/// that @p variables knows becomes its value before the rest is looked at, as cmd does it; any
/// other one and each argument becomes a harmless word.
CmdScript readCmd(const QStringList &lines, const QHash<QString, QString> &variables = {});

} // namespace portolan::test
