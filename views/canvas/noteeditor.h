#pragma once

#include <QPlainTextEdit>

#include <functional>

namespace portolan::views {

/// The text of a note that is typed where it stands, in several lines. Ctrl+Enter and leaving take
/// it, Esc forgets it; one that nobody changed is not taken.
class NoteEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit NoteEditor(QWidget *parent);

    /// @p take gets another text, once. @p place is in pixels of the parent.
    void open(const QRect &place, const QString &text,
              const std::function<void(const QString &)> &take);
    bool isOpen() const { return static_cast<bool>(m_take); }
    void place(const QRect &place);
    /// Takes what is typed.
    void finish();
    void dismiss();

signals:
    void closed();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    std::function<void(const QString &)> m_take;
    QString m_shown; ///< when it opened
};

} // namespace portolan::views
