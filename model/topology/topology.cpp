#include "topology/topology.h"

namespace portolan {

using namespace Qt::StringLiterals;

QString toString(Platform platform)
{
    return platform == Platform::Windows ? u"windows"_s : u"linux"_s;
}

QString toString(BidirectionalMode mode)
{
    return mode == BidirectionalMode::AsDocumented ? u"as-documented"_s : u"server-only"_s;
}

QString toString(OutboundMode mode)
{
    return mode == OutboundMode::Open ? u"open"_s : u"restricted"_s;
}

QString toString(AnnotationKind kind)
{
    return kind == AnnotationKind::Note ? u"note"_s : u"picture"_s;
}

QString toString(Axis axis)
{
    return axis == Axis::X ? u"x"_s : u"y"_s;
}

QString toString(LineEnd end)
{
    return end == LineEnd::Server ? u"server"_s : u"peer"_s;
}

} // namespace portolan
