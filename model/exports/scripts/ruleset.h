#pragma once

#include "base/addressset.h"
#include "base/portset.h"
#include "rules/connection.h"
#include "rules/derivation.h"
#include "rules/profiles.h"
#include "topology/topology.h"

namespace portolan {

/// The other end of a script rule, so that a verify script can try each connection by itself.
struct ScriptRemote
{
    HostId host;
    AddressSet addresses; ///< empty when it is known by name only
    QString name;         ///< to be resolved by the script; empty when it has addresses
};

/// One rule of one firewall, as every script target reads it.
struct ScriptRule
{
    QString id; ///< requirement and direction: `data-stream.syslog/in`
    RuleDirection direction = RuleDirection::In;
    Protocol protocol = Protocol::Tcp;
    PortSet ports;               ///< local ones of an inbound rule, remote ones of an outbound rule
    AddressSet addresses;        ///< exact union of the other ends that have addresses
    QStringList names;           ///< of other ends that have none: resolved when the script runs
    QList<ScriptRemote> remotes; ///< those that can be written, sorted by host
    QString description;         ///< what the requirement is for
    bool provable =
        true; ///< false where a try proves nothing: the server's leg to consoles, dynamic range
};

/// Another thing that the host serves and that a closing ruleset keeps open; the texts are valid.
struct ScriptService
{
    Protocol protocol = Protocol::Tcp;
    PortSet ports;
    AddressSet from; ///< empty means anywhere
    QString why;
};

/// Everything that the scripts of one machine, or of all machines of one profile, are made from.
struct ScriptRuleset
{
    QString folder;      ///< host id or profile name, made safe for every file system
    QString title;       ///< host name or profile name, for people
    QList<HostId> hosts; ///< the machines that it is for, sorted
    Platform platform = Platform::Windows;
    QString drawing;   ///< title of the drawing; hostile text like any other
    QString catalog;   ///< id
    QString generator; ///< "portolan 1.0.0"
    BidirectionalMode bidirectional = BidirectionalMode::AsDocumented;
    OutboundMode outbound = OutboundMode::Open;
    AddressSet management; ///< SSH from here; empty means anywhere
    QList<int> sshPorts;
    QList<ScriptService> services;
    QList<ScriptRule> rules; ///< inbound first, then in the catalog's order
    bool isServer = false;   ///< verify also checks the dynamic port range (server.dynamic-ports)
    QStringList leftOut;     ///< what could not be written, a sentence each
    QString refusal;         ///< why no script may be made of it; empty when one may
};

/// The ruleset of one host, which must exist. What cannot be written (an end with neither a usable
/// address nor a name, a service that cannot be read) is left out and said in @c leftOut, never
/// opened for everybody. Sentences are English, as scripts are, unless ErrorsForReaders asks.
ScriptRuleset rulesetFor(const Topology &topology, const Derivation &derivation,
                         const HostId &host);
/// The ruleset of a profile: that of its first host, for all of them.
ScriptRuleset rulesetFor(const Topology &topology, const Derivation &derivation,
                         const Profile &profile);

} // namespace portolan
