#include "window/drawingcontroller.h"

#include "files/drawingfile.h"
#include "window/errordialog.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QtConcurrentRun>

namespace portolan::app {

using namespace Qt::StringLiterals;

namespace {

/// Programs write files in several steps; looking at once would see half of them.
constexpr int kLookDelayMs = 300;

constexpr QLatin1StringView kEnding = ".portolan"_L1;

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

/// None when the file cannot be read just now.
QByteArray hashOfFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(&file);
    return hash.result();
}

} // namespace

QString drawingFilter()
{
    return DrawingController::tr("Portolan drawings (*.portolan)");
}

DrawingController::DrawingController(views::DrawingSession &session,
                                     std::function<Topology()> placed, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_placed(std::move(placed))
    , m_window(window)
    , m_reading([this](const Reading &reading) { finishReading(reading); })
{
    m_lookTimer.setSingleShot(true);
    m_lookTimer.setInterval(kLookDelayMs);
    connect(&m_writing, &QFutureWatcherBase::finished, this, &DrawingController::finishWriting);
    connect(&m_session.undoStack(), &QUndoStack::cleanChanged, this,
            &DrawingController::nameChanged);
    connect(&m_fileWatcher, &QFileSystemWatcher::fileChanged, &m_lookTimer,
            qOverload<>(&QTimer::start));
    connect(&m_lookTimer, &QTimer::timeout, this, &DrawingController::lookAtDisk);
    connect(&m_looking, &QFutureWatcherBase::finished, this, [this] {
        const QByteArray hash = m_looking.result();
        if (hash.isEmpty() || hash == m_knownHash || isBusy())
            return;
        m_hasForeignWork = true;
        emit changedOnDisk();
    });
}

DrawingController::~DrawingController()
{
    m_writing.waitForFinished();
    m_looking.waitForFinished();
}

QString DrawingController::displayName() const
{
    if (!m_path.isEmpty())
        return QFileInfo(m_path).fileName();
    const QString title = m_session.topology().properties.title.simplified();
    return title.isEmpty() ? tr("Untitled") : title;
}

bool DrawingController::isModified() const
{
    return !m_session.undoStack().isClean();
}

bool DrawingController::canSave() const
{
    return m_hasDrawing && !isBusy() && (m_path.isEmpty() || isModified() || m_hasForeignWork);
}

bool DrawingController::canRevert() const
{
    return !m_path.isEmpty() && !isBusy() && (isModified() || m_hasForeignWork);
}

/// What follows from the drawing is worked out here, too, beside the window.
DrawingController::Reading DrawingController::reading(const QString &path,
                                                      const Expected<Topology> &topology,
                                                      const QByteArray &hash)
{
    return {path, topology, hash, topology ? Derivation(*topology) : Derivation()};
}

void DrawingController::create(std::function<Expected<Topology>()> make)
{
    if (isBusy())
        return;
    m_isReading = true;
    emit busy(tr("Making a drawing…"));
    m_reading.start([make = std::move(make)] { return reading({}, make(), {}); });
}

void DrawingController::open(const QString &path)
{
    if (isBusy())
        return;
    m_isReading = true;
    emit busy(tr("Opening %1…").arg(QFileInfo(path).fileName()));
    m_reading.start([path] {
        const Expected<QByteArray> bytes = loadDrawingBytes(path);
        if (!bytes)
            return Reading{path, tl::unexpected(bytes.error()), {}, {}};
        return reading(path, readDrawing(*bytes), hashOf(*bytes));
    });
}

void DrawingController::finishReading(const Reading &reading)
{
    m_isReading = false;
    emit busy({});
    if (!reading.topology) {
        if (reading.topology.error().code == ErrorCode::CannotRead)
            emit fileMissing(reading.path);
        showTrouble(m_window, {tr("The drawing could not be opened."), reading.path,
                               reading.topology.error()});
        return;
    }
    m_knownHash = reading.hash;
    m_hasDrawing = true;
    setPath(reading.path);
    m_session.open(*reading.topology, reading.derivation);
    emit opened();
    emit nameChanged();
    if (!m_path.isEmpty())
        emit fileUsed(m_path);
}

void DrawingController::save(std::function<void()> then)
{
    if (m_path.isEmpty())
        saveAs(std::move(then));
    else if (mayOverwriteForeignWork())
        write(m_path, false, std::move(then));
}

void DrawingController::saveAs(std::function<void()> then)
{
    const QString path = askForName(tr("Save Drawing As"));
    if (!path.isEmpty())
        write(path, false, std::move(then));
}

void DrawingController::saveCopy()
{
    const QString path = askForName(tr("Save a Copy of the Drawing"));
    if (!path.isEmpty())
        write(path, true, {});
}

/// The name that a person picks; the dialog has asked before it replaces a file.
QString DrawingController::askForName(const QString &title) const
{
    const QString suggested = m_path.isEmpty() ? displayName() + kEnding : m_path;
    QFileDialog dialog(m_window, title, QFileInfo(suggested).absolutePath(), drawingFilter());
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(kEnding.mid(1));
    dialog.selectFile(QFileInfo(suggested).fileName());
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

void DrawingController::write(const QString &path, bool isCopy, std::function<void()> then)
{
    if (isBusy())
        return;
    m_isWriting = true;
    emit busy(tr("Saving %1…").arg(QFileInfo(path).fileName()));
    m_afterWriting = std::move(then);
    const int undoIndex = m_session.undoStack().index();
    m_writing.setFuture(QtConcurrent::run([path, isCopy, undoIndex, topology = m_placed()] {
        const QByteArray bytes = writeDrawing(topology);
        return Writing{path, isCopy, undoIndex, saveDrawingBytes(path, bytes), hashOf(bytes)};
    }));
}

void DrawingController::finishWriting()
{
    const Writing writing = m_writing.result();
    m_isWriting = false;
    const auto then = std::exchange(m_afterWriting, {});
    emit busy({});
    if (!writing.result) {
        showTrouble(m_window,
                    {tr("The drawing could not be saved."), writing.path, writing.result.error()});
        return;
    }
    emit fileUsed(writing.path);
    if (!writing.isCopy) {
        m_knownHash = writing.hash;
        setPath(writing.path);
        // What was edited while the file was written is not in it.
        if (m_session.undoStack().index() == writing.undoIndex)
            m_session.undoStack().setClean();
        emit nameChanged();
    }
    if (then)
        then();
}

void DrawingController::revert()
{
    if (m_path.isEmpty())
        return;
    if (isModified()) {
        QMessageBox box(
            QMessageBox::Question, tr("Revert"),
            tr("Read “%1” again and drop what was changed since it was saved?").arg(displayName()),
            QMessageBox::Cancel, m_window);
        box.setTextFormat(Qt::PlainText);
        const QPushButton *revert = box.addButton(tr("Revert"), QMessageBox::DestructiveRole);
        box.exec();
        if (box.clickedButton() != revert)
            return;
    }
    open(m_path);
}

void DrawingController::whenSafe(std::function<void()> then)
{
    if (m_isWriting) {
        // Only then it is known what is unsaved.
        m_afterWriting = [this, first = std::move(m_afterWriting), then = std::move(then)] {
            if (first)
                first();
            whenSafe(then);
        };
        return;
    }
    if (!isModified()) {
        then();
        return;
    }
    QMessageBox box(QMessageBox::Warning, QGuiApplication::applicationDisplayName(),
                    tr("“%1” has unsaved changes.").arg(displayName()),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, m_window);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(tr("They are lost unless you save them."));
    box.setDefaultButton(QMessageBox::Save);
    const int answer = box.exec();
    if (answer == QMessageBox::Save)
        save(std::move(then));
    else if (answer == QMessageBox::Discard)
        then();
}

void DrawingController::keepMine()
{
    m_hasForeignWork = false;
    // What the file holds is not this drawing any more.
    m_session.undoStack().resetClean();
    emit nameChanged();
}

bool DrawingController::mayOverwriteForeignWork()
{
    if (!m_hasForeignWork)
        return true;
    QMessageBox box(
        QMessageBox::Warning, tr("Save"),
        tr("“%1” was changed by another program since it was opened here.").arg(displayName()),
        QMessageBox::Cancel, m_window);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(tr("Saving replaces what the other program wrote."));
    const QPushButton *replace = box.addButton(tr("Replace"), QMessageBox::DestructiveRole);
    const QPushButton *other = box.addButton(tr("Save As…"), QMessageBox::AcceptRole);
    box.exec();
    if (box.clickedButton() == other)
        saveAs();
    return box.clickedButton() == replace;
}

void DrawingController::setPath(const QString &path)
{
    m_path = path.isEmpty() ? QString() : QFileInfo(path).absoluteFilePath();
    m_hasForeignWork = false;
    startToWatch();
}

void DrawingController::startToWatch()
{
    if (const QStringList watched = m_fileWatcher.files(); !watched.isEmpty())
        m_fileWatcher.removePaths(watched);
    if (!m_path.isEmpty())
        m_fileWatcher.addPath(m_path);
}

void DrawingController::lookAtDisk()
{
    if (m_path.isEmpty() || isBusy())
        return;
    // A file that was replaced is another one to the system.
    startToWatch();
    m_looking.setFuture(QtConcurrent::run(hashOfFile, m_path));
}

} // namespace portolan::app
