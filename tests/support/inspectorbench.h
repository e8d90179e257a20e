#pragma once

#include "catalog/roles.h"
#include "panels/inspector/inspector.h"
#include "topology/composing.h"

#include <QCheckBox>
#include <QLabel>
#include <QTest>

#include <algorithm>

namespace portolan::test {

/// A session with a small drawing and an inspector that shows it.
class InspectorBench
{
public:
    const HostId server{QStringLiteral("tm01")};
    const HostId agent{QStringLiteral("fs01")};
    const ZoneId zone{QStringLiteral("files")};

    InspectorBench()
        : inspector(session)
    {
        session.open(drawing());
        inspector.resize(320, 900);
        inspector.show();
    }

    /// A server, an agent and a zone that nobody stands in.
    Topology drawing() const
    {
        Topology topology;
        for (const RoleId &role : {roles::kThreatManager, roles::kActivityMonitorAgent}) {
            const Host host = newHost(topology, *findRole(role));
            topology.hosts.insert(host.id, host);
        }
        Zone files;
        files.id = zone;
        topology.zones.insert(files.id, files);
        return topology;
    }

    const Topology &topology() const { return session.topology(); }
    Host host(const HostId &id) const { return topology().hosts.value(id); }
    void select(const QSet<HostId> &hosts) { session.selection().select({hosts, {}, {}}); }
    int steps() { return session.undoStack().count(); }

    /// The shown editor of that kind with the accessible name.
    template <typename Editor>
    Editor *editor(const QString &name) const
    {
        const QList<Editor *> all = inspector.findChildren<Editor *>();
        const auto found = std::ranges::find_if(
            all, [&](Editor *each) { return each->isVisible() && each->accessibleName() == name; });
        return found == all.end() ? nullptr : *found;
    }

    /// The shown button of that kind with the text.
    template <typename Button>
    Button *button(const QString &text) const
    {
        const QList<Button *> all = inspector.findChildren<Button *>();
        const auto found = std::ranges::find_if(
            all, [&](Button *each) { return each->isVisible() && each->text() == text; });
        return found == all.end() ? nullptr : *found;
    }
    QCheckBox *box(const QString &text) const { return button<QCheckBox>(text); }

    QString shownComplaint() const
    {
        const QList<QLabel *> labels =
            inspector.findChildren<QLabel *>(QStringLiteral("complaint"));
        for (const QLabel *label : labels) {
            if (label->isVisible())
                return label->text();
        }
        return {};
    }

    views::DrawingSession session;
    views::Inspector inspector;
};

} // namespace portolan::test
