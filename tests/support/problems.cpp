#include "support/problems.h"

#include <algorithm>

namespace portolan::test {

QByteArray site(const QByteArray &hosts)
{
    return QByteArray(kServer) + "," + kController + (hosts.isEmpty() ? "" : ",") + hosts;
}

QList<Problem> problemsOf(const Topology &topology)
{
    return checkTopology(topology, Derivation(topology));
}

QStringList keysOf(const QList<Problem> &problems)
{
    QStringList keys;
    for (const Problem &problem : problems)
        keys += problem.key();
    return keys;
}

const Problem *find(const QList<Problem> &problems, const QString &key)
{
    const auto found = std::ranges::find(problems, key, &Problem::key);
    return found == problems.end() ? nullptr : &*found;
}

} // namespace portolan::test
