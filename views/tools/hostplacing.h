#pragma once

#include "tools/toolcontext.h"

#include <QCoreApplication>

namespace portolan::views {

/// A new host as it would land.
struct Placing
{
    Host host;
    ZoneId target; ///< the zone that it joins
    QList<QLineF> guides;
};

/// Puts new hosts where the pointer is: by clicks, and by dragging from the palette. They join the
/// zone under the pointer, with Alt none.
class HostPlacing
{
    Q_DECLARE_TR_FUNCTIONS(HostPlacing)

public:
    explicit HostPlacing(ToolContext &context)
        : m_context(context)
    {
    }

    /// An unknown role places nothing.
    Placing placingAt(const RoleId &role, const Pointer &pointer) const;
    void show(const RoleId &role, const Pointer &pointer);
    /// Makes it, as one undo step.
    void place(const RoleId &role, const Pointer &pointer);

private:
    QRectF settled(const QRectF &rect, const Pointer &pointer, Placing &placing) const;

    ToolContext &m_context;
};

/// "Add Domain controller".
QString addName(const RoleId &role);

} // namespace portolan::views
