#pragma once

#include "base/error.h"
#include "commands/latestwork.h"
#include "rendering/pages.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>

class QPrinter;
class QWidget;

namespace portolan::views {

/// Paints pages on a printer, those that it was told to, each as large as fits its paper.
void printPages(rendering::Pages &pages, QPrinter &printer);

/// Shows how pages will come out of the printer, where they can be printed.
/// @p language is that of the pages.
void showPrintPreview(const std::shared_ptr<rendering::Pages> &pages, const QString &language,
                      QWidget *parent);

/// Makes pages beside the window and then shows the preview. Goes when that is done.
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
