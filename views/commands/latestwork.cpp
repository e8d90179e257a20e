#include "commands/latestwork.h"

#include <QCoreApplication>
#include <QThread>

#include <algorithm>

namespace portolan::views {

QThreadPool &workers()
{
    static QThreadPool *const pool = [] {
        auto *made = new QThreadPool(QCoreApplication::instance());
        made->setMaxThreadCount(std::max(1, QThread::idealThreadCount() - 1));
        // Before fonts go, which layouts measure with.
        qAddPostRoutine([] { workers().waitForDone(); });
        return made;
    }();
    return *pool;
}

} // namespace portolan::views
