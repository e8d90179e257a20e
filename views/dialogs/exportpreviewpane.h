#pragma once

#include "commands/latestwork.h"
#include "dialogs/exportrun.h"
#include "rendering/exportpreview.h"

#include <QTimer>
#include <QWidget>

#include <atomic>
#include <functional>
#include <memory>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QTableWidget;
class QTextBrowser;
class QVBoxLayout;

namespace portolan::views {

/// Shows how the files of an export begin, one at a time, made beside the window by what will write
/// them; copies and prints the one that is shown.
class ExportPreviewPane : public QWidget
{
    Q_OBJECT

public:
    /// @p subject is asked for what is exported whenever it may have become another.
    ExportPreviewPane(std::function<ExportSubject()> subject, QWidget *parent);
    /// Stops what is under way.
    ~ExportPreviewPane() override;

    /// Offers these, and keeps showing the one that was shown if it is still among them.
    void show(const QList<const Exporter *> &exporters);
    /// In the order in which Tab goes.
    QWidgetList fields() const;
    /// Something is still being made.
    bool isBusy() const;

signals:
    /// What was wished for last is shown.
    void shown();

private:
    class Stop;
    struct Copied
    {
        QString format;
        Expected<QByteArray> bytes;
    };

    void build();
    void startSoon();
    void start();
    void take(const rendering::ExportPreview &preview);
    void showPages(const rendering::ExportPreview &preview);
    void showRows(const QList<QStringList> &rows);
    void showNote(const rendering::ExportPreview &preview);
    const Exporter *chosen() const;
    bool canCopy() const;
    void copy();
    void takeCopy(const Copied &copied);
    void print();
    std::shared_ptr<Stop> newStop();

    std::function<ExportSubject()> m_subject;
    QList<const Exporter *> m_exporters;
    QComboBox *m_files;
    QPushButton *m_copy;
    QPushButton *m_print;
    QStackedWidget *m_stack;
    QScrollArea *m_scroll;
    QVBoxLayout *m_pages = nullptr;
    QPlainTextEdit *m_text;
    QTextBrowser *m_html;
    QTableWidget *m_rows;
    QLabel *m_empty;
    QLabel *m_note;
    QTimer m_delay;
    std::shared_ptr<Stop> m_stop;
    LatestWork<rendering::ExportPreview> m_work;
    LatestWork<Copied> m_copying;
};

} // namespace portolan::views
