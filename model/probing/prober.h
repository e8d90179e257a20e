#pragma once

#include "probing/namelookup.h"
#include "probing/probeplan.h"

#include <QAbstractSocket>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <deque>
#include <memory>
#include <unordered_map>
#include <vector>

class QTcpSocket;

namespace portolan {

struct ProbeLimits
{
    std::chrono::milliseconds timeout{5000}; ///< of each try; Windows asks a refusing host for 2 s
    int inFlight = 128;                      ///< sockets at a time
    int perSecond = 200;                     ///< new connections
    LookupLimits names = {};
};

/// Carries a plan out: looks its names up, then opens a TCP connection to each address and port and
/// closes it at once; nothing is sent over it. The same address and port is tried once. Lives in a
/// thread with an event loop, which it never blocks.
class Prober final : public QObject
{
    Q_OBJECT

public:
    explicit Prober(QObject *parent = nullptr);
    ~Prober() override;

    /// A prober carries out one plan.
    void start(ProbePlan plan, const ProbeLimits &limits = {});
    /// Closes all sockets; finished() follows before this returns.
    void cancel();
    bool isRunning() const { return m_isRunning; }
    bool isCancelled() const { return m_isCancelled; }

    /// Everything of the plan, in its order; of what was cancelled, too, as not proved. Once
    /// finished() was emitted.
    QList<ProbeResult> results() const;

signals:
    /// Names and tries that are behind us, of all. There are more once names are known.
    void advanced(int done, int total);
    void finished();

private:
    struct Try
    {
        QString address;
        quint16 port = 0;
        ProbeState state = ProbeState::NotProved;
        std::optional<qint64> ms;
        const char *detail = nullptr;
    };
    struct Running
    {
        std::size_t index = 0;
        QElapsedTimer clock;
        std::unique_ptr<QTcpSocket> socket;
    };
    /// What one planned probe became: its tries, or why there are none.
    struct Outcome
    {
        std::vector<std::size_t> tries;
        const char *detail = nullptr;
    };

    void planTries();
    std::size_t tryOf(const QString &address, quint16 port);
    void startMore();
    void startTry(std::size_t index);
    void giveUpLate();
    void settle(QTcpSocket *socket, ProbeState state, const char *detail);
    void settleError(QTcpSocket *socket, QAbstractSocket::SocketError error);
    void end();

    ProbePlan m_plan;
    ProbeLimits m_limits;
    NameLookup m_lookup;
    QHash<QString, NameAnswer> m_names;
    std::vector<Outcome> m_outcomes; ///< beside the probes of the plan
    std::vector<Try> m_tries;
    QHash<QPair<QString, quint16>, std::size_t> m_tryIndexes;
    std::unordered_map<QTcpSocket *, Running> m_running;
    std::size_t m_next = 0;
    int m_done = 0;
    double m_allowance = 0; ///< connections that may be opened now
    QElapsedTimer m_sinceTick;
    QTimer m_tick;
    bool m_hasIpv4 = true; ///< an address for other hosts
    bool m_hasIpv6 = true;
    bool m_isRunning = false;
    bool m_isCancelled = false;
};

} // namespace portolan
