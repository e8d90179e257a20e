#include "dialogs/resolvedialog.h"

#include "tables/sheets.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace portolan::views {

using namespace Qt::StringLiterals;

ResolveDialog::ResolveDialog(DrawingSession &session, const QList<HostId> &hosts, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_hosts(hosts)
    , m_model(new TableModel(this))
    , m_table(new QTableView(this))
    , m_summary(new QLabel(this))
    , m_progress(new QProgressBar(this))
{
    build();
}

ResolveDialog::~ResolveDialog() = default;

void ResolveDialog::build()
{
    setWindowTitle(tr("Resolve Names"));
    m_summary->setObjectName(u"summary"_s);
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setText(
        tr("Hosts that have a name and no address get the addresses of that name; hosts that have "
           "addresses and no name get the name of these, if it leads back to them. This computer's "
           "resolver is asked, and nothing changes before you have seen what it says."));
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("What was found"));
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_progress->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_start = buttons->addButton(tr("Look Up"), QDialogButtonBox::ActionRole);
    m_stop = buttons->addButton(tr("Stop"), QDialogButtonBox::ActionRole);
    m_apply = buttons->addButton(tr("Change Hosts"), QDialogButtonBox::AcceptRole);
    m_start->setObjectName(u"start"_s);
    m_apply->setObjectName(u"apply"_s);
    m_start->setDefault(true);
    m_stop->hide();
    m_apply->setEnabled(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &ResolveDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ResolveDialog::reject);
    connect(m_start, &QPushButton::clicked, this, &ResolveDialog::start);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_resolver->cancel(); });
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_summary);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_progress);
    layout->addWidget(buttons);
    resize(760, 480);
}

void ResolveDialog::start()
{
    m_resolver = std::make_unique<HostResolver>();
    connect(m_resolver.get(), &HostResolver::finished, this, &ResolveDialog::finish);
    connect(m_resolver.get(), &HostResolver::advanced, this, [this](int done, int total) {
        m_progress->setRange(0, total);
        m_progress->setValue(done);
    });
    m_start->setEnabled(false);
    m_progress->setRange(0, 0);
    m_progress->show();
    m_stop->show();
    m_resolver->start(m_session.topology(), m_hosts);
}

void ResolveDialog::finish()
{
    m_found = m_resolver->hosts();
    m_stop->hide();
    m_progress->hide();
    const int changes = int(editOf(m_session.topology(), m_found).hosts.size());
    m_model->setTable(namesTable(m_session.topology(), m_found));
    m_table->resizeColumnsToContents();
    m_summary->setText(m_found.isEmpty()
                           ? tr("No host lacks its addresses or its name.")
                           : tr("Hosts that would change: %1 of %2. The others stay as they are.")
                                 .arg(changes)
                                 .arg(m_found.size()));
    m_apply->setEnabled(changes > 0);
    m_apply->setFocus();
}

void ResolveDialog::accept()
{
    m_session.perform(tr("Resolve names"), editOf(m_session.topology(), m_found));
    QDialog::accept();
}

} // namespace portolan::views
