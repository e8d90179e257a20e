#pragma once

#include "window/actions.h"
#include "window/drawingcontroller.h"
#include "window/windowlayout.h"

#include <QMainWindow>

#include <functional>
#include <memory>

class QStackedWidget;

namespace portolan::views {
class CanvasView;
class HostFinder;
class StartPage;
} // namespace portolan::views

namespace portolan::app {

class HostLists;
class MessageBar;
class NetworkChecks;
class StatusLine;
struct Panels;

/// One drawing with everything around it. It wires the parts to each other and decides nothing.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    DrawingController &controller() { return *m_controller; }
    const DrawingController &controller() const { return *m_controller; }
    views::DrawingSession &session() { return m_session; }
    views::CanvasView *canvas() const { return m_canvas; }
    const ActionSet &actions() const { return m_actions; }
    const Panels &panels() const { return *m_panels; }

    /// Closes without asking: the caller has.
    void closeForGood();

signals:
    /// Somebody wants these drawings opened, in this window if it shows none yet.
    void openWanted(const QStringList &paths);
    /// Somebody wants a new drawing, which begins as the function makes it.
    void createWanted(const std::function<portolan::Expected<portolan::Topology>()> &make);
    void quitWanted();
    /// It is gone as soon as control returns to the event loop.
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildCentre();
    void buildMenus();
    void connectFileActions();
    void connectEditActions();
    void connectSelectingAlike();
    void connectViewActions();
    void connectFinding();
    void connectNetwork();
    void connectHelpActions();
    void connectCanvas();
    void connectController();
    void connectPanels();
    void on(ActionId id, const std::function<void()> &act);

    void showDrawing();
    void showName();
    /// What the start page offers: at once, unless there is something left to ask.
    void startWith(const QString &templateId);
    void chooseNew(const QString &templateId);
    void chooseFiles();
    void askAboutForeignWork();
    void askToLayOutPinned();
    void findAgain(int by);
    void insertFiles(const QStringList &paths, const QPointF &place);

    ActionSet m_actions;
    views::DrawingSession m_session;
    views::CanvasView *m_canvas;
    views::StartPage *m_startPage;
    MessageBar *m_messageBar;
    QStackedWidget *m_pages;
    StatusLine *m_statusLine;
    DrawingController *m_controller;
    NetworkChecks *m_network;
    HostLists *m_lists;
    views::HostFinder *m_finder;
    std::unique_ptr<Panels> m_panels;
    std::unique_ptr<WindowLayout> m_layout;
    bool m_isSafe = false; ///< nothing is lost when it closes
};

} // namespace portolan::app
