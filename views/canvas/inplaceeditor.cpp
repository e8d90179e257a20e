#include "canvas/inplaceeditor.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QMetaProperty>
#include <QPlainTextEdit>

#include <algorithm>

namespace portolan::views {

namespace {

constexpr int kLeastNameWidth = 160;
constexpr QSize kLeastTextSize(220, 96);

/// What a field holds is its user property, whatever that is called.
QMetaProperty contentOf(const QWidget *field)
{
    return field->metaObject()->userProperty();
}

bool isEnter(int key)
{
    return key == Qt::Key_Return || key == Qt::Key_Enter;
}

} // namespace

InPlaceEditor::InPlaceEditor(Lines lines, QWidget *parent)
    : QObject(parent)
    , m_lines(lines)
{
    if (lines == Lines::One) {
        m_field = new QLineEdit(parent);
        m_field->setAccessibleName(tr("Name"));
    } else {
        auto *field = new QPlainTextEdit(parent);
        field->setAccessibleName(tr("Text"));
        field->setTabChangesFocus(true);
        m_field = field;
    }
    m_field->installEventFilter(this);
    m_field->hide();
}

void InPlaceEditor::open(const QRect &place, const QString &text, const Take &take)
{
    m_take = take;
    contentOf(m_field).write(m_field, text);
    m_shown = this->text();
    QMetaObject::invokeMethod(m_field, "selectAll");
    this->place(place);
    m_field->show();
    m_field->setFocus(Qt::OtherFocusReason);
}

void InPlaceEditor::place(const QRect &place)
{
    if (m_lines == Lines::Many) {
        m_field->setGeometry(QRect(place.topLeft(), place.size().expandedTo(kLeastTextSize)));
        return;
    }
    const int height = m_field->sizeHint().height();
    m_field->setGeometry(place.left(), place.center().y() - height / 2,
                         std::max(place.width(), kLeastNameWidth), height);
}

void InPlaceEditor::dismiss()
{
    if (!isOpen())
        return;
    m_take = {};
    m_field->hide();
    emit closed();
}

void InPlaceEditor::finish()
{
    const Take take = m_take;
    const QString typed = text();
    // A field cannot show every text, such as other kinds of line ends: what it shows must not
    // replace what nobody changed. Not whether it was modified: assistive technology sets the text
    // without a key.
    const bool isChanged = typed != m_shown;
    dismiss();
    if (take && isChanged)
        take(typed);
}

QString InPlaceEditor::text() const
{
    return contentOf(m_field).read(m_field).toString();
}

bool InPlaceEditor::eventFilter(QObject *watched, QEvent *event)
{
    const auto keyOf = [&] { return static_cast<QKeyEvent *>(event); };
    if (event->type() == QEvent::ShortcutOverride &&
        (keyOf()->key() == Qt::Key_Escape || isEnter(keyOf()->key()))) {
        // Its own, whatever shortcuts the window has.
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress && press(*keyOf()))
        return true;
    // Its own menu takes the focus only to bring it back.
    if (event->type() == QEvent::FocusOut &&
        static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
        finish();
    return QObject::eventFilter(watched, event);
}

/// False for what the field itself knows.
bool InPlaceEditor::press(const QKeyEvent &event)
{
    const bool takes = isEnter(event.key()) &&
                       (m_lines == Lines::One || event.modifiers().testFlag(Qt::ControlModifier));
    if (event.key() == Qt::Key_Escape)
        dismiss();
    else if (takes)
        finish();
    else
        return false;
    return true;
}

} // namespace portolan::views
