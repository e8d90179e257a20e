#pragma once

#include "base/error.h"

#include <QList>
#include <QString>

namespace portolan {

enum class Protocol { Tcp, Udp };

/// "TCP" or "UDP".
QString toString(Protocol protocol);
[[nodiscard]] Expected<Protocol> protocolFromString(QStringView text);

/// Ports @c first to @c last, both included, 1-65535.
struct PortRange
{
    quint16 first = 0;
    quint16 last = 0;

    friend bool operator==(const PortRange &, const PortRange &) = default;
};

/// A list of ports and port ranges, ascending and without overlaps. Neighbours stay apart, as
/// people and the vendor's page list them: `55555,55556`.
class PortSet
{
public:
    PortSet() = default;
    explicit PortSet(QList<PortRange> ranges);

    /// Reads `10000`, `5435,5439`, `49152-65535`; blanks around `,` and `-` are allowed.
    [[nodiscard]] static Expected<PortSet> parse(QStringView text);

    const QList<PortRange> &ranges() const { return m_ranges; }
    bool isEmpty() const { return m_ranges.isEmpty(); }
    /// Comma-separated without blanks, as in all files: `5435,5439`, `49152-65535`.
    QString toString() const;

    friend bool operator==(const PortSet &, const PortSet &) = default;

private:
    QList<PortRange> m_ranges;
};

} // namespace portolan
