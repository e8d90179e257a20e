#include "panels/inspector/rolesfield.h"

#include "base/phrases.h"
#include "topology/composing.h"

#include <QJsonArray>
#include <QSignalBlocker>

#include <algorithm>

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

template <typename Holds>
void RolesField::show(QCheckBox *box, const Holds &holds) const
{
    bool all = !m_hosts.isEmpty();
    bool any = false;
    for (const HostId &id : m_hosts) {
        const bool held = holds(*m_session.topology().hosts.constFind(id));
        all = all && held;
        any = any || held;
    }
    box->setTristate(any && !all);
    box->setCheckState(all ? Qt::Checked : any ? Qt::PartiallyChecked : Qt::Unchecked);
}

void RolesField::refresh()
{
    for (const RoleBox &role : std::as_const(m_roles))
        show(role.box, [&](const Host &host) { return host.hasRole(role.role); });
    for (const StreamBox &stream : std::as_const(m_streams)) {
        const RoleDefinition &definition = *findRole(stream.role);
        show(stream.box, [&](const Host &host) { return sends(host, definition, stream.stream); });
        const auto hasRole = [&](const HostId &id) {
            return m_session.topology().hosts.constFind(id)->hasRole(stream.role);
        };
        stream.box->setVisible(std::ranges::any_of(m_hosts, hasRole));
    }
    showUnknownRoles();
}

/// Roles of a newer program or another product are kept; a person can only take them away.
void RolesField::showUnknownRoles()
{
    qDeleteAll(m_unknown);
    m_unknown.clear();
    QMap<RoleId, int> unknown;
    for (const HostId &id : std::as_const(m_hosts)) {
        const Host &host = *m_session.topology().hosts.constFind(id);
        for (auto role = host.roles.keyBegin(); role != host.roles.keyEnd(); ++role) {
            if (!findRole(*role))
                ++unknown[*role];
        }
    }
    for (auto role = unknown.keyBegin(); role != unknown.keyEnd(); ++role) {
        QCheckBox *box = addBox(tr("%1 (unknown)").arg(role->text()),
                                tr("This version does not know the role. It is kept."), 0);
        show(box, [&](const Host &host) { return host.hasRole(*role); });
        connect(box, &QCheckBox::clicked, this, [this, id = *role] { setRole(id, false); });
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
