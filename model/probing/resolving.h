#pragma once

#include "probing/namelookup.h"
#include "topology/edit.h"
#include "topology/topology.h"

#include <QList>
#include <QObject>

namespace portolan {

/// What looking up says about one host.
struct ResolvedHost
{
    enum class Finding {
        Addresses, ///< of the host's name
        Name,      ///< of the host's addresses, and it leads back to one of them
        Doubtful,  ///< an answer that is not to be trusted: see detail
        Unknown,   ///< there is no such name, or no name for the addresses
        NoAnswer,  ///< nobody answered, or the answer was a failure
        Cancelled,
    };

    HostId host;
    QStringList questions; ///< its name, or its addresses
    Finding finding = Finding::Cancelled;
    QStringList addresses; ///< that the host gets
    QString name;          ///< that the host gets
    QString detail;        ///< English; people read it translated, by phrase()

    bool isChange() const { return finding == Finding::Addresses || finding == Finding::Name; }
};

/// "addresses", "name", "doubtful", "unknown", "no-answer", "cancelled".
QString toString(ResolvedHost::Finding finding);

/// Looks up the addresses (A and AAAA) of hosts that have a name and no address, and the names
/// (PTR) of hosts that have single addresses and no name. A name that an address is said to have
/// counts only where it leads back to that address: whoever writes reverse zones may write what he
/// likes. Lives in a thread with an event loop.
class HostResolver final : public QObject
{
    Q_OBJECT

public:
    explicit HostResolver(QObject *parent = nullptr);
    ~HostResolver() override;

    /// Only of @p hosts; empty: of all. A resolver runs once.
    void start(const Topology &topology, const QList<HostId> &hosts,
               const LookupLimits &limits = {});
    /// finished() follows before this returns.
    void cancel();
    bool isRunning() const { return m_isRunning; }

    /// How many names and addresses are looked up, known once it was started.
    int questionCount() const { return int(m_questions.size()); }
    /// One for each host that there was something to look up for, by id.
    const QList<ResolvedHost> &hosts() const { return m_hosts; }

signals:
    void advanced(int done, int total);
    void finished();

private:
    void takeFirst();
    void takeBack();
    void judgeAddresses(ResolvedHost &host) const;
    void judgeName(ResolvedHost &host) const;
    void end();

    LookupLimits m_limits;
    NameLookup m_first; ///< names, and the names of addresses
    NameLookup m_back;  ///< what the names of addresses lead to
    QStringList m_questions;
    QStringList m_names;
    QHash<QString, NameAnswer> m_answers;
    QHash<QString, NameAnswer> m_backAnswers;
    QList<ResolvedHost> m_hosts;
    bool m_isRunning = false;
    bool m_isCancelled = false;
};

/// The edit that enters what was found; of hosts that have changed meanwhile nothing.
Edit editOf(const Topology &topology, const QList<ResolvedHost> &hosts);

} // namespace portolan
