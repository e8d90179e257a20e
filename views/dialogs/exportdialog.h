#pragma once

#include "commands/drawingsession.h"
#include "dialogs/exportoptions.h"

#include <QDialog>

#include <functional>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace portolan::views {

class ExportPreviewPane;

/// Asks what of the drawing is to be written as what, for which hosts, in which language and where;
/// shows how it will look, writes it beside the window, and tells what was written.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// Takes down what is exported: the drawing with the places of what was laid out automatically.
    /// What it gives makes that drawing, in another thread.
    using Snapshot = std::function<std::function<Topology()>()>;

    /// @p languages are those that there are texts in, such as `de`; the first is chosen.
    ExportDialog(DrawingSession &session, Snapshot snapshot, const QStringList &languages,
                 QWidget *parent = nullptr);

    /// What pictures leave out, asked for each time.
    void setHiddenSections(const std::function<QSet<SectionId>()> &hidden) { m_hidden = hidden; }
    void setFolder(const QString &path);
    QString folder() const;
    /// Nothing but the scripts, which can be changed.
    void chooseScriptsOnly();
    ExportChoices choices() const;
    /// Parts, languages and papers that there are no more are passed over.
    void setChoices(const ExportChoices &choices);

signals:
    /// Everything stands in that folder now.
    void written(const QString &folder);

protected:
    void showEvent(QShowEvent *event) override;
    /// Stops what is under way.
    void done(int result) override;

private:
    void build();
    QWidget *makeChoices();
    void addExporters(QGridLayout *grid);
    void addFolder(QFormLayout *form);
    QWidget *makeResult();

    QCheckBox *addPart(QGridLayout *grid, const QString &name, const QString &title,
                       const QString &text);
    QStringList parts() const;
    void setParts(const QStringList &parts);
    void choosePreset(int preset);
    void showPreset();
    QString noteOf(const ExportOrder &order) const;

    void chooseFolder();
    void showChoices();
    void choicesChanged();
    void start();
    void showProgress(int done, int total);
    void showResult();
    /// What is to be written of them; nothing where none is chosen.
    std::optional<ScriptFolderOptions> scripts() const;
    ExportOrder order() const;
    ExportSubject subject() const;

    DrawingSession &m_session;
    Snapshot m_snapshot;
    std::function<QSet<SectionId>()> m_hidden;
    ExportRun *m_run;
    QList<std::pair<const Exporter *, QCheckBox *>> m_exporters;
    QComboBox *m_preset;
    QCheckBox *m_scripts = nullptr;
    QList<std::pair<const FleetTarget *, QCheckBox *>> m_fleet;
    QCheckBox *m_index = nullptr;
    ExportOptions *m_options;
    QLineEdit *m_folder;
    QPushButton *m_browse;
    QLabel *m_note;
    QProgressBar *m_progress;
    QPlainTextEdit *m_result;
    QStackedWidget *m_pages;
    ExportPreviewPane *m_preview;
    QDialogButtonBox *m_buttons;
    QPushButton *m_export;
    QPushButton *m_openFolder;
    QPushButton *m_back;
    QString m_writtenTo; ///< the folder of the run that is under way or was last
};

} // namespace portolan::views
