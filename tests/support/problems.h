#pragma once

#include "checks/problem.h"
#include "support/drawings.h"

#include <QStringList>

namespace portolan::test {

// Hosts that by themselves give no problem of those that the drawings made of them are used for.
inline constexpr char kServer[] = R"({"id": "tm01", "name": "tm01.corp.example", "addresses":
    ["10.0.0.10"], "roles": {"threat-manager": {}}})";
inline constexpr char kController[] = R"({"id": "dc01", "name": "dc01.corp.example", "addresses":
    ["10.0.0.11"], "roles": {"domain-controller": {}}})";
inline constexpr char kAgent[] = R"({"id": "fs01", "name": "fs01.corp.example", "addresses":
    ["10.0.1.1"], "roles": {"activity-monitor-agent": {}}})";

/// The server, its domain controller, and these.
QByteArray site(const QByteArray &hosts);

QList<Problem> problemsOf(const Topology &topology);
/// In the order of the problems.
QStringList keysOf(const QList<Problem> &problems);
/// Null when there is none.
const Problem *find(const QList<Problem> &problems, const QString &key);

} // namespace portolan::test
