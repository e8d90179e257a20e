#include "probing/prober.h"

#include <QCoreApplication>
#include <QNetworkInterface>
#include <QNetworkProxy>
#include <QTcpSocket>

#include <algorithm>

namespace portolan {

namespace {

constexpr std::chrono::milliseconds kTick{20};

// What people read translated, by phrase().
constexpr const char *kConnected = QT_TRANSLATE_NOOP("Data", "connected");
constexpr const char *kRefused =
    QT_TRANSLATE_NOOP("Data", "an answer, but nobody listens: the path is open");
constexpr const char *kSilent = QT_TRANSLATE_NOOP("Data", "no answer in time");
constexpr const char *kNoWay =
    QT_TRANSLATE_NOOP("Data", "prohibited, or no such machine or way to it");
constexpr const char *kProhibited =
    QT_TRANSLATE_NOOP("Data", "prohibited by a firewall on this computer");
constexpr const char *kNoFamily =
    QT_TRANSLATE_NOOP("Data", "this computer has no address of that family");
constexpr const char *kNoSocket = QT_TRANSLATE_NOOP("Data", "this computer has no more sockets");
constexpr const char *kFailed =
    QT_TRANSLATE_NOOP("Data", "this computer cannot connect to that address");
constexpr const char *kCancelled =
    QT_TRANSLATE_NOOP("Data", "cancelled before there was an answer");
constexpr const char *kNoSuchName =
    QT_TRANSLATE_NOOP("Data", "the name does not resolve on this computer");
constexpr const char *kNameSilent =
    QT_TRANSLATE_NOOP("Data", "nobody answers this computer what addresses the name has");

bool hasFamily(QAbstractSocket::NetworkLayerProtocol family)
{
    return std::ranges::any_of(
        QNetworkInterface::allAddresses(), [family](const QHostAddress &address) {
            return address.protocol() == family && !address.isLoopback() && !address.isLinkLocal();
        });
}

const char *whyUnresolved(NameAnswer::Outcome outcome)
{
    switch (outcome) {
    case NameAnswer::Outcome::NoAnswer:
        return kNameSilent;
    case NameAnswer::Outcome::Cancelled:
        return kCancelled;
    case NameAnswer::Outcome::Found: // nothing but addresses that no host can have
    case NameAnswer::Outcome::Unknown:
        break;
    }
    return kNoSuchName;
}

} // namespace

Prober::Prober(QObject *parent)
    : QObject(parent)
{
    m_tick.setInterval(kTick);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        giveUpLate();
        startMore();
    });
    connect(&m_lookup, &NameLookup::advanced, this, [this](int done, int total) {
        emit advanced(done, total + int(m_plan.addresses.size()));
    });
    connect(&m_lookup, &NameLookup::finished, this, &Prober::planTries);
}

Prober::~Prober()
{
    m_lookup.disconnect(this);
}

void Prober::start(ProbePlan plan, const ProbeLimits &limits)
{
    Q_ASSERT(!m_isRunning && m_outcomes.empty());
    m_plan = std::move(plan);
    m_limits = limits;
    m_hasIpv4 = hasFamily(QAbstractSocket::IPv4Protocol);
    m_hasIpv6 = hasFamily(QAbstractSocket::IPv6Protocol);
    m_isRunning = true;
    m_lookup.start(m_plan.names, limits.names);
}

void Prober::cancel()
{
    if (!m_isRunning)
        return;
    m_isCancelled = true;
    if (m_lookup.isRunning()) {
        m_lookup.cancel(); // goes on with planTries()
        return;
    }
    end();
}

void Prober::planTries()
{
    for (qsizetype i = 0; i < m_plan.names.size(); ++i)
        m_names.insert(m_plan.names[i], m_lookup.answers().at(i));
    m_outcomes.resize(std::size_t(m_plan.probes.size()));
    for (std::size_t i = 0; i < m_outcomes.size(); ++i) {
        const PlannedProbe &probe = m_plan.probes.at(qsizetype(i));
        const quint16 port = probe.port.toUShort();
        if (!probe.isTried())
            continue;
        if (!probe.isName) {
            // Qt would say that a link-local address refused.
            m_outcomes[i].detail = kFailed;
            if (isOfAHost(QHostAddress(probe.where)))
                m_outcomes[i].tries.push_back(tryOf(probe.where, port));
            continue;
        }
        const NameAnswer &answer = m_names[probe.where];
        for (const QHostAddress &address : answer.addresses) {
            if (isOfAHost(address))
                m_outcomes[i].tries.push_back(tryOf(address.toString(), port));
        }
        m_outcomes[i].detail = whyUnresolved(answer.outcome);
    }
    if (m_isCancelled || m_tries.empty()) {
        end();
        return;
    }
    m_sinceTick.start();
    m_allowance = 1;
    m_tick.start();
    startMore();
}

std::size_t Prober::tryOf(const QString &address, quint16 port)
{
    const auto known = m_tryIndexes.constFind({address, port});
    if (known != m_tryIndexes.cend())
        return *known;
    const std::size_t index = m_tries.size();
    m_tries.push_back({address, port, ProbeState::NotProved, {}, kCancelled});
    m_tryIndexes.insert({address, port}, index);
    return index;
}

void Prober::startMore()
{
    m_allowance += double(m_sinceTick.restart()) * m_limits.perSecond / 1000.0;
    // What was not used is not saved up: no more than a tick's worth at once.
    m_allowance = std::min(m_allowance, std::max(1.0, m_limits.perSecond * 0.05));
    while (m_isRunning && m_next < m_tries.size() && m_allowance >= 1 &&
           int(m_running.size()) < m_limits.inFlight) {
        m_allowance -= 1;
        startTry(m_next++);
    }
}

void Prober::startTry(std::size_t index)
{
    auto owned = std::make_unique<QTcpSocket>();
    QTcpSocket *socket = owned.get();
    socket->setProxy(QNetworkProxy::NoProxy);
    connect(socket, &QTcpSocket::connected, this,
            [this, socket] { settle(socket, ProbeState::Open, kConnected); });
    connect(socket, &QTcpSocket::errorOccurred, this,
            [this, socket](QAbstractSocket::SocketError error) { settleError(socket, error); });
    Running &running = m_running[socket];
    running = {index, {}, std::move(owned)};
    running.clock.start();
    socket->connectToHost(QHostAddress(m_tries[index].address), m_tries[index].port);
}

void Prober::giveUpLate()
{
    std::vector<QTcpSocket *> late;
    for (const auto &[socket, running] : m_running) {
        if (running.clock.hasExpired(m_limits.timeout.count()))
            late.push_back(socket);
    }
    for (QTcpSocket *socket : late)
        settle(socket, ProbeState::Filtered, kSilent);
}

void Prober::settleError(QTcpSocket *socket, QAbstractSocket::SocketError error)
{
    const auto running = m_running.find(socket);
    if (running == m_running.end())
        return;
    const bool isIpv6 = m_tries[running->second.index].address.contains(u':');
    const bool hasFamilyOf = isIpv6 ? m_hasIpv6 : m_hasIpv4;
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        return settle(socket, ProbeState::Refused, kRefused);
    case QAbstractSocket::SocketTimeoutError:
        return settle(socket, ProbeState::Filtered, kSilent);
    case QAbstractSocket::SocketAccessError:
        return settle(socket, ProbeState::Filtered, kProhibited);
    case QAbstractSocket::NetworkError:
    case QAbstractSocket::SocketAddressNotAvailableError:
        return hasFamilyOf ? settle(socket, ProbeState::Filtered, kNoWay)
                           : settle(socket, ProbeState::NotProved, kNoFamily);
    case QAbstractSocket::UnsupportedSocketOperationError:
        return settle(socket, ProbeState::NotProved, kNoFamily);
    case QAbstractSocket::SocketResourceError:
        return settle(socket, ProbeState::NotProved, kNoSocket);
    default:
        return settle(socket, ProbeState::NotProved, kFailed);
    }
}

void Prober::settle(QTcpSocket *socket, ProbeState state, const char *detail)
{
    const auto found = m_running.find(socket);
    if (found == m_running.end())
        return;
    Running running = std::move(found->second);
    m_running.erase(found);
    Try &attempt = m_tries[running.index];
    attempt.state = state;
    attempt.ms = running.clock.elapsed();
    attempt.detail = detail;
    // This may be called by the socket itself, which must live until it returns.
    QTcpSocket *gone = running.socket.release();
    gone->disconnect(this);
    gone->abort();
    gone->deleteLater();
    ++m_done;
    emit advanced(m_done + int(m_plan.names.size()),
                  int(m_tries.size()) + int(m_plan.names.size()));
    if (m_done == int(m_tries.size()))
        end();
}

void Prober::end()
{
    if (!m_isRunning)
        return;
    m_isRunning = false;
    m_tick.stop();
    for (auto &[socket, running] : m_running) {
        socket->disconnect(this);
        socket->abort();
        running.socket.release()->deleteLater();
    }
    m_running.clear();
    emit finished();
}

QList<ProbeResult> Prober::results() const
{
    QList<ProbeResult> results;
    for (std::size_t i = 0; i < m_outcomes.size(); ++i) {
        const PlannedProbe &probe = m_plan.probes.at(qsizetype(i));
        ProbeResult result{probe.rule,     {},         probe.destination.text(), probe.where,
                           probe.protocol, probe.port, ProbeState::NotProved,    {},
                           probe.whyNot};
        if (m_outcomes[i].tries.empty() && probe.isTried())
            result.detail = QString::fromLatin1(m_outcomes[i].detail);
        if (m_outcomes[i].tries.empty())
            results.append(result);
        for (const std::size_t index : m_outcomes[i].tries) {
            const Try &attempt = m_tries[index];
            result.address = attempt.address;
            result.state = attempt.state;
            result.ms = attempt.ms;
            result.detail = QString::fromLatin1(attempt.detail);
            results.append(result);
        }
    }
    return results;
}

} // namespace portolan
