#include "layout/cardfaces.h"

#include "base/phrases.h"
#include "catalog/roles.h"
#include "layout/elision.h"
#include "layout/layoutmetrics.h"
#include "topology/folding.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace portolan {

namespace {

struct DiagramTexts
{
    Q_DECLARE_TR_FUNCTIONS(Diagram)
};

/// Card widths come in few steps, so that most cards of a column are equally wide.
constexpr qreal kWidthStep = 32;

/// @name The number of hosts on a fold's card
///@{
constexpr qreal kCountHeight = 20;
constexpr qreal kCountMiddle = 38; ///< below the card's top: the middle of the second line
///@}

/// Texts of a server's card begin at its padding, below the name.
constexpr qreal kServerTextMargin = 16;

bool isSeveralAddresses(const QString &entry)
{
    return entry.contains(u'/') || entry.contains(u'-');
}

bool standsForSeveral(const Host &host, const HostFacts &facts)
{
    if (host.count)
        return *host.count > 1;
    for (const QString &entry : host.addresses) {
        if (isSeveralAddresses(entry) && !facts.addresses.isSingleAddress())
            return true;
    }
    return false;
}

QString countText(const Host &host)
{
    if (!host.count)
        return DiagramTexts::tr("several hosts");
    const int count = int(qMin<qint64>(*host.count, std::numeric_limits<int>::max()));
    return DiagramTexts::tr("%n hosts", nullptr, count);
}

QString secondLineOf(const Host &host, bool isServer, bool isGroup)
{
    QStringList parts;
    if (!host.addresses.isEmpty())
        parts += firstOf(host.addresses);
    if (isGroup)
        parts += countText(host);
    if (host.platform == Platform::Linux)
        parts += QStringLiteral("Linux");
    else if (isServer)
        parts += QStringLiteral("Windows");
    return parts.join(QStringLiteral(" · "));
}

/// Of a DNS name its first label, which tells the hosts of a domain apart.
QString shortName(const Host &host)
{
    const QString name = host.shownName();
    const qsizetype dot = name.indexOf(u'.');
    const bool isDnsName = dot > 0 && !name.contains(u' ') && !name.front().isDigit();
    return isDnsName ? name.left(dot) : name;
}

/// `fs01 – fs40`: the hosts of a fold.
QString spanOf(const Topology &topology, const QList<HostId> &members)
{
    return shortName(topology.hosts[members.first()]) + QStringLiteral(" – ") +
           shortName(topology.hosts[members.last()]);
}

/// Hosts with a role that is on the server unless the drawing puts it elsewhere.
using OptionalParts = QMap<RoleId, QList<HostId>>;

OptionalParts optionalParts(const Topology &topology)
{
    OptionalParts parts;
    for (const RoleDefinition &role : roleDefinitions()) {
        if (!role.optional)
            continue;
        for (const Host &host : topology.hosts) {
            if (host.hasRole(role.id))
                parts[role.id].append(host.id);
        }
    }
    return parts;
}

bool isElsewhere(const RoleId &part, const Host &server, const OptionalParts &parts,
                 const Derivation &derivation)
{
    if (server.hasRole(part))
        return false;
    const QList<HostId> &hosts = parts.value(part);
    return std::ranges::any_of(
        hosts, [&](const HostId &host) { return derivation.belongsTo(host, server.id); });
}

QString partsLine(const Host &server, const OptionalParts &parts, const Derivation &derivation)
{
    QStringList here;
    QStringList elsewhere;
    for (const RoleDefinition &role : roleDefinitions()) {
        if (role.optional) {
            const bool remote = isElsewhere(role.id, server, parts, derivation);
            (remote ? elsewhere : here) += phrase(role.shortName);
        }
    }
    const QString separator = QStringLiteral(", ");
    return elsewhere.isEmpty() ? DiagramTexts::tr("with %1").arg(here.join(separator))
                               : DiagramTexts::tr("%1: remote").arg(elsewhere.join(separator));
}

QStringList chipsOf(const Host &host, const RoleDefinition *primary, bool isServer)
{
    QStringList chips;
    for (const RoleDefinition &role : roleDefinitions()) {
        const bool named = &role == primary || (isServer && role.optional);
        if (host.hasRole(role.id) && !named)
            chips += phrase(role.shortName);
    }
    return chips;
}

qreal chipWidth(const QString &chip, const TextMetrics &metrics)
{
    return metrics.width(chip, TextKind::Chip) + 2 * kChipPadding;
}

/// How many rows the chips take: from left to right as long as they fit.
int chipRows(const QStringList &chips, qreal room, const TextMetrics &metrics)
{
    int rows = 0;
    qreal used = room;
    for (const QString &chip : chips) {
        const qreal width = chipWidth(chip, metrics);
        const bool fits = rows > 0 && used + kChipGap + width <= room;
        used = fits ? used + kChipGap + width : width;
        rows += fits ? 0 : 1;
    }
    return rows;
}

qreal widthFor(const Card &card, const TextMetrics &metrics)
{
    if (card.isServer)
        return kServerWidth;
    qreal text = qMax(metrics.width(card.name, TextKind::Name),
                      metrics.width(card.secondLine, TextKind::Label));
    for (const QString &chip : card.chips)
        text = qMax(text, chipWidth(chip, metrics));
    const qreal wanted = kTextInset + text + kTextMargin - kCardMinWidth;
    const qreal steps = std::ceil(qMax<qreal>(0, wanted) / kWidthStep);
    return qMin(kCardMaxWidth, kCardMinWidth + steps * kWidthStep);
}

void fitTexts(Card &card, const TextMetrics &metrics)
{
    const qreal width = widthFor(card, metrics);
    const qreal room = width - kTextInset - kTextMargin;
    const qreal lineRoom = card.isServer ? width - 2 * kServerTextMargin : room;
    card.name = elidedInTheMiddle(card.name, TextKind::Name, room, metrics);
    card.secondLine = elidedInTheMiddle(card.secondLine, TextKind::Label, lineRoom, metrics);
    card.thirdLine = elidedInTheMiddle(card.thirdLine, TextKind::Label, lineRoom, metrics);
    for (QString &chip : card.chips)
        chip = elidedInTheMiddle(chip, TextKind::Chip, room - 2 * kChipPadding, metrics);
    const qreal height = card.isServer ? kServerHeight : kCardHeight;
    const int rows = chipRows(card.chips, room, metrics);
    card.rect.setSize(QSizeF(width, height + rows * kChipRow));
}

Card makeCard(const Host &host, const OptionalParts &parts, const Derivation &derivation,
              const TextMetrics &metrics)
{
    static const HostFacts noFacts;
    const HostFacts *facts = derivation.facts(host.id);
    const RoleDefinition *role = primaryRole(host);
    Card card;
    card.host = host.id;
    card.zone = host.zone;
    card.isServer = host.hasRole(roles::kThreatManager);
    card.isGroup = standsForSeveral(host, facts ? *facts : noFacts);
    card.name = host.shownName();
    card.secondLine = secondLineOf(host, card.isServer, card.isGroup);
    card.chips = chipsOf(host, role, card.isServer);
    if (card.isServer)
        card.thirdLine = partsLine(host, parts, derivation);
    if (role) {
        card.primaryRole = role->id;
        card.section = role->section;
        card.isOptional = role->optional;
    }
    fitTexts(card, metrics);
    return card;
}

/// All that its hosts have in common is the face of the first of them. As large as the card of that
/// one: where it stands there was room for no more.
Card makeFold(const Topology &topology, const QList<HostId> &members, const Derivation &derivation,
              const TextMetrics &metrics)
{
    const Host &first = topology.hosts[members.first()];
    Card card = makeCard(first, {}, derivation, metrics);
    const RoleDefinition *role = primaryRole(first);
    card.members = members;
    card.isGroup = true;
    const qreal room = card.rect.width() - kTextInset - kTextMargin;
    QString name = role ? phrase(role->name) : DiagramTexts::tr("Hosts");
    if (role && metrics.width(name, TextKind::Name) > room)
        name = phrase(role->shortName);
    card.name = elidedInTheMiddle(name, TextKind::Name, room, metrics);
    card.secondLine = spanOf(topology, members);
    if (first.platform == Platform::Linux)
        card.secondLine += QStringLiteral(" · Linux");
    const qreal count = countRect(card, metrics).width();
    card.secondLine = elidedInTheMiddle(card.secondLine, TextKind::Label, room - count, metrics);
    return card;
}

} // namespace

QList<Card> makeCards(const Topology &topology, const Derivation &derivation,
                      const TextMetrics &metrics)
{
    const OptionalParts parts = optionalParts(topology);
    const Folds folds(topology);
    QList<Card> cards;
    cards.reserve(topology.hosts.size());
    for (const Host &host : topology.hosts) {
        if (folds.isHidden(host.id))
            continue;
        const QList<HostId> members = folds.membersOf(host.id);
        cards.append(members.isEmpty() ? makeCard(host, parts, derivation, metrics)
                                       : makeFold(topology, members, derivation, metrics));
        if (!topology.zones.contains(host.zone))
            cards.last().zone = ZoneId();
    }
    return cards;
}

QSizeF largestCardSize(const Host &host)
{
    const qreal height = host.hasRole(roles::kThreatManager) ? kServerHeight : kCardHeight;
    return {qMax(kCardMaxWidth, kServerWidth), height + qreal(host.roles.size()) * kChipRow};
}

QRectF countRect(const Card &card, const TextMetrics &metrics, bool isCompact, qreal scale)
{
    if (!card.isFold())
        return {};
    const qreal text = metrics.width(QString::number(card.hostCount()), TextKind::Name);
    const QSizeF size((text + 2 * kChipPadding) * scale, kCountHeight * scale);
    const qreal middle = isCompact ? card.rect.center().y() : card.rect.top() + kCountMiddle;
    return QRectF(
        QPointF(card.rect.right() - kCardPadding - size.width(), middle - size.height() / 2), size);
}

QRectF covered(const Card &card)
{
    const qreal stack = card.isGroup ? kStackOffset : 0;
    return card.rect.adjusted(0, 0, stack, stack);
}

QRectF zoneAround(const QRectF &cards)
{
    return cards.adjusted(-kZonePadding, -kTitleStrip - kGrid, kZonePadding, kZonePadding);
}

QString firstOf(const QStringList &entries)
{
    if (entries.size() < 2)
        return entries.value(0);
    return QStringLiteral("%1 +%2").arg(entries.first()).arg(entries.size() - 1);
}

} // namespace portolan
