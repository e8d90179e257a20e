#include "window/dialogs.h"

#include "canvas/canvaskeys.h"
#include "canvas/canvasview.h"
#include "canvas/exportedtopology.h"
#include "canvas/picturemime.h"
#include "commandline/language.h"
#include "commands/hostfinder.h"
#include "dialogs/aboutdialog.h"
#include "dialogs/exportdialog.h"
#include "dialogs/foundhosts.h"
#include "dialogs/helpbrowser.h"
#include "dialogs/preferencesdialog.h"
#include "dialogs/printing.h"
#include "dialogs/renamedialog.h"
#include "dialogs/shortcutsdialog.h"
#include "dialogs/splitdialog.h"
#include "rendering/diagramexport.h"
#include "rendering/icons.h"
#include "window/actions.h"
#include "window/commandsearch.h"
#include "window/settings.h"
#include "window/windowlanguage.h"

#include <QApplication>
#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QMenu>
#include <QStandardPaths>

#include <functional>

namespace portolan::app {

using namespace Qt::StringLiterals;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(portolan::app::Dialogs)
};

void goToHost(const HostId &host, views::DrawingSession &session, views::CanvasView *canvas)
{
    session.selection().selectHost(host);
    canvas->revealSelection();
    canvas->setFocus(Qt::OtherFocusReason);
}

void show(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

QKeySequence firstOf(const QList<QKeySequence> &keys)
{
    return keys.value(0);
}

/// Those of the menu and of its submenus, without what only opens one.
QList<ActionId> actionsIn(const MenuDefinition &menu, const ActionSet &actions)
{
    QList<ActionId> ids;
    for (const std::optional<ActionId> &id : menu.entries) {
        if (id && !actions[*id]->menu())
            ids.append(*id);
        for (const SubmenuDefinition &submenu : submenuDefinitions()) {
            if (id == submenu.parent)
                ids += submenu.entries;
        }
    }
    return ids;
}

QList<views::ShortcutEntry> shortcutEntries(const ActionSet &actions)
{
    QList<views::ShortcutEntry> entries;
    for (const MenuDefinition &menu : menuDefinitions()) {
        const QString group = ActionSet::tr(menu.title).remove(u'&');
        for (const ActionId id : actionsIn(menu, actions)) {
            const ActionDefinition &definition = definitionOf(id);
            const QAction &action = *actions[id];
            entries.append({group,
                            QString::fromLatin1(definition.name),
                            action.iconText(),
                            action.shortcut(),
                            firstOf(usualShortcuts(definition)),
                            {}});
        }
    }
    for (const views::CanvasKey &key : views::canvasKeys())
        entries.append({Text::tr("Canvas"), {}, key.what, {}, {}, key.keys});
    return entries;
}

void bringUp(QWidget *window)
{
    window->show();
    window->raise();
    window->activateWindow();
}

/// Where this drawing went last; else beside it, so that those of two drawings do not mix; without
/// a file where the last one went.
QString exportFolder(const QString &path)
{
    if (!path.isEmpty() && Settings().exportedDrawing() == path)
        return Settings().exportFolder();
    if (!path.isEmpty()) {
        const QFileInfo file(path);
        return file.dir().filePath(Text::tr("%1 export").arg(file.completeBaseName()));
    }
    const QString last = Settings().exportFolder();
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return last.isEmpty() ? documents : last;
}

/// The one that the window speaks comes first.
QStringList exportLanguages()
{
    QStringList languages = availableLanguages();
    const QString own = shownLanguage(Settings().language(), QLocale::system().uiLanguages());
    if (languages.removeOne(own))
        languages.prepend(own);
    return languages;
}

/// Keys that are the usual ones are not stored: a later version may bring better ones.
void storeShortcuts(const QList<views::ShortcutEntry> &entries)
{
    Settings settings;
    for (const views::ShortcutEntry &entry : entries) {
        if (entry.name.isEmpty())
            continue;
        const bool isUsual = entry.keys == entry.usual;
        settings.setShortcut(entry.name, isUsual ? std::nullopt : std::optional(entry.keys));
    }
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (const QWidget *window : windows) {
        for (ActionSet *actions : window->findChildren<ActionSet *>())
            actions->loadShortcuts();
    }
}

} // namespace

void openExport(views::DrawingSession &session, views::CanvasView *canvas, const QString &path,
                bool scriptsOnly)
{
    auto *dialog = canvas->window()->findChild<views::ExportDialog *>();
    if (!dialog) {
        dialog = new views::ExportDialog(
            session, [canvas] { return views::exportedTopology(*canvas); }, exportLanguages(),
            canvas->window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setHiddenSections([canvas] { return canvas->scene().hiddenSections(); });
        dialog->setFolder(exportFolder(path));
        dialog->setChoices(Settings().exportChoices());
        QObject::connect(dialog, &views::ExportDialog::written, dialog,
                         [dialog, path, scriptsOnly](const QString &folder) {
                             Settings().setExported(path, folder);
                             // Scripts alone were asked for by name, and are next time.
                             if (!scriptsOnly)
                                 Settings().setExportChoices(dialog->choices());
                         });
    }
    if (scriptsOnly)
        dialog->chooseScriptsOnly();
    bringUp(dialog);
}

void openPrint(views::DrawingSession &session, views::CanvasView *canvas)
{
    const views::ExportChoices choices = Settings().exportChoices();
    rendering::DiagramOptions options;
    options.paper = choices.paper.isEmpty() ? u"A4"_s : choices.paper;
    options.isTiled = choices.isTiled;
    options.hasPorts = choices.hasPorts;
    options.hiddenSections = canvas->scene().hiddenSections();
    options.language = exportLanguages().constFirst();
    const auto make = [snapshot = views::exportedTopology(*canvas),
                       derivation = session.derivation(), options]() -> views::PrintJob::Made {
        return rendering::diagramPages(snapshot(), derivation, options);
    };
    new views::PrintJob(make, options.language, canvas->window());
}

void openFind(views::HostFinder &finder, views::DrawingSession &session, views::CanvasView *canvas)
{
    const auto search = [&session](const QString &text) {
        return views::foundHosts(session, text);
    };
    auto *dialog = new views::SearchDialog(
        Text::tr("Find Host"), Text::tr("Name, address, role or port"), search, canvas->window());
    dialog->setText(finder.text());
    QObject::connect(dialog, &views::SearchDialog::chosen, canvas,
                     [&finder, &session, canvas, dialog](const QString &id) {
                         finder.setText(dialog->text());
                         goToHost(HostId(id), session, canvas);
                     });
    show(dialog);
}

void openCommands(const ActionSet &actions, views::DrawingSession &session,
                  views::CanvasView *canvas)
{
    const auto search = [&actions, &session](const QString &text) {
        return foundCommands(actions, session, text);
    };
    auto *dialog =
        new views::SearchDialog(Text::tr("Commands"), Text::tr("A part of a command or of a host"),
                                search, canvas->window());
    // Once the dialog has closed: some commands look at where the focus is.
    const auto run = [&actions, &session, canvas](const QString &found) {
        if (QAction *action = commandOf(actions, found))
            action->trigger();
        else
            goToHost(HostId(found), session, canvas);
    };
    QObject::connect(dialog, &views::SearchDialog::chosen, canvas, run, Qt::QueuedConnection);
    show(dialog);
}

void openSplit(views::DrawingSession &session, views::CanvasView *canvas)
{
    const HostId *selected = session.selection().selection().singleHost();
    if (!selected)
        return;
    const HostId id = *selected;
    auto *dialog = new views::SplitDialog(session.topology().hosts.value(id), canvas->window());
    QObject::connect(dialog, &QDialog::accepted, canvas, [dialog, canvas, id] {
        canvas->splitGroup(id, dialog->count(), dialog->givesAddresses());
    });
    show(dialog);
}

void openMoveRole(const RoleId &role, views::DrawingSession &session, views::CanvasView *canvas)
{
    const HostId *selected = session.selection().selection().singleHost();
    if (!selected)
        return;
    const HostId from = *selected;
    const auto search = [&session, role](const QString &text) {
        const auto lacksIt = [&](const Host &host) { return !host.hasRole(role); };
        views::SearchDialog::Found found = views::foundHosts(session, text, lacksIt);
        if (text.isEmpty())
            found.entries.prepend({rendering::icon(rendering::roleIconName(role)),
                                   Text::tr("A new host"),
                                   Text::tr("beside the present one"),
                                   {}});
        return found;
    };
    auto *dialog = new views::SearchDialog(
        Text::tr("Move Role"), Text::tr("Name, address, role or port"), search, canvas->window());
    QObject::connect(
        dialog, &views::SearchDialog::chosen, canvas,
        [canvas, role, from](const QString &to) { canvas->moveRole(role, from, HostId(to)); });
    show(dialog);
}

void openRename(views::DrawingSession &session, views::CanvasView *canvas)
{
    show(new views::RenameDialog(session, session.selection().selection().hosts, canvas->window()));
}

namespace {

/// Begins where the last file was.
void askForPicture(views::CanvasView *canvas, const QString &title,
                   const std::function<void(const QString &)> &take)
{
    auto *dialog =
        new QFileDialog(canvas->window(), title, {},
                        Text::tr("Pictures (%1)").arg(views::pictureFilePatterns().join(u' ')));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::fileSelected, canvas, take);
    dialog->open();
}

} // namespace

void insertPictureFile(views::CanvasView *canvas, const QString &path,
                       const std::optional<QPointF> &pixel)
{
    const views::ForeignPicture picture = views::readPictureFile(path);
    canvas->insertPicture(picture.file, picture.name, pixel);
}

void openPicture(views::CanvasView *canvas)
{
    askForPicture(canvas, Text::tr("Insert Picture"),
                  [canvas](const QString &path) { insertPictureFile(canvas, path); });
}

void openOtherPicture(views::CanvasView *canvas)
{
    askForPicture(canvas, Text::tr("Replace Picture"), [canvas](const QString &path) {
        canvas->replacePicture(views::readPictureFile(path).file);
    });
}

void openPreferences(QWidget *window)
{
    const Settings settings;
    auto *dialog = new views::PreferencesDialog({settings.language(), settings.author()},
                                                availableLanguages(), window);
    QObject::connect(dialog, &QDialog::accepted, dialog, [dialog] {
        Settings changed;
        changed.setLanguage(dialog->preferences().language);
        changed.setAuthor(dialog->preferences().author);
    });
    show(dialog);
}

void openShortcuts(QWidget *window, const ActionSet &actions)
{
    auto *dialog = new views::ShortcutsDialog(shortcutEntries(actions), window);
    QObject::connect(dialog, &QDialog::accepted, dialog,
                     [dialog] { storeShortcuts(dialog->entries()); });
    show(dialog);
}

void openHelp(QWidget *window)
{
    // One reads help beside the drawing; a second F1 finds the same window again.
    auto *help = window->findChild<views::HelpBrowser *>();
    if (!help)
        help = new views::HelpBrowser(window);
    bringUp(help);
}

void openAbout(QWidget *window)
{
    show(new views::AboutDialog(window));
}

} // namespace portolan::app
