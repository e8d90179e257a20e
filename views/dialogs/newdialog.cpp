#include "dialogs/newdialog.h"

#include "dialogs/headlineitem.h"
#include "rendering/icons.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace portolan::views {

using namespace Qt::StringLiterals;

namespace {

// What the generated template has where nobody says otherwise.
constexpr int kUsualAgents = 10'000;
constexpr int kUsualDomainControllers = 1'000;

QSpinBox *makeNumber(int usual, int largest, QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setRange(0, largest);
    box->setGroupSeparatorShown(true);
    box->setSingleStep(100);
    box->setValue(usual);
    return box;
}

} // namespace

NewDialog::NewDialog(QWidget *parent)
    : QDialog(parent)
    , m_templates(new QListWidget(this))
    , m_numbers(new QWidget(this))
    , m_agents(makeNumber(kUsualAgents, kMaxAgents, m_numbers))
    , m_domainControllers(makeNumber(kUsualDomainControllers, kMaxDomainControllers, m_numbers))
{
    setWindowTitle(tr("New Drawing"));
    m_templates->setItemDelegate(new HeadlineDelegate(m_templates));
    m_templates->setIconSize({32, 32});
    m_templates->setWordWrap(true);
    m_templates->setResizeMode(QListView::Adjust);
    m_templates->setAccessibleName(tr("Templates"));
    auto *form = new QFormLayout(m_numbers);
    form->addRow(tr("&Agents:"), m_agents);
    form->addRow(tr("&Domain controllers:"), m_domainControllers);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Create"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_templates, 1);
    layout->addWidget(m_numbers);
    layout->addWidget(buttons);
    resize(520, 480);
    connect(m_templates, &QListWidget::currentRowChanged, this,
            [this] { m_numbers->setVisible(takesSizes()); });
    connect(m_templates, &QListWidget::itemActivated, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    addTemplates();
}

void NewDialog::addTemplates()
{
    addHeadlineItem(m_templates, rendering::icon(u"action-new"_s), tr("Empty drawing"),
                    tr("Nothing drawn yet"), QString());
    for (const TemplateInfo &info : templateList()) {
        addHeadlineItem(m_templates, rendering::icon(u"action-layout"_s), info.title,
                        info.description, info.id);
    }
    m_templates->setCurrentRow(0);
}

void NewDialog::choose(const QString &templateId)
{
    for (int row = 0; row < m_templates->count(); ++row) {
        if (m_templates->item(row)->data(Qt::UserRole).toString() == templateId)
            m_templates->setCurrentRow(row);
    }
}

QString NewDialog::templateId() const
{
    const QListWidgetItem *item = m_templates->currentItem();
    return item ? item->data(Qt::UserRole).toString() : QString();
}

TemplateOptions NewDialog::options() const
{
    if (!takesSizes())
        return {};
    return {m_agents->value(), m_domainControllers->value()};
}

bool NewDialog::takesSizes() const
{
    return std::ranges::any_of(templateList(), [id = templateId()](const TemplateInfo &info) {
        return info.id == id && info.takesSizes;
    });
}

} // namespace portolan::views
