#include "support/drawings.h"

#include "files/drawingfile.h"

namespace portolan::test {

Topology drawing(const QByteArray &hosts, const QByteArray &fields)
{
    const QByteArray more = fields.isEmpty() ? QByteArray() : ", " + fields;
    return readOrDie(R"({"format": "portolan-topology", "version": 1, "hosts": [)" + hosts + "]" +
                     more + "}");
}

Topology readOrDie(const QByteArray &json)
{
    const auto topology = readDrawing(json);
    if (!topology)
        qFatal("%s: %s", qUtf8Printable(topology.error().where),
               qUtf8Printable(topology.error().message));
    return *topology;
}

} // namespace portolan::test
