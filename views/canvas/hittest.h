#pragma once

#include "commands/selectionmodel.h"
#include "layout/diagram.h"
#include "rendering/diagramindex.h"

#include <QSet>

#include <vector>

namespace portolan::views {

/// How near the pointer must come to a line or a border, in pixels of the screen.
inline constexpr qreal kHitPixels = 6;

/// What lies under a point of a drawing. What lights up there is what a click selects.
struct Hit
{
    enum class Kind { Nothing, Host, Zone, Line, Annotation };

    Kind kind = Kind::Nothing;
    HostId host;
    bool isBlock = false; ///< the host stands for its like, which are one block from afar
    ZoneId zone;          ///< its title or border: its inside is nothing
    LineKey line;
    AnnotationId annotation;

    bool isNothing() const { return kind == Kind::Nothing; }
    /// What can be moved and have the focus: a line cannot.
    bool isThing() const { return !isNothing() && kind != Kind::Line; }
    /// Selecting it alone: of a fold or a block the one host that stands for it, see selectionOf().
    Selection selection() const;
    friend bool operator==(const Hit &, const Hit &) = default;
};

/// @name What a pointer would hit there; nothing for an empty id
///@{
Hit hostHit(const HostId &host);
Hit blockHit(const HostId &host);
Hit zoneHit(const ZoneId &zone);
Hit annotationHit(const AnnotationId &annotation);
///@}

/// What a click on it selects: of a fold all its hosts, of a block all hosts of the zone that have
/// the same main role.
Selection selectionOf(const Diagram &diagram, const Hit &hit);
/// The same selection by what is drawn: with the host of a fold's card in the place of its hosts.
Selection onCards(const Diagram &diagram, Selection selection);

/// @p tolerance is for lines and borders, in canvas units. Lines of @p hidden sections are passed
/// over.
Hit hitAt(const Diagram &diagram, const rendering::DiagramIndex &index, const QPointF &place,
          qreal tolerance, const QSet<SectionId> &hidden = {});

/// The zone whose box covers the point, the smallest where several do; empty without any.
ZoneId zoneAt(const Diagram &diagram, const QPointF &place, const QSet<ZoneId> &except = {});

/// What a rubber band selects: things that it touches, or only those that it encloses. A
/// zone is touched at its title or border; the one in @p startZone, where the band began, is not.
Selection inBand(const Diagram &diagram, const rendering::DiagramIndex &index, const QRectF &band,
                 bool onlyEnclosed, const ZoneId &startZone);

/// The way of a selected line through its trunk, and which trunk that is; none when the drawing has
/// no such line.
struct LinePath
{
    int trunk = 0; ///< index into Diagram::trunks
    Polyline line;
};
std::optional<LinePath> pathOf(const Diagram &diagram, const LineKey &line);

/// @name By id; null when the diagram does not have it
/// The card of a host that is folded is that of its fold.
///@{
const Card *findCard(const Diagram &diagram, const HostId &host);
const ZoneBox *findZone(const Diagram &diagram, const ZoneId &zone);
const AnnotationBox *findAnnotation(const Diagram &diagram, const AnnotationId &annotation);
///@}

/// The cards of those hosts that the diagram has.
std::vector<const Card *> cardsOf(const Diagram &diagram, const QSet<HostId> &hosts);

} // namespace portolan::views
