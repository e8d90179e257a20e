#include "dialogs/exportoptions.h"

#include "dialogs/languagename.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSet>
#include <QSignalBlocker>

#include <algorithm>

namespace portolan::views {

using namespace Qt::StringLiterals;

namespace {

/// What is exported, as the list of scopes has it.
const QString kAll = u"all"_s;
const QString kSelected = u"selected"_s;
const QString kZone = u"zone:"_s; ///< and its id

/// A form labels a field by itself, but not a line of several.
QLabel *labelFor(QWidget *field, const QString &text)
{
    auto *label = new QLabel(text, field->parentWidget());
    label->setBuddy(field);
    return label;
}

} // namespace

ExportOptions::ExportOptions(DrawingSession &session, const QStringList &languages, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_scope(new QComboBox(this))
    , m_language(new QComboBox(this))
    , m_paper(new QComboBox(this))
    , m_scale(new QDoubleSpinBox(this))
    , m_tiled(new QCheckBox(tr("On several sheets, where one is too small to be read"), this))
    , m_ports(new QCheckBox(tr("With a table of the ports below"), this))
    , m_zones(new QCheckBox(tr("Mermaid and Graphviz: hosts of a zone and role as one"), this))
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    addScope(form, languages);
    addPictures(form);
    followSelection();
    connectAll();
}

void ExportOptions::connectAll()
{
    connect(m_scope, &QComboBox::currentIndexChanged, this, &ExportOptions::changed);
    connect(m_language, &QComboBox::currentIndexChanged, this, &ExportOptions::changed);
    connect(m_paper, &QComboBox::currentIndexChanged, this, &ExportOptions::changed);
    connect(m_scale, &QDoubleSpinBox::valueChanged, this, &ExportOptions::changed);
    connect(m_tiled, &QCheckBox::toggled, this, &ExportOptions::changed);
    connect(m_ports, &QCheckBox::toggled, this, &ExportOptions::changed);
    connect(m_zones, &QCheckBox::toggled, this, &ExportOptions::changed);
    connect(&m_session.selection(), &SelectionModel::changed, this,
            &ExportOptions::followSelection);
    connect(&m_session, &DrawingSession::changed, this, &ExportOptions::followDrawing);
}

void ExportOptions::addScope(QFormLayout *form, const QStringList &languages)
{
    for (const QString &language : languages)
        m_language->addItem(languageName(language), language);
    m_scope->setObjectName(u"scope"_s);
    m_scope->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    form->addRow(tr("&Hosts:"), m_scope);
    form->addRow(tr("&Language:"), m_language);
    m_language->setToolTip(tr("Of diagrams, pages and texts; data and scripts are always English"));
}

void ExportOptions::addPictures(QFormLayout *form)
{
    m_paper->addItem(tr("As large as the drawing"), QString());
    for (const QString &paper : {u"A4"_s, u"A3"_s, u"A2"_s, u"A1"_s, u"Letter"_s, u"Tabloid"_s})
        m_paper->addItem(paper, paper);
    m_scale->setRange(0.25, 8);
    m_scale->setSingleStep(0.5);
    m_scale->setValue(1);
    m_scale->setToolTip(tr("Pixels of a PNG for each unit of the drawing"));
    auto *pictures = new QHBoxLayout;
    pictures->addWidget(m_paper, 1);
    pictures->addWidget(labelFor(m_scale, tr("S&cale:")));
    pictures->addWidget(m_scale);
    form->addRow(labelFor(m_paper, tr("&Pictures:")), pictures);
    form->addRow(QString(), m_tiled);
    form->addRow(QString(), m_ports);
    form->addRow(QString(), m_zones);
    m_tiled->setObjectName(u"tiled"_s);
    m_tiled->setToolTip(tr("Of a PDF; the first page shows how the others lie beside each other"));
    m_ports->setObjectName(u"ports"_s);
    m_zones->setObjectName(u"zones"_s);
    m_zones->setToolTip(tr("For drawings of more hosts than these programs show"));
}

QWidgetList ExportOptions::fields() const
{
    return {m_scope, m_language, m_paper, m_scale, m_tiled, m_ports, m_zones};
}

void ExportOptions::fill(ExportSubject &subject) const
{
    subject.hosts = hosts();
    subject.zone = zone();
    subject.language = m_language->currentData().toString();
    subject.scale = m_scale->value();
    subject.paper = m_paper->currentData().toString();
    subject.isTiled = m_tiled->isChecked();
    subject.hasPorts = m_ports->isChecked();
    subject.isByZone = m_zones->isChecked();
}

void ExportOptions::fill(ExportChoices &choices) const
{
    choices.language = m_language->currentData().toString();
    choices.paper = m_paper->currentData().toString();
    choices.scale = m_scale->value();
    choices.isTiled = m_tiled->isChecked();
    choices.hasPorts = m_ports->isChecked();
    choices.isByZone = m_zones->isChecked();
}

void ExportOptions::setChoices(const ExportChoices &choices)
{
    m_language->setCurrentIndex(std::max(0, m_language->findData(choices.language)));
    m_paper->setCurrentIndex(std::max(0, m_paper->findData(choices.paper)));
    m_scale->setValue(choices.scale);
    m_tiled->setChecked(choices.isTiled);
    m_ports->setChecked(choices.hasPorts);
    m_zones->setChecked(choices.isByZone);
}

/// What the selection concerns stays chosen while another one is made, as does a zone.
void ExportOptions::followSelection()
{
    const QVariant chosen = m_scope->currentData();
    const QSignalBlocker quiet(m_scope);
    m_scope->clear();
    m_scope->addItem(tr("All"), kAll);
    if (const QString selected = nameOfSelection(); !selected.isEmpty())
        m_scope->addItem(selected, kSelected);
    addZones();
    m_scope->setCurrentIndex(std::max(0, m_scope->findData(chosen)));
    emit changed();
}

/// Empty when no host is selected.
QString ExportOptions::nameOfSelection() const
{
    const QSet<HostId> &hosts = m_session.selection().selection().hosts;
    if (hosts.size() != 1)
        return hosts.isEmpty()
                   ? QString()
                   : tr("%n selected, and what they talk to", nullptr, int(hosts.size()));
    return tr("Host %1, and what it talks to").arg(m_session.topology().shownName(*hosts.cbegin()));
}

void ExportOptions::addZones()
{
    QSet<ZoneId> inhabited;
    for (const Host &host : m_session.topology().hosts)
        inhabited.insert(host.zone);
    for (const Zone &zone : m_session.topology().zones) {
        if (inhabited.contains(zone.id))
            m_scope->addItem(tr("Zone %1, and what it talks to").arg(zone.shownName()),
                             kZone + zone.id.text());
    }
}

void ExportOptions::followDrawing(const ChangeSet &changes)
{
    if (!changes.changesGeometryOnly())
        followSelection();
    else
        emit changed();
}

QList<HostId> ExportOptions::hosts() const
{
    QList<HostId> hosts;
    if (m_scope->currentData() == kSelected)
        hosts = m_session.selection().selection().hosts.values();
    for (const Host &host : m_session.topology().hosts) {
        if (!zone().isEmpty() && host.zone == zone())
            hosts.append(host.id);
    }
    std::ranges::sort(hosts);
    return hosts;
}

/// Empty unless one is to be exported.
ZoneId ExportOptions::zone() const
{
    const QString scope = m_scope->currentData().toString();
    return scope.startsWith(kZone) ? ZoneId(scope.sliced(kZone.size())) : ZoneId();
}

} // namespace portolan::views
