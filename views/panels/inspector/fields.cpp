#include "panels/inspector/fields.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFontMetrics>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>

namespace portolan::views {

namespace {

/// Scrolls the page where a wheel would change a choice that nobody asked to change.
class ChoiceBox : public QComboBox
{
public:
    explicit ChoiceBox(QWidget *parent)
        : QComboBox(parent)
    {
        setFocusPolicy(Qt::StrongFocus);
    }

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

QString listed(const FieldValues &values)
{
    const QString lines = values.first.join(u'\n');
    return values.count > values.first.size() ? lines + QStringLiteral("\n…") : lines;
}

} // namespace

QString InspectorField::mixedText(const FieldValues &values)
{
    return values.isMixed() ? tr("Mixed (%n value(s))", nullptr, int(values.count)) : QString();
}

TextualField::TextualField(FieldBinding binding, QWidget *parent)
    : InspectorField(parent)
    , m_binding(std::move(binding))
    , m_complaint(new QLabel(this))
{
    m_complaint->setWordWrap(true);
    m_complaint->setTextFormat(Qt::PlainText);
    m_complaint->setObjectName(QStringLiteral("complaint"));
    m_complaint->hide();
}

void TextualField::install(QWidget *editor)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(editor);
    layout->addWidget(m_complaint);
    editor->setAccessibleName(m_binding.label);
    editor->setToolTip(m_binding.hint);
    setFocusProxy(editor);
}

void TextualField::edited()
{
    const bool wrong = m_binding.complaint && !m_binding.complaint(text()).isEmpty();
    if (!wrong || m_binding.storesWrongText) {
        // The drawing tells of the change before write() returns, and holds the text in its own
        // form: what is being typed stays as it is typed.
        const QScopedValueRollback writing(m_isWriting, true);
        m_binding.write(text(), Entry::Typed);
        m_shown = m_binding.values();
    }
    refresh();
}

void TextualField::refresh()
{
    if (m_isWriting)
        return;
    const FieldValues values = m_binding.values();
    if (values != m_shown) {
        if (values.common() != text())
            setText(values.common());
        m_shown = values;
    }
    const QString mixed = mixedText(values);
    setMixed(mixed, mixed.isEmpty() ? m_binding.hint : listed(values));
    showComplaint();
}

void TextualField::reset()
{
    m_shown.reset();
    refresh();
}

void TextualField::showComplaint()
{
    const bool isMixed = text().isEmpty() && m_shown && m_shown->isMixed();
    const QString complaint =
        m_binding.complaint && !isMixed ? m_binding.complaint(text()) : QString();
    m_complaint->setText(complaint.isEmpty() ? QString() : QStringLiteral("⚠ ") + complaint);
    m_complaint->setVisible(!complaint.isEmpty());
}

LineField::LineField(FieldBinding binding, QWidget *parent)
    : TextualField(std::move(binding), parent)
    , m_edit(new QLineEdit(this))
{
    install(m_edit);
    // Not textEdited(): assistive technology sets the text without a key.
    connect(m_edit, &QLineEdit::textChanged, this,
            TextualField::binding().writesWhenFinished ? &LineField::showComplaint
                                                       : &LineField::edited);
    if (TextualField::binding().writesWhenFinished)
        connect(m_edit, &QLineEdit::editingFinished, this, &LineField::edited);
}

QString LineField::text() const
{
    return m_edit->text();
}

void LineField::setText(const QString &text)
{
    const QSignalBlocker quiet(m_edit);
    m_edit->setText(text);
    // What a long one begins with says more than its end.
    m_edit->setCursorPosition(0);
}

void LineField::setMixed(const QString &mixed, const QString &list)
{
    m_edit->setPlaceholderText(mixed);
    m_edit->setToolTip(list);
}

void fitRows(QTableView *table, int most)
{
    const int rows = std::clamp(table->model()->rowCount(), 1, most);
    table->setFixedHeight((rows + 1) * table->verticalHeader()->defaultSectionSize());
}

ParagraphField::ParagraphField(FieldBinding binding, int lines, QWidget *parent)
    : TextualField(std::move(binding), parent)
    , m_edit(new QPlainTextEdit(this))
{
    m_edit->setTabChangesFocus(true);
    // With the margin above the first line, but none below the last: the next would begin in it.
    const int frame = 2 * m_edit->frameWidth() + int(m_edit->document()->documentMargin());
    m_edit->setFixedHeight(lines * QFontMetrics(m_edit->font()).lineSpacing() + frame);
    install(m_edit);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &ParagraphField::edited);
}

QString ParagraphField::text() const
{
    return m_edit->toPlainText();
}

void ParagraphField::setText(const QString &text)
{
    const QSignalBlocker quiet(m_edit);
    m_edit->setPlainText(text);
}

void ParagraphField::setMixed(const QString &mixed, const QString &list)
{
    m_edit->setPlaceholderText(mixed);
    m_edit->setToolTip(list);
}

ChoiceField::ChoiceField(FieldBinding binding, std::function<QList<Choice>()> choices,
                         QWidget *parent)
    : InspectorField(parent)
    , m_binding(std::move(binding))
    , m_choices(std::move(choices))
    , m_box(new ChoiceBox(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_box);
    m_box->setAccessibleName(m_binding.label);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setFocusProxy(m_box);
    connect(m_box, &QComboBox::activated, this, [this](int index) {
        m_binding.write(m_box->itemData(index).toString(), Entry::Chosen);
    });
}

void ChoiceField::refresh()
{
    const FieldValues values = m_binding.values();
    const QString mixed = mixedText(values);
    const QSignalBlocker quiet(m_box);
    m_box->clear();
    const QList<Choice> choices = m_choices();
    for (const Choice &choice : choices)
        m_box->addItem(choice.text, choice.value);
    if (values.count == 1 && m_box->findData(values.common()) < 0)
        m_box->addItem(values.common(), values.common());
    m_box->setPlaceholderText(mixed);
    m_box->setCurrentIndex(values.isMixed() ? -1 : m_box->findData(values.common()));
    m_box->setToolTip(mixed.isEmpty() ? m_binding.hint : listed(values));
}

CheckField::CheckField(const QString &text, std::function<QList<bool>()> values,
                       std::function<void(bool)> write, QWidget *parent)
    : InspectorField(parent)
    , m_values(std::move(values))
    , m_write(std::move(write))
    , m_box(new QCheckBox(text, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_box);
    setFocusProxy(m_box);
    // A click on a mixed box sets all; it never goes back to mixed.
    connect(m_box, &QCheckBox::clicked, this,
            [this] { m_write(m_box->checkState() != Qt::Unchecked); });
}

void CheckField::refresh()
{
    const QList<bool> values = m_values();
    const bool all = !values.contains(false);
    const bool none = !values.contains(true);
    m_box->setTristate(!all && !none);
    m_box->setCheckState(none ? Qt::Unchecked : all ? Qt::Checked : Qt::PartiallyChecked);
}

} // namespace portolan::views
