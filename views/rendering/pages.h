#pragma once

#include <QSizeF>
#include <QStringList>

class QPainter;

namespace portolan::rendering {

/// Something laid out on sheets of paper, for files, for printers and to be looked at beforehand.
class Pages
{
public:
    virtual ~Pages() = default;

    /// As it lies, in points.
    virtual QSizeF paper() const = 0;
    virtual int pageCount() const = 0;
    /// What whoever ordered them should know; one sentence each.
    virtual QStringList warnings() const { return {}; }
    /// A painter whose unit is a point, with the page's upper left corner at its origin. @p page
    /// counts from 0.
    virtual void paint(QPainter &painter, int page) = 0;
};

} // namespace portolan::rendering
