#include "exports/exportfolder.h"

#include "files/folderupdate.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ExportFolder)
};

/// Ends long tables soon after somebody asked to stop.
class StoppableDevice : public QIODevice
{
public:
    StoppableDevice(QIODevice &file, const Progress &progress)
        : m_file(file)
        , m_progress(progress)
    {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override
    {
        if (m_progress.isCancelled())
            return -1;
        const qint64 written = m_file.write(data, size);
        if (written < 0)
            setErrorString(m_file.errorString());
        return written;
    }

private:
    QIODevice &m_file;
    const Progress &m_progress;
};

/// Of a part of the work that has its own count: tells it behind what is done already.
class PartProgress : public Progress
{
public:
    PartProgress(Progress &whole, qint64 done)
        : m_whole(whole)
        , m_done(done)
    {
    }
    void advance(qint64 done, qint64 total) override
    {
        m_whole.advance(m_done + done, m_done + total);
    }
    bool isCancelled() const override { return m_whole.isCancelled(); }

private:
    Progress &m_whole;
    qint64 m_done;
};

/// Writes what an order names, one file after the other.
class Files
{
public:
    Files(FolderUpdate &update, const ExportContext &context, Progress &progress)
        : m_update(update)
        , m_context(context)
        , m_progress(progress)
    {
    }

    Expected<void> add(const ExportOrder &order, ExportReport &report)
    {
        qint64 done = 0;
        for (const Exporter *exporter : order.exporters) {
            const QStringList files = exporter->files(m_context);
            for (const QString &file : files) {
                if (const auto added = add(*exporter, file, report); !added)
                    return added;
            }
            m_progress.advance(++done, order.exporters.size() + (order.scripts ? 1 : 0));
        }
        return {};
    }

private:
    Expected<void> add(const Exporter &exporter, const QString &file, ExportReport &report)
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        StoppableDevice stoppable(buffer, m_progress);
        const auto written = exporter.write(m_context, file, stoppable);
        if (m_progress.isCancelled())
            return failure(ErrorCode::Cancelled, u"stopped"_s);
        if (written) {
            report.files += file;
            return m_update.add(file, buffer.data());
        }
        if (written.error().code != ErrorCode::Usage)
            return written;
        // This drawing cannot be had as that: the rest can. An older file would be taken for it.
        m_update.remove(file);
        report.remarks += u"%1: %2"_s.arg(file, written.error().message);
        return {};
    }

    FolderUpdate &m_update;
    const ExportContext &m_context;
    Progress &m_progress;
};

QStringList remarksOf(const ScriptFolderReport &scripts)
{
    QStringList remarks;
    for (const QString &sentence : scripts.leftOut)
        remarks += Texts::tr("Left out of the scripts: %1").arg(sentence);
    for (const QString &file : scripts.removed)
        remarks += Texts::tr("Removed, because it is out of date: %1").arg(file);
    for (const QString &file : scripts.changed)
        remarks += Texts::tr("Out of date, but kept, because somebody changed it: %1").arg(file);
    for (const QString &file : scripts.foreign)
        remarks += Texts::tr("Kept, because Portolan did not write it: %1").arg(file);
    return remarks;
}

} // namespace

QStringList filesOf(const ExportOrder &order, const ExportContext &context)
{
    QStringList files;
    for (const Exporter *exporter : order.exporters)
        files += exporter->files(context);
    return files;
}

Expected<ExportReport> writeExports(const ExportContext &context, const ExportOrder &order,
                                    const QString &folder, Progress &progress)
{
    const auto update = FolderUpdate::begin(folder);
    if (!update)
        return tl::unexpected(update.error());
    ExportReport report;
    if (const auto added = Files(**update, context, progress).add(order, report); !added)
        return tl::unexpected(added.error());
    if (order.scripts) {
        PartProgress part(progress, order.exporters.size());
        const auto scripts = writeScriptFolder(context.topology, context.derivation, *order.scripts,
                                               QDir(folder).filePath(kScriptsFolder), part);
        if (!scripts)
            return tl::unexpected(scripts.error());
        report.files += kScriptsFolder;
        report.scriptFiles = int(scripts->files.size());
        report.remarks += remarksOf(*scripts);
    }
    return (*update)->commit().map([&] { return report; });
}

} // namespace portolan
