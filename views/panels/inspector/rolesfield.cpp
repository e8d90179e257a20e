#include "panels/inspector/rolesfield.h"

#include "base/phrases.h"
#include "topology/composing.h"
#include "topology/manyhosts.h"

#include <QJsonArray>
#include <QSignalBlocker>

namespace portolan::views {

using namespace Qt::StringLiterals;

namespace {

constexpr int kStreamIndent = 24;

bool sends(const Host &host, const RoleDefinition &definition, const QString &stream)
{
    const auto options = host.roles.constFind(definition.id);
    return options != host.roles.cend() &&
           sentStreams(definition, *options).contains(definition.id.text() + u'/' + stream);
}

/// What the `streams` option says once @p stream is on or off; all of them need no option.
void writeStream(QJsonObject &options, const RoleDefinition &definition, const QString &stream,
                 bool on)
{
    const QStringList sent = sentStreams(definition, options);
    QJsonArray streams;
    for (const QString &known : definition.streams) {
        const bool wanted =
            known == stream ? on : sent.contains(definition.id.text() + u'/' + known);
        if (wanted)
            streams.append(known);
    }
    if (streams.size() == definition.streams.size())
        options.remove("streams"_L1);
    else
        options.insert("streams"_L1, streams);
}

QString streamText(const QString &stream)
{
    if (stream == u"file-system")
        return RolesField::tr("File system events");
    if (stream == u"active-directory")
        return RolesField::tr("Active Directory events");
    return stream;
}

} // namespace

RolesField::RolesField(DrawingSession &session, QWidget *parent)
    : InspectorField(parent)
    , m_session(session)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(2);
    for (const RoleDefinition &definition : roleDefinitions())
        addRole(definition);
}

QCheckBox *RolesField::addBox(const QString &text, const QString &hint, int indent)
{
    auto *box = new QCheckBox(text, this);
    box->setToolTip(hint);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(indent, 0, 0, 0);
    row->addWidget(box);
    m_layout->addLayout(row);
    return box;
}

void RolesField::addRole(const RoleDefinition &definition)
{
    QCheckBox *box = addBox(phrase(definition.name), phrase(definition.description), 0);
    connect(box, &QCheckBox::clicked, this,
            [this, box, id = definition.id] { setRole(id, box->checkState() != Qt::Unchecked); });
    m_roles.append({definition.id, box});
    for (const QString &stream : definition.streams) {
        QCheckBox *streamBox = addBox(streamText(stream), {}, kStreamIndent);
        connect(streamBox, &QCheckBox::clicked, this, [this, streamBox, &definition, stream] {
            setStream(definition, stream, streamBox->checkState() != Qt::Unchecked);
        });
        m_streams.append({definition.id, stream, streamBox});
    }
}

void RolesField::setHosts(const QSet<HostId> &hosts)
{
    m_hosts = hosts;
}

void RolesField::show(QCheckBox *box, qsizetype count, qsizetype all)
{
    const bool isMixed = count > 0 && count < all;
    box->setTristate(isMixed);
    box->setCheckState(isMixed ? Qt::PartiallyChecked : count > 0 ? Qt::Checked : Qt::Unchecked);
}

void RolesField::refresh()
{
    QMap<RoleId, int> roles;
    QList<int> streams(m_streams.size(), 0);
    // There may be ten thousand, and neighbours are mostly alike: each kind is looked at once.
    const std::vector<const Host *> hosts = hostsIn(m_session.topology(), m_hosts);
    for (auto host = hosts.begin(); host != hosts.end();) {
        const Host &first = **host;
        const auto isOther = [&](const Host *other) { return other->roles != first.roles; };
        const auto next = std::find_if(host, hosts.end(), isOther);
        count(first, int(next - host), roles, streams);
        host = next;
    }
    for (const RoleBox &role : std::as_const(m_roles))
        show(role.box, roles.value(role.role), m_hosts.size());
    for (qsizetype i = 0; i < m_streams.size(); ++i) {
        show(m_streams.at(i).box, streams.at(i), m_hosts.size());
        m_streams.at(i).box->setVisible(roles.contains(m_streams.at(i).role));
    }
    showUnknownRoles(roles);
}

void RolesField::count(const Host &host, int times, QMap<RoleId, int> &roles,
                       QList<int> &streams) const
{
    for (auto role = host.roles.keyBegin(); role != host.roles.keyEnd(); ++role)
        roles[*role] += times;
    for (qsizetype i = 0; i < m_streams.size(); ++i) {
        const StreamBox &stream = m_streams.at(i);
        if (sends(host, *findRole(stream.role), stream.stream))
            streams[i] += times;
    }
}

/// Roles of a newer program or another product are kept; a person can only take them away.
void RolesField::showUnknownRoles(const QMap<RoleId, int> &roles)
{
    qDeleteAll(m_unknown);
    m_unknown.clear();
    for (auto role = roles.cbegin(); role != roles.cend(); ++role) {
        if (findRole(role.key()))
            continue;
        QCheckBox *box = addBox(tr("%1 (unknown)").arg(role.key().text()),
                                tr("This version does not know the role. It is kept."), 0);
        show(box, *role, m_hosts.size());
        connect(box, &QCheckBox::clicked, this, [this, id = role.key()] { setRole(id, false); });
        m_unknown.append(box);
    }
}

void RolesField::setRole(const RoleId &role, bool on)
{
    const Edit edit = changeHosts(m_session.topology(), m_hosts, [&](Host &host) {
        if (!on)
            host.roles.remove(role);
        else if (!host.hasRole(role))
            host.roles.insert(role, {});
    });
    m_session.perform(on ? tr("Add role") : tr("Remove role"), edit);
}

void RolesField::setStream(const RoleDefinition &definition, const QString &stream, bool on)
{
    const Edit edit = changeHosts(m_session.topology(), m_hosts, [&](Host &host) {
        const auto options = host.roles.find(definition.id);
        if (options != host.roles.end())
            writeStream(*options, definition, stream, on);
    });
    m_session.perform(tr("Change streams"), edit);
}

} // namespace portolan::views
