#include "commandline/leftout.h"

#include "catalog/catalog.h"
#include "commandline/console.h"
#include "commandline/drawinginput.h"

#include <algorithm>

namespace portolan::app {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kListed = 8;

/// Hosts with something wrong, as far as that is missed in the table that was asked for.
class Missed
{
public:
    explicit Missed(const DrawingInput &input)
        : m_input(input)
        , m_facts(input.derivation)
    {
    }

    QStringList inConnections() const
    {
        QStringList phrases;
        const CatalogId &catalog = m_input.topology.properties.catalog;
        if (!catalog.isEmpty() && !findCatalog(catalog))
            phrases +=
                u"the requirements of the catalog \"%1\", which is not known (%2 was used)"_s.arg(
                    catalog.text(), m_facts.catalog().id().text());
        if (m_facts.servers().isEmpty() && !hosts(&Missed::needsServer).isEmpty())
            phrases += u"every connection, as no host is a Threat Manager server"_s;
        else
            add(phrases, u"connections to servers that are not there, of %1"_s,
                hosts(&Missed::hasUnknownServer));
        return phrases;
    }

    QStringList inRules() const
    {
        QStringList phrases = inConnections();
        add(phrases, u"addresses that cannot be used, of %1"_s, hosts(&Missed::hasBadAddress));
        add(phrases, u"remote hosts with neither an address nor a name: %1"_s,
            hosts(&Missed::isUnknowable));
        return phrases;
    }

private:
    using Test = bool (Missed::*)(const Host &, const HostFacts &) const;

    static void add(QStringList &phrases, const QString &phrase, const QStringList &hosts)
    {
        if (!hosts.isEmpty())
            phrases += phrase.arg(shortList(hosts));
    }

    QStringList hosts(Test test) const
    {
        QStringList ids;
        auto facts = m_facts.facts().cbegin();
        for (const Host &host : m_input.topology.hosts) {
            if ((this->*test)(host, *facts++))
                ids += host.id.text();
        }
        return ids;
    }

    bool isWanted(const HostId &host) const
    {
        return m_input.hosts.isEmpty() || std::ranges::binary_search(m_input.hosts, host);
    }

    /// Whether the host is the other end of a connection that a wanted host has.
    bool isRemote(const Host &host) const
    {
        return std::ranges::any_of(
            m_facts.connectionsOf(host.id), [&](const Connection &connection) {
                return isWanted(connection.source == host.id ? connection.destination
                                                             : connection.source);
            });
    }

    bool needsServer(const Host &host, const HostFacts &facts) const
    {
        return !facts.rows.isEmpty() && isWanted(host.id);
    }

    bool hasUnknownServer(const Host &host, const HostFacts &facts) const
    {
        return needsServer(host, facts) &&
               std::ranges::any_of(host.servers, [&](const HostId &server) {
                   return !std::ranges::binary_search(m_facts.servers(), server);
               });
    }

    bool hasBadAddress(const Host &host, const HostFacts &facts) const
    {
        return !facts.allEntriesReadable && isRemote(host);
    }

    bool isUnknowable(const Host &host, const HostFacts &facts) const
    {
        return !facts.hasAddressEntries && !facts.isWritable() && isRemote(host);
    }

    const DrawingInput &m_input;
    const Derivation &m_facts;
};

} // namespace

QStringList leftOutOf(TableKind kind, const DrawingInput &input)
{
    switch (kind) {
    case TableKind::Connections:
    case TableKind::Requirements:
    case TableKind::Results:
    case TableKind::Proof:
        return Missed(input).inConnections();
    case TableKind::Rules:
        return Missed(input).inRules();
    case TableKind::Problems:
    case TableKind::Hosts:
    case TableKind::Names:
    case TableKind::Import:
        break;
    }
    return {};
}

QString shortList(const QStringList &texts)
{
    if (texts.size() <= 1)
        return texts.value(0);
    const qsizetype more = texts.size() - kListed;
    if (more > 0)
        return u"%1 and %2 more"_s.arg(texts.first(kListed).join(u", ")).arg(more);
    return u"%1 and %2"_s.arg(texts.first(texts.size() - 1).join(u", "), texts.last());
}

ExitCode finish(Console &console, const QString &subject, const QStringList &leftOut)
{
    if (leftOut.isEmpty())
        return ExitCode::Done;
    const QString message =
        u"left out because of errors in the drawing: %1; \"portolan check\" says how to mend it"_s
            .arg(leftOut.join(u"; "));
    console.say(Failure{subject, {ErrorCode::BadValue, message, {}}}.line());
    return ExitCode::DrawingHasErrors;
}

} // namespace portolan::app
