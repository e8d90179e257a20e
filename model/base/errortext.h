#pragma once

#include <QString>

namespace portolan {

/// The texts of errors. English, as the command line says them, unless ErrorsForReaders or
/// translateErrors() asked for the language whose translator is installed.
struct Errors
{
#ifdef READ_BY_LUPDATE // never defined; lupdate reads the context here, whatever the condition
    Q_DECLARE_TR_FUNCTIONS(Errors)
#endif
    static QString tr(const char *text);
};

/// While one lives, errors that arise in its thread are told as the sheet or panel around them.
class ErrorsForReaders
{
public:
    ErrorsForReaders();
    ~ErrorsForReaders();
    ErrorsForReaders(const ErrorsForReaders &) = delete;
    ErrorsForReaders &operator=(const ErrorsForReaders &) = delete;

    /// Whether one lives in this thread.
    static bool isAsked();
};

/// From now on all errors are: for a process that shows a window.
void translateErrors();

} // namespace portolan
