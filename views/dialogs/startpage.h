#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;
class QListWidget;
class QListWidgetItem;

namespace portolan::views {

/// What a window shows before it has a drawing: templates to begin from and recent files.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

    void setRecentFiles(const QStringList &paths);

signals:
    /// An empty id is an empty drawing.
    void templateChosen(const QString &id);
    void fileChosen(const QString &path);
    void openWanted();

private:
    void addTemplates();

    QListWidget *m_templates;
    QListWidget *m_recent;
    QLabel *m_noRecent;
};

} // namespace portolan::views
