#pragma once

#include <QObject>
#include <QRect>

#include <functional>

class QEvent;
class QKeyEvent;
class QWidget;

namespace portolan::views {

/// A text that is typed where it stands, in a field for lines or for one: leaving takes it, and so
/// does Enter (Ctrl+Enter where Enter begins a line), Esc forgets it; one that nobody changed is
/// not taken.
class InPlaceEditor : public QObject
{
    Q_OBJECT

public:
    enum class Lines { One, Many };
    using Take = std::function<void(const QString &)>;

    /// @p parent gets the field as its child, and this.
    InPlaceEditor(Lines lines, QWidget *parent);

    /// @p take gets another text, once. @p place is in pixels of the parent.
    void open(const QRect &place, const QString &text, const Take &take);
    bool isOpen() const { return static_cast<bool>(m_take); }
    void place(const QRect &place);
    /// Takes what is typed.
    void finish();
    void dismiss();

signals:
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool press(const QKeyEvent &event);
    QString text() const;

    Lines m_lines;
    QWidget *m_field;
    Take m_take;
    QString m_shown; ///< when it opened
};

} // namespace portolan::views
