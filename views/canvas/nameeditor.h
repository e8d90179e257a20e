#pragma once

#include <QLineEdit>

#include <functional>

namespace portolan::views {

/// A name that is typed where it stands. Enter and leaving take it, Esc forgets it; one that nobody
/// changed is not taken.
class NameEditor : public QLineEdit
{
    Q_OBJECT

public:
    explicit NameEditor(QWidget *parent);

    /// @p take gets another name, once. @p place is in pixels of the parent.
    void open(const QRect &place, const QString &name,
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
