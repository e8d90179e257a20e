#include "window/recentmenu.h"

#include "window/menus.h"
#include "window/settings.h"

#include <QDir>
#include <QFileInfo>

namespace portolan::app {

using namespace Qt::StringLiterals;

namespace {

QString menuText(const QString &path)
{
    const QFileInfo file(path);
    const QString folder = QDir::toNativeSeparators(file.absolutePath());
    return withoutMnemonic(u"%1  –  %2"_s.arg(file.fileName(), folder));
}

} // namespace

RecentMenu::RecentMenu(QWidget *parent)
    : QMenu(parent)
{
    connect(this, &QMenu::aboutToShow, this, &RecentMenu::fill);
}

void RecentMenu::fill()
{
    clear();
    const QStringList paths = Settings().recentFiles();
    for (const QString &path : paths)
        addAction(menuText(path), this, [this, path] { emit fileChosen(path); });
    if (paths.isEmpty()) {
        addAction(tr("No Drawings Yet"))->setEnabled(false);
        return;
    }
    addSeparator();
    addAction(tr("&Clear List"), this, [] { Settings().clearRecentFiles(); });
}

} // namespace portolan::app
