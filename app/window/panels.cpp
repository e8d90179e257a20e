#include "window/panels.h"

#include "panels/inspector/inspector.h"
#include "panels/minimap.h"
#include "panels/networkpanel.h"
#include "panels/problemspanel.h"
#include "panels/rolepalette.h"
#include "panels/scripts/scriptspanel.h"
#include "panels/tablepanel.h"
#include "rendering/icons.h"
#include "tables/sheets.h"
#include "window/docktitles.h"

#include <QAction>
#include <QCoreApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QScreen>
#include <QUndoView>

#include <algorithm>

namespace portolan::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostPaletteWidth = 240;
constexpr int kPaletteMargin = 8;
constexpr int kInspectorWidth = 264;
constexpr int kTablesHeight = 180;
constexpr int kTablesPart = 6; ///< of a low screen's height at most
constexpr int kPaletteHeight = 400;
constexpr int kMinimapHeight = 150;

class Text
{
    Q_DECLARE_TR_FUNCTIONS(portolan::app::Panels)
};

} // namespace

Panels::Panels(views::DrawingSession &session, views::CanvasView *canvas, QMainWindow *window)
    : palette(new views::RolePalette(window))
    , minimap(new views::Minimap(canvas, window))
    , inspector(new views::Inspector(session, window))
    , connections(new views::TablePanel(session, TableKind::Connections, window))
    , rules(new views::TablePanel(session, TableKind::Rules, window))
    , requirements(new views::TablePanel(session, TableKind::Requirements, window))
    , problems(new views::ProblemsPanel(session, window))
    , scripts(new views::ScriptsPanel(session, window))
    , proof(new views::NetworkPanel(session, TableKind::Proof, window))
    , results(new views::NetworkPanel(session, TableKind::Results, window))
    , steps(new QUndoView(&session.undoStack(), window))
{
    steps->setEmptyLabel(Text::tr("As it was opened"));
    steps->setCleanIcon(rendering::icon(u"action-save"_s));
    window->setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    window->setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    window->setTabPosition(Qt::BottomDockWidgetArea, QTabWidget::North);
    addSides(window);
    addTables(window);
    giveUsualSizes(window);
    new DockTitles(window, m_docks);
}

void Panels::addSides(QMainWindow *window)
{
    addDock(window, "palette", Text::tr("Hosts"), palette, Qt::LeftDockWidgetArea);
    addDock(window, "minimap", Text::tr("Minimap"), minimap, Qt::LeftDockWidgetArea);
    QDockWidget *right =
        addDock(window, "inspector", Text::tr("Inspector"), inspector, Qt::RightDockWidgetArea);
    QDockWidget *history =
        addDock(window, "steps", Text::tr("Steps"), steps, Qt::RightDockWidgetArea);
    window->tabifyDockWidget(right, history);
    history->hide();
}

void Panels::addTables(QMainWindow *window)
{
    constexpr auto area = Qt::BottomDockWidgetArea;
    QDockWidget *first =
        addDock(window, "connections", titleOf(TableKind::Connections), connections, area);
    const QList<QDockWidget *> others = {
        addDock(window, "rules", titleOf(TableKind::Rules), rules, area),
        addDock(window, "requirements", titleOf(TableKind::Requirements), requirements, area),
        addDock(window, "scripts", Text::tr("Scripts"), scripts, area),
        addDock(window, "problems", titleOf(TableKind::Problems), problems, area),
        addDock(window, "proof", Text::tr("Network"), proof, area),
        addDock(window, "results", Text::tr("Tries"), results, area),
    };
    for (QDockWidget *other : others)
        window->tabifyDockWidget(first, other);
    first->raise();
}

/// Only once all docks are there does Qt keep to it.
void Panels::giveUsualSizes(QMainWindow *window) const
{
    // As wide as the names are in this language.
    const int paletteWidth =
        std::min(palette->sizeHintForColumn(0) + kPaletteMargin, kMostPaletteWidth);
    window->resizeDocks({dockOf(palette), dockOf(inspector)}, {paletteWidth, kInspectorWidth},
                        Qt::Horizontal);
    const int screen = window->screen()->availableSize().height();
    const int tablesHeight = std::min(kTablesHeight, screen / kTablesPart);
    window->resizeDocks({dockOf(connections)}, {tablesHeight}, Qt::Vertical);
    window->resizeDocks({dockOf(palette), dockOf(minimap)}, {kPaletteHeight, kMinimapHeight},
                        Qt::Vertical);
}

QDockWidget *Panels::addDock(QMainWindow *window, const char *name, const QString &title,
                             QWidget *panel, Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(title, window);
    dock->setObjectName(QString::fromLatin1(name));
    dock->setWidget(panel);
    window->addDockWidget(area, dock);
    m_docks.append(dock);
    return dock;
}

QDockWidget *Panels::dockOf(const QWidget *panel) const
{
    return *std::ranges::find(m_docks, panel, &QDockWidget::widget);
}

void Panels::raise(const QWidget *panel) const
{
    dockOf(panel)->show();
    dockOf(panel)->raise();
}

void Panels::setVisible(bool visible) const
{
    for (QDockWidget *dock : m_docks)
        dock->setVisible(visible);
}

QList<QWidget *> Panels::inOrder() const
{
    QList<QWidget *> panels;
    for (const QDockWidget *dock : m_docks)
        panels.append(dock->widget());
    return panels;
}

QList<QAction *> Panels::toggles() const
{
    QList<QAction *> actions;
    for (const QDockWidget *dock : m_docks)
        actions.append(dock->toggleViewAction());
    return actions;
}

} // namespace portolan::app
