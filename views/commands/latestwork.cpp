#include "commands/latestwork.h"

#include <QCoreApplication>
#include <QThread>

#include <algorithm>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

namespace portolan::views {

namespace {

/// A tenth of a core where the window wants all of it; much more than an idle thread would get on
/// a machine that other programs keep busy.
[[maybe_unused]] constexpr int kNiceness = 10;

QThreadPool *newPool(int threads)
{
    auto *pool = new QThreadPool(QCoreApplication::instance());
    pool->setMaxThreadCount(threads);
    return pool;
}

} // namespace

QThreadPool &workers()
{
    static QThreadPool *const pool = [] {
        // Before fonts go, which layouts measure with.
        qAddPostRoutine([] { workers().waitForDone(); });
        return newPool(std::max(1, QThread::idealThreadCount() - 1));
    }();
    return *pool;
}

QThreadPool &idleWorkers()
{
    static QThreadPool *const pool = [] {
        qAddPostRoutine([] { idleWorkers().waitForDone(); });
        return newPool(1);
    }();
    return *pool;
}

QThreadPool &quickWorkers()
{
    static QThreadPool *const pool = newPool(1);
    return *pool;
}

void standBack()
{
#ifdef Q_OS_LINUX
    // Qt's priorities do nothing here but for idle threads; the nice value is each thread's own.
    thread_local const int once = setpriority(PRIO_PROCESS, 0, kNiceness);
    Q_UNUSED(once)
#else
    QThread::currentThread()->setPriority(QThread::LowPriority);
#endif
}

} // namespace portolan::views
