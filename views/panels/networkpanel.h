#pragma once

#include "commands/networkresults.h"
#include "panels/tablepanel.h"

class QPushButton;

namespace portolan::views {

/// What the network says: of each connection (TableKind::Proof), or each try by itself
/// (TableKind::Results).
class NetworkPanel : public TablePanel
{
    Q_OBJECT

public:
    NetworkPanel(DrawingSession &session, TableKind kind, QWidget *parent = nullptr);

signals:
    /// Somebody wants to check the network from this computer.
    void checkWanted();
    /// Files of results are to be opened.
    void openWanted();
    /// All rows are to be written into a file.
    void saveWanted();

protected:
    MakeTable tableFor(const QList<HostId> &hosts) const override;

private:
    void buildButtons();
    void follow();

    NetworkResults &m_results;
    QPushButton *m_save;
    QPushButton *m_forget;
};

} // namespace portolan::views
