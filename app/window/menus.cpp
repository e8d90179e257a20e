#include "window/menus.h"

#include "window/actions.h"

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

} // namespace

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

QMenu *makeCanvasMenu(QMainWindow *window, const ActionSet &actions)
{
    auto *menu = new QMenu(window);
    addEntries(menu, canvasMenuEntries(), actions);
    return menu;
}

QString withoutMnemonic(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

} // namespace portolan::app
