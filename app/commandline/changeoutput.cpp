#include "commandline/changeoutput.h"

#include "base/phrases.h"
#include "commandline/options.h"
#include "commandline/output.h"
#include "exports/tables/tableexporter.h"
#include "files/drawingfile.h"

#include <optional>

namespace portolan::app {

using namespace Qt::StringLiterals;

namespace {

Attempt<void> list(const std::function<Table()> &report, const DrawingInput &input,
                   const Arguments &arguments, Console &console)
{
    const QString id =
        arguments.has(options::kListFormat) ? arguments.value(options::kListFormat) : u"text"_s;
    const TableFormat &format = *findTableFormat(tableFormats(), id);
    std::optional<SourceLanguage> english;
    if (!format.isReadable())
        english.emplace();
    const Table table = report();
    return writeOutput({}, console, [&](QIODevice &device) {
        return writeTable(table, format, input.context(), device);
    });
}

Attempt<void> writeChanged(const Edit &edit, const DrawingInput &input, const QString &path,
                           Console &console)
{
    Topology topology = input.topology;
    const auto changed = applyEdit(topology, edit);
    Q_ASSERT(changed); // it was made of this very drawing
    return writeBytes(path, console, writeDrawing(topology));
}

} // namespace

Attempt<void> writeChange(const DrawingChange &change, const DrawingInput &input,
                          const Arguments &arguments, Console &console)
{
    const QString path = arguments.value(options::kResolvedFile);
    if (arguments.has(options::kResolvedFile)) {
        if (const auto written = writeChanged(change.edit, input, path, console); !written)
            return written;
    }
    // The drawing itself has standard output for its own.
    return path == u"-" ? Attempt<void>() : list(change.report, input, arguments, console);
}

} // namespace portolan::app
