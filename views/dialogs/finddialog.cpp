#include "dialogs/finddialog.h"

#include "base/phrases.h"
#include "catalog/roles.h"
#include "dialogs/headlineitem.h"
#include "rendering/icons.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace portolan::views {

using namespace Qt::StringLiterals;

namespace {

/// More would not be read; a longer text finds fewer.
constexpr int kShownHosts = 100;

QStringList roleNames(const Host &host)
{
    QStringList names;
    for (auto it = host.roles.keyBegin(); it != host.roles.keyEnd(); ++it) {
        const RoleDefinition *role = findRole(*it);
        names += role ? phrase(role->name) : it->text();
    }
    return names;
}

QString descriptionOf(const Host &host)
{
    return (host.addresses.mid(0, 3) + roleNames(host)).join(u" · "_s);
}

bool matches(const Host &host, const QString &text)
{
    const auto has = [&](const QString &field) {
        return field.contains(text, Qt::CaseInsensitive);
    };
    return has(host.name) || has(host.id.text()) || host.addresses.filter(text).size() > 0 ||
           has(roleNames(host).join(u'\n'));
}

} // namespace

FindDialog::FindDialog(DrawingSession &session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_text(new QLineEdit(this))
    , m_hosts(new QListWidget(this))
    , m_count(new QLabel(this))
{
    setWindowTitle(tr("Find Host"));
    m_text->setPlaceholderText(tr("Name, address or role"));
    m_text->setAccessibleName(tr("Name, address or role"));
    m_text->setClearButtonEnabled(true);
    m_text->installEventFilter(this);
    m_hosts->setItemDelegate(new HeadlineDelegate(m_hosts));
    m_hosts->setIconSize({24, 24});
    m_hosts->setAccessibleName(tr("Hosts found"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_text);
    layout->addWidget(m_hosts, 1);
    layout->addWidget(m_count);
    resize(440, 420);
    connect(m_text, &QLineEdit::textChanged, this, &FindDialog::search);
    connect(m_text, &QLineEdit::returnPressed, this, &FindDialog::go);
    connect(m_hosts, &QListWidget::itemActivated, this, &FindDialog::go);
    search();
}

void FindDialog::search()
{
    m_hosts->clear();
    int count = 0;
    const QString text = m_text->text().trimmed();
    for (const Host &host : m_session.topology().hosts) {
        if (!matches(host, text) || ++count > kShownHosts)
            continue;
        const RoleDefinition *role = primaryRole(host);
        const QString icon = rendering::roleIconName(role ? role->id : RoleId());
        addHeadlineItem(m_hosts, rendering::icon(icon),
                        host.name.isEmpty() ? host.id.text() : host.name, descriptionOf(host),
                        host.id.text());
    }
    m_hosts->setCurrentRow(0);
    m_count->setText(tr("%n host(s) found", nullptr, count));
}

void FindDialog::go()
{
    const QListWidgetItem *item = m_hosts->currentItem();
    if (!item)
        return;
    m_session.selection().selectHost(HostId(item->data(Qt::UserRole).toString()));
    emit found();
    accept();
}

/// Up and down choose in the list while one types.
bool FindDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            QCoreApplication::sendEvent(m_hosts, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace portolan::views
