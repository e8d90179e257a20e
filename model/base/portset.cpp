#include "base/portset.h"

#include "base/errortext.h"

#include <QStringList>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxPort = 65535;

/// 0 when the text is no port.
int portNumber(QStringView text)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (text.isEmpty() || text.size() > 5 || !std::all_of(text.begin(), text.end(), isDigit))
        return 0;
    const int number = text.toInt();
    return number <= kMaxPort ? number : 0;
}

Expected<PortRange> parseRange(QStringView text)
{
    const qsizetype dash = text.indexOf(u'-');
    const int first = portNumber((dash < 0 ? text : text.left(dash)).trimmed());
    const int last = dash < 0 ? first : portNumber(text.mid(dash + 1).trimmed());
    if (first == 0 || last < first) {
        return failure(ErrorCode::BadValue,
                       Errors::tr("\"%1\" is no port: expected 1 to 65535, or a range such as "
                                  "8000-8010")
                           .arg(text));
    }
    return PortRange{quint16(first), quint16(last)};
}

} // namespace

QString toString(Protocol protocol)
{
    return protocol == Protocol::Tcp ? u"TCP"_s : u"UDP"_s;
}

Expected<Protocol> protocolFromString(QStringView text)
{
    if (text.compare(u"TCP", Qt::CaseInsensitive) == 0)
        return Protocol::Tcp;
    if (text.compare(u"UDP", Qt::CaseInsensitive) == 0)
        return Protocol::Udp;
    return failure(ErrorCode::BadValue,
                   Errors::tr("\"%1\" is no protocol: expected TCP or UDP").arg(text));
}

PortSet::PortSet(QList<PortRange> ranges)
    : m_ranges(std::move(ranges))
{
    std::ranges::sort(m_ranges, {}, &PortRange::first);
    QList<PortRange> merged;
    for (const PortRange range : std::as_const(m_ranges)) {
        if (!merged.isEmpty() && range.first <= merged.last().last)
            merged.last().last = std::max(merged.last().last, range.last);
        else
            merged.append(range);
    }
    m_ranges = merged;
}

Expected<PortSet> PortSet::parse(QStringView text)
{
    QList<PortRange> ranges;
    for (const QStringView part : text.split(u',')) {
        const auto range = parseRange(part.trimmed());
        if (!range)
            return tl::unexpected(range.error());
        ranges.append(*range);
    }
    return PortSet(ranges);
}

QString PortSet::toString() const
{
    QString text;
    for (const PortRange range : m_ranges) {
        if (!text.isEmpty())
            text += u',';
        text += QString::number(range.first);
        if (range.first != range.last)
            text += u'-' + QString::number(range.last);
    }
    return text;
}

} // namespace portolan
