#include "dialogs/exportrun.h"

#include "base/threadlanguage.h"

#include <QElapsedTimer>
#include <QtConcurrentRun>

namespace portolan::views {

namespace {

/// More often nobody can see it.
constexpr qint64 kStepMs = 50;

} // namespace

ExportContext ExportSubject::context(const Topology &drawing, const Progress *progress) const
{
    ExportContext context{drawing, derivation, hosts, language, scale, paper};
    context.zone = zone;
    context.isTiled = isTiled;
    context.hasPorts = hasPorts;
    context.hiddenSections = hiddenSections;
    context.isByZone = isByZone;
    context.progress = progress;
    return context;
}

/// Tells the window what the worker has done.
class ExportRun::Steps : public Progress
{
public:
    explicit Steps(ExportRun &run)
        : m_run(run)
    {
        m_sinceLast.start();
    }

    void advance(qint64 done, qint64 total) override
    {
        if (m_sinceLast.elapsed() < kStepMs && done < total)
            return;
        m_sinceLast.restart();
        emit m_run.advanced(int(done), int(total));
    }
    bool isCancelled() const override { return m_isCancelled; }
    void cancel() { m_isCancelled = true; }

private:
    ExportRun &m_run; ///< waits for the worker before it goes
    QElapsedTimer m_sinceLast;
    std::atomic_bool m_isCancelled = false;
};

ExportRun::ExportRun(QObject *parent)
    : QObject(parent)
{
    ThreadLanguage::prepare();
    connect(&m_work, &QFutureWatcherBase::finished, this, &ExportRun::finished);
}

ExportRun::~ExportRun()
{
    stop();
    m_work.waitForFinished();
}

void ExportRun::start(const ExportSubject &subject, const ExportOrder &order, const QString &folder)
{
    m_steps = std::make_shared<Steps>(*this);
    m_work.setFuture(QtConcurrent::run([steps = m_steps, subject, order, folder] {
        const ThreadLanguage language(subject.language);
        const Topology topology = subject.topology();
        return writeExports(subject.context(topology, steps.get()), order, folder, *steps);
    }));
}

void ExportRun::stop()
{
    if (m_steps)
        m_steps->cancel();
}

} // namespace portolan::views
