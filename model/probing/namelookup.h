#pragma once

#include <QHash>
#include <QHostAddress>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <chrono>

class QHostInfo;

namespace portolan {

/// What the system knows of one name or address.
struct NameAnswer
{
    enum class Outcome {
        Found,
        Unknown,   ///< there is no such name, or no name for the address
        NoAnswer,  ///< nobody answered in time, or the answer was a failure
        Cancelled, ///< nobody waited for it
    };

    Outcome outcome = Outcome::Cancelled;
    QList<QHostAddress> addresses; ///< of a name, each once, IPv4 before IPv6, ascending
    QString name;                  ///< of an address
};

struct LookupLimits
{
    /// More than the usual patience of a system's resolver, whose own verdict says more.
    std::chrono::milliseconds timeout{20000};
    /// At a time. Fewer than the threads that Qt has for it, so that none waits for another.
    int inFlight = 16;
};

/// Looks many names up, or the names of addresses, as the programs of this computer do: with its
/// file of hosts, search domains and whatever else it is set up to ask. (QDnsLookup asks a name
/// server only, and would contradict what the programs see.) Lives in a thread with an event loop.
class NameLookup final : public QObject
{
    Q_OBJECT

public:
    explicit NameLookup(QObject *parent = nullptr);
    ~NameLookup() override;

    /// @p questions are names, or addresses whose names are wanted. What ran before is cancelled.
    void start(const QStringList &questions, const LookupLimits &limits = {});
    /// Gives up; finished() follows before this returns. What nobody answered yet stays Cancelled.
    void cancel();
    bool isRunning() const { return m_isRunning; }

    /// Whether a question was ever given up that the system may still be at: Qt waits for those,
    /// for as long as the system's resolver takes, before an application is destroyed.
    static bool hasGivenUp();

    /// One for each question, in their order.
    const QList<NameAnswer> &answers() const { return m_answers; }

signals:
    void advanced(int done, int total);
    void finished();

private slots:
    void take(const QHostInfo &info);

private:
    struct Pending
    {
        qsizetype index;
        qint64 deadline;
    };

    void startMore();
    void giveUp(int lookup);
    void giveUpAll();
    void giveUpLate();
    void settle(int lookup, const NameAnswer &answer);
    void end();

    QStringList m_questions;
    QList<NameAnswer> m_answers;
    LookupLimits m_limits;
    qsizetype m_next = 0;
    int m_done = 0;
    bool m_isRunning = false;
    QHash<int, Pending> m_pending; ///< by Qt's number of the look-up
    QTimer m_clock;
};

/// Whether an address can be that of another host or of this one: not unspecified, broadcast,
/// multicast, link-local or an IPv4 address in the clothes of an IPv6 one.
bool isOfAHost(const QHostAddress &address);

} // namespace portolan
