#pragma once

#include <QtGlobal>

#include <algorithm>
#include <atomic>
#include <functional>
#include <future>
#include <thread>
#include <type_traits>
#include <vector>

namespace portolan {

/// Cuts [0, @p count) into pieces of at least @p least, at most one a core, and calls
/// @p work(begin, end) for each, all at the same time. Gives what they gave, in order.
///
/// @p work must bear that. Texts that it makes are in the application's language (ThreadLanguage
/// is a matter of the caller's thread).
template <typename Work>
auto inPieces(qsizetype count, qsizetype least, const Work &work)
{
    using Result = std::invoke_result_t<Work, qsizetype, qsizetype>;
    const auto cores = std::max(qsizetype(std::thread::hardware_concurrency()), qsizetype(1));
    const qsizetype pieces = std::clamp(count / least, qsizetype(1), cores);
    std::vector<std::future<Result>> others;
    for (qsizetype i = 1; i < pieces; ++i)
        others.push_back(std::async(std::cref(work), count * i / pieces, count * (i + 1) / pieces));
    std::vector<Result> results;
    results.push_back(work(0, count / pieces));
    for (std::future<Result> &other : others)
        results.push_back(other.get());
    return results;
}

/// Calls @p work(i) for each of [0, @p count) on as many threads as inPieces() takes, each of which
/// takes the next one when it is done with its last: for steps of which some are much longer.
/// Begins none any more once one gave false.
template <typename Work>
void inTurns(qsizetype count, qsizetype least, const Work &work)
{
    std::atomic<qsizetype> next = 0;
    std::atomic_bool isOver = false;
    inPieces(count, least, [&](qsizetype, qsizetype) {
        for (qsizetype i = next++; i < count && !isOver; i = next++) {
            if (!work(i))
                isOver = true;
        }
        return true;
    });
}

} // namespace portolan
