#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;
class QListWidget;
class QListWidgetItem;

namespace portolan::views {

class DrawingPreviews;
struct DrawingPreview;

/// What a window shows before it has a drawing: templates to begin from and recent files, with
/// pictures of both.
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

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void addTemplates();
    void makePictures();
    void takePicture(const DrawingPreview &preview);

    QListWidget *m_templates;
    QListWidget *m_recent;
    QLabel *m_noRecent;
    DrawingPreviews *m_previews;
};

} // namespace portolan::views
