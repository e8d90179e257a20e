#pragma once

#include <QSet>
#include <QStringList>
#include <QWidget>

#include <functional>
#include <iterator>
#include <optional>
#include <type_traits>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QTableView;

namespace portolan::views {

/// How a text came about. What is typed into one field without a break becomes one undo step; every
/// choice is a step of its own.
enum class Entry { Typed, Chosen };

/// What a field says in each of the selected things: how many different texts there are, and the
/// first of them.
struct FieldValues
{
    static constexpr qsizetype kListed = 12; ///< more are counted, not listed

    QStringList first;
    qsizetype count = 0;

    FieldValues() = default;
    explicit FieldValues(const QString &only)
        : first(only)
        , count(1)
    {
    }
    bool isMixed() const { return count > 1; }
    /// The one text that all have; empty when they differ.
    QString common() const { return count == 1 ? first.constFirst() : QString(); }

    friend bool operator==(const FieldValues &, const FieldValues &) = default;
};

/// Makes a table as high as its rows, of which one at least and @p most at most are in sight.
void fitRows(QTableView *table, int most);

/// @p keyOf tells things apart that have different texts, as @p textOf does, but quicker: there may
/// be ten thousand.
template <typename Things, typename KeyOf, typename TextOf>
FieldValues valuesIn(const Things &things, const KeyOf &keyOf, const TextOf &textOf)
{
    FieldValues values;
    QSet<std::decay_t<decltype(keyOf(*std::begin(things)))>> seen;
    for (const auto &thing : things) {
        seen.insert(keyOf(thing));
        if (seen.size() == values.count)
            continue;
        values.count = seen.size();
        if (values.count <= FieldValues::kListed)
            values.first.append(textOf(thing));
    }
    return values;
}

/// How a field of the selected things is read, written and judged. The field knows nothing of hosts
/// or zones; the page that makes it does.
struct FieldBinding
{
    QString label;
    QString hint; ///< what belongs here, as a tool tip
    std::function<FieldValues()> values;
    /// Puts the text into all of them at once.
    std::function<void(const QString &text, Entry entry)> write;
    /// What is wrong with a text; empty when nothing is. May be null.
    std::function<QString(const QString &text)> complaint;
    /// False keeps a wrong text in the field only: the drawing cannot hold it. True stores it as
    /// typed.
    bool storesWrongText = true;
    /// True waits for Enter or the next field: a half-typed id is nobody's id.
    bool writesWhenFinished = false;
};

/// One row of an inspector page. The values of several things that differ are shown as mixed, and
/// nothing is written before a person changes the field.
class InspectorField : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Shows what the drawing holds now, unless that is what the field says already: a cursor never
    /// jumps.
    virtual void refresh() = 0;
    /// The same for other things than before: also forgets a text that could not be stored.
    virtual void reset() { refresh(); }

protected:
    /// "Mixed (3 values)", or nothing when all are equal.
    static QString mixedText(const FieldValues &values);
};

/// A text with what is wrong of it said below, while one types.
class TextualField : public InspectorField
{
    Q_OBJECT

public:
    void refresh() override;
    void reset() override;

protected:
    TextualField(FieldBinding binding, QWidget *parent);

    /// Lays out the editor, with the complaint below it.
    void install(QWidget *editor);
    /// Writes what is typed, unless the drawing cannot hold it.
    void edited();
    void showComplaint();
    virtual QString text() const = 0;
    virtual void setText(const QString &text) = 0;
    virtual void setMixed(const QString &mixed, const QString &list) = 0;
    const FieldBinding &binding() const { return m_binding; }

private:
    FieldBinding m_binding;
    QLabel *m_complaint;
    /// What the drawing held when the field last showed it; none before it showed anything.
    std::optional<FieldValues> m_shown;
    bool m_isWriting = false;
};

class LineField : public TextualField
{
    Q_OBJECT

public:
    explicit LineField(FieldBinding binding, QWidget *parent = nullptr);

protected:
    QString text() const override;
    void setText(const QString &text) override;
    void setMixed(const QString &mixed, const QString &list) override;

private:
    QLineEdit *m_edit;
};

class ParagraphField : public TextualField
{
    Q_OBJECT

public:
    ParagraphField(FieldBinding binding, int lines, QWidget *parent = nullptr);

protected:
    QString text() const override;
    void setText(const QString &text) override;
    void setMixed(const QString &mixed, const QString &list) override;

private:
    QPlainTextEdit *m_edit;
};

/// A choice of the field.
struct Choice
{
    QString value;
    QString text;
};

/// One of several; a value that is not among the choices is shown as it stands.
class ChoiceField : public InspectorField
{
    Q_OBJECT

public:
    ChoiceField(FieldBinding binding, std::function<QList<Choice>()> choices,
                QWidget *parent = nullptr);

    void refresh() override;

private:
    FieldBinding m_binding;
    std::function<QList<Choice>()> m_choices;
    QComboBox *m_box;
};

/// Yes, no, or partly where the selected things differ.
class CheckField : public InspectorField
{
    Q_OBJECT

public:
    CheckField(const QString &text, std::function<QList<bool>()> values,
               std::function<void(bool)> write, QWidget *parent = nullptr);

    void refresh() override;

private:
    std::function<QList<bool>()> m_values;
    std::function<void(bool)> m_write;
    QCheckBox *m_box;
};

} // namespace portolan::views
