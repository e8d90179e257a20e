#pragma once

#include "exports/scripts/ruleset.h"

#include <QStringList>

#include <cstdint>

namespace portolan {

/// @name What scripts say in every language; whoever writes it into one escapes it
///@{

/// The lines at the top of each file: what, for whom, from which drawing and catalog, and what was
/// left out. @p what is fixed text such as "Loads the firewall rules".
QStringList headerLines(const ScriptRuleset &ruleset, const QString &what);

/// Names of hosts for a person: the first few, and how many more.
QString someOf(const QStringList &names);

/// The hosts at the other end of a rule, by id.
QStringList remoteIds(const ScriptRule &rule);

/// `5435`, `49152-65535`.
QString portText(PortRange range);

///@}

/// One thing that a verify script tries, or says that it cannot: an outgoing connection to one
/// address or network of one other end, at one port or port range.
struct ConnectionTry
{
    enum class Kind {
        Address,   ///< @c where is one address
        Network,   ///< @c where is a network or range of @c count addresses
        Name,      ///< @c where is to be resolved first
        Unprovable ///< a try would prove nothing; @c where is any of these
    };
    QString rule;
    Protocol protocol = Protocol::Tcp;
    QString port;
    HostId host;
    Kind kind = Kind::Address;
    QString where;
    std::uint64_t count = 1; ///< never above kManyAddresses
};

/// More addresses than this are not counted: no script tries them.
inline constexpr std::uint64_t kManyAddresses = 65'536;

/// "address", "network", "name", "unprovable".
QString toString(ConnectionTry::Kind kind);

/// In the order of the rules, then of ports, then of hosts.
QList<ConnectionTry> connectionTries(const ScriptRuleset &ruleset);

} // namespace portolan
