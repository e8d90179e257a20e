#pragma once

#include "commands/drawingsession.h"
#include "tables/tablemodel.h"

#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QTableView;
class QToolButton;

namespace portolan::views {

/// One table of the drawing with a filter line. It shows what concerns the selected hosts, or
/// everything, and a click on a row selects what the row is about.
class TablePanel : public QWidget
{
    Q_OBJECT

public:
    TablePanel(DrawingSession &session, TableKind kind, QWidget *parent = nullptr);

    TableKind kind() const { return m_kind; }
    QTableView *view() const { return m_view; }
    /// False while what is shown belongs to an older drawing, selection or order: large tables are
    /// made beside the window.
    bool isCurrent() const { return !m_isStale && !m_isDisordered; }

signals:
    /// A row was double-clicked or entered: what is selected should be brought into sight.
    void activated();
    /// The ids of the rules that the selected rows are about, where they are those of one machine;
    /// only in the table of rules.
    void rulesSelected(const QStringList &ids);

protected:
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

    using MakeTable = std::function<Table()>;

    DrawingSession &session() const { return m_session; }
    QHBoxLayout *bar() const { return m_bar; }
    /// Makes the table anew as soon as it can be seen.
    void invalidate();
    /// Rows of the table that are selected, in the order shown.
    QList<int> selectedTableRows() const;
    const Table &table() const { return m_model->table(); }
    /// What makes the table for @p hosts, all when empty; from copies, for it runs beside the
    /// window.
    virtual MakeTable tableFor(const QList<HostId> &hosts) const;
    /// What rows of the table are about.
    virtual Selection targetOf(const QList<RowLinks> &rows) const;
    QList<RowLinks> linksOf(const QList<int> &rows) const;
    virtual void selectionInTableChanged();

private:
    void build();
    void buildView();
    void buildBar();
    struct Content
    {
        Table table;
        RowOrder order;
        std::vector<int> rows;
    };

    void follow(const ChangeSet &changes);
    void setOrder(const RowOrder &order);
    void rebuildSoon();
    void rebuild();
    void take(Content content);
    void followSelection();
    void copySelected() const;
    QList<int> selectedModelRows() const;
    void showCount();
    QList<HostId> wantedHosts() const;

    DrawingSession &m_session;
    TableKind m_kind;
    TableModel *m_model;
    QTableView *m_view;
    QLineEdit *m_filter;
    QToolButton *m_onlySelected;
    QLabel *m_count;
    QHBoxLayout *m_bar;
    QTimer m_filterTimer;
    bool m_isMeasured = false; ///< the columns have widths that fit their contents
    LatestWork<Content> m_work;
    RowOrder m_order;            ///< that is wanted
    bool m_isStale = true;       ///< another table is wanted
    bool m_isDisordered = false; ///< another order of its rows is
    bool m_isSelecting = false;  ///< the selection changes because a row was clicked here
};

} // namespace portolan::views
