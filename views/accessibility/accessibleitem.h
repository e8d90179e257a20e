#pragma once

#include "accessibility/accessiblething.h"

#include <QAccessibleInterface>

namespace portolan::views {

class AccessibleCanvas;

/// A zone, a host, a note or a connection of the drawing, for assistive technology.
class AccessibleItem : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    /// @p canvas owns it, and outlives it.
    AccessibleItem(const AccessibleCanvas &canvas, const AccessibleThing &thing);

    const AccessibleThing &thing() const { return m_thing; }

    bool isValid() const override;
    QObject *object() const override { return nullptr; }
    QWindow *window() const override;
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int index) const override;
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QString text(QAccessible::Text text) const override;
    /// Texts are changed by the action "Rename".
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override;
    QAccessible::Role role() const override;
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    QStringList actionNames() const override;
    QString localizedActionName(const QString &name) const override;
    QString localizedActionDescription(const QString &name) const override;
    void doAction(const QString &name) override;
    QStringList keyBindingsForAction(const QString &name) const override;

private:
    QString description(const Card *fold) const;
    void press();
    void showMenu();

    const AccessibleCanvas &m_canvas;
    const AccessibleThing m_thing;
};

} // namespace portolan::views
