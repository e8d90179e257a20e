#pragma once

#include "layout/diagram.h"
#include "probing/verdict.h"
#include "rendering/style.h"

#include <QHash>
#include <QIcon>
#include <QString>

#include <optional>

namespace portolan::rendering {

class Surface;

/// What the network says of a line, the most urgent first. A square is what the ends themselves
/// saw, a diamond what this computer saw, which proves nothing; the sign in it says what, so that
/// nobody needs the colours.
enum class LineMark {
    Contradicted,
    Refuted,
    SilentHere,
    Old,
    Missing,
    Unproved,
    Partly, ///< some of its connections are proved, nothing speaks against the others
    AnswersHere,
    Proven,
};
inline constexpr int kLineMarkCount = int(LineMark::Proven) + 1;

/// A line between a server and one of its peers.
struct MarkedLine
{
    SectionId section;
    HostId server;
    HostId peer;

    friend bool operator==(const MarkedLine &, const MarkedLine &) = default;
    friend size_t qHash(const MarkedLine &line, size_t seed = 0)
    {
        return qHashMulti(seed, line.section, line.server, line.peer);
    }
};

using LineMarks = QHash<MarkedLine, LineMark>;

/// The mark of each line that connections in @p verdicts have.
LineMarks lineMarksOf(const Derivation &derivation, const QList<ConnectionVerdict> &verdicts);

/// The same for the lines of @p diagram: those to a fold have one mark for all its hosts.
LineMarks onCards(const Diagram &diagram, const LineMarks &marks);

/// Of a row in the table of proof, by its fields `verdict` and `fromHere`.
LineMark lineMarkOf(const QString &verdict, const QString &fromHere);

/// Of what a tooth stands for; none where nothing is known.
std::optional<LineMark> markOf(const Trunk &trunk, const Trunk::Tooth &tooth,
                               const LineMarks &marks);
/// Where its sign goes: on the line, near the peer's card.
QPointF placeOfMark(const Polyline &tooth);

QColor colourOf(LineMark mark, Theme theme);
/// "Proven", translated.
QString nameOf(LineMark mark);
void paintLineMark(Surface &surface, LineMark mark, const QPointF &centre, const Style &style,
                   qreal size);

/// The same, for lists.
QIcon lineMarkIcon(LineMark mark, Theme theme);

} // namespace portolan::rendering
