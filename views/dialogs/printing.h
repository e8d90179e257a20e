#pragma once

#include "base/error.h"
#include "base/progress.h"
#include "commands/latestwork.h"
#include "rendering/pages.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>

class QMutex;
class QPrinter;
class QWidget;

namespace portolan::views {

/// One with the paper that pages of @p points fit.
std::shared_ptr<QPrinter> printerFor(const QSizeF &points);

/// Paints pages on a printer, those that it was told to, each as large as fits its paper. Stopped
/// by
/// @p progress, it prints nothing, where the printer can still be told so. @p mutex, if any, is
/// held for each page.
void printPages(rendering::Pages &pages, QPrinter &printer, Progress &progress,
                QMutex *mutex = nullptr);

/// Makes pages beside the window and then shows them (PrintPreview). Goes when that is done.
class PrintJob : public QObject
{
    Q_OBJECT

public:
    using Made = Expected<std::shared_ptr<rendering::Pages>>;
    using Make = std::function<Made()>;

    /// @p make may give null: there is nothing to print then. Why it failed is said to the person.
    PrintJob(Make make, const QString &language, QWidget *parent);

private:
    LatestWork<Made> m_work;
};

} // namespace portolan::views
