#pragma once

#include "layout/diagram.h"

namespace portolan {

/// The cards of all hosts, one for each fold (Folds), sorted by host, with texts and size; none
/// stands anywhere yet. The size follows from the host alone, so that a new neighbour never widens
/// a card.
QList<Card> makeCards(const Topology &topology, const Derivation &derivation,
                      const TextMetrics &metrics);

/// No card of the host is larger, whatever its texts: they need not be measured.
QSizeF largestCardSize(const Host &host);

/// Where a fold's card says how many hosts it stands for, at its right end: beside the second line,
/// or in the middle of what is shown without one (@p isCompact); @p scale is how much larger
/// than usual the number is. Null for other cards.
QRectF countRect(const Card &card, const TextMetrics &metrics, bool isCompact = false,
                 qreal scale = 1);

/// What a card covers: with the stack of a group.
QRectF covered(const Card &card);

/// The least box of a zone around what its cards cover, with its title.
QRectF zoneAround(const QRectF &cards);

/// `10.1.0.0/16`, or with how many more there are: `10.1.0.0/16 +2`.
QString firstOf(const QStringList &entries);

} // namespace portolan
