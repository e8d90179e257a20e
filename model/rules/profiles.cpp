#include "rules/profiles.h"

#include <QCryptographicHash>
#include <QHash>

#include <algorithm>
#include <map>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kHashDigits = 10;
/// Of the names of roles; with the rest it fits a file name on every system.
constexpr qsizetype kRolesLength = 120;

/// Feeds texts into a hash so that no two lists of texts look alike.
class Fingerprint
{
public:
    Fingerprint &operator<<(const QString &text)
    {
        const QByteArray bytes = text.toUtf8();
        m_hash.addData(QByteArray::number(bytes.size()) + ':' + bytes);
        return *this;
    }

    Fingerprint &operator<<(const QStringList &texts)
    {
        *this << QString::number(texts.size());
        for (const QString &text : texts)
            *this << text;
        return *this;
    }

    QString hex() const { return QString::fromLatin1(m_hash.result().toHex().left(kHashDigits)); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

void addRule(Fingerprint &print, const Rule &rule, const Catalog &catalog)
{
    const Requirement &requirement = catalog.requirement(rule.row);
    print << requirement.id.text() << toString(rule.direction) << requirement.ports.toString()
          << rule.remoteAddresses.entries() << rule.remoteNames
          << QString::number(rule.remoteHosts.size());
    for (const HostId &remote : rule.remoteHosts)
        print << remote.text();
}

QString rolesText(const Host &host)
{
    QStringList names;
    for (auto role = host.roles.keyBegin(); role != host.roles.keyEnd(); ++role)
        names += idFromText(role->text());
    return names.join(u'_');
}

/// What decides about a host's profile. Comparing it is far cheaper than hashing it into a name,
/// which most hosts share with another.
struct Likeness
{
    QList<RoleId> roles;
    Platform platform = Platform::Windows;
    QList<Service> services;
    QList<Rule> rules; ///< without the host that they are of

    friend bool operator==(const Likeness &, const Likeness &) = default;
    friend size_t qHash(const Likeness &likeness, size_t seed = 0)
    {
        seed = qHashMulti(seed, likeness.roles, int(likeness.platform), likeness.services.size());
        for (const Rule &rule : likeness.rules)
            seed = qHashMulti(seed, rule.row, int(rule.direction), rule.remoteHosts);
        return seed;
    }
};

QString profileName(const Host &host, const QList<Rule> &rules, const Catalog &catalog)
{
    Fingerprint print;
    for (const Rule &rule : rules)
        addRule(print, rule, catalog);
    for (const Service &service : host.services)
        print << service.protocol << service.ports << service.from << service.why;
    QString roles = rolesText(host);
    if (roles.size() > kRolesLength) {
        print << roles;
        roles = roles.first(kRolesLength);
    }
    return u"%1-%2-%3"_s.arg(roles, toString(host.platform), print.hex());
}

} // namespace

QList<Profile> profilesOf(const Topology &topology, const Derivation &derivation)
{
    std::map<QString, Profile> profiles;
    QHash<Likeness, QString> names;
    for (const Host &host : topology.hosts) {
        Likeness likeness{host.roles.keys(), host.platform, host.services,
                          derivation.rulesOf(host.id)};
        if (likeness.rules.isEmpty())
            continue;
        for (Rule &rule : likeness.rules)
            rule.host = HostId();
        QString &name = names[likeness];
        if (name.isEmpty())
            name = profileName(host, likeness.rules, derivation.catalog());
        Profile &profile = profiles[name];
        profile.name = name;
        profile.platform = host.platform;
        profile.hosts.append(host.id);
    }
    QList<Profile> sorted;
    for (auto &[name, profile] : profiles)
        sorted.append(std::move(profile));
    return sorted;
}

} // namespace portolan
