#include "panels/rolepalette.h"

#include "base/phrases.h"
#include "catalog/roles.h"
#include "rendering/icons.h"

#include <QKeyEvent>
#include <QMimeData>

#include <utility>

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
    addNote();
    connect(this, &QListWidget::itemClicked, this, &RolePalette::choose);
}

void RolePalette::addNote()
{
    m_note = new QListWidgetItem(rendering::icon(QStringLiteral("action-note")), tr("Note"), this);
    m_note->setToolTip(tr("A text on the drawing, of which no rule follows\nDrag it onto the "
                          "drawing, or click here and then there; Enter places one at once."));
}

void RolePalette::choose(const QListWidgetItem *item)
{
    if (item == m_note) {
        emit noteChosen(!m_isNoteChosen);
        return;
    }
    const RoleId role = roleOf(item);
    emit chosen(role == m_chosen ? RoleId() : role);
}

void RolePalette::showChosen(const RoleId &role)
{
    m_chosen = role;
    if (role.isEmpty() && !m_isNoteChosen)
        clearSelection();
}

void RolePalette::showNoteChosen(bool isChosen)
{
    if (std::exchange(m_isNoteChosen, isChosen) && !isChosen && m_chosen.isEmpty())
        clearSelection();
}

QStringList RolePalette::mimeTypes() const
{
    return {QString::fromLatin1(kRoleMimeType), QString::fromLatin1(kNoteMimeType)};
}

QMimeData *RolePalette::mimeData(const QList<QListWidgetItem *> &items) const
{
    auto *mime = new QMimeData;
    if (items.value(0) == m_note)
        mime->setData(QString::fromLatin1(kNoteMimeType), {});
    else
        mime->setData(QString::fromLatin1(kRoleMimeType), roleOf(items.value(0)).text().toUtf8());
    return mime;
}

void RolePalette::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && currentItem() == m_note)
        emit noteWanted();
    else if (isEnter && currentItem())
        emit wanted(roleOf(currentItem()));
    else if (event->key() == Qt::Key_Space && currentItem())
        choose(currentItem());
    else if (event->key() == Qt::Key_Escape)
        emit chosen({});
    else
        QListWidget::keyPressEvent(event);
}

} // namespace portolan::views
