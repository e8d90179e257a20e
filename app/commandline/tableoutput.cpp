#include "commandline/tableoutput.h"

#include "commandline/drawinginput.h"
#include "commandline/options.h"
#include "commandline/output.h"
#include "exports/tables/tableexporter.h"
#include "rendering/tablepdf.h"

#include <QFileInfo>

#include <functional>

namespace portolan::app {

using namespace Qt::StringLiterals;

namespace {

/// Endings that nobody gives to a text file.
const QStringList kPromisingEndings = {u"xlsx"_s, u"pdf"_s, u"csv"_s, u"md"_s, u"html"_s};

bool isDrawingOf(const QString &path, const Arguments &arguments)
{
    const QString there = QFileInfo(path).canonicalFilePath();
    return !there.isEmpty() && there == QFileInfo(arguments.operands().first()).canonicalFilePath();
}

} // namespace

Attempt<QString> formatOf(const Arguments &arguments, const Option &format, const Option &file)
{
    if (arguments.has(format))
        return arguments.value(format);
    const QString path = arguments.value(file);
    const TableFormat *named = tableFormatOf(rendering::allTableFormats(), path);
    const QStringList available = format.choices();
    if (named && available.contains(named->id()))
        return named->id();
    const QString ending = QFileInfo(path).suffix().toLower();
    if (kPromisingEndings.contains(ending)) {
        return usageFailure(path, u"the format \"%1\" is not available; expected one of: %2"_s.arg(
                                      ending, available.join(u", ")));
    }
    return u"text"_s;
}

Attempt<const TableFormat *> tableFormatFor(const Arguments &arguments)
{
    const auto format = formatOf(arguments, options::kFormat, options::kTableFile)
                            .map(std::bind_front(findTableFormat, rendering::allTableFormats()));
    const QString path = arguments.value(options::kTableFile);
    if (format && (*format)->isBinary() && (path.isEmpty() || path == u"-"))
        return usageFailure((*format)->id(), u"is no text; expected a file with -o OUT"_s);
    return format;
}

Attempt<void> writeTableOutput(const Table &table, const TableFormat &format,
                               const DrawingInput &input, const Arguments &arguments,
                               Console &console, const QStringList &notes)
{
    const QString path = arguments.value(options::kTableFile);
    if (isDrawingOf(path, arguments)) {
        return usageFailure(
            path, u"is the drawing itself, which the table would replace; expected another file"_s);
    }
    if (const auto paper = rendering::tablePaper(arguments.value(options::kPages)); !paper)
        return usageFailure(u"paper"_s, paper.error().message);
    ExportContext context = input.context();
    context.paper = arguments.value(options::kPages);
    return writeOutput(path, console, [&](QIODevice &device) {
        return writeTable(table, format, context, device, notes);
    });
}

} // namespace portolan::app
