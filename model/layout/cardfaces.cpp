#include "layout/cardfaces.h"

#include "base/phrases.h"
#include "catalog/roles.h"
#include "layout/elision.h"
#include "layout/layoutmetrics.h"

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
    card.name = host.name.isEmpty() ? host.id.text() : host.name;
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

} // namespace

QList<Card> makeCards(const Topology &topology, const Derivation &derivation,
                      const TextMetrics &metrics)
{
    const OptionalParts parts = optionalParts(topology);
    QList<Card> cards;
    cards.reserve(topology.hosts.size());
    for (const Host &host : topology.hosts) {
        cards.append(makeCard(host, parts, derivation, metrics));
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

QRectF covered(const Card &card)
{
    const qreal stack = card.isGroup ? kStackOffset : 0;
    return card.rect.adjusted(0, 0, stack, stack);
}

QString firstOf(const QStringList &entries)
{
    if (entries.size() < 2)
        return entries.value(0);
    return QStringLiteral("%1 +%2").arg(entries.first()).arg(entries.size() - 1);
}

} // namespace portolan
