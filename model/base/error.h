#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace portolan {

enum class ErrorCode {
    Usage,       ///< the request itself makes no sense
    CannotRead,  ///< a file is missing, unreadable or too large
    CannotWrite, ///< a file or folder could not be written; what was there before still is
    Syntax,      ///< not JSON, or not UTF-8
    BadValue,    ///< JSON of the wrong shape: type, missing field, unknown value
    Newer,       ///< a format version that this program does not know
    Stale,       ///< an edit that does not fit the drawing it is applied to
    Cancelled,   ///< a person asked to stop
};

/// Why something failed. @c message says what is wrong and what was expected, @c where the place:
/// `line:column`, a JSON path such as `hosts[3].platform`, or empty when the whole file is meant.
struct Error
{
    ErrorCode code = ErrorCode::BadValue;
    QString message;
    QString where;
};

template <typename T>
using Expected = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(ErrorCode code, QString message, QString where = {})
{
    return tl::unexpected<Error>(Error{code, std::move(message), std::move(where)});
}

} // namespace portolan
