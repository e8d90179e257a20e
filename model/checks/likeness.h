#pragma once

#include <QStringList>

namespace portolan {

/// The one of @p known that @p text was probably meant to be: equal but for case and separators, or
/// one or two letters away; empty when there is none.
QString nearest(const QString &text, const QStringList &known);

/// In quotation marks, with the known word that was probably meant.
QString withSuggestion(const QString &text, const QStringList &known);

} // namespace portolan
