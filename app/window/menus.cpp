#include "window/menus.h"

#include "window/actions.h"

#include <QKeyEvent>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>

namespace portolan::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int kToolIcon = 20;

template <typename Bar>
void addEntries(Bar *bar, const QList<std::optional<ActionId>> &entries, const ActionSet &actions)
{
    for (const std::optional<ActionId> &entry : entries) {
        if (entry)
            bar->addAction(actions[*entry]);
        else
            bar->addSeparator();
    }
}

/// Qt asks a menu before it tries a shortcut, and menus claim the arrows only.
class MnemonicKeeper : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *menu, QEvent *event) override
    {
        if (event->type() != QEvent::ShortcutOverride)
            return QObject::eventFilter(menu, event);
        const auto modifiers = static_cast<QKeyEvent *>(event)->modifiers();
        if (modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier)
            event->accept();
        return QObject::eventFilter(menu, event);
    }
};

} // namespace

void giveSubmenus(QMainWindow *window, const ActionSet &actions)
{
    for (const SubmenuDefinition &definition : submenuDefinitions()) {
        auto *menu = new QMenu(window->menuBar());
        for (const ActionId entry : definition.entries)
            menu->addAction(actions[entry]);
        actions[definition.parent]->setMenu(menu);
    }
}

void fillMenuBar(QMainWindow *window, const ActionSet &actions)
{
    for (const MenuDefinition &definition : menuDefinitions()) {
        QMenu *menu = window->menuBar()->addMenu(ActionSet::tr(definition.title));
        addEntries(menu, definition.entries, actions);
    }
}

QToolBar *makeToolBar(QMainWindow *window, const ActionSet &actions)
{
    auto *bar = new QToolBar(ActionSet::tr("Tool Bar"), window);
    bar->setObjectName(u"tools"_s);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setMovable(false);
    bar->setIconSize({kToolIcon, kToolIcon});
    addEntries(bar, toolBarEntries(), actions);
    window->addToolBar(bar);
    return bar;
}

void keepMnemonics(QMainWindow *window)
{
    auto *keeper = new MnemonicKeeper(window);
    for (QMenu *menu : window->findChildren<QMenu *>())
        menu->installEventFilter(keeper);
}

void fillCanvasMenu(QMenu *menu, const ActionSet &actions)
{
    menu->clear();
    for (const std::optional<ActionId> &entry : canvasMenuEntries()) {
        if (!entry)
            menu->addSeparator(); // those that separate nothing do not show
        else if (actions[*entry]->isEnabled())
            menu->addAction(actions[*entry]);
    }
}

QString withoutMnemonic(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

} // namespace portolan::app
