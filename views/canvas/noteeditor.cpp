#include "canvas/noteeditor.h"

#include <QKeyEvent>

namespace portolan::views {

namespace {

constexpr QSize kLeastSize(220, 96);

} // namespace

NoteEditor::NoteEditor(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setAccessibleName(tr("Text"));
    setTabChangesFocus(true);
    hide();
}

void NoteEditor::open(const QRect &place, const QString &text,
                      const std::function<void(const QString &)> &take)
{
    m_take = take;
    setPlainText(text);
    m_shown = toPlainText();
    selectAll();
    this->place(place);
    show();
    setFocus(Qt::OtherFocusReason);
}

void NoteEditor::place(const QRect &place)
{
    setGeometry(QRect(place.topLeft(), place.size().expandedTo(kLeastSize)));
}

void NoteEditor::dismiss()
{
    if (!isOpen())
        return;
    m_take = {};
    hide();
    emit closed();
}

/// All keys are for it that mean something in a text, whatever shortcuts the window has.
bool NoteEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter) {
            event->accept();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void NoteEditor::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else if (isEnter && event->modifiers() & Qt::ControlModifier)
        finish();
    else
        QPlainTextEdit::keyPressEvent(event);
}

void NoteEditor::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    // Its own menu takes the focus only to bring it back.
    if (event->reason() != Qt::PopupFocusReason)
        finish();
}

void NoteEditor::finish()
{
    const auto take = m_take;
    const QString text = toPlainText();
    // What the drawing holds, down to the kinds of its line ends, stays where nobody changed it.
    const bool isChanged = text != m_shown;
    dismiss();
    if (take && isChanged)
        take(text);
}

} // namespace portolan::views
