#include "exports/scripts/fleettext.h"

#include "base/escaping.h"

namespace portolan {

using namespace Qt::StringLiterals;

QStringList headerLines(const FleetContext &context, const QString &what)
{
    const QString title = context.topology.properties.title;
    return {
        what + u'.',
        u"Made by portolan " PORTOLAN_VERSION " from the drawing %1, catalog %2."_s.arg(
            title.isEmpty() ? u"untitled"_s : title, context.derivation.catalog().id().text()),
    };
}

QString yamlHeader(const FleetContext &context, const QString &what)
{
    QString header;
    for (const QString &line : headerLines(context, what))
        header += u"# "_s + yamlComment(line) + u'\n';
    header.chop(1);
    return header;
}

} // namespace portolan
