#include "panels/inspector/waiversfield.h"

#include <QHeaderView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

namespace portolan::views {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostRows = 4;

enum Column { Code, Hosts, Reason, ColumnCount };

QString hostsText(const Waiver &waiver)
{
    QStringList ids;
    for (const HostId &host : waiver.hosts)
        ids.append(host.text());
    return ids.join(u", "_s);
}

} // namespace

WaiversField::WaiversField(DrawingSession &session, QWidget *parent)
    : InspectorField(parent)
    , m_session(session)
    , m_table(new QTableWidget(0, ColumnCount, this))
    , m_remove(new QPushButton(tr("Take back"), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    layout->addWidget(m_remove, 0, Qt::AlignLeading);
    m_table->setHorizontalHeaderLabels({tr("Problem"), tr("Hosts"), tr("Reason")});
    m_table->setAccessibleName(tr("Waived problems"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    fitRows(m_table, kMostRows);
    setFocusProxy(m_table);
    connect(m_table, &QTableWidget::itemChanged, this, &WaiversField::setReason);
    connect(m_remove, &QPushButton::clicked, this, &WaiversField::removeSelected);
}

void WaiversField::refresh()
{
    const QList<Waiver> &waivers = m_session.topology().properties.waivers;
    if (waivers == m_shown)
        return;
    m_shown = waivers;
    const QSignalBlocker quiet(m_table);
    m_table->setRowCount(int(m_shown.size()));
    fitRows(m_table, kMostRows);
    for (int row = 0; row < m_shown.size(); ++row) {
        const Waiver &waiver = m_shown.at(row);
        const QString texts[] = {waiver.code, hostsText(waiver), waiver.reason};
        for (int column = 0; column < ColumnCount; ++column) {
            auto *item = new QTableWidgetItem(texts[column]);
            if (column != Reason)
                item->setFlags(item->flags() & ~Qt::ItemIsEditable);
            item->setToolTip(texts[column].toHtmlEscaped());
            m_table->setItem(row, column, item);
        }
    }
}

void WaiversField::setReason(const QTableWidgetItem *item)
{
    QList<Waiver> waivers = m_shown;
    waivers[item->row()].reason = item->text().trimmed();
    perform(tr("Change reason"), waivers);
}

void WaiversField::removeSelected()
{
    QList<Waiver> rest;
    for (int row = 0; row < m_shown.size(); ++row) {
        if (!m_table->selectionModel()->isRowSelected(row))
            rest.append(m_shown.at(row));
    }
    perform(tr("Take waiver back"), rest);
}

/// The table is made anew when the drawing tells of the change, which must not happen under its own
/// signal.
void WaiversField::perform(const QString &text, const QList<Waiver> &waivers)
{
    const auto change = [this, text, waivers] {
        Properties properties = m_session.topology().properties;
        properties.waivers = waivers;
        m_session.perform(text, changeProperties(m_session.topology(), properties));
    };
    QMetaObject::invokeMethod(this, change, Qt::QueuedConnection);
}

} // namespace portolan::views
