#include "panels/inspector/serversfield.h"

#include "topology/composing.h"
#include "topology/manyhosts.h"

#include <QListWidget>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace portolan::views {

namespace {

constexpr int kMostRows = 6;
constexpr int kAround = 2; ///< pixels around a row, as between tick boxes

} // namespace

ServersField::ServersField(DrawingSession &session, QWidget *parent)
    : InspectorField(parent)
    , m_session(session)
    , m_list(new QListWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    m_list->setSpacing(kAround);
    m_list->setAccessibleName(tr("Servers that the host belongs to"));
    m_list->setToolTip(
        tr("Tick the servers that this host belongs to. Without a tick it belongs to all."));
    setFocusProxy(m_list);
    connect(m_list, &QListWidget::itemChanged, this, &ServersField::toggle);
}

void ServersField::setHosts(const QSet<HostId> &hosts)
{
    m_hosts = hosts;
}

void ServersField::refresh()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    QList<HostId> all = m_session.derivation().servers();
    QHash<HostId, qsizetype> counts;
    for (const Host *host : hostsIn(m_session.topology(), m_hosts)) {
        for (const HostId &name : host->servers) {
            if (++counts[name] == 1 && !all.contains(name))
                all.append(name);
        }
    }
    for (const HostId &name : std::as_const(all)) {
        const qsizetype count = counts.value(name);
        const bool known = m_session.derivation().servers().contains(name);
        auto *item = new QListWidgetItem(
            known ? name.text() : tr("%1 (no server of this drawing)").arg(name.text()), m_list);
        item->setData(Qt::UserRole, name.text());
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(count == 0                ? Qt::Unchecked
                            : count == m_hosts.size() ? Qt::Checked
                                                      : Qt::PartiallyChecked);
    }
    m_list->ensurePolished(); // else the first rows are as low as another style has them
    const int rows = std::clamp(int(all.size()), 1, kMostRows);
    m_list->setFixedHeight(rows * (m_list->sizeHintForRow(0) + 2 * kAround) +
                           2 * m_list->frameWidth());
}

void ServersField::toggle(QListWidgetItem *item)
{
    const HostId server(item->data(Qt::UserRole).toString());
    const bool on = item->checkState() == Qt::Checked;
    // The list is made anew when the drawing tells of the change, which must not happen under its
    // own signal.
    QMetaObject::invokeMethod(
        this, [this, hosts = m_hosts, server, on] { setServer(hosts, server, on); },
        Qt::QueuedConnection);
}

void ServersField::setServer(const QSet<HostId> &hosts, const HostId &server, bool on)
{
    const Edit edit = changeHosts(m_session.topology(), hosts, [&](Host &host) {
        host.servers.removeAll(server);
        if (on)
            host.servers.append(server);
        std::ranges::sort(host.servers);
    });
    m_session.perform(tr("Change servers"), edit);
}

} // namespace portolan::views
