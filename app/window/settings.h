#pragma once

#include "dialogs/exportdialog.h"

#include <QKeySequence>
#include <QSettings>
#include <QStringList>

#include <optional>

namespace portolan::app {

/// What the program remembers between runs, on this machine, for this person. Every value has a
/// default: it runs as well without any.
class Settings
{
public:
    /// Paths, the latest first.
    QStringList recentFiles() const;
    void addRecentFile(const QString &path);
    void removeRecentFile(const QString &path);
    void clearRecentFiles();

    /// `de`, or empty for the desktop's.
    QString language() const;
    void setLanguage(const QString &language);

    /// Stands in new drawings.
    QString author() const;
    void setAuthor(const QString &author);

    /// The folder of the last export.
    QString exportFolder() const;
    /// The path of the drawing that was exported then; empty for one without a file.
    QString exportedDrawing() const;
    void setExported(const QString &drawing, const QString &folder);
    views::ExportChoices exportChoices() const;
    void setExportChoices(const views::ExportChoices &choices);

    /// What the columns of lists with these titles were last said to mean, as keys of fields
    /// (imports/hostfields.h); empty where nobody has.
    QStringList importMapping(const QStringList &titles) const;
    void setImportMapping(const QStringList &titles, const QStringList &fields);

    /// None where the action keeps its own; empty where a person took it away.
    std::optional<QKeySequence> shortcut(QAnyStringView action) const;
    void setShortcut(QAnyStringView action, const std::optional<QKeySequence> &keys);

    /// On the canvas.
    bool showsLegend() const;
    void setShowsLegend(bool isShown);

    QByteArray windowGeometry() const;
    QByteArray windowState() const;
    void setWindowGeometry(const QByteArray &geometry);
    void setWindowState(const QByteArray &state);

private:
    mutable QSettings m_settings;
};

} // namespace portolan::app
