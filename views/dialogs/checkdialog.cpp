#include "dialogs/checkdialog.h"

#include "dialogs/probelimitsfield.h"
#include "probing/proberemarks.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QSysInfo>
#include <QVBoxLayout>

#include <algorithm>

namespace portolan::views {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidth = 560;
constexpr int kLargestNetwork = 65536;

enum Destinations { All, Selected };

QLabel *wrapped(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

/// How many addresses the networks of the plan have that would be tried.
quint64 networkAddresses(const ProbePlan &plan)
{
    quint64 count = 0;
    for (const PlannedNetwork &network : plan.networks)
        count += network.isTried ? network.addresses : 0;
    return count;
}

} // namespace

CheckDialog::CheckDialog(DrawingSession &session, const QString &keptIn, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_selected(session.selection().selection().hosts.values())
    , m_planning([this](ProbePlan plan) {
        m_plan = std::move(plan);
        showPlan();
    })
    , m_destinations(new QComboBox(this))
    , m_networks(new QCheckBox(tr("Also each address of &networks and ranges of at most"), this))
    , m_networkSize(new QSpinBox(this))
    , m_limits(new ProbeLimitsField(this))
    , m_keep(new QCheckBox(this))
    , m_summary(wrapped({}, this))
    , m_progress(new QProgressBar(this))
{
    build(keptIn);
    connect(m_destinations, &QComboBox::currentIndexChanged, this, &CheckDialog::planAnew);
    connect(m_networks, &QCheckBox::toggled, this, &CheckDialog::planAnew);
    connect(m_networkSize, &QSpinBox::valueChanged, this, &CheckDialog::planAnew);
    planAnew();
}

CheckDialog::~CheckDialog() = default;

void CheckDialog::build(const QString &keptIn)
{
    setWindowTitle(tr("Check from Here"));
    resize(kWidth, 0);
    m_destinations->setObjectName(u"destinations"_s);
    m_destinations->addItem(tr("All hosts"));
    if (!m_selected.isEmpty())
        m_destinations->addItem(tr("%n selected host(s)", nullptr, int(m_selected.size())));
    m_destinations->setCurrentIndex(m_selected.isEmpty() ? All : Selected);
    m_networks->setObjectName(u"networks"_s);
    m_networkSize->setObjectName(u"networkSize"_s);
    m_networkSize->setRange(1, kLargestNetwork);
    m_networkSize->setValue(kProbedNetworkSize);
    m_networkSize->setSuffix(u' ' + tr("addresses"));
    m_networkSize->setAccessibleName(tr("Largest network, in addresses"));
    m_keep->setText(tr("&Keep the results beside the drawing, in %1").arg(keptIn));
    m_keep->setChecked(!keptIn.isEmpty());
    m_keep->setVisible(!keptIn.isEmpty());
    m_summary->setObjectName(u"summary"_s);
    m_progress->hide();
    auto *networks = new QHBoxLayout;
    networks->addWidget(m_networks);
    networks->addWidget(m_networkSize);
    networks->addStretch(1);
    auto *form = new QFormLayout;
    form->addRow(tr("Connections &towards:"), m_destinations);
    form->addRow(tr("T&ries wait:"), m_limits);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(wrapped(meaningOfChecksFromHere(), this));
    layout->addLayout(form);
    layout->addLayout(networks);
    layout->addWidget(m_keep);
    layout->addWidget(m_summary);
    layout->addStretch(1);
    layout->addWidget(m_progress);
    buildButtons();
}

void CheckDialog::buildButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_start = buttons->addButton(tr("Check"), QDialogButtonBox::ActionRole);
    m_start->setObjectName(u"start"_s);
    m_start->setDefault(true);
    m_stop = buttons->addButton(tr("Stop"), QDialogButtonBox::ActionRole);
    m_stop->setObjectName(u"stop"_s);
    m_stop->hide();
    connect(buttons, &QDialogButtonBox::rejected, this, &CheckDialog::reject);
    connect(m_start, &QPushButton::clicked, this, &CheckDialog::start);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_prober->cancel(); });
    layout()->addWidget(buttons);
}

ProbeScope CheckDialog::scope() const
{
    const bool onlySelected = m_destinations->currentIndex() == Selected;
    return {onlySelected ? m_selected : QList<HostId>(), m_networks->isChecked(),
            m_networkSize->value()};
}

void CheckDialog::planAnew()
{
    m_networkSize->setEnabled(m_networks->isChecked());
    m_start->setEnabled(false);
    const auto work = [topology = m_session.topology(), derivation = m_session.derivation(),
                       scope = scope()] { return planProbes(topology, derivation, scope); };
    if (m_session.isSmall() && !m_networks->isChecked())
        m_planning.runAtOnce(work);
    else
        m_planning.start(work);
}

void CheckDialog::showPlan()
{
    QStringList remarks = remarksOf(m_plan);
    remarks.removeFirst(); // stands above
    if (const quint64 count = networkAddresses(m_plan); count > 0)
        remarks += tr("Of the addresses to try, %1 are those of networks and ranges.").arg(count);
    m_summary->setText(remarks.join(u"\n\n"_s));
    m_start->setEnabled(!m_plan.addresses.isEmpty() || !m_plan.names.isEmpty());
    fitTexts();
}

/// Wrapped texts need their height for this width; Qt asks them for less.
void CheckDialog::fitTexts()
{
    layout()->activate();
    const int wanted = std::max(width(), kWidth);
    resize(wanted, std::max(height(), layout()->totalHeightForWidth(wanted)));
}

void CheckDialog::start()
{
    m_prober = std::make_unique<Prober>();
    connect(m_prober.get(), &Prober::advanced, this, &CheckDialog::showProgress);
    connect(m_prober.get(), &Prober::finished, this, &CheckDialog::finish);
    for (QWidget *choice : std::initializer_list<QWidget *>{m_destinations, m_limits, m_networks,
                                                            m_networkSize, m_start})
        choice->setEnabled(false);
    m_progress->setRange(0, 0);
    m_progress->show();
    m_stop->show();
    m_stop->setFocus();
    fitTexts();
    m_prober->start(m_plan, m_limits->limits());
}

void CheckDialog::showProgress(int done, int total)
{
    m_progress->setRange(0, total);
    m_progress->setValue(done);
}

void CheckDialog::finish()
{
    const ProbeResultSet set{
        {}, QDateTime::currentDateTimeUtc(), QSysInfo::machineHostName(), m_prober->results()};
    emit checked(set, m_keep->isChecked());
    // Not from within the prober's own signal.
    QMetaObject::invokeMethod(this, &CheckDialog::accept, Qt::QueuedConnection);
}

void CheckDialog::done(int result)
{
    if (m_prober && m_prober->isRunning()) {
        m_prober->disconnect(this);
        m_prober->cancel();
    }
    QDialog::done(result);
}

} // namespace portolan::views
