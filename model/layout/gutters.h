#pragma once

#include <QtGlobal>

#include <vector>

namespace portolan {

/// Along a line: what is taken.
struct Interval
{
    qreal low;
    qreal high;
};

/// The same as intervals that are ascending and apart.
std::vector<Interval> merged(std::vector<Interval> intervals);

/// Cards above each other, in a group's frame (servers left, cards right).
struct Column
{
    qreal left = 0;
    qreal right = 0;
    std::vector<std::size_t> teeth; ///< of a branch
};

/// Whether a spine between the columns, which stand next to each other, can serve both: each has
/// several teeth, the farther one not far fewer.
bool canShareSpine(const Column &near, const Column &far);

/// Whether a line can run from top to bottom there, between the columns or beside them all.
bool isInGutter(const std::vector<Column> &columns, qreal place);

/// Whether a line in a gutter is right before the column (or behind it), and not farther away than
/// @p most.
bool isNextTo(const std::vector<Column> &columns, std::size_t index, bool behind, qreal place,
              qreal most);

} // namespace portolan
