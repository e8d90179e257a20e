#pragma once

#include <QStringList>
#include <QStringView>

namespace portolan::app {

/// An option of the command line, as data: the help text, the parser and every usage error are made
/// from it. All of them are in options.h; who wants the value of one asks for it by its address.
struct Option
{
    QStringView name = {};   ///< without hyphens: "format"
    char16_t letter = u'\0'; ///< of the short form; none when zero
    QStringView value = {};  ///< what the help calls its value; empty: a switch
    QStringView text = {};   ///< one or two sentences for the help
    bool required = false;
    bool repeatable = false;
    QStringList (*choices)() = nullptr; ///< what its value may be; null: anything
    int maximum = 0;                    ///< of an option with a number

    /// As people type it: `--format`, or `-o` where that is all there is to it.
    QString spelling() const;
};

} // namespace portolan::app
