#pragma once

#include "catalog/roles.h"
#include "rendering/style.h"

#include <QByteArray>
#include <QColor>
#include <QIcon>
#include <QString>
#include <QStringList>

class QPalette;

namespace portolan::rendering {

/// The SVG of an icon of resources/icons, with its `currentColor` replaced. Empty when there is no
/// such icon.
QByteArray tintedIcon(const QString &name, const QColor &colour);

/// Every icon name that resources/icons has, sorted.
QStringList iconNames();

/// An icon of resources/icons (`action-save`, `section-console`) in the colour of the
/// application's texts, sharp at every size and faded while disabled. It follows the desktop when
/// that turns dark. Null when there is no such icon.
QIcon icon(const QString &name);
/// The same in the text colour of @p palette, whatever becomes of the desktop.
QIcon icon(const QString &name, const QPalette &palette);
/// The same in one colour.
QIcon icon(const QString &name, const QColor &colour);

/// A role's icon in the colour of its section.
QIcon roleIcon(const RoleDefinition &role, Theme theme);
/// Base name of the icon of a role, also of an unknown one.
QString roleIconName(const RoleId &role);

} // namespace portolan::rendering
