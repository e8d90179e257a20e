#include "panels/rolepalette.h"

#include "base/phrases.h"
#include "catalog/roles.h"
#include "rendering/icons.h"

#include <QKeyEvent>
#include <QMimeData>

namespace portolan::views {

namespace {

constexpr int kRoleData = Qt::UserRole;
constexpr int kIconSize = 24;

RoleId roleOf(const QListWidgetItem *item)
{
    return item ? RoleId(item->data(kRoleData).toString()) : RoleId();
}

} // namespace

RolePalette::RolePalette(QWidget *parent)
    : QListWidget(parent)
{
    setAccessibleName(tr("Kinds of host"));
    setIconSize({kIconSize, kIconSize});
    setDragEnabled(true);
    setDragDropMode(QAbstractItemView::DragOnly);
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    for (const RoleDefinition &role : roleDefinitions()) {
        auto *item = new QListWidgetItem(rendering::icon(role.icon), phrase(role.name), this);
        item->setData(kRoleData, role.id.text());
        item->setToolTip(tr("%1\nDrag it onto the drawing, or click here and then there; Enter "
                            "places one at once.")
                             .arg(phrase(role.description)));
    }
    connect(this, &QListWidget::itemClicked, this, &RolePalette::choose);
}

void RolePalette::choose(const QListWidgetItem *item)
{
    const RoleId role = roleOf(item);
    emit chosen(role == m_chosen ? RoleId() : role);
}

void RolePalette::showChosen(const RoleId &role)
{
    m_chosen = role;
    if (role.isEmpty())
        clearSelection();
}

QStringList RolePalette::mimeTypes() const
{
    return {QString::fromLatin1(kRoleMimeType)};
}

QMimeData *RolePalette::mimeData(const QList<QListWidgetItem *> &items) const
{
    auto *mime = new QMimeData;
    mime->setData(QString::fromLatin1(kRoleMimeType), roleOf(items.value(0)).text().toUtf8());
    return mime;
}

void RolePalette::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && currentItem())
        emit wanted(roleOf(currentItem()));
    else if (event->key() == Qt::Key_Escape)
        emit chosen({});
    else
        QListWidget::keyPressEvent(event);
}

} // namespace portolan::views
