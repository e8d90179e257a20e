#pragma once

#include "commands/drawingsession.h"

#include <QFileSystemWatcher>
#include <QFutureWatcher>
#include <QTimer>

#include <functional>

class QWidget;

namespace portolan::app {

/// Of dialogs that choose files: "Portolan drawings (*.portolan)".
QString drawingFilter();

/// Ties one window's drawing to its file: reading and writing beside the window, what is modified,
/// what others did to the file.
class DrawingController : public QObject
{
    Q_OBJECT

public:
    /// @p placed gives the drawing as it is saved, with the places that the canvas found.
    DrawingController(views::DrawingSession &session, std::function<Topology()> placed,
                      QWidget *window);
    ~DrawingController() override;

    /// Empty until the drawing has a file.
    const QString &path() const { return m_path; }
    /// The file's name, or the drawing's title, or that it has none.
    QString displayName() const;
    /// False before anything was opened or made: the start page shows.
    bool hasDrawing() const { return m_hasDrawing; }
    bool isModified() const;
    /// Whether something would be lost, or is not known to be saved yet.
    bool isUnsafe() const { return isModified() || m_isWriting; }
    /// Whether saving would do anything: the file is not as the drawing is.
    bool canSave() const;
    bool canRevert() const;
    bool isBusy() const { return m_isReading || m_isWriting; }

    /// Shows a new drawing without a file, as soon as @p make, which runs beside the window, has
    /// made it.
    void create(std::function<Expected<Topology>()> make);
    /// Reads a file beside the window; what was shown goes only when that succeeds.
    void open(const QString &path);
    /// Saves, asking for a name where there is none, and then does @p then, if it succeeds.
    void save(std::function<void()> then = {});
    void saveAs(std::function<void()> then = {});
    /// Writes another file; this one stays the drawing's.
    void saveCopy();
    /// Reads the file again, after asking if something would be lost.
    void revert();
    /// Asks Save, Discard, Cancel where something is unsaved; @p then follows unless cancelled.
    void whenSafe(std::function<void()> then);
    /// From now on the copy on the disk counts as known: saving replaces it without asking.
    void keepMine();

signals:
    /// A drawing was opened, made or read again.
    void opened();
    /// Name, path or modified mark.
    void nameChanged();
    /// What is being done; empty when done.
    void busy(const QString &what);
    /// Somebody else has written the file.
    void changedOnDisk();
    /// A file was opened or saved: it belongs into the list of recent ones.
    void fileUsed(const QString &path);
    /// A file could not be opened and is not worth remembering.
    void fileMissing(const QString &path);

private:
    struct Reading
    {
        QString path; ///< empty for a drawing that was made
        Expected<Topology> topology;
        QByteArray hash;
        Derivation derivation; ///< of the topology, where there is one
    };
    struct Writing
    {
        QString path;
        bool isCopy = false;
        int undoIndex = 0; ///< the state that was written
        Expected<void> result;
        QByteArray hash;
    };

    static Reading reading(const QString &path, const Expected<Topology> &topology,
                           const QByteArray &hash);

    void finishReading(const Reading &reading);
    void write(const QString &path, bool isCopy, std::function<void()> then);
    void finishWriting();
    void startToWatch();
    void lookAtDisk();
    void setPath(const QString &path);
    QString askForName(const QString &title) const;
    bool mayOverwriteForeignWork();

    views::DrawingSession &m_session;
    std::function<Topology()> m_placed;
    QWidget *m_window;
    QString m_path;
    bool m_hasDrawing = false;
    bool m_hasForeignWork = false;
    // Until the result was taken over: a future has finished before that.
    bool m_isReading = false;
    bool m_isWriting = false;
    QByteArray m_knownHash; ///< of what this window last read from or wrote to m_path
    views::LatestWork<Reading> m_reading;
    QFutureWatcher<Writing> m_writing;
    QFutureWatcher<QByteArray> m_looking;
    std::function<void()> m_afterWriting;
    QFileSystemWatcher m_fileWatcher;
    QTimer m_lookTimer;
};

} // namespace portolan::app
