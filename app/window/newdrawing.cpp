#include "window/newdrawing.h"

#include "window/settings.h"

namespace portolan::app {

std::function<Expected<Topology>()> newDrawing(const QString &templateId,
                                               const TemplateOptions &options)
{
    return [templateId, options, author = Settings().author()]() -> Expected<Topology> {
        auto topology = templateId.isEmpty() ? Expected<Topology>(Topology())
                                             : makeTemplate(templateId, options);
        if (topology && !author.isEmpty())
            topology->properties.author = author;
        return topology;
    };
}

} // namespace portolan::app
