#pragma once

#include "topology/edit.h"

#include <QLatin1StringView>
#include <QRandomGenerator>

#include <span>

namespace portolan::test {

/// One kind of edit that people can make, as a maker of random ones.
struct EditKind
{
    QLatin1StringView name;
    /// An edit of this kind for the drawing; empty where nothing of it can be changed so.
    Edit (*make)(QRandomGenerator &random, const Topology &topology);
};

/// Every kind of edit. A test that draws from them counts which it met.
std::span<const EditKind> editKinds();

} // namespace portolan::test
