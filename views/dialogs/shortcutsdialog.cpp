#include "dialogs/shortcutsdialog.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace portolan::views {

namespace {

QString shownKeys(const ShortcutEntry &entry)
{
    return entry.name.isEmpty() ? entry.fixedKeys : entry.keys.toString(QKeySequence::NativeText);
}

} // namespace

ShortcutsDialog::ShortcutsDialog(QList<ShortcutEntry> entries, QWidget *parent)
    : QDialog(parent)
    , m_entries(std::move(entries))
    , m_filter(new QLineEdit(this))
    , m_tree(new QTreeWidget(this))
    , m_keys(new QKeySequenceEdit(this))
    , m_reset(new QPushButton(tr("Reset"), this))
    , m_conflict(new QLabel(this))
{
    build();
    fill();
    showCurrent();
    connect(m_filter, &QLineEdit::textChanged, this, &ShortcutsDialog::filter);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &ShortcutsDialog::showCurrent);
    connect(m_keys, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutsDialog::changeCurrent);
    connect(m_reset, &QPushButton::clicked, this, [this] {
        if (const ShortcutEntry *entry = current())
            m_keys->setKeySequence(entry->usual);
    });
}

void ShortcutsDialog::build()
{
    setWindowTitle(tr("Keyboard Shortcuts"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_tree->setHeaderLabels({tr("Action"), tr("Keys")});
    m_tree->setUniformRowHeights(true);
    // The names are read whole; of the keys some say much, which the dialog is wide enough for.
    m_tree->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_tree->header()->setStretchLastSection(true);
    m_keys->setAccessibleName(tr("New keys"));
    m_conflict->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *bar = new QHBoxLayout;
    bar->addWidget(new QLabel(tr("New keys:"), this));
    bar->addWidget(m_keys, 1);
    bar->addWidget(m_reset);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_filter);
    layout->addWidget(m_tree, 1);
    layout->addLayout(bar);
    layout->addWidget(m_conflict);
    layout->addWidget(buttons);
    resize(720, 560);
}

void ShortcutsDialog::fill()
{
    QHash<QString, QTreeWidgetItem *> groups;
    for (const ShortcutEntry &entry : std::as_const(m_entries)) {
        QTreeWidgetItem *&group = groups[entry.group];
        if (!group) {
            group = new QTreeWidgetItem(m_tree, {entry.group});
            group->setFlags(Qt::ItemIsEnabled);
            group->setExpanded(true);
        }
        m_items.append(new QTreeWidgetItem(group, {entry.text}));
    }
    showKeys();
}

void ShortcutsDialog::showKeys()
{
    for (int i = 0; i < m_items.size(); ++i) {
        const QString keys = shownKeys(m_entries.at(i));
        m_items.at(i)->setText(1, keys);
        m_items.at(i)->setToolTip(1, keys);
    }
}

void ShortcutsDialog::filter(const QString &text)
{
    for (QTreeWidgetItem *item : std::as_const(m_items)) {
        item->setHidden(!item->text(0).contains(text, Qt::CaseInsensitive) &&
                        !item->text(1).contains(text, Qt::CaseInsensitive));
    }
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = m_tree->topLevelItem(i);
        bool isEmpty = true;
        for (int child = 0; child < group->childCount(); ++child)
            isEmpty &= group->child(child)->isHidden();
        group->setHidden(isEmpty);
    }
}

ShortcutEntry *ShortcutsDialog::current()
{
    const auto index = m_items.indexOf(m_tree->currentItem());
    if (index < 0 || m_entries.at(index).name.isEmpty())
        return nullptr;
    return &m_entries[index];
}

void ShortcutsDialog::showCurrent()
{
    const ShortcutEntry *entry = current();
    const QSignalBlocker quiet(m_keys);
    m_keys->setKeySequence(entry ? entry->keys : QKeySequence());
    m_keys->setEnabled(entry != nullptr);
    m_reset->setEnabled(entry != nullptr);
    m_conflict->clear();
}

void ShortcutsDialog::changeCurrent(const QKeySequence &keys)
{
    ShortcutEntry *entry = current();
    if (!entry)
        return;
    const QString owner = ownerOf(keys, *entry);
    if (owner.isEmpty()) {
        entry->keys = keys;
        m_conflict->clear();
    } else {
        m_conflict->setText(tr("%1 already belongs to “%2”. Take it away there first.")
                                .arg(keys.toString(QKeySequence::NativeText), owner));
    }
    showKeys();
}

QString ShortcutsDialog::ownerOf(const QKeySequence &keys, const ShortcutEntry &except) const
{
    const auto hasKeys = [&](const ShortcutEntry &entry) {
        return !keys.isEmpty() && entry.name != except.name && entry.keys == keys;
    };
    const auto found = std::ranges::find_if(m_entries, hasKeys);
    return found == m_entries.end() ? QString() : found->text;
}

} // namespace portolan::views
