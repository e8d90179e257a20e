#pragma once

#include "layout/diagram.h"

#include <QStringList>

namespace portolan::test {

/// What is wrong with a drawing and how good it is, seen from outside: nothing here uses the means
/// of the layout itself. Faults are named, so that a test that fails says where to look.
struct DiagramMeasures
{
    /// @name Faults: what stands where nothing may stand
    ///@{
    QStringList throughCards;  ///< a line nearer than 8 to a card where it does not end
    QStringList throughTitles; ///< a line nearer than 4 to name or networks of a zone
    QStringList labelsOnOther; ///< a label on a card, label, foreign line, title or zone border
    QStringList labelsMissing; ///< there was no room for it
    QStringList labelsAstray;  ///< a label that is not on a line of its own, or on a bend of it
    QStringList tooNear;       ///< parallel lines of different trunks nearer than 12, or collinear
    QStringList
        placement; ///< cards that overlap or leave their zone, zones that overlap or hold others
    QStringList broken; ///< slanted lines, and ends that meet no card or no line
    ///@}

    /// @name What makes a drawing hard to read
    ///@{
    QStringList joinedEnds;    ///< collinear ends of different trunks that read as one line
    QStringList jogs;          ///< steps of a line shorter than 16
    QStringList ownCrossings;  ///< within one trunk, without a dot
    QStringList badCrossings;  ///< nearer than 12 to a bend, junction, label or head
    QStringList ports;         ///< nearer than 16 to each other or to a corner
    QStringList unevenColumns; ///< off the grid of 8, or with unequal gaps
    QStringList looseZones;    ///< cards cover too little of them
    int crossings = 0;         ///< between trunks
    ///@}

    /// @name Figures
    ///@{
    double meanBends = 0; ///< of the ways between servers and peers
    int maxBends = 0;
    double meanDetour = 0; ///< length of a way against the Manhattan distance of its ends
    double maxDetour = 0;
    double ink = 0; ///< length of all lines against a lower bound of their Steiner trees
    double zonesInBounds = 0;
    double aspect = 0;
    ///@}

    /// All that must be empty in any drawing that is laid out automatically.
    QStringList faults() const;
    /// One line of the figures.
    QString summary() const;
};

DiagramMeasures measure(const Diagram &diagram);
/// Length of all lines against that of the Steiner trees of their ends (steinerTree()), as though
/// nothing stood in the way. For some dozens of hosts.
double inkAgainstTrees(const Diagram &diagram);

} // namespace portolan::test
