#include "probing/proberemarks.h"

#include <QCoreApplication>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kNamed = 8;

struct Probing
{
    Q_DECLARE_TR_FUNCTIONS(Probing)
};

/// The networks that are left alone, some of them by name.
QString untriedNetworks(const ProbePlan &plan)
{
    QStringList named;
    int count = 0;
    for (const PlannedNetwork &network : plan.networks) {
        if (network.isTried)
            continue;
        ++count;
        if (named.size() < kNamed) {
            named += Probing::tr("%1 (%2, addresses: %3)")
                         .arg(network.destination.text(), network.entry)
                         .arg(network.addresses);
        }
    }
    if (count == 0)
        return {};
    const QString list = named.join(u", ") + (count > kNamed ? u" …"_s : QString());
    return Probing::tr("Networks and ranges that are not tried: %1, namely %2.")
        .arg(count)
        .arg(list);
}

} // namespace

QString meaningOfChecksFromHere()
{
    return Probing::tr(
        "This computer is not the source of these connections. Open or refused means that the "
        "destination can be reached from here; filtered, that something drops packets from here, "
        "which may be as it should be. Neither proves what the sources reach: that is for their "
        "verify scripts and the probe kit. UDP is not proved from here.");
}

QStringList remarksOf(const ProbePlan &plan)
{
    QStringList remarks = {
        meaningOfChecksFromHere(),
        Probing::tr("Connections: %1, of which a try can prove nothing: %2. Addresses to try: %3, "
                    "names to look up: %4.")
            .arg(plan.connections)
            .arg(plan.unprovable)
            .arg(plan.addresses.size())
            .arg(plan.names.size()),
        untriedNetworks(plan),
    };
    remarks.removeAll(QString());
    return remarks;
}

QStringList remarksOf(const VerdictReport &report)
{
    QStringList remarks = {
        Probing::tr(
            "Proven: %1, refuted: %2, contradicted: %3, unproved: %4, old: %5, missing: %6.")
            .arg(report.count(Verdict::Proven))
            .arg(report.count(Verdict::Refuted))
            .arg(report.count(Verdict::Contradicted))
            .arg(report.count(Verdict::Unproved))
            .arg(report.count(Verdict::Old))
            .arg(report.count(Verdict::Missing)),
    };
    if (report.foreign > 0) {
        remarks +=
            Probing::tr("Results that are about no connection of this drawing as it is now: %1.")
                .arg(report.foreign);
    }
    return remarks;
}

} // namespace portolan
