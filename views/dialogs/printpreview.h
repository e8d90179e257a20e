#pragma once

#include "commands/latestwork.h"
#include "rendering/pages.h"

#include <QDialog>
#include <QFutureWatcher>
#include <QImage>

#include <memory>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QPrinter;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QSpinBox;

namespace portolan::views {

/// Shows pages as they will come out of the printer, one at a time, and prints them. Both are done
/// beside the window: a table may have thousands of pages.
class PrintPreview : public QDialog
{
    Q_OBJECT

public:
    /// @p language is that of the pages.
    PrintPreview(std::shared_ptr<rendering::Pages> pages, const QString &language,
                 QWidget *parent = nullptr);
    /// Stops printing.
    ~PrintPreview() override;

    /// Those pages that the printer was told to print. Closing the dialog stops it.
    void printOn(const std::shared_ptr<QPrinter> &printer);
    bool isPrinting() const { return m_printing.isRunning(); }

    /// Stops printing first.
    void done(int result) override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    class Job;

    void build();
    QLayout *buildBar();
    void showPage();
    void take(const QImage &page);
    void choosePrinter();
    void finish();
    QSize wantedSize() const;

    std::shared_ptr<rendering::Pages> m_pages;
    QString m_language;
    /// Pages are painted by one thread at a time.
    std::shared_ptr<QMutex> m_mutex;
    LatestWork<QImage> m_painting;
    QFutureWatcher<void> m_printing;
    std::shared_ptr<Job> m_job;
    QSpinBox *m_number;
    QPushButton *m_previous;
    QPushButton *m_next;
    QComboBox *m_size;
    QScrollArea *m_area;
    QLabel *m_page;
    QProgressBar *m_progress;
    QDialogButtonBox *m_buttons;
    QPushButton *m_print = nullptr;
};

} // namespace portolan::views
