#pragma once

#include "exports/exportfolder.h"

#include <QFutureWatcher>
#include <QObject>

#include <atomic>
#include <functional>
#include <memory>

namespace portolan::views {

/// What an export is made from: copies, so that one can go on drawing meanwhile.
struct ExportSubject
{
    /// Gives the drawing; is called beside the window, where it may take its time.
    std::function<Topology()> topology;
    Derivation derivation;
    QList<HostId> hosts; ///< only what concerns these; empty means the whole drawing
    ZoneId zone = {};    ///< that they are the hosts of; may be empty
    QString language = {};
    double scale = 1;
    QString paper = {};
    bool isTiled = false;
    bool hasPorts = false;
    QSet<SectionId> hiddenSections = {}; ///< of pictures
    bool isByZone = false;

    /// @p drawing is what topology() gave.
    ExportContext context(const Topology &drawing, const Progress *progress) const;
};

/// One export at a time, beside the window.
class ExportRun : public QObject
{
    Q_OBJECT

public:
    explicit ExportRun(QObject *parent = nullptr);
    /// Stops what is under way.
    ~ExportRun() override;

    bool isRunning() const { return m_work.isRunning(); }
    void start(const ExportSubject &subject, const ExportOrder &order, const QString &folder);
    /// It then ends as soon as it can, with ErrorCode::Cancelled, and has written nothing.
    void stop();
    /// Of the last one that has finished.
    Expected<ExportReport> result() const { return m_work.result(); }

signals:
    void advanced(int done, int total);
    void finished();

private:
    class Steps;

    std::shared_ptr<Steps> m_steps;
    QFutureWatcher<Expected<ExportReport>> m_work;
};

} // namespace portolan::views
