#include "exports/exportfolder.h"

#include "exports/indexpage.h"
#include "exports/tables/tableexporter.h"
#include "files/folderupdate.h"

#include <QCoreApplication>

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

QStringList filesBesideScripts(const ExportOrder &order, const ExportContext &context)
{
    QStringList files;
    for (const Exporter *exporter : order.exporters)
        files += exporter->files(context);
    if (order.hasIndex)
        files += kIndexFile;
    return files;
}

/// Fills a folder with what an order names, step by step; what goes wrong at one step ends it.
class Export
{
public:
    Export(FolderUpdate &update, const ExportContext &context, const ExportOrder &order,
           Progress &progress)
        : m_update(update)
        , m_context(context)
        , m_order(order)
        , m_progress(progress)
    {
        m_context.progress = &progress;
    }

    Expected<ExportReport> fill()
    {
        return addFiles()
            .and_then([this] { return addAllScripts(); })
            .and_then([this] { return addIndex(); })
            .map([this] { return std::move(m_report); });
    }

private:
    Expected<void> addFiles()
    {
        qint64 done = 0;
        for (const Exporter *exporter : m_order.exporters) {
            const QStringList files = exporter->files(m_context);
            for (const QString &file : files) {
                if (const auto added = add(*exporter, file); !added)
                    return added;
            }
            m_progress.advance(++done, m_order.exporters.size() + (m_order.scripts ? 1 : 0));
        }
        return {};
    }

    Expected<void> add(const Exporter &exporter, const QString &file)
    {
        const auto added = m_update.add(file, [&](QIODevice &device) {
            StoppableDevice stoppable(device, m_progress);
            return exporter.write(m_context, file, stoppable);
        });
        if (m_progress.isCancelled())
            return failure(ErrorCode::Cancelled, u"stopped"_s);
        if (added) {
            const bool isTable = dynamic_cast<const TableExporter *>(&exporter) != nullptr;
            QList<const Exporter *> &linked = isTable ? m_index.tables : m_index.pictures;
            if (!linked.contains(&exporter))
                linked += &exporter;
            m_report.files += file;
            return {};
        }
        if (added.error().code != ErrorCode::Usage)
            return added;
        // This drawing cannot be had as that: the rest can. An older file would be taken for it.
        m_update.remove(file);
        m_report.missing += file + u": "_s + added.error().message;
        return {};
    }

    Expected<void> addAllScripts()
    {
        if (!m_order.scripts)
            return {};
        PartProgress part(m_progress, m_order.exporters.size());
        ScriptFolderOptions options = *m_order.scripts;
        options.reservedNames += filesBesideScripts(m_order, m_context);
        auto report = addScripts(m_context.topology, m_context.derivation, options, m_update, part);
        if (!report)
            return tl::unexpected(report.error());
        m_report.files += kManifestFile;
        m_report.scripts = *std::move(report);
        return {};
    }

    Expected<void> addIndex()
    {
        if (!m_order.hasIndex)
            return {};
        m_index.scripts = m_report.scripts;
        m_index.remarks = m_report.missing;
        if (m_report.scripts)
            m_index.remarks += m_report.scripts->leftOut;
        m_report.files += kIndexFile;
        return m_update.add(kIndexFile, [&](QIODevice &device) {
            return writeIndexPage(m_context, m_index, device);
        });
    }

    FolderUpdate &m_update;
    ExportContext m_context;
    const ExportOrder &m_order;
    Progress &m_progress;
    IndexContents m_index;
    ExportReport m_report;
};

QStringList remarksOfScripts(const ScriptFolderReport &scripts)
{
    QStringList remarks;
    for (const QString &sentence : scripts.leftOut)
        remarks += Texts::tr("Left out of the scripts: %1").arg(sentence);
    remarks += scripts.notes;
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
    QStringList files = filesBesideScripts(order, context);
    if (order.scripts)
        files += kManifestFile;
    return files;
}

QStringList remarksOf(const ExportReport &report)
{
    return report.scripts ? report.missing + remarksOfScripts(*report.scripts) : report.missing;
}

Expected<ExportReport> writeExports(const ExportContext &context, const ExportOrder &order,
                                    const QString &folder, Progress &progress)
{
    const auto update = FolderUpdate::begin(folder);
    if (!update)
        return tl::unexpected(update.error());
    auto report = Export(**update, context, order, progress).fill();
    if (!report)
        return report;
    return (*update)->commit().map([&] { return *std::move(report); });
}

} // namespace portolan
