#include "rendering/meanings.h"

#include "base/escaping.h"
#include "base/phrases.h"
#include "catalog/roles.h"

#include <QCoreApplication>

namespace portolan::rendering {

using namespace Qt::StringLiterals;

namespace {

struct MeaningTexts
{
    Q_DECLARE_TR_FUNCTIONS(Meaning)
};

QString hostCount(qsizetype hosts)
{
    return MeaningTexts::tr("%n host(s)", nullptr, int(hosts));
}

} // namespace

QString roleName(const RoleId &role)
{
    const RoleDefinition *definition = findRole(role);
    return definition ? phrase(definition->name) : MeaningTexts::tr("Unknown role");
}

Meaning meaningOf(const Card &card)
{
    const bool isNamed = !card.isFold() || card.primaryRole.isEmpty(); // else it may be cut short
    QStringList parts{isNamed ? terminalText(card.name) : roleName(card.primaryRole)};
    parts += card.isFold() ? hostCount(card.hostCount()) : roleName(card.primaryRole);
    parts += card.chips;
    QStringList lines{card.secondLine, card.thirdLine};
    lines.removeAll(QString());
    return {Meaning::Role::Object, parts.join(u", "_s), terminalText(lines.join(u", "_s))};
}

Meaning meaningOf(const ZoneBox &zone, int hosts)
{
    QStringList parts{terminalText(zone.name), MeaningTexts::tr("zone")};
    if (!zone.networks.isEmpty())
        parts += terminalText(zone.networks);
    parts += hostCount(hosts);
    return {Meaning::Role::Object, parts.join(u", "_s), {}};
}

Meaning meaningOf(const AnnotationBox &box)
{
    const bool isNote = box.kind == AnnotationKind::Note;
    const QString kind = isNote ? MeaningTexts::tr("Note") : MeaningTexts::tr("Picture");
    const QString text = terminalText(box.text.simplified());
    return {isNote ? Meaning::Role::Object : Meaning::Role::Symbol,
            text.isEmpty() ? kind : MeaningTexts::tr("%1: %2").arg(kind, text),
            {}};
}

Meaning meaningOf(const Trunk &trunk, const QString &sectionTitle)
{
    return {Meaning::Role::Object, sectionTitle + u", "_s + hostCount(trunk.peerCount()),
            trunk.label};
}

} // namespace portolan::rendering
