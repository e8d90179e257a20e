#include "base/errortext.h"
#include "checks/addresschecks.h"
#include "checks/bendchecks.h"
#include "checks/check.h"
#include "checks/closingchecks.h"
#include "checks/directionchecks.h"
#include "checks/namechecks.h"
#include "checks/overlapchecks.h"
#include "checks/picturechecks.h"
#include "checks/rolechecks.h"
#include "checks/serverchecks.h"
#include "checks/unknownchecks.h"
#include "checks/zonechecks.h"

#include <QHash>

#include <algorithm>
#include <tuple>

namespace portolan {

namespace {

constexpr auto kError = Severity::Error;
constexpr auto kWarning = Severity::Warning;
constexpr auto kHint = Severity::Hint;

// Severity, then code: the order in which problems are told.
constexpr Check kChecks[] = {
    {QLatin1StringView("invalid-address"), kError, findInvalidAddresses},
    {QLatin1StringView("invalid-management"), kError, findInvalidManagement},
    {QLatin1StringView("no-name-or-address"), kError, findNamelessHosts},
    {QLatin1StringView("no-threat-manager"), kError, findNoServer},
    {QLatin1StringView("unknown-catalog"), kError, findUnknownCatalog},
    {QLatin1StringView("unknown-server"), kError, findUnknownServers},
    {QLatin1StringView("address-outside-zone"), kWarning, findAddressesOutsideZone},
    {QLatin1StringView("any-address"), kWarning, findAnyAddresses},
    {QLatin1StringView("broken-picture"), kWarning, findBrokenPictures},
    {QLatin1StringView("duplicate-address"), kWarning, findDuplicateAddresses},
    {QLatin1StringView("duplicate-name"), kWarning, findDuplicateNames},
    {QLatin1StringView("gone-host"), kWarning, findGoneHosts},
    {QLatin1StringView("no-common-family"), kWarning, findNoCommonFamily},
    {QLatin1StringView("no-domain-controller"), kWarning, findNoDomainController},
    {QLatin1StringView("no-services"), kWarning, findNoServices},
    {QLatin1StringView("outbound-restricted"), kWarning, findRestrictedOutbound},
    {QLatin1StringView("remote-postgresql"), kWarning, findRemotePostgresql},
    {QLatin1StringView("unconnected"), kWarning, findUnconnected},
    {QLatin1StringView("unknown-option"), kWarning, findUnknownOptions},
    {QLatin1StringView("unknown-role"), kWarning, findUnknownRoles},
    {QLatin1StringView("unknown-zone"), kWarning, findUnknownZones},
    {QLatin1StringView("unsupported-platform"), kWarning, findUnsupportedPlatforms},
    {QLatin1StringView("action-service-direction"), kHint, findActionServiceDirection},
    {QLatin1StringView("bidirectional-letter"), kHint, findBidirectionalLetter},
    {QLatin1StringView("name-only"), kHint, findNamesOnly},
    {QLatin1StringView("overlapping-networks"), kHint, findOverlappingNetworks},
    {QLatin1StringView("postgresql-direction"), kHint, findPostgresqlDirection},
    {QLatin1StringView("stray-bend"), kHint, findStrayBends},
};

/// The reasons that people gave, by key. Who gives none has agreed to nothing.
QHash<QString, QString> reasonsOf(const QList<Waiver> &waivers)
{
    QHash<QString, QString> reasons;
    for (const Waiver &waiver : waivers) {
        Problem waived;
        waived.code = waiver.code;
        waived.hosts = waiver.hosts;
        std::ranges::sort(waived.hosts);
        if (!waiver.reason.trimmed().isEmpty())
            reasons.insert(waived.key(), waiver.reason);
    }
    return reasons;
}

Problem toProblem(const Check &check, Finding finding)
{
    Problem problem;
    problem.severity = check.severity;
    problem.code = check.code;
    problem.hosts = std::move(finding.hosts);
    problem.zones = std::move(finding.zones);
    problem.annotations = std::move(finding.annotations);
    problem.message = std::move(finding.message);
    problem.fix = std::move(finding.fix);
    problem.edit = std::move(finding.edit);
    return problem;
}

bool comesBefore(const Problem &a, const Problem &b)
{
    return std::tie(a.severity, a.code, a.hosts) < std::tie(b.severity, b.code, b.hosts);
}

} // namespace

std::span<const Check> checks()
{
    return kChecks;
}

QList<Problem> checkTopology(const Topology &topology, const Derivation &derivation)
{
    const ErrorsForReaders readers; // what is wrong with an address is part of a sentence
    const CheckContext context(topology, derivation);
    const QHash<QString, QString> reasons = reasonsOf(topology.properties.waivers);
    QList<Problem> problems;
    for (const Check &check : checks()) {
        Findings findings = check.find(context);
        for (Finding &finding : findings)
            problems.append(toProblem(check, std::move(finding)));
    }
    std::ranges::stable_sort(problems, comesBefore);
    for (Problem &problem : problems) {
        if (!reasons.isEmpty())
            problem.waived = reasons.value(problem.key());
    }
    return problems;
}

} // namespace portolan
