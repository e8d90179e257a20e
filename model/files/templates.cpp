#include "files/templates.h"

#include "base/phrases.h"
#include "base/resource.h"
#include "files/drawingfile.h"
#include "files/enterprise.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int kEnterpriseAgents = 10'000;
constexpr int kEnterpriseControllers = 1'000;

struct TemplateRow
{
    const char16_t *id;
    const char *title;
    const char *description;
    bool takesSizes; ///< generated; the others are samples
};

constexpr TemplateRow kTemplates[] = {
    {u"single-server", QT_TRANSLATE_NOOP("Templates", "Single server"),
     QT_TRANSLATE_NOOP("Templates", "One Threat Manager server with everything on it, two domain "
                                    "controllers and two file servers."),
     false},
    {u"head-office", QT_TRANSLATE_NOOP("Templates", "Head office with branches"),
     QT_TRANSLATE_NOOP("Templates", "About forty hosts and groups of hosts in five zones, on "
                                    "Windows and Linux, over IPv4 and IPv6."),
     false},
    {u"remote-database", QT_TRANSLATE_NOOP("Templates", "Remote database and Action Service"),
     QT_TRANSLATE_NOOP("Templates", "PostgreSQL and the Action Service on servers of their own."),
     false},
    {u"two-servers", QT_TRANSLATE_NOOP("Templates", "Production and test"),
     QT_TRANSLATE_NOOP("Templates",
                       "Two Threat Manager servers, and hosts that belong to one or to both."),
     false},
    {u"enterprise", QT_TRANSLATE_NOOP("Templates", "Large enterprise"),
     QT_TRANSLATE_NOOP("Templates", "Generated: 10,000 agents and 1,000 domain controllers in "
                                    "eight regions, or as many as you say."),
     true},
};

QList<TemplateInfo> translatedTemplates()
{
    QList<TemplateInfo> list;
    for (const TemplateRow &row : kTemplates) {
        list.append({QString::fromUtf16(row.id), sharedText("Templates", row.title),
                     sharedText("Templates", row.description), row.takesSizes});
    }
    return list;
}

tl::unexpected<Error> unknownTemplate(const QString &id)
{
    QStringList known;
    for (const TemplateRow &row : kTemplates)
        known += QString::fromUtf16(row.id);
    return failure(ErrorCode::Usage,
                   u"there is no template \"%1\"; expected one of %2"_s.arg(id, known.join(u", ")));
}

Expected<void> checkSize(int number, int limit, const QString &what)
{
    if (number >= 0 && number <= limit)
        return {};
    return failure(
        ErrorCode::Usage,
        u"%1 %2 are out of range; expected a number from 0 to %3"_s.arg(number).arg(what).arg(
            limit));
}

Expected<Topology> generate(const TemplateOptions &options)
{
    const int agents = options.agents.value_or(kEnterpriseAgents);
    const int controllers = options.domainControllers.value_or(kEnterpriseControllers);
    if (const auto ok = checkSize(agents, kMaxAgents, u"agents"_s); !ok)
        return tl::unexpected(ok.error());
    if (const auto ok = checkSize(controllers, kMaxDomainControllers, u"domain controllers"_s); !ok)
        return tl::unexpected(ok.error());
    return makeEnterprise(agents, controllers);
}

} // namespace

const QList<TemplateInfo> &templateList()
{
    static const QList<TemplateInfo> list = translatedTemplates();
    return list;
}

Expected<Topology> makeTemplate(const QString &id, const TemplateOptions &options)
{
    const auto row = std::ranges::find_if(
        kTemplates, [&](const TemplateRow &known) { return QStringView(known.id) == id; });
    if (row == std::end(kTemplates))
        return unknownTemplate(id);
    if (row->takesSizes)
        return generate(options);
    if (options.agents || options.domainControllers) {
        return failure(
            ErrorCode::Usage,
            u"the template \"%1\" takes no numbers of hosts; only enterprise does"_s.arg(id));
    }
    return readDrawing(resourceBytes(u":/samples/%1.portolan"_s.arg(id)));
}

} // namespace portolan
