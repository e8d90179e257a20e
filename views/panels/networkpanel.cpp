#include "panels/networkpanel.h"

#include "rendering/linemarks.h"
#include "tables/sheets.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>

#include <algorithm>

namespace portolan::views {

using namespace Qt::StringLiterals;

namespace {

bool concerns(const ConnectionVerdict &verdict, const QSet<HostId> &hosts)
{
    return hosts.isEmpty() || hosts.contains(verdict.connection.source) ||
           hosts.contains(verdict.connection.destination);
}

bool concerns(const ProbeResult &result, const QSet<HostId> &hosts)
{
    return hosts.isEmpty() || hosts.contains(HostId(result.source)) ||
           hosts.contains(HostId(result.destination));
}

/// Shows the sign of the drawing's line beside the verdict.
class SignDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const auto *model = qobject_cast<const TableModel *>(index.model());
        if (!model)
            return;
        const Table &table = model->table();
        const int row = model->tableRow(index.row());
        const auto text = [&](QStringView field) {
            return std::get<QString>(table.value(row, table.columnOf(field)));
        };
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon =
            rendering::lineMarkIcon(rendering::lineMarkOf(text(u"verdict"), text(u"fromHere")),
                                    rendering::themeOf(option->palette));
    }
};

template <typename Row>
QList<Row> about(QList<Row> rows, const QList<HostId> &hosts)
{
    const QSet<HostId> wanted(hosts.cbegin(), hosts.cend());
    rows.removeIf([&](const Row &row) { return !concerns(row, wanted); });
    return rows;
}

} // namespace

NetworkPanel::NetworkPanel(DrawingSession &session, TableKind kind, QWidget *parent)
    : TablePanel(session, kind, parent)
    , m_results(session.network())
    , m_save(new QPushButton(kind == TableKind::Proof ? tr("Save Report…") : tr("Save Results…"),
                             this))
    , m_forget(new QPushButton(tr("Forget"), this))
{
    buildButtons();
    if (kind == TableKind::Proof)
        view()->setItemDelegateForColumn(0, new SignDelegate(this));
    connect(&m_results, &NetworkResults::changed, this, &NetworkPanel::follow);
    follow();
}

void NetworkPanel::buildButtons()
{
    auto *check = new QPushButton(tr("Check from Here…"), this);
    check->setObjectName(u"check"_s);
    check->setToolTip(tr("Tries the connections from this computer"));
    auto *open = new QPushButton(tr("Open Results…"), this);
    open->setObjectName(u"openResults"_s);
    open->setToolTip(tr("Reads what verify scripts and the probe kit wrote"));
    m_save->setObjectName(u"saveTable"_s);
    m_forget->setObjectName(u"forget"_s);
    m_forget->setToolTip(tr("Takes the signs off the drawing; files stay as they are"));
    for (QPushButton *button : {check, open, m_save, m_forget})
        bar()->addWidget(button);
    connect(check, &QPushButton::clicked, this, &NetworkPanel::checkWanted);
    connect(open, &QPushButton::clicked, this, &NetworkPanel::openWanted);
    connect(m_save, &QPushButton::clicked, this, &NetworkPanel::saveWanted);
    connect(m_forget, &QPushButton::clicked, &m_results, &NetworkResults::clear);
}

void NetworkPanel::follow()
{
    m_save->setEnabled(!m_results.isEmpty());
    m_forget->setEnabled(!m_results.isEmpty());
    invalidate();
}

NetworkPanel::MakeTable NetworkPanel::tableFor(const QList<HostId> &hosts) const
{
    const Catalog *catalog = &session().derivation().catalog();
    if (kind() == TableKind::Proof) {
        return [topology = session().topology(), catalog, verdicts = m_results.report().verdicts,
                hosts] { return proofTable(topology, *catalog, about(verdicts, hosts)); };
    }
    return [topology = session().topology(), catalog, results = m_results.results(), hosts] {
        return resultsTable(topology, *catalog, about(results, hosts));
    };
}

} // namespace portolan::views
