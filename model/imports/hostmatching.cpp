#include "imports/hostmatching.h"

#include "base/addressset.h"
#include "base/errortext.h"

#include <QHash>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

using Candidates = QList<HostId>;

QString firstLabel(const QString &name)
{
    return name.left(name.indexOf(u'.'));
}

/// As names of machines compare; empty for a host without one.
QString comparable(const QString &name)
{
    QString text = name.trimmed().toLower();
    while (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

/// The same for every spelling of the same addresses; empty for what cannot be read.
QString addressKey(const QString &entry)
{
    const auto set = AddressSet::parseEntry(entry);
    return set ? set->entries().join(u' ') : QString();
}

class HostMatcher
{
public:
    explicit HostMatcher(const Topology &topology)
        : m_topology(topology)
    {
        for (const Host &host : topology.hosts) {
            const QString name = comparable(host.name);
            if (!name.isEmpty()) {
                m_byName[name].append(host.id);
                m_byLabel[firstLabel(name)].append(host.id);
            }
            for (const QString &address : host.addresses) {
                if (const QString key = addressKey(address); !key.isEmpty())
                    m_byAddress[key].append(host.id);
            }
        }
    }

    QList<HostMatch> match(const QList<HostEntry> &entries)
    {
        QList<HostMatch> matches;
        matches.reserve(entries.size());
        for (const HostEntry &entry : entries)
            matches.append(taken(byIdOrName(entry), entry));
        for (qsizetype i = 0; i < entries.size(); ++i) {
            HostMatch &match = matches[i];
            if (match.host.isEmpty() && match.refusal.isEmpty())
                match = taken(byAddress(entries.at(i)), entries.at(i));
        }
        return matches;
    }

private:
    HostMatch byIdOrName(const HostEntry &entry) const
    {
        const HostId id(entry.cell(HostField::Id));
        if (m_topology.hosts.contains(id))
            return {id, false, {}, {}};
        const Candidates candidates = named(entry.name);
        if (candidates.size() <= 1)
            return {candidates.value(0), false, {}, {}};
        const Candidates withAddress = having(entry.addresses, candidates);
        if (withAddress.size() == 1)
            return {withAddress.first(), false, {}, {}};
        return {{},
                false,
                Errors::tr("several hosts of the drawing can be meant by %1: %2")
                    .arg(quotedForRemark(entry.name), listed(candidates)),
                candidates};
    }

    Candidates named(const QString &text) const
    {
        const QString name = comparable(text);
        if (const auto exact = m_byName.constFind(name); exact != m_byName.cend())
            return *exact;
        Candidates candidates = m_byLabel.value(firstLabel(name));
        if (name.contains(u'.')) { // another domain is another host
            candidates.removeIf([&](const HostId &id) {
                return comparable(m_topology.hosts.constFind(id)->name).contains(u'.');
            });
        }
        return candidates;
    }

    HostMatch byAddress(const HostEntry &entry) const
    {
        Candidates candidates;
        for (const QString &address : entry.addresses) {
            for (const HostId &id : m_byAddress.value(addressKey(address))) {
                if (!m_taken.contains(id) && !candidates.contains(id))
                    candidates.append(id);
            }
        }
        if (candidates.size() <= 1)
            return {candidates.value(0), true, {}, {}};
        return {{},
                true,
                Errors::tr("its addresses are those of several hosts of the drawing: %1")
                    .arg(listed(candidates)),
                candidates};
    }

    Candidates having(const QStringList &addresses, const Candidates &hosts) const
    {
        QSet<HostId> found;
        for (const QString &address : addresses) {
            for (const HostId &id : m_byAddress.value(addressKey(address)))
                found.insert(id);
        }
        Candidates both = hosts;
        both.removeIf([&](const HostId &id) { return !found.contains(id); });
        return both;
    }

    /// The first entry of a host has it.
    HostMatch taken(HostMatch match, const HostEntry &entry)
    {
        if (match.host.isEmpty())
            return match;
        const auto first = m_taken.constFind(match.host);
        if (first == m_taken.cend()) {
            m_taken.insert(match.host, entry.line);
            return match;
        }
        match.refusal = Errors::tr("%1 was said of %2 already, at %3")
                            .arg(quotedForRemark(entry.name), match.host.text())
                            .arg(*first);
        match.candidates = {std::exchange(match.host, {})};
        return match;
    }

    static QString listed(const Candidates &hosts)
    {
        constexpr qsizetype kMost = 4;
        QStringList texts;
        for (const HostId &id : hosts.first(std::min(hosts.size(), kMost)))
            texts.append(id.text());
        if (hosts.size() > kMost)
            texts.append(u"…"_s);
        return texts.join(u", "_s);
    }

    const Topology &m_topology;
    QHash<QString, Candidates> m_byName;
    QHash<QString, Candidates> m_byLabel; ///< the first label of the name
    QHash<QString, Candidates> m_byAddress;
    QHash<HostId, int> m_taken; ///< by the entry at this line
};

} // namespace

QList<HostMatch> matchedHosts(const Topology &topology, const HostEntries &entries)
{
    return HostMatcher(topology).match(entries.entries);
}

} // namespace portolan
