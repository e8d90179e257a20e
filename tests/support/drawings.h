#pragma once

#include "topology/topology.h"

#include <QByteArray>

namespace portolan::test {

/// A drawing from the insides of its `hosts` array and, behind that, more fields of the file:
/// `drawing(R"({"id": "tm01", "roles": {}})", R"("catalog": "x")")`. Ends the test program with the
/// reader's message when it cannot be read.
Topology drawing(const QByteArray &hosts, const QByteArray &fields = {});

/// The same from a whole file's text.
Topology readOrDie(const QByteArray &json);

inline HostId hostId(const char *text)
{
    return HostId(QString::fromLatin1(text));
}

} // namespace portolan::test
