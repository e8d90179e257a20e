#pragma once

#include "commands/drawingsession.h"
#include "topology/renaming.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTableView;

namespace portolan::views {

class RenamePreview;

/// Renames many hosts by a pattern, as one undo step. What they will be called is shown as one
/// types; it is not taken while a name is wrong or that of another host.
class RenameDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p session must outlive the dialog.
    RenameDialog(DrawingSession &session, const QSet<HostId> &hosts, QWidget *parent = nullptr);

    void accept() override;

private:
    void build();
    void refresh();
    RenamePattern pattern() const;
    QString summaryOf(const QList<Renaming> &renamings) const;

    DrawingSession &m_session;
    QSet<HostId> m_hosts;
    QLineEdit *m_pattern;
    QSpinBox *m_first;
    QLineEdit *m_find;
    QLineEdit *m_replacement;
    RenamePreview *m_preview;
    QTableView *m_table;
    QLabel *m_summary;
    QPushButton *m_rename = nullptr;
};

} // namespace portolan::views
