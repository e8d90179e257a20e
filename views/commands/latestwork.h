#pragma once

#include <QFutureWatcher>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <functional>
#include <utility>

namespace portolan::views {

/// Where work beside the window is done, one thread fewer than the machine has. Not Qt's global
/// pool: large areas are painted there, and would wait for a long layout.
QThreadPool &workers();
/// For what nobody waits for, such as pictures in a list: one thread, so that a layout or a table
/// never waits behind them.
QThreadPool &idleWorkers();
/// For what is done in less than a tenth of a second while somebody looks, such as what follows the
/// pointer: it waits for nothing long, and is as urgent as the window.
QThreadPool &quickWorkers();

/// Whatever the calling thread does, and threads that it starts, gives way to the window from now
/// on.
void standBack();

/// Lets go of something large beside the window: that takes its time, too.
template <typename Thing>
void discard(Thing thing)
{
    workers().start([gone = std::move(thing)] {});
}

/// Works something out beside the window, for whoever needs the newest only: what is worked out
/// for an older wish is never handed over, but by keepUp().
///
/// One work runs at a time. A wish that comes meanwhile waits for its end, in place of any that
/// waited before. A work must own all that it reads: it may outlive whoever asked for it.
template <typename Result>
class LatestWork
{
public:
    using Work = std::function<Result()>;
    using Take = std::function<void(Result)>;

    /// @p take gets each result that is still wanted, in the thread that asked for it.
    explicit LatestWork(Take take, QThreadPool &pool = workers())
        : m_take(std::move(take))
        , m_pool(pool)
    {
        QObject::connect(&m_watcher, &QFutureWatcherBase::finished, &m_watcher,
                         [this] { finish(); });
    }
    Q_DISABLE_COPY_MOVE(LatestWork)

    /// Something is worked out that is still wanted.
    bool isRunning() const { return (m_isWorking && !m_isOutdated) || m_next; }

    void start(Work work)
    {
        drop();
        keepUp(std::move(work));
    }
    /// The same, but what is being worked out is handed over, too: what follows the pointer would
    /// not be seen while that moves.
    void keepUp(Work work)
    {
        if (m_next)
            discard(std::exchange(m_next, {}));
        m_next = std::move(work);
        if (!m_isWorking)
            startNext();
    }
    /// For what is so small that nobody would notice the wait.
    void runAtOnce(const Work &work)
    {
        drop();
        m_take(work());
    }
    /// Nobody wants it any more.
    void drop()
    {
        m_isOutdated = m_isWorking;
        if (m_next)
            discard(std::exchange(m_next, {}));
    }

private:
    void startNext()
    {
        m_isWorking = true;
        m_isOutdated = false;
        m_watcher.setFuture(QtConcurrent::run(
            &m_pool, [work = std::exchange(m_next, {}), standsBack = &m_pool != &quickWorkers()] {
                if (standsBack)
                    standBack();
                return work();
            }));
    }

    void finish()
    {
        m_isWorking = false;
        // Taken out: the watcher would keep a large drawing alive, and shared.
        QFuture<Result> future = m_watcher.future();
        Result result = future.takeResult();
        const bool isWanted = !std::exchange(m_isOutdated, false);
        if (m_next)
            startNext();
        if (isWanted)
            m_take(std::move(result));
        else
            discard(std::move(result));
    }

    Take m_take;
    QThreadPool &m_pool;
    Work m_next; ///< as soon as what is being worked out has ended
    QFutureWatcher<Result> m_watcher;
    bool m_isWorking = false;
    bool m_isOutdated = false;
};

} // namespace portolan::views
