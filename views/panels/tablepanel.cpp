#include "panels/tablepanel.h"

#include "commands/lineconnections.h"
#include "panels/sight.h"
#include "tables/sheets.h"
#include "topology/folding.h"
#include "topology/manyhosts.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace portolan::views {

using namespace Qt::StringLiterals;

namespace {

/// While one types, a table of many rows is filtered only when the fingers rest.
constexpr int kFilterDelayMs = 150;
constexpr int kMaxColumnWidth = 360;
/// Above and below the text of a row, together.
constexpr int kRowPadding = 6;
/// Widths are taken from the first rows: measuring all of them would hold the window up.
constexpr int kMeasuredRows = 200;

/// What a row of connections says about one line of the drawing.
std::optional<LineKey> lineOf(const RowLinks &links, const Derivation &derivation)
{
    const int row = derivation.catalog().rowOf(links.requirement);
    if (row < 0 || links.hosts.size() != 2)
        return std::nullopt;
    const SectionId section = derivation.catalog().sectionOf(row).id;
    const HostId &first = links.hosts[0];
    const HostId &second = links.hosts[1];
    return derivation.belongsTo(first, second) ? LineKey{section, second, first}
                                               : LineKey{section, first, second};
}

/// Leaves the order of its rows to the panel, which works it out beside the window.
class PanelModel : public TableModel
{
public:
    using Sort = std::function<void(int column, Qt::SortOrder order)>;

    PanelModel(Sort sort, QObject *parent)
        : TableModel(parent)
        , m_sort(std::move(sort))
    {
    }

    void sort(int column, Qt::SortOrder order) override { m_sort(column, order); }

private:
    Sort m_sort;
};

QString tabSeparated(const QAbstractItemModel &model, const QList<int> &rows)
{
    QStringList lines;
    QStringList head;
    for (int column = 0; column < model.columnCount(); ++column)
        head += model.headerData(column, Qt::Horizontal).toString();
    lines += head.join(u'\t');
    for (const int row : rows) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells +=
                model.index(row, column).data(TableModel::FullTextRole).toString().simplified();
        lines += cells.join(u'\t');
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace

TablePanel::TablePanel(DrawingSession &session, TableKind kind, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_kind(kind)
    , m_model(new PanelModel(
          [this](int column, Qt::SortOrder order) {
              setOrder({column, order, m_order.filter});
          },
          this))
    , m_view(new QTableView(this))
    , m_filter(new QLineEdit(this))
    , m_onlySelected(new QToolButton(this))
    , m_count(new QLabel(this))
    , m_bar(new QHBoxLayout)
    , m_work([this](Content content) { take(std::move(content)); })
{
    build();
    connect(&m_session, &DrawingSession::changed, this, &TablePanel::follow);
    connect(&m_session.selection(), &SelectionModel::changed, this, &TablePanel::followSelection);
    connect(m_onlySelected, &QToolButton::toggled, this, &TablePanel::invalidate);
    connect(m_filter, &QLineEdit::textChanged, &m_filterTimer, qOverload<>(&QTimer::start));
    connect(&m_filterTimer, &QTimer::timeout, this, [this] {
        setOrder({m_order.column, m_order.order, m_filter->text()});
    });
    connect(m_view, &QTableView::activated, this, &TablePanel::activated);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &TablePanel::selectionInTableChanged);
}

void TablePanel::build()
{
    buildView();
    buildBar();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->addLayout(m_bar);
    layout->addWidget(m_view, 1);
}

void TablePanel::buildView()
{
    m_view->setModel(m_model);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(-1, Qt::AscendingOrder);
    m_view->setAlternatingRowColors(true);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->setShowGrid(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setMinimumSectionSize(1);
    m_view->verticalHeader()->setDefaultSectionSize(m_view->fontMetrics().height() + kRowPadding);
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setResizeContentsPrecision(kMeasuredRows);
    m_view->horizontalHeader()->setMaximumSectionSize(kMaxColumnWidth);
    m_view->setAccessibleName(titleOf(m_kind));
    auto *copy = new QAction(tr("Copy rows"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(copy);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(copy, &QAction::triggered, this, &TablePanel::copySelected);
}

void TablePanel::buildBar()
{
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setAccessibleName(tr("Filter: %1").arg(titleOf(m_kind)));
    m_filterTimer.setSingleShot(true);
    m_filterTimer.setInterval(kFilterDelayMs);
    m_onlySelected->setObjectName(u"onlySelected"_s);
    m_onlySelected->setText(tr("Only selected"));
    m_onlySelected->setToolTip(
        tr("Shows what concerns the selected hosts; without a selection everything"));
    m_onlySelected->setCheckable(true);
    m_onlySelected->setChecked(m_kind != TableKind::Problems);
    m_onlySelected->setVisible(m_kind != TableKind::Requirements);
    m_count->setObjectName(u"count"_s);
    m_bar->addWidget(m_filter, 1);
    m_bar->addWidget(m_onlySelected);
    m_bar->addWidget(m_count);
}

void TablePanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (isInSight(this))
        rebuild();
}

/// A dock behind others is shown as well, only elsewhere: it is painted once it comes to the front.
void TablePanel::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    rebuildSoon();
}

void TablePanel::follow(const ChangeSet &changes)
{
    if (changes.everything) // nothing that is shown is in this drawing
        m_model->setTable(m_model->table(), m_order, {});
    if (!changes.changesGeometryOnly())
        invalidate();
}

void TablePanel::invalidate()
{
    m_isStale = true;
    m_work.drop();
    rebuildSoon();
}

void TablePanel::setOrder(const RowOrder &order)
{
    if (order == m_order)
        return;
    m_order = order;
    m_isDisordered = true;
    m_work.drop();
    if (isInSight(this))
        rebuild();
}

void TablePanel::rebuildSoon()
{
    if (!isCurrent() && !m_work.isRunning() && isInSight(this))
        QMetaObject::invokeMethod(this, &TablePanel::rebuild, Qt::QueuedConnection);
}

QList<HostId> TablePanel::wantedHosts() const
{
    if (!m_onlySelected->isChecked())
        return {};
    const Selection &selection = m_session.selection().selection();
    QSet<HostId> wanted = selection.hosts;
    if (selection.line) {
        const HostId &peer = selection.line->peer;
        wanted = foldedWith(m_session.topology(), {peer}) + QSet{peer, selection.line->server};
    }
    QList<HostId> hosts;
    for (const Host *host : hostsIn(m_session.topology(), wanted))
        hosts.append(host->id);
    return hosts;
}

void TablePanel::rebuild()
{
    if (isCurrent() || m_work.isRunning())
        return;
    const MakeTable make =
        m_isStale ? tableFor(wantedHosts()) : [table = m_model->table()] { return table; };
    const auto work = [make, order = m_order] {
        Table table = make();
        std::vector<int> rows = orderedRows(table, order);
        return Content{std::move(table), order, std::move(rows)};
    };
    if (m_session.isSmall()) {
        m_work.runAtOnce(work);
        return;
    }
    m_work.start(work);
    m_count->setText(tr("Updating…"));
}

void TablePanel::take(Content content)
{
    const bool isSorted = !m_isStale && content.order.filter == m_model->order().filter;
    m_isStale = false;
    m_isDisordered = false;
    // The keyboard stays in the row where it was, as far as there are so many.
    const QModelIndex current = m_view->currentIndex();
    discard(m_model->table());
    if (isSorted)
        m_model->setOrder(content.order, std::move(content.rows));
    else
        m_model->setTable(std::move(content.table), content.order, std::move(content.rows));
    const int row = std::min(current.row(), m_model->rowCount() - 1);
    if (!isSorted && current.isValid() && row >= 0) {
        m_view->selectionModel()->setCurrentIndex(m_model->index(row, current.column()),
                                                  QItemSelectionModel::NoUpdate);
    }
    // Once: from then on the widths are a person's own. Headings alone say nothing about them.
    if (!m_isMeasured && m_model->rowCount() > 0) {
        m_isMeasured = true;
        m_view->resizeColumnsToContents();
    }
    showCount();
    selectionInTableChanged();
}

TablePanel::MakeTable TablePanel::tableFor(const QList<HostId> &hosts) const
{
    // A line is two hosts, and more than one of them may have many others.
    const auto line = hosts.isEmpty() ? std::nullopt : m_session.selection().selection().line;
    return [kind = m_kind, topology = m_session.topology(), derivation = m_session.derivation(),
            hosts, line]() -> Table {
        switch (kind) {
        case TableKind::Connections:
            return line ? tableOfConnections(topology, derivation.catalog(),
                                             connectionsOnCards(topology, derivation, *line))
                        : connectionsTable(topology, derivation, hosts);
        case TableKind::Rules:
            return rulesTable(topology, derivation, hosts);
        case TableKind::Requirements:
            return requirementsTable(topology, derivation);
        case TableKind::Problems: // have panels of their own, or none
        case TableKind::Hosts:
        case TableKind::Results:
        case TableKind::Proof:
        case TableKind::Names:
        case TableKind::Import:
            break;
        }
        return {};
    };
}

void TablePanel::showCount()
{
    const int all = table().rowCount();
    const int shown = m_model->rowCount();
    m_count->setText(shown == all ? tr("%n row(s)", nullptr, all)
                                  : tr("%1 of %n row(s)", nullptr, all).arg(shown));
}

void TablePanel::followSelection()
{
    if (!m_isSelecting && m_onlySelected->isChecked())
        invalidate();
}

QList<int> TablePanel::selectedTableRows() const
{
    QList<int> rows = selectedModelRows();
    for (int &row : rows)
        row = m_model->tableRow(row);
    return rows;
}

/// From the ranges: the selection model would ask for each cell of a large table.
QList<int> TablePanel::selectedModelRows() const
{
    std::set<int> rows;
    for (const QItemSelectionRange &range : m_view->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.insert(rows.end(), row);
    }
    return {rows.begin(), rows.end()};
}

QList<RowLinks> TablePanel::linksOf(const QList<int> &rows) const
{
    QList<RowLinks> links;
    links.reserve(rows.size());
    for (const int row : rows)
        links.append(table().links(row));
    return links;
}

Selection TablePanel::targetOf(const QList<RowLinks> &rows) const
{
    Selection selection;
    for (const RowLinks &links : rows) {
        // A rule is about the machine that it is for, whoever the other ends are.
        const qsizetype count = m_kind == TableKind::Rules
                                    ? std::min<qsizetype>(1, links.hosts.size())
                                    : links.hosts.size();
        for (qsizetype i = 0; i < count; ++i)
            selection.hosts.insert(links.hosts.at(i));
    }
    const bool isOfLines = m_kind == TableKind::Connections || m_kind == TableKind::Proof;
    if (rows.size() == 1 && isOfLines) {
        selection.line = lineOf(rows.first(), m_session.derivation());
        if (selection.line)
            selection.hosts.clear();
    }
    return selection;
}

void TablePanel::selectionInTableChanged()
{
    const QList<RowLinks> rows = linksOf(selectedTableRows());
    if (rows.isEmpty())
        return;
    const Selection target = m_session.withoutMissing(targetOf(rows));
    const QScopedValueRollback selecting(m_isSelecting, true);
    m_session.selection().select(target);
    if (m_kind != TableKind::Rules)
        return;
    QStringList rules;
    if (target.singleHost()) {
        for (const RowLinks &links : rows)
            rules.append(links.key);
    }
    emit rulesSelected(rules);
}

void TablePanel::copySelected() const
{
    QGuiApplication::clipboard()->setText(tabSeparated(*m_model, selectedModelRows()));
}

} // namespace portolan::views
