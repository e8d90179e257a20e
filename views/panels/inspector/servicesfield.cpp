#include "panels/inspector/servicesfield.h"

#include "base/portset.h"
#include "panels/inspector/addresstext.h"
#include "topology/composing.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

namespace portolan::views {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostRows = 4;

QString field(const Service &service, int column)
{
    switch (column) {
    case ServicesModel::Protocol:
        return service.protocol;
    case ServicesModel::Ports:
        return service.ports;
    case ServicesModel::From:
        return service.from.join(u", "_s);
    default:
        return service.why;
    }
}

void setField(Service &service, int column, const QString &text)
{
    switch (column) {
    case ServicesModel::Protocol:
        service.protocol = text;
        break;
    case ServicesModel::Ports:
        service.ports = text;
        break;
    case ServicesModel::From:
        service.from = addressEntries(text);
        break;
    default:
        service.why = text;
    }
}

/// Empty when the field can be used.
QString complaint(const Service &service, int column)
{
    if (column == ServicesModel::Protocol) {
        const auto protocol = protocolFromString(service.protocol);
        return protocol ? QString() : protocol.error().message;
    }
    if (column == ServicesModel::Ports) {
        const auto ports = PortSet::parse(service.ports);
        return ports ? QString() : ports.error().message;
    }
    return column == ServicesModel::From ? addressComplaint(service.from) : QString();
}

} // namespace

ServicesModel::ServicesModel(DrawingSession &session, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
{
}

void ServicesModel::setHost(const HostId &host)
{
    m_host = host;
    refresh();
}

void ServicesModel::refresh()
{
    const QList<Service> now = m_session.topology().hosts.value(m_host).services;
    if (now.size() == m_services.size()) {
        m_services = now;
        if (!now.isEmpty())
            emit dataChanged(index(0, 0), index(int(now.size()) - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_services = now;
    endResetModel();
}

void ServicesModel::addService()
{
    perform(tr("Add service"), QList<Service>(m_services) << Service{u"TCP"_s, {}, {}, {}, {}});
}

void ServicesModel::removeServices(const QList<int> &rows)
{
    QList<Service> rest;
    for (int row = 0; row < m_services.size(); ++row) {
        if (!rows.contains(row))
            rest.append(m_services[row]);
    }
    perform(tr("Remove service"), rest);
}

int ServicesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_services.size());
}

int ServicesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ServicesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Service &service = m_services[index.row()];
    const QString text = field(service, index.column());
    const QString wrong = complaint(service, index.column());
    switch (role) {
    case Qt::EditRole:
        return text;
    case Qt::DisplayRole:
        if (index.column() == From && text.isEmpty())
            return tr("anywhere");
        return wrong.isEmpty() ? text : u"⚠ "_s + text;
    case Qt::ToolTipRole:
        return wrong.isEmpty() ? QVariant() : wrong.toHtmlEscaped();
    default:
        return {};
    }
}

QVariant ServicesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    const QStringList titles = {tr("Protocol"), tr("Ports"), tr("From"), tr("Why")};
    return titles.value(section);
}

Qt::ItemFlags ServicesModel::flags(const QModelIndex &index) const
{
    return QAbstractTableModel::flags(index) |
           (index.isValid() ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

bool ServicesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid())
        return false;
    QList<Service> services = m_services;
    setField(services[index.row()], index.column(), value.toString().trimmed());
    perform(tr("Change service"), services);
    return true;
}

void ServicesModel::perform(const QString &text, const QList<Service> &services)
{
    m_session.perform(text, changeHosts(m_session.topology(), {m_host},
                                        [&](Host &host) { host.services = services; }));
    refresh();
}

ServicesField::ServicesField(DrawingSession &session, QWidget *parent)
    : InspectorField(parent)
    , m_model(new ServicesModel(session, this))
    , m_table(new QTableView(this))
    , m_remove(new QPushButton(tr("Remove"), this))
{
    auto *add = new QPushButton(tr("Add service"), this);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(add);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    layout->addLayout(buttons);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Services"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    // Tab leaves it, as it leaves any other field.
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Stretch);
    header->setSectionResizeMode(ServicesModel::Protocol, QHeaderView::ResizeToContents);
    header->setHighlightSections(false);
    fitRows(m_table, kMostRows);
    connect(m_model, &ServicesModel::modelReset, this, [this] { fitRows(m_table, kMostRows); });
    setTabOrder(m_table, add);
    setTabOrder(add, m_remove);
    connect(add, &QPushButton::clicked, this, &ServicesField::addAndEdit);
    connect(m_remove, &QPushButton::clicked, this, &ServicesField::removeSelected);
}

/// One adds a service to say what it is: the ports come first, which have no usual value.
void ServicesField::addAndEdit()
{
    m_model->addService();
    const QModelIndex ports = m_model->index(m_model->rowCount() - 1, ServicesModel::Ports);
    m_table->setCurrentIndex(ports);
    m_table->edit(ports);
}

void ServicesField::setHost(const HostId &host)
{
    m_model->setHost(host);
}

void ServicesField::refresh()
{
    m_model->refresh();
    m_remove->setEnabled(m_model->rowCount() > 0);
}

void ServicesField::removeSelected()
{
    QList<int> rows;
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        rows.append(index.row());
    m_model->removeServices(rows);
}

} // namespace portolan::views
