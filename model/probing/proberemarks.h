#pragma once

#include "probing/probeplan.h"
#include "probing/verdict.h"

#include <QStringList>

namespace portolan {

/// @name What people must know of a check, a sentence or two each, translated
///@{
/// What tries from here prove, and what they do not.
QString meaningOfChecksFromHere();
/// The same, with what is tried, and the networks that are not.
QStringList remarksOf(const ProbePlan &plan);
/// How many connections have which verdict, and which results were of no use.
QStringList remarksOf(const VerdictReport &report);
///@}

} // namespace portolan
