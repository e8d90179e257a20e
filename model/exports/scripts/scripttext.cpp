#include "exports/scripts/scripttext.h"

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kShownNames = 8;

std::uint64_t countOf(const Ipv4Interval &run)
{
    return std::min(kManyAddresses, std::uint64_t(run.last) - run.first + 1);
}

std::uint64_t countOf(const Ipv6Interval &run)
{
    const bool many =
        run.first.high != run.last.high || run.last.low - run.first.low >= kManyAddresses;
    return many ? kManyAddresses : run.last.low - run.first.low + 1;
}

/// How many addresses each of AddressSet::entries() stands for, in the same order.
QList<std::uint64_t> countsOf(const AddressSet &addresses)
{
    QList<std::uint64_t> counts;
    for (const Ipv4Interval &run : addresses.ipv4())
        counts += countOf(run);
    for (const Ipv6Interval &run : addresses.ipv6())
        counts += countOf(run);
    return counts;
}

/// @p attempt has all that is the same for every address of @p remote.
void addTries(ConnectionTry attempt, const ScriptRemote &remote, bool provable,
              QList<ConnectionTry> &tries)
{
    using Kind = ConnectionTry::Kind;
    attempt.host = remote.host;
    const auto add = [&](Kind kind, const QString &where, std::uint64_t count) {
        attempt.kind = provable ? kind : Kind::Unprovable;
        attempt.where = where;
        attempt.count = count;
        tries += attempt;
    };
    if (!remote.name.isEmpty())
        add(Kind::Name, remote.name, 1);
    const QStringList entries = remote.addresses.entries();
    const QList<std::uint64_t> counts = countsOf(remote.addresses);
    for (qsizetype i = 0; i < entries.size(); ++i)
        add(counts[i] == 1 ? Kind::Address : Kind::Network, entries[i], counts[i]);
}

QString bidirectionalText(BidirectionalMode mode)
{
    return mode == BidirectionalMode::AsDocumented
               ? u"as documented (both ends may open the connection)"_s
               : u"server only (the leg towards the server; replies pass)"_s;
}

/// A closing ruleset is a Linux one: Windows opens what is needed and restricts nothing that is
/// sent.
QString outboundText(const ScriptRuleset &ruleset)
{
    const bool restricted =
        ruleset.outbound == OutboundMode::Restricted && ruleset.platform == Platform::Linux;
    return restricted ? u"restricted (only what is listed)"_s
                      : u"open (what the host sends is not restricted)"_s;
}

} // namespace

QString someOf(const QStringList &names)
{
    if (names.size() <= kShownNames + 1)
        return names.join(u", "_s);
    return u"%1 and %2 more"_s.arg(names.first(kShownNames).join(u", "_s))
        .arg(names.size() - kShownNames);
}

QStringList remoteIds(const ScriptRule &rule)
{
    QStringList ids;
    for (const ScriptRemote &remote : rule.remotes)
        ids += remote.host.text();
    return ids;
}

QString portText(PortRange range)
{
    const QString first = QString::number(range.first);
    return range.first == range.last ? first : first + u'-' + QString::number(range.last);
}

QStringList headerLines(const ScriptRuleset &ruleset, const QString &what)
{
    QStringList ids;
    for (const HostId &host : ruleset.hosts)
        ids += host.text();
    QStringList lines = {
        u"%1: %2"_s.arg(what, ruleset.title),
        u"Hosts: "_s + someOf(ids),
        u"Made by %1 from the drawing %2, catalog %3."_s.arg(
            ruleset.generator, ruleset.drawing.isEmpty() ? u"untitled"_s : ruleset.drawing,
            ruleset.catalog),
        u"Bidirectional rows of the catalog: "_s + bidirectionalText(ruleset.bidirectional),
        u"Outbound: "_s + outboundText(ruleset),
    };
    for (const QString &sentence : ruleset.leftOut)
        lines += u"LEFT OUT: "_s + sentence;
    return lines;
}

QString toString(ConnectionTry::Kind kind)
{
    switch (kind) {
    case ConnectionTry::Kind::Address:
        return u"address"_s;
    case ConnectionTry::Kind::Network:
        return u"network"_s;
    case ConnectionTry::Kind::Name:
        return u"name"_s;
    case ConnectionTry::Kind::Unprovable:
        return u"unprovable"_s;
    }
    return {};
}

QList<ConnectionTry> connectionTries(const ScriptRuleset &ruleset)
{
    QList<ConnectionTry> tries;
    for (const ScriptRule &rule : ruleset.rules) {
        if (rule.direction != RuleDirection::Out)
            continue;
        for (const PortRange range : rule.ports.ranges()) {
            ConnectionTry attempt;
            attempt.rule = rule.id;
            attempt.protocol = rule.protocol;
            attempt.port = portText(range);
            const bool provable = rule.provable && range.first == range.last;
            for (const ScriptRemote &remote : rule.remotes)
                addTries(attempt, remote, provable, tries);
        }
    }
    return tries;
}

} // namespace portolan
