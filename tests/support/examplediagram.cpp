#include "support/examplediagram.h"

#include "catalog/roles.h"
#include "layout/layoutmetrics.h"

#include <cmath>

namespace portolan::test {

using namespace Qt::StringLiterals;

namespace {

Card card(const QString &id, const RoleId &role, const QString &section, const QRectF &rect)
{
    Card made;
    made.host = HostId(id);
    made.primaryRole = role;
    made.name = id + u".corp.example"_s;
    made.secondLine = u"10.1.0.11"_s;
    made.section = section;
    made.rect = rect;
    return made;
}

ZoneBox zone(const QString &id, const QString &name, const QString &networks, const QRectF &rect)
{
    ZoneBox made;
    made.zone = ZoneId(id);
    made.name = name;
    made.networks = networks;
    made.rect = rect;
    made.titleRect = QRectF(rect.left() + 16, rect.top() + 8, 120, 16);
    made.networksRect = QRectF(rect.right() - 96, rect.top() + 8, 80, 16);
    return made;
}

QList<ZoneBox> zones()
{
    return {zone(u"files"_s, u"File <servers> & \"more\""_s, u"10.1.0.0/16"_s, {0, 0, 272, 272}),
            zone(u"identity"_s, u"Identity"_s, u"10.0.8.0/24"_s, {832, 0, 272, 216})};
}

QList<Card> cards()
{
    Card first = card(u"fs01"_s, roles::kActivityMonitorAgent, u"data-stream"_s, {16, 48, 240, 56});
    Card second =
        card(u"fs02"_s, roles::kActivityMonitorAgent, u"data-stream"_s, {16, 120, 240, 56});
    Card group =
        card(u"branch"_s, roles::kActivityMonitorAgent, u"data-stream"_s, {16, 192, 232, 56});
    group.name = u"<b>a&\"b\"</b>"_s;
    group.secondLine = u"10.20.0.0/22 · 140 hosts"_s;
    group.isGroup = true;
    for (Card *agent : {&first, &second, &group})
        agent->zone = ZoneId(u"files"_s);
    Card server = card(u"tm01"_s, roles::kThreatManager, {}, {432, 80, 264, 112});
    server.isServer = true;
    server.secondLine = u"10.0.0.10 · Windows"_s;
    server.thirdLine = u"PostgreSQL, Action Service: remote"_s;
    Card controller =
        card(u"dc01"_s, roles::kDomainController, u"domain-controllers"_s, {848, 48, 240, 80});
    controller.chips = {u"Threat Prevention"_s};
    controller.zone = ZoneId(u"identity"_s);
    Card other =
        card(u"dc02"_s, roles::kDomainController, u"domain-controllers"_s, {848, 144, 240, 56});
    other.zone = ZoneId(u"identity"_s);
    Card database = card(u"pg01"_s, roles::kPostgresql, u"database"_s, {848, 264, 240, 56});
    database.isOptional = true;
    return {group, controller, other, first, second, database, server};
}

Trunk dataStream()
{
    Trunk trunk;
    trunk.section = SectionId(u"data-stream"_s);
    trunk.stems = {{HostId(u"tm01"_s), {{432, 136}, {312, 136}}, true}};
    trunk.spines = {{{312, 136}, {312, 76}}, {{312, 136}, {312, 220}}};
    trunk.teeth = {{HostId(u"branch"_s), {{312, 220}, {248, 220}}, false},
                   {HostId(u"fs01"_s), {{312, 76}, {256, 76}}, false},
                   {HostId(u"fs02"_s), {{312, 148}, {256, 148}}, false}};
    trunk.junctions = {{312, 136}, {312, 148}};
    trunk.heads = {{{432, 136}, {1, 0}}};
    trunk.label = u"UDP 10000"_s;
    trunk.labelRect = {320, 124, 104, 24};
    return trunk;
}

Trunk domainControllers()
{
    Trunk trunk;
    trunk.section = SectionId(u"domain-controllers"_s);
    trunk.stems = {{HostId(u"tm01"_s), {{696, 104}, {800, 104}}, false}};
    trunk.spines = {{{800, 104}, {800, 72}}, {{800, 104}, {800, 172}}};
    trunk.teeth = {{HostId(u"dc01"_s), {{800, 72}, {848, 72}}, true},
                   {HostId(u"dc02"_s), {{800, 172}, {848, 172}}, true}};
    trunk.junctions = {{800, 104}};
    trunk.heads = {{{848, 72}, {1, 0}}, {{848, 172}, {1, 0}}};
    return trunk;
}

Trunk agentStream()
{
    Trunk trunk;
    trunk.section = SectionId(u"data-stream"_s);
    trunk.teeth = {{HostId(u"dc01"_s), {{696, 136}, {824, 136}, {824, 104}, {848, 104}}, false}};
    trunk.heads = {{{696, 136}, {-1, 0}}};
    trunk.crossings = {{800, 136}};
    return trunk;
}

Trunk database()
{
    Trunk trunk;
    trunk.section = SectionId(u"database"_s);
    trunk.isOptional = true;
    trunk.teeth = {{HostId(u"pg01"_s), {{564, 192}, {564, 292}, {848, 292}}, true}};
    trunk.heads = {{{848, 292}, {1, 0}}, {{564, 192}, {0, -1}}};
    trunk.label = u"TCP 5432"_s;
    trunk.labelRect = {656, 280, 96, 24};
    return trunk;
}

} // namespace

Diagram exampleDiagram()
{
    Diagram diagram;
    diagram.zones = zones();
    diagram.cards = cards();
    diagram.trunks = {dataStream(), agentStream(), database(), domainControllers()};
    diagram.bounds = {0, 0, 1104, 320};
    return diagram;
}

Diagram largeDiagram(int hosts)
{
    constexpr qreal kColumnPitch = 256;
    constexpr qreal kRowPitch = 72;
    Diagram diagram;
    Trunk trunk;
    trunk.section = SectionId(u"data-stream"_s);
    const int columns = int(std::ceil(std::sqrt(hosts * kRowPitch / kColumnPitch)));
    const qreal bottom = kRowPitch * (hosts / columns + 1);
    for (int i = 0; i < hosts; ++i) {
        const QPointF corner(i % columns * kColumnPitch, i / columns * kRowPitch);
        Card host = card(u"fs%1"_s.arg(i, 6, 10, QChar(u'0')), roles::kActivityMonitorAgent,
                         u"data-stream"_s, QRectF(corner, QSizeF(224, kCardHeight)));
        const qreal spine = corner.x() + 240;
        trunk.teeth.append(
            {host.host, {{spine, corner.y() + 28}, {corner.x() + 224, corner.y() + 28}}, false});
        trunk.junctions.append({spine, corner.y() + 28});
        diagram.cards.append(host);
    }
    for (int column = 0; column < columns; ++column)
        trunk.spines.append(
            {{column * kColumnPitch + 240, bottom}, {column * kColumnPitch + 240, 28}});
    trunk.stems = {{HostId(u"tm01"_s), {{columns * kColumnPitch, bottom}, {240, bottom}}, true}};
    diagram.trunks = {trunk};
    diagram.bounds = {0, 0, columns * kColumnPitch, bottom};
    return diagram;
}

} // namespace portolan::test
