#include "tables/sheetrows.h"
#include "tables/sheets.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

const Requirement &requirementOf(const Rule &rule, const SheetContext &context)
{
    return context.catalog->requirement(rule.row);
}

/// The ports of the rule where @p direction is its own; else any port will do.
QString portsIf(RuleDirection direction, const Rule &rule, const SheetContext &context)
{
    return rule.direction == direction ? requirementOf(rule, context).ports.toString() : u"any"_s;
}

struct RuleTraits
{
    static RowLinks links(const Rule &row, const SheetContext &context)
    {
        return {QList{row.host} + row.remoteHosts, requirementOf(row, context).id,
                ruleId(requirementOf(row, context).id, row.direction)};
    }
    static RowGroup group(const Rule &row, const SheetContext &context)
    {
        const QString name = context.topology.hosts.value(row.host).name;
        const QString &id = row.host.text();
        return {name.isEmpty() || name == id ? id : u"%1 (%2)"_s.arg(id, name), {}};
    }
    static SectionId section(const Rule &row, const SheetContext &context)
    {
        return context.catalog->sectionOf(row.row).id;
    }
    static bool isData(const Rule &, const SheetContext &) { return true; }
};

using Row = Rule;
using Context = SheetContext;

constexpr SheetColumn<Rule> kColumns[] = {
    {u"host", QT_TRANSLATE_NOOP("Tables", "Host"), ColumnKind::Host, Audience::Everyone,
     [](const Row &row, const Context &) -> CellValue { return row.host.text(); }, true},
    {u"id", QT_TRANSLATE_NOOP("Tables", "Rule"), ColumnKind::Text, Audience::Everyone,
     [](const Row &row, const Context &context) -> CellValue {
         return ruleId(requirementOf(row, context).id, row.direction);
     }},
    {u"direction", QT_TRANSLATE_NOOP("Tables", "Direction"), ColumnKind::Phrase, Audience::Everyone,
     [](const Row &row, const Context &) -> CellValue { return toString(row.direction); }},
    {u"protocol", QT_TRANSLATE_NOOP("Tables", "Protocol"), ColumnKind::Text, Audience::Everyone,
     [](const Row &row, const Context &context) -> CellValue {
         return toString(requirementOf(row, context).protocol);
     }},
    {u"ports", QT_TRANSLATE_NOOP("Tables", "Ports"), ColumnKind::Ports, Audience::People,
     [](const Row &row, const Context &context) -> CellValue {
         return requirementOf(row, context).ports.toString();
     }},
    {u"localPorts", QT_TRANSLATE_NOOP("Tables", "Local ports"), ColumnKind::Ports,
     Audience::Programs,
     [](const Row &row, const Context &context) -> CellValue {
         return portsIf(RuleDirection::In, row, context);
     }},
    {u"remotePorts", QT_TRANSLATE_NOOP("Tables", "Remote ports"), ColumnKind::Ports,
     Audience::Programs,
     [](const Row &row, const Context &context) -> CellValue {
         return portsIf(RuleDirection::Out, row, context);
     }},
    {u"remoteAddresses", QT_TRANSLATE_NOOP("Tables", "Remote addresses"), ColumnKind::Addresses,
     Audience::Everyone,
     [](const Row &row, const Context &) -> CellValue { return row.remoteAddresses.entries(); }},
    {u"remoteNames", QT_TRANSLATE_NOOP("Tables", "Remote names"), ColumnKind::Texts,
     Audience::Everyone,
     [](const Row &row, const Context &) -> CellValue { return row.remoteNames; }},
    {u"remoteHosts", QT_TRANSLATE_NOOP("Tables", "Remote hosts"), ColumnKind::Hosts,
     Audience::Everyone,
     [](const Row &row, const Context &) -> CellValue { return idTexts(row.remoteHosts); }},
    {u"requirement", QT_TRANSLATE_NOOP("Tables", "Requirement"), ColumnKind::Requirement,
     Audience::Programs,
     [](const Row &row, const Context &context) -> CellValue {
         return requirementOf(row, context).id.text();
     }},
    {u"description", QT_TRANSLATE_NOOP("Tables", "Description"), ColumnKind::Phrase,
     Audience::Everyone,
     [](const Row &row, const Context &context) -> CellValue {
         return requirementOf(row, context).description;
     }},
};

QList<Rule> rulesOfAll(const Derivation &derivation, QList<HostId> hosts)
{
    if (hosts.isEmpty())
        return derivation.rules();
    std::ranges::sort(hosts);
    hosts.erase(std::unique(hosts.begin(), hosts.end()), hosts.end());
    QList<Rule> rules;
    for (const HostId &host : hosts)
        rules += derivation.rulesOf(host);
    return rules;
}

} // namespace

Table rulesTable(const Topology &topology, const Derivation &derivation, const QList<HostId> &hosts)
{
    return makeSheet<RuleTraits, Rule>(TableKind::Rules, kColumns, rulesOfAll(derivation, hosts),
                                       {topology, &derivation.catalog()});
}

} // namespace portolan
