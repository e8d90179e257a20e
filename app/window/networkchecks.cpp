#include "window/networkchecks.h"

#include "base/phrases.h"
#include "commands/networkresults.h"
#include "dialogs/checkdialog.h"
#include "dialogs/resolvedialog.h"
#include "exports/tables/tableexporter.h"
#include "panels/networkpanel.h"
#include "probing/proberemarks.h"
#include "probing/resultsfile.h"
#include "rendering/tablepdf.h"
#include "tables/sheets.h"
#include "window/drawingcontroller.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QSaveFile>

#include <optional>

namespace portolan::app {

using namespace Qt::StringLiterals;

namespace {

void show(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

/// Beside the others of the folder, in the order of their times.
QString nameOf(const ProbeResultSet &set)
{
    return u"from-here-%1.json"_s.arg(set.time.toString(u"yyyyMMdd'T'HHmmss'Z'"_s));
}

Expected<void> keep(const ProbeResultSet &set, const QString &path)
{
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return failure(ErrorCode::CannotWrite, QFileInfo(path).absolutePath());
    QSaveFile file(path);
    const QByteArray bytes = writeResults(set);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(ErrorCode::CannotWrite, file.errorString());
    return {};
}

QString fileFilter()
{
    QStringList filters;
    for (const TableFormat *format : rendering::allTableFormats())
        filters += u"%1 (*.%2)"_s.arg(format->title(), format->endings().first());
    return filters.join(u";;"_s);
}

} // namespace

QString resultsFolder(const QString &drawing)
{
    if (drawing.isEmpty())
        return {};
    const QFileInfo file(drawing);
    return file.dir().filePath(file.completeBaseName() + u".results"_s);
}

NetworkChecks::NetworkChecks(views::DrawingSession &session, const DrawingController &controller,
                             QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_results(session.network())
    , m_controller(controller)
    , m_window(window)
{
    connect(&controller, &DrawingController::opened, this, &NetworkChecks::openKept);
}

void NetworkChecks::check()
{
    const QString folder = resultsFolder(m_controller.path());
    auto *dialog = new views::CheckDialog(m_session, QDir::toNativeSeparators(folder), m_window);
    connect(dialog, &views::CheckDialog::checked, this, &NetworkChecks::take);
    show(dialog);
}

void NetworkChecks::take(const ProbeResultSet &set, bool isKept)
{
    ProbeResultSet results = set;
    const QString path = QDir(resultsFolder(m_controller.path())).filePath(nameOf(set));
    if (isKept) {
        if (const auto kept = keep(set, path))
            results.file = path;
        else
            warn(tr("The results could not be kept: %1").arg(kept.error().message));
    }
    m_results.add({results});
    const auto count = [&](ProbeState state) {
        return std::ranges::count(set.results, state, &ProbeResult::state);
    };
    emit told(tr("From here: open %1, refused %2, filtered %3, not proved %4")
                  .arg(count(ProbeState::Open))
                  .arg(count(ProbeState::Refused))
                  .arg(count(ProbeState::Filtered))
                  .arg(count(ProbeState::NotProved)));
    emit found();
}

void NetworkChecks::chooseResults(bool isFolder)
{
    const QString start = QFileInfo(m_controller.path()).absolutePath();
    const QString path =
        isFolder
            ? QFileDialog::getExistingDirectory(m_window, tr("Open a Folder of Results"), start)
            : QFileDialog::getOpenFileName(m_window, tr("Open Results"), start,
                                           tr("Results (*.json)"));
    if (!path.isEmpty())
        open(path);
}

void NetworkChecks::open(const QString &path)
{
    const auto sets = loadAllResults(path);
    if (!sets) {
        const Error &error = sets.error().error;
        const QString where = error.where.isEmpty() ? QString() : error.where + u": "_s;
        warn(tr("%1 could not be read: %2")
                 .arg(QDir::toNativeSeparators(sets.error().file), where + error.message));
        return;
    }
    m_results.add(*sets);
    emit told(tr("Files of results: %1").arg(sets->size()));
    emit found();
}

void NetworkChecks::openKept()
{
    const QString folder = resultsFolder(m_controller.path());
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        return;
    if (const auto sets = loadAllResults(folder))
        m_results.add(*sets);
    else
        emit told(
            tr("%1 could not be read: %2")
                .arg(QDir::toNativeSeparators(sets.error().file), sets.error().error.message));
}

void NetworkChecks::resolve()
{
    show(new views::ResolveDialog(m_session, m_session.selection().selection().hosts.values(),
                                  m_window));
}

void NetworkChecks::save(const views::NetworkPanel &panel)
{
    const TableKind kind = panel.kind();
    const QString folder = m_controller.path().isEmpty()
                               ? QString()
                               : QFileInfo(m_controller.path()).absolutePath() + u'/';
    const QString path = QFileDialog::getSaveFileName(
        m_window, titleOf(kind), folder + toString(kind) + u".html"_s, fileFilter());
    if (!path.isEmpty())
        write(path, kind);
}

Expected<void> NetworkChecks::writeTo(const QString &path, const TableFormat &format,
                                      TableKind kind) const
{
    std::optional<SourceLanguage> english;
    if (!format.isReadable())
        english.emplace();
    const Catalog &catalog = m_session.derivation().catalog();
    const bool isProof = kind == TableKind::Proof;
    const Table table = isProof
                            ? proofTable(m_session.topology(), catalog, m_results.report().verdicts)
                            : resultsTable(m_session.topology(), catalog, m_results.results());
    const QStringList notes =
        isProof ? remarksOf(m_results.report()) : QStringList{meaningOfChecksFromHere()};
    const ExportContext context{m_session.topology(), m_session.derivation()};
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorCode::CannotWrite, file.errorString());
    return writeTable(table, format, context, file, notes).and_then([&]() -> Expected<void> {
        return file.commit() ? Expected<void>()
                             : failure(ErrorCode::CannotWrite, file.errorString());
    });
}

void NetworkChecks::write(const QString &path, TableKind kind)
{
    const TableFormat *format = tableFormatOf(rendering::allTableFormats(), path);
    if (!format) {
        warn(tr("%1 has no ending that says how to write it, such as .html or .csv").arg(path));
        return;
    }
    if (const auto written = writeTo(path, *format, kind))
        emit told(tr("%1 is written").arg(QDir::toNativeSeparators(path)));
    else
        warn(tr("%1 could not be written: %2").arg(path, written.error().message));
}

void NetworkChecks::warn(const QString &text) const
{
    auto *box =
        new QMessageBox(QMessageBox::Warning, tr("Network"), text, QMessageBox::Ok, m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace portolan::app
