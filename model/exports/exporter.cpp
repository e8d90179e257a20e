#include "exports/exporter.h"

#include "exports/tables/tableexporter.h"

#include <algorithm>

namespace portolan {

const QList<const Exporter *> &exporters()
{
    static const QList<const Exporter *> all = tableExporters();
    return all;
}

const Exporter *findExporter(const QString &subject, const QString &format)
{
    const auto found = std::ranges::find_if(exporters(), [&](const Exporter *exporter) {
        return exporter->subject() == subject && exporter->format() == format;
    });
    return found == exporters().end() ? nullptr : *found;
}

} // namespace portolan
