#pragma once

#include "base/error.h"

#include <QString>

namespace portolan::app {

/// What the program returns to its caller (part of the public contract).
enum class ExitCode {
    Done = 0,
    DrawingHasErrors =
        1, ///< of `check` any error; of others: something was left out because of one
    WrongUsage = 2,
    FileFailed = 3, ///< a file could not be read, parsed or written
};

/// An error and the file, or the command, that it is about.
struct Failure
{
    QString subject;
    Error error;

    ExitCode exitCode() const;
    /// `portolan: SUBJECT: what is wrong and what was expected`, always one line, without its end.
    QString line() const;
};

using Outcome = tl::expected<ExitCode, Failure>;

template <typename T>
using Attempt = tl::expected<T, Failure>;

/// Says what @p result is about, should it have failed.
template <typename T>
Attempt<T> about(const QString &subject, Expected<T> result)
{
    return std::move(result).map_error([&](Error error) {
        return Failure{subject, std::move(error)};
    });
}

inline tl::unexpected<Failure> usageFailure(const QString &subject, const QString &message)
{
    return tl::unexpected<Failure>(Failure{subject, {ErrorCode::Usage, message, {}}});
}

} // namespace portolan::app
