#include "catalog/sectionlooks.h"

#include <QStringView>

#include <algorithm>

namespace portolan {

namespace {

constexpr SectionColours kColours[] = {
    {QLatin1StringView("data-stream"), QLatin1StringView("data-stream"), 0x08776B, 0x79E5CC},
    {QLatin1StringView("database"), QLatin1StringView("database"), 0xA35400, 0xEBB04A},
    {QLatin1StringView("console"), QLatin1StringView("console"), 0x1463D6, 0x5598FA},
    {QLatin1StringView("domain-controllers"), QLatin1StringView("domain-controllers"), 0x46197C,
     0xE6C2FF},
    {QLatin1StringView("action-service"), QLatin1StringView("action-service"), 0x800B3F, 0xEC6C92},
};
constexpr SectionColours kPlain = {{}, QLatin1StringView("unknown"), 0x5A6676, 0xA6B0BE};

} // namespace

std::span<const SectionColours> sectionColours()
{
    return kColours;
}

const SectionColours &plainSectionColours()
{
    return kPlain;
}

const SectionColours &coloursOfSection(QStringView id)
{
    const auto found = std::ranges::find_if(
        kColours, [&](const SectionColours &colours) { return id == colours.section; });
    return found == std::end(kColours) ? kPlain : *found;
}

} // namespace portolan
