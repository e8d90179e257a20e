#include "dialogs/splitdialog.h"

#include "base/addressset.h"
#include "topology/grouping.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

namespace portolan::views {

using namespace Qt::StringLiterals;

namespace {

QStringList addressesOf(const QList<Host> &hosts)
{
    QStringList all;
    for (const Host &host : hosts)
        all += host.addresses;
    return all;
}

} // namespace

SplitDialog::SplitDialog(const Host &group, QWidget *parent)
    : QDialog(parent)
    , m_group(group)
    , m_count(new QSpinBox(this))
    , m_addresses(new QCheckBox(tr("Give each the &next address of the group"), this))
    , m_summary(new QLabel(this))
{
    build();
    connect(m_count, &QSpinBox::valueChanged, this, &SplitDialog::refresh);
    connect(m_addresses, &QCheckBox::toggled, this, &SplitDialog::refresh);
    refresh();
    m_count->selectAll();
}

void SplitDialog::build()
{
    setWindowTitle(tr("Split Group"));
    auto *title = new QLabel(m_group.shownName(), this);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    m_count->setRange(2, kMostHosts);
    m_count->setValue(machinesOf(m_group, kMostHosts));
    m_addresses->setChecked(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_summary->setMinimumHeight(3 * fontMetrics().height());
    m_summary->setAlignment(Qt::AlignTop);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Split"));
    connect(buttons, &QDialogButtonBox::accepted, this, &SplitDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &SplitDialog::reject);
    auto *form = new QFormLayout(this);
    form->addRow(tr("Group:"), title);
    form->addRow(tr("&Hosts:"), m_count);
    form->addRow(QString(), m_addresses);
    form->addRow(m_summary);
    form->addRow(buttons);
    setMinimumWidth(420);
}

int SplitDialog::count() const
{
    return m_count->value();
}

bool SplitDialog::givesAddresses() const
{
    return m_addresses->isChecked();
}

void SplitDialog::refresh()
{
    m_summary->setText(told());
}

/// What becomes of the addresses, which is what becomes of the rules.
QString SplitDialog::told() const
{
    if (!givesAddresses())
        return tr("The hosts get no address: rules will resolve their names until you type some.");
    const QList<Host> hosts = splitHosts(m_group, count(), true);
    const QStringList given = addressesOf(hosts);
    const auto without =
        std::ranges::count_if(hosts, [](const Host &host) { return host.addresses.isEmpty(); });
    if (without > 0)
        return tr("There are too few addresses: %n host(s) get none, and rules will resolve their "
                  "names.",
                  nullptr, int(without));
    const QString range = AddressSet::fromEntries(given).entries().join(u", "_s);
    if (AddressSet::fromEntries(given) == AddressSet::fromEntries(m_group.addresses))
        return tr("Rules stay as they are: %1.").arg(range);
    return tr("Rules will name %1 instead of %2.").arg(range, m_group.addresses.join(u", "_s));
}

} // namespace portolan::views
