#include "exports/scripts/scriptfolder.h"

#include "base/pieces.h"
#include "base/sha256.h"
#include "exports/scripts/scriptmanifest.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <mutex>
#include <vector>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// A name that Windows gives to a device, whatever stands behind its first dot.
bool isDevice(const QString &stem)
{
    static const QRegularExpression device(u"\\A(con|prn|aux|nul|com[0-9]|lpt[0-9])\\z"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return device.match(stem).hasMatch();
}

/// Hands out names that differ in more than case.
class FolderNames
{
public:
    explicit FolderNames(const QStringList &reserved)
    {
        for (const QString &name : reserved + QStringList{kManifestFile, u"index.html"_s})
            m_taken.insert(name.toLower());
        for (const FleetTarget *target : fleetTargets())
            m_taken.insert(target->id());
    }

    QString take(const QString &id)
    {
        // Of a device's name the part before the dot must change.
        const QString stem = id.section(u'.', 0, 0);
        const bool named = isDevice(stem);
        QString name = id;
        for (int i = 2; m_taken.contains(name.toLower()) || (named && i == 2); ++i) {
            const QString mark = u'~' + QString::number(i);
            name = named ? stem + mark + id.sliced(stem.size()) : id + mark;
        }
        m_taken.insert(name.toLower());
        return name;
    }

private:
    QSet<QString> m_taken; ///< in lower case
};

QList<ScriptMachine> machinesByHost(const Topology &topology, const ScriptFolderOptions &options)
{
    const QSet<HostId> wanted(options.hosts.cbegin(), options.hosts.cend());
    const auto names = scriptFolderNames(topology, options.reservedNames);
    QList<ScriptMachine> machines;
    for (const Host &host : topology.hosts) {
        if (wanted.isEmpty() || wanted.contains(host.id))
            machines.append({names.value(host.id), {}, host.id, {host.id}, host.platform, {}});
    }
    return machines;
}

QList<ScriptMachine> machinesByProfile(const Topology &topology, const Derivation &derivation,
                                       const ScriptFolderOptions &options)
{
    const QSet<HostId> wanted(options.hosts.cbegin(), options.hosts.cend());
    QList<ScriptMachine> machines;
    FolderNames names(options.reservedNames);
    const QList<Profile> profiles = profilesOf(topology, derivation);
    for (const Profile &profile : profiles) {
        ScriptMachine machine{names.take(profile.name), profile, {}, profile.hosts,
                              profile.platform,         {}};
        machine.hosts.removeIf(
            [&](const HostId &host) { return !wanted.isEmpty() && !wanted.contains(host); });
        if (!machine.hosts.isEmpty())
            machines.append(machine);
    }
    return machines;
}

QList<const ScriptTarget *> targetsFor(Platform platform, const ScriptFolderOptions &options)
{
    QList<const ScriptTarget *> targets;
    for (const ScriptTarget *target : scriptTargets()) {
        if (target->platform() == platform && options.targets.contains(target))
            targets.append(target);
    }
    const bool hasNothingToRun =
        std::ranges::none_of(targets, &ScriptTarget::runsOnMachine) &&
        std::ranges::any_of(options.fleetTargets, &FleetTarget::runsScripts);
    const bool asksForNothing = options.targets.isEmpty() && options.fleetTargets.isEmpty();
    if (hasNothingToRun || asksForNothing)
        targets.append(&defaultScriptTarget(platform));
    return targets;
}

/// Sentences and the folders that each is about, in the order in which they came up.
class LeftOut
{
public:
    void add(const QString &sentence, const QString &folder)
    {
        if (!m_folders.contains(sentence))
            m_sentences += sentence;
        m_folders[sentence] += folder;
    }

    QStringList texts() const
    {
        QStringList texts;
        for (const QString &sentence : m_sentences) {
            const QStringList &folders = m_folders[sentence];
            const QString more =
                folders.size() > 1 ? u" and %1 more"_s.arg(folders.size() - 1) : QString();
            texts += u"%1%2: %3"_s.arg(folders.first(), more, sentence);
        }
        return texts;
    }

private:
    QStringList m_sentences;
    QHash<QString, QStringList> m_folders;
};

/// What was written for one machine.
struct Written
{
    QList<ManifestEntry> files;
    QStringList leftOut; ///< sentences
    QList<const ScriptTarget *> targets;
};

/// Writes scripts, on any thread.
class Writer
{
public:
    Writer(const Topology &topology, const Derivation &derivation,
           const ScriptFolderOptions &options, const FolderUpdate &folder)
        : m_topology(topology)
        , m_derivation(derivation)
        , m_options(options)
        , m_folder(folder)
    {
    }

    Expected<Written> write(const ScriptMachine &machine) const
    {
        const ScriptRuleset ruleset = rulesetFor(m_topology, m_derivation, machine);
        const auto targets = targetsFor(machine.platform, m_options);
        Written written;
        if (targets.isEmpty() && m_options.fleetTargets.isEmpty())
            return written;
        written.leftOut = ruleset.leftOut;
        if (targets.isEmpty())
            return written;
        if (!ruleset.refusal.isEmpty())
            written.leftOut += u"no script: %1."_s.arg(ruleset.refusal);
        if (!ruleset.refusal.isEmpty() || ruleset.rules.isEmpty())
            return written;
        for (const ScriptTarget *target : targets) {
            const QList<ScriptFile> files = target->files(ruleset);
            for (const ScriptFile &file : files) {
                const QString path = machine.folder + u'/' + target->id() + u'/' + file.name;
                if (const auto added = add(path, file, machine.hosts, target->id(), written.files);
                    !added)
                    return tl::unexpected(added.error());
            }
        }
        written.targets = targets;
        return written;
    }

    Expected<void> write(const FleetTarget &target, const FleetContext &context,
                         ScriptFolderReport &report) const
    {
        const FleetFiles all = target.files(context);
        for (const FleetFile &one : all.files) {
            const QString path = target.id() + u'/' + one.file.name;
            if (const auto added = add(path, one.file, one.hosts, target.id(), report.files);
                !added)
                return added;
        }
        for (const QString &note : all.notes)
            report.notes += target.id() + u": "_s + note;
        return {};
    }

private:
    Expected<void> add(const QString &path, const ScriptFile &file, const QList<HostId> &hosts,
                       const QString &target, QList<ManifestEntry> &files) const
    {
        if (const auto added = m_folder.add(path, file.content, file.executable); !added)
            return added;
        files.append({path, hosts, target, toString(file.purpose), sha256Hex(file.content)});
        return {};
    }

    const Topology &m_topology;
    const Derivation &m_derivation;
    const ScriptFolderOptions &m_options;
    const FolderUpdate &m_folder;
};

/// Fewer machines than this are not worth a thread.
constexpr qsizetype kWorthAThread = 32;

/// Writes the scripts of all machines, tells each what was written for it, and enters it all in
/// their order. Fails with what the first machine failed with, or with ErrorCode::Cancelled.
Expected<void> writeMachines(const Writer &writer, QList<ScriptMachine> &machines,
                             ScriptFolderReport &report, Progress &progress)
{
    std::vector<Expected<Written>> all(std::size_t(machines.size()), Written{});
    std::mutex mutex; // of the progress
    qsizetype done = 0;
    const auto mayGoOn = [&] {
        const std::lock_guard lock(mutex);
        progress.advance(done++, machines.size());
        return !progress.isCancelled();
    };
    inTurns(machines.size(), kWorthAThread, [&](qsizetype i) {
        Expected<Written> &written = all[std::size_t(i)];
        written =
            mayGoOn() ? writer.write(machines.at(i)) : failure(ErrorCode::Cancelled, u"stopped"_s);
        return written.has_value();
    });
    LeftOut leftOut;
    for (qsizetype i = 0; i < machines.size(); ++i) {
        Expected<Written> &written = all[std::size_t(i)];
        if (!written)
            return tl::unexpected(written.error());
        machines[i].targets = written->targets;
        report.files += std::move(written->files);
        for (const QString &sentence : std::as_const(written->leftOut))
            leftOut.add(sentence, machines.at(i).folder);
    }
    report.leftOut = leftOut.texts();
    return {};
}

int topFolders(const QList<ManifestEntry> &files)
{
    QSet<QString> folders;
    for (const ManifestEntry &file : files)
        folders.insert(file.path.section(u'/', 0, 0));
    return int(folders.size());
}

/// Compares what is in a folder with what an earlier run and this one write into it.
class Earlier
{
public:
    Earlier(const QDir &folder, const QList<ManifestEntry> &files)
        : m_folder(folder)
        , m_earlier(earlierFiles(folder))
    {
        for (const ManifestEntry &file : files)
            m_written.insert(file.path);
    }

    void compare(const QStringList &reservedNames, ScriptFolderReport &report) const
    {
        for (auto file = m_earlier.keyValueBegin(); file != m_earlier.keyValueEnd(); ++file) {
            if (m_written.contains(file->first))
                continue;
            const QByteArray now = hashOfFile(m_folder, file->first);
            if (now == file->second && !now.isEmpty())
                report.removed += file->first;
            else if (QFileInfo::exists(m_folder.filePath(file->first)))
                report.changed += file->first;
        }
        report.foreign = foreignFiles(reservedNames);
    }

private:
    QStringList foreignFiles(const QStringList &reservedNames) const
    {
        QStringList foreign;
        const QStringList atTop = m_folder.entryList(QDir::Files, QDir::Name);
        for (const QString &name : atTop) {
            if (name != kManifestFile && !reservedNames.contains(name))
                addForeign(name, foreign);
        }
        const auto all = folders();
        for (const QString &folder : all) {
            QDirIterator files(m_folder.filePath(folder), QDir::Files | QDir::Hidden,
                               QDirIterator::Subdirectories);
            while (files.hasNext())
                addForeign(m_folder.relativeFilePath(files.next()), foreign);
        }
        foreign.sort();
        return foreign;
    }

    void addForeign(const QString &path, QStringList &foreign) const
    {
        if (!m_written.contains(path) && !m_earlier.contains(path))
            foreign += path;
    }

    /// Those at the top that hold scripts, of this run or of the one before.
    QSet<QString> folders() const
    {
        QSet<QString> folders;
        for (const QString &path : m_written)
            folders.insert(path.section(u'/', 0, 0));
        for (auto path = m_earlier.keyBegin(); path != m_earlier.keyEnd(); ++path) {
            if (path->contains(u'/'))
                folders.insert(path->section(u'/', 0, 0));
        }
        return folders;
    }

    QDir m_folder;
    QMap<QString, QByteArray> m_earlier;
    QSet<QString> m_written;
};

} // namespace

QString toString(ScriptLayout layout)
{
    return layout == ScriptLayout::Hosts ? u"hosts"_s : u"profiles"_s;
}

bool hasTargetFor(const Host &host, const ScriptFolderOptions &options)
{
    return !options.fleetTargets.isEmpty() || !targetsFor(host.platform, options).isEmpty();
}

QMap<HostId, QString> scriptFolderNames(const Topology &topology, const QStringList &reserved)
{
    FolderNames names(reserved);
    QMap<HostId, QString> folders;
    for (const Host &host : topology.hosts)
        folders.insert(host.id, names.take(host.id.text()));
    return folders;
}

Expected<ScriptFolderReport> addScripts(const Topology &topology, const Derivation &derivation,
                                        const ScriptFolderOptions &options, FolderUpdate &folder,
                                        Progress &progress)
{
    QList<ScriptMachine> machines = options.layout == ScriptLayout::Hosts
                                        ? machinesByHost(topology, options)
                                        : machinesByProfile(topology, derivation, options);
    const Writer writer(topology, derivation, options, folder);
    ScriptFolderReport report;
    if (const auto written = writeMachines(writer, machines, report, progress); !written)
        return tl::unexpected(written.error());
    const FleetContext fleet{topology, derivation, machines};
    for (const FleetTarget *target : fleetTargets()) {
        if (!options.fleetTargets.contains(target))
            continue;
        if (const auto written = writer.write(*target, fleet, report); !written)
            return tl::unexpected(written.error());
    }
    report.folders = topFolders(report.files);
    const QByteArray manifest = scriptManifest(topology, derivation, options.layout, report.files);
    if (const auto added = folder.add(kManifestFile, manifest); !added)
        return tl::unexpected(added.error());
    Earlier(folder.folder(), report.files).compare(options.reservedNames, report);
    for (const QString &path : std::as_const(report.removed))
        folder.remove(path);
    progress.advance(machines.size(), machines.size());
    return report;
}

Expected<ScriptFolderReport> writeScriptFolder(const Topology &topology,
                                               const Derivation &derivation,
                                               const ScriptFolderOptions &options,
                                               const QString &path, Progress &progress)
{
    const auto folder = FolderUpdate::begin(path);
    if (!folder)
        return tl::unexpected(folder.error());
    auto report = addScripts(topology, derivation, options, **folder, progress);
    if (!report)
        return report;
    if (const auto committed = (*folder)->commit(); !committed)
        return tl::unexpected(committed.error());
    return report;
}

} // namespace portolan
