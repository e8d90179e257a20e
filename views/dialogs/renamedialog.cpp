#include "dialogs/renamedialog.h"

#include "dialogs/renamepreview.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace portolan::views {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLargestNumber = 999'999'999;
/// Changes nothing; what one mostly means to type over stands first.
const QString kFirstPattern = u"{label}{domain}"_s;
constexpr int kLabelField = 7;

bool isFine(const Renaming &renaming)
{
    return renaming.trouble == Renaming::Trouble::None;
}

} // namespace

RenameDialog::RenameDialog(DrawingSession &session, const QSet<HostId> &hosts, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_hosts(hosts)
    , m_pattern(new QLineEdit(kFirstPattern, this))
    , m_first(new QSpinBox(this))
    , m_find(new QLineEdit(this))
    , m_replacement(new QLineEdit(this))
    , m_preview(new RenamePreview(this))
    , m_table(new QTableView(this))
    , m_summary(new QLabel(this))
{
    build();
    for (QLineEdit *field : {m_pattern, m_find, m_replacement})
        connect(field, &QLineEdit::textChanged, this, &RenameDialog::refresh);
    connect(m_first, &QSpinBox::valueChanged, this, &RenameDialog::refresh);
    connect(&session, &DrawingSession::changed, this, &RenameDialog::refresh);
    refresh();
    m_pattern->setFocus();
    m_pattern->setSelection(0, kLabelField);
}

void RenameDialog::build()
{
    setWindowTitle(tr("Rename Hosts"));
    m_first->setRange(0, kLargestNumber);
    m_first->setValue(1);
    auto *fields = new QLabel(tr("{n} is a number, {n:02} one of two digits; {name} is the old "
                                 "name, {label} what stands before its first dot, {domain} the "
                                 "rest."),
                              this);
    fields->setTextFormat(Qt::PlainText);
    fields->setWordWrap(true);
    auto *form = new QFormLayout;
    form->addRow(tr("&Pattern:"), m_pattern);
    form->addRow(QString(), fields);
    form->addRow(tr("&First number:"), m_first);
    form->addRow(tr("F&ind in the old name:"), m_find);
    form->addRow(tr("Replace &with:"), m_replacement);
    m_pattern->setAccessibleDescription(fields->text());
    m_table->setModel(m_preview);
    m_table->setAccessibleName(tr("Old and new names"));
    m_table->verticalHeader()->hide();
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->setTabKeyNavigation(false);
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_rename = buttons->button(QDialogButtonBox::Ok);
    m_rename->setText(tr("Rename"));
    connect(buttons, &QDialogButtonBox::accepted, this, &RenameDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &RenameDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_summary);
    layout->addWidget(buttons);
    resize(640, 560);
}

RenamePattern RenameDialog::pattern() const
{
    return {m_pattern->text(), m_first->value(), m_find->text(), m_replacement->text()};
}

void RenameDialog::refresh()
{
    const auto names = renamings(m_session.topology(), m_hosts, pattern());
    // Of a pattern that is not finished, the last names stay in sight.
    if (names)
        m_preview->setRenamings(*names);
    m_summary->setText(names ? summaryOf(*names) : names.error().message);
    m_rename->setEnabled(names && std::ranges::all_of(*names, isFine) &&
                         std::ranges::any_of(*names, [](const Renaming &renaming) {
                             return renaming.after != renaming.before;
                         }));
}

QString RenameDialog::summaryOf(const QList<Renaming> &renamings) const
{
    const auto wrong = renamings.size() - std::ranges::count_if(renamings, isFine);
    if (wrong > 0)
        return tr("%n new name(s) cannot be taken", nullptr, int(wrong));
    const auto changed = std::ranges::count_if(
        renamings, [](const Renaming &renaming) { return renaming.after != renaming.before; });
    return tr("%n host(s) get another name", nullptr, int(changed));
}

void RenameDialog::accept()
{
    if (!m_rename->isEnabled())
        return;
    const Edit edit = renameEdit(m_session.topology(), m_preview->renamings());
    m_session.perform(tr("Rename %n host(s)", nullptr, int(edit.hosts.size())), edit);
    QDialog::accept();
}

} // namespace portolan::views
