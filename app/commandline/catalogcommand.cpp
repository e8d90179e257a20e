#include "commandline/catalogcommand.h"

#include "catalog/catalog.h"
#include "commandline/catalogtext.h"
#include "commandline/options.h"
#include "commandline/output.h"
#include "commandline/tableoutput.h"

namespace portolan::app {

using namespace Qt::StringLiterals;

namespace {

QString knownIds()
{
    QStringList ids;
    for (const Catalog &catalog : bundledCatalogs())
        ids += catalog.id().text();
    return ids.join(u", ");
}

Attempt<const Catalog *> catalogToShow(const QStringList &operands)
{
    const QString id = operands.value(1);
    const Catalog *catalog = findCatalog(CatalogId(id));
    if (!catalog) {
        return usageFailure(
            u"catalog"_s,
            id.isEmpty()
                ? u"the catalog is missing; expected one of: %1"_s.arg(knownIds())
                : u"there is no catalog \"%1\"; expected one of: %2"_s.arg(id, knownIds()));
    }
    return catalog;
}

} // namespace

const CommandSpec &CatalogCommand::spec() const
{
    static const CommandSpec spec{
        .name = u"catalog",
        .operands = u"list|show ID",
        .minOperands = 1,
        .maxOperands = 2,
        .summary = u"Lists the catalogs of ports requirements, or shows one.",
        .details = u"A catalog is one version of the vendor's ports requirements. A drawing names "
                   "the one that it follows; one that names none follows the newest.",
        .options = {&options::kCatalogFormat, &options::kTableFile},
    };
    return spec;
}

Outcome CatalogCommand::run(const Arguments &arguments, Console &console) const
{
    const QStringList &operands = arguments.operands();
    const bool isList = operands.first() == u"list";
    if ((!isList && operands.first() != u"show") || (isList && operands.size() > 1)) {
        return usageFailure(u"catalog"_s, u"\"%1\" is not understood; expected \"list\" or \"show "
                                          "ID\""_s.arg(operands.join(u' ')));
    }
    const auto format = formatOf(arguments, options::kCatalogFormat, options::kTableFile);
    if (!format)
        return tl::unexpected(format.error());
    const bool isJson = *format == u"json";
    QByteArray bytes;
    if (isList) {
        bytes = isJson ? catalogListJson() : catalogListText();
    } else {
        const auto catalog = catalogToShow(operands);
        if (!catalog)
            return tl::unexpected(catalog.error());
        bytes = isJson ? catalogJson(**catalog) : catalogText(**catalog);
    }
    return writeBytes(arguments.value(options::kTableFile), console, bytes).map([] {
        return ExitCode::Done;
    });
}

} // namespace portolan::app
