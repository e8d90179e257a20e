#include "probing/resolving.h"

#include "base/addressset.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <array>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// In the order of ResolvedHost::Finding. People read them translated, by phrase(), as what
/// follows.
constexpr std::array kFindings = {
    QT_TRANSLATE_NOOP("Data", "addresses"), QT_TRANSLATE_NOOP("Data", "name"),
    QT_TRANSLATE_NOOP("Data", "doubtful"),  QT_TRANSLATE_NOOP("Data", "unknown"),
    QT_TRANSLATE_NOOP("Data", "no-answer"), QT_TRANSLATE_NOOP("Data", "cancelled"),
};

constexpr const char *kNotAHost = QT_TRANSLATE_NOOP(
    "Data", "the name leads to addresses that no other host can have, such as 127.0.0.1");
constexpr const char *kNoWayBack =
    QT_TRANSLATE_NOOP("Data", "the name that the address is said to have does not lead back to it");
constexpr const char *kNoName =
    QT_TRANSLATE_NOOP("Data", "what the address is said to be called is no name of a host");
constexpr const char *kSeveralNames =
    QT_TRANSLATE_NOOP("Data", "the addresses of the host are said to have different names");

/// The entries of a host that are one address each.
QStringList singleAddresses(const Host &host)
{
    QStringList addresses;
    for (const QString &entry : host.addresses) {
        const auto set = AddressSet::parseEntry(entry.trimmed());
        if (set && set->isSingleAddress())
            addresses += set->entries().first();
    }
    addresses.removeDuplicates();
    return addresses;
}

bool isKnownByName(const Host &host)
{
    return host.addresses.isEmpty() && !host.name.trimmed().isEmpty();
}

bool isKnownByAddress(const Host &host)
{
    return host.name.trimmed().isEmpty() && !host.addresses.isEmpty();
}

/// Labels of letters, digits, `-` and `_`, as names of hosts are on both platforms.
bool isHostName(const QString &name)
{
    const auto isLabel = [](const QString &label) {
        return !label.isEmpty() && label.size() <= 63 && !label.startsWith(u'-') &&
               std::ranges::all_of(label, [](QChar c) {
                   return (c.unicode() < 128 && c.isLetterOrNumber()) || c == u'-' || c == u'_';
               });
    };
    return name.size() <= 253 && std::ranges::all_of(name.split(u'.'), isLabel);
}

QString withoutLastDot(const QString &name)
{
    return name.endsWith(u'.') ? name.chopped(1) : name;
}

/// An address of another host: nobody's drawing means the computer that it is drawn on.
bool isOfAnother(const QHostAddress &address)
{
    return isOfAHost(address) && !address.isLoopback();
}

using Finding = ResolvedHost::Finding;

Finding withoutAnswer(NameAnswer::Outcome outcome)
{
    switch (outcome) {
    case NameAnswer::Outcome::NoAnswer:
        return Finding::NoAnswer;
    case NameAnswer::Outcome::Cancelled:
        return Finding::Cancelled;
    case NameAnswer::Outcome::Found:
    case NameAnswer::Outcome::Unknown:
        break;
    }
    return Finding::Unknown;
}

void doubt(ResolvedHost &host, const char *why)
{
    host.finding = Finding::Doubtful;
    host.detail = QString::fromLatin1(why);
}

} // namespace

QString toString(ResolvedHost::Finding finding)
{
    return QString::fromLatin1(kFindings[std::size_t(finding)]);
}

HostResolver::HostResolver(QObject *parent)
    : QObject(parent)
{
    connect(&m_first, &NameLookup::advanced, this,
            [this](int done, int total) { emit advanced(done, total); });
    connect(&m_first, &NameLookup::finished, this, &HostResolver::takeFirst);
    connect(&m_back, &NameLookup::finished, this, &HostResolver::takeBack);
    connect(&m_back, &NameLookup::advanced, this, [this](int done, int total) {
        emit advanced(int(m_questions.size()) + done, int(m_questions.size()) + total);
    });
}

HostResolver::~HostResolver()
{
    m_first.disconnect(this);
    m_back.disconnect(this);
}

void HostResolver::start(const Topology &topology, const QList<HostId> &hosts,
                         const LookupLimits &limits)
{
    Q_ASSERT(!m_isRunning && m_hosts.isEmpty());
    const QSet<HostId> wanted(hosts.begin(), hosts.end());
    for (const Host &host : topology.hosts) {
        if (!wanted.isEmpty() && !wanted.contains(host.id))
            continue;
        ResolvedHost resolved;
        resolved.host = host.id;
        // A name that is an address leads nowhere else.
        if (isKnownByName(host) && QHostAddress(host.name.trimmed()).isNull())
            resolved.questions = {host.name.trimmed()};
        else if (isKnownByAddress(host))
            resolved.questions = singleAddresses(host);
        if (!resolved.questions.isEmpty())
            m_hosts.append(resolved);
        m_questions += resolved.questions;
    }
    m_questions.removeDuplicates();
    m_limits = limits;
    m_isRunning = true;
    m_first.start(m_questions, limits);
}

void HostResolver::cancel()
{
    if (!m_isRunning)
        return;
    m_isCancelled = true;
    // Each goes on with what is known so far.
    m_first.cancel();
    m_back.cancel();
}

void HostResolver::takeFirst()
{
    for (qsizetype i = 0; i < m_questions.size(); ++i) {
        const NameAnswer &answer = m_first.answers().at(i);
        m_answers.insert(m_questions[i], answer);
        if (answer.outcome == NameAnswer::Outcome::Found &&
            !QHostAddress(m_questions[i]).isNull() && isHostName(withoutLastDot(answer.name)))
            m_names += withoutLastDot(answer.name);
    }
    m_names.removeDuplicates();
    if (m_isCancelled)
        end();
    else
        m_back.start(m_names, m_limits);
}

void HostResolver::takeBack()
{
    for (qsizetype i = 0; i < m_names.size(); ++i)
        m_backAnswers.insert(m_names[i], m_back.answers().at(i));
    end();
}

void HostResolver::judgeAddresses(ResolvedHost &host) const
{
    const NameAnswer answer = m_answers.value(host.questions.first());
    if (answer.outcome != NameAnswer::Outcome::Found) {
        host.finding = withoutAnswer(answer.outcome);
        return;
    }
    for (const QHostAddress &address : answer.addresses) {
        if (isOfAnother(address))
            host.addresses += address.toString();
    }
    host.finding = Finding::Addresses;
    if (host.addresses.isEmpty())
        doubt(host, kNotAHost);
}

void HostResolver::judgeName(ResolvedHost &host) const
{
    QStringList names;
    host.finding = Finding::Unknown;
    for (const QString &address : std::as_const(host.questions)) {
        const NameAnswer answer = m_answers.value(address);
        const QString name = withoutLastDot(answer.name);
        const NameAnswer back = m_backAnswers.value(name);
        if (answer.outcome != NameAnswer::Outcome::Found)
            host.finding = std::max(host.finding, withoutAnswer(answer.outcome));
        else if (!isHostName(name))
            return doubt(host, kNoName);
        else if (back.outcome == NameAnswer::Outcome::Cancelled)
            host.finding = Finding::Cancelled;
        else if (!back.addresses.contains(QHostAddress(address)))
            return doubt(host, kNoWayBack);
        else if (!names.contains(name, Qt::CaseInsensitive))
            names += name;
    }
    if (names.size() > 1)
        return doubt(host, kSeveralNames);
    if (names.isEmpty())
        return;
    host.finding = Finding::Name;
    host.name = names.first();
}

void HostResolver::end()
{
    if (!m_isRunning)
        return;
    m_isRunning = false;
    for (ResolvedHost &host : m_hosts) {
        if (QHostAddress(host.questions.first()).isNull())
            judgeAddresses(host);
        else
            judgeName(host);
    }
    emit finished();
}

Edit editOf(const Topology &topology, const QList<ResolvedHost> &hosts)
{
    Edit edit;
    for (const ResolvedHost &resolved : hosts) {
        const auto found = topology.hosts.constFind(resolved.host);
        if (found == topology.hosts.cend())
            continue;
        Host host = *found;
        if (resolved.finding == Finding::Addresses && isKnownByName(host) &&
            host.name.trimmed() == resolved.questions.first())
            host.addresses = resolved.addresses;
        if (resolved.finding == Finding::Name && isKnownByAddress(host) &&
            singleAddresses(host) == resolved.questions)
            host.name = resolved.name;
        if (host != *found)
            edit.hosts.append({*found, host});
    }
    return edit;
}

} // namespace portolan
