#include "dialogs/searchdialog.h"

#include "dialogs/headlineitem.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace portolan::views {

SearchDialog::SearchDialog(const QString &title, const QString &hint, Search search,
                           QWidget *parent)
    : QDialog(parent)
    , m_search(std::move(search))
    , m_text(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_summary(new QLabel(this))
{
    setWindowTitle(title);
    m_text->setPlaceholderText(hint);
    m_text->setAccessibleName(hint);
    m_text->setClearButtonEnabled(true);
    m_text->installEventFilter(this);
    m_list->setItemDelegate(new HeadlineDelegate(m_list));
    m_list->setIconSize({24, 24});
    m_list->setAccessibleName(tr("Found"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_text);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_summary);
    resize(440, 420);
    connect(m_text, &QLineEdit::textChanged, this, &SearchDialog::search);
    connect(m_text, &QLineEdit::returnPressed, this, &SearchDialog::choose);
    connect(m_list, &QListWidget::itemActivated, this, &SearchDialog::choose);
    this->search();
}

QString SearchDialog::text() const
{
    return m_text->text();
}

void SearchDialog::setText(const QString &text)
{
    m_text->setText(text);
    m_text->selectAll();
}

void SearchDialog::search()
{
    m_list->clear();
    const Found found = m_search(m_text->text());
    for (const Entry &entry : found.entries)
        addHeadlineItem(m_list, entry.icon, entry.text, entry.description, entry.data);
    m_list->setCurrentRow(0);
    m_summary->setText(found.summary);
}

void SearchDialog::choose()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    emit chosen(item->data(Qt::UserRole).toString());
    accept();
}

/// Up, down and pages choose in the list while one types.
bool SearchDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp ||
            key == Qt::Key_PageDown) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace portolan::views
