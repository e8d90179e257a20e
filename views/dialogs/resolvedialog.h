#pragma once

#include "commands/drawingsession.h"
#include "probing/resolving.h"
#include "tables/tablemodel.h"

#include <QDialog>

#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;

namespace portolan::views {

/// Looks up the addresses and names that hosts lack, shows what it found, and enters that as one
/// undo step. Nothing is asked before somebody presses the button.
class ResolveDialog : public QDialog
{
    Q_OBJECT

public:
    /// Only of @p hosts, or of all when empty. @p session must outlive the dialog.
    ResolveDialog(DrawingSession &session, const QList<HostId> &hosts, QWidget *parent = nullptr);
    ~ResolveDialog() override;

    /// Enters what was found.
    void accept() override;

private:
    void build();
    void start();
    void finish();

    DrawingSession &m_session;
    QList<HostId> m_hosts;
    std::unique_ptr<HostResolver> m_resolver;
    QList<ResolvedHost> m_found;
    TableModel *m_model;
    QTableView *m_table;
    QLabel *m_summary;
    QProgressBar *m_progress;
    QPushButton *m_start = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_apply = nullptr;
};

} // namespace portolan::views
