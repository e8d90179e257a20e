#include "canvas/nameeditor.h"

#include <QKeyEvent>

#include <algorithm>

namespace portolan::views {

namespace {

constexpr int kMinWidth = 160;

} // namespace

NameEditor::NameEditor(QWidget *parent)
    : QLineEdit(parent)
{
    setAccessibleName(tr("Name"));
    hide();
}

void NameEditor::open(const QRect &place, const QString &name,
                      const std::function<void(const QString &)> &take)
{
    m_take = take;
    setText(name);
    m_shown = text();
    selectAll();
    this->place(place);
    show();
    setFocus(Qt::OtherFocusReason);
}

void NameEditor::place(const QRect &place)
{
    const int height = sizeHint().height();
    setGeometry(place.left(), place.center().y() - height / 2, std::max(place.width(), kMinWidth),
                height);
}

void NameEditor::dismiss()
{
    if (!isOpen())
        return;
    m_take = {};
    hide();
    emit closed();
}

/// Esc and Enter are for it, whatever shortcuts the window has.
bool NameEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter) {
            event->accept();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void NameEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        finish();
    else
        QLineEdit::keyPressEvent(event);
}

void NameEditor::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    // Its own menu takes the focus only to bring it back.
    if (event->reason() != Qt::PopupFocusReason)
        finish();
}

void NameEditor::finish()
{
    const auto take = m_take;
    const QString name = text();
    // A line cannot show every name: what it shows must not replace what nobody changed. Not
    // isModified(): assistive technology sets the text without a key.
    const bool isChanged = name != m_shown;
    dismiss();
    if (take && isChanged)
        take(name);
}

} // namespace portolan::views
