#include "probing/namelookup.h"

#include "base/ipaddress.h"

#include <QDeadlineTimer>
#include <QHostInfo>

#include <algorithm>
#include <atomic>

namespace portolan {

namespace {

constexpr std::chrono::milliseconds kTick{100};

std::atomic<bool> hasAnyGivenUp = false;

qint64 now()
{
    return QDeadlineTimer::current().deadline();
}

bool isIpv4(const QHostAddress &address)
{
    return address.protocol() == QAbstractSocket::IPv4Protocol;
}

bool comesBefore(const QHostAddress &a, const QHostAddress &b)
{
    if (isIpv4(a) != isIpv4(b))
        return isIpv4(a);
    if (isIpv4(a))
        return a.toIPv4Address() < b.toIPv4Address();
    const Q_IPV6ADDR left = a.toIPv6Address();
    const Q_IPV6ADDR right = b.toIPv6Address();
    return std::ranges::lexicographical_compare(left.c, right.c);
}

NameAnswer answerOf(const QString &question, const QHostInfo &info)
{
    NameAnswer answer;
    if (info.error() != QHostInfo::NoError) {
        answer.outcome = info.error() == QHostInfo::HostNotFound ? NameAnswer::Outcome::Unknown
                                                                 : NameAnswer::Outcome::NoAnswer;
        return answer;
    }
    answer.addresses = info.addresses();
    std::ranges::sort(answer.addresses, comesBefore);
    answer.addresses.erase(std::unique(answer.addresses.begin(), answer.addresses.end()),
                           answer.addresses.end());
    // Of an address without a name, Qt gives the address.
    const bool isNamed = QHostAddress(info.hostName()).isNull();
    answer.name = isNamed ? info.hostName() : QString();
    const bool isFound = QHostAddress(question).isNull() ? !answer.addresses.isEmpty() : isNamed;
    answer.outcome = isFound ? NameAnswer::Outcome::Found : NameAnswer::Outcome::Unknown;
    return answer;
}

} // namespace

NameLookup::NameLookup(QObject *parent)
    : QObject(parent)
{
    m_clock.setInterval(kTick);
    connect(&m_clock, &QTimer::timeout, this, &NameLookup::giveUpLate);
}

NameLookup::~NameLookup()
{
    giveUpAll();
}

bool NameLookup::hasGivenUp()
{
    return hasAnyGivenUp;
}

void NameLookup::start(const QStringList &questions, const LookupLimits &limits)
{
    cancel();
    m_questions = questions;
    m_answers = QList<NameAnswer>(questions.size());
    m_limits = limits;
    m_next = 0;
    m_done = 0;
    m_isRunning = true;
    m_clock.start();
    startMore();
    if (!questions.isEmpty())
        return;
    // Later, as always: who starts it may not expect its end yet.
    const auto endUnlessBusy = [this] {
        if (m_questions.isEmpty())
            end();
    };
    QMetaObject::invokeMethod(this, endUnlessBusy, Qt::QueuedConnection);
}

void NameLookup::cancel()
{
    giveUpAll();
    end();
}

void NameLookup::giveUp(int lookup)
{
    QHostInfo::abortHostLookup(lookup);
    hasAnyGivenUp = true;
}

void NameLookup::giveUpAll()
{
    for (const int lookup : m_pending.keys())
        giveUp(lookup);
    m_pending.clear();
}

void NameLookup::startMore()
{
    while (m_next < m_questions.size() && m_pending.size() < m_limits.inFlight) {
        const qsizetype index = m_next++;
        // By its name: what stands for a pointer to it would leak in Qt 6.4 when given up.
        const int lookup = QHostInfo::lookupHost(m_questions[index], this, SLOT(take(QHostInfo)));
        m_pending.insert(lookup, {index, now() + m_limits.timeout.count()});
    }
}

void NameLookup::take(const QHostInfo &info)
{
    const auto pending = m_pending.constFind(info.lookupId());
    if (pending == m_pending.cend())
        return; // given up
    settle(info.lookupId(), answerOf(m_questions[pending->index], info));
}

void NameLookup::giveUpLate()
{
    const qint64 time = now();
    for (const int lookup : m_pending.keys()) {
        if (m_pending.value(lookup).deadline > time)
            continue;
        giveUp(lookup);
        NameAnswer answer;
        answer.outcome = NameAnswer::Outcome::NoAnswer;
        settle(lookup, answer);
    }
}

void NameLookup::settle(int lookup, const NameAnswer &answer)
{
    m_answers[m_pending.take(lookup).index] = answer;
    ++m_done;
    startMore();
    emit advanced(m_done, int(m_questions.size()));
    if (m_done == m_questions.size())
        end();
}

void NameLookup::end()
{
    if (!m_isRunning)
        return;
    m_isRunning = false;
    m_clock.stop();
    emit finished();
}

bool isOfAHost(const QHostAddress &address)
{
    if (address.isNull() || address.isMulticast() || address.isBroadcast() ||
        address.isLinkLocal() || address == QHostAddress(QHostAddress::AnyIPv4) ||
        address == QHostAddress(QHostAddress::AnyIPv6))
        return false;
    const auto ipv6 = parseIpv6(address.toString());
    return !ipv6 || !isMapped(*ipv6);
}

} // namespace portolan
