#pragma once

#include "base/error.h"
#include "base/jsonfields.h"
#include "topology/edit.h"
#include "topology/topology.h"

#include <QJsonObject>

namespace portolan {

/// @name The parts of a drawing as JSON objects
/// One codec for drawing files, edits, the journal and the clipboard. Fields with their default
/// value are left out when written. Reading fails with a JSON path in Error::where (which begins
/// with @p path) on a wrong type, a missing required field, a malformed id or an unknown value of
/// an enumeration; it keeps unknown fields.
///@{
QJsonObject toJson(const Host &host);
QJsonObject toJson(const Zone &zone);
QJsonObject toJson(const Annotation &annotation);
QJsonObject toJson(const Bend &bend);
/// With `catalog`, `settings` and `waivers`, as at the top of a drawing file.
QJsonObject toJson(const Properties &properties);
QJsonObject toJson(const Edit &edit);

[[nodiscard]] Expected<Host> hostFromJson(const JsonNode &json, const QString &path);
[[nodiscard]] Expected<Zone> zoneFromJson(const JsonNode &json, const QString &path);
[[nodiscard]] Expected<Annotation> annotationFromJson(const JsonNode &json, const QString &path);
[[nodiscard]] Expected<Bend> bendFromJson(const JsonNode &json, const QString &path);
/// Takes all that is left.
Properties propertiesFrom(JsonFields &fields);
[[nodiscard]] Expected<Edit> editFromJson(const JsonNode &json);
///@}

} // namespace portolan
