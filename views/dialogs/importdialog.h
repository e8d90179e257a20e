#pragma once

#include "commands/drawingsession.h"
#include "imports/hostimport.h"
#include "imports/hostmapping.h"
#include "tables/tablemodel.h"

#include <QDialog>

#include <functional>
#include <memory>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTableView;
class QTabWidget;

namespace portolan::views {

class ImportColumns;
class ImportSource;

/// What was chosen for lists with the same titles before, as keys of fields.
struct MappingMemory
{
    std::function<QStringList(const QStringList &titles)> recall;
    std::function<void(const QStringList &titles, const QStringList &fields)> keep;
};

/// Brings the drawing up to date with a list of hosts: what its columns mean, what that would
/// change, and then all of it as one undo step. Nothing changes before somebody has seen it.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p session must outlive the dialog.
    ImportDialog(DrawingSession &session, MappingMemory memory, QWidget *parent = nullptr);
    ~ImportDialog() override;

    /// Begins with that file.
    void open(const QString &path);
    using QDialog::open;

    /// Imports what is shown, and selects it.
    void accept() override;

signals:
    /// A sentence on what was done.
    void imported(const QString &text);

private:
    /// What the list does, with the tables that show it: made beside the window.
    struct Planned
    {
        std::shared_ptr<const HostImport> import;
        Table table;
        QStringList remarks;
        QString failure; ///< there is no plan
    };

    void build();
    QWidget *buildOptions();
    QWidget *buildPreview();
    void fillChoices();
    void setTable(const ListTable &table);
    void plan();
    void showPlan(Planned planned);
    void say(const QString &text);
    ImportOptions options() const;
    QString summaryOf(const HostImport &import) const;

    DrawingSession &m_session;
    MappingMemory m_memory;
    std::shared_ptr<const ListTable> m_list;
    std::shared_ptr<const HostImport> m_import;
    LatestWork<Planned> m_planning;
    ImportSource *m_source;
    ImportColumns *m_columns;
    QComboBox *m_role;
    QComboBox *m_zone;
    QComboBox *m_missing;
    QComboBox *m_missingOf;
    QLabel *m_summary;
    TableModel *m_model;
    QTableView *m_table;
    QTabWidget *m_tabs = nullptr;
    QPlainTextEdit *m_remarks;
    QPushButton *m_accept = nullptr;
};

} // namespace portolan::views
