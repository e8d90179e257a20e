#pragma once

#include <QtGlobal>

namespace portolan {

/// What a long call tells while it runs, and how it learns that it should stop.
/// Called from the threads that do the work, one at a time.
class Progress
{
public:
    virtual ~Progress() = default;

    /// @p done of @p total steps are behind us.
    virtual void advance(qint64 done, qint64 total) = 0;
    /// True once the call should give up; it then fails with ErrorCode::Cancelled.
    virtual bool isCancelled() const = 0;
};

/// For callers that wait: tells nobody, never stops.
class NoProgress final : public Progress
{
public:
    void advance(qint64, qint64) override {}
    bool isCancelled() const override { return false; }
};

} // namespace portolan
