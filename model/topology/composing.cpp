#include "topology/composing.h"

#include "topology/manyhosts.h"
#include "topology/topologyjson.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <utility>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxIdLength = 64;

QString firstLabel(const QString &name)
{
    const qsizetype dot = name.indexOf(u'.');
    return dot < 0 ? name : name.left(dot);
}

/// What comes behind the first label, with its dot; empty for a plain name.
QStringView domainOf(const QString &name)
{
    return QStringView(name).mid(firstLabel(name).size());
}

QString commonDomain(const Topology &topology)
{
    QHash<QStringView, int> counts;
    QStringView common;
    int most = 0;
    for (const Host &host : topology.hosts) {
        const QStringView domain = domainOf(host.name);
        const int count = ++counts[domain];
        if (count > most) {
            common = domain;
            most = count;
        }
    }
    return common.toString();
}

/// First labels of names and ids that are taken, in lower case: names of machines have no case.
QSet<QString> takenLabels(const Topology &topology)
{
    QSet<QString> taken;
    taken.reserve(topology.hosts.size());
    for (const Host &host : topology.hosts) {
        const QString id = host.id.text().toLower();
        const QString label = firstLabel(host.name).toLower();
        taken.insert(id);
        if (label != id)
            taken.insert(label);
    }
    return taken;
}

/// Names as they are in full, in lower case.
QSet<QString> takenNames(const Topology &topology)
{
    QSet<QString> taken;
    taken.reserve(topology.hosts.size());
    for (const Host &host : topology.hosts)
        taken.insert(host.name.toLower());
    return taken;
}

/// How many there are, of no more than a number can have.
int digitsAtEnd(QStringView text)
{
    constexpr qsizetype kMost = 9;
    const auto isNoDigit = [](QChar c) { return c < u'0' || c > u'9'; };
    const auto end = std::find_if(text.rbegin(), text.rend(), isNoDigit);
    return int(std::min(kMost, qsizetype(end - text.rbegin())));
}

/// Names that are taken, and the next free ones.
class Labels
{
public:
    explicit Labels(QSet<QString> taken)
        : m_taken(std::move(taken))
    {
    }

    void take(const QString &label) { m_taken.insert(label.toLower()); }
    bool isTaken(const QString &label) const { return m_taken.contains(label.toLower()); }

    /// @p label with its number counted up until it is free, from @p label itself: fs09, fs10 ...
    QString countedUp(const QString &label)
    {
        if (!m_taken.contains(label.toLower()))
            return label;
        const int width = digitsAtEnd(label);
        const QString stem = width > 0 ? label.chopped(width) : label + u'-';
        const int first = width > 0 ? QStringView(label).last(width).toInt() : 1;
        Run &run = m_runs[{stem.toLower(), width}];
        const bool isInRun = first >= run.from && first < run.end;
        int number = isInRun ? run.end - 1 : first;
        QString candidate;
        do {
            candidate = stem + QString::number(++number).rightJustified(width, u'0');
        } while (m_taken.contains(candidate.toLower()));
        if (!isInRun)
            run.from = first;
        run.end = number;
        return candidate;
    }

private:
    /// Numbers from @c from to before @c end are taken, and stay so: a thousand copies do not
    /// count from the beginning a thousand times.
    struct Run
    {
        int from = 0;
        int end = 0;
    };

    QSet<QString> m_taken;
    QHash<QPair<QString, int>, Run> m_runs; ///< by what stands before the number, and its digits
};

/// @p wish with `-2`, `-3` ... until @p isTaken is false, never longer than an id may be.
template <typename IsTaken>
QString freeId(const QString &wish, const IsTaken &isTaken)
{
    const QString base = idFromText(wish);
    QString candidate = base;
    for (int number = 2; isTaken(candidate); ++number) {
        const QString tail = u'-' + QString::number(number);
        candidate = base.left(kMaxIdLength - tail.size()) + tail;
    }
    return candidate;
}

template <typename Change, typename Map>
QList<Change> removals(const Map &map, const QSet<std::decay_t<decltype(map.firstKey())>> &ids)
{
    QList<Change> changes;
    for (const auto &thing : map) {
        if (ids.contains(thing.id))
            changes.append({thing, std::nullopt});
    }
    return changes;
}

/// Joins the changes of the same thing and drops what has come to nothing.
template <typename Change>
QList<Change> joinedChanges(QList<Change> result, const QList<Change> &second)
{
    const qsizetype count = result.size();
    QHash<std::decay_t<decltype(result.first().id())>, qsizetype> places;
    const auto placeOf = [&](const Change &change) {
        for (qsizetype i = places.size(); i < count; ++i)
            places.insert(result.at(i).id(), i);
        return places.value(change.id(), -1);
    };
    for (qsizetype i = 0; i < second.size(); ++i) {
        // Mostly both are about the same things, in the same order.
        const bool isBeside = i < count && result.at(i).id() == second[i].id();
        const qsizetype place = isBeside ? i : placeOf(second[i]);
        if (place < 0)
            result.append(second[i]);
        else
            result[place].after = second[i].after;
    }
    result.removeIf([](const Change &change) { return change.before == change.after; });
    return result;
}

/// Copies of a fragment's things as they go into a drawing, with what was called how.
class Inserter
{
public:
    Inserter(const Topology &topology, const Fragment &fragment, QPointF offset)
        : m_topology(topology)
        , m_offset(offset)
        , m_labels(takenLabels(topology))
        , m_fullNames(takenNames(topology))
    {
        for (const Zone &zone : fragment.zones)
            addZone(zone);
        for (const Annotation &annotation : fragment.annotations)
            addAnnotation(annotation);
        m_names.reserve(fragment.hosts.size());
        m_result.hosts.reserve(fragment.hosts.size());
        m_result.edit.hosts.reserve(fragment.hosts.size());
        for (const Host &host : fragment.hosts)
            nameHost(host);
        for (const Host &host : fragment.hosts)
            addHost(host);
    }

    Insertion take() { return std::move(m_result); }

private:
    void addZone(Zone zone)
    {
        const ZoneId fresh(freeId(zone.id.text(), [&](const QString &id) {
            return m_topology.zones.contains(ZoneId(id)) || m_result.zones.contains(ZoneId(id));
        }));
        m_zoneIds.insert(zone.id, fresh);
        m_result.zones.insert(fresh);
        zone.id = fresh;
        if (zone.rect)
            zone.rect->translate(m_offset);
        m_result.edit.zones.append({std::nullopt, zone});
    }

    void addAnnotation(Annotation annotation)
    {
        annotation.id = AnnotationId(freeId(annotation.id.text(), [&](const QString &id) {
            return m_topology.annotations.contains(AnnotationId(id)) ||
                   m_result.annotations.contains(AnnotationId(id));
        }));
        annotation.rect.translate(m_offset);
        m_result.annotations.insert(annotation.id);
        m_result.edit.annotations.append({std::nullopt, annotation});
    }

    void nameHost(const Host &host)
    {
        const QString label = firstLabel(host.name);
        const QString name = isFree(host.name, label) ? label : m_labels.countedUp(label);
        const HostId fresh(
            freeId(name.isEmpty() || name == label ? host.id.text() : name, [&](const QString &id) {
                return m_topology.hosts.contains(HostId(id)) || m_result.hosts.contains(HostId(id));
            }));
        m_labels.take(name);
        m_fullNames.insert((name + domainOf(host.name).toString()).toLower());
        m_names.insert(host.id,
                       {fresh, name.isEmpty() ? QString() : name + domainOf(host.name).toString()});
        m_result.hosts.insert(fresh);
    }

    /// fs01.branch.example is another machine than fs01.corp.example; fs01 may be either.
    bool isFree(const QString &name, const QString &label) const
    {
        if (label.isEmpty() || !m_labels.isTaken(label))
            return true;
        return label != name && !m_fullNames.contains(label.toLower()) &&
               !m_fullNames.contains(name.toLower());
    }

    void addHost(Host host)
    {
        const Called &called = *m_names.constFind(host.id);
        host.name = called.name;
        host.id = called.id;
        for (HostId &server : host.servers)
            server = m_names.value(server, {server, {}}).id;
        if (m_zoneIds.contains(host.zone))
            host.zone = m_zoneIds.value(host.zone);
        else if (!m_topology.zones.contains(host.zone))
            host.zone = ZoneId();
        if (host.position)
            *host.position += m_offset;
        m_result.edit.hosts.append({std::nullopt, std::move(host)});
    }

    /// What a copy is called.
    struct Called
    {
        HostId id;
        QString name;
    };

    const Topology &m_topology;
    QPointF m_offset;
    Labels m_labels;
    QSet<QString> m_fullNames;
    QHash<HostId, Called> m_names; ///< by the ids in the fragment
    QHash<ZoneId, ZoneId> m_zoneIds;
    Insertion m_result;
};

} // namespace

QString nextHostName(const Topology &topology, const RoleDefinition &role)
{
    const QString first = role.namePattern.arg(1, 2, 10, QChar(u'0'));
    return Labels(takenLabels(topology)).countedUp(first) + commonDomain(topology);
}

HostId freeHostId(const Topology &topology, const QString &wish)
{
    return HostId(
        freeId(wish, [&](const QString &id) { return topology.hosts.contains(HostId(id)); }));
}

ZoneId freeZoneId(const Topology &topology, const QString &wish)
{
    return ZoneId(
        freeId(wish, [&](const QString &id) { return topology.zones.contains(ZoneId(id)); }));
}

QString idForName(const QString &name)
{
    return idFromText(firstLabel(name.trimmed()));
}

Host newHost(const Topology &topology, const RoleDefinition &role)
{
    Host host;
    host.name = nextHostName(topology, role);
    host.id = freeHostId(topology, idForName(host.name));
    host.roles.insert(role.id, {});
    host.platform = role.platforms.value(0, Platform::Windows);
    return host;
}

ZoneId sensibleZone(const Topology &topology, const RoleId &role)
{
    QMap<ZoneId, int> counts;
    for (const Host &host : topology.hosts) {
        if (host.hasRole(role) && topology.zones.contains(host.zone))
            ++counts[host.zone];
    }
    const auto most = std::ranges::max_element(counts);
    return most == counts.end() ? ZoneId() : counts.key(*most);
}

Host movedToZone(const Topology &topology, Host host, const ZoneId &zone)
{
    if (host.zone == zone)
        return host;
    host.zone = zone;
    const auto covers = [&](const Zone &each) {
        return each.rect && host.position && each.rect->contains(*host.position);
    };
    const auto own = topology.zones.constFind(zone);
    const bool fits =
        own != topology.zones.cend() ? covers(*own) : std::ranges::none_of(topology.zones, covers);
    if (!fits) {
        host.position.reset();
        host.pinned = false;
    }
    return host;
}

Edit changeHosts(const Topology &topology, const QSet<HostId> &ids,
                 const std::function<void(Host &)> &change)
{
    Edit edit;
    edit.hosts.reserve(ids.size());
    for (const Host *before : hostsIn(topology, ids)) {
        Host after = *before;
        change(after);
        if (after != *before)
            edit.hosts.append({*before, after});
    }
    return edit;
}

Edit changeZone(const Topology &topology, const Zone &zone)
{
    Edit edit;
    const Zone before = topology.zones.value(zone.id);
    if (before != zone)
        edit.zones.append({before, zone});
    return edit;
}

Edit insertZone(const Topology &, const Zone &zone)
{
    Edit edit;
    edit.zones.append({std::nullopt, zone});
    return edit;
}

Edit removeAll(const Topology &topology, const QSet<HostId> &hosts, const QSet<ZoneId> &zones,
               const QSet<AnnotationId> &annotations)
{
    Edit edit = removeHosts(topology, hosts);
    edit.annotations = removals<AnnotationChange>(topology.annotations, annotations);
    if (zones.isEmpty())
        return edit;
    edit.zones = removals<ZoneChange>(topology.zones, zones);
    QHash<HostId, qsizetype> rewritten; // hosts that lose a server may lose their zone, too
    for (qsizetype i = 0; i < edit.hosts.size(); ++i) {
        if (edit.hosts.at(i).after)
            rewritten.insert(edit.hosts.at(i).id(), i);
    }
    for (const Host &host : topology.hosts) {
        if (!zones.contains(host.zone) || hosts.contains(host.id))
            continue;
        if (!rewritten.contains(host.id)) {
            rewritten.insert(host.id, edit.hosts.size());
            edit.hosts.append({host, host});
        }
        edit.hosts[rewritten.value(host.id)].after->zone = ZoneId();
    }
    return edit;
}

Edit joined(Edit first, const Edit &second)
{
    Edit result;
    result.hosts = joinedChanges(std::move(first.hosts), second.hosts);
    result.zones = joinedChanges(std::move(first.zones), second.zones);
    result.annotations = joinedChanges(std::move(first.annotations), second.annotations);
    result.bends = joinedChanges(std::move(first.bends), second.bends);
    result.properties = std::move(first.properties);
    if (second.properties && !result.properties)
        result.properties = second.properties;
    else if (second.properties)
        result.properties->after = second.properties->after;
    if (result.properties && result.properties->before == result.properties->after)
        result.properties.reset();
    return result;
}

Fragment fragmentOf(const Topology &topology, const QSet<HostId> &hosts, const QSet<ZoneId> &zones,
                    const QSet<AnnotationId> &annotations)
{
    Fragment fragment;
    for (const Host &host : topology.hosts) {
        if (hosts.contains(host.id))
            fragment.hosts.append(host);
    }
    for (const Zone &zone : topology.zones) {
        if (zones.contains(zone.id))
            fragment.zones.append(zone);
    }
    for (const Annotation &annotation : topology.annotations) {
        if (annotations.contains(annotation.id))
            fragment.annotations.append(annotation);
    }
    return fragment;
}

QByteArray fragmentToJson(const Fragment &fragment)
{
    const auto listed = [](const auto &things) {
        QJsonArray array;
        for (const auto &thing : things)
            array.append(toJson(thing));
        return array;
    };
    const QJsonObject json{{u"hosts"_s, listed(fragment.hosts)},
                           {u"zones"_s, listed(fragment.zones)},
                           {u"annotations"_s, listed(fragment.annotations)}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Expected<Fragment> fragmentFromJson(const QByteArray &bytes)
{
    const Expected<JsonDocument> document = readJson(bytes);
    if (!document)
        return tl::unexpected(document.error());
    if (!document->root().IsObject())
        return failure(ErrorCode::BadValue, Errors::tr("expected an object"));
    JsonFields fields(document->root(), QString());
    Fragment fragment;
    fragment.hosts = fields.list<Host>("hosts"_L1, hostFromJson);
    fragment.zones = fields.list<Zone>("zones"_L1, zoneFromJson);
    fragment.annotations = fields.list<Annotation>("annotations"_L1, annotationFromJson);
    return fields.finished(std::move(fragment));
}

Insertion insertFragment(const Topology &topology, const Fragment &fragment, QPointF offset)
{
    return Inserter(topology, fragment, offset).take();
}

} // namespace portolan
