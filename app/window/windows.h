#pragma once

#include "base/error.h"
#include "topology/topology.h"

#include <QList>
#include <QObject>

#include <functional>

namespace portolan::app {

class MainWindow;

/// The windows of this run: which drawing opens in which, and how all of them close.
class Windows : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /// Closes those that are still open, without asking.
    ~Windows() override;

    const QList<MainWindow *> &all() const { return m_windows; }
    /// Shows another window, with the start page.
    MainWindow *add();
    /// Each drawing in a window: in the one that has it already, in @p preferred while that shows
    /// none, or in one of its own.
    void open(const QStringList &paths, MainWindow *preferred = nullptr);
    /// What a start of the program wants: these drawings, the first in a window that has none yet,
    /// or without any a window with the start page.
    void openAnew(const QStringList &paths);
    void create(const std::function<Expected<Topology>()> &make, MainWindow *preferred);
    /// Closes one after the other, asking where something is unsaved; a Cancel ends it.
    void quit();

private:
    MainWindow *windowOf(const QString &path) const;
    MainWindow *freeWindow(MainWindow *preferred);
    void openOne(const QString &path, MainWindow *preferred);

    QList<MainWindow *> m_windows;
};

} // namespace portolan::app
