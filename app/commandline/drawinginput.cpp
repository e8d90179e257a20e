#include "commandline/drawinginput.h"

#include "commandline/options.h"
#include "files/drawingfile.h"

#include <algorithm>

namespace portolan::app {

using namespace Qt::StringLiterals;

namespace {

Attempt<QList<HostId>> hostsOf(const QStringList &ids, const DrawingInput &input)
{
    QList<HostId> hosts;
    for (const QString &text : ids) {
        const HostId id(text);
        if (!input.topology.hosts.contains(id)) {
            return usageFailure(
                input.subject,
                u"the drawing has no host \"%1\"; expected the id of one of its %2 hosts"_s
                    .arg(text)
                    .arg(input.topology.hosts.size()));
        }
        hosts.append(id);
    }
    std::ranges::sort(hosts);
    hosts.erase(std::unique(hosts.begin(), hosts.end()), hosts.end());
    return hosts;
}

} // namespace

Attempt<DrawingInput> readDrawingInput(const Arguments &arguments)
{
    const QString path = arguments.operands().first();
    const QString subject = path == u"-" ? u"standard input"_s : path;
    auto bytes = about(subject, loadDrawingBytes(path));
    if (!bytes)
        return tl::unexpected(std::move(bytes).error());
    auto topology = about(subject, readDrawing(*bytes));
    if (!topology)
        return tl::unexpected(std::move(topology).error());
    Derivation derivation(*topology);
    DrawingInput input{subject, *std::move(bytes), *std::move(topology), std::move(derivation)};
    const auto hosts = hostsOf(arguments.values(options::kHost), input);
    if (!hosts)
        return tl::unexpected(hosts.error());
    input.hosts = *hosts;
    return input;
}

} // namespace portolan::app
